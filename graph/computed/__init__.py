"""What the graph says beyond the documents: each module of this folder computes one thing from what they state."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

from ...ontology.register import Register
from ..discovery import modules_in
from ..graph import Graph
from ..records import Node, Relationship


class Computation(Protocol):
    """What a module of this folder holds."""

    def compute(self, stated: Graph, register: Register) -> Iterator[Node | Relationship]:
        """Nodes and computed relationships to add to what the documents state.

        ``stated`` comes in the order of the documents' ids, not sorted. A node that ``stated`` holds too is
        completed: a single value replaces the stated one, lists are united.
        """


@cache
def computations() -> tuple[Computation, ...]:
    """Every computation of this folder, in the order of the modules' names."""
    return tuple(cast(Computation, module) for module in modules_in(__name__, __path__))
