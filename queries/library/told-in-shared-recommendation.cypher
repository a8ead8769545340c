// title: Councils told one shared recommendation, and when
// question: 1
// description: The recommendations that make up one shared recommendation, in the order in which councils were told.
// about: SharedRecommendation
// parameters:
//   shared: {type: string, required: true, example: "shared-recommendation:0123456789abcdef0123", description: id of the shared recommendation}
// columns:
//   council: name of the council
//   gss_code: code of the Government Statistical Service
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   overall: overall grade of the inspection
//   score: how well the recommendation fits the group, 0 to 1
//   text: the recommendation as printed
//   document: path of the document
//   page: page of the document
//   recommendation: id of the recommendation

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[of:INSTANCE_OF]->(s:SharedRecommendation {id: $shared})
WITH c, i, r, max(of.score) AS score
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
WITH c, i, r, score, min([d.path, e.page]) AS place
RETURN c.name AS council, c.gss_code AS gss_code, i.start_date AS inspected, i.framework AS framework,
       i.overall_judgement AS overall, score, r.text AS text,
       place[0] AS document, place[1] AS page, r.id AS recommendation
ORDER BY inspected, council, recommendation
