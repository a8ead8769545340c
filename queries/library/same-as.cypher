// title: Nodes that may be one, the least certain first
// question: 16
// description: >
//   Pairs of people, inspections, recommendations or other nodes that may be one, with the reasons and the first place
//   of each. The pair whose score is nearest the middle comes first, because a person's word on it tells most. With
//   the status rejected, the pairs that somebody said are two.
// about: Document
// parameters:
//   status: {type: string, default: candidate, choices: [candidate, rejected], example: candidate, description: what is said of the pair}
//   about_label: {type: string, default: null, example: Officer, description: only pairs of which one has this label}
//   node: {type: string, default: null, example: "officer:nmh/ada-quenby", description: only pairs with the node that has this id}
// columns:
//   score: how likely the two are one, 0 to 1
//   one: name or text of the first
//   other: name or text of the second
//   reason: why they may be one, with the weight of each reason in the score
//   document: path of the first document that names the first
//   page: page of that document
//   quote: the words of that page
//   other_document: path of the first document that names the second
//   other_page: page of that document
//   other_quote: the words of that page
//   method: how the pair was found
//   one_id: id of the first
//   other_id: id of the second

MATCH (a)-[s:SAME_AS]->(b)
WHERE s.status = $status
  AND ($about_label IS NULL OR $about_label IN labels(a) OR $about_label IN labels(b))
  AND ($node IS NULL OR a.id = $node OR b.id = $node)
MATCH (a)-[ea:EVIDENCED_BY]->(da:Document)
WITH s, a, b, min([da.path, ea.page, ea.quote]) AS place
MATCH (b)-[eb:EVIDENCED_BY]->(db:Document)
WITH s, a, b, place, min([db.path, eb.page, eb.quote]) AS other_place
RETURN s.score AS score, coalesce(a.name, a.title, a.text, a.id) AS one,
       coalesce(b.name, b.title, b.text, b.id) AS other, s.reason AS reason, place[0] AS document, place[1] AS page,
       place[2] AS quote, other_place[0] AS other_document, other_place[1] AS other_page, other_place[2] AS other_quote,
       s.method AS method, a.id AS one_id, b.id AS other_id
ORDER BY abs(score - 0.5), one_id, other_id
