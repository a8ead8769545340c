// title: What councils that improved on a theme said they would do
// question: 22
// description: >
//   Actions of councils that an inspection of children's services told something on a theme and the next inspection did not tell again, with an
//   overall grade that is no lower where both give one. Shown are the actions on the theme, or answering a recommendation
//   on it, in papers from between the two inspections; a paper without a day counts where it answers the first. Not being told again is a sign of improvement
//   and no proof of it, and an action that came before it need not have caused it.
// about: Action
// parameters:
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   better: {type: boolean, default: false, example: true, description: only where the overall grade is higher than before}
// columns:
//   council: name of the council
//   theme: name of the theme
//   told: first day of the inspection that told the council
//   next: first day of the next inspection
//   framework: framework of the first inspection
//   overall: overall grade of the first
//   next_framework: framework of the next inspection
//   next_overall: overall grade of the next
//   action: the action as printed
//   owner: owner as printed
//   status: status in its paper
//   dated: day of its paper
//   answers: whether it answers a recommendation on the theme
//   document: path of the paper
//   page: page of the action
//   quote: the words of the page that it was read from
//   gss_code: code of the Government Statistical Service
//   action_id: id of the action
//   inspection: id of the first inspection

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(:Recommendation)-[:HAS_THEME]->(t:Theme)
WHERE c.id = coalesce($council, c.id)
  AND NOT EXISTS { MATCH (i)-[:JUDGED]->(j:Judgement) WHERE j.area_code STARTS WITH 'adults-' }
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($theme IS NULL OR EXISTS { MATCH (t)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
WITH DISTINCT c, i, t
MATCH (c)<-[:INSPECTED]-(later:Inspection)
WHERE later.start_date > i.start_date
  AND NOT EXISTS { MATCH (later)-[:JUDGED]->(j:Judgement) WHERE j.area_code STARTS WITH 'adults-' }
  AND (EXISTS { MATCH (later)-[:JUDGED]->(:Judgement) WHERE true }
       OR EXISTS { MATCH (later)-[:MADE]->(:Recommendation) WHERE true })
WITH c, i, t, min(later.start_date) AS next_day
MATCH (c)<-[:INSPECTED]-(n:Inspection)
WHERE n.start_date = next_day
  AND NOT EXISTS { MATCH (n)-[:JUDGED]->(j:Judgement) WHERE j.area_code STARTS WITH 'adults-' }
  AND NOT EXISTS { MATCH (n)-[:MADE]->(:Recommendation)-[:HAS_THEME]->(again:Theme) WHERE again.id = t.id }
WITH DISTINCT c, i, t, n,
     CASE i.overall_judgement WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2
                              WHEN 'adequate' THEN 2 WHEN 'inadequate' THEN 1 END AS rank,
     CASE n.overall_judgement WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2
                              WHEN 'adequate' THEN 2 WHEN 'inadequate' THEN 1 END AS next_rank
WHERE CASE WHEN $better THEN next_rank > rank ELSE rank IS NULL OR next_rank IS NULL OR next_rank >= rank END
MATCH (c)<-[:CONCERNS]-(d:Document)<-[e:EVIDENCED_BY]-(a:Action)-[:ADDRESSES*0..1]->(y)-[:HAS_THEME]->(t)
WITH c, i, t, n, d, a, min([e.page, e.char_start, e.quote]) AS place,
     max(CASE WHEN labels(y)[0] = 'Recommendation' THEN 1 ELSE 0 END) = 1 AS answers
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(m:Meeting)
WITH c, i, t, n, d, a, place, answers, coalesce(min(m.date), d.published_date) AS dated
WHERE (dated >= i.start_date AND dated <= n.start_date)
   OR (dated IS NULL AND EXISTS { MATCH (a)-[:ADDRESSES]->(:Recommendation)<-[:MADE]-(source:Inspection)
                                  WHERE source.id = i.id })
RETURN c.name AS council, t.name AS theme, i.start_date AS told, n.start_date AS next, i.framework AS framework,
       i.overall_judgement AS overall, n.framework AS next_framework, n.overall_judgement AS next_overall,
       a.text AS action, a.owner_text AS owner, a.status AS status, dated, answers,
       d.path AS document, place[0] AS page, place[2] AS quote, c.gss_code AS gss_code, a.id AS action_id,
       i.id AS inspection
ORDER BY council, theme, told, dated IS NULL, dated, document, page, place[1], action_id, inspection,
         next_framework
