// title: Who held a post when an inspection took place
// question: 13
// description: >
//   For each inspection of a council, the people that papers name in a post of that council, each with the statement
//   that stands nearest to the first day of the inspection. It is printed evidence for its own day: somebody named
//   months before or after need not have held the post during the inspection. Those nearest in time come first. A post
//   is found by its usual title, or by a part of the title that papers print.
// about: Post
// parameters:
//   post: {type: string, default: "Director of Children's Services", example: Monitoring Officer, description: usual title of the post}
//   title: {type: string, default: null, example: adoption, description: "instead of the usual title: posts whose printed title holds this"}
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   months: {type: integer, default: 12, example: 24, description: how many months before or after a statement may stand}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   post: usual title of the post, or the printed one where it has none
//   person: name of the person
//   stated: day of the nearest statement
//   months_after: "months from the inspection to the statement; negative where it stands before"
//   title: title as the statement prints it
//   interim: whether the statement calls the post interim or acting
//   overall: overall grade of the inspection
//   document: path of the document that names the person in the post
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   person_id: id of the person
//   inspection: id of the inspection

MATCH (c:Council)<-[:AT]-(x:Post)
WHERE c.id = coalesce($council, c.id)
WITH DISTINCT c, x
MATCH (x)<-[h:HELD]-(p)
WHERE CASE WHEN $title IS NULL THEN toLower(x.canonical_title) = replace(toLower($post), '’', "'")
           ELSE replace(toLower(coalesce(h.title, x.title)), '’', "'") CONTAINS replace(toLower($title), '’', "'")
           END
WITH c, x, p, h, h.document AS paper
MATCH (d:Document {id: paper})
WITH c, p, coalesce(x.canonical_title, x.title) AS post, coalesce(h.date, d.published_date) AS stated,
     [d.path, h.page, h.char_start, coalesce(h.title, x.title), coalesce(h.interim, false), h.quote] AS statement
WHERE stated IS NOT NULL
MATCH (c)<-[:INSPECTED]-(i:Inspection)
WHERE i.start_date IS NOT NULL
  AND ($framework IS NULL OR i.framework = $framework)
WITH c, i, p, post, stated, statement,
     12 * (stated.year - i.start_date.year) + stated.month - i.start_date.month AS months_after,
     stated.day - i.start_date.day AS days_after
WHERE abs(months_after) <= $months
WITH c, i, p, post, min([abs(31 * months_after + days_after), months_after, toString(stated)] + statement) AS nearest
RETURN c.name AS council, i.start_date AS inspected, i.framework AS framework, post, p.name AS person,
       date(nearest[2]) AS stated, nearest[1] AS months_after, nearest[6] AS title, nearest[7] AS interim,
       i.overall_judgement AS overall, nearest[3] AS document, nearest[4] AS page, nearest[8] AS quote,
       c.gss_code AS gss_code, p.id AS person_id, i.id AS inspection
ORDER BY council, inspected, framework, post, nearest[0], person_id
