"""What every store of the projected graph can do, whichever engine answers the Cypher."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType, TracebackType
from typing import Protocol, Self, runtime_checkable

from ...errors import UsageError
from ..graph import Graph
from ..rows import Rows

NO_PARAMETERS: Mapping[str, object] = MappingProxyType({})

_LONGEST = 30 * 86_400


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use: seconds by the clock, megabytes of memory, rows handed back (None: no limit).

    Raises UsageError for a limit that no query could keep or no store could watch.
    """

    seconds: float = 30
    memory_mb: int = 2048
    rows: int | None = None

    def __post_init__(self) -> None:
        if not 0 < self.seconds <= _LONGEST:
            raise UsageError(f"a time limit is more than 0 and at most {_LONGEST} seconds, not {self.seconds}")
        if self.memory_mb < 1:
            raise UsageError(f"a memory limit is at least 1 MB, not {self.memory_mb}")
        if self.rows is not None and self.rows < 0:
            raise UsageError(f"a limit of rows is at least 0, not {self.rows}")


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
