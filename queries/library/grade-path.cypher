// title: A council's grades over time, with the breaks between frameworks
// question: 17
// description: >
//   The inspections of a council that gave grades, in date order, each with its overall grade and the one before.
//   Where the framework changed in between, series_break names both: the two grades were given by different rules. A
//   re-inspection follows the rules of the inspection before it. The direction is left out where the older scale with
//   "adequate" is involved.
// about: Inspection
// parameters:
//   council: {type: council, default: null, example: Oxfordshire, description: only this council}
// columns:
//   council: name of the council
//   inspected: first day of the inspection
//   framework: framework of the inspection
//   overall: "overall grade; null where the framework gives none"
//   before: overall grade of the inspection before
//   direction: better, same or worse than before
//   series_break: the two frameworks, where the one before was of another
//   leadership: grade for leadership
//   help_and_protection: grade for children who need help and protection
//   care: "grade for children in care, with care leavers where the framework grades them jointly"
//   care_leavers: grade for care leavers, where it is given apart
//   published: day of publication as printed
//   document: path of the document
//   page: page of the overall grade, or of the inspection where there is none
//   gss_code: code of the Government Statistical Service

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)-[:JUDGED]->(j:Judgement)
WHERE c.id = coalesce($council, c.id)
WITH c, i,
     max(CASE j.area_code WHEN 'leadership' THEN j.grade END) AS leadership,
     max(CASE j.area_code WHEN 'help-and-protection' THEN j.grade END) AS help_and_protection,
     max(CASE WHEN j.area_code IN ['care', 'care-and-care-leavers', 'looked-after'] THEN j.grade END) AS care,
     max(CASE j.area_code WHEN 'care-leavers' THEN j.grade END) AS care_leavers
OPTIONAL MATCH (c)<-[:INSPECTED]-(earlier:Inspection)-[:JUDGED]->(:Judgement)
WHERE earlier.start_date < i.start_date
WITH c, i, leadership, help_and_protection, care, care_leavers, max(earlier.start_date) AS last
OPTIONAL MATCH (c)<-[:INSPECTED]-(p:Inspection)-[:JUDGED]->(:Judgement)
WHERE p.start_date = last
WITH DISTINCT c, i, leadership, help_and_protection, care, care_leavers, p
MATCH (i)-[e0:EVIDENCED_BY]->(d0:Document)
OPTIONAL MATCH (i)-[:JUDGED]->(:Judgement {area_code: 'overall'})-[e1:EVIDENCED_BY]->(d1:Document)
WITH c, i, leadership, help_and_protection, care, care_leavers, p,
     min([coalesce(d1.path, d0.path), coalesce(e1.page, e0.page)]) AS place
WITH c, i, leadership, help_and_protection, care, care_leavers, p, place,
     CASE i.overall_judgement WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2
                              WHEN 'inadequate' THEN 1 END AS rank,
     CASE p.overall_judgement WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'requires improvement' THEN 2
                              WHEN 'inadequate' THEN 1 END AS rank_before
RETURN c.name AS council, i.start_date AS inspected, i.framework AS framework, i.overall_judgement AS overall,
       p.overall_judgement AS before,
       CASE WHEN i.overall_judgement = 'adequate' OR p.overall_judgement = 'adequate' THEN null
            WHEN rank > rank_before THEN 'better' WHEN rank = rank_before THEN 'same'
            WHEN rank < rank_before THEN 'worse' END AS direction,
       CASE WHEN replace(p.framework, ' re-inspection', '') <> replace(i.framework, ' re-inspection', '')
            THEN p.framework + ' to ' + i.framework END AS series_break,
       leadership, help_and_protection, care, care_leavers, i.published_date AS published, place[0] AS document,
       place[1] AS page, c.gss_code AS gss_code
ORDER BY council, inspected, framework
