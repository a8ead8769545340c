"""Which inspection of a council came before which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise, product

from ...ontology import Value
from ...ontology.register import Register
from ..graph import Graph
from ..records import Node, NodeRef, Relationship
from ._rows import Dated, inspections_by_council

METHOD = "dates"


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """PRECEDED_BY from each inspection to those before it: the same council's on the last earlier day of any.

    The day of an inspection is its first. Visits without grades count; so that the grades before are one step away
    all the same, an inspection that gives grades has PRECEDED_BY to those on the last earlier day of such ones of its
    inspectorate too. Inspections that begin on one day do not precede each other: whatever follows them has both
    before it. Reviews of a safeguarding board inspect another body and stand in no council's row.
    """
    pairs: dict[tuple[str, str], int] = {}
    for row in inspections_by_council(stated).values():
        pairs.update(_pairs(row))
        for series in {one.series for one in row} - {None}:
            pairs.update(_pairs(one for one in row if one.series == series))
    for (later, earlier), days in sorted(pairs.items()):
        properties: dict[str, Value] = {"method": METHOD, "score": 1.0, "days": days}
        yield Relationship("PRECEDED_BY", NodeRef("Inspection", later), NodeRef("Inspection", earlier), properties)


def _pairs(row: Iterable[Dated]) -> Iterator[tuple[tuple[str, str], int]]:
    """Each inspection with every one of the last day before its own, and the days between."""
    on: dict[date, list[str]] = {}
    for one in row:
        on.setdefault(one.day, []).append(one.id)
    for earlier, later in pairwise(sorted(on)):
        for pair in product(on[later], on[earlier]):
            yield pair, (later - earlier).days
