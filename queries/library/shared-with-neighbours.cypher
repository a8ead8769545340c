// title: What a council was told that its statistical neighbours were told too
// question: 21
// description: >
//   Each recommendation to the council that is part of a shared recommendation, with how many of its statistical
//   neighbours were told the same, who they are and when the last of them was told. Those that most neighbours share
//   come first; a recommendation that no neighbour shares stands last.
// about: SharedRecommendation
// parameters:
//   council: {type: council, required: true, example: Oxfordshire, description: the council to compare}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
// columns:
//   label: short name of what is asked
//   inspected: first day of the inspection of the council
//   text: the recommendation to the council as printed
//   neighbours: how many neighbours were told the same
//   neighbour_names: names of these neighbours
//   last_told: first day of the latest of their inspections
//   score: how well the council's recommendation fits, 0 to 1
//   document: path of the council's report
//   page: page of its recommendation
//   quote: the words of the page that it was read from
//   recommendation: id of the council's recommendation
//   shared: id of the shared recommendation

MATCH (home:Council {id: $council})<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)
MATCH (r)-[of:INSTANCE_OF]->(s:SharedRecommendation)
WHERE ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
WITH home, i, r, s, max(of.score) AS score, min([d.path, e.page, e.quote]) AS place
OPTIONAL MATCH (home)-[:STATISTICAL_NEIGHBOUR]->(near:Council)<-[:INSPECTED]-(i2:Inspection)
               -[:MADE]->(r2:Recommendation)
WHERE EXISTS { MATCH (r2)-[:INSTANCE_OF]->(same:SharedRecommendation) WHERE same.id = s.id }
  AND ($framework IS NULL OR i2.framework = $framework)
  AND ($since IS NULL OR i2.start_date >= $since)
WITH i, r, s, score, place, near, i2
ORDER BY near.name
LIMIT 1000000000
WITH i, r, s, score, place, count(DISTINCT near.id) AS neighbours, collect(DISTINCT near.name) AS neighbour_names,
     max(i2.start_date) AS last_told
RETURN s.label AS label, i.start_date AS inspected, r.text AS text, neighbours, neighbour_names, last_told, score,
       place[0] AS document, place[1] AS page, place[2] AS quote, r.id AS recommendation, s.id AS shared
ORDER BY neighbours DESC, label, inspected, recommendation
