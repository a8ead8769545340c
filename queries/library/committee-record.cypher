// title: Everything one committee did, in date order
// question: [10, 12]
// description: >
//   The meetings of a committee in date order, and within each what its papers say: who chaired, the items, who
//   presented, the inspections, reports and recommendations considered, the decisions and the actions, in the order of
//   the papers. A name finds every committee whose name holds it, so give an id or a council where several share one.
// about: Meeting
// parameters:
//   committee: {type: string, required: true, example: Cabinet, description: "id of a committee, or a part of its name"}
//   council: {type: council, default: null, example: Oxfordshire, description: only committees of this council}
//   since: {type: date, default: null, example: 2018-01-01, description: only meetings on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only meetings on this day or earlier}
// columns:
//   met: day of the meeting
//   part: "meeting, chair, item, presenter, considered, decision or action"
//   number: number of the item or decision as printed
//   text: "title, name, or text as printed"
//   item: title of the agenda item that it belongs to
//   kind: "kind of person, decision or action, or framework of an inspection"
//   committee: name of the committee
//   council: name of its council
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   meeting: id of the meeting
//   id: id of what the row is about

MATCH (k:Committee)<-[:OF]-(m:Meeting)
WHERE (k.id = $committee OR toLower(k.name) CONTAINS toLower($committee))
  AND ($since IS NULL OR m.date >= $since)
  AND ($until IS NULL OR m.date <= $until)
OPTIONAL MATCH (k)-[:PART_OF]->(c:Council)
WITH DISTINCT k, m, c
WHERE $council IS NULL OR c.id = $council
WITH k, m, min([c.name, c.gss_code]) AS of_council
MATCH (m)<-[:ITEM_OF*0..1]-(y)
WITH DISTINCT k, m, of_council, y
MATCH (y)-[r:OF|CHAIRED|ITEM_OF|PRESENTED|CONSIDERED|DECIDED|AGREED]-(x)
WHERE NOT (labels(y)[0] = 'Meeting' AND type(r) = 'ITEM_OF')
WITH k, m, of_council, y, x, r, r.document AS paper
MATCH (d:Document {id: paper})
WITH k, m, of_council, y, x, type(r) AS did, min([d.path, r.page, r.char_start, r.quote]) AS place
WITH k, m, of_council, y, x, did, place, labels(x)[0] AS label,
     CASE did WHEN 'OF' THEN 'meeting' WHEN 'CHAIRED' THEN 'chair' WHEN 'ITEM_OF' THEN 'item'
              WHEN 'PRESENTED' THEN 'presenter' WHEN 'CONSIDERED' THEN 'considered' WHEN 'DECIDED' THEN 'decision'
              ELSE 'action' END AS part
RETURN m.date AS met, part,
       CASE part WHEN 'item' THEN y.number WHEN 'decision' THEN x.number END AS number,
       CASE WHEN part IN ['meeting', 'item'] THEN y.title
            WHEN part IN ['chair', 'presenter'] THEN coalesce(x.name, x.title)
            WHEN label = 'Inspection' THEN coalesce(toString(x.start_date) + ' ', '') + x.framework
            WHEN label = 'Document' THEN coalesce(x.title, x.path) ELSE x.text END AS text,
       CASE WHEN labels(y)[0] = 'AgendaItem' AND part <> 'item' THEN y.title END AS item,
       CASE WHEN part IN ['chair', 'presenter'] THEN label WHEN part = 'meeting' THEN k.kind
            WHEN label = 'Inspection' THEN x.framework WHEN part IN ['decision', 'action'] THEN x.kind END AS kind,
       k.name AS committee, of_council[0] AS council, place[0] AS document, place[1] AS page, place[3] AS quote,
       of_council[1] AS gss_code, m.id AS meeting,
       CASE WHEN part IN ['meeting', 'item'] THEN y.id ELSE x.id END AS id
ORDER BY met IS NULL, met, meeting, part <> 'meeting', part <> 'chair', document, page, place[2], part, id
