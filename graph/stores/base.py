"""What every store of the projected graph can do, whichever engine answers the Cypher."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType, TracebackType
from typing import Protocol, Self, runtime_checkable

from ..graph import Graph
from ..rows import Rows

NO_PARAMETERS: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use: seconds by the clock, megabytes of memory, rows handed back (None: no limit)."""

    seconds: float = 30
    memory_mb: int = 2048
    rows: int | None = None


DEFAULT_LIMITS = Limits()


@runtime_checkable
class Store(Protocol):
    """The graph in a Cypher engine: written as a whole from the ledger, otherwise only read."""

    def write(self, graph: Graph, version: str) -> None:
        """Replace the whole projection by ``graph`` and stamp it with ``version``. Raises StoreError."""

    def version(self) -> str | None:
        """The stamp of the ledger state that the projection was made from; None where there is none to read."""

    def run(
        self, cypher: str, parameters: Mapping[str, object] = NO_PARAMETERS, *, limits: Limits = DEFAULT_LIMITS
    ) -> Rows:
        """The rows of one reading query.

        Nodes and relationships come as Node and Relationship records, dates as ``datetime.date``, lists as lists,
        null as None. Raises QueryError where the query is refused, not valid or over a limit, and StoreError where
        there is no projection to ask.
        """

    def close(self) -> None:
        """Let go of everything the store holds open. A closed store may be closed again."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None: ...
