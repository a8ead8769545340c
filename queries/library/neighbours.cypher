// title: A council's statistical neighbours, and what is loaded of each
// question: 21
// description: >
//   The council (rank 0) and its statistical neighbours by closeness, with the number of inspections whose reports are
//   loaded. A neighbour of which nothing is loaded has a row too: a comparison can't speak of it.
// about: Inspection
// neighbours: council
// parameters:
//   council: {type: council, required: true, example: Oxfordshire, description: the council to compare}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
// columns:
//   rank: "closeness of the neighbour, 1 is the closest and 0 the council itself"
//   council: name of the council
//   inspections: how many inspections are loaded
//   with_grades: how many of them gave grades
//   latest: first day of the last of them
//   region: region of England, or the nation
//   document: path of one of the documents
//   page: page that names the inspection
//   gss_code: code of the Government Statistical Service

MATCH (home:Council {id: $council})
MATCH (c:Council)
WHERE c.id = home.id OR EXISTS { MATCH (home)-[:STATISTICAL_NEIGHBOUR]->(c) }
OPTIONAL MATCH (home)-[near:STATISTICAL_NEIGHBOUR]->(c)
WITH c, coalesce(min(near.rank), 0) AS rank
OPTIONAL MATCH (c)<-[:INSPECTED]-(i:Inspection)<-[:REPORTS]-(d:Document)
WHERE ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
OPTIONAL MATCH (i)-[e:EVIDENCED_BY]->(d)
OPTIONAL MATCH (i)-[:JUDGED]->(j:Judgement)
WITH c, rank, count(DISTINCT i.id) AS inspections,
     count(DISTINCT CASE WHEN j.id IS NOT NULL THEN i.id END) AS with_grades,
     max(i.start_date) AS latest, min([d.path, e.page]) AS place
RETURN rank, c.name AS council, inspections, with_grades, latest, c.region AS region, place[0] AS document,
       place[1] AS page, c.gss_code AS gss_code
ORDER BY rank, council
