// title: One recommendation, with who was told it and where it stands
// question: 1
// description: >
//   A recommendation with the council or other body that was inspected and the place that it was read from, one row
//   for each document that holds it, and its themes. One that a committee made, or that a paper restates, has no
//   inspection.
// about: Recommendation
// parameters:
//   recommendation: {type: string, required: true, example: "recommendation:0123456789abcdef0123", description: id of the recommendation}
// columns:
//   inspected_body: name of the council or other body that was inspected
//   framework: framework of the inspection
//   inspected: first day of the inspection
//   overall: overall grade of the inspection
//   section: part of the report it stands in
//   number: number as printed, or position
//   priority: whether it stands under a priority heading
//   timescale: time within which it is to be done, as printed
//   lead_in: sentence that governs it, as printed
//   text: the recommendation as printed
//   themes: names of its themes
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   inspection: id of the inspection

MATCH (r:Recommendation {id: $recommendation})
OPTIONAL MATCH (r)-[:HAS_THEME]->(t:Theme)
WITH r, t
ORDER BY t.name
LIMIT 1000
WITH r, collect(DISTINCT t.name) AS themes
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
OPTIONAL MATCH (i:Inspection)-[:MADE]->(r)
OPTIONAL MATCH (i)-[:INSPECTED]->(body)
WITH body, i, r, themes, d, min([e.page, e.quote]) AS place
RETURN body.name AS inspected_body, i.framework AS framework, i.start_date AS inspected, i.overall_judgement AS overall,
       r.section AS section, r.number AS number, r.priority AS priority, r.timescale AS timescale, r.lead_in AS lead_in,
       r.text AS text, themes, d.path AS document, place[0] AS page, place[1] AS quote, i.id AS inspection
ORDER BY inspected_body, inspected, document
