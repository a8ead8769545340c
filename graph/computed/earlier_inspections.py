"""Which inspection of a council came before which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise, product

from ...ontology import Value
from ...ontology.frameworks import LSCB_REVIEW, Framework, framework_named
from ...ontology.register import Register
from ..graph import Graph
from ..records import Node, NodeRef, Relationship

METHOD = "dates"


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """PRECEDED_BY from each inspection to those before it: the same council's on the last earlier day of any.

    The day of an inspection is its first. Visits without grades count; so that the grades before are one step away
    all the same, an inspection that gives grades has PRECEDED_BY to those on the last earlier day of such ones too.
    Inspections that begin on one day do not precede each other: whatever follows them has both before it. Reviews
    of a safeguarding board inspect another body and stand in no council's row.
    """
    nodes = {node.id: node for node in stated.nodes if node.label == "Inspection" and _framework(node) != LSCB_REVIEW}
    days: dict[str, dict[str, date]] = {}
    for inspected in stated.relationships:
        if inspected.label == "INSPECTED" and inspected.end.label == "Council" and inspected.start.id in nodes:
            start = nodes[inspected.start.id].properties.get("start_date")
            if isinstance(start, date):
                days.setdefault(inspected.end.id, {})[inspected.start.id] = start
    graded = {identifier for identifier, node in nodes.items() if _gives_grades(node)}
    pairs: set[tuple[str, str]] = set()
    for began in days.values():
        pairs.update(_pairs(began))
        pairs.update(_pairs({identifier: day for identifier, day in began.items() if identifier in graded}))
    for later, earlier in sorted(pairs):
        properties: dict[str, Value] = {"method": METHOD, "score": 1.0}
        yield Relationship("PRECEDED_BY", NodeRef("Inspection", later), NodeRef("Inspection", earlier), properties)


def _framework(node: Node) -> Framework | None:
    return framework_named(str(node.properties.get("framework", "")))


def _gives_grades(node: Node) -> bool:
    framework = _framework(node)
    return framework is not None and bool(framework.areas)


def _pairs(began: Mapping[str, date]) -> Iterator[tuple[str, str]]:
    """Each inspection with every one of the last day before its own."""
    on: dict[date, list[str]] = {}
    for identifier, day in began.items():
        on.setdefault(day, []).append(identifier)
    for earlier, later in pairwise(sorted(on)):
        yield from product(on[later], on[earlier])
