// title: Which posts, teams and people carry the most open actions
// question: 24
// description: >
//   Open actions by owner as of papers up to a day, most first, those without an owner last. The owner is whom a paper
//   makes responsible, else the owner as printed; an action with two owners counts for both. Open is whatever its own
//   paper does not report complete, so an action of minutes, which report no progress, counts as open: not_known counts
//   those. For each owner one of the actions stands as an example, the one that is due first.
// about: Action
// parameters:
//   "on": {type: date, required: true, example: 2024-12-31, description: "the day to look from; papers of later days are left out, those without a day are not"}
//   council: {type: council, default: null, example: Oxfordshire, description: only papers about this council}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
// columns:
//   owner: "name or title of the owner; null where the papers name none"
//   kind: "what it is: Post, Officer, Committee, ...; as printed where it is no more than a wording"
//   council: name of the council that the papers are about
//   open: how many actions are open
//   overdue: how many of them were due before the day, or are called overdue
//   not_known: how many of them have no status
//   first_due: earliest due date among them
//   posts: posts that papers name the owner in, where the owner is a person
//   example: one of the actions
//   document: path of the example's document
//   page: page of the example
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   owner_id: id of the owner

MATCH (a:Action)-[e:EVIDENCED_BY]->(d:Document)
WHERE NOT coalesce(a.status, 'unknown') IN ['completed', 'completed with exception']
  AND ($council IS NULL OR EXISTS { MATCH (d)-[:CONCERNS]->(about:Council) WHERE about.id = $council })
  AND ($theme IS NULL
       OR EXISTS { MATCH (a)-[:HAS_THEME]->(:Theme)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
WITH a, d, min([e.page, e.char_start, e.quote]) AS place
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(m:Meeting)
WITH a, d, place, coalesce(min(m.date), d.published_date) AS reported
WHERE reported IS NULL OR reported <= $on
OPTIONAL MATCH (d)-[:CONCERNS]->(c:Council)
WITH a, d, place, c
WHERE $council IS NULL OR c.id = $council
OPTIONAL MATCH (a)<-[:RESPONSIBLE_FOR]-(b)
WITH DISTINCT a, d, place, c, b
WITH c, b, CASE WHEN b IS NULL THEN a.owner_text WHEN labels(b)[0] = 'Post' THEN b.title ELSE b.name END AS owner,
     count(DISTINCT a.id) AS open,
     count(DISTINCT CASE WHEN a.due_date < $on OR a.status = 'overdue' THEN a.id END) AS overdue,
     count(DISTINCT CASE WHEN coalesce(a.status, 'unknown') = 'unknown' THEN a.id END) AS not_known,
     min(a.due_date) AS first_due,
     min([coalesce(toString(a.due_date), 'no date'), d.path, place[0], place[1], place[2], a.text]) AS one
WITH c, b, owner, open, overdue, not_known, first_due, one, b.id AS holder_id
OPTIONAL MATCH (holder:Officer|Councillor|Person|Inspector {id: holder_id})-[h:HELD]->(:Post)
WITH c, b, owner, open, overdue, not_known, first_due, one, h.title AS held
ORDER BY held
LIMIT 1000000000
WITH c, b, owner, open, overdue, not_known, first_due, one, collect(DISTINCT held) AS posts
RETURN owner, CASE WHEN b IS NOT NULL THEN labels(b)[0] WHEN owner IS NOT NULL THEN 'as printed' END AS kind,
       c.name AS council, open, overdue, not_known, first_due, posts, one[5] AS example, one[1] AS document,
       one[2] AS page, one[4] AS quote, c.gss_code AS gss_code, b.id AS owner_id
ORDER BY owner IS NULL, open DESC, overdue DESC, council, owner, owner_id
