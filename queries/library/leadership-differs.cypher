// title: Where the leadership judgement differs from the others
// question: 19
// description: >
//   Inspections of councils in which leadership has another grade than another area, one row for each such area. The
//   overall grade is left out, as it is made from the others. "Adequate" counts as the step that "requires
//   improvement" took over, which is safe here because both grades come from one inspection.
// about: Judgement
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
//   area: {type: string, default: null, example: help-and-protection, choices: [help-and-protection, looked-after, care, care-and-care-leavers, care-leavers, adoption, capacity, outcomes, provision, safeguarding], description: compare with this area alone}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   leadership: grade for leadership
//   grade: grade of the other area
//   area: the other area as printed
//   joint: "'joint grade' where the other grade is one for children in care and care leavers together"
//   steps: "how many steps leadership stands above the other area; negative where it stands below"
//   framework: framework of the inspection
//   overall: overall grade of the inspection
//   document: path of the document
//   page: page of the other grade
//   leadership_page: page of the leadership grade
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(l:Judgement {area_code: 'leadership'})
MATCH (i)-[:JUDGED]->(o:Judgement)
WHERE c.id = coalesce($council, c.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
  AND NOT o.area_code IN ['leadership', 'overall']
  AND ($area IS NULL OR o.area_code = $area)
WITH DISTINCT c, i, l, o,
     CASE l.grade WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2 WHEN 'adequate' THEN 2
                  WHEN 'inadequate' THEN 1 END AS leaders,
     CASE o.grade WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2 WHEN 'adequate' THEN 2
                  WHEN 'inadequate' THEN 1 END AS others
WHERE leaders <> others
MATCH (l)-[e1:EVIDENCED_BY]->(d:Document)<-[e2:EVIDENCED_BY]-(o)
WITH c, i, l, o, leaders - others AS steps, min([d.path, e1.page, e2.page]) AS place
RETURN c.name AS council, i.start_date AS inspected, l.grade AS leadership, o.grade AS grade, o.area AS area,
       CASE o.area_code WHEN 'care-and-care-leavers' THEN 'joint grade' END AS joint, steps,
       i.framework AS framework, i.overall_judgement AS overall, place[0] AS document, place[2] AS page,
       place[1] AS leadership_page, c.gss_code AS gss_code
ORDER BY council, inspected, framework, area
