// title: Councils told one shared recommendation, and when
// question: 1
// description: >
//   The recommendations that make up one shared recommendation, in the order in which councils were told. What the
//   review of a safeguarding board asks counts for the council whose report holds it.
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
//   quote: the words of the page that it was read from
//   label: what the shared recommendation asks, in short
//   nearest: id of the recommendation among them that is most alike
//   words: what the two have in common
//   recommendation: id of the recommendation

MATCH (s:SharedRecommendation {id: $shared})<-[of:INSTANCE_OF]-(r:Recommendation)<-[:MADE]-(i:Inspection)
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
OPTIONAL MATCH (i)-[:INSPECTED]->(own:Council)
OPTIONAL MATCH (d)-[:CONCERNS]->(told:Council)
WITH s, i, r, of, e, d, coalesce(own.name, told.name) AS council, coalesce(own.gss_code, told.gss_code) AS gss_code
WITH s, i, r, of, council, gss_code, min([d.path, e.page, e.quote]) AS place
RETURN council, i.start_date AS inspected, r.text AS text, i.overall_judgement AS overall, i.framework AS framework,
       of.score AS score, place[0] AS document, place[1] AS page, gss_code, place[2] AS quote, s.label AS label,
       of.nearest AS nearest, of.words AS words, r.id AS recommendation
ORDER BY inspected, council, recommendation
