"""Patterns and clauses: each prints itself as Cypher and turns rows into rows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .expressions import Aggregate, Expression, equal
from .world import NodeValue, RelationshipValue, Row, World

MOST_ROWS = 4_000
"""A query that makes more rows than this on the way is left out: nested loops would take too long over it."""


class LeftOut(Exception):  # noqa: N818
    """The query is not compared: it would take nested loops too long, or meets a fault that is known."""


Properties = tuple[tuple[str, Expression], ...]


def _map_text(properties: Properties) -> str:
    return f" {{{', '.join(f'{name}: {wanted.text()}' for name, wanted in properties)}}}" if properties else ""


def _has(value: Any, properties: Properties, row: Row, world: World) -> bool:
    return all(equal(world.property_of(value, name), one.value(row, world)) is True for name, one in properties)


@dataclass(frozen=True)
class NodePattern:
    variable: str
    label: str = ""
    properties: Properties = ()

    def text(self) -> str:
        return f"({self.variable}{f':{self.label}' if self.label else ''}{_map_text(self.properties)})"

    def fits(self, value: NodeValue, row: Row, world: World) -> bool:
        if self.variable in row and row[self.variable] != value:
            return False
        if self.label and world.node(value).label != self.label:
            return False
        return _has(value, self.properties, row, world)


@dataclass(frozen=True)
class RelationshipPattern:
    """``direction`` is '>', '<' or '' for either; ``hops`` are the least and most of a path of any length."""

    variable: str
    types: tuple[str, ...] = ()
    direction: str = ""
    hops: tuple[int, int] | None = None
    properties: Properties = ()

    def text(self) -> str:
        types = f":{'|'.join(self.types)}" if self.types else ""
        hops = f"*{self.hops[0]}..{self.hops[1]}" if self.hops else ""
        inside = f"{self.variable}{types}{hops}{_map_text(self.properties)}"
        before, after = ("<" if self.direction == "<" else ""), (">" if self.direction == ">" else "")
        return f"{before}-{f'[{inside}]' if inside else ''}-{after}"

    def steps(self, start: NodeValue, used: frozenset[int], row: Row, world: World) -> Iterator[tuple[int, NodeValue]]:
        """Unused relationships that fit and leave ``start``, with the node at their other end."""
        for place in world.touching[start.id]:
            relationship = world.relationships[place]
            if place in used or (self.types and relationship.label not in self.types):
                continue
            if not _has(RelationshipValue(place), self.properties, row, world):
                continue
            if self.direction != "<" and relationship.start.id == start.id:
                yield place, NodeValue(relationship.end.id)
                if relationship.end.id == start.id:
                    continue  # a loop is one match, whichever way it is gone round
            if self.direction != ">" and relationship.end.id == start.id:
                yield place, NodeValue(relationship.start.id)


@dataclass(frozen=True)
class Pattern:
    """Nodes with relationships between them: one node more than there are relationships."""

    nodes: tuple[NodePattern, ...]
    relationships: tuple[RelationshipPattern, ...] = ()

    def text(self) -> str:
        parts = [self.nodes[0].text()]
        for relationship, node in zip(self.relationships, self.nodes[1:], strict=True):
            parts += [relationship.text(), node.text()]
        return "".join(parts)

    def matches(self, row: Row, used: frozenset[int], world: World) -> Iterator[tuple[Row, frozenset[int]]]:
        first = self.nodes[0]
        for node_id in world.nodes:
            start = NodeValue(node_id)
            if first.fits(start, row, world):
                yield from self._onwards(0, start, _bound(row, first.variable, start), used, world)

    def _onwards(
        self, index: int, at: NodeValue, row: Row, used: frozenset[int], world: World
    ) -> Iterator[tuple[Row, frozenset[int]]]:
        if index == len(self.relationships):
            yield row, used
            return
        relationship, node = self.relationships[index], self.nodes[index + 1]
        for places, end in _walks(relationship, at, used, row, world):
            value = _walked(relationship, places)
            if relationship.variable in row and row[relationship.variable] != value:
                continue
            if node.fits(end, row, world):
                reached = _bound(_bound(row, relationship.variable, value), node.variable, end)
                yield from self._onwards(index + 1, end, reached, used | set(places), world)


def _bound(row: Row, variable: str, value: Any) -> Row:
    return {**row, variable: value} if variable else row


def _walked(relationship: RelationshipPattern, places: tuple[int, ...]) -> Any:
    values = [RelationshipValue(place) for place in places]
    return values if relationship.hops else values[0]


def _walks(
    relationship: RelationshipPattern, start: NodeValue, used: frozenset[int], row: Row, world: World
) -> Iterator[tuple[tuple[int, ...], NodeValue]]:
    least, most = relationship.hops or (1, 1)
    walks: list[tuple[tuple[int, ...], NodeValue]] = [((), start)]
    for length in range(most + 1):
        if length >= least:
            yield from walks
        walks = [
            ((*places, place), end)
            for places, at in walks
            for place, end in relationship.steps(at, used | set(places), row, world)
        ]


def _match(patterns: tuple[Pattern, ...], row: Row, world: World) -> Iterator[Row]:
    """All ways to match all patterns; no relationship is used twice."""
    found: list[tuple[Row, frozenset[int]]] = [(row, frozenset())]
    for pattern in patterns:
        found = [match for one, used in found for match in pattern.matches(one, used, world)]
        if len(found) > MOST_ROWS:
            raise LeftOut
    return (one for one, _ in found)


def _holds(condition: Expression | None, row: Row, world: World) -> bool:
    return condition is None or condition.value(row, world) is True


def _where(condition: Expression | None) -> str:
    return f" WHERE {condition.text()}" if condition is not None else ""


@dataclass(frozen=True)
class Subquery(Expression):
    """``EXISTS { … }`` or ``COUNT { … }``"""

    word: str
    patterns: tuple[Pattern, ...]
    condition: Expression | None = None
    spelt_match: bool = True

    def text(self) -> str:
        patterns = ", ".join(pattern.text() for pattern in self.patterns)
        return f"{self.word} {{ {'MATCH ' if self.spelt_match else ''}{patterns}{_where(self.condition)} }}"

    def value(self, row: Row, world: World) -> bool | int:
        count = sum(_holds(self.condition, one, world) for one in _match(self.patterns, row, world))
        return count > 0 if self.word == "EXISTS" else count


@dataclass(frozen=True)
class PatternCondition(Expression):
    """A pattern of one hop that stands as a condition by itself."""

    pattern: Pattern

    def text(self) -> str:
        return self.pattern.text()

    def value(self, row: Row, world: World) -> bool:
        return any(True for _ in _match((self.pattern,), row, world))


@dataclass(frozen=True)
class PatternList(Expression):
    """``[(a)-->(b) | b.x]``, in no order"""

    pattern: Pattern
    result: Expression

    def text(self) -> str:
        return f"[{self.pattern.text()} | {self.result.text()}]"

    def value(self, row: Row, world: World) -> list[Any]:
        return [self.result.value(one, world) for one in _match((self.pattern,), row, world)]


class Clause(ABC):
    """A step of a query."""

    @abstractmethod
    def text(self) -> str: ...

    @abstractmethod
    def rows(self, rows: list[Row], world: World) -> list[Row]: ...


@dataclass(frozen=True)
class Match(Clause):
    patterns: tuple[Pattern, ...]
    condition: Expression | None = None
    optional: bool = False
    variables: tuple[str, ...] = ()

    def text(self) -> str:
        patterns = ", ".join(pattern.text() for pattern in self.patterns)
        return f"{'OPTIONAL ' if self.optional else ''}MATCH {patterns}{_where(self.condition)}"

    def rows(self, rows: list[Row], world: World) -> list[Row]:
        result: list[Row] = []
        for row in rows:
            found = [] if self._starts_from_null(row) else list(_match(self.patterns, row, world))
            found = [one for one in found if _holds(self.condition, one, world)]
            if self.optional and not found:
                found = [{**dict.fromkeys(self.variables), **row}]
            result += found
            if len(result) > MOST_ROWS:
                raise LeftOut
        return result

    def _starts_from_null(self, row: Row) -> bool:
        """A pattern around a variable that is null matches nothing."""
        used = {node.variable for pattern in self.patterns for node in pattern.nodes}
        return any(name in row and row[name] is None for name in used)


@dataclass(frozen=True)
class Unwind(Clause):
    items: Expression
    variable: str

    def text(self) -> str:
        return f"UNWIND {self.items.text()} AS {self.variable}"

    def rows(self, rows: list[Row], world: World) -> list[Row]:
        return [{**row, self.variable: item} for row in rows for item in self.items.value(row, world) or ()]


@dataclass(frozen=True)
class Projection(Clause):
    """WITH or RETURN. ``order`` has expressions over the columns, and over what was there before where ``is_plain``."""

    word: str
    items: tuple[tuple[Expression | Aggregate, str], ...]
    distinct: bool = False
    order: tuple[tuple[Expression, bool], ...] = ()
    skip: int | None = None
    limit: int | None = None
    condition: Expression | None = None

    def text(self) -> str:
        items = ", ".join(f"{item.text()} AS {name}" for item, name in self.items)
        order = ", ".join(f"{one.text()}{' DESC' if descends else ''}" for one, descends in self.order)
        return (
            f"{self.word} {'DISTINCT ' if self.distinct else ''}{items}"
            f"{f' ORDER BY {order}' if order else ''}"
            f"{f' SKIP {self.skip}' if self.skip is not None else ''}"
            f"{f' LIMIT {self.limit}' if self.limit is not None else ''}{_where(self.condition)}"
        )

    def rows(self, rows: list[Row], world: World) -> list[Row]:
        values = self._values(rows, world)
        projected = [dict(zip(self.columns, one, strict=True)) for one in values]
        seen = [{**row, **one} for row, one in zip(rows, projected, strict=True)] if self.is_plain else projected
        if self.distinct:
            seen = list({row_key(row, self.columns): row for row in reversed(seen)}.values())
        for one, descends in reversed(self.order):
            seen.sort(key=lambda row: _rank(one.value(row, world)), reverse=descends)
        start = self.skip or 0
        kept = seen[start : None if self.limit is None else start + self.limit]
        return [{name: row[name] for name in self.columns} for row in kept if _holds(self.condition, row, world)]

    @property
    def is_plain(self) -> bool:
        """Whether each row before gives one row after."""
        return not self.distinct and not any(isinstance(item, Aggregate) for item, _ in self.items)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(name for _, name in self.items)

    def _values(self, rows: list[Row], world: World) -> list[list[Any]]:
        keys = [item for item, _ in self.items if not isinstance(item, Aggregate)]
        if len(keys) == len(self.items):
            return [[item.value(row, world) for item in keys] for row in rows]
        groups: dict[Any, list[Row]] = {} if keys else {(): []}
        for row in rows:
            groups.setdefault(tuple(hashable(key.value(row, world)) for key in keys), []).append(row)
        return [[self._of_group(item, group, world) for item, _ in self.items] for group in groups.values()]

    def _of_group(self, item: Expression | Aggregate, group: list[Row], world: World) -> Any:
        return item.over(group, world) if isinstance(item, Aggregate) else item.value(group[0], world)


def hashable(value: Any) -> Any:
    """A stand-in that tells values apart as DISTINCT does."""
    if isinstance(value, list):
        return ("list", *map(hashable, value))
    return (type(value).__name__, value) if isinstance(value, bool) else value


def row_key(row: Row, columns: tuple[str, ...]) -> Any:
    return tuple(hashable(row[name]) for name in columns)


def _rank(value: Any) -> tuple[Any, ...]:
    """Ascending order, null last."""
    return (1,) if value is None else (0, value)


@dataclass(frozen=True)
class Query:
    """Clauses one after the other; of several parts, the union."""

    parts: tuple[tuple[Clause, ...], ...]
    keeps_duplicates: bool = True

    @property
    def last(self) -> Projection:
        last = self.parts[0][-1]
        assert isinstance(last, Projection)
        return last

    def text(self) -> str:
        union = " UNION ALL " if self.keeps_duplicates else " UNION "
        return union.join(" ".join(clause.text() for clause in clauses) for clauses in self.parts)

    def rows(self, world: World) -> list[Row]:
        result: list[Row] = []
        for clauses in self.parts:
            rows: list[Row] = [{}]
            for clause in clauses:
                rows = clause.rows(rows, world)
            result += rows
        if self.keeps_duplicates:
            return result
        if any({int, float} <= {type(row[name]) for row in result} for name in self.last.columns):
            raise LeftOut  # kglite tells 1 and 1.0 apart here; see test_faults.py
        return list({row_key(row, self.last.columns): row for row in result}.values())
