"""The graph that the brute-force reading looks at."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, Relationship


@dataclass(frozen=True, slots=True)
class NodeValue:
    """A node as a value; two are equal where they are the same node."""

    id: str


@dataclass(frozen=True, slots=True)
class RelationshipValue:
    """A relationship as a value, by its place in the graph: parallel ones differ."""

    place: int


Row = dict[str, Any]


class World:
    """Nodes and relationships, and which relationships touch which node."""

    def __init__(self, graph: Graph) -> None:
        self.nodes = {node.id: node for node in graph.nodes}
        self.relationships = graph.relationships
        self.touching: dict[str, list[int]] = defaultdict(list)
        for place, relationship in enumerate(graph.relationships):
            self.touching[relationship.start.id].append(place)
            if relationship.end.id != relationship.start.id:
                self.touching[relationship.end.id].append(place)

    def node(self, value: NodeValue) -> Node:
        return self.nodes[value.id]

    def relationship(self, value: RelationshipValue) -> Relationship:
        return self.relationships[value.place]

    def property_of(self, value: Any, name: str) -> Any:
        """A property as Cypher gives it: lists as lists, null where there is none."""
        if value is None:
            return None
        if isinstance(value, NodeValue):
            found: Any = value.id if name == "id" else self.node(value).properties.get(name)
        else:
            found = self.relationship(value).properties.get(name)
        return list(found) if isinstance(found, tuple) else found

    def record(self, value: Any) -> Any:
        """The value as a store hands it out."""
        if isinstance(value, NodeValue):
            return self.node(value)
        if isinstance(value, RelationshipValue):
            return self.relationship(value)
        return [self.record(item) for item in value] if isinstance(value, list) else value
