// title: Councils told the same as one recommendation, and when
// question: 1
// description: >
//   Recommendations to other councils that ask for the same as a given one, as far as the graph shows: they are in the
//   same shared recommendation, or they share long words of its text, compared by their first six letters. Those in
//   the same shared recommendation come first, then the ones that share most words.
// about: Recommendation
// parameters:
//   recommendation: {type: string, required: true, example: "recommendation:0123456789abcdef0123", description: id of the recommendation}
//   at_least: {type: integer, default: null, example: 4, description: "how many words of six letters or more must be shared; without it, two in five of them, but no more than four"}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   text: the recommendation as printed
//   overall: overall grade of the inspection
//   framework: framework of the inspection
//   shared_words: how many long words of the given text stand in this one
//   same_group: whether both are in one shared recommendation
//   label: what that asks, in short
//   themes: how many themes both have
//   document: path of the document
//   page: page of the document
//   gss_code: code of the Government Statistical Service
//   recommendation: id of the recommendation

MATCH (home)<-[:INSPECTED]-(:Inspection)-[:MADE]->(given:Recommendation {id: $recommendation})
WITH DISTINCT home, given, split(replace(replace(toLower(given.text), ',', ' '), '.', ' '), ' ') AS words
UNWIND ['ensure'] + [word IN words WHERE size(word) > 5 | substring(word, 0, 6)] AS beginning
WITH home, given, collect(DISTINCT beginning) AS all_beginnings
WITH home, given,
     [b IN all_beginnings WHERE NOT b IN ['childr', 'counci', 'ensure', 'improv', 'people', 'servic']] AS beginnings
MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[e:EVIDENCED_BY]->(d:Document)
WHERE c.id <> home.id
WITH given, beginnings, c, i, r, min([d.path, e.page]) AS place
WITH c, i, r, place, size(beginnings) AS asked,
     EXISTS { MATCH (given)-[:INSTANCE_OF]->(:SharedRecommendation)<-[:INSTANCE_OF]-(r) } AS same_group,
     given.id AS given_id,
     COUNT { MATCH (given)-[:HAS_THEME]->(:Theme)<-[:HAS_THEME]-(r) } AS themes,
     size([b IN beginnings WHERE toLower(r.text) CONTAINS b]) AS shared_words
WHERE same_group
   OR shared_words >= coalesce($at_least, CASE WHEN asked > 10 THEN 4 ELSE toInteger(ceil(asked * 0.4)) END)
OPTIONAL MATCH (asks:Recommendation {id: given_id})-[:INSTANCE_OF]->(s:SharedRecommendation)<-[:INSTANCE_OF]-(r)
WITH c, i, r, place, same_group, themes, shared_words, min(s.label) AS label
RETURN c.name AS council, i.start_date AS inspected, r.text AS text, i.overall_judgement AS overall,
       i.framework AS framework, shared_words, same_group, label, themes, place[0] AS document, place[1] AS page,
       c.gss_code AS gss_code, r.id AS recommendation
ORDER BY same_group DESC, shared_words DESC, themes DESC, inspected, council, recommendation
