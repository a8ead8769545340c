"""What may stand beside an aggregate, and what the clauses behind it still see, as Neo4j 5 has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.stores.tokens import Token, plain_name
from .reading import (
    Clause,
    Finding,
    Item,
    aggregates,
    closing,
    every_clause,
    finding,
    is_aggregate,
    is_distinct,
    is_variable,
    items,
    local_names,
    outside,
    split_at_commas,
    text_of,
)

_SEES_COLUMNS = ("WHERE", "ORDER BY")


def grouping_findings(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Aggregates beside what is not grouped, and names that a DISTINCT or an aggregate has dropped."""
    columns: list[Item] | None = None
    for clause in every_clause(tokens):
        if clause.word in ("WITH", "RETURN"):
            named = items(clause)
            has_groups = any(aggregates(item.value) for item in named)
            if has_groups:
                yield from _mixed(cypher, named)
            columns = named if has_groups or is_distinct(clause) else None
        elif clause.word in _SEES_COLUMNS and columns is not None:
            yield from _dropped(cypher, clause, columns)
        elif clause.word not in ("SKIP", "LIMIT"):
            columns = None


def _mixed(cypher: str, named: Sequence[Item]) -> Iterator[Finding]:
    grouped = {tuple(token.text for token in item.value) for item in named if not aggregates(item.value)}
    for item in named:
        if not aggregates(item.value):
            continue
        for index in _free(item.value):
            used = _property_at(item.value, index)
            if (item.value[index].text,) in grouped or tuple(token.text for token in used) in grouped:
                continue
            text = text_of(cypher, used)
            problem = f"{text} stands beside an aggregate and is no column of its own, which Neo4j refuses"
            rewriting = f"WITH …, {_as_column(used)}, and the aggregate AS a column; then reckon with both"
            yield finding(cypher, used, "implicit-grouping", problem, rewriting)


def _dropped(cypher: str, clause: Clause, columns: Sequence[Item]) -> Iterator[Finding]:
    known = {item.alias or plain_name(item.value[0]) for item in columns if item.alias or item.is_name}
    values = {tuple(token.text for token in item.value) for item in columns}
    if "*" in known:
        return
    for part in split_at_commas(outside(clause.tokens)):
        plain = part[:-1] if part and part[-1].word in ("ASC", "DESC", "ASCENDING", "DESCENDING") else part
        if tuple(token.text for token in plain) in values:
            continue
        for index in _free(plain, past_aggregates=False):
            used = _property_at(plain, index)
            if plain_name(plain[index]) in known or tuple(token.text for token in used) in values:
                continue
            problem = f"{text_of(cypher, used)} is no column of the DISTINCT or aggregate above, which Neo4j refuses"
            yield finding(cypher, used, "dropped-name", problem, f"{_as_column(used)} as one more column above")


def _free(tokens: Sequence[Token], *, past_aggregates: bool = True) -> Iterator[int]:
    """Where names stand for values outside subqueries, and outside aggregates unless they count too."""
    outer = outside(tokens)
    if len(outer) != len(tokens):
        return  # the names of a subquery are its own or not; that can't be told here
    hidden = local_names(tokens)
    index = 0
    while index < len(tokens):
        if past_aggregates and is_aggregate(tokens, index):
            index = closing(tokens, index + 1)
        elif is_variable(tokens, index) and plain_name(tokens[index]) not in hidden:
            yield index
        index += 1


def _property_at(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """``name`` or ``name.property`` at an index."""
    return tokens[index : index + 3] if index + 2 < len(tokens) and tokens[index + 1].is_sign(".") else [tokens[index]]


def _as_column(used: Sequence[Token]) -> str:
    text = "".join(token.text for token in used)
    return f"{text} AS {used[-1].text}" if len(used) > 1 else text
