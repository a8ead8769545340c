"""Expressions: each prints itself as Cypher and computes its value in a row, with Cypher's three truth values."""

from __future__ import annotations

import operator
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Any

from .world import Row, World


class Expression(ABC):
    """Something that has a value in a row."""

    @abstractmethod
    def text(self) -> str: ...

    @abstractmethod
    def value(self, row: Row, world: World) -> Any: ...


@dataclass(frozen=True)
class Variable(Expression):
    name: str

    def text(self) -> str:
        return self.name

    def value(self, row: Row, world: World) -> Any:
        return row[self.name]


@dataclass(frozen=True)
class Property(Expression):
    variable: str
    name: str

    def text(self) -> str:
        return f"{self.variable}.{self.name}"

    def value(self, row: Row, world: World) -> Any:
        return world.property_of(row[self.variable], self.name)


@dataclass(frozen=True)
class Literal(Expression):
    content: Any

    def text(self) -> str:
        return literal(self.content)

    def value(self, row: Row, world: World) -> Any:
        return self.content


def literal(value: Any) -> str:
    """A value as Cypher writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return repr(value)


@dataclass(frozen=True)
class Parameter(Expression):
    name: str
    content: Any

    def text(self) -> str:
        return f"${self.name}"

    def value(self, row: Row, world: World) -> Any:
        return self.content


def equal(left: Any, right: Any) -> bool | None:
    """``=``: null where one side is null, or where only an unknown element could decide."""
    if left is None or right is None:
        return None
    if isinstance(left, list) and isinstance(right, list):
        if len(left) != len(right):
            return False
        return conjunction([equal(one, other) for one, other in zip(left, right, strict=True)])
    return bool(left == right) if _is_same_kind(left, right) else False


def _is_same_kind(left: Any, right: Any) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return isinstance(left, bool) and isinstance(right, bool)
    if isinstance(left, int | float):
        return isinstance(right, int | float)
    return type(left) is type(right)


def conjunction(values: list[bool | None]) -> bool | None:
    if False in values:
        return False
    return None if None in values else True


def disjunction(values: list[bool | None]) -> bool | None:
    if True in values:
        return True
    return None if None in values else False


def negation(value: bool | None) -> bool | None:  # noqa: FBT001
    return None if value is None else not value


_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True)
class Comparison(Expression):
    sign: str
    left: Expression
    right: Expression

    def text(self) -> str:
        return f"{self.left.text()} {self.sign} {self.right.text()}"

    def value(self, row: Row, world: World) -> bool | None:
        left, right = self.left.value(row, world), self.right.value(row, world)
        if self.sign == "=":
            return equal(left, right)
        if self.sign == "<>":
            return negation(equal(left, right))
        if left is None or right is None or not _is_same_kind(left, right):
            return None
        return _ORDERS[self.sign](left, right)


_TEXT_TESTS: dict[str, Callable[[str, str], bool]] = {
    "STARTS WITH": str.startswith,
    "ENDS WITH": str.endswith,
    "CONTAINS": operator.contains,
}


@dataclass(frozen=True)
class TextTest(Expression):
    words: str
    left: Expression
    right: Expression

    def text(self) -> str:
        return f"{self.left.text()} {self.words} {self.right.text()}"

    def value(self, row: Row, world: World) -> bool | None:
        left, right = self.left.value(row, world), self.right.value(row, world)
        if not isinstance(left, str) or not isinstance(right, str):
            return None
        return _TEXT_TESTS[self.words](left, right)


@dataclass(frozen=True)
class Membership(Expression):
    item: Expression
    items: Expression

    def text(self) -> str:
        return f"{self.item.text()} IN {self.items.text()}"

    def value(self, row: Row, world: World) -> bool | None:
        item, items = self.item.value(row, world), self.items.value(row, world)
        return None if items is None else disjunction([equal(item, one) for one in items])


@dataclass(frozen=True)
class IsNull(Expression):
    tested: Expression
    negated: bool

    def text(self) -> str:
        return f"{self.tested.text()} IS {'NOT ' if self.negated else ''}NULL"

    def value(self, row: Row, world: World) -> bool:
        return (self.tested.value(row, world) is None) is not self.negated


@dataclass(frozen=True)
class Not(Expression):
    inner: Expression

    def text(self) -> str:
        return f"NOT ({self.inner.text()})"

    def value(self, row: Row, world: World) -> bool | None:
        return negation(self.inner.value(row, world))


@dataclass(frozen=True)
class Logic(Expression):
    word: str
    parts: tuple[Expression, ...]

    def text(self) -> str:
        return f" {self.word} ".join(f"({part.text()})" for part in self.parts)

    def value(self, row: Row, world: World) -> bool | None:
        values = [part.value(row, world) for part in self.parts]
        if self.word == "XOR":
            return None if None in values else reduce(operator.xor, values)
        return conjunction(values) if self.word == "AND" else disjunction(values)


_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}


@dataclass(frozen=True)
class Arithmetic(Expression):
    sign: str
    left: Expression
    right: Expression

    def text(self) -> str:
        return f"({self.left.text()} {self.sign} {self.right.text()})"

    def value(self, row: Row, world: World) -> Any:
        left, right = self.left.value(row, world), self.right.value(row, world)
        return None if left is None or right is None else _ARITHMETIC[self.sign](left, right)


@dataclass(frozen=True)
class Case(Expression):
    condition: Expression
    then: Expression
    otherwise: Expression

    def text(self) -> str:
        return f"CASE WHEN {self.condition.text()} THEN {self.then.text()} ELSE {self.otherwise.text()} END"

    def value(self, row: Row, world: World) -> Any:
        chosen = self.then if self.condition.value(row, world) is True else self.otherwise
        return chosen.value(row, world)


@dataclass(frozen=True)
class SimpleCase(Expression):
    """``CASE value WHEN … THEN … END``"""

    subject: Expression
    wanted: Expression
    then: Expression

    def text(self) -> str:
        return f"CASE {self.subject.text()} WHEN {self.wanted.text()} THEN {self.then.text()} END"

    def value(self, row: Row, world: World) -> Any:
        is_it = equal(self.subject.value(row, world), self.wanted.value(row, world))
        return self.then.value(row, world) if is_it is True else None


@dataclass(frozen=True)
class AnyOf(Expression):
    """``any(x IN list WHERE x = …)``"""

    items: Expression
    sought: Expression

    def text(self) -> str:
        return f"any(x IN {self.items.text()} WHERE x = {self.sought.text()})"

    def value(self, row: Row, world: World) -> bool | None:
        items, sought = self.items.value(row, world), self.sought.value(row, world)
        return None if items is None else disjunction([equal(item, sought) for item in items])


@dataclass(frozen=True)
class ListOf(Expression):
    parts: tuple[Expression, ...]

    def text(self) -> str:
        return f"[{', '.join(part.text() for part in self.parts)}]"

    def value(self, row: Row, world: World) -> list[Any]:
        return [part.value(row, world) for part in self.parts]


@dataclass(frozen=True)
class Element(Expression):
    """``list[0]``; null where the list is too short."""

    items: Expression
    place: int

    def text(self) -> str:
        return f"{self.items.text()}[{self.place}]"

    def value(self, row: Row, world: World) -> Any:
        items = self.items.value(row, world)
        return items[self.place] if items is not None and -len(items) <= self.place < len(items) else None


@dataclass(frozen=True)
class Comprehension(Expression):
    """``[x IN list WHERE … | …]``"""

    variable: str
    items: Expression
    condition: Expression | None
    result: Expression

    def text(self) -> str:
        where = f" WHERE {self.condition.text()}" if self.condition is not None else ""
        return f"[{self.variable} IN {self.items.text()}{where} | {self.result.text()}]"

    def value(self, row: Row, world: World) -> Any:
        items = self.items.value(row, world)
        if items is None:
            return None
        rows = [{**row, self.variable: item} for item in items]
        kept = [one for one in rows if self.condition is None or self.condition.value(one, world) is True]
        return [self.result.value(one, world) for one in kept]


@dataclass(frozen=True)
class DatePart(Expression):
    day: Expression
    part: str

    def text(self) -> str:
        return f"{self.day.text()}.{self.part}"

    def value(self, row: Row, world: World) -> Any:
        day = self.day.value(row, world)
        return None if day is None else getattr(day, self.part)


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "size": len,
    "toUpper": str.upper,
    "toLower": str.lower,
    "replace": str.replace,
    "substring": lambda text, start, length: text[start : start + length],
    "split": str.split,
    "head": lambda items: items[0] if items else None,
}


@dataclass(frozen=True)
class Call(Expression):
    function: str
    arguments: tuple[Expression, ...]

    def text(self) -> str:
        return f"{self.function}({', '.join(one.text() for one in self.arguments)})"

    def value(self, row: Row, world: World) -> Any:
        values = [one.value(row, world) for one in self.arguments]
        if self.function == "coalesce":
            return next((value for value in values if value is not None), None)
        if None in values:
            return None
        if self.function == "labels":
            return [world.node(values[0]).label]
        if self.function == "type":
            return world.relationship(values[0]).label
        return _FUNCTIONS[self.function](*values)


AGGREGATES = ("count", "collect", "min", "max", "sum", "avg")


@dataclass(frozen=True)
class Aggregate:
    """A value over all rows of a group; ``argument`` is None for ``count(*)``.

    ``is_ordered`` says that the rows come in an order, so that a collected list has one too.
    """

    function: str
    argument: Expression | None
    distinct: bool = False
    is_ordered: bool = False

    def text(self) -> str:
        inside = "*" if self.argument is None else self.argument.text()
        return f"{self.function}({'DISTINCT ' if self.distinct else ''}{inside})"

    def over(self, rows: list[Row], world: World) -> Any:
        if self.argument is None:
            return len(rows)
        values = [value for row in rows if (value := self.argument.value(row, world)) is not None]
        if self.distinct:
            values = _each_once(values)
        return _AGGREGATIONS[self.function](values)


def _each_once(values: list[Any]) -> list[Any]:
    kept: list[Any] = []
    for value in values:
        if value not in kept:
            kept.append(value)
    return kept


_AGGREGATIONS: dict[str, Callable[[list[Any]], Any]] = {
    "count": len,
    "collect": list,
    "min": lambda values: min(values, default=None),
    "max": lambda values: max(values, default=None),
    "sum": sum,
    "avg": lambda values: sum(values) / len(values) if values else None,
}
