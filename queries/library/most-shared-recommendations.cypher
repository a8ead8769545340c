// title: Recommendations shared by most councils
// question: 2
// description: >
//   Shared recommendations by the number of councils that were told them, within a region, framework or period. One
//   of the recommendations stands beside each as an example: the one that is most like the others. What the review of a
//   safeguarding board asks counts for the council whose report holds it.
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
//   quote: the words of the page that the example was read from
//   regions: regions of the councils
//   frameworks: frameworks of the inspections
//   method: what the groups were made with
//   shared: id of the shared recommendation

MATCH (s:SharedRecommendation)<-[of:INSTANCE_OF]-(r:Recommendation)<-[:MADE]-(i:Inspection)
WHERE ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
MATCH (r)-[:EVIDENCED_BY]->(report:Document)
OPTIONAL MATCH (i)-[:INSPECTED]->(own:Council)
OPTIONAL MATCH (report)-[:CONCERNS]->(told:Council)
WITH s, of, r, i, coalesce(own.id, told.id) AS council, coalesce(own.region, told.region) AS region,
     coalesce(own.nation, told.nation) AS nation
WHERE ($region IS NULL OR $region IN [region, nation])
  AND ($neighbours_of IS NULL OR council = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c:Council)
                   WHERE home.id = $neighbours_of AND c.id = council })
WITH s, of, r, i, council, region
ORDER BY region, i.framework
LIMIT 1000000000
WITH s, count(DISTINCT council) AS councils, count(DISTINCT r.id) AS recommendations,
     min(i.start_date) AS first_told, max(i.start_date) AS last_told, min([-of.score, r.id]) AS best,
     collect(DISTINCT region) AS regions, collect(DISTINCT i.framework) AS frameworks
WHERE councils >= $at_least
WITH s, councils, recommendations, first_told, last_told, regions, frameworks, best[1] AS one
MATCH (sample:Recommendation {id: one})-[e:EVIDENCED_BY]->(d:Document)
WITH s, councils, recommendations, first_told, last_told, regions, frameworks, sample,
     min([d.path, e.page, e.quote]) AS place
RETURN s.label AS label, councils, recommendations, first_told, last_told, sample.text AS example,
       place[0] AS document, place[1] AS page, place[2] AS quote, regions, frameworks, s.method AS method,
       s.id AS shared
ORDER BY councils DESC, recommendations DESC, label, shared
