// title: Themes that stand together in one inspection
// question: []
// description: >
//   Pairs of narrow themes by the number of inspections of councils whose recommendations have both, with the number
//   that has either of them alone.
// about: Recommendation
// parameters:
//   theme: {type: theme, default: null, example: Private fostering, description: only pairs with this theme}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   at_least: {type: integer, default: 2, example: 5, description: in how many inspections both must stand}
// columns:
//   theme: name of one theme
//   other: name of the other theme
//   inspections: in how many inspections both stand
//   councils: in how many councils' inspections both stand
//   document: path of one of the documents
//   page: page of a recommendation with the first theme

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[m1:MADE]->(r1:Recommendation)-[:HAS_THEME]->(t1:Theme)
MATCH (i)-[m2:MADE]->(r2:Recommendation)-[:HAS_THEME]->(t2:Theme)
WHERE t1.id < t2.id
  AND ($theme IS NULL OR t1.id = $theme OR t2.id = $theme)
  AND ($framework IS NULL OR i.framework = $framework)
WITH t1, t2, count(DISTINCT i.id) AS inspections, count(DISTINCT c.id) AS councils, min(r1.id) AS one
WHERE inspections >= $at_least
MATCH (sample:Recommendation {id: one})-[e:EVIDENCED_BY]->(d:Document)
WITH t1, t2, inspections, councils, min([d.path, e.page]) AS place
RETURN t1.name AS theme, t2.name AS other, inspections, councils, place[0] AS document, place[1] AS page
ORDER BY inspections DESC, theme, other
