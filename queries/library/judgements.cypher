// title: The grades that inspections gave
// question: [17, 25]
// description: >
//   One row for each grade of an inspection of a council: the area and the grade as printed, and the area and grade of
//   the scale that all frameworks are read into. Beside it stand the grades before it, those of the areas of the
//   council's last earlier inspection that correspond to its area (`councilgraph ontology crosswalk`). A joint grade for
//   children in care and care leavers is one grade.
// about: Judgement
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   inspection: {type: string, default: null, example: "inspection:oxf/2014-04-29/sif", description: only this inspection}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   area: area as printed
//   grade: grade
//   framework: framework of the inspection
//   grade_as_printed: grade as printed
//   area_code: area in the frameworks' crosswalk
//   joint: "'joint grade' where it is one grade for children in care and care leavers together"
//   compared: the grades before it, and how its area stands to theirs
//   series_break: why it and they are not one series
//   document: path of the document
//   page: page of the grade
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   inspection: id of the inspection

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(j:Judgement)-[e:EVIDENCED_BY]->(d:Document)
WHERE c.id = coalesce($council, c.id)
  AND i.id = coalesce($inspection, i.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH c, i, j, min([d.path, e.page, e.char_start, e.quote]) AS place
OPTIONAL MATCH (j)-[f:FOLLOWS]->(was:Judgement)<-[:JUDGED]-(p:Inspection)
WITH c, i, j, place, f, was, p
ORDER BY p.start_date, p.framework, was.area_code, was.grade, f.relation
LIMIT 1000000000
WITH c, i, j, place, max(f.series_break) AS series_break,
     collect(DISTINCT CASE f.relation WHEN 'same' THEN 'same as ' WHEN 'closest' THEN 'closest to '
                                      WHEN 'broader' THEN 'broader than ' WHEN 'narrower' THEN 'narrower than ' END
                      + p.framework + ' ' + was.area_code + ': ' + was.grade) AS compared
RETURN c.name AS council, i.start_date AS inspected, j.area AS area, j.grade AS grade, i.framework AS framework,
       j.grade_as_printed AS grade_as_printed, j.area_code AS area_code,
       CASE j.area_code WHEN 'care-and-care-leavers' THEN 'joint grade' END AS joint, compared, series_break,
       place[0] AS document, place[1] AS page, place[3] AS quote, c.gss_code AS gss_code, i.id AS inspection
ORDER BY council, inspected, framework, document, page, place[2], area_code, inspection, j.id
