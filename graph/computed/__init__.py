"""What the graph says beyond the documents: each module of this folder computes one thing from what they state."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

from ...ontology.register import Register
from ..asked import Asked
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


class Comparison(Protocol):
    """What a module of this folder holds that needs recommendations compared with each other."""

    def compare(self, asked: Asked, register: Register) -> Iterator[Node | Relationship]:
        """Nodes and computed relationships to add, after every :class:`Computation`: themes are known here."""


@cache
def computations() -> tuple[Computation, ...]:
    """Every computation of this folder, in the order of the modules' names."""
    return tuple(cast(Computation, module) for module in modules_in(__name__, __path__) if hasattr(module, "compute"))


@cache
def comparisons() -> tuple[Comparison, ...]:
    """Every comparison of this folder, in the order of the modules' names."""
    return tuple(cast(Comparison, module) for module in modules_in(__name__, __path__) if hasattr(module, "compare"))
