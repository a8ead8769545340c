// title: What could not be read, by kind of problem
// question: []
// description: The problems met while reading, by their code, with one document each as an example.
// about: Document
// parameters: {}
// columns:
//   code: short name of the kind of problem
//   problems: how many were met
//   documents: in how many documents
//   message: what one of them says
//   document: path of its document
//   page: "its page; null where it concerns the whole document"

MATCH (d:Document)-[:RAISED]->(p:Problem)
WITH p.code AS code, count(DISTINCT p.id) AS problems, count(DISTINCT d.id) AS documents, min(p.id) AS one
MATCH (sample:Problem {id: one})<-[:RAISED]-(source:Document)
RETURN code, problems, documents, sample.message AS message, min(source.path) AS document, sample.page AS page
ORDER BY problems DESC, code
