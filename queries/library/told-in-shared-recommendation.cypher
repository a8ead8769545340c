// title: Councils told one shared recommendation, and when
// question: 1
// description: The recommendations that make up one shared recommendation, in the order in which councils were told.
// about: SharedRecommendation
// parameters:
//   shared: {type: string, required: true, example: "shared-recommendation:0123456789abcdef0123", description: id of the shared recommendation}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   text: the recommendation as printed
//   overall: overall grade of the inspection
//   framework: framework of the inspection
//   score: how well the recommendation fits the group, 0 to 1
//   document: path of the document
//   page: page of the document
//   gss_code: code of the Government Statistical Service
//   recommendation: id of the recommendation

MATCH (s:SharedRecommendation {id: $shared})<-[of:INSTANCE_OF]-(r:Recommendation)
MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r)
WITH c, i, r, max(of.score) AS score
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
WITH c, i, r, score, min([d.path, e.page]) AS place
RETURN c.name AS council, i.start_date AS inspected, r.text AS text, i.overall_judgement AS overall,
       i.framework AS framework, score, place[0] AS document, place[1] AS page, c.gss_code AS gss_code,
       r.id AS recommendation
ORDER BY inspected, council, recommendation
