"""Stored queries in SPARQL: the same questions, parameters and columns as the Cypher of the same name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from ..errors import UnknownNameError
from ..graph.rows import Rows
from ..graph.stores.base import DEFAULT_LIMITS, Limits
from ..graph.stores.sparql_grammar import parameter_names
from ..ontology.register import Register
from .parameters import Given, check_given, close_names, prepare
from .run import LIBRARY, stored_query

_NAME = re.compile(r"[a-z][a-z0-9-]*")


class Answers(Protocol):
    """What answers SPARQL, see :class:`councilgraph.graph.stores.sparql.Endpoint`."""

    def ask(self, text: str, parameters: Mapping[str, object] = ..., *, limits: Limits = ...) -> Rows:
        """The rows of one query."""


def sparql_names() -> list[str]:
    """Names of the stored queries that have a SPARQL form, in alphabetical order."""
    return sorted(path.stem for path in LIBRARY.glob("*.rq"))


def sparql_text(name: str) -> str:
    """The SPARQL of a stored query. Raises UnknownNameError with close names."""
    known = sparql_names()
    if name not in known:
        raise UnknownNameError("stored query in SPARQL", name, close_names(name, known) or known)
    return (LIBRARY / f"{name}.rq").read_text(encoding="utf-8")


def ask_sparql(
    answers: Answers, query: str, given: Given, register: Register, *, limits: Limits = DEFAULT_LIMITS
) -> Rows:
    """The rows of ``query``, which is the name of a stored query or SPARQL with ``$name`` for each parameter.

    Raises UnknownNameError for a name that is not known, UsageError for parameters that do not fit, and QueryError
    where the query is refused, not valid or over a limit.
    """
    if not _NAME.fullmatch(query.strip()):
        check_given("this SPARQL", given, parameter_names(query))
        return answers.ask(query, given, limits=limits)
    text = sparql_text(query.strip())
    asked = stored_query(query.strip())
    return answers.ask(text, prepare(asked, given, register), limits=limits)
