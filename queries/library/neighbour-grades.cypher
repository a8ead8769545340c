// title: A council's grades beside those of its statistical neighbours
// question: 21
// description: >
//   The council (rank 0) and its statistical neighbours by closeness, each with every inspection of it that gave
//   grades, the latest first. A neighbour without such an inspection has one row without a date, and loaded says
//   whether any other inspection of it is loaded; it can have been inspected all the same. Beside each inspection
//   stands how its areas correspond to those of the council's own last inspection that can be compared with it
//   (`councilgraph ontology crosswalk`). A joint grade for children in care and care leavers is one grade.
// about: Inspection
// neighbours: council
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
//   joint: "'joint grade' where care is one grade for children in care and care leavers together"
//   loaded: "'grades'; 'no grades' where inspections are loaded and none of them is such a one; 'nothing'"
//   compared: "areas of the council's own inspection and the other areas that they are compared with; empty where all are the same"
//   series_break: why the grades of both are not one series
//   document: path of the document
//   page: page of the grades
//   gss_code: code of the Government Statistical Service

MATCH (home:Council {id: $council})
MATCH (c:Council)
WHERE c.id = home.id OR EXISTS { MATCH (home)-[:STATISTICAL_NEIGHBOUR]->(c) }
OPTIONAL MATCH (home)-[near:STATISTICAL_NEIGHBOUR]->(c)
WITH home, c, coalesce(min(near.rank), 0) AS rank
OPTIONAL MATCH (c)<-[:INSPECTED]-(report:Inspection)<-[:REPORTS]-(:Document)
WITH home, c, rank, count(DISTINCT report.id) AS reports
OPTIONAL MATCH (c)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(j:Judgement)
WHERE $framework IS NULL OR i.framework = $framework
OPTIONAL MATCH (j)-[e:EVIDENCED_BY]->(d:Document)
WITH home, c, rank, reports, i,
     max(CASE j.area_code WHEN 'leadership' THEN j.grade END) AS leadership,
     max(CASE j.area_code WHEN 'help-and-protection' THEN j.grade END) AS help_and_protection,
     max(CASE WHEN j.area_code IN ['care', 'care-and-care-leavers', 'looked-after'] THEN j.grade END) AS care,
     max(CASE j.area_code WHEN 'care-leavers' THEN j.grade END) AS care_leavers,
     max(CASE j.area_code WHEN 'care-and-care-leavers' THEN 'joint grade' END) AS joint,
     min([d.path, e.page]) AS place
OPTIONAL MATCH (i)-[:JUDGED]->(:Judgement)-[:IN_AREA]->(theirs:JudgementArea)
OPTIONAL MATCH (home)<-[:INSPECTED]-(own:Inspection)-[:JUDGED]->(:Judgement)-[:IN_AREA]->(ours:JudgementArea)
WHERE ($framework IS NULL OR own.framework = $framework)
  AND (ours.id = theirs.id OR EXISTS { MATCH (ours)-[:CORRESPONDS_TO]->(theirs) })
WITH home, c, rank, reports, i, leadership, help_and_protection, care, care_leavers, joint, place,
     max(own.start_date) AS latest
OPTIONAL MATCH (i)-[:JUDGED]->(:Judgement)-[:IN_AREA]->(b:JudgementArea)<-[x:CORRESPONDS_TO]-(a:JudgementArea)
WHERE EXISTS { MATCH (home)<-[:INSPECTED]-(mine:Inspection)-[:JUDGED]->(:Judgement)-[:IN_AREA]->(a)
               WHERE mine.start_date = latest }
WITH rank, c, reports, i, leadership, help_and_protection, care, care_leavers, joint, place, a, x, b
ORDER BY a.area_code, b.area_code
LIMIT 1000000000
WITH rank, c, reports, i, leadership, help_and_protection, care, care_leavers, joint, place,
     collect(DISTINCT a.area_code
             + CASE x.relation WHEN 'same' THEN ' same as ' WHEN 'closest' THEN ' closest to '
                               WHEN 'broader' THEN ' broader than ' WHEN 'narrower' THEN ' narrower than ' END
             + b.area_code) AS compared,
     max(x.series_break) AS series_break
RETURN rank, c.name AS council, i.start_date AS inspected, i.framework AS framework, i.overall_judgement AS overall,
       leadership, help_and_protection, care, care_leavers, joint,
       CASE WHEN i.id IS NOT NULL THEN 'grades' WHEN reports > 0 THEN 'no grades' ELSE 'nothing' END AS loaded,
       compared, series_break, place[0] AS document, place[1] AS page, c.gss_code AS gss_code
ORDER BY rank, council, inspected DESC, framework
