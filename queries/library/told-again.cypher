// title: What a council was told again at a later inspection, and after how many years
// question: 5
// description: >
//   Pairs of recommendations to one council from an earlier and a later inspection that have a theme in common. Pairs
//   that share more long words, compared by their first six letters, come first. The theme is computed from the
//   words, so read both texts before saying that the same was asked twice.
// about: Recommendation
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   at_least: {type: integer, default: 2, example: 3, description: how many words of six letters or more must be shared}
// columns:
//   council: name of the council
//   years: years between the beginnings of the two inspections
//   themes: names of the themes that both have
//   earlier: first day of the earlier inspection
//   earlier_text: the earlier recommendation as printed
//   later: first day of the later inspection
//   later_text: the later recommendation as printed
//   shared_words: how many long words of the earlier text stand in the later one
//   earlier_framework: framework of the earlier inspection
//   later_framework: framework of the later inspection
//   earlier_document: path of the earlier document
//   earlier_page: page of the earlier document
//   document: path of the later document
//   page: page of the later document
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i1:Inspection)-[:MADE]->(r1:Recommendation)-[:HAS_THEME]->(t:Theme)
MATCH (c)<-[:INSPECTED]-(i2:Inspection)-[:MADE]->(r2:Recommendation)-[:HAS_THEME]->(t)
WHERE c.id = coalesce($council, c.id)
  AND i1.start_date < i2.start_date
  AND ($theme IS NULL OR EXISTS { MATCH (t)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
WITH c, i1, r1, i2, r2, t
ORDER BY t.name
LIMIT 1000000
WITH c, i1, r1, i2, r2, collect(DISTINCT t.name) AS themes
WITH c, i1, r1, i2, r2, themes,
     [word IN split(replace(replace(toLower(r1.text), ',', ' '), '.', ' '), ' ')
      WHERE size(word) > 5 | substring(word, 0, 6)] AS words
UNWIND ['ensure'] + words AS word
WITH c, i1, r1, i2, r2, themes,
     count(DISTINCT CASE WHEN NOT word IN ['childr', 'counci', 'ensure', 'improv', 'people', 'servic']
                          AND toLower(r2.text) CONTAINS word THEN word END) AS shared_words
WHERE shared_words >= $at_least
MATCH (r1)-[e1:EVIDENCED_BY]->(d1:Document)
WITH c, i1, r1, i2, r2, themes, shared_words, min([d1.path, e1.page]) AS place1
MATCH (r2)-[e2:EVIDENCED_BY]->(d2:Document)
WITH c, i1, r1, i2, r2, themes, shared_words, place1, min([d2.path, e2.page]) AS place2,
     12 * (i2.start_date.year - i1.start_date.year) + i2.start_date.month - i1.start_date.month AS months
RETURN c.name AS council, round(10.0 * months / 12) / 10 AS years, themes, i1.start_date AS earlier,
       r1.text AS earlier_text, i2.start_date AS later, r2.text AS later_text, shared_words,
       i1.framework AS earlier_framework, i2.framework AS later_framework, place1[0] AS earlier_document,
       place1[1] AS earlier_page, place2[0] AS document, place2[1] AS page, c.gss_code AS gss_code
ORDER BY shared_words DESC, council, earlier, later, r1.id, r2.id
