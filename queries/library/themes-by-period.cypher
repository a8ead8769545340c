// title: How themes differ between periods
// question: 3
// description: >
//   For each theme and period of years, how many recommendations to councils have the theme, and in what share of the
//   inspections loaded from that period it stands. A period is named by its first year and counted from the year 2000.
// about: Recommendation
// parameters:
//   years: {type: integer, default: 1, example: 3, description: length of a period in years}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   broad: {type: boolean, default: false, example: true, description: count the broad themes above the narrow ones}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
// columns:
//   theme: name of the theme
//   period: first year of the period in which the inspections began
//   recommendations: how many recommendations have the theme
//   councils: how many councils they were made to
//   inspections: in how many of the period's inspections the theme stands
//   of_inspections: how many inspections of the period are loaded
//   share: inspections divided by of_inspections
//   example: text of one of the recommendations
//   document: path of the example's document
//   page: page of the example

MATCH (loaded:Council)<-[:INSPECTED]-(report:Inspection)
WHERE report.start_date IS NOT NULL
  AND ($region IS NULL OR $region IN [loaded.region, loaded.nation])
  AND ($framework IS NULL OR report.framework = $framework)
  AND EXISTS { MATCH (:Document)-[:REPORTS]->(report) WHERE true }
WITH report.start_date.year - (report.start_date.year - 2000) % $years AS period,
     count(DISTINCT report.id) AS of_inspections
MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(narrow:Theme)
WHERE i.start_date.year >= period
  AND i.start_date.year < period + $years
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($theme IS NULL OR EXISTS { MATCH (narrow)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
OPTIONAL MATCH (narrow)-[:BROADER]->(above:Theme)
WITH period, of_inspections, c, i, r,
     CASE WHEN $broad THEN coalesce(above.name, narrow.name) ELSE narrow.name END AS theme
WITH period, of_inspections, theme, count(DISTINCT r.id) AS recommendations, count(DISTINCT c.id) AS councils,
     count(DISTINCT i.id) AS inspections, min(r.id) AS one
MATCH (sample:Recommendation {id: one})-[e:EVIDENCED_BY]->(d:Document)
WITH period, of_inspections, theme, recommendations, councils, inspections, sample, min([d.path, e.page]) AS place
RETURN theme, period, recommendations, councils, inspections, of_inspections,
       round(100.0 * inspections / of_inspections) / 100 AS share, sample.text AS example,
       place[0] AS document, place[1] AS page
ORDER BY theme, period
