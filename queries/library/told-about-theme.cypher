// title: Councils told something about a theme, and when
// question: 1
// description: >
//   Every recommendation to a council that has the theme or one of its narrower themes, in the order in which the
//   councils were told.
// about: Recommendation
// parameters:
//   theme: {type: theme, required: true, example: Private fostering, description: "name or id of the theme, broad or narrow"}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   text: the recommendation as printed
//   overall: overall grade of the inspection
//   framework: framework of the inspection
//   theme: name of the narrow theme
//   score: how strongly the recommendation has the theme, 0 to 1
//   document: path of the document
//   page: page of the document
//   gss_code: code of the Government Statistical Service
//   recommendation: id of the recommendation

MATCH (t:Theme)-[:BROADER*0..1]->(wanted:Theme {id: $theme})
WITH DISTINCT t
MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[has:HAS_THEME]->(t)
WHERE ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH c, i, r, t, max(has.score) AS score
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
WITH c, i, r, t, score, min([d.path, e.page]) AS place
RETURN c.name AS council, i.start_date AS inspected, r.text AS text, i.overall_judgement AS overall,
       i.framework AS framework, t.name AS theme, score, place[0] AS document, place[1] AS page,
       c.gss_code AS gss_code, r.id AS recommendation
ORDER BY inspected, council, theme, recommendation
