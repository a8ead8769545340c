// title: The documents loaded, by kind
// question: []
// description: >
//   How many documents of each kind are loaded, what was read from them, and how many could not be read whole. The
//   kind "unknown" is for files that no reader knows.
// about: Document
// parameters: {}
// columns:
//   kind: kind of document, read from its content
//   documents: how many are loaded
//   inspections: how many inspections were read from them
//   judgements: how many grades
//   recommendations: how many recommendations
//   problems: how many problems they raised
//   document: path of one of them
//   page: its first page

MATCH (d:Document)
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(i:Inspection)
WITH d, count(DISTINCT i.id) AS inspected
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(j:Judgement)
WITH d, inspected, count(DISTINCT j.id) AS judged
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(r:Recommendation)
WITH d, inspected, judged, count(DISTINCT r.id) AS made
OPTIONAL MATCH (d)-[:RAISED]->(p:Problem)
WITH d, inspected, judged, made, count(DISTINCT p.id) AS raised
RETURN d.kind AS kind, count(d) AS documents, sum(inspected) AS inspections, sum(judged) AS judgements,
       sum(made) AS recommendations, sum(raised) AS problems, min(d.path) AS document, 1 AS page
ORDER BY documents DESC, kind
