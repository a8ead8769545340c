// title: A flat table of councils, inspections and grades
// question: 25
// description: >
//   One row for each inspection of a council whose report is loaded, keyed by GSS code, with the grade of each area that
//   frameworks have in common, how many recommendations it made and how many of them had priority.
// about: Inspection
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   gss_code: code of the Government Statistical Service
//   local_authority_code: code of the register of local authorities
//   council: name of the council
//   council_type: kind of authority
//   region: region of England, or the nation
//   framework: framework of the inspection
//   inspected: first day of the inspection
//   ended: last day of the inspection
//   published: day of publication as printed
//   overall: overall grade
//   outcome: outcome of a framework that has outcomes instead of grades
//   leadership: grade for leadership
//   help_and_protection: grade for children who need help and protection
//   looked_after: grade for children looked after (SIF)
//   care: grade for children in care alone (ILACS from 2023)
//   care_and_care_leavers: joint grade for children in care and care leavers (ILACS until 2022)
//   care_leavers: grade for care leavers, where it is given apart
//   adoption: grade for adoption performance (SIF)
//   recommendations: how many recommendations the inspection made
//   priority: how many of them stand under a priority heading
//   document: path of the document
//   page: first page on which the inspection is named
//   inspection: id of the inspection

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)<-[:REPORTS]-(d:Document)
MATCH (i)-[e:EVIDENCED_BY]->(d)
WHERE c.id = coalesce($council, c.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH c, i, min([d.path, e.page]) AS place
OPTIONAL MATCH (i)-[:JUDGED]->(j:Judgement)
WITH c, i, place,
     max(CASE j.area_code WHEN 'leadership' THEN j.grade END) AS leadership,
     max(CASE j.area_code WHEN 'help-and-protection' THEN j.grade END) AS help_and_protection,
     max(CASE j.area_code WHEN 'looked-after' THEN j.grade END) AS looked_after,
     max(CASE j.area_code WHEN 'care' THEN j.grade END) AS care,
     max(CASE j.area_code WHEN 'care-and-care-leavers' THEN j.grade END) AS care_and_care_leavers,
     max(CASE j.area_code WHEN 'care-leavers' THEN j.grade END) AS care_leavers,
     max(CASE j.area_code WHEN 'adoption' THEN j.grade END) AS adoption
OPTIONAL MATCH (i)-[:MADE]->(r:Recommendation)
WITH c, i, place, leadership, help_and_protection, looked_after, care, care_and_care_leavers, care_leavers, adoption,
     count(DISTINCT r.id) AS recommendations, count(DISTINCT CASE WHEN r.priority THEN r.id END) AS priority
RETURN c.gss_code AS gss_code, c.local_authority_code AS local_authority_code, c.name AS council,
       c.council_type AS council_type, c.region AS region, i.framework AS framework, i.start_date AS inspected,
       i.end_date AS ended, i.published_date AS published, i.overall_judgement AS overall, i.outcome AS outcome,
       leadership, help_and_protection, looked_after, care, care_and_care_leavers, care_leavers, adoption,
       recommendations, priority, place[0] AS document, place[1] AS page, i.id AS inspection
ORDER BY council, inspected, framework
