// title: The grades that inspections gave
// question: [17, 25]
// description: >
//   One row for each grade of an inspection of a council: the area and the grade as printed, and the area and grade of
//   the scale that all frameworks are read into.
// about: Judgement
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   inspection: {type: string, default: null, example: "inspection:oxf/2014-04-29/sif", description: only this inspection}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   area: area as printed
//   grade: grade
//   framework: framework of the inspection
//   grade_as_printed: grade as printed
//   area_code: area in the frameworks' crosswalk
//   document: path of the document
//   page: page of the grade
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   inspection: id of the inspection

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(j:Judgement)-[e:EVIDENCED_BY]->(d:Document)
WHERE c.id = coalesce($council, c.id)
  AND i.id = coalesce($inspection, i.id)
  AND ($framework IS NULL OR i.framework = $framework)
WITH c, i, j, min([d.path, e.page, e.char_start, e.quote]) AS place
RETURN c.name AS council, i.start_date AS inspected, j.area AS area, j.grade AS grade, i.framework AS framework,
       j.grade_as_printed AS grade_as_printed, j.area_code AS area_code, place[0] AS document, place[1] AS page,
       place[3] AS quote, c.gss_code AS gss_code, i.id AS inspection
ORDER BY council, inspected, framework, document, page, place[2], area_code
