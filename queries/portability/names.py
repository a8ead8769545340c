"""Labels, relationship types, properties and directions that the ontology does not declare.

Engines differ in what they make of them: kglite answers ``n.name`` with a title where there is one and ``n.type`` with
the label, Neo4j with null; neither says that a name is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.stores.tokens import Token, TokenKind, plain_name
from ...ontology import NODE_TYPES, RELATIONSHIP_TYPES, Kind, NodeType, RelationshipType
from ..parameters import close_names
from .patterns import Hop, Part, Path, paths
from .reading import (
    COMPARISONS,
    MATCHING,
    NAMES,
    Finding,
    clauses,
    closing,
    finding,
    is_function_part,
    local_names,
    outside,
    subqueries,
)
from .scope import Scope, fitting, hop_types, narrowed, node_labels

_OF_NODE = dict.fromkeys(("type", "label", "node_type", "labels"), "labels({0})[0]")
_OTHER_NAMES = {"name": ("title", "text", "label"), "title": ("name", "text", "label")}
_OF_RELATIONSHIP = {
    "type": "type({0})",
    "label": "type({0})",
    "id": "startNode({0}).id and endNode({0}).id",
    "start": "startNode({0}).id",
    "start_id": "startNode({0}).id",
    "end": "endNode({0}).id",
    "end_id": "endNode({0}).id",
}


def name_findings(cypher: str, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Every use of a name or direction that no declaration has."""
    yield from _Names(cypher).of_query(tokens, Scope())


class _Names:
    def __init__(self, cypher: str) -> None:
        self.cypher = cypher

    def of_query(self, tokens: Sequence[Token], outer: Scope) -> Iterator[Finding]:
        """The findings of a query or subquery; ``outer`` holds the names that it can see from the start."""
        scope, kept = outer.copy(), None
        for clause in clauses(tokens):
            if kept is not None and clause.word not in ("WHERE", "ORDER BY", "SKIP", "LIMIT"):
                scope, kept = kept, None
            if clause.word == "UNION":
                scope = outer.copy()
            if clause.word in MATCHING:
                for path in paths(outside(clause.tokens), single_nodes=True):
                    yield from self.of_path(path, scope)
                    yield from self.of_lone_node(path, scope, tokens)
                    scope.bind(path, optional=clause.word != "MATCH")
            yield from self.of_expression(clause.tokens, scope, is_pattern=clause.word in MATCHING)
            if clause.word == "WITH":
                kept = scope.handed_on(clause)
                scope = kept.over(scope)

    def of_expression(self, tokens: Sequence[Token], scope: Scope, *, is_pattern: bool) -> Iterator[Finding]:
        """The findings of what is not the pattern of a MATCH, with those of subqueries."""
        inner = scope.copy()
        outer = outside(tokens)
        for path in () if is_pattern else paths(outer, single_nodes=False):
            yield from self.of_path(path, inner)
            inner.bind(path, optional=True)
        yield from self.of_properties(outer, inner)
        yield from self.of_comparisons(outer, inner)
        yield from self.of_maps(outer, inner)
        for opened, closed in subqueries(tokens):
            yield from self.of_query(tokens[opened + 1 : closed], inner)

    # Patterns.

    def of_path(self, path: Path, scope: Scope) -> Iterator[Finding]:
        """Unknown labels, types and keys of a pattern, and hops that go nowhere."""
        for part in path.nodes:
            yield from self.of_labels(part)
            yield from self.of_keys(part, [NODE_TYPES[label] for label in node_labels(part, scope)], "id")
        for hop in path.hops:
            yield from self.of_types(hop)
            yield from self.of_keys(hop.part, [RELATIONSHIP_TYPES[label] for label in hop_types(hop)], None)
        labels = narrowed(path, scope)
        for place, hop in enumerate(path.hops):
            yield from self.of_hop(hop, labels[place], labels[place + 1])

    def of_lone_node(self, path: Path, scope: Scope, query: Sequence[Token]) -> Iterator[Finding]:
        """A node that nothing narrows down, which on a server may be one that keeps the state of the store."""
        node = path.nodes[0]
        if any(hop.lengths is None or hop.lengths[0] > 0 for hop in path.hops):
            return
        if any(one.labels or one.keys or one.name in scope.labels for one in path.nodes):
            return
        asked = [f"{node.name}", ".", "id"]
        if node.name is None or not any([t.text for t in query[i : i + 3]] == asked for i in range(len(query))):
            name = node.name or "n"
            problem = "on a server a node without a label can be one in which the store keeps its state or a page"
            rewriting = f"MATCH ({name}) WHERE {name}.id IS NOT NULL"
            yield finding(self.cypher, node.tokens or query[:1], "node-without-label", problem, rewriting)

    def of_labels(self, part: Part) -> Iterator[Finding]:
        for token in part.labels:
            if plain_name(token) not in NODE_TYPES:
                yield self.unknown(token, "unknown-label", "no node has the label", list(NODE_TYPES))
        if len(part.labels) > 1 and {":", "&"} & set(part.joined):
            problem = "a node has one label, so that no node has both"
            yield finding(self.cypher, part.labels, "one-label", problem, "|".join(token.text for token in part.labels))
        if any(token.is_sign("!") for token in part.tokens):
            problem = "not every engine knows a label that is excluded"
            rewriting = "a condition in WHERE: NOT labels(n)[0] IN ['…']"
            yield finding(self.cypher, part.labels or part.tokens, "excluded-label", problem, rewriting)
        if part.where is not None:
            problem = "not every engine knows a condition inside a pattern"
            yield finding(self.cypher, [part.where], "condition-in-pattern", problem, "a WHERE behind the pattern")

    def of_types(self, hop: Hop) -> Iterator[Finding]:
        for token in hop.part.labels:
            if plain_name(token) not in RELATIONSHIP_TYPES:
                known = list(RELATIONSHIP_TYPES)
                yield self.unknown(token, "unknown-type", "no relationship has the type", known)

    def of_keys(
        self, part: Part, declared: Sequence[NodeType | RelationshipType], also: str | None
    ) -> Iterator[Finding]:
        """Keys of a pattern's map that no declaration has, and texts for dates."""
        known = {found.name: found for one in declared for found in one.properties}
        for index, token in enumerate(part.keys):
            begins = index > 0 and part.keys[index - 1].is_sign("{", ",")
            if not begins or token.kind not in NAMES or not part.keys[index + 1].is_sign(":"):
                continue
            name, value = plain_name(token), part.keys[index + 2]
            if name not in known and name != also:
                yield self.unknown(token, "unknown-property", "nothing that can stand here has", list(known))
            elif name in known and known[name].kind is Kind.DATE and value.kind is TokenKind.STRING:
                yield self.date_as_text(part.keys[index : index + 3], value)

    def of_hop(self, hop: Hop, left: frozenset[str], right: frozenset[str]) -> Iterator[Finding]:
        """A hop between labels that no declared relationship joins in this direction."""
        if hop.lengths is not None or any(plain_name(token) not in RELATIONSHIP_TYPES for token in hop.part.labels):
            return
        if any(fitting(hop, left, right, way)[0] for way in (hop.direction or "<>")):
            return
        between = f"{_listed(left)} and {_listed(right)}"
        turned = {">": "<", "<": ">"}.get(hop.direction, "")
        if turned and fitting(hop, left, right, turned)[0]:
            yield self.hop(hop, f"it goes the other way between {between}", "turn the arrow")
        else:
            yield self.hop(hop, f"no such relationship is declared between {between}", _ends(hop))

    def hop(self, hop: Hop, problem: str, rewriting: str) -> Finding:
        """A finding about a hop."""
        return finding(self.cypher, hop.part.labels or hop.part.tokens, "direction", problem, rewriting)

    # Properties.

    def of_properties(self, tokens: Sequence[Token], scope: Scope) -> Iterator[Finding]:
        """Properties that what is read can't have, and names that engines answer otherwise."""
        hidden = local_names(tokens)
        for index in range(len(tokens) - 2):
            name, dot, key = tokens[index : index + 3]
            if name.kind not in NAMES or not dot.is_sign(".") or key.kind not in NAMES:
                continue
            before = tokens[index - 1] if index else None
            is_inner = before is not None and before.is_sign(".", ":")
            variable = plain_name(name)
            if is_inner or is_function_part(tokens, index) or variable in hidden or scope.declared(variable) is None:
                continue
            yield from self.of_property(tokens, index, scope)

    def of_maps(self, tokens: Sequence[Token], scope: Scope) -> Iterator[Finding]:
        """Maps made of a relationship's properties, ``r {.page}``."""
        for index, token in enumerate(tokens[:-3]):
            is_map = tokens[index + 1].is_sign("{") and tokens[index + 2].is_sign(".")
            if is_map and token.kind in NAMES and plain_name(token) in scope.types:
                key = tokens[index + 3].text
                where = tokens[index : closing(tokens, index + 1) + 1]
                problem = "not every engine makes a map of a relationship"
                yield finding(self.cypher, where, "relationship-map", problem, f"{{{key}: {token.text}.{key}, …}}")

    def of_property(self, tokens: Sequence[Token], index: int, scope: Scope) -> Iterator[Finding]:
        where = tokens[index : index + 3]
        name, key = plain_name(where[0]), plain_name(where[2])
        is_node = name in scope.labels
        known = scope.properties(name)
        if key not in known and not (is_node and key == "id"):
            yield self.unknown_property(where, scope, is_node=is_node)
        elif is_node and key == "name":
            titled = [d.label for d in scope.declared(name) or () if "title" in d.by_name and "name" not in d.by_name]
            if titled and not _asks_for_label(tokens, name) and not _falls_back(tokens, index):
                problem = (
                    f"{name} can be {_listed(titled)}, with a title and no name, and engines differ in what they give"
                )
                yield finding(self.cypher, where, "name-or-title", problem, f"coalesce({name}.name, {name}.title)")

    def unknown_property(self, where: Sequence[Token], scope: Scope, *, is_node: bool) -> Finding:
        name, key = plain_name(where[0]), plain_name(where[2])
        labels = scope.labels[name] if is_node else scope.types[name]
        problem = f"{_listed(labels)} has no property '{key}', and engines differ in what they give for it"
        meant = (_OF_NODE if is_node else _OF_RELATIONSHIP).get(key)
        known = scope.properties(name)
        close = close_names(key, known) or [other for other in _OTHER_NAMES.get(key, ()) if other in known]
        rewriting = "a declared one: `councilgraph ontology LABEL` lists them"
        if meant is not None:
            rewriting = meant.format(name)
        elif close:
            rewriting = " or ".join(f"{name}.{one}" for one in close)
        return finding(self.cypher, where, "unknown-property", problem, rewriting)

    def unknown(self, token: Token, rule: str, what: str, known: Sequence[str]) -> Finding:
        close = close_names(plain_name(token), known)
        rewriting = " or ".join(close) if close else f"one of {', '.join(sorted(known)[:8])}, …"
        return finding(self.cypher, [token], rule, f"{what} '{plain_name(token)}'", rewriting)

    # Values.

    def of_comparisons(self, tokens: Sequence[Token], scope: Scope) -> Iterator[Finding]:
        """Dates, and lists, that are compared with a text."""
        hidden = local_names(tokens)
        for index, token in enumerate(tokens):
            if not token.is_sign(*COMPARISONS) or index + 1 >= len(tokens):
                continue
            left, right = _operand_before(tokens, index), _operand_after(tokens, index)
            for value, other in ((left, right), (right, left)):
                if len(other) == 1 and other[0].kind is TokenKind.STRING and plain_name(value[0]) not in hidden:
                    where = tokens[index - len(left) : index + 1 + len(right)]
                    yield from self.of_kind(scope, where, value, other[0])

    def of_kind(self, scope: Scope, where: Sequence[Token], value: Sequence[Token], text: Token) -> Iterator[Finding]:
        kind = Kind.DATE if _is_date_call(value) else scope.kind(value)
        if kind is Kind.DATE:
            yield self.date_as_text(where, text)
        elif kind is Kind.STRINGS:
            printed = "".join(token.text for token in value)
            problem = f"{printed} is a list, which is never equal to a text"
            yield finding(self.cypher, where, "list-and-text", problem, f"{text.text} IN {printed}")

    def date_as_text(self, where: Sequence[Token], text: Token) -> Finding:
        problem = "a date is compared with a text: true on one engine, null or false on another"
        return finding(self.cypher, where, "date-and-text", problem, f"date({text.text})")


def _listed(labels: Sequence[str] | frozenset[str]) -> str:
    names = sorted(labels)
    return " or ".join(names) if len(names) <= 4 else f"a node of {len(names)} labels"


def _ends(hop: Hop) -> str:
    declared = [RELATIONSHIP_TYPES[one] for one in sorted(hop_types(hop))]
    if len(declared) > 3:
        return "`councilgraph ontology relationships` lists what is declared"
    return "; ".join(f"({'|'.join(d.starts)})-[:{d.label}]->({'|'.join(d.ends)})" for d in declared)


def _asks_for_label(tokens: Sequence[Token], name: str) -> bool:
    """Whether a condition asks for the label of a node, and so may keep a property to those that have it."""
    for index, token in enumerate(tokens[:-3]):
        if token.word == "LABELS" and plain_name(tokens[index + 2]) == name:
            after = index + (7 if tokens[index + 4 : index + 5] and tokens[index + 4].is_sign("[") else 4)
            follows = tokens[after] if after < len(tokens) else None
            if follows is not None and (follows.is_sign("=", "<>") or follows.word in ("IN", "WHEN")):
                return True
        if token.kind in NAMES and plain_name(token) == name and tokens[index + 1].is_sign(":"):
            return True
    return False


def _falls_back(tokens: Sequence[Token], index: int) -> bool:
    """Whether ``coalesce(n.name, n.title`` is what is read."""
    after = tokens[index + 3 : index + 7]
    return (
        index > 1
        and tokens[index - 2].word == "COALESCE"
        and [token.text for token in after] == [",", tokens[index].text, ".", "title"]
    )


def _is_date_call(value: Sequence[Token]) -> bool:
    return len(value) > 3 and value[0].word == "DATE" and value[1].is_sign("(")


def _operand_before(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """``name``, ``name.property``, ``date(…)`` or a literal before an operator."""
    start = index - 1
    if tokens[start].is_sign(")"):
        depth = 1
        while depth and start > 0:
            start -= 1
            depth += tokens[start].is_sign(")") - tokens[start].is_sign("(")
        start -= start > 0 and tokens[start - 1].word == "DATE"
    elif start > 1 and tokens[start - 1].is_sign("."):
        start -= 2
    return tokens[max(start, 0) : index]


def _operand_after(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    start = index + 1
    if tokens[start].word == "DATE" and start + 1 < len(tokens) and tokens[start + 1].is_sign("("):
        return tokens[start : closing(tokens, start + 1) + 1]
    if start + 2 < len(tokens) and tokens[start + 1].is_sign("."):
        return tokens[start : start + 3]
    return tokens[start : start + 1]
