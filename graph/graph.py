"""A graph in memory: nodes and relationships in their one canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..ontology import Value
from .records import Node, Relationship


def _comparable(value: object) -> tuple[str, str | float]:
    return ("", value) if isinstance(value, int | float) else (type(value).__name__, str(value))


def relationship_order(relationship: Relationship) -> tuple[object, ...]:
    """Sorting key: label, start, then the place in the document, then the end and the remaining properties."""
    properties = relationship.properties
    return (
        relationship.label,
        relationship.start.id,
        str(properties.get("document", "")),
        properties.get("page", 0),
        properties.get("char_start", 0),
        relationship.end.id,
        sorted((name, _comparable(value)) for name, value in properties.items()),
    )


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes sorted by id and relationships sorted by :func:`relationship_order`, each exactly once."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]

    @classmethod
    def of(cls, nodes: Iterable[Node], relationships: Iterable[Relationship]) -> Graph:
        """A graph of these parts in canonical order. Equal parts give equal graphs, whatever order they come in."""
        return cls(
            tuple(sorted(nodes, key=lambda node: node.id)),
            tuple(sorted(relationships, key=relationship_order)),
        )

    def only(self, ids: Iterable[str]) -> Graph:
        """The nodes with these ids and the relationships whose two ends are among them."""
        wanted = set(ids)
        return Graph(
            tuple(node for node in self.nodes if node.id in wanted),
            tuple(r for r in self.relationships if r.start.id in wanted and r.end.id in wanted),
        )

    def around(self, ids: Iterable[str], hops: int) -> set[str]:
        """Ids within ``hops`` relationships of ``ids``, followed in either direction; ``hops`` is at least 0."""
        reached = set(ids)
        frontier = set(reached)
        for _ in range(hops):
            frontier = {other for one, other in self._pairs() if one in frontier} - reached
            if not frontier:
                break
            reached |= frontier
        return reached

    def _pairs(self) -> Iterator[tuple[str, str]]:
        for relationship in self.relationships:
            yield relationship.start.id, relationship.end.id
            yield relationship.end.id, relationship.start.id


def text_of(node: Node) -> str:
    """A short text for a node: its name, title, label, area, text, message or path, else its id."""
    for name in ("name", "title", "label", "area", "text", "message", "path"):
        value: Value | None = node.properties.get(name)
        if isinstance(value, str) and value:
            return value
    return node.id
