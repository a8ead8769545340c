// title: Everything one person was involved in, in date order
// question: 15
// description: >
//   What papers and reports say one person did: meetings attended, chaired or missed, what was presented, written or
//   led, posts held and actions to do, each with the words it was read from. A name finds everybody whose name holds
//   it, so give an id where two people share one. Being invited to a meeting is not attending it. The date is that of
//   the meeting, the statement or the inspection, else that of the paper; what has no date stands last.
// about: Meeting
// parameters:
//   officer: {type: string, required: true, example: "Smith", description: "id of a person of any kind, or a part of the name"}
//   council: {type: council, default: null, example: Oxfordshire, description: only papers about this council}
//   since: {type: date, default: null, example: 2018-01-01, description: only this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only this day or earlier}
// columns:
//   date: day of it
//   person: name of the person
//   involvement: "what the person did, such as attended, presented or held"
//   what: "title of the meeting, item, paper or post, or text of the action"
//   capacity: "in which capacity somebody attended, or interim for a post that is held for the time being"
//   status: status of an action, as of its paper
//   committee: committee whose meeting it was
//   council: name of the council that the paper is about
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   confidence: how sure the reading is, 0 to 1
//   gss_code: code of the Government Statistical Service
//   kind: Officer, Councillor, Inspector or Person
//   target: id of what the person was involved in
//   person_id: id of the person

MATCH (p:Officer|Councillor|Inspector|Person)
WHERE p.id = $officer OR toLower(p.name) CONTAINS toLower($officer)
MATCH (p)-[r:HELD|CHAIRED|ATTENDED|SENT_APOLOGIES|INVITED_TO|PRESENTED|WROTE|CONTACT_FOR|RESPONSIBLE_FOR|LED]->(x)
WITH p, r, x, r.document AS paper
MATCH (d:Document {id: paper})
WHERE ($council IS NULL OR EXISTS { MATCH (d)-[:CONCERNS]->(about:Council) WHERE about.id = $council })
WITH p, x, d, type(r) AS did, r.title AS held_title, r.date AS stated_on,
     CASE WHEN r.interim THEN 'interim' ELSE r.capacity END AS capacity,
     min([r.page, r.char_start, r.quote, r.confidence]) AS place
OPTIONAL MATCH (x)-[:ITEM_OF*0..1]->(m:Meeting)
OPTIONAL MATCH (x)-[:ITEM_OF*0..1]->(:Meeting)-[:OF]->(k:Committee)
WITH p, x, d, did, held_title, stated_on, capacity, place, min(m.date) AS met_on, min(k.name) AS committee
OPTIONAL MATCH (meeting:Meeting)-[:EVIDENCED_BY]->(d)
WITH p, x, d, did, held_title, capacity, place, committee, stated_on, met_on, min(meeting.date) AS sat_on
WITH p, x, d, did, held_title, capacity, place, committee,
     coalesce(stated_on, met_on, x.start_date, sat_on, d.published_date) AS day
WHERE ($since IS NULL OR day >= $since)
  AND ($until IS NULL OR day <= $until)
OPTIONAL MATCH (d)-[:CONCERNS]->(c:Council)
WITH p, x, d, did, held_title, capacity, place, committee, day, min([c.name, c.gss_code]) AS of_council
RETURN day AS date, p.name AS person, toLower(replace(did, '_', ' ')) AS involvement,
       coalesce(held_title, CASE labels(x)[0] WHEN 'Action' THEN x.text ELSE coalesce(x.title, x.framework, x.path) END)
         AS what,
       capacity, CASE labels(x)[0] WHEN 'Action' THEN x.status END AS status, committee, of_council[0] AS council,
       d.path AS document, place[0] AS page, place[2] AS quote, place[3] AS confidence, of_council[1] AS gss_code,
       labels(p)[0] AS kind, x.id AS target, p.id AS person_id
ORDER BY day IS NULL, day, person_id, involvement, document, page, place[1], target
