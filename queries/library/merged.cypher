// title: Nodes that were found to be one, with the reasons
// description: >
//   Each node that took in others, because they were found to be one or somebody said so: the id of the other, and
//   why, with the weight of each reason in the score. Reject the pair to part them.
// about: Document
// parameters:
//   about_label: {type: string, default: null, example: Officer, description: only nodes with this label}
//   node: {type: string, default: null, example: "officer:nmh/ada-quenby", description: only the node that has this id}
// columns:
//   name: name or text of the node
//   because: the other id, what it was found to be, the score, and the reasons
//   document: path of the first document that names the node
//   page: page of that document
//   quote: the words of that page
//   node_id: id of the node

MATCH (n)-[e:EVIDENCED_BY]->(d:Document)
WHERE n.merged_because IS NOT NULL
  AND ($about_label IS NULL OR $about_label IN labels(n))
  AND ($node IS NULL OR n.id = $node OR $node IN n.merged_ids)
WITH n, min([d.path, e.page, e.quote]) AS place
UNWIND n.merged_because AS because
RETURN coalesce(n.name, n.title, n.text, n.id) AS name, because, place[0] AS document, place[1] AS page,
       place[2] AS quote, n.id AS node_id
ORDER BY name, node_id, because
