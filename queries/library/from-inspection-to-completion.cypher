// title: How long from an inspection to its action plan, to a committee and to completion
// question: 9
// description: >
//   For each inspection of a council that a loaded paper answers or considers: the first paper with actions that answer
//   its recommendations, the first meeting that considered it, and the first paper that reports all the actions it has
//   as complete, with the months from the first day of the inspection. Dates are those of loaded papers, so a step can
//   have come earlier; it is left out where no paper of it is loaded or the paper's day is not known. Inspections whose
//   dates a paper does not say are in the query committees-on-inspections alone.
// about: Inspection
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   published: day of publication as printed
//   plan: day of the first paper with an action that answers it
//   considered: day of the first meeting that considered it
//   completed: day of the first paper that reports all its actions complete
//   months_to_plan: months from the inspection to the plan
//   months_to_committee: months from the inspection to the meeting
//   months_to_completion: months from the inspection to the paper that reports all complete
//   reported: day of the last paper with actions that answer it
//   actions: how many actions that last paper has
//   complete: how many of them it reports complete
//   committee: committee of the first meeting
//   document: path of the inspection's report
//   page: first page that names the inspection
//   plan_document: path of the first paper with an action
//   plan_page: page of its first action
//   considered_document: path of the paper of the first meeting
//   considered_page: page on which it considers the inspection
//   gss_code: code of the Government Statistical Service
//   inspection: id of the inspection

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[e0:EVIDENCED_BY]->(d0:Document)
WHERE i.start_date IS NOT NULL
  AND c.id = coalesce($council, c.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
OPTIONAL MATCH (d0)-[report:REPORTS]->(i)
WITH c, i, min([CASE WHEN report IS NULL THEN 1 ELSE 0 END, d0.path, e0.page]) AS named
OPTIONAL MATCH (i)-[:MADE]->(:Recommendation)<-[:ADDRESSES]-(a:Action)-[e1:EVIDENCED_BY]->(d1:Document)
WITH c, i, named, d1, d1.id AS plan_id, count(DISTINCT a.id) AS held, min(e1.page) AS page,
     count(DISTINCT CASE WHEN a.status IN ['completed', 'completed with exception'] THEN a.id END) AS finished
OPTIONAL MATCH (:Document {id: plan_id})<-[:EVIDENCED_BY]-(m1:Meeting)
WITH c, i, named, d1, held, finished, page, coalesce(min(m1.date), d1.published_date) AS day
WITH c, i, named, min(day) AS plan, max(day) AS reported, min(CASE WHEN finished = held THEN day END) AS completed,
     min([coalesce(toString(day), 'unknown'), d1.path, page]) AS plan_place,
     max([coalesce(toString(day), ''), d1.path, held, finished]) AS last
OPTIONAL MATCH (i)<-[:REPORTS*0..1]-(:Inspection|Document)<-[con:CONSIDERED]-(y)-[:ITEM_OF*0..1]->(m2:Meeting)
WITH c, i, named, plan, reported, completed, plan_place, last, m2, m2.id AS met_id, con.document AS paper,
     min(con.page) AS on_page
OPTIONAL MATCH (:Meeting {id: met_id})-[:OF]->(k:Committee)
OPTIONAL MATCH (d2:Document {id: paper})
WITH c, i, named, plan, reported, completed, plan_place, last, min(m2.date) AS considered,
     min([coalesce(toString(m2.date), 'unknown'), d2.path, on_page, coalesce(k.name, '')]) AS first
WHERE plan_place[1] IS NOT NULL OR first[1] IS NOT NULL
RETURN c.name AS council, i.start_date AS inspected, i.framework AS framework, i.published_date AS published, plan,
       considered, completed,
       12 * (plan.year - i.start_date.year) + plan.month - i.start_date.month AS months_to_plan,
       12 * (considered.year - i.start_date.year) + considered.month - i.start_date.month AS months_to_committee,
       12 * (completed.year - i.start_date.year) + completed.month - i.start_date.month AS months_to_completion,
       reported, CASE WHEN last[1] IS NOT NULL THEN last[2] END AS actions,
       CASE WHEN last[1] IS NOT NULL THEN last[3] END AS complete,
       CASE WHEN first[3] <> '' THEN first[3] END AS committee,
       named[1] AS document, named[2] AS page, plan_place[1] AS plan_document, plan_place[2] AS plan_page,
       first[1] AS considered_document, first[2] AS considered_page, c.gss_code AS gss_code, i.id AS inspection
ORDER BY council, inspected, framework, inspection
