// title: What an inspection looked at, who carried it out, and what has to follow
// question: 25
// description: >
//   One row for each inspection of a council that has a topic, asks for a statement or a plan, or says when inspectors
//   come next: letters of joint inspections, visits and reports on areas' arrangements.
// about: Inspection
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   inspection: {type: string, default: null, example: "inspection:oxf/2014-04-29/sif", description: only this inspection}
//   framework: {type: framework, default: null, example: JTAI, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   council: name of the council
//   framework: framework of the inspection
//   inspected: first day of the inspection
//   topic: what the inspection looked at
//   outcome: outcome of a framework that has outcomes instead of grades
//   required: statement or plan that is asked for
//   due: day by which it is to be sent
//   lead: who is to prepare it, as printed
//   contributors: who is to take part, as printed
//   next_monitoring: when a monitoring inspection is to follow, as printed
//   next_inspection: when the next full inspection is to follow, as printed
//   previous_start: first day of the previous inspection, as the report prints it
//   previous_end: last day of the previous inspection
//   inspectorates: names of the inspectorates that carried it out
//   document: path of the document
//   page: first page on which the inspection is named
//   gss_code: code of the Government Statistical Service
//   inspection: id of the inspection

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)<-[:REPORTS]-(d:Document)
MATCH (i)-[e:EVIDENCED_BY]->(d)
WHERE c.id = coalesce($council, c.id)
  AND i.id = coalesce($inspection, i.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
  AND (i.topic IS NOT NULL OR i.topic_as_printed IS NOT NULL OR i.statement_required IS NOT NULL
       OR i.next_monitoring_text IS NOT NULL OR i.next_inspection_text IS NOT NULL)
WITH c, i, min([d.path, e.page]) AS place
OPTIONAL MATCH (o:Organisation)-[:CARRIED_OUT]->(i)
WITH c, i, place, o.name AS carried_out
ORDER BY carried_out
LIMIT 1000000000
WITH c, i, place, collect(DISTINCT carried_out) AS inspectorates
RETURN c.name AS council, i.framework AS framework, i.start_date AS inspected,
       coalesce(i.topic, i.topic_as_printed) AS topic, i.outcome AS outcome, i.statement_required AS required,
       i.statement_due AS due, i.statement_lead AS lead, i.statement_contributors AS contributors,
       i.next_monitoring_text AS next_monitoring, i.next_inspection_text AS next_inspection,
       i.previous_start AS previous_start, i.previous_end AS previous_end, inspectorates,
       place[0] AS document, place[1] AS page, c.gss_code AS gss_code, i.id AS inspection
ORDER BY council, inspected, framework
