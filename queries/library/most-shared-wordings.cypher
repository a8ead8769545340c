// title: Recommendations whose words most other councils were told too
// question: 2
// description: >
//   Recommendations by the number of councils that were told something on one of the same themes in similar words:
//   so large a share of a recommendation's long words, compared by their first six letters, stands in the other's
//   text. Several rows can be one ask in the words of several reports. Similar words are not always the same ask; read
//   both texts.
// about: Recommendation
// neighbours: neighbours_of
// parameters:
//   share: {type: float, default: 0.5, example: 0.6, description: "share of the long words that must stand in the other text, 0 to 1"}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
//   at_least: {type: integer, default: 3, example: 5, description: "how many councils must share it, its own counted"}
// columns:
//   text: the recommendation as printed
//   councils: how many councils were told so, its own counted
//   first_told: first day of the earliest of their inspections
//   last_told: first day of the latest
//   council: council of this recommendation
//   inspected: first day of its inspection
//   document: path of the document
//   page: page of the document
//   recommendation: "id of the recommendation; the query told-the-same lists the others"

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)
WHERE ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH DISTINCT c, i, r, split(replace(replace(toLower(r.text), ',', ' '), '.', ' '), ' ') AS words
UNWIND [word IN words WHERE size(word) > 5 | substring(word, 0, 6)] AS beginning
WITH c, i, r, beginning
WHERE NOT beginning IN ['childr', 'counci', 'ensure', 'improv', 'people', 'servic']
WITH c, i, r, collect(DISTINCT beginning) AS beginnings
WHERE size(beginnings) >= 4
MATCH (r)-[:HAS_THEME]->(:Theme)<-[:HAS_THEME]-(other:Recommendation)
WHERE size([b IN beginnings WHERE toLower(other.text) CONTAINS b]) >= $share * size(beginnings)
WITH DISTINCT c, i, r, other
MATCH (near:Council)<-[:INSPECTED]-(told:Inspection)-[:MADE]->(other)
WHERE near.id <> c.id
  AND ($region IS NULL OR $region IN [near.region, near.nation])
  AND ($neighbours_of IS NULL OR near.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(near) WHERE home.id = $neighbours_of })
  AND ($framework IS NULL OR told.framework = $framework)
  AND ($since IS NULL OR told.start_date >= $since)
  AND ($until IS NULL OR told.start_date <= $until)
WITH c, i, r, 1 + count(DISTINCT near.id) AS councils, min(told.start_date) AS first, max(told.start_date) AS last
WHERE councils >= $at_least
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
WITH c, i, r, councils, first, last, min([d.path, e.page]) AS place
RETURN r.text AS text, councils, CASE WHEN i.start_date < first THEN i.start_date ELSE first END AS first_told,
       CASE WHEN i.start_date > last THEN i.start_date ELSE last END AS last_told, c.name AS council,
       i.start_date AS inspected, place[0] AS document, place[1] AS page, r.id AS recommendation
ORDER BY councils DESC, text, recommendation
