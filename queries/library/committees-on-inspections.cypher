// title: Which committees considered each inspection, and who presented
// question: 10
// description: >
//   The meetings and agenda items that had an inspection, or the report on it, before them, in date order, one row for
//   each person who presented there. An inspection of which a paper does not say the dates has none here; may_be names
//   the loaded inspections that it can be.
// about: Meeting
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only inspections of this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   committee: {type: string, default: null, example: scrutiny, description: only committees whose name holds this}
//   since: {type: date, default: null, example: 2018-01-01, description: only meetings on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only meetings on this day or earlier}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   committee: name of the committee
//   met: day of the meeting
//   item: title of the agenda item, or of the meeting where no item is known
//   presenter: name of somebody who presented, or title of the post where the paper names nobody
//   presenter_kind: Officer, Councillor, Inspector, Person or Post
//   may_be: "first day and framework of the inspections that an undated one may be"
//   document: path of the paper
//   page: page on which the inspection is considered
//   quote: the words of the page that it was read from
//   presenter_page: page that says who presented
//   presenter_quote: the words that say so
//   gss_code: code of the Government Statistical Service
//   meeting: id of the meeting
//   inspection: id of the inspection

MATCH (y:Meeting|AgendaItem)-[con:CONSIDERED]->(:Inspection|Document)-[:REPORTS*0..1]->(i:Inspection)
MATCH (i)-[:INSPECTED]->(c:Council)
WHERE c.id = coalesce($council, c.id)
  AND ($framework IS NULL OR i.framework = $framework)
WITH c, i, y, con, con.document AS paper
MATCH (d:Document {id: paper})
WITH c, i, y, min([d.path, con.page, con.char_start, con.quote]) AS place
OPTIONAL MATCH (y)-[:ITEM_OF*0..1]->(m:Meeting)
WITH DISTINCT c, i, y, place, m
OPTIONAL MATCH (y)-[:ITEM_OF*0..1]->(:Meeting)-[:OF]->(k:Committee)
WITH c, i, y, place, m, min(k.name) AS committee
WHERE ($committee IS NULL OR toLower(committee) CONTAINS toLower($committee))
  AND ($since IS NULL OR m.date >= $since)
  AND ($until IS NULL OR m.date <= $until)
OPTIONAL MATCH (i)-[s:SAME_AS]-(o:Inspection)
WHERE s.status <> 'rejected' AND i.start_date IS NULL
WITH c, i, y, place, m, committee, o
ORDER BY o.start_date
LIMIT 1000000000
WITH c, i, y, place, m, committee, collect(DISTINCT toString(o.start_date) + ' ' + o.framework) AS may_be
OPTIONAL MATCH (p)-[pr:PRESENTED]->(y)
WITH c, i, y, place, m, committee, may_be, p, min([pr.page, pr.char_start, pr.quote]) AS presented
RETURN c.name AS council, i.start_date AS inspected, i.framework AS framework, committee, m.date AS met,
       y.title AS item, coalesce(p.name, p.title) AS presenter, labels(p)[0] AS presenter_kind, may_be,
       place[0] AS document, place[1] AS page, place[3] AS quote, presented[0] AS presenter_page,
       presented[2] AS presenter_quote, c.gss_code AS gss_code, m.id AS meeting, i.id AS inspection
ORDER BY council, met IS NULL, met, committee, document, page, place[2], inspection, presented[0], presented[1],
         presenter
