// title: Where a committee's own work meets the inspectorate's themes
// question: 12
// description: >
//   The recommendations, decisions and actions of committees on a theme on which inspections made recommendations to the
//   same council, with how often and when the inspections did, and the latest of those recommendations. The theme is
//   computed from the words of both. What officers propose in their reports is not counted as the committee's own, and
//   meetings of which the committee is not known are kept, with no committee.
// about: Committee
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   committee: {type: string, default: null, example: scrutiny, description: only committees whose name holds this}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   since: {type: date, default: null, example: 2018-01-01, description: only meetings on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only meetings on this day or earlier}
// columns:
//   council: name of the council
//   committee: name of the committee
//   met: day of its meeting
//   theme: name of the theme
//   what: "Recommendation, Decision or Action"
//   text: its text as printed
//   told: how many recommendations of inspections of the council have the theme
//   first_told: first day of the earliest of these inspections
//   last_told: first day of the latest
//   told_text: a recommendation of the latest one
//   shared: what it shares with recommendations to other councils, in short
//   shared_by: how many councils were told that
//   document: path of the committee's paper
//   page: page of the document
//   quote: the words of the page that it was read from
//   told_document: path of the latest inspection's report
//   told_page: page of its recommendation
//   gss_code: code of the Government Statistical Service
//   id: id of the recommendation, decision or action
//   theme_id: id of the theme

MATCH (y:Meeting|AgendaItem|Committee)-[did:DECIDED|AGREED|MADE]->(x:Decision|Action|Recommendation)
MATCH (x)-[:HAS_THEME]->(t:Theme)
WHERE $theme IS NULL OR EXISTS { MATCH (t)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme }
WITH y, x, t, did, did.document AS source
MATCH (d:Document {id: source})
WHERE NOT d.kind IN ['officer report', 'decision record', 'agenda', 'action plan', 'call-in']
WITH y, x, t, min([d.path, did.page, did.char_start, did.quote, d.id]) AS place
OPTIONAL MATCH (y)-[:ITEM_OF*0..1]->(m:Meeting)
OPTIONAL MATCH (y)-[:ITEM_OF*0..1]->(:Meeting)-[:OF]->(k:Committee)
WITH x, t, place, min(m.date) AS met,
     min(CASE labels(y)[0] WHEN 'Committee' THEN y.name ELSE k.name END) AS committee
WHERE ($committee IS NULL OR toLower(committee) CONTAINS toLower($committee))
  AND ($since IS NULL OR met >= $since)
  AND ($until IS NULL OR met <= $until)
WITH x, t, place, met, committee, place[4] AS minutes
MATCH (paper:Document {id: minutes})-[:CONCERNS]->(c:Council)
WHERE c.id = coalesce($council, c.id)
WITH DISTINCT x, t, place, met, committee, c
MATCH (c)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(t)
MATCH (r)-[e:EVIDENCED_BY]->(d2:Document)
WITH c, x, t, place, met, committee, count(DISTINCT r.id) AS told, min(i.start_date) AS first_told,
     max(i.start_date) AS last_told, max([toString(i.start_date), d2.path, e.page, r.text, r.id]) AS latest
WITH c, x, t, place, met, committee, told, first_told, last_told, latest, latest[4] AS latest_id
OPTIONAL MATCH (:Recommendation {id: latest_id})-[:INSTANCE_OF]->(s:SharedRecommendation)
WITH c, x, t, place, met, committee, told, first_told, last_told, latest, max([s.councils, s.label]) AS shared
RETURN c.name AS council, committee, met, t.name AS theme, labels(x)[0] AS what, x.text AS text, told,
       first_told, last_told, latest[3] AS told_text, shared[1] AS shared,
       shared[0] AS shared_by, place[0] AS document, place[1] AS page, place[3] AS quote,
       latest[1] AS told_document, latest[2] AS told_page, c.gss_code AS gss_code, x.id AS id, t.id AS theme_id
ORDER BY council, committee, met IS NULL, met, document, page, place[2], id, theme
