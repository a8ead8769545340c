"""The words of the Cypher that may be asked: reading clauses, operators and functions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FUNCTION_NAMES = """
    abs acos asin atan atan2 ceil cos cot degrees exp floor haversin log log10 pi radians rand round sign sin sqrt tan
    toBoolean toFloat toInteger toString valueType
    btrim left lTrim replace reverse right rTrim split substring toLower toUpper trim
    coalesce head keys labels last length nodes properties range reduce relationships size tail
    all any none single
    elementId endNode id startNode type
    avg collect count max min stDev sum
    date datetime duration localdatetime localtime time
    date.truncate datetime.truncate localdatetime.truncate
    duration.inDays duration.inMonths
    allShortestPaths shortestPath
"""

FUNCTIONS: Mapping[str, str] = MappingProxyType({name.lower(): name for name in _FUNCTION_NAMES.split()})
"""Functions that both kglite and Neo4j have, by their name in small letters. None reads anything but the graph.

``duration.between`` is not among them: kglite counts all in days, Neo4j in months and days.
"""

_READING = ("MATCH", "OPTIONAL MATCH", "UNWIND", "WITH", "RETURN")

PAGING = ("ORDER BY", "SKIP", "LIMIT")
"""Clauses that belong to the WITH or RETURN before them."""

FOLLOWS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "": _READING,
        "MATCH": (*_READING, "WHERE"),
        "OPTIONAL MATCH": (*_READING, "WHERE"),
        "WHERE": _READING,
        "UNWIND": _READING,
        "WITH": (*_READING, *PAGING, "WHERE"),
        "RETURN": (*PAGING, "UNION"),
        "UNION": _READING,
    }
)
"""Clauses that may follow a clause; the empty one is the start of a query."""

SECOND_WORD: Mapping[str, str] = MappingProxyType({"OPTIONAL": "MATCH", "ORDER": "BY"})
CLAUSE_WORDS = frozenset({*FOLLOWS, *PAGING, *SECOND_WORD} - {""})
INFIX = frozenset(("AND", "OR", "XOR", "IN", "CONTAINS", "THEN", "ELSE", "WHEN"))
PREFIX = frozenset(("NOT", "DISTINCT", "CASE", "WHEN"))
SUFFIX = frozenset(("END", "ASC", "ASCENDING", "DESC", "DESCENDING"))
SUBQUERIES = frozenset(("EXISTS", "COUNT"))
KNOWN_WORDS = sorted(CLAUSE_WORDS | INFIX | SUFFIX | {"STARTS WITH", "ENDS WITH", "IS NULL", "AS"})

WRITING = frozenset(
    ("CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "DROP", "INSERT", "FOREACH", "ALTER")
)
"""Words that begin a clause which changes the graph."""

RESERVED = CLAUSE_WORDS | {
    *("CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH"),
    *("CALL", "EXPLAIN", "PROFILE", "YIELD"),
}
"""Words that kglite takes as a variable in backticks alone."""

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "CALL": "CALL runs procedures and subqueries, which are not let in; use EXISTS { }, COUNT { } or WITH instead",
        "LOAD": "LOAD CSV reads files, which a query may not; load documents with `councilgraph load`",
        "EXISTS": "EXISTS is followed by { and a pattern",
        "COLLECT": "COLLECT { } is not known to every engine; use OPTIONAL MATCH and collect()",
        "EXPLAIN": "EXPLAIN gives a plan instead of rows; take it out",
        "PROFILE": "PROFILE gives a plan instead of rows; take it out",
        **{word: f"{word} changes the graph, which a query may only read; take the clause out" for word in WRITING},
    }
)
"""Why a word is refused, and what to do instead."""
