// title: Themes on which a council was told something again
// question: 5
// description: >
//   For each council and theme that stands in the recommendations of two of its inspections or more, one row for each
//   inspection after the first, with the one before it and the years between.
// about: Recommendation
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
// columns:
//   council: name of the council
//   theme: name of the theme
//   years: years between the beginnings of the two inspections
//   before: first day of the last earlier inspection with the theme
//   again: first day of the later inspection
//   recommendations: how many of its recommendations have the theme
//   before_recommendations: how many of its recommendations have the theme
//   overall: its overall grade
//   before_overall: its overall grade
//   framework: its framework
//   before_framework: its framework
//   before_document: path of its document
//   before_page: page of the first of its recommendations with the theme
//   document: path of its document
//   page: page of the first of its recommendations with the theme
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(t:Theme)
WHERE c.id = coalesce($council, c.id)
  AND i.start_date IS NOT NULL
  AND ($theme IS NULL OR EXISTS { MATCH (t)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
WITH c, t, i, count(DISTINCT r.id) AS recommendations, min([d.path, e.page]) AS place
MATCH (c)<-[:INSPECTED]-(i0:Inspection)-[:MADE]->(r0:Recommendation)-[:HAS_THEME]->(t)
WHERE i0.start_date < i.start_date
WITH c, t, i, recommendations, place, max(i0.start_date) AS before
MATCH (c)<-[:INSPECTED]-(i1:Inspection)-[:MADE]->(r1:Recommendation)-[:HAS_THEME]->(t)
WHERE i1.start_date = before
MATCH (r1)-[e1:EVIDENCED_BY]->(d1:Document)
WITH c, t, i, recommendations, place, before, i1, count(DISTINCT r1.id) AS before_recommendations,
     min([d1.path, e1.page]) AS place1
WITH c, t, i, recommendations, place, before, i1, before_recommendations, place1,
     12 * (i.start_date.year - before.year) + i.start_date.month - before.month AS months
RETURN c.name AS council, t.name AS theme, round(10.0 * months / 12) / 10 AS years, before, i.start_date AS again,
       recommendations, before_recommendations, i.overall_judgement AS overall,
       i1.overall_judgement AS before_overall, i.framework AS framework, i1.framework AS before_framework,
       place1[0] AS before_document, place1[1] AS before_page, place[0] AS document, place[1] AS page,
       c.gss_code AS gss_code
ORDER BY council, theme, again
