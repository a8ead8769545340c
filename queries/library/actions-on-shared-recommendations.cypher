// title: What councils that were told the same said they would do
// question: 22
// description: >
//   Actions that answer a recommendation which is part of a shared recommendation, with whether a later inspection of
//   the council repeated it. No later inspection loaded is told from one that did not ask again; not being asked again is
//   a sign of improvement and no proof of it.
// about: Action
// parameters:
//   shared: {type: string, default: null, example: "shared-recommendation:0123456789abcdef0123", description: only this shared recommendation}
//   theme: {type: theme, default: null, example: Private fostering, description: "only recommendations on this theme and its narrower ones"}
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
// columns:
//   label: short name of what was asked
//   councils: how many councils were told that
//   council: name of the council that acts
//   told: first day of the inspection that told it
//   text: the recommendation as printed
//   action: the action as printed
//   owner: owner as printed
//   status: status in its paper
//   later: how many later inspections of the council with recommendations are loaded
//   told_again: whether a later one repeats the recommendation
//   document: path of the paper
//   page: page of the action
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   action_id: id of the action
//   recommendation: id of the recommendation
//   shared: id of the shared recommendation

MATCH (a:Action)-[:ADDRESSES]->(r:Recommendation)-[:INSTANCE_OF]->(s:SharedRecommendation)
WHERE s.id = coalesce($shared, s.id)
  AND ($theme IS NULL
       OR EXISTS { MATCH (r)-[:HAS_THEME]->(:Theme)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r)
WHERE c.id = coalesce($council, c.id)
MATCH (a)-[e:EVIDENCED_BY]->(d:Document)
WITH c, i, r, s, a, min([d.path, e.page, e.char_start, e.quote]) AS place
OPTIONAL MATCH (c)<-[:INSPECTED]-(next:Inspection)-[:MADE]->(:Recommendation)
WHERE next.start_date > i.start_date
WITH c, i, r, s, a, place, count(DISTINCT next.id) AS later
RETURN s.label AS label, s.councils AS councils, c.name AS council, i.start_date AS told, r.text AS text,
       a.text AS action, a.owner_text AS owner, a.status AS status, later,
       EXISTS { MATCH (:Recommendation)-[:REPEATS]->(r) WHERE true } AS told_again, place[0] AS document,
       place[1] AS page, place[3] AS quote, c.gss_code AS gss_code, a.id AS action_id, r.id AS recommendation,
       s.id AS shared
ORDER BY label, council, told, document, page, place[2], action_id, recommendation
