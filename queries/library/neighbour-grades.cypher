// title: A council's grades beside those of its statistical neighbours
// question: 21
// description: >
//   The council (rank 0) and its statistical neighbours by closeness, each with every inspection of it that gave
//   grades, the latest first. A neighbour without such an inspection has one row without a date, which says that
//   nothing is loaded of it, not that it was never inspected.
// about: Inspection
// parameters:
//   council: {type: council, required: true, example: Oxfordshire, description: the council to compare}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
// columns:
//   rank: "closeness of the neighbour, 1 is the closest and 0 the council itself"
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   overall: overall grade
//   leadership: grade for leadership
//   help_and_protection: grade for children who need help and protection
//   care: "grade for children in care, with care leavers where the framework grades them jointly"
//   care_leavers: grade for care leavers, where it is given apart
//   document: path of the document
//   page: page of the grades
//   gss_code: code of the Government Statistical Service

MATCH (home:Council {id: $council})
MATCH (c:Council)
WHERE c.id = home.id OR EXISTS { MATCH (home)-[:STATISTICAL_NEIGHBOUR]->(c) }
OPTIONAL MATCH (home)-[near:STATISTICAL_NEIGHBOUR]->(c)
WITH c, coalesce(min(near.rank), 0) AS rank
OPTIONAL MATCH (c)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(j:Judgement)
WHERE $framework IS NULL OR i.framework = $framework
OPTIONAL MATCH (j)-[e:EVIDENCED_BY]->(d:Document)
WITH rank, c, i,
     max(CASE j.area_code WHEN 'leadership' THEN j.grade END) AS leadership,
     max(CASE j.area_code WHEN 'help-and-protection' THEN j.grade END) AS help_and_protection,
     max(CASE WHEN j.area_code IN ['care', 'care-and-care-leavers', 'looked-after'] THEN j.grade END) AS care,
     max(CASE j.area_code WHEN 'care-leavers' THEN j.grade END) AS care_leavers,
     min([d.path, e.page]) AS place
RETURN rank, c.name AS council, i.start_date AS inspected, i.framework AS framework, i.overall_judgement AS overall,
       leadership, help_and_protection, care, care_leavers, place[0] AS document, place[1] AS page,
       c.gss_code AS gss_code
ORDER BY rank, council, inspected DESC, framework
