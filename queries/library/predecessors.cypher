// title: Inspections of the councils that a council took over from
// description: >
//   What was inspected in the place of a council before it existed. Such an inspection belongs to the council that
//   existed on its date and is never counted as the successor's own; predecessor names that council. However many
//   reorganisations lie between, each is followed, up to three.
// about: Inspection
// parameters:
//   council: {type: council, default: null, example: North Northamptonshire, description: only this council}
// columns:
//   council: name of the council that came after
//   predecessor: name of the council that was inspected
//   until: its last day
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   overall: "overall grade; null where the framework gives none"
//   published: day of publication as printed
//   inspection: id of the inspection
//   document: path of the document
//   page: page where the inspection was read
//   gss_code: code of the Government Statistical Service of the predecessor

MATCH (c:Council)<-[:REPLACED_BY*1..3]-(gone:Council)<-[:INSPECTED]-(i:Inspection)-[e:EVIDENCED_BY]->(d:Document)
WHERE c.id = coalesce($council, c.id) AND i.start_date IS NOT NULL
WITH c, gone, i, min([d.path, e.page]) AS place
RETURN c.name AS council, gone.name AS predecessor, gone.end_date AS until, i.start_date AS inspected,
       i.framework AS framework, i.overall_judgement AS overall, i.published_date AS published, i.id AS inspection,
       place[0] AS document, place[1] AS page, gone.gss_code AS gss_code
ORDER BY council, inspected, framework, inspection
