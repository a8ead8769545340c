// title: Actions, with who is to do them and what they answer
// question: []
// description: >
//   Every action that papers about a council hold, with its owner, status and due date as of its paper, and the
//   recommendations that it answers: the inspection's own where the paper restates one that is loaded. An action of an
//   earlier plan stands beside that of a later one.
// about: Action
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only papers about this council}
//   recommendation: {type: string, default: null, example: "recommendation:0123456789abcdef0123", description: only actions that answer this recommendation}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   status: {type: string, default: null, example: on track, choices: [completed, completed with exception, on track, ongoing, overdue, not started, unknown], description: only this status}
//   since: {type: date, default: null, example: 2018-01-01, description: only papers of this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only papers of this day or earlier}
// columns:
//   council: name of the council
//   date: day of the meeting or paper
//   text: the action as printed
//   status: status
//   owner: owner as printed
//   due: due date
//   due_as_printed: due date as printed
//   answers: texts of the recommendations that it answers
//   kind: formal or undertaking
//   row: row of the action plan
//   progress: progress as printed
//   committee: committee whose meeting agreed it or had it before it
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   action: id of the action

MATCH (a:Action)-[e:EVIDENCED_BY]->(d:Document)
WHERE ($status IS NULL OR a.status = $status)
  AND ($recommendation IS NULL
       OR EXISTS { MATCH (a)-[:ADDRESSES]->(one:Recommendation) WHERE one.id = $recommendation })
  AND ($theme IS NULL
       OR EXISTS { MATCH (a)-[:HAS_THEME]->(:Theme)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
  AND ($council IS NULL OR EXISTS { MATCH (d)-[:CONCERNS]->(about:Council) WHERE about.id = $council })
WITH a, d, min([e.page, e.char_start, e.quote]) AS place
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(m:Meeting)
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(:Meeting)-[:OF]->(k:Committee)
WITH a, d, place, coalesce(min(m.date), d.published_date) AS day, min(k.name) AS committee
WHERE ($since IS NULL OR day >= $since)
  AND ($until IS NULL OR day <= $until)
OPTIONAL MATCH (d)-[:CONCERNS]->(c:Council)
WITH a, d, place, day, committee, min([c.name, c.gss_code]) AS of_council
OPTIONAL MATCH (a)-[:ADDRESSES]->(r:Recommendation)
WITH a, d, place, day, committee, of_council, r
ORDER BY r.text
LIMIT 1000000000
WITH a, d, place, day, committee, of_council, collect(DISTINCT r.text) AS asked,
     collect(DISTINCT CASE WHEN r.kind = 'inspection' THEN r.text END) AS asked_first
WITH a, d, place, day, committee, of_council,
     CASE WHEN size(asked_first) > 0 THEN asked_first ELSE asked END AS answers
RETURN of_council[0] AS council, day AS date, a.text AS text, a.status AS status, a.owner_text AS owner,
       a.due_date AS due, a.due_text AS due_as_printed, answers, a.kind AS kind, a.row AS row,
       a.status_text AS progress, committee, d.path AS document, place[0] AS page, place[2] AS quote,
       of_council[1] AS gss_code, a.id AS action
ORDER BY council, day IS NULL, day, document, page, place[1], action
