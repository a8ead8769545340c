// title: Councils told something in these words, and when
// question: 1
// description: >
//   Recommendations to councils that share content words with a text, the ones that share most first. Words are
//   compared by their stems, so "planning" finds "plans". Wording is all that is compared; two recommendations may
//   ask for the same in other words.
// about: Recommendation
// parameters:
//   text: {type: words, required: true, example: timely return home interviews for missing children, description: the recommendation in plain words}
//   at_least: {type: integer, default: null, example: 3, description: "how many words must be shared; without it, three in five of the words given"}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   text: the recommendation as printed
//   overall: overall grade of the inspection
//   framework: framework of the inspection
//   shared_words: how many of the words are shared
//   document: path of the document
//   page: page of the document
//   gss_code: code of the Government Statistical Service
//   words: the shared words, as stems
//   quote: the words of the page that it was read from
//   recommendation: id of the recommendation

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:MADE]->(r:Recommendation)-[e:EVIDENCED_BY]->(d:Document)
WHERE ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH c, i, r, min([d.path, e.page, e.quote]) AS place,
     replace(replace(replace(toLower(r.text), '-', ' '), '(', ' '), '/', ' ') AS text
WITH c, i, r, place, ' ' + replace(replace(text, '‘', ' '), '“', ' ') AS spaced
WITH c, i, r, place, [word IN $text WHERE spaced CONTAINS ' ' + word] AS words
WHERE size(words) >= coalesce($at_least, toInteger(ceil(size($text) * 0.6)))
  AND size(words) > 0
RETURN c.name AS council, i.start_date AS inspected, r.text AS text, i.overall_judgement AS overall,
       i.framework AS framework, size(words) AS shared_words, place[0] AS document, place[1] AS page,
       c.gss_code AS gss_code, words, place[2] AS quote, r.id AS recommendation
ORDER BY shared_words DESC, inspected, council, recommendation
