// title: What is loaded for each council and framework
// question: []
// description: >
//   For each council with an inspection loaded and each framework, how many inspections, judgements and
//   recommendations the graph holds, and from when to when. An answer can only rest on what stands here.
// about: Inspection
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
// columns:
//   council: name of the council
//   framework: framework of the inspections
//   inspections: how many inspections are loaded
//   earliest: first day of the first inspection
//   latest: first day of the last inspection
//   judgements: how many grades they gave
//   recommendations: how many recommendations they made
//   region: region of England, or the nation
//   document: path of one of the documents
//   page: page that names the inspection
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)<-[:REPORTS]-(d:Document)
MATCH (i)-[e:EVIDENCED_BY]->(d)
WHERE c.id = coalesce($council, c.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
WITH c, i, min([d.path, e.page]) AS place
OPTIONAL MATCH (i)-[:JUDGED]->(j:Judgement)
WITH c, i, place, count(DISTINCT j.id) AS judged
OPTIONAL MATCH (i)-[:MADE]->(r:Recommendation)
WITH c, i, place, judged, count(DISTINCT r.id) AS made
WITH c, i.framework AS framework, count(i) AS inspections, min(i.start_date) AS earliest, max(i.start_date) AS latest,
     sum(judged) AS judgements, sum(made) AS recommendations, min(place) AS one
RETURN c.name AS council, framework, inspections, earliest, latest, judgements, recommendations, c.region AS region,
       one[0] AS document, one[1] AS page, c.gss_code AS gss_code
ORDER BY council, earliest, framework
