// title: How often the holder of a post changed, beside the grade path
// question: 14
// description: >
//   Everybody that papers name as a council's Director of Children's Services, or in another statutory or usual post,
//   in the order in which they are first named, beside the overall grades of children's services that came before and
//   after and their whole path, whatever the post. Papers show who held the post on their own day: holders of whom no paper is loaded are missing,
//   and one person under two names that could not be joined counts as two (may_be names them).
// about: Post
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   post: {type: string, default: "Director of Children's Services", example: Monitoring Officer, description: usual title of the post}
// columns:
//   council: name of the council
//   person: name of the person
//   interim: whether every statement calls the post interim or acting
//   first_stated: day of the first statement
//   last_stated: day of the last statement
//   statements: how many papers name the person in the post
//   holders: how many people are named in the post at the council
//   changes: how often a statement with a day names somebody else than the one before it
//   grade_before: overall grade of the last graded inspection that began by the first statement
//   grade_after: overall grade of the first graded inspection that began after the last statement
//   grade_path: "every graded inspection of the council: its first day and overall grade, in date order"
//   may_be: names of others that the person may be one with
//   document: path of the document that first names the person in the post
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   person_id: id of the person

MATCH (c:Council)<-[:AT]-(x:Post)
WHERE c.id = coalesce($council, c.id)
  AND toLower(x.canonical_title) = replace(toLower($post), '’', "'")
WITH DISTINCT c, x
MATCH (x)<-[said:HELD]-(holder)
WITH DISTINCT c, holder.id AS named, said.date AS on_day
ORDER BY on_day, named
LIMIT 1000000000
WITH c, count(DISTINCT named) AS holders, collect(CASE WHEN on_day IS NOT NULL THEN named END) AS in_order
WITH c, holders, size([n IN range(1, size(in_order) - 1) WHERE in_order[n] <> in_order[n - 1]]) AS changes
MATCH (c)<-[:AT]-(y:Post)
WHERE toLower(y.canonical_title) = replace(toLower($post), '’', "'")
WITH DISTINCT c, holders, changes, y
MATCH (y)<-[h:HELD]-(p)
WITH c, holders, changes, p, h, h.document AS paper
MATCH (d:Document {id: paper})
WITH c, holders, changes, p, d, h, coalesce(h.date, d.published_date) AS stated
WITH c, holders, changes, p, min(CASE WHEN h.interim THEN 1 ELSE 0 END) AS always_interim, min(stated) AS first_stated,
     max(stated) AS last_stated, count(DISTINCT d.id) AS statements,
     min([coalesce(toString(stated), 'unknown'), d.path, h.page, h.char_start, h.quote]) AS place
OPTIONAL MATCH (p)-[s:SAME_AS]-(other:Officer|Councillor|Inspector|Person)
WHERE s.status <> 'rejected'
WITH c, holders, changes, p, always_interim, first_stated, last_stated, statements, place,
     collect(DISTINCT other.name) AS may_be
OPTIONAL MATCH (c)<-[:INSPECTED]-(b:Inspection)
WHERE b.overall_judgement IS NOT NULL AND b.start_date <= first_stated
  AND b.framework IN ['Looked after children', 'SIF', 'SIF re-inspection', 'ILACS']
WITH c, holders, changes, p, always_interim, first_stated, last_stated, statements, place, may_be,
     max([toString(b.start_date), b.overall_judgement]) AS before
OPTIONAL MATCH (c)<-[:INSPECTED]-(a:Inspection)
WHERE a.overall_judgement IS NOT NULL AND a.start_date > last_stated
  AND a.framework IN ['Looked after children', 'SIF', 'SIF re-inspection', 'ILACS']
WITH c, holders, changes, p, always_interim, first_stated, last_stated, statements, place, may_be, before,
     min([toString(a.start_date), a.overall_judgement]) AS after
OPTIONAL MATCH (c)<-[:INSPECTED]-(i:Inspection)
WHERE i.overall_judgement IS NOT NULL
  AND i.framework IN ['Looked after children', 'SIF', 'SIF re-inspection', 'ILACS']
WITH c, holders, changes, p, always_interim, first_stated, last_stated, statements, place, may_be, before, after, i
ORDER BY i.start_date
LIMIT 1000000000
WITH c, holders, changes, p, always_interim, first_stated, last_stated, statements, place, may_be, before, after,
     collect(DISTINCT toString(i.start_date) + ' ' + i.overall_judgement) AS grade_path
RETURN c.name AS council, p.name AS person, always_interim = 1 AS interim, first_stated, last_stated, statements,
       holders, changes, before[1] AS grade_before, after[1] AS grade_after, grade_path, may_be, place[1] AS document,
       place[2] AS page, place[4] AS quote, c.gss_code AS gss_code, p.id AS person_id
ORDER BY council, first_stated IS NULL, first_stated, person_id
