// title: The posts of councils, and who papers name in them
// question: [13, 14]
// description: >
//   One row for each post of a council and each person that papers name in it, with the first and the last day of which
//   there is a statement. A statement shows who held the post on the day of its paper; when somebody came or went is not
//   known from it. Posts that papers name without a person have a row of their own.
// about: Post
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   title: {type: string, default: null, example: adoption, description: "only posts whose usual or printed title holds this"}
//   statutory: {type: boolean, default: false, example: true, description: only posts that the law requires}
// columns:
//   council: name of the council
//   post: usual title of the post, or the printed one where it has none
//   person: name of the person
//   first_stated: day of the first statement
//   last_stated: day of the last statement
//   statements: how many papers name the person in the post
//   interim: whether every statement calls the post interim or acting
//   statutory: whether the law requires the post
//   title: title as the last statement prints it
//   kind: Officer, Councillor or Person
//   document: path of the paper with the last statement
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   post_id: id of the post
//   person_id: id of the person

MATCH (c:Council)<-[:AT]-(x:Post)-[e:EVIDENCED_BY]->(d0:Document)
WHERE c.id = coalesce($council, c.id)
  AND (x.statutory OR NOT $statutory)
WITH c, x, min([d0.path, e.page, e.char_start, e.quote]) AS named
OPTIONAL MATCH (x)<-[h:HELD]-(p)
WITH c, x, named, p, h, h.document AS paper
OPTIONAL MATCH (d:Document {id: paper})
WITH c, x, named, p, d, h, coalesce(h.date, d.published_date) AS stated
WITH c, x, named, p, min(stated) AS first_stated, max(stated) AS last_stated, count(DISTINCT d.id) AS statements,
     min(CASE WHEN h.interim THEN 1 WHEN h IS NOT NULL THEN 0 END) AS always_interim,
     max([coalesce(toString(stated), ''), d.path, h.page, h.char_start, h.quote, h.title]) AS last
WITH c, x, named, p, first_stated, last_stated, statements, always_interim, last,
     coalesce(x.canonical_title, x.title) AS post, CASE WHEN p IS NOT NULL THEN coalesce(last[5], x.title) END AS title
WHERE $title IS NULL
   OR replace(toLower(post + ' | ' + x.title + ' | ' + coalesce(title, '')), '’', "'")
      CONTAINS replace(toLower($title), '’', "'")
RETURN c.name AS council, post, p.name AS person, first_stated, last_stated, statements, always_interim = 1 AS interim,
       coalesce(x.statutory, false) AS statutory, title, labels(p)[0] AS kind,
       CASE WHEN p IS NULL THEN named[0] ELSE last[1] END AS document,
       CASE WHEN p IS NULL THEN named[1] ELSE last[2] END AS page,
       CASE WHEN p IS NULL THEN named[3] ELSE last[4] END AS quote, c.gss_code AS gss_code, x.id AS post_id,
       p.id AS person_id
ORDER BY council, statutory DESC, post, first_stated IS NULL, first_stated, person, post_id, person_id
