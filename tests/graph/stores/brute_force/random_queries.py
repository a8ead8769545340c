"""Random queries over the portable subset, drawn so that most of them find something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from councilgraph.ontology import RELATIONSHIP_TYPES, Kind, Value

from .clauses import (
    Clause,
    Match,
    NodePattern,
    Pattern,
    PatternCondition,
    PatternList,
    Projection,
    Properties,
    Query,
    RelationshipPattern,
    Subquery,
    Unwind,
)
from .expressions import Aggregate, Call, Comparison, Expression, ListOf, Literal, Logic, Not, Variable
from .random_expressions import MADE_UP, ORDERED, ExpressionMaker, Known, Scope, named
from .random_graphs import VALUES

Items = list[tuple[Expression | Aggregate, str]]


class QueryMaker(ExpressionMaker):
    """Draws queries over one graph. ``parameters`` are those of the query drawn last."""

    def query(self) -> Query:
        self.parameters, self.number = {}, 0
        if self.chance(0.25):
            return self._counting_query()
        clauses, last = self._clauses(None)
        if self.chance(0.88):
            return Query(((*clauses, last),))
        other_clauses, other = self._clauses(len(last.items))
        renamed = tuple((item, name) for (item, _), (_, name) in zip(other.items, last.items, strict=True))
        first, second = (
            Projection("RETURN", items, one.distinct) for items, one in ((last.items, last), (renamed, other))
        )
        return Query(((*clauses, first), (*other_clauses, second)), keeps_duplicates=self.chance(0.5))

    def _counting_query(self) -> Query:
        """A pattern and a count, the shape that engines have most shortcuts for."""
        scope: Scope = {}
        pattern = self._pattern(scope)
        match = Match((pattern,), None, self.chance(0.2), tuple(scope))
        items: Items = [(self._item(scope)[0], "c1")] if self.chance(0.5) else []
        counted = [Aggregate("count", None), *(Aggregate("count", Variable(name), self.chance(0.5)) for name in scope)]
        items.append((self.random.choice(counted), "c2"))
        return Query(((match, Projection("RETURN", tuple(items))),))

    # Clauses.

    def _clauses(self, columns: int | None) -> tuple[list[Clause], Projection]:
        scope: Scope = {}
        clauses: list[Clause] = []
        if self.chance(0.15):
            clauses.append(self._unwind(scope))
        clauses.append(self._match(scope, optional=self.chance(0.08)))
        for _ in range(self.random.choice((0, 0, 0, 1, 1, 2, 3))):
            clauses.append(self._further_clause(scope))
        before = clauses[-1]
        is_ordered = isinstance(before, Projection) and bool(before.order)
        return clauses, self._projection("RETURN", scope, columns, is_ordered=is_ordered)

    def _further_clause(self, scope: Scope) -> Clause:
        draw = self.random.random()
        if draw < 0.25:
            return self._match(scope, optional=False)
        if draw < 0.5:
            return self._match(scope, optional=True)
        if draw < 0.6:
            return self._unwind(scope)
        return self._projection("WITH", scope, None)

    def _unwind(self, scope: Scope) -> Unwind:
        kind = self.random.choice(ORDERED)
        if self.chance(0.4):
            items, kind = self.expression(scope, Kind.STRINGS, 1), Kind.STRING
        else:
            items = self.constant([*self.random.choices(VALUES[kind], k=self.random.randint(0, 3))])
        variable = self.fresh("u")
        scope[variable] = Known("scalar", kind=kind)
        return Unwind(items, variable)

    def _match(self, scope: Scope, *, optional: bool) -> Match:
        before = set(scope)
        patterns = tuple(self._pattern(scope) for _ in range(self.random.choice((1, 1, 1, 1, 2))))
        condition = self._condition(scope, 2) if self.chance(0.55) else None
        return Match(patterns, condition, optional, tuple(name for name in scope if name not in before))

    def _projection(self, word: str, scope: Scope, columns: int | None, *, is_ordered: bool = False) -> Projection:
        aggregating = self.chance(0.4)
        items: Items = []
        after: Scope = {}
        for _ in range(columns or self.random.randint(1, 3)):
            is_aggregate = aggregating and self.chance(0.6)
            item, known = self._aggregate(scope, is_ordered=is_ordered) if is_aggregate else self._item(scope)
            name = self.fresh("c")
            items.append((item, name))
            after[name] = known
        before = dict(scope)
        if word == "WITH":
            items += self._kept(scope, after)
            scope.clear()
            scope.update(after)
        return self._paged(word, items, before, after)

    def _kept(self, scope: Scope, after: Scope) -> Items:
        names = [name for name in named(scope, "node", "scalar") if self.chance(0.6)]
        after.update({name: scope[name] for name in names})
        return [(Variable(name), name) for name in names]

    def _paged(self, word: str, items: Items, before: Scope, after: Scope) -> Projection:
        projection = Projection(word, tuple(items), self.chance(0.3))
        if all(after[name].kind in ORDERED for _, name in items) and self.chance(0.5):
            projection = replace(
                projection,
                order=self._order(projection, before),
                skip=self.random.choice((None, None, 0, 1, 2)),
                limit=self.random.choice((0, 1, 2, 5, 5, 5) if word == "WITH" else (None, 1, 2, 5)),
            )
        if word == "WITH" and self.chance(0.35):
            projection = replace(projection, condition=self._condition(after, 1))
        return projection

    def _order(self, projection: Projection, before: Scope) -> tuple[tuple[Expression, bool], ...]:
        """An order over all columns, so that a LIMIT has one answer."""
        columns = self.random.sample(projection.columns, len(projection.columns))
        order: list[Expression] = [Variable(name) for name in columns]
        if projection.is_plain and self.chance(0.3):
            order.insert(0, self.expression(before, self.random.choice(ORDERED), 0))
        return tuple((one, self.chance(0.4)) for one in order)

    def _item(self, scope: Scope) -> tuple[Expression, Known]:
        names, nodes = named(scope, "node", "relationship", "path", "scalar"), named(scope, "node")
        if names and self.chance(0.4):
            name = self.random.choice(names)
            return Variable(name), scope[name]
        if nodes and self.chance(0.06) and (found := self._pattern_list(scope, self.random.choice(nodes))):
            return found, Known("list")
        kind = self.random.choice((*ORDERED, Kind.STRINGS))
        return self.expression(scope, kind, 1), Known("scalar", kind=kind)

    def _pattern_list(self, scope: Scope, start: str) -> Expression | None:
        inner = {start: scope[start]}
        pattern = self._pattern(inner, start)
        if not pattern.relationships:
            return None
        return PatternList(pattern, self.expression(inner, self.random.choice(ORDERED), 0))

    def _aggregate(self, scope: Scope, *, is_ordered: bool) -> tuple[Expression | Aggregate, Known]:
        function = self.random.choice(("count", "count", "collect", "min", "max", "sum", "avg"))
        kinds = (Kind.INTEGER, Kind.FLOAT) if function in ("sum", "avg") else (Kind.STRING, Kind.INTEGER, Kind.DATE)
        kind = self.random.choice(kinds)
        nodes = named(scope, "node")
        if function == "count" and self.chance(0.4):
            return Aggregate("count", None), Known("scalar", kind=Kind.INTEGER)
        if function in ("count", "collect") and nodes and self.chance(0.5):
            argument: Expression = Variable(self.random.choice(nodes))
        elif function in ("min", "max") and self.chance(0.2):
            return Aggregate(function, self._pair_of_values(scope)), Known("list")
        else:
            argument = self.expression(scope, kind, 1)
        results = {"count": Kind.INTEGER, "avg": Kind.FLOAT}
        known = Known("list") if function == "collect" else Known("scalar", kind=results.get(function, kind))
        return Aggregate(function, argument, self.chance(0.4), is_ordered), known

    def _pair_of_values(self, scope: Scope) -> Expression:
        """Two values that are not null: ``min([document.path, evidence.page])`` is how a place is chosen."""
        text, number = self.expression(scope, Kind.STRING, 0), self.expression(scope, Kind.INTEGER, 0)
        return ListOf((Call("coalesce", (text, Literal(""))), Call("coalesce", (number, Literal(0)))))

    # Patterns.

    def _pattern(self, scope: Scope, start: str = "") -> Pattern:
        """A walk over the real graph, with parts of what is seen on it written down."""
        bound, outer = named(scope, "node"), dict(scope)
        lengths = (1, 1, 2) if start else (0, 1, 1, 1, 2, 2, 3)
        if not start and bound and self.chance(0.6):
            start = self.random.choice(bound)
        label = scope[start].label if start else ""
        starts = [node.id for node in self.world.nodes.values() if label in ("", node.label)]
        at = self.random.choice(starts or list(self.world.nodes))
        nodes = [self._node(at, scope, outer, start)]
        relationships: list[RelationshipPattern] = []
        for _ in range(self.random.choice(lengths)):
            if not self.world.touching[at]:
                break
            place = self.random.choice(self.world.touching[at])
            step = self.world.relationships[place]
            forwards = step.start.id == at
            at = step.end.id if forwards else step.start.id
            relationships.append(self._relationship(place, scope, forwards=forwards))
            nodes.append(self._node(at, scope, outer, ""))
        return Pattern(tuple(nodes), tuple(relationships))

    def _node(self, node_id: str, scope: Scope, outer: Scope, variable: str) -> NodePattern:
        node = self.world.nodes[node_id]
        if variable:
            return NodePattern(variable, node.label if self.chance(0.1) else "")
        label = node.label if self.chance(0.7) else ""
        repeated = named(scope, "node")
        if repeated and self.chance(0.08):
            return NodePattern(self.random.choice(repeated), label)
        properties = self._wanted(node.properties, outer, MADE_UP) if self.chance(0.12) else ()
        variable = self.fresh("n") if self.chance(0.8) else ""
        if variable:
            scope[variable] = Known("node", label)
        return NodePattern(variable, label, properties)

    def _wanted(self, properties: Mapping[str, Value], outer: Scope, without: frozenset[str]) -> Properties:
        """One property with the value it has there, or with a variable of the same kind."""
        known = [name for name, value in properties.items() if name not in without and not isinstance(value, tuple)]
        if not known:
            return ()
        name = self.random.choice(known)
        texts = [one for one in named(outer, "scalar") if outer[one].kind is Kind.STRING]
        if texts and isinstance(properties[name], str) and self.chance(0.5):
            return ((name, Variable(self.random.choice(texts))),)
        return ((name, self.constant(properties[name])),)

    def _relationship(self, place: int, scope: Scope, *, forwards: bool) -> RelationshipPattern:
        relationship = self.world.relationships[place]
        types: tuple[str, ...] = (relationship.label,) if self.chance(0.75) else ()
        if types and self.chance(0.2):
            types = tuple(dict.fromkeys((*types, self.random.choice(sorted(RELATIONSHIP_TYPES)))))
        direction = "" if self.chance(0.25) else (">" if forwards else "<")
        hops = self.random.choice(((0, 1), (1, 1), (1, 2), (1, 3), (2, 2), (0, 2))) if self.chance(0.15) else None
        variable = self.fresh("r") if self.chance(0.5) else ""
        has_properties = hops is None and self.chance(0.1)
        properties = self._wanted(relationship.properties, {}, frozenset()) if has_properties else ()
        if variable:
            scope[variable] = Known("path") if hops else Known("relationship", types[0] if len(types) == 1 else "")
        return RelationshipPattern(variable, types, direction, hops, properties)

    # Conditions.

    def _condition(self, scope: Scope, depth: int) -> Expression:
        draw = self.random.random()
        if depth and draw < 0.25:
            parts = tuple(self._condition(scope, depth - 1) for _ in range(self.random.choice((2, 2, 3))))
            return Logic(self.random.choice(("AND", "OR", "OR", "XOR")), parts)
        if depth and draw < 0.35:
            return Not(self._condition(scope, depth - 1))
        bound = named(scope, "node")
        if bound and draw < 0.47:
            return self._subquery_condition(scope, self.random.choice(bound), depth)
        if bound and draw < 0.52:
            return self._pattern_condition(scope, self.random.choice(bound))
        if draw < 0.6 and (pair := self._pair_of_variables(scope)):
            return Comparison(self.random.choice(("=", "<>", "<>")), *pair)
        return self.simple_condition(scope)

    def _subquery_condition(self, scope: Scope, start: str, depth: int) -> Expression:
        inner = dict(scope)
        patterns = (self._pattern(inner, start),)
        condition = self._condition(inner, depth - 1) if depth and self.chance(0.4) else None
        if self.chance(0.7):
            return Subquery("EXISTS", patterns, condition, self.chance(0.7))
        count = Subquery("COUNT", patterns, condition, self.chance(0.7))
        # kglite reads "(COUNT {" as a node; see test_faults.py.
        return Comparison(self.random.choice(("=", "<", ">=")), Literal(self.random.randint(0, 2)), count)

    def _pattern_condition(self, scope: Scope, start: str) -> Expression:
        """One hop from ``start``; such a pattern may bring in no variables."""
        pattern = self._pattern({start: scope[start]}, start)
        if not pattern.relationships:
            return self.simple_condition(scope)
        one, other = pattern.nodes[:2]
        hop = replace(pattern.relationships[0], variable="")
        return PatternCondition(
            Pattern((one, replace(other, variable=start if other.variable == start else "")), (hop,))
        )

    def _pair_of_variables(self, scope: Scope) -> tuple[Expression, Expression] | None:
        """Two variables of nodes, or of relationships."""
        names = named(scope, self.random.choice(("node", "relationship")))
        if len(names) < 2:
            return None
        one, other = self.random.sample(names, 2)
        return Variable(one), Variable(other)
