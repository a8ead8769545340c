"""The stamp of the graph: it tells whether a projection is up to date without making the graph."""

from __future__ import annotations

from functools import cache

from .ledger import Ledger
from .sources import digest_of_sources

_SOURCES = (
    *("graph/*.py", "graph/computed/*.py", "graph/resolution/*.py", "graph/shared/**/*", "ontology/**/*"),
    "graph/stores/projection.py",  # how the graph lies in the stores
)


def graph_version(ledger: Ledger) -> str:
    """A stamp that changes whenever the assembled graph may: with what the ledger holds, and with the code."""
    return f"{ledger.version[:32]}-{_code_version()}"


@cache
def _code_version() -> str:
    return digest_of_sources(*_SOURCES)
