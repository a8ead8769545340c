// title: Themes told to councils while inadequate, before they left it
// question: 18
// description: >
//   For each spell of inadequate overall grades of children's services that a better grade ended, the themes of the recommendations made
//   during it, and whether the inspection that ended it told the council about the theme again. Only an overall grade
//   of the same series ends a spell (`councilgraph ontology crosswalk`).
// about: Recommendation
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
// columns:
//   council: name of the council
//   since: first day of the first inadequate inspection
//   until: first day of the inspection that gave a better grade
//   theme: name of the theme
//   recommendations: how many recommendations of the spell have it
//   told_after: how many recommendations of the inspection that ended the spell have it
//   document: path of a document of the spell
//   page: page of its first recommendation with the theme
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection {overall_judgement: 'inadequate'})
WHERE c.id = coalesce($council, c.id)
  AND i.framework IN ['Looked after children', 'SIF', 'SIF re-inspection', 'ILACS']
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
OPTIONAL MATCH (graded:JudgementArea {area_code: 'overall'})
WHERE graded.framework = i.framework
WITH c, i, coalesce(graded.series, i.framework) AS series
MATCH (c)<-[:INSPECTED]-(later:Inspection)
WHERE later.start_date > i.start_date
  AND later.overall_judgement IN ['outstanding', 'good', 'requires improvement', 'adequate']
  AND (later.framework = i.framework
       OR EXISTS { MATCH (other:JudgementArea {area_code: 'overall'})
                   WHERE other.framework = later.framework AND other.series = series })
WITH c, i, series, min(later.start_date) AS until
WITH c, series, until, min(i.start_date) AS since
MATCH (c)<-[:INSPECTED]-(during:Inspection {overall_judgement: 'inadequate'})
MATCH (during)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(t:Theme)
WHERE during.start_date >= since
  AND during.start_date < until
  AND (during.framework = series
       OR EXISTS { MATCH (same:JudgementArea {area_code: 'overall'})
                   WHERE same.framework = during.framework AND same.series = series })
  AND ($theme IS NULL OR EXISTS { MATCH (t)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
WITH c, until, since, t, count(DISTINCT r.id) AS recommendations, min([d.path, e.page]) AS place
OPTIONAL MATCH (c)<-[:INSPECTED]-(last:Inspection)-[:MADE]->(again:Recommendation)-[:HAS_THEME]->(t)
WHERE last.start_date = until
  AND last.framework IN ['Looked after children', 'SIF', 'SIF re-inspection', 'ILACS']
WITH c, until, since, t, recommendations, place, count(DISTINCT again.id) AS told_after
RETURN c.name AS council, since, until, t.name AS theme, recommendations, told_after, place[0] AS document,
       place[1] AS page, c.gss_code AS gss_code
ORDER BY council, since, recommendations DESC, theme
