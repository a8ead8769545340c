// title: Committees, with how much is loaded of each
// question: [10, 12]
// description: >
//   The committees that papers name, one row for each and its council, with the meetings, items, decisions and actions
//   that are loaded and the inspections that it considered. A joint committee has a row for each council.
// about: Committee
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   committee: {type: string, default: null, example: scrutiny, description: "only this id, or names that hold this"}
// columns:
//   committee: name of the committee
//   kind: what kind of body it is
//   council: name of the council
//   meetings: how many of its meetings are loaded
//   first_met: day of the first of them
//   last_met: day of the last
//   items: how many agenda items
//   decisions: how many decisions
//   actions: how many actions its meetings agreed
//   inspections: how many inspections it considered
//   document: path of a document that names it
//   page: page of the document
//   gss_code: code of the Government Statistical Service
//   committee_id: id of the committee

MATCH (k:Committee)-[e:EVIDENCED_BY]->(d:Document)
WHERE $committee IS NULL OR k.id = $committee OR toLower(k.name) CONTAINS toLower($committee)
WITH k, min([d.path, e.page]) AS place
OPTIONAL MATCH (k)-[:PART_OF]->(c:Council)
WITH DISTINCT k, place, c
WHERE $council IS NULL OR c.id = $council
OPTIONAL MATCH (k)<-[:OF]-(m:Meeting)
WITH k, place, c, count(DISTINCT m.id) AS meetings, min(m.date) AS first_met, max(m.date) AS last_met
OPTIONAL MATCH (k)<-[:OF]-(:Meeting)<-[:ITEM_OF]-(y:AgendaItem)
WITH k, place, c, meetings, first_met, last_met, count(DISTINCT y.id) AS items
OPTIONAL MATCH (k)<-[:OF|ITEM_OF*1..2]-(by_whom)-[:DECIDED]->(x:Decision)
WITH k, place, c, meetings, first_met, last_met, items, count(DISTINCT x.id) AS decisions
OPTIONAL MATCH (k)<-[:OF]-(:Meeting)-[:AGREED]->(a:Action)
WITH k, place, c, meetings, first_met, last_met, items, decisions, count(DISTINCT a.id) AS actions
OPTIONAL MATCH (k)<-[:OF|ITEM_OF*1..2]-(before)-[:CONSIDERED]->(:Inspection|Document)-[:REPORTS*0..1]->(i:Inspection)
RETURN k.name AS committee, k.kind AS kind, c.name AS council, meetings, first_met, last_met, items, decisions, actions,
       count(DISTINCT i.id) AS inspections, place[0] AS document, place[1] AS page, c.gss_code AS gss_code,
       k.id AS committee_id
ORDER BY council, committee, committee_id
