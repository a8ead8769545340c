// title: Actions that were open after their due date
// question: 24
// description: >
//   Actions that no loaded paper of theirs reports complete and whose due date lies before a day, or that a paper calls
//   overdue, as of papers up to that day. The status is that of the action's own paper: an action can have been finished
//   since without a loaded paper that says so. Due dates without a day, such as "in the spring", are not compared.
// about: Action
// parameters:
//   "on": {type: date, required: true, example: 2024-12-31, description: "the day to look from; papers of later days are left out, those without a day are not"}
//   council: {type: council, default: null, example: Oxfordshire, description: only papers about this council}
//   owner: {type: string, default: null, example: virtual school, description: only owners whose name or title holds this}
// columns:
//   council: name of the council
//   owner: "who is to do it: names and titles, else the owner as printed"
//   text: the action as printed
//   due: due date
//   months_overdue: months from the due date to the day
//   status: status in its paper
//   reported: day of its paper
//   due_as_printed: due date as printed
//   progress: progress as printed
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   action: id of the action

MATCH (a:Action)-[e:EVIDENCED_BY]->(d:Document)
WHERE NOT coalesce(a.status, 'unknown') IN ['completed', 'completed with exception']
  AND (a.due_date < $on OR a.status = 'overdue')
  AND ($council IS NULL OR EXISTS { MATCH (d)-[:CONCERNS]->(about:Council) WHERE about.id = $council })
WITH a, d, min([e.page, e.char_start, e.quote]) AS place
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(m:Meeting)
WITH a, d, place, coalesce(min(m.date), d.published_date) AS reported
WHERE reported IS NULL OR reported <= $on
OPTIONAL MATCH (a)<-[:RESPONSIBLE_FOR]-(b)
WITH a, d, place, reported, CASE labels(b)[0] WHEN 'Post' THEN b.title ELSE b.name END AS responsible
ORDER BY responsible
LIMIT 1000000000
WITH a, d, place, reported, collect(DISTINCT responsible) AS found
WITH a, d, place, reported,
     CASE WHEN size(found) = 0 THEN a.owner_text
          ELSE reduce(s = head(found), x IN tail(found) | s + ', ' + x) END AS owner
WHERE $owner IS NULL OR toLower(owner) CONTAINS toLower($owner)
OPTIONAL MATCH (d)-[:CONCERNS]->(c:Council)
WITH a, d, place, reported, owner, min([c.name, c.gss_code]) AS of_council
RETURN of_council[0] AS council, owner, a.text AS text, a.due_date AS due,
       12 * ($on.year - a.due_date.year) + $on.month - a.due_date.month AS months_overdue, a.status AS status, reported,
       a.due_text AS due_as_printed, a.status_text AS progress, d.path AS document, place[0] AS page,
       place[2] AS quote, of_council[1] AS gss_code, a.id AS action
ORDER BY council, due IS NULL, due, document, page, place[1], action
