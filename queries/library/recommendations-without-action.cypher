// title: Recommendations that no loaded action answers
// question: 7
// description: >
//   Recommendations that inspections made to a council and that no action in a loaded paper answers. Where no paper
//   with actions is loaded, that says nothing about the council: answered counts the inspection's other recommendations
//   that have an action, and actions_loaded the actions in the council's papers. Inspections whose plan seems to be
//   loaded come first; a plan is seen to answer a recommendation where it restates it.
// about: Action
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
//   plan_loaded: {type: boolean, default: false, example: true, description: only inspections of which another recommendation has an action}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   text: the recommendation as printed
//   answered: how many of the inspection's recommendations have an action
//   of: how many recommendations the inspection made
//   actions_loaded: how many actions the loaded papers about the council hold
//   framework: framework of the inspection
//   priority: whether it stands under a priority heading
//   timescale: time within which it is to be done, as printed
//   document: path of the document
//   page: page of the document
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   recommendation: id of the recommendation

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(every:Recommendation)
WHERE c.id = coalesce($council, c.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH DISTINCT c, i, every
WITH c, i, count(every) AS of,
     count(CASE WHEN EXISTS { MATCH (every)<-[:ADDRESSES]-(:Action) WHERE true }
                  OR EXISTS { MATCH (every)-[s:SAME_AS]-(:Recommendation)<-[:ADDRESSES]-(:Action)
                              WHERE s.status <> 'rejected' } THEN 1 END) AS answered
WHERE answered > 0 OR NOT $plan_loaded
OPTIONAL MATCH (c)<-[:CONCERNS]-(paper:Document)<-[:EVIDENCED_BY]-(a:Action)
WITH c, i, of, answered, count(DISTINCT a.id) AS actions_loaded
MATCH (i)-[:MADE]->(r:Recommendation)-[e:EVIDENCED_BY]->(d:Document)
WHERE NOT EXISTS { MATCH (r)<-[:ADDRESSES]-(:Action) WHERE true }
  AND NOT EXISTS { MATCH (r)-[s:SAME_AS]-(:Recommendation)<-[:ADDRESSES]-(:Action) WHERE s.status <> 'rejected' }
  AND ($theme IS NULL
       OR EXISTS { MATCH (r)-[:HAS_THEME]->(:Theme)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
WITH c, i, of, answered, actions_loaded, r, min([d.path, e.page, e.char_start, e.quote]) AS place
RETURN c.name AS council, i.start_date AS inspected, r.text AS text, answered, of, actions_loaded,
       i.framework AS framework, r.priority AS priority, r.timescale AS timescale, place[0] AS document,
       place[1] AS page, place[3] AS quote, c.gss_code AS gss_code, r.id AS recommendation
ORDER BY answered DESC, actions_loaded DESC, council, inspected, document, page, place[2], recommendation
