// title: How themes differ between inspection frameworks
// question: 3
// description: >
//   For each theme and framework, how many recommendations to councils have the theme, and in what share of the
//   framework's loaded inspections it stands. One recommendation stands beside each row as an example.
// about: Recommendation
// parameters:
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   broad: {type: boolean, default: false, example: true, description: count the broad themes above the narrow ones}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
// columns:
//   theme: name of the theme
//   framework: name of the framework
//   recommendations: how many recommendations have the theme
//   councils: how many councils they were made to
//   inspections: in how many of the framework's inspections the theme stands
//   of_inspections: how many inspections of the framework are loaded
//   share: inspections divided by of_inspections
//   example: text of one of the recommendations
//   document: path of the example's document
//   page: page of the example

MATCH (loaded:Council)<-[:INSPECTED]-(report:Inspection)
WHERE ($region IS NULL OR $region IN [loaded.region, loaded.nation])
  AND EXISTS { MATCH (:Document)-[:REPORTS]->(report) WHERE true }
WITH report.framework AS framework, count(DISTINCT report.id) AS of_inspections
MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(narrow:Theme)
WHERE i.framework = framework
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($theme IS NULL OR EXISTS { MATCH (narrow)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
OPTIONAL MATCH (narrow)-[:BROADER]->(above:Theme)
WITH framework, of_inspections, c, i, r,
     CASE WHEN $broad THEN coalesce(above.name, narrow.name) ELSE narrow.name END AS theme
WITH framework, of_inspections, theme, count(DISTINCT r.id) AS recommendations, count(DISTINCT c.id) AS councils,
     count(DISTINCT i.id) AS inspections, min(r.id) AS one
MATCH (sample:Recommendation {id: one})-[e:EVIDENCED_BY]->(d:Document)
WITH framework, of_inspections, theme, recommendations, councils, inspections, sample, min([d.path, e.page]) AS place
RETURN theme, framework, recommendations, councils, inspections, of_inspections,
       round(100.0 * inspections / of_inspections) / 100 AS share, sample.text AS example,
       place[0] AS document, place[1] AS page
ORDER BY theme, framework
