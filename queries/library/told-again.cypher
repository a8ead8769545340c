// title: What a council was told again at a later inspection, and after how many years
// question: 5
// description: >
//   Recommendations of a later inspection that repeat one of an earlier inspection of the same council, or of a council
//   that it replaced, with the score and the words in common; the most alike come first. `councilgraph why` shows how
//   a score comes about, and `councilgraph review asks` takes your word on a pair.
// about: Recommendation
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   at_least: {type: float, default: 0.5, example: 0.8, description: "how alike the two must be, 0 to 1"}
// columns:
//   council: name of the council that was told again
//   years: years between the beginnings of the two inspections
//   score: how likely both ask for the same, 0 to 1
//   earlier: first day of the earlier inspection
//   earlier_text: the earlier recommendation as printed
//   later: first day of the later inspection
//   later_text: the later recommendation as printed
//   words: what the two have in common
//   themes: names of the themes that both have
//   rank: 1 is the most alike of the earlier recommendations
//   predecessor: name of the council before it, where the earlier one was told that
//   judgement: what a person said of the two
//   earlier_framework: framework of the earlier inspection
//   later_framework: framework of the later inspection
//   earlier_document: path of the earlier document
//   earlier_page: page of the earlier document
//   earlier_quote: the words of that page
//   document: path of the later document
//   page: page of the later document
//   quote: the words of that page
//   gss_code: code of the Government Statistical Service
//   earlier_recommendation: id of the earlier recommendation
//   recommendation: id of the later recommendation

MATCH (r2:Recommendation)-[again:REPEATS]->(r1:Recommendation)
WHERE again.score >= $at_least
  AND ($theme IS NULL
       OR EXISTS { MATCH (r2)-[:HAS_THEME]->(:Theme)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
MATCH (r1)<-[:MADE]-(i1:Inspection)
MATCH (r1)-[e1:EVIDENCED_BY]->(d1:Document)
WITH r1, r2, again, i1, min([d1.path, e1.page, e1.quote]) AS place1
MATCH (r2)<-[:MADE]-(i2:Inspection)
MATCH (r2)-[e2:EVIDENCED_BY]->(d2:Document)
OPTIONAL MATCH (i2)-[:INSPECTED]->(own:Council)
OPTIONAL MATCH (d2)-[:CONCERNS]->(told:Council)
WITH r1, r2, again, i1, i2, place1, coalesce(own.id, told.id) AS council, min([d2.path, e2.page, e2.quote]) AS place2
MATCH (c:Council {id: council})
WHERE c.id = coalesce($council, c.id)
OPTIONAL MATCH (before:Council)
WHERE before.id = again.predecessor
OPTIONAL MATCH (r1)-[:HAS_THEME]->(t:Theme)<-[:HAS_THEME]-(r2)
WITH c, r1, r2, again, i1, i2, place1, place2, before, t
ORDER BY t.name
LIMIT 1000000000
WITH c, r1, r2, again, i1, i2, place1, place2, before, collect(DISTINCT t.name) AS themes
RETURN c.name AS council, again.years AS years, again.score AS score, i1.start_date AS earlier, r1.text AS earlier_text,
       i2.start_date AS later, r2.text AS later_text, again.words AS words, themes, again.rank AS rank,
       before.name AS predecessor, again.judgement AS judgement, i1.framework AS earlier_framework,
       i2.framework AS later_framework, place1[0] AS earlier_document, place1[1] AS earlier_page,
       place1[2] AS earlier_quote, place2[0] AS document, place2[1] AS page, place2[2] AS quote, c.gss_code AS gss_code,
       r1.id AS earlier_recommendation, r2.id AS recommendation
ORDER BY score DESC, council, earlier, later, earlier_recommendation, recommendation
