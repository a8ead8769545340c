// title: Lead inspectors who appear at more than one council
// question: 16
// description: >
//   Inspectors who led inspections of at least two councils, one row for each inspection. Two inspectors are one here
//   when the reports print the same name.
// about: Inspector
// parameters:
//   at_least: {type: integer, default: 2, example: 3, description: at how many councils an inspector must have led}
//   inspector: {type: string, default: null, example: Smith, description: only inspectors whose name holds this}
// columns:
//   inspector: name of the inspector
//   councils: at how many councils the inspector led an inspection
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   overall: overall grade of the inspection
//   document: path of the document
//   page: page of the document that names the inspector
//   gss_code: code of the Government Statistical Service

MATCH (p:Inspector)-[:LED]->(:Inspection)-[:INSPECTED]->(c:Council)
WHERE ($inspector IS NULL OR toLower(p.name) CONTAINS toLower($inspector))
WITH p, count(DISTINCT c.id) AS councils
WHERE councils >= $at_least
MATCH (p)-[led:LED]->(i:Inspection)-[:INSPECTED]->(at:Council)
WITH p, councils, led, i, at, led.document AS report
MATCH (d:Document {id: report})
WITH p, councils, i, at, min([d.path, led.page]) AS place
RETURN p.name AS inspector, councils, at.name AS council, i.start_date AS inspected, i.framework AS framework,
       i.overall_judgement AS overall, place[0] AS document, place[1] AS page, at.gss_code AS gss_code
ORDER BY councils DESC, inspector, inspected, council, framework
