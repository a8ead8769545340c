// title: Which themes go with which grade
// question: 4
// description: >
//   For each theme and grade, in how many of the inspections with that grade the theme stands among the
//   recommendations to the council, beside the share over all grades. The grade is the overall one unless another
//   area is asked for. A lift above 1 means that the theme stands more often beside this grade than beside all.
// about: Recommendation
// parameters:
//   area: {type: string, default: overall, example: leadership, choices: [overall, leadership, help-and-protection, looked-after, care, care-and-care-leavers, care-leavers, adoption], description: the judgement whose grade is meant}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   broad: {type: boolean, default: false, example: true, description: count the broad themes above the narrow ones}
// columns:
//   theme: name of the theme
//   grade: grade of the area
//   inspections: how many inspections with that grade have the theme
//   of_inspections: how many inspections with that grade are loaded
//   share: inspections divided by of_inspections
//   lift: share divided by the share over all grades
//   recommendations: how many recommendations have the theme
//   example: text of one of the recommendations
//   document: path of the example's document
//   page: page of the example

MATCH (:Council)<-[:INSPECTED]-(every:Inspection)-[:JUDGED]->(given:Judgement {area_code: $area})
WHERE $framework IS NULL OR every.framework = $framework
WITH count(DISTINCT every.id) AS graded
MATCH (:Council)<-[:INSPECTED]-(report:Inspection)-[:JUDGED]->(found:Judgement {area_code: $area})
WHERE $framework IS NULL OR report.framework = $framework
WITH graded, found.grade AS grade, count(DISTINCT report.id) AS of_inspections
MATCH (:Council)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(j:Judgement {area_code: $area})
WHERE j.grade = grade AND ($framework IS NULL OR i.framework = $framework)
MATCH (i)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(narrow:Theme)
WHERE $theme IS NULL OR EXISTS { MATCH (narrow)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme }
OPTIONAL MATCH (narrow)-[:BROADER]->(above:Theme)
WITH graded, grade, of_inspections, i, r,
     CASE WHEN $broad THEN coalesce(above.name, narrow.name) ELSE narrow.name END AS theme
WITH graded, grade, of_inspections, theme, count(DISTINCT i.id) AS inspections, count(DISTINCT r.id) AS recommendations,
     min(r.id) AS one
WITH graded, theme,
     collect({grade: grade, of: of_inspections, inspections: inspections, told: recommendations, one: one}) AS rows,
     sum(inspections) AS with_theme
UNWIND rows AS row
MATCH (sample:Recommendation {id: row.one})-[e:EVIDENCED_BY]->(d:Document)
WITH graded, theme, with_theme, row, sample, min([d.path, e.page]) AS place
RETURN theme, row.grade AS grade, row.inspections AS inspections, row.of AS of_inspections,
       round(100.0 * row.inspections / row.of) / 100 AS share,
       round(100.0 * row.inspections * graded / (row.of * with_theme)) / 100 AS lift,
       row.told AS recommendations, sample.text AS example, place[0] AS document, place[1] AS page
ORDER BY theme, CASE row.grade WHEN 'outstanding' THEN 1 WHEN 'good' THEN 2 WHEN 'requires improvement' THEN 3
                               WHEN 'adequate' THEN 4 WHEN 'inadequate' THEN 5 ELSE 6 END
