// title: Recommendations made to councils
// question: []
// description: >
//   Every recommendation of an inspection of a council, in the order in which the councils were told, with the
//   section, heading and timescale it stands under.
// about: Recommendation
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   inspection: {type: string, default: null, example: "inspection:oxf/2014-04-29/sif", description: only this inspection}
//   recommendation: {type: string, default: null, example: "recommendation:0123456789abcdef0123", description: only this recommendation}
//   priority: {type: boolean, default: false, example: true, description: only those under a priority or immediate-action heading}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   text: the recommendation as printed
//   priority: whether it stands under a priority heading
//   timescale: time within which it is to be done, as printed
//   framework: framework of the inspection
//   overall: overall grade of the inspection
//   section: part of the report it stands in
//   number: number as printed, or position
//   lead_in: sentence that governs it, as printed
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   recommendation: id of the recommendation

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[e:EVIDENCED_BY]->(d:Document)
WHERE c.id = coalesce($council, c.id)
  AND i.id = coalesce($inspection, i.id)
  AND r.id = coalesce($recommendation, r.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
  AND (NOT $priority OR r.priority)
WITH c, i, r, min([d.path, e.page, e.char_start, e.quote]) AS place
RETURN c.name AS council, i.start_date AS inspected, r.text AS text, r.priority AS priority, r.timescale AS timescale,
       i.framework AS framework, i.overall_judgement AS overall, r.section AS section, r.number AS number,
       r.lead_in AS lead_in, place[0] AS document, place[1] AS page, place[3] AS quote, c.gss_code AS gss_code,
       r.id AS recommendation
ORDER BY inspected, council, framework, document, page, place[2], recommendation
