"""Which inspection of a council came before which."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...ontology import Value
from ...ontology.frameworks import framework_named
from ...ontology.register import Register
from ..graph import Graph
from ..records import Node, NodeRef, Relationship

METHOD = "dates"


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """PRECEDED_BY from each inspection that gives grades to the same council's last one that began earlier.

    Inspections of one council that begin on the same day do not precede each other.
    """
    began = {node.id: node.properties["start_date"] for node in stated.nodes if _gives_grades(node)}
    councils: dict[str, set[tuple[date, str]]] = {}
    for inspected in stated.relationships:
        if inspected.label == "INSPECTED" and inspected.end.label == "Council":
            start = began.get(inspected.start.id)
            if isinstance(start, date):
                councils.setdefault(inspected.end.id, set()).add((start, inspected.start.id))
    pairs = {pair for inspections in councils.values() for pair in _pairs(sorted(inspections))}
    for later, earlier in sorted(pairs):
        properties: dict[str, Value] = {"method": METHOD, "score": 1.0}
        yield Relationship("PRECEDED_BY", NodeRef("Inspection", later), NodeRef("Inspection", earlier), properties)


def _gives_grades(node: Node) -> bool:
    framework = framework_named(str(node.properties.get("framework", ""))) if node.label == "Inspection" else None
    return framework is not None and bool(framework.areas) and "start_date" in node.properties


def _pairs(inspections: list[tuple[date, str]]) -> Iterator[tuple[str, str]]:
    for start, later in inspections:
        before = [(earlier_start, earlier) for earlier_start, earlier in inspections if earlier_start < start]
        if before:
            yield later, before[-1][1]
