// title: Which bodies are responsible for priority actions
// question: 23
// description: >
//   Recommendations under a priority or immediate-action heading with the bodies and posts that the report addresses
//   them to, and then those whom papers make responsible for an action that answers one. A report on several bodies
//   addresses a recommendation to each of them.
// about: Recommendation
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only inspections of this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   body: {type: string, default: null, example: police, description: only bodies whose name or title holds this}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   body: "name of the body or person, or title of the post"
//   kind: "what it is: Council, Organisation, Committee, Post, Officer, Councillor or Person"
//   role: addressed or responsible for an action
//   inspected_body: name of the council or other body that was inspected
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   text: the priority recommendation as printed
//   timescale: time within which it is to be done, as printed
//   action: text of the action, where the body is responsible for one
//   status: status of the action
//   document: path of the document that says so
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the inspected council
//   body_id: id of the body, post or person
//   recommendation: id of the recommendation

MATCH (inspected)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation {priority: true})
WHERE ($council IS NULL OR inspected.id = $council)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH DISTINCT inspected, i, r
MATCH (r)-[to:ADDRESSED_TO]->(b)
WITH inspected, i, r, to, b, to.document AS paper
MATCH (d:Document {id: paper})
WITH inspected, i, r, b, CASE labels(b)[0] WHEN 'Post' THEN b.title ELSE b.name END AS body,
     min([d.path, to.page, to.char_start, to.quote]) AS place
WHERE $body IS NULL OR toLower(body) CONTAINS toLower($body)
RETURN body, labels(b)[0] AS kind, 'addressed' AS role, inspected.name AS inspected_body, i.start_date AS inspected,
       i.framework AS framework, r.text AS text, r.timescale AS timescale, null AS action, null AS status,
       place[0] AS document, place[1] AS page, place[3] AS quote, inspected.gss_code AS gss_code, b.id AS body_id,
       r.id AS recommendation
ORDER BY inspected_body, inspected, framework, document, page, place[2], recommendation, body
UNION ALL
MATCH (inspected)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation {priority: true})
WHERE ($council IS NULL OR inspected.id = $council)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH DISTINCT inspected, i, r
MATCH (r)<-[:ADDRESSES]-(a:Action)<-[does:RESPONSIBLE_FOR]-(b)
WITH inspected, i, r, a, does, b, does.document AS paper
MATCH (d:Document {id: paper})
WITH inspected, i, r, a, b, CASE labels(b)[0] WHEN 'Post' THEN b.title ELSE b.name END AS body,
     min([d.path, does.page, does.char_start, does.quote]) AS place
WHERE $body IS NULL OR toLower(body) CONTAINS toLower($body)
RETURN body, labels(b)[0] AS kind, 'responsible for an action' AS role, inspected.name AS inspected_body,
       i.start_date AS inspected, i.framework AS framework, r.text AS text, r.timescale AS timescale, a.text AS action,
       a.status AS status, place[0] AS document, place[1] AS page, place[3] AS quote, inspected.gss_code AS gss_code,
       b.id AS body_id, r.id AS recommendation
ORDER BY inspected_body, inspected, framework, document, page, place[2], recommendation, body
