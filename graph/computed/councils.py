"""Reference knowledge of the councils that documents mention: the register's properties, neighbours, successors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ontology import Value
from ...ontology.register import CouncilEntry, Register
from ..graph import Graph
from ..records import Node, NodeRef, Relationship

METHOD = "register"


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """Council nodes with STATISTICAL_NEIGHBOUR and REPLACED_BY between them, from the register.

    A council brings its neighbours along, those it came from and those that came after it.
    """
    mentioned = [register.by_id(node.id) for node in stated.nodes if node.label == "Council"]
    entries = {entry.id: entry for entry in mentioned if entry is not None}
    family = {entry.id: entry for entry in _family(entries.values(), register)}
    neighbours = {near.id: near for entry in entries.values() for near in register.neighbours(entry.code)}
    for entry in (entries | family | neighbours).values():
        yield Node("Council", entry.id, entry.properties())
    for entry in entries.values():
        yield from _neighbours(entry, register)
    for entry in (entries | family).values():
        yield from _successors(entry, register)


def _family(entries: Iterable[CouncilEntry], register: Register) -> Iterator[CouncilEntry]:
    """Every council that one of ``entries`` came from or went over into, however many changes lie between."""
    seen = {entry.code for entry in entries}
    waiting = [(entry, onward) for entry in entries for onward in (True, False)]
    while waiting:
        entry, onward = waiting.pop()
        for other in register.successors(entry) if onward else register.predecessors(entry):
            if other.code not in seen:
                seen.add(other.code)
                waiting.append((other, onward))
                yield other


def _neighbours(entry: CouncilEntry, register: Register) -> Iterator[Relationship]:
    for rank, near in enumerate(register.neighbours(entry.code), 1):
        properties: dict[str, Value] = {"rank": rank, "method": METHOD, "score": round(1 / rank, 4)}
        yield Relationship("STATISTICAL_NEIGHBOUR", _ref(entry), _ref(near), properties)


def _successors(entry: CouncilEntry, register: Register) -> Iterator[Relationship]:
    for successor in register.successors(entry):
        properties: dict[str, Value] = {"method": METHOD, "score": 1.0}
        if entry.replaced_on is not None:
            properties["date"] = entry.replaced_on
        yield Relationship("REPLACED_BY", _ref(entry), _ref(successor), properties)


def _ref(entry: CouncilEntry) -> NodeRef:
    return NodeRef("Council", entry.id)
