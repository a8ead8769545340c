// title: Recommendations shared by most councils
// question: 2
// description: >
//   Shared recommendations by the number of councils that were told them, within a region, framework or period. One
//   of the recommendations stands beside each as an example.
// about: SharedRecommendation
// neighbours: neighbours_of
// parameters:
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
//   at_least: {type: integer, default: 2, example: 3, description: how many councils must share it}
// columns:
//   label: short name of what is asked
//   councils: how many councils were told
//   recommendations: how many recommendations ask for it
//   first_told: first day of the earliest inspection that asks for it
//   last_told: first day of the latest
//   example: text of one of the recommendations
//   document: path of the example's document
//   page: page of the example
//   shared: id of the shared recommendation

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[:INSTANCE_OF]->(s:SharedRecommendation)
WHERE ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH s, count(DISTINCT c.id) AS councils, count(DISTINCT r.id) AS recommendations,
     min(i.start_date) AS first_told, max(i.start_date) AS last_told, min(r.id) AS one
WHERE councils >= $at_least
MATCH (sample:Recommendation {id: one})-[e:EVIDENCED_BY]->(d:Document)
WITH s, councils, recommendations, first_told, last_told, sample, min([d.path, e.page]) AS place
RETURN s.label AS label, councils, recommendations, first_told, last_told, sample.text AS example,
       place[0] AS document, place[1] AS page, s.id AS shared
ORDER BY councils DESC, recommendations DESC, label, shared
