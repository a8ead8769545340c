// title: People by name, with their posts and councils
// question: [15, 16]
// description: >
//   The people that papers and reports name: officers, councillors, inspectors and others, one row for each person and
//   council whose papers name them. Forms of a name that stand for one person are one person; forms that may be one
//   are several rows, and possible_others counts what each may be confused with.
// about: Document
// parameters:
//   officer: {type: string, default: null, example: "Smith", description: "only this id, or names that hold this"}
//   council: {type: council, default: null, example: Oxfordshire, description: only people in this council's papers}
//   kind: {type: string, default: null, example: Officer, choices: [Officer, Councillor, Inspector, Person], description: only this kind}
// columns:
//   person: name of the person
//   kind: Officer, Councillor, Inspector or Person
//   council: name of the council whose papers name the person
//   posts: titles of posts that these papers give the person, as printed
//   first_named: first day on which a paper with a date names the person
//   last_named: last day
//   documents: in how many of the council's documents the person is named
//   also_printed_as: other forms of the name
//   possible_others: how many others the person may be one with
//   document: path of one of the documents
//   page: page that names the person
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   person_id: id of the person

MATCH (p:Officer|Councillor|Inspector|Person)-[e:EVIDENCED_BY]->(d:Document)
WHERE ($officer IS NULL OR p.id = $officer OR toLower(p.name) CONTAINS toLower($officer))
  AND ($kind IS NULL OR labels(p)[0] = $kind)
OPTIONAL MATCH (d)-[:CONCERNS]->(c:Council)
WITH p, d, c, min([e.page, e.char_start, e.quote]) AS named
WHERE $council IS NULL OR c.id = $council
OPTIONAL MATCH (m:Meeting)-[:EVIDENCED_BY]->(d)
WITH p, d, c, named, coalesce(min(m.date), d.published_date) AS day
WITH p, c, collect(d.id) AS papers, min(day) AS first_named, max(day) AS last_named,
     min([d.path, named[0], named[2]]) AS place
WITH p, c, papers, size(papers) AS documents, first_named, last_named, place
OPTIONAL MATCH (p)-[h:HELD]->(:Post)
WHERE h.document IN papers
WITH p, c, documents, first_named, last_named, place, h.title AS held
ORDER BY held
LIMIT 1000000000
WITH p, c, documents, first_named, last_named, place, collect(DISTINCT held) AS posts
RETURN p.name AS person, labels(p)[0] AS kind, c.name AS council, posts, first_named, last_named, documents,
       p.aliases AS also_printed_as,
       COUNT { MATCH (p)-[s:SAME_AS]-(other) WHERE s.status <> 'rejected' } AS possible_others,
       place[0] AS document, place[1] AS page, place[2] AS quote, c.gss_code AS gss_code, p.id AS person_id
ORDER BY person, council, person_id
