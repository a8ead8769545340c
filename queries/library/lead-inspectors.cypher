// title: Who led the inspections of a council
// question: 16
// description: >
//   The lead inspectors that reports name, in date order, with the inspections they led. Where a report names two,
//   each has a row.
// about: Inspector
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   inspector: {type: string, default: null, example: Smith, description: only inspectors whose name holds this}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   inspector: name of the inspector
//   overall: overall grade of the inspection
//   document: path of the document
//   page: page of the document that names the inspector
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)<-[led:LED]-(p:Inspector)
WHERE c.id = coalesce($council, c.id)
  AND ($inspector IS NULL OR toLower(p.name) CONTAINS toLower($inspector))
WITH c, i, p, led, led.document AS report
MATCH (d:Document {id: report})
WITH c, i, p, min([d.path, led.page]) AS place
RETURN c.name AS council, i.start_date AS inspected, i.framework AS framework, p.name AS inspector,
       i.overall_judgement AS overall, place[0] AS document, place[1] AS page, c.gss_code AS gss_code
ORDER BY council, inspected, framework, inspector
