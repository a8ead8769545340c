// title: A council's inspections in order, and what follows what
// question: 17
// description: >
//   Every inspection and visit of a council whose report is loaded, in date order: the days since the one before, and
//   the earlier inspection that it follows up. A monitoring visit follows an inadequate inspection, which its letter
//   names or which was the last one graded; a re-inspection and the next grades follow an inadequate overall grade; a
//   revisit follows the last inspection of its framework. Where none is given, the one that was followed is not loaded or
//   there was none. For an inadequate inspection, monitoring_visits counts those that are loaded: 0 says nothing about
//   those that took place.
// about: Inspection
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   overall: overall grade; null where the framework gives none
//   outcome: outcome of a framework that has outcomes instead of grades
//   days_since: days since the first day of the council's inspection before
//   follows: first day of the inspection that is followed up
//   follows_framework: its framework
//   follows_grade: its overall grade
//   days_after: days between the first days of both
//   visit: which of the loaded monitoring visits after that inspection this is
//   reason: "why it is taken to follow: named-in-letter, last-inadequate, last-inadequate-area, re-inspection,
//     next-graded, revisit"
//   score: how sure that is, 0 to 1
//   inadequate_areas: codes of the areas that the inspection that is followed found inadequate
//   monitoring_visits: how many loaded monitoring visits follow an inspection that found something inadequate
//   document: path of the document
//   page: first page on which the inspection is named
//   inspection: id of the inspection
//   follows_inspection: id of the inspection that is followed up
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)<-[:REPORTS]-(d:Document)
MATCH (i)-[e:EVIDENCED_BY]->(d)
WHERE c.id = coalesce($council, c.id)
  AND ($region IS NULL OR $region IN [c.region, c.nation])
WITH c, i, min([d.path, e.page]) AS place
OPTIONAL MATCH (i)-[p:PRECEDED_BY]->(before:Inspection)
WHERE EXISTS { MATCH (before)-[:INSPECTED]->(c) }
WITH c, i, place, min(p.days) AS days_since
OPTIONAL MATCH (i)-[:JUDGED]->(j:Judgement {grade: 'inadequate'})
WITH c, i, place, days_since, count(DISTINCT j.id) AS inadequate
OPTIONAL MATCH (i)<-[:FOLLOWS_UP]-(visit:Inspection {framework: 'monitoring visit'})
WHERE EXISTS { MATCH (visit)-[:INSPECTED]->(c) }
WITH c, i, place, days_since, inadequate, count(DISTINCT visit.id) AS visits
OPTIONAL MATCH (i)-[f:FOLLOWS_UP]->(followed:Inspection)
WHERE EXISTS { MATCH (followed)-[:INSPECTED]->(c) }
RETURN c.name AS council, i.start_date AS inspected, i.framework AS framework, i.overall_judgement AS overall,
       i.outcome AS outcome, days_since, followed.start_date AS follows, followed.framework AS follows_framework,
       followed.overall_judgement AS follows_grade, f.days AS days_after, f.visit AS visit, f.reason AS reason,
       f.score AS score, f.areas AS inadequate_areas,
       CASE WHEN inadequate > 0 OR visits > 0 THEN visits END AS monitoring_visits, place[0] AS document,
       place[1] AS page, i.id AS inspection, followed.id AS follows_inspection, c.gss_code AS gss_code
ORDER BY council, inspected, framework, inspection
