// title: Scrutiny recommendations, and what loaded papers answer
// question: 11
// description: >
//   What scrutiny committees recommended, requested or referred, and what was answered as far as loaded papers tie an
//   answer to it: an executive's response, a meeting that considered the recommendation and what it decided there, or an
//   action that addresses it. "accepted" and "rejected" are the words of such a decision and no judgement of what was
//   done. Minutes seldom say which recommendation they answer, so "no answer loaded" is not "never answered":
//   later_meetings counts the other committees' meetings that are loaded from that day on, and 0 means that nothing
//   could be found. Where the committee is not known the recommendation is kept, with no committee.
// about: Decision
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   committee: {type: string, default: null, example: People, description: "only committees whose name holds this, of whatever kind; without it, scrutiny committees"}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   since: {type: date, default: null, example: 2018-01-01, description: only meetings on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only meetings on this day or earlier}
// columns:
//   council: name of the council
//   committee: name of the committee
//   met: day of its meeting, or of the paper that tells of the recommendation
//   text: what it recommended, as printed
//   answer: "accepted, rejected, noted, other (in part, deferred), considered, acted on or no answer loaded"
//   answer_text: the decision or action that answers
//   answered: day of the answer's paper
//   sent_to: names of the bodies it was referred to
//   later_meetings: how many meetings of the council's other committees are loaded from that day on
//   kind: kind of the decision, or recommendation
//   document: path of the minutes, or of the response that restates the recommendation
//   page: page of the recommendation
//   quote: the words of the page that it was read from
//   answer_document: path of the paper with the answer
//   answer_page: page of the answer
//   gss_code: code of the Government Statistical Service
//   id: id of the recommendation or decision

MATCH (y:Meeting|AgendaItem|Committee|Document)-[did:DECIDED|MADE]->(x:Decision|Recommendation)
WHERE x.kind IN ['committee', 'recommended', 'requested', 'referred']
WITH y, x, did, did.document AS source
MATCH (d:Document {id: source})
WHERE NOT d.kind IN ['officer report', 'decision record', 'agenda', 'action plan', 'call-in']
  AND ($theme IS NULL
       OR EXISTS { MATCH (x)-[:HAS_THEME]->(:Theme)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
WITH y, x, min([d.path, did.page, did.char_start, did.quote, d.id]) AS place
OPTIONAL MATCH (y)-[:ITEM_OF*0..1]->(m:Meeting)
OPTIONAL MATCH (y)-[:ITEM_OF*0..1]->(:Meeting)-[:OF]->(of:Committee)
WITH x, place, m, min(CASE labels(y)[0] WHEN 'Committee' THEN [y.name, y.kind] ELSE [of.name, of.kind] END) AS of_body
WITH x, place, m, of_body[0] AS committee, of_body[1] AS committee_kind
WHERE CASE WHEN $committee IS NULL THEN coalesce(committee_kind, 'scrutiny') = 'scrutiny'
           ELSE toLower(committee) CONTAINS toLower($committee) END
WITH x, place, m, committee, place[4] AS minutes
MATCH (paper:Document {id: minutes})
OPTIONAL MATCH (paper)<-[:EVIDENCED_BY]-(sitting:Meeting)
WITH x, place, committee, paper, m.date AS its_day, min(sitting.date) AS sat_on
WITH x, place, committee, paper, coalesce(its_day, sat_on, paper.published_date) AS met
WHERE ($since IS NULL OR met >= $since)
  AND ($until IS NULL OR met <= $until)
OPTIONAL MATCH (paper)-[:CONCERNS]->(c:Council)
WITH x, place, committee, met, c
WHERE $council IS NULL OR c.id = $council
OPTIONAL MATCH (x)-[:REFERRED_TO]->(body)
WITH x, place, committee, met, c, body.name AS sent
ORDER BY sent
LIMIT 1000000000
WITH x, place, committee, met, c, collect(DISTINCT sent) AS sent_to
WITH x, place, committee, met, c, c.id AS council_id, sent_to
OPTIONAL MATCH (:Council {id: council_id})<-[:PART_OF]-(k:Committee)
WHERE committee IS NULL OR k.name <> committee
WITH DISTINCT x, place, committee, met, c, sent_to, k.id AS other_id
OPTIONAL MATCH (:Committee {id: other_id})<-[:OF]-(later:Meeting)
WHERE later.date >= met
WITH x, place, committee, met, c, sent_to, count(DISTINCT later.id) AS later_meetings
OPTIONAL MATCH (x)<-[con:CONSIDERED]-(:Meeting|AgendaItem)-[:ITEM_OF*0..1]->(at:Meeting)
WITH x, place, committee, met, c, sent_to, later_meetings, con, at, con.document AS considering_paper
OPTIONAL MATCH (d1:Document {id: considering_paper})
WITH x, place, committee, met, c, sent_to, later_meetings,
     min([4, d1.path, con.page, con.quote, toString(at.date)]) AS considered
OPTIONAL MATCH (x)<-[:CONSIDERED]-(z:Meeting|AgendaItem)-[gave:DECIDED]->(answer:Decision),
               (z)-[:ITEM_OF*0..1]->(then_met:Meeting)
WITH x, place, committee, met, c, sent_to, later_meetings, considered, gave, answer, then_met,
     gave.document AS answering_paper
OPTIONAL MATCH (d2:Document {id: answering_paper})
WITH x, place, committee, met, c, sent_to, later_meetings, considered,
     min([CASE WHEN answer.kind = 'rejected' THEN 1 WHEN answer.kind IN ['approved', 'agreed', 'resolved'] THEN 2
               WHEN answer.kind = 'noted' THEN 3 ELSE 6 END,
          d2.path, gave.page, answer.text, toString(then_met.date)]) AS decided
OPTIONAL MATCH (x)<-[:ADDRESSES]-(a:Action)-[e3:EVIDENCED_BY]->(d3:Document)
WITH x, place, committee, met, c, sent_to, later_meetings, considered, decided, a, d3, d3.id AS acting_paper,
     min(e3.page) AS page
OPTIONAL MATCH (:Document {id: acting_paper})<-[:EVIDENCED_BY]-(m3:Meeting)
WITH x, place, committee, met, c, sent_to, later_meetings, considered, decided, a, d3, page, min(m3.date) AS day
WITH x, place, committee, met, c, sent_to, later_meetings, considered, decided,
     min([5, d3.path, page, a.text, toString(coalesce(day, d3.published_date))]) AS acted
WITH x, place, committee, met, c, sent_to, later_meetings,
     CASE WHEN decided[1] IS NOT NULL THEN decided WHEN considered[1] IS NOT NULL THEN considered
          ELSE acted END AS found
RETURN c.name AS council, committee, met, x.text AS text,
       CASE WHEN found[1] IS NULL THEN 'no answer loaded' WHEN found[0] = 1 THEN 'rejected'
            WHEN found[0] = 2 THEN 'accepted' WHEN found[0] = 3 THEN 'noted' WHEN found[0] = 4 THEN 'considered'
            WHEN found[0] = 5 THEN 'acted on' ELSE 'other' END AS answer,
       found[3] AS answer_text, date(found[4]) AS answered, sent_to, later_meetings,
       CASE labels(x)[0] WHEN 'Decision' THEN x.kind ELSE 'recommendation' END AS kind, place[0] AS document,
       place[1] AS page, place[3] AS quote, found[1] AS answer_document, found[2] AS answer_page,
       c.gss_code AS gss_code, x.id AS id
ORDER BY council, met IS NULL, met, committee, document, page, place[2], id
