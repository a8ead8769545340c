// title: Where care leavers are judged below children in care
// question: 20
// description: >
//   Inspections of councils that grade care leavers apart and give them a lower grade than children in care. ILACS
//   inspections that began before 2023 give both one joint grade and cannot be seen here. SIF inspections set care
//   leavers against children looked after.
// about: Judgement
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   children_in_care: grade for children in care
//   care_leavers: grade for care leavers
//   care_area: "code of the area that care leavers are set against: looked-after or care"
//   steps: how many steps care leavers stand below
//   framework: framework of the inspection
//   overall: overall grade of the inspection
//   document: path of the document
//   page: page of the grade for care leavers
//   care_page: page of the grade for children in care
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(leaving:Judgement {area_code: 'care-leavers'})
MATCH (i)-[:JUDGED]->(care:Judgement)
WHERE c.id = coalesce($council, c.id)
  AND care.area_code IN ['care', 'looked-after']
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
WITH DISTINCT c, i, care, leaving,
     CASE care.grade WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2
                     WHEN 'inadequate' THEN 1 END AS in_care,
     CASE leaving.grade WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2
                        WHEN 'inadequate' THEN 1 END AS left_care
WHERE left_care < in_care
MATCH (care)-[e1:EVIDENCED_BY]->(d:Document)<-[e2:EVIDENCED_BY]-(leaving)
WITH c, i, care, leaving, in_care - left_care AS steps, min([d.path, e1.page, e2.page]) AS place
RETURN c.name AS council, i.start_date AS inspected, care.grade AS children_in_care, leaving.grade AS care_leavers,
       care.area_code AS care_area, steps, i.framework AS framework, i.overall_judgement AS overall,
       place[0] AS document, place[2] AS page, place[1] AS care_page, c.gss_code AS gss_code
ORDER BY steps DESC, council, inspected
