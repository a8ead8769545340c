"""Random expressions over the variables that a query has so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES, Kind

from .expressions import (
    AnyOf,
    Arithmetic,
    Call,
    Case,
    Comparison,
    Comprehension,
    DatePart,
    Element,
    Expression,
    IsNull,
    Literal,
    Membership,
    Parameter,
    Property,
    SimpleCase,
    TextTest,
    Variable,
)
from .random_graphs import VALUES
from .world import World

MADE_UP = frozenset({"name", "title", "label", "type"})
"""Properties that kglite makes up where a node has none: they are read of nodes whose label declares them, and
``label`` not at all (see ``test_faults.py``)."""

ORDERED = (Kind.STRING, Kind.INTEGER, Kind.FLOAT, Kind.BOOLEAN, Kind.DATE)

_ALL_OF_NODES = tuple(one for declared in NODE_TYPES.values() for one in declared.properties)


@dataclass(frozen=True)
class Known:
    """What a variable holds: a node or relationship (with its label, where known), a path, a scalar or a list."""

    what: str
    label: str = ""
    kind: Kind | None = None


Scope = dict[str, Known]


def named(scope: Scope, *what: str) -> list[str]:
    """Variables that hold such a thing."""
    return [name for name, known in scope.items() if known.what in what]


@dataclass
class ExpressionMaker:
    """Draws expressions. ``parameters`` are those that they name."""

    random: Random
    world: World
    parameters: dict[str, Any] = field(default_factory=dict)
    number: int = 0

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def fresh(self, letter: str) -> str:
        self.number += 1
        return f"{letter}{self.number}"

    def constant(self, value: Any) -> Expression:
        if self.chance(0.75):
            return Literal(value)
        name = self.fresh("p")
        self.parameters[name] = value
        return Parameter(name, value)

    def readable(self, scope: Scope, kind: Kind) -> list[Expression]:
        """Variables and properties of this kind."""
        found: list[Expression] = [Variable(name) for name, known in scope.items() if known.kind is kind]
        for name in named(scope, "node", "relationship"):
            found += [Property(name, one) for one, its_kind in _properties(scope[name]).items() if its_kind is kind]
        return found

    def expression(self, scope: Scope, kind: Kind, depth: int) -> Expression:
        """Something of this kind, or null."""
        readable = self.readable(scope, kind)
        if depth and self.chance(0.3):
            return self._computed(scope, kind)
        if readable and self.chance(0.85):
            return self.random.choice(readable)
        value = self.random.choice(VALUES[kind])
        return self.constant(list(value) if isinstance(value, tuple) else value)

    def _computed(self, scope: Scope, kind: Kind) -> Expression:
        one, other = (self.expression(scope, kind, 0) for _ in range(2))
        draw = self.random.random()
        if draw < 0.2:
            return Call("coalesce", (one, other))
        if draw < 0.3:
            return Case(self.simple_condition(scope), one, other)
        if draw < 0.4:
            subject = self.expression(scope, Kind.STRING, 0)
            return SimpleCase(subject, self.expression(scope, Kind.STRING, 0), one)
        if kind is Kind.INTEGER:
            return self._computed_integer(scope, one, other)
        if kind is Kind.FLOAT:
            return Arithmetic(self.random.choice("+-*"), one, other)
        if kind is Kind.STRING:
            return self._computed_text(scope, one, other)
        return self._comprehension(scope) if kind is Kind.STRINGS else one

    def _computed_integer(self, scope: Scope, one: Expression, other: Expression) -> Expression:
        lists = named(scope, "list", "path")
        draw = self.random.random()
        if lists and draw < 0.3:
            return Call("size", (Variable(self.random.choice(lists)),))
        if draw < 0.5:
            return Call("size", (self.expression(scope, self.random.choice((Kind.STRING, Kind.STRINGS)), 1),))
        days = self.readable(scope, Kind.DATE)
        if days and draw < 0.7:
            return DatePart(self.random.choice(days), self.random.choice(("year", "month", "day")))
        return Arithmetic(self.random.choice("+-*"), one, other)

    def _computed_text(self, scope: Scope, text: Expression, other: Expression) -> Expression:
        nodes, relationships = named(scope, "node"), named(scope, "relationship")
        draw = self.random.random()
        if nodes and draw < 0.2:
            return Call("head", (Call("labels", (Variable(self.random.choice(nodes)),)),))
        if relationships and draw < 0.4:
            return Call("type", (Variable(self.random.choice(relationships)),))
        if draw < 0.5:
            return Arithmetic("+", text, other)
        if draw < 0.6:
            return Element(self.expression(scope, Kind.STRINGS, 0), self.random.choice((0, 0, 1, -1)))
        if draw < 0.7:
            return Call("replace", (text, Literal(self.random.choice("ab")), Literal(self.random.choice(("", "c")))))
        if draw < 0.8:
            return Call("substring", (text, Literal(self.random.choice((0, 1))), Literal(1)))
        return Call(self.random.choice(("toUpper", "toLower")), (text,))

    def _comprehension(self, scope: Scope) -> Expression:
        variable = self.fresh("x")
        items = self.expression(scope, Kind.STRINGS, 0)
        if self.chance(0.3):
            items = Call("split", (self.expression(scope, Kind.STRING, 0), Literal(" ")))
        inner = {variable: Known("scalar", kind=Kind.STRING)}
        condition = self.simple_condition({**inner, **scope}) if self.chance(0.6) else None
        return Comprehension(variable, items, condition, self.expression(inner, Kind.STRING, 1))

    def simple_condition(self, scope: Scope) -> Expression:
        """A condition without parts, subqueries or patterns."""
        draw = self.random.random()
        kind = self.random.choice(ORDERED)
        if draw < 0.4:
            signs = ("=", "<>", "<", "<=", ">", ">=") if kind is not Kind.BOOLEAN else ("=", "<>")
            return Comparison(
                self.random.choice(signs), self.expression(scope, kind, 1), self.expression(scope, kind, 0)
            )
        if draw < 0.55:
            words = self.random.choice(("STARTS WITH", "ENDS WITH", "CONTAINS"))
            return TextTest(words, self.expression(scope, Kind.STRING, 1), self.expression(scope, Kind.STRING, 0))
        if draw < 0.7:
            items = self.constant(self.random.choices(VALUES[kind], k=2) + self.random.choice(([], [None])))
            return Membership(self.expression(scope, kind, 0), items)
        if draw < 0.78:
            return AnyOf(
                self.expression(scope, Kind.STRINGS, 0), self.constant(self.random.choice(VALUES[Kind.STRING]))
            )
        if draw < 0.86:
            return Membership(self.expression(scope, Kind.STRING, 0), self.expression(scope, Kind.STRINGS, 0))
        tested = self.expression(scope, self.random.choice((*ORDERED, Kind.STRINGS)), 0)
        return IsNull(tested, self.chance(0.5))


def _properties(known: Known) -> dict[str, Kind]:
    """Properties that may be read of such a variable, with their kinds."""
    if known.what == "node":
        declared = NODE_TYPES[known.label].properties if known.label else _ALL_OF_NODES
        made_up = {"label"} if known.label else MADE_UP
        return {"id": Kind.STRING, **{one.name: one.kind for one in declared if one.name not in made_up}}
    types = [RELATIONSHIP_TYPES[known.label]] if known.label else list(RELATIONSHIP_TYPES.values())
    return {one.name: one.kind for declared in types for one in declared.properties}
