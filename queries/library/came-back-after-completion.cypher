// title: What came back although its action was reported complete
// question: 6
// description: >
//   Recommendations of which an action was reported complete, each with the recommendations that a later inspection of
//   the same council made on the same theme in similar words, or that were found to repeat it. "Complete" is what the
//   paper says on its own day. The later inspection began after that day, or after the earlier inspection where the
//   paper's day is not known. Long words are compared by their first six letters; read both texts. Nothing can come
//   back here without a paper that reports on actions and a later inspection, both loaded.
// about: Action
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   theme: {type: theme, default: null, example: Private fostering, description: "only this theme and its narrower ones"}
//   at_least: {type: integer, default: 2, example: 3, description: how many words of six letters or more must be shared}
// columns:
//   council: name of the council
//   asked: first day of the inspection that asked first, where it is known
//   asked_text: the recommendation as printed
//   action: one of its actions that were reported complete
//   status: status of that action
//   reported: day of the paper that reports it
//   complete: how many of its actions that paper reports complete
//   actions: how many actions that paper has for it
//   again: first day of the later inspection
//   again_text: the later recommendation as printed
//   shared_words: how many long words of the first text stand in the later one
//   themes: how many themes both have
//   repeats: whether the later one was found to repeat the first
//   score: how likely both ask for the same, where it was
//   document: path of the paper that reports the action
//   page: page of the action
//   quote: the words of the page that it was read from
//   again_document: path of the later inspection's report
//   again_page: page of the later recommendation
//   gss_code: code of the Government Statistical Service
//   recommendation: id of the first recommendation
//   again_recommendation: id of the later one

MATCH (c:Council)<-[:CONCERNS]-(d:Document)<-[e:EVIDENCED_BY]-(a:Action)-[:ADDRESSES]->(r1:Recommendation)
WHERE c.id = coalesce($council, c.id)
  AND ($theme IS NULL
       OR EXISTS { MATCH (r1)-[:HAS_THEME]->(:Theme)-[:BROADER*0..1]->(wanted:Theme) WHERE wanted.id = $theme })
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(m:Meeting)
WITH c, d, a, r1, min([e.page, e.char_start, e.quote]) AS named, min(m.date) AS met_on
WITH c, d, r1, coalesce(met_on, d.published_date) AS reported, count(a) AS actions,
     count(CASE WHEN a.status IN ['completed', 'completed with exception'] THEN 1 END) AS complete,
     min(CASE WHEN a.status IN ['completed', 'completed with exception']
              THEN [named[0], named[1], named[2], a.text, a.status] END) AS one
WHERE complete > 0
OPTIONAL MATCH (i1:Inspection)-[:MADE]->(r1)
WITH c, d, r1, reported, actions, complete, one, min(i1.start_date) AS asked
WHERE asked IS NOT NULL
   OR NOT EXISTS { MATCH (r1)-[s:SAME_AS]-(o:Recommendation)<-[:ADDRESSES]-(:Action)
                   WHERE o.kind = 'inspection' AND s.status <> 'rejected' }
OPTIONAL MATCH (r1)-[:HAS_THEME]->(t1:Theme)
WITH c, d, r1, reported, actions, complete, one, asked, collect(DISTINCT t1.id) AS own
MATCH (c)<-[:INSPECTED]-(i2:Inspection)-[:MADE]->(r2:Recommendation)
WHERE i2.start_date > coalesce(reported, asked)
  AND r2.id <> r1.id
  AND (EXISTS { MATCH (r2)-[:HAS_THEME]->(t2:Theme) WHERE t2.id IN own }
       OR EXISTS { MATCH (r2)-[:REPEATS]->(r1) WHERE true })
WITH c, d, r1, reported, actions, complete, one, asked, i2, r2,
     COUNT { MATCH (r2)-[:HAS_THEME]->(t2:Theme) WHERE t2.id IN own } AS themes,
     EXISTS { MATCH (r2)-[:REPEATS]->(r1) WHERE true } AS repeats
MATCH (r2)-[e2:EVIDENCED_BY]->(d2:Document)
WITH c, d, r1, reported, actions, complete, one, asked, i2, r2, themes, repeats, min([d2.path, e2.page]) AS place
WITH c, d, r1, reported, actions, complete, one, asked, i2, r2, place, themes, repeats,
     [word IN split(replace(replace(toLower(r1.text), ',', ' '), '.', ' '), ' ')
      WHERE size(word) > 5 | substring(word, 0, 6)] AS words
UNWIND ['ensure'] + words AS word
WITH c, d, r1, reported, actions, complete, one, asked, i2, r2, place, themes, repeats,
     count(DISTINCT CASE WHEN NOT word IN ['childr', 'counci', 'ensure', 'improv', 'people', 'servic']
                          AND toLower(r2.text) CONTAINS word THEN word END) AS shared_words
WITH c, d, r1, reported, actions, complete, one, asked, i2, r2, place, themes, repeats, shared_words
WHERE repeats OR shared_words >= $at_least
OPTIONAL MATCH (r2)-[repeat:REPEATS]->(r1)
WITH c, d, r1, reported, actions, complete, one, asked, i2, r2, place, themes, repeats, shared_words,
     max(repeat.score) AS score
RETURN c.name AS council, asked, r1.text AS asked_text, one[3] AS action, one[4] AS status, reported, complete, actions,
       i2.start_date AS again, r2.text AS again_text, shared_words, themes, repeats, score, d.path AS document,
       one[0] AS page,
       one[2] AS quote, place[0] AS again_document, place[1] AS again_page, c.gss_code AS gss_code,
       r1.id AS recommendation, r2.id AS again_recommendation
ORDER BY repeats DESC, score DESC, shared_words DESC, council, again, asked, recommendation, again_recommendation,
         document
