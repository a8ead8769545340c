// title: What a council and its statistical neighbours were told about the same themes
// question: 21
// description: >
//   For each theme told to the council or to one of its statistical neighbours, how many of the council's own
//   recommendations have it, and how many of the neighbours with an inspection loaded were told about it. The example
//   is one of the council's own recommendations, or a neighbour's where the council has none. Neighbours of which no
//   such inspection is loaded stand in not_loaded; the query neighbours lists all.
// about: Recommendation
// neighbours: council
// parameters:
//   council: {type: council, required: true, example: Oxfordshire, description: the council to compare}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
// columns:
//   theme: name of the theme
//   own_recommendations: how many of the council's recommendations have the theme
//   neighbours: how many neighbours were told about it
//   of_neighbours: how many neighbours have an inspection loaded
//   neighbour_names: names of the neighbours that were told about it
//   not_loaded: names of the neighbours with no such inspection loaded
//   example: text of one of the recommendations
//   document: path of the example's document
//   page: page of the example

MATCH (home:Council {id: $council})
OPTIONAL MATCH (home)-[n:STATISTICAL_NEIGHBOUR]->(near:Council)
OPTIONAL MATCH (near)<-[:INSPECTED]-(report:Inspection)
WHERE ($framework IS NULL OR report.framework = $framework)
  AND ($since IS NULL OR report.start_date >= $since)
  AND EXISTS { MATCH (:Document)-[:REPORTS]->(report) WHERE true }
WITH home, near, min(n.rank) AS rank, count(DISTINCT report.id) AS reports
ORDER BY rank
LIMIT 1000000000
WITH home, count(CASE WHEN reports > 0 THEN 1 END) AS of_neighbours,
     collect(CASE WHEN reports = 0 THEN near.name END) AS not_loaded
MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(t:Theme)
WHERE (c.id = home.id OR EXISTS { MATCH (home)-[:STATISTICAL_NEIGHBOUR]->(c) })
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
WITH home, of_neighbours, not_loaded, t, c, r
ORDER BY c.name
LIMIT 1000000000
WITH of_neighbours, not_loaded, t,
     count(DISTINCT CASE WHEN c.id = home.id THEN r.id END) AS own_recommendations,
     count(DISTINCT CASE WHEN c.id <> home.id THEN c.id END) AS neighbours,
     collect(DISTINCT CASE WHEN c.id <> home.id THEN c.name END) AS neighbour_names,
     coalesce(min(CASE WHEN c.id = home.id THEN r.id END), min(r.id)) AS one
MATCH (sample:Recommendation {id: one})-[e:EVIDENCED_BY]->(d:Document)
WITH of_neighbours, not_loaded, t, own_recommendations, neighbours, neighbour_names, sample,
     min([d.path, e.page]) AS place
RETURN t.name AS theme, own_recommendations, neighbours, of_neighbours, neighbour_names, not_loaded,
       sample.text AS example, place[0] AS document, place[1] AS page
ORDER BY own_recommendations DESC, neighbours DESC, theme
