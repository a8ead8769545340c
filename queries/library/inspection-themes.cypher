// title: A flat table of councils, inspections, grades and theme counts
// question: 25
// description: >
//   One row for each inspection of a council and each theme of its recommendations, keyed by GSS code. An inspection
//   without a theme has one row, so that no inspection is missing from the table. To get one column a theme, pivot on
//   theme_id.
// about: Inspection
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   framework: {type: framework, default: null, example: ILACS, description: only inspections of this framework}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
//   broad: {type: boolean, default: false, example: true, description: count the broad themes above the narrow ones}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   gss_code: code of the Government Statistical Service
//   council: name of the council
//   region: region of England, or the nation
//   framework: framework of the inspection
//   inspected: first day of the inspection
//   overall: overall grade
//   leadership: grade for leadership
//   help_and_protection: grade for children who need help and protection
//   care: "grade for children in care, with care leavers where the framework grades them jointly"
//   care_leavers: grade for care leavers, where it is given apart
//   joint: "'joint grade' where care is one grade for children in care and care leavers together"
//   outcome: outcome of a framework that has outcomes instead of grades
//   theme_id: "id of the theme; null where no recommendation has one"
//   theme: name of the theme
//   recommendations: how many of the inspection's recommendations have the theme
//   document: path of the document
//   page: page of the first of them, or of the inspection where there is none
//   inspection: id of the inspection

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)<-[:REPORTS]-(d0:Document)
MATCH (i)-[e0:EVIDENCED_BY]->(d0)
WHERE c.id = coalesce($council, c.id)
  AND ($framework IS NULL OR i.framework = $framework)
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH c, i, min([d0.path, e0.page]) AS named
OPTIONAL MATCH (i)-[:JUDGED]->(j:Judgement)
WITH c, i, named,
     max(CASE j.area_code WHEN 'leadership' THEN j.grade END) AS leadership,
     max(CASE j.area_code WHEN 'help-and-protection' THEN j.grade END) AS help_and_protection,
     max(CASE WHEN j.area_code IN ['care', 'care-and-care-leavers', 'looked-after'] THEN j.grade END) AS care,
     max(CASE j.area_code WHEN 'care-leavers' THEN j.grade END) AS care_leavers,
     max(CASE j.area_code WHEN 'care-and-care-leavers' THEN 'joint grade' END) AS joint
OPTIONAL MATCH (i)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(narrow:Theme)
OPTIONAL MATCH (narrow)-[:BROADER]->(above:Theme)
OPTIONAL MATCH (r)-[e:EVIDENCED_BY]->(d:Document)
WITH c, i, named, leadership, help_and_protection, care, care_leavers, joint, r, d, e,
     CASE WHEN $broad THEN coalesce(above.id, narrow.id) ELSE narrow.id END AS theme_id,
     CASE WHEN $broad THEN coalesce(above.name, narrow.name) ELSE narrow.name END AS theme
WITH c, i, named, leadership, help_and_protection, care, care_leavers, joint, theme_id, theme,
     count(DISTINCT r.id) AS recommendations,
     min([coalesce(d.path, named[0]), coalesce(e.page, named[1])]) AS place
RETURN c.gss_code AS gss_code, c.name AS council, c.region AS region, i.framework AS framework,
       i.start_date AS inspected, i.overall_judgement AS overall, leadership, help_and_protection, care, care_leavers,
       joint, i.outcome AS outcome, theme_id, theme, recommendations, place[0] AS document, place[1] AS page,
       i.id AS inspection
ORDER BY council, inspected, framework, theme
