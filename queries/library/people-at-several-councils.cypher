// title: Officers and others who may appear at more than one council
// question: 16
// description: >
//   Pairs of people in the papers of two councils who may be one person, with the score and the reasons: the names
//   alone don't make them one, so look at both pages before saying that somebody moved. What a person has said of the
//   pair stands in status. Somebody who is one person here although two councils' papers name them, because it was
//   judged so or because one paper is about both, has the status "one person". Lead inspectors, who work everywhere by
//   nature, are in the query inspectors-at-several-councils.
// about: Officer
// parameters:
//   officer: {type: string, default: null, example: Smith, description: only people whose name holds this}
//   council: {type: council, default: null, example: Oxfordshire, description: only pairs of which one is at this council}
//   at_least: {type: float, default: 0, example: 0.5, description: "how high the score must be, 0 to 1"}
//   rejected: {type: boolean, default: false, example: true, description: show pairs too that were judged to be two people}
// columns:
//   person: name of the person
//   council: name of the council
//   other_person: name of the person at the other council
//   other_council: name of the other council
//   score: "how likely they are one, 0 to 1"
//   status: candidate, rejected or one person
//   reason: why they may be one
//   posts: titles of the first person's posts as printed
//   other_posts: titles of the other person's posts as printed
//   document: path of a document that names the first
//   page: page of the document
//   quote: the words of the page that name the first
//   other_document: path of a document that names the other
//   other_page: page of the document
//   gss_code: code of the Government Statistical Service
//   other_gss_code: code of the other council
//   person_id: id of the person
//   other_id: id of the other person

MATCH (p:Officer|Councillor|Inspector|Person)-[s:SAME_AS]->(q:Officer|Councillor|Inspector|Person)
WHERE ($officer IS NULL OR toLower(p.name) CONTAINS toLower($officer) OR toLower(q.name) CONTAINS toLower($officer))
  AND s.score >= $at_least
  AND ($rejected OR s.status <> 'rejected')
MATCH (p)-[e1:EVIDENCED_BY]->(d1:Document)-[:CONCERNS]->(c1:Council)
WITH p, q, s, c1, min([d1.path, e1.page, e1.char_start, e1.quote]) AS place
MATCH (q)-[e2:EVIDENCED_BY]->(d2:Document)-[:CONCERNS]->(c2:Council)
WHERE c1.id <> c2.id
  AND ($council IS NULL OR c1.id = $council OR c2.id = $council)
WITH p, q, s, c1, c2, place, min([d2.path, e2.page]) AS other_place
OPTIONAL MATCH (p)-[h1:HELD]->(:Post)
WITH p, q, s, c1, c2, place, other_place, h1.title AS title
ORDER BY title
LIMIT 1000000000
WITH p, q, s, c1, c2, place, other_place, collect(DISTINCT title) AS posts
OPTIONAL MATCH (q)-[h2:HELD]->(:Post)
WITH p, q, s, c1, c2, place, other_place, posts, h2.title AS other_title
ORDER BY other_title
LIMIT 1000000000
WITH p, q, s, c1, c2, place, other_place, posts, collect(DISTINCT other_title) AS other_posts
RETURN p.name AS person, c1.name AS council, q.name AS other_person, c2.name AS other_council, s.score AS score,
       s.status AS status, s.reason AS reason, posts, other_posts, place[0] AS document, place[1] AS page,
       place[3] AS quote, other_place[0] AS other_document, other_place[1] AS other_page, c1.gss_code AS gss_code,
       c2.gss_code AS other_gss_code, p.id AS person_id, q.id AS other_id
ORDER BY score DESC, person, council, other_council, person_id, other_id
UNION ALL
MATCH (p:Officer|Councillor|Person)-[e1:EVIDENCED_BY]->(d1:Document)-[:CONCERNS]->(c1:Council)
WHERE ($officer IS NULL OR toLower(p.name) CONTAINS toLower($officer))
WITH p, c1, min([d1.path, e1.page, e1.char_start, e1.quote]) AS place
MATCH (p)-[e2:EVIDENCED_BY]->(d2:Document)-[:CONCERNS]->(c2:Council)
WHERE c1.id < c2.id
  AND ($council IS NULL OR c1.id = $council OR c2.id = $council)
WITH p, c1, c2, place, min([d2.path, e2.page]) AS other_place
OPTIONAL MATCH (p)-[h:HELD]->(:Post)
WITH p, c1, c2, place, other_place, h.title AS title
ORDER BY title
LIMIT 1000000000
WITH p, c1, c2, place, other_place, collect(DISTINCT title) AS posts
RETURN p.name AS person, c1.name AS council, p.name AS other_person, c2.name AS other_council, 1.0 AS score,
       'one person' AS status, head(p.merged_because) AS reason, posts, posts AS other_posts, place[0] AS document,
       place[1] AS page, place[3] AS quote, other_place[0] AS other_document, other_place[1] AS other_page,
       c1.gss_code AS gss_code, c2.gss_code AS other_gss_code, p.id AS person_id, p.id AS other_id
ORDER BY score DESC, person, council, other_council, person_id, other_id
