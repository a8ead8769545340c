"""What of SPARQL may run: questions to the graph at hand, and nothing that changes it or reaches beyond it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ...errors import QueryError, UsageError
from ..exports.rdf_terms import PREFIXES

_TOKENS = re.compile(
    r"""\"{3}(?:[^"\\]|\\.|"(?!""))*"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|\#[^\n]*|\$(?P<name>\w+)""",
    re.DOTALL,
)
_SHORT_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_BACKSLASH = re.compile(r"\\\\(?=[uU])")
"""One in a literal, behind which rdflib would see the escape of a character."""

_PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())


def with_prefixes(text: str) -> str:
    """``text`` below declarations of all prefixes of the exports; its own declarations win."""
    return _PROLOGUE + text


def parameter_names(text: str) -> list[str]:
    """The names that stand behind ``$`` in ``text``, each once, in the order of the text."""
    return list(dict.fromkeys(match["name"] for match in _TOKENS.finditer(text) if match["name"]))


def with_parameters(text: str, parameters: Mapping[str, object]) -> str:
    """``text`` with a literal in the place of each ``$name`` that has a value.

    A parameter that is null stays the variable that ``$name`` is in SPARQL, and binds to nothing. Names within texts,
    addresses and comments are left alone. Escapes of four hex digits are lengthened to eight, as rdflib 7 takes eight
    behind ``\\u`` wherever so many stand there. Raises UsageError for a value that is no text, number, boolean or date.
    """

    def put(match: re.Match[str]) -> str:
        value = parameters.get(match["name"] or "")
        return match.group() if value is None else _literal(match["name"], value)

    return _TOKENS.sub(put, _SHORT_ESCAPE.sub(r"\\U0000\1", text))


def check_sparql(text: str) -> None:
    """Raises QueryError for what is no query, changes the graph, or reaches beyond it (SERVICE, FROM)."""
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        found = parseQuery(text)
    except ParseException as error:
        if _is_update(text):
            raise QueryError(
                "this is an update, and SPARQL here only reads. Write SELECT, ASK or CONSTRUCT."
            ) from error
        raise QueryError(f"this is no SPARQL query: {_where(text, error)}") from error
    except ValueError as error:  # an escape beyond the last character
        raise QueryError(f"this is no SPARQL query: {error}") from error
    except RecursionError as error:
        raise QueryError("the query is nested too deeply to be read. Ask for it in smaller parts.") from error
    names = set(_names(found))
    if "ServiceGraphPattern" in names:
        raise QueryError("SERVICE would ask another server, and nothing is fetched. Ask only the graph at hand.")
    if "DatasetClause" in names:
        raise QueryError("FROM would load another graph, and nothing is fetched. Ask only the graph at hand.")


def _where(text: str, error: Any) -> str:
    line = error.lineno - _PROLOGUE.count("\n") if text.startswith(_PROLOGUE) else error.lineno
    near = error.line.strip()
    return f"line {line}, column {error.column}" + (f", in '{near}'" if near else "")


def _is_update(text: str) -> bool:
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseUpdate

    try:
        parseUpdate(text)
    except (ParseException, RecursionError):
        return False
    return True


def _names(found: Any) -> Iterator[str]:
    """The names of all parts of a parsed query."""
    waiting = [found]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            continue
        if (name := getattr(part, "name", None)) is not None:
            yield str(name)
        if isinstance(part, dict):  # not Mapping: pyparsing registers its lists as mappings, without their items
            waiting.extend(part.values())
        elif hasattr(part, "__iter__"):
            waiting.extend(part)


def _literal(name: str, value: object) -> str:
    from rdflib import XSD, Literal

    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=XSD.date).n3()
    if isinstance(value, str | bool | int | float):
        return _BACKSLASH.sub(r"\\U0000005c\\U0000005c", Literal(value).n3())
    raise UsageError(f"the parameter '{name}' is no text, number, boolean or date, which is all that SPARQL takes")
