"""Small random graphs of the ontology's shape, with few different values so that much of it meets."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES, Kind, NodeType, RelationshipType

TEXTS = ("a", "ab", "b", "Ab", "ba c", "é", "it's", "", "10")
VALUES: dict[Kind, tuple[Any, ...]] = {
    Kind.STRING: TEXTS,
    Kind.STRINGS: (("a",), ("a", "b"), ("b", "b"), ("ab", "é", "it's"), ()),
    Kind.INTEGER: (0, 1, 2, 3, -1),
    Kind.FLOAT: (0.0, 0.25, 0.5, 1.0, -1.5),
    Kind.BOOLEAN: (True, False),
    Kind.DATE: (date(2012, 1, 31), date(2012, 2, 1), date(2019, 12, 31), date(2024, 2, 29)),
}
"""Values by kind. Sums of the floats are exact in any order."""


def random_graph(random: Random) -> Graph:
    """Up to 14 nodes of up to five labels, and relationships that are declared between them, many of them parallel."""
    labels = [*random.sample(sorted(NODE_TYPES), 4), "Inspection"]
    nodes = [
        Node(label, f"{NODE_TYPES[label].key}:{number}", _properties(random, NODE_TYPES[label]))
        for label in sorted(set(labels))
        for number in range(random.randint(1, 4))
    ]
    fitting = [
        (declared, start, end)
        for declared in RELATIONSHIP_TYPES.values()
        for start in nodes
        for end in nodes
        if start.label in declared.starts and end.label in declared.ends
    ]
    relationships: list[Relationship] = []
    for declared, start, end in random.choices(fitting, k=random.randint(6, 18)):
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            ends = NodeRef(start.label, start.id), NodeRef(end.label, end.id)
            relationships.append(Relationship(declared.label, *ends, _properties(random, declared)))
    return Graph.of(nodes, relationships)


def _properties(random: Random, declared: NodeType | RelationshipType) -> dict[str, Any]:
    return {one.name: random.choice(VALUES[one.kind]) for one in declared.properties if random.random() < 0.6}
