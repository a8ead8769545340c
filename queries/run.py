"""The stored queries, and what runs them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ..errors import UnknownNameError
from ..graph.rows import Rows
from ..graph.stores.base import DEFAULT_LIMITS, Limits, Store
from ..ontology.register import Register
from .header import StoredQuery, parse
from .parameters import Given, close_names, prepare

LIBRARY = Path(__file__).with_name("library")
"""The folder of the stored queries; a ``.cypher`` file in it is one."""


def query_names() -> list[str]:
    """Names of the stored queries, in alphabetical order. No header is read."""
    return sorted(path.stem for path in LIBRARY.glob("*.cypher"))


@cache
def stored_queries() -> Mapping[str, StoredQuery]:
    """Every stored query by its name, in alphabetical order. Raises QueryError for a header that is not whole."""
    return MappingProxyType({name: _read(name) for name in query_names()})


def stored_query(name: str) -> StoredQuery:
    """The stored query with this name. Raises UnknownNameError with close names."""
    known = query_names()
    if name not in known:
        raise UnknownNameError("stored query", name, close_names(name, known))
    return _read(name)


def run_query(
    store: Store, name: str, parameters: Given, register: Register, *, limits: Limits = DEFAULT_LIMITS
) -> Rows:
    """The rows of a stored query, with the columns that its header declares.

    Raises UnknownNameError for a name that is not known, UsageError for parameters that do not fit, and QueryError
    where the query ends at a limit.
    """
    query = stored_query(name)
    return store.run(query.cypher, prepare(query, parameters, register), limits=limits)


@cache
def _read(name: str) -> StoredQuery:
    return parse(name, (LIBRARY / f"{name}.cypher").read_text(encoding="utf-8"))
