// title: The grades and recommendations of one inspection
// question: [17, 25]
// description: >
//   What an inspection found and asked for, in the order of its report: a row for each grade, then one for each
//   recommendation. The inspection can be of a council or of another body.
// about: Inspection
// parameters:
//   inspection: {type: string, required: true, example: "inspection:oxf/2014-04-29/sif", description: id of the inspection}
// columns:
//   part: judgement or recommendation
//   number: number of a recommendation as printed, or its position
//   area: area that was judged, as printed, or section that the recommendation stands in
//   grade: grade
//   text: the recommendation, or the grade as printed
//   priority: whether a recommendation stands under a priority heading
//   timescale: time within which it is to be done, as printed
//   lead_in: sentence that governs a recommendation, as printed
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   id: id of the judgement or recommendation

MATCH (:Inspection {id: $inspection})-[:JUDGED]->(j:Judgement)-[e:EVIDENCED_BY]->(d:Document)
WITH j, min([d.path, e.page, e.char_start, e.quote]) AS place
RETURN 'judgement' AS part, null AS number, j.area AS area, j.grade AS grade, j.grade_as_printed AS text,
       null AS priority, null AS timescale, null AS lead_in, place[0] AS document, place[1] AS page,
       place[3] AS quote, j.id AS id
ORDER BY part, document, page, place[2], id
UNION ALL
MATCH (:Inspection {id: $inspection})-[:MADE]->(r:Recommendation)-[e:EVIDENCED_BY]->(d:Document)
WITH r, min([d.path, e.page, e.char_start, e.quote]) AS place
RETURN 'recommendation' AS part, r.number AS number, r.section AS area, null AS grade, r.text AS text,
       r.priority AS priority, r.timescale AS timescale, r.lead_in AS lead_in, place[0] AS document, place[1] AS page,
       place[3] AS quote, r.id AS id
ORDER BY part, document, page, place[2], id
