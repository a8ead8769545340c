// title: Actions that answer no loaded recommendation
// question: 8
// description: >
//   Actions of papers about a council that are not seen to answer a recommendation. Actions that a meeting asks for are
//   mostly of this kind; those of an action plan are where the plan names no recommendation. An action that answers a
//   recommendation restated in its own paper is left out, even where the report that made it is not loaded.
// about: Action
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only papers about this council}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   kind: {type: string, default: null, example: formal, choices: [formal, undertaking], description: only formal actions or only undertakings}
//   since: {type: date, default: null, example: 2018-01-01, description: only papers of this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only papers of this day or earlier}
// columns:
//   council: name of the council
//   date: day of the meeting or paper
//   text: the action as printed
//   kind: formal or undertaking
//   owner: owner as printed
//   due: due date
//   due_as_printed: due date as printed
//   status: status
//   committee: committee whose meeting agreed it or had it before it
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   action: id of the action

MATCH (a:Action)-[e:EVIDENCED_BY]->(d:Document)
WHERE ($kind IS NULL OR a.kind = $kind)
  AND NOT EXISTS { MATCH (a)-[:ADDRESSES]->(:Recommendation) WHERE true }
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
RETURN of_council[0] AS council, day AS date, a.text AS text, a.kind AS kind, a.owner_text AS owner, a.due_date AS due,
       a.due_text AS due_as_printed, a.status AS status, committee, d.path AS document, place[0] AS page,
       place[2] AS quote, of_council[1] AS gss_code, a.id AS action
ORDER BY council, day IS NULL, day, document, page, place[1], action
