"""What the names of a query can hold: labels of nodes, types of relationships, kinds of values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...graph.stores.tokens import Token, plain_name
from ...ontology import NODE_TYPES, RELATIONSHIP_TYPES, Kind, NodeType, Property, RelationshipType
from .patterns import Hop, Part, Path
from .reading import NAMES, Clause, Item, items

ALL_LABELS = frozenset(NODE_TYPES)
ALL_TYPES = frozenset(RELATIONSHIP_TYPES)


@dataclass(slots=True)
class Scope:
    """For each name the labels its node can have, the types of its relationship, or the kind of its value.

    ``lists`` are names of the relationships of paths of any length.
    """

    labels: dict[str, frozenset[str]] = field(default_factory=dict)
    types: dict[str, frozenset[str]] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)
    lists: set[str] = field(default_factory=set)

    def copy(self) -> Scope:
        """The same names, to which a subquery can add its own."""
        return Scope(dict(self.labels), dict(self.types), dict(self.kinds), set(self.lists))

    def over(self, other: Scope) -> Scope:
        """These names, and those of ``other`` that they do not hide."""
        return Scope(
            other.labels | self.labels, other.types | self.types, other.kinds | self.kinds, other.lists | self.lists
        )

    def declared(self, name: str) -> list[NodeType] | list[RelationshipType] | None:
        """The declarations of what a node or relationship can be; None for anything else."""
        if name in self.labels:
            return [NODE_TYPES[label] for label in sorted(self.labels[name])]
        if name in self.types:
            return [RELATIONSHIP_TYPES[label] for label in sorted(self.types[name])]
        return None

    def properties(self, name: str) -> Mapping[str, Property]:
        """Every property that the node or relationship can have."""
        return {found.name: found for one in self.declared(name) or () for found in one.properties}

    def kind(self, tokens: Sequence[Token]) -> Kind | None:
        """The kind of ``name`` or ``name.property``, where that is what the tokens are."""
        if not tokens or tokens[0].kind not in NAMES:
            return None
        name = plain_name(tokens[0])
        if len(tokens) == 1:
            return self.kinds.get(name)
        if len(tokens) == 3 and tokens[1].is_sign("."):
            return kind_of(self.declared(name) or (), plain_name(tokens[2]))
        return None

    def bind(self, path: Path, *, optional: bool) -> None:
        """Take in what a pattern binds. One that is optional says nothing of names that are bound already."""
        for part, labels in zip(path.nodes, narrowed(path, self), strict=True):
            if part.name is not None and not (optional and part.name in self.labels):
                self.labels[part.name] = labels or ALL_LABELS
        for hop in path.hops:
            if hop.part.name is not None and hop.lengths is not None:
                self.lists.add(hop.part.name)
            elif hop.part.name is not None:
                self.types[hop.part.name] = hop_types(hop)

    def handed_on(self, clause: Clause) -> Scope:
        """What a WITH hands on: the names it lists, and values taken straight from a property."""
        found = Scope()
        for item in items(clause):
            if item.is_name and item.value[0].is_sign("*"):
                found = found.over(self)
            elif len(item.value) == 1:
                self._rename(item, found)
            elif item.alias is not None and (kind := self.kind(_unwrapped(item.value))) is not None:
                found.kinds[item.alias] = kind
        return found

    def _rename(self, item: Item, found: Scope) -> None:
        name = plain_name(item.value[0])
        new = item.alias or name
        if name in self.labels:
            found.labels[new] = self.labels[name]
        elif name in self.types:
            found.types[new] = self.types[name]
        elif name in self.kinds:
            found.kinds[new] = self.kinds[name]
        if name in self.lists:
            found.lists.add(new)


def kind_of(declared: Sequence[NodeType] | Sequence[RelationshipType], name: str) -> Kind | None:
    """The kind of a property, where all that declare it agree."""
    kinds = {one.by_name[name].kind for one in declared if name in one.by_name}
    return kinds.pop() if len(kinds) == 1 else None


def _unwrapped(value: Sequence[Token]) -> Sequence[Token]:
    """What stands in ``min( )`` or ``max( )``; anything else as it is."""
    if len(value) > 3 and value[0].word in ("MIN", "MAX") and value[1].is_sign("(") and value[-1].is_sign(")"):
        return value[2:-1]
    return value


def hop_types(hop: Hop) -> frozenset[str]:
    """The declared types that a hop can have."""
    named = frozenset(map(plain_name, hop.part.labels)) & ALL_TYPES
    return named or ALL_TYPES


def node_labels(part: Part, scope: Scope) -> frozenset[str]:
    """The labels that a node of a pattern can have, by its own label and what is known of its name."""
    before = scope.labels.get(part.name or "", ALL_LABELS)
    if {"!", "&", ":"} & set(part.joined):
        return before
    named = frozenset(map(plain_name, part.labels)) & ALL_LABELS
    return (before & named) or named or before


def fitting(
    hop: Hop, left: frozenset[str], right: frozenset[str], direction: str
) -> tuple[frozenset[str], frozenset[str]]:
    """The labels that both ends can have, for a hop that goes ``>`` or ``<``; empty where there are none."""
    starts, ends = (left, right) if direction == ">" else (right, left)
    first: set[str] = set()
    last: set[str] = set()
    for declared in (RELATIONSHIP_TYPES[one] for one in hop_types(hop)):
        if starts.intersection(declared.starts) and ends.intersection(declared.ends):
            first |= starts.intersection(declared.starts)
            last |= ends.intersection(declared.ends)
    both = frozenset(first), frozenset(last)
    return both if direction == ">" else both[::-1]


def narrowed(path: Path, scope: Scope) -> list[frozenset[str]]:
    """The labels that each node of a pattern can have, by the relationships beside it."""
    labels = [node_labels(part, scope) for part in path.nodes]
    for place, hop in enumerate(path.hops):
        if hop.lengths is not None:
            continue
        ways = [fitting(hop, labels[place], labels[place + 1], way) for way in (hop.direction or "<>")]
        left, right = (frozenset().union(*(way[end] for way in ways)) for end in (0, 1))
        labels[place], labels[place + 1] = left or labels[place], right or labels[place + 1]
    return labels
