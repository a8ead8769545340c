// title: How many recommendations inspections make, by framework and grade
// question: []
// description: >
//   For each framework and overall grade, how many inspections of councils are loaded and how many recommendations
//   they made, with the fewest, the most and the mean. Inspections without recommendations count with 0.
// about: Inspection
// parameters:
//   region: {type: region, default: null, example: London, description: only councils of this region or nation}
//   since: {type: date, default: null, example: 2018-01-01, description: only inspections that began on this day or later}
//   until: {type: date, default: null, example: 2024-12-31, description: only inspections that began on this day or earlier}
// columns:
//   framework: framework of the inspections
//   overall: "overall grade; null where the framework gives none"
//   inspections: how many inspections are loaded
//   recommendations: how many recommendations they made
//   fewest: fewest recommendations of one inspection
//   mean: mean number of recommendations of an inspection
//   most: most recommendations of one inspection
//   document: path of one of the documents
//   page: page that names the inspection

MATCH (c:Council)<-[:INSPECTED]-(i:Inspection)<-[:REPORTS]-(d:Document)
MATCH (i)-[e:EVIDENCED_BY]->(d)
WHERE ($region IS NULL OR $region IN [c.region, c.nation])
  AND ($since IS NULL OR i.start_date >= $since)
  AND ($until IS NULL OR i.start_date <= $until)
WITH i, min([d.path, e.page]) AS place
OPTIONAL MATCH (i)-[:MADE]->(r:Recommendation)
WITH i, place, count(DISTINCT r.id) AS made
WITH i.framework AS framework, i.overall_judgement AS overall, count(i) AS inspections, sum(made) AS recommendations,
     min(made) AS fewest, max(made) AS most, min(place) AS one
RETURN framework, overall, inspections, recommendations, fewest,
       round(10.0 * recommendations / inspections) / 10 AS mean, most, one[0] AS document, one[1] AS page
ORDER BY framework, CASE overall WHEN 'outstanding' THEN 1 WHEN 'good' THEN 2 WHEN 'requires improvement' THEN 3
                                 WHEN 'adequate' THEN 4 WHEN 'inadequate' THEN 5 ELSE 6 END
