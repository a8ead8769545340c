// title: A council's grades over time, with the breaks between frameworks
// question: 17
// description: >
//   The inspections of a council that gave grades, in date order, each with its overall grade and that of the last
//   inspection before it whose areas correspond to its own (`councilgraph ontology crosswalk`). Where the framework
//   changed in between, series_break names both: the two grades were given by different rules. A re-inspection
//   follows the rules of the inspection before it. The direction is left out where the overall grades do not
//   correspond or the older scale with "adequate" is involved. A joint grade for children in care and care leavers is
//   one grade.
// about: Inspection
// neighbours: neighbours_of
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   neighbours_of: {type: council, default: null, example: Oxfordshire, description: only this council and its statistical neighbours}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   overall: "overall grade; null where the framework gives none"
//   direction: better, same or worse than before
//   series_break: "the two frameworks, where the one before was of another; else what changed within the framework"
//   before: overall grade of the inspection before
//   leadership: grade for leadership
//   help_and_protection: grade for children who need help and protection
//   care: "grade for children in care, with care leavers where the framework grades them jointly"
//   care_leavers: grade for care leavers, where it is given apart
//   joint: "'joint grade' where care is one grade for children in care and care leavers together"
//   compared: "areas of this inspection and the areas of the one before that they correspond to"
//   published: day of publication as printed
//   document: path of the document
//   page: page of the overall grade, or of the inspection where there is none
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(j:Judgement)
WHERE c.id = coalesce($council, c.id)
  AND ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($neighbours_of IS NULL OR c.id = $neighbours_of
       OR EXISTS { MATCH (home:Council)-[:STATISTICAL_NEIGHBOUR]->(c) WHERE home.id = $neighbours_of })
WITH c, i,
     max(CASE j.area_code WHEN 'leadership' THEN j.grade END) AS leadership,
     max(CASE j.area_code WHEN 'help-and-protection' THEN j.grade END) AS help_and_protection,
     max(CASE WHEN j.area_code IN ['care', 'care-and-care-leavers', 'looked-after'] THEN j.grade END) AS care,
     max(CASE j.area_code WHEN 'care-leavers' THEN j.grade END) AS care_leavers,
     max(CASE j.area_code WHEN 'care-and-care-leavers' THEN 'joint grade' END) AS joint
OPTIONAL MATCH (i)-[:JUDGED]->(:Judgement)-[:FOLLOWS]->(:Judgement)<-[:JUDGED]-(earlier:Inspection)-[:INSPECTED]->(c)
WITH c, i, leadership, help_and_protection, care, care_leavers, joint, max(earlier.start_date) AS last
OPTIONAL MATCH (i)-[:JUDGED]->(now:Judgement)-[f:FOLLOWS]->(was:Judgement)<-[:JUDGED]-(p:Inspection)-[:INSPECTED]->(c)
WHERE p.start_date = last
WITH c, i, leadership, help_and_protection, care, care_leavers, joint, now, f, was, p
ORDER BY now.area_code, was.area_code
LIMIT 1000000000
WITH c, i, leadership, help_and_protection, care, care_leavers, joint, p,
     collect(DISTINCT now.area_code
             + CASE f.relation WHEN 'same' THEN ' same as ' WHEN 'closest' THEN ' closest to '
                               WHEN 'broader' THEN ' broader than ' WHEN 'narrower' THEN ' narrower than ' END
             + was.area_code) AS compared,
     max(CASE WHEN i.framework = p.framework THEN f.series_break END) AS within,
     count(CASE WHEN now.area_code ENDS WITH 'overall' AND was.area_code ENDS WITH 'overall' THEN 1 END) AS both_overall
MATCH (i)-[e0:EVIDENCED_BY]->(d0:Document)
OPTIONAL MATCH (i)-[:JUDGED]->(whole:Judgement)-[e1:EVIDENCED_BY]->(d1:Document)
WHERE whole.area_code ENDS WITH 'overall'
WITH c, i, leadership, help_and_protection, care, care_leavers, joint, p, compared, within, both_overall,
     min([coalesce(d1.path, d0.path), coalesce(e1.page, e0.page)]) AS place
WITH c, i, leadership, help_and_protection, care, care_leavers, joint, p, compared, within, both_overall, place,
     CASE i.overall_judgement WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2
                              WHEN 'inadequate' THEN 1 END AS rank,
     CASE p.overall_judgement WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2
                              WHEN 'inadequate' THEN 1 END AS rank_before
RETURN c.name AS council, i.start_date AS inspected, i.framework AS framework, i.overall_judgement AS overall,
       CASE WHEN both_overall = 0 THEN null
            WHEN i.overall_judgement = 'adequate' OR p.overall_judgement = 'adequate' THEN null
            WHEN rank > rank_before THEN 'better' WHEN rank = rank_before THEN 'same'
            WHEN rank < rank_before THEN 'worse' END AS direction,
       CASE WHEN replace(p.framework, ' re-inspection', '') <> replace(i.framework, ' re-inspection', '')
            THEN p.framework + ' to ' + i.framework
            WHEN p.overall_judgement IS NOT NULL AND i.overall_judgement IS NULL AND within IS NOT NULL
            THEN within + '; overall grade ended'
            WHEN p.overall_judgement IS NOT NULL AND i.overall_judgement IS NULL THEN 'overall grade ended'
            ELSE within END AS series_break,
       p.overall_judgement AS before, leadership, help_and_protection, care, care_leavers, joint, compared,
       i.published_date AS published, place[0] AS document, place[1] AS page, c.gss_code AS gss_code
ORDER BY council, inspected, framework
