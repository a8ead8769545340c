// title: Inspections by the report that tells of them, with who was inspected and who led
// question: [16, 17]
// description: >
//   Every inspection of a loaded report: of the council itself and of other bodies, such as the safeguarding board
//   whose review stands in the same report. A grade given to another body is not the council's.
// about: Inspection
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only reports about this council}
//   inspection: {type: string, default: null, example: "inspection:oxf/2014-04-29/sif", description: only this inspection}
// columns:
//   inspected_body: name of the council or other body that was inspected
//   framework: framework of the inspection
//   inspected: first day of the inspection
//   ended: last day of the inspection
//   overall: overall grade of the body
//   inspectors: names of the lead inspectors
//   document: path of the report
//   page: first page on which the inspection is named
//   published: day of publication as printed
//   outcome: outcome of a framework that has outcomes instead of grades
//   body_id: its id
//   inspection: id of the inspection

MATCH (d:Document)-[:REPORTS]->(i:Inspection)-[:INSPECTED]->(body)
WHERE i.id = coalesce($inspection, i.id)
  AND ($council IS NULL OR body.id = $council OR EXISTS { MATCH (d)-[:CONCERNS]->(c:Council) WHERE c.id = $council })
WITH DISTINCT d, i, body
MATCH (i)-[e:EVIDENCED_BY]->(d)
WITH d, i, body, min(e.page) AS first
WITH i, body, min([d.path, first]) AS place
OPTIONAL MATCH (p:Inspector)-[:LED]->(i)
WITH i, body, place, p
ORDER BY p.name
LIMIT 1000000000
WITH i, body, place, collect(DISTINCT p.name) AS inspectors
RETURN body.name AS inspected_body, i.framework AS framework, i.start_date AS inspected, i.end_date AS ended,
       i.overall_judgement AS overall, inspectors, place[0] AS document, place[1] AS page,
       i.published_date AS published, i.outcome AS outcome, body.id AS body_id, i.id AS inspection
ORDER BY inspected, inspection, body_id, document
