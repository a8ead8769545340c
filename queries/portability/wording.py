"""Wordings that engines read differently, whatever the graph holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.stores.tokens import Token, TokenKind, plain_name
from .patterns import Path, paths
from .reading import (
    COMPARISONS,
    MATCHING,
    NAMES,
    Clause,
    Finding,
    aggregates,
    closing,
    every_clause,
    finding,
    is_call,
    is_variable,
    items,
    outside,
    subqueries,
    text_of,
)

_FLIPPED = {"=": "=", "<>": "<>", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_NOT_ALIKE = {
    "ID": ("each engine numbers nodes in its own way", "{0}.id"),
    "ELEMENTID": ("each engine numbers nodes in its own way", "{0}.id"),
    "RAND": ("it gives another number each time", "ORDER BY a property, with a LIMIT"),
    "DURATION": (
        "engines count days and months differently",
        "compare dates; reckon with .year and .month",
    ),
}
_SHORTEST = ("SHORTESTPATH", "ALLSHORTESTPATHS")
_OR = frozenset(("AND", "OR", "XOR", "NOT", "WHEN", "THEN", "ELSE", "END", "WHERE", "AS", "CASE"))
_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")


def wording_findings(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Every such wording."""
    for clause in every_clause(tokens):
        yield from _counts(cypher, clause.tokens)
        outer = outside(clause.tokens)
        yield from _functions(cypher, outer)
        yield from _chains(cypher, outer)
        if clause.word in MATCHING:
            yield from _quantified(cypher, outer)
        else:
            yield from _bare_patterns(cypher, outer)
        if clause.word in ("WITH", "RETURN"):
            yield from _unnamed(cypher, clause)
    yield from _orders(cypher, tokens)
    yield from _paths_as_lists(cypher, tokens)


def _counts(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    for opened, closed in subqueries(tokens):
        if tokens[opened - 1].word != "COUNT" or closed + 2 >= len(tokens):
            continue
        sign = tokens[closed + 1]
        if sign.is_sign(*COMPARISONS):
            whole = text_of(cypher, tokens[opened - 1 : closed + 1])
            other = tokens[closed + 2]
            value = other.text if other.kind in (TokenKind.NUMBER, TokenKind.PARAMETER) else "…"
            problem = "not every engine reads a comparison that begins with COUNT { }"
            rewriting = f"{value} {_FLIPPED[sign.text]} {whole}"
            yield finding(cypher, tokens[opened - 1 : opened], "count-first", problem, rewriting)


def _functions(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    for index, token in enumerate(tokens):
        after_name = index > 0 and tokens[index - 1].is_sign(".")
        is_part = token.word == "DURATION" and index + 1 < len(tokens) and tokens[index + 1].is_sign(".")
        if token.word in _NOT_ALIKE and not after_name and (is_call(tokens, index) or is_part):
            problem, rewriting = _NOT_ALIKE[token.word]
            inside = "".join(t.text for t in tokens[index + 2 : closing(tokens, index + 1)]) if not is_part else ""
            yield finding(cypher, [token], "engine's-own", problem, rewriting.format(inside))
        elif token.is_sign("=~"):
            problem = "engines have different regular expressions"
            yield finding(cypher, [token], "regular-expression", problem, "CONTAINS, STARTS WITH or ENDS WITH")
        elif token.is_sign("/") and index + 1 < len(tokens) and tokens[index + 1].text in ("0", "0.0"):
            problem = "division by zero is null, infinity or an error"
            yield finding(cypher, tokens[index : index + 2], "division-by-zero", problem, "a divisor that is not 0")


def _quantified(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Quantifiers of hops and of groups."""
    for index, token in enumerate(tokens):
        if token.word == "WHERE":
            return
        before = tokens[index - 1] if index else None
        ends_part = before is not None and (before.is_sign(")") or _is_arrow_head(tokens, index - 1))
        if ends_part and token.is_sign("{", "+", "*"):
            problem = "not every engine reads a quantifier of a pattern"
            yield finding(cypher, [token], "quantified-path", problem, "-[:TYPE*1..3]-> for a hop that is repeated")


def _is_arrow_head(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sign ends a hop: the head of an arrow, or the dash behind a dash or a bracket."""
    return tokens[index].is_sign(">", "-") and index > 0 and tokens[index - 1].is_sign("-", "]")


def _chains(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Two comparisons without an AND between them."""
    compared = [False]
    for index, token in enumerate(tokens):
        if token.is_sign(*_OPENING):
            compared.append(False)
        elif token.is_sign(*_CLOSING):
            compared.pop()
        elif token.is_sign(",", "|") or token.word in _OR:
            compared[-1] = False
        elif token.is_sign(*COMPARISONS) and not _is_arrow(tokens, index):
            if compared[-1]:
                problem = "not every engine knows a chain of comparisons"
                yield finding(cypher, [token], "chained-comparison", problem, "two comparisons with AND between them")
            compared[-1] = True


def _is_arrow(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sign is the head of an arrow of a pattern."""
    before = index > 0 and tokens[index - 1].is_sign("-")
    after = index + 1 < len(tokens) and tokens[index + 1].is_sign("-") and index > 0 and tokens[index - 1].is_sign(")")
    return before or after


def _bare_patterns(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    for path in paths(tokens, single_nodes=False):
        around = _bracket_around(tokens, path)
        if around is not None and (tokens[around].is_sign("[") or _is_path_function(tokens, around)):
            continue
        where = tokens[path.start : path.end]
        problem = "a pattern as a condition misses matches on one engine and is read differently by others"
        rewriting = f"EXISTS {{ MATCH {text_of(cypher, where)} WHERE true }}"
        yield finding(cypher, where, "bare-pattern", problem, rewriting)


def _bracket_around(tokens: Sequence[Token], path: Path) -> int | None:
    """The innermost bracket that is open where a pattern begins."""
    opened: list[int] = []
    for index, token in enumerate(tokens[: path.start]):
        if token.is_sign(*_OPENING):
            opened.append(index)
        elif token.is_sign(*_CLOSING):
            opened.pop()
    return opened[-1] if opened else None


def _is_path_function(tokens: Sequence[Token], bracket: int) -> bool:
    return bracket > 0 and tokens[bracket - 1].word in _SHORTEST


def _unnamed(cypher: str, clause: Clause) -> Iterator[Finding]:
    for item in items(clause):
        if item.alias is None and not item.is_name and item.value:
            value = item.value
            is_property = len(value) == 3 and value[1].is_sign(".") and value[2].kind in NAMES
            name = value[2].text if is_property else "a_name"
            problem = "engines name a column without AS differently, and Neo4j refuses one in a WITH"
            yield finding(cypher, value, "unnamed-column", problem, f"{text_of(cypher, value)} AS {name}")


def _orders(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    """An order that a WITH need not hand on, and rows that are cut off in no order."""
    owner: Clause | None = None
    ordered: Clause | None = None
    for clause in (*every_clause(tokens), None):
        word = clause.word if clause is not None else ""
        if word == "LIMIT" and clause is not None and owner is not None:
            if ordered is None and not all(aggregates(item.value) for item in items(owner)):
                problem = "without ORDER BY each engine keeps rows of its own choice"
                yield finding(cypher, [clause.first], "limit-without-order", problem, "ORDER BY … before the LIMIT")
            owner = ordered = None
        elif word not in ("ORDER BY", "SKIP"):
            if owner is not None and owner.word == "WITH" and ordered is not None:
                problem = "an engine may drop the order of a WITH that has no LIMIT"
                rewriting = "a LIMIT behind it that is never reached, such as LIMIT 1000000000"
                yield finding(cypher, [ordered.first], "order-without-limit", problem, rewriting)
            ordered = None
            owner = clause if word in ("WITH", "RETURN") else None
        elif word == "ORDER BY":
            ordered = clause


def _paths_as_lists(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Relationships of a path of any length that are used as a list, in whatever order."""
    matching = (clause for clause in every_clause(tokens) if clause.word in MATCHING)
    found = (path for clause in matching for path in paths(outside(clause.tokens), single_nodes=False))
    for hop in (hop for path in found for hop in path.hops):
        name, lengths = hop.part.name, hop.lengths
        if name is not None and lengths is not None and lengths[1] != 1 and _is_used(tokens, name):
            problem = f"{name} holds the relationships in either order"
            rewriting = "name the path, and use relationships(path)"
            yield finding(cypher, hop.part.tokens[:1], "path-order", problem, rewriting)


def _is_used(tokens: Sequence[Token], name: str) -> bool:
    """Whether a name stands anywhere but in its pattern and in ``size(…)``."""
    places = (i for i, token in enumerate(tokens) if plain_name(token) == name and is_variable(tokens, i))
    return sum(not _is_measured(tokens, index) for index in places) > 1


def _is_measured(tokens: Sequence[Token], index: int) -> bool:
    return index > 1 and tokens[index - 2].word == "SIZE"
