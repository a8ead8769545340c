// title: How long councils stayed inadequate overall
// question: 18
// description: >
//   Each spell of inadequate overall grades of children's services: from the first inspection that gave the grade to the next one that gave a
//   better grade, counted between the first days of both. Inspections that are not loaded are not seen, so a spell can
//   have begun earlier or ended sooner. A spell that no loaded inspection ended has no end and is marked as open. Only
//   an overall grade of the same series ends it (`councilgraph ontology crosswalk`). 0 monitoring visits says nothing
//   about those that took place.
// about: Inspection
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
// columns:
//   council: name of the council
//   since: first day of the first inadequate inspection
//   until: first day of the inspection that gave a better grade
//   framework: framework of the first inadequate inspection
//   years: years between both
//   grade_after: overall grade that ended the spell
//   inspections: how many inadequate inspections the spell holds
//   series_break: the two frameworks, where the spell ended under another
//   is_open: whether no loaded inspection gave a better grade since
//   monitoring_visits: how many loaded monitoring visits began during the spell
//   document: path of the first inadequate inspection's document
//   page: page of its overall grade
//   end_document: path of the document that ended the spell
//   end_page: page of its overall grade
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection {overall_judgement: 'inadequate'})
WHERE c.id = coalesce($council, c.id)
  AND i.framework IN ['Looked after children', 'SIF', 'SIF re-inspection', 'ILACS']
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
OPTIONAL MATCH (graded:JudgementArea {area_code: 'overall'})
WHERE graded.framework = i.framework
WITH c, i, coalesce(graded.series, i.framework) AS series
OPTIONAL MATCH (c)<-[:INSPECTED]-(later:Inspection)
WHERE later.start_date > i.start_date
  AND later.overall_judgement IN ['outstanding', 'good', 'requires improvement', 'adequate']
  AND (later.framework = i.framework
       OR EXISTS { MATCH (other:JudgementArea {area_code: 'overall'})
                   WHERE other.framework = later.framework AND other.series = series })
WITH c, i, series, min(later.start_date) AS until
WITH c, series, until, min(i.start_date) AS since, count(DISTINCT i.id) AS inspections
MATCH (c)<-[:INSPECTED]-(first:Inspection {overall_judgement: 'inadequate'})-[e0:EVIDENCED_BY]->(d0:Document)
WHERE first.start_date = since
  AND first.framework IN ['Looked after children', 'SIF', 'SIF re-inspection', 'ILACS']
OPTIONAL MATCH (first)-[:JUDGED]->(:Judgement {area_code: 'overall'})-[e1:EVIDENCED_BY]->(d1:Document)
WITH c, until, since, inspections, min(first.framework) AS began,
     min([coalesce(d1.path, d0.path), coalesce(e1.page, e0.page)]) AS place
OPTIONAL MATCH (c)<-[:INSPECTED]-(visit:Inspection {framework: 'monitoring visit'})
WHERE visit.start_date >= since AND (until IS NULL OR visit.start_date < until)
WITH c, until, since, inspections, began, place, count(DISTINCT visit.id) AS monitoring_visits
OPTIONAL MATCH (c)<-[:INSPECTED]-(last:Inspection)-[e2:EVIDENCED_BY]->(d2:Document)
WHERE last.start_date = until AND last.overall_judgement IN ['outstanding', 'good', 'requires improvement', 'adequate']
  AND last.framework IN ['Looked after children', 'SIF', 'SIF re-inspection', 'ILACS']
WITH c, until, since, inspections, began, place, monitoring_visits, last, e2, d2, last.id AS last_id
OPTIONAL MATCH (:Inspection {id: last_id})-[:JUDGED]->(:Judgement {area_code: 'overall'})
               -[e3:EVIDENCED_BY]->(d3:Document)
WITH c, until, since, inspections, began, place, monitoring_visits, min(last.framework) AS ended,
     min(last.overall_judgement) AS grade_after,
     min([coalesce(d3.path, d2.path), coalesce(e3.page, e2.page)]) AS end_place,
     12 * (until.year - since.year) + until.month - since.month AS months
RETURN c.name AS council, since, until, began AS framework, round(10.0 * months / 12) / 10 AS years, grade_after,
       inspections,
       CASE WHEN replace(ended, ' re-inspection', '') <> replace(began, ' re-inspection', '')
            THEN began + ' to ' + ended END AS series_break,
       until IS NULL AS is_open, monitoring_visits, place[0] AS document, place[1] AS page,
       end_place[0] AS end_document, end_place[1] AS end_page,
       c.gss_code AS gss_code
ORDER BY council, since
