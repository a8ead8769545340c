"""What the driver hands back, as the values that every store gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ....errors import StoreError
from ...records import Node, NodeRef, Relationship
from .schema import SUM

if TYPE_CHECKING:
    from neo4j import ManagedTransaction
    from neo4j import graph as driver

_ENDS = "MATCH (n) WHERE elementId(n) IN $elements RETURN elementId(n) AS element, labels(n) AS labels, n.id AS id"


def answered(transaction: ManagedTransaction, rows: Iterable[tuple[Any, ...]]) -> tuple[tuple[Any, ...], ...]:
    """Rows with Node and Relationship records, dates of Python, and paths as mappings of nodes and relationships.

    A relationship comes from the server without the ids of its ends; they are fetched in the same transaction.
    Raises StoreError where another transaction has deleted one of them meanwhile.
    """
    held = list(rows)
    elements = {element for row in held for value in row for element in _elements(value)}
    ends = {}
    if elements:
        for found in transaction.run(_ENDS, elements=sorted(elements)):
            ends[found["element"]] = NodeRef(_label(found["labels"]), str(found["id"] or ""))
    if elements - ends.keys():
        raise StoreError("the graph was changed while it was asked: an end of a relationship is gone. Ask again.")
    return tuple(tuple(_value(value, ends) for value in row) for row in held)


def _elements(value: Any) -> Iterable[str]:
    from neo4j import graph as driver

    if isinstance(value, driver.Relationship):
        yield from (node.element_id for node in value.nodes if node is not None)
    elif isinstance(value, driver.Path):
        for relationship in value.relationships:
            yield from _elements(relationship)
    elif isinstance(value, list):
        for item in value:
            yield from _elements(item)
    elif isinstance(value, Mapping):
        yield from _elements(list(value.values()))


def _value(value: Any, ends: Mapping[str, NodeRef]) -> Any:
    from neo4j import graph as driver
    from neo4j import time as clock

    match value:
        case driver.Node():
            return _node(value)
        case driver.Relationship():
            return _relationship(value, ends)
        case driver.Path():
            nodes, links = list(value.nodes), list(value.relationships)
            return {"nodes": [_node(n) for n in nodes], "relationships": [_relationship(r, ends) for r in links]}
        case clock.Date() | clock.DateTime() | clock.Time():
            return value.to_native()
        case list():
            return [_value(item, ends) for item in value]
        case dict():
            return {name: _value(item, ends) for name, item in value.items()}
    return value


def _node(node: driver.Node) -> Node:
    properties = _properties(node)
    return Node(_label(node.labels), str(properties.pop("id", "")), properties)


def _relationship(link: driver.Relationship, ends: Mapping[str, NodeRef]) -> Relationship:
    start, end = (ends[node.element_id] for node in link.nodes if node is not None)
    return Relationship(link.type, start, end, _properties(link))


def _properties(entity: driver.Node | driver.Relationship) -> dict[str, Any]:
    plain = ((name, _value(value, {})) for name, value in entity.items() if name != SUM)
    return {name: tuple(value) if isinstance(value, list) else value for name, value in plain}


def _label(labels: Iterable[str]) -> str:
    return min(labels, default="")
