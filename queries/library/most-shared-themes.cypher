// title: Themes on which most councils were told something
// question: 2
// description: >
//   Narrow themes by the number of councils with a recommendation on them, within a region, framework or period, with
//   the share of all councils that had an inspection loaded there. One recommendation stands beside each theme as an
//   example.
// about: Recommendation
// neighbours: neighbours_of
// parameters:
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   theme: name of the theme
//   councils: how many councils were told something about it
//   of_councils: how many councils had an inspection in the region, framework and period
//   share: councils divided by of_councils
//   recommendations: how many recommendations have the theme
//   first_told: first day of the earliest inspection
//   last_told: first day of the latest inspection
//   example: text of one of the recommendations
//   document: path of the example's document
//   page: page of the example
//   theme_id: id of the theme

MATCH (loaded:Council)<-[:INSPECTED]-(report:Inspection)
WHERE ($region IS NULL OR $region IN [loaded.region, loaded.nation])
  AND ($neighbours_of IS NULL OR loaded.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(loaded) WHERE home.id = $neighbours_of })
  AND ($framework IS NULL OR report.framework = $framework)
  AND ($since IS NULL OR report.start_date >= $since)
  AND ($until IS NULL OR report.start_date <= $until)
  AND EXISTS { MATCH (:Document)-[:REPORTS]->(report) WHERE true }
WITH count(DISTINCT loaded.id) AS of_councils
MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(t:Theme)
WHERE ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH of_councils, t, count(DISTINCT c.id) AS councils, count(DISTINCT r.id) AS recommendations,
     min(i.start_date) AS first_told, max(i.start_date) AS last_told, min(r.id) AS one
MATCH (sample:Recommendation {id: one})-[e:EVIDENCED_BY]->(d:Document)
WITH of_councils, t, councils, recommendations, first_told, last_told, sample, min([d.path, e.page]) AS place
RETURN t.name AS theme, councils, of_councils, round(100.0 * councils / of_councils) / 100 AS share, recommendations,
       first_told, last_told, sample.text AS example, place[0] AS document, place[1] AS page, t.id AS theme_id
ORDER BY councils DESC, recommendations DESC, theme
