"""Sums of nodes and relationships: equal content, equal sum, on every machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ....ontology import Value
from ...records import Node, Relationship

_BYTES = 12  # 96 bits: among ten million statements two have one sum with a probability of 10 to the power of -15


def sum_of_node(node: Node) -> str:
    """The sum of a node: label, id and properties."""
    return _sum(node.label, node.id, _plain(node.properties))


def sum_of_relationship(relationship: Relationship, turn: int = 0) -> str:
    """The sum of a relationship: type, both ends and properties; ``turn`` counts those that are equal in all."""
    start, end = relationship.start, relationship.end
    return _sum(relationship.label, start.label, start.id, end.label, end.id, _plain(relationship.properties), turn)


def summed_relationships(relationships: Iterable[Relationship]) -> Iterator[tuple[Relationship, str]]:
    """Relationships with their sums, of which no two are equal."""
    known = set[str]()
    for relationship in relationships:
        turn = 0
        while (own := sum_of_relationship(relationship, turn)) in known:
            turn += 1
        known.add(own)
        yield relationship, own


def _sum(*parts: object) -> str:
    text = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=_BYTES).hexdigest()


def _plain(properties: Mapping[str, Value]) -> list[list[Any]]:
    # A date and the text that spells it are different contents.
    return [
        [name, {"d": str(value)} if isinstance(value, date) else value] for name, value in sorted(properties.items())
    ]
