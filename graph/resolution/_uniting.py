"""Nodes that are one made one node, with every relationship of each of them and the properties that count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...ontology import NODE_TYPES, PEOPLE, Value
from ..graph import Graph
from ..records import Node, NodeRef, Relationship
from ._matches import Match, ids_of, ref_of
from ._names import read_name
from ._profiles import SURE

_LABELS = ("Inspector", "Councillor", "Officer", "Person")  # where two labels are equally sure, the first one counts
_OWN = frozenset(("aliases", "merged_ids", "merged_because"))


@dataclass(frozen=True, slots=True)
class _Standing:
    """How sure the documents are of a node: the highest confidence of a mention, and how many documents mention it."""

    confidence: float
    documents: int


def united(graph: Graph, matches: Iterable[Match]) -> Graph:
    """The graph in which the two nodes of each match are one. It is the same in whatever order they come."""
    edges = sorted(matches, key=Match.strength)
    groups = _groups(edges)
    if not groups:
        return graph
    members = {ref.id for group in groups for ref in group}
    nodes = {node.id: node for node in graph.nodes if node.id in members}
    standing = _standing(graph, members)
    became: dict[str, NodeRef] = {}
    whole: list[Node] = []
    for group in groups:
        ranked = _ranked([nodes[ref.id] for ref in group], standing)
        node = _one_node(ranked, edges, standing)
        whole.append(node)
        became |= {ref.id: ref_of(node) for ref in group}
    kept = (node for node in graph.nodes if node.id not in members)
    return Graph((*kept, *whole), tuple(_moved(graph.relationships, became)))


def _groups(edges: Iterable[Match]) -> list[list[NodeRef]]:
    """The nodes that matches hold together, directly or through others."""
    groups: dict[NodeRef, set[NodeRef]] = {}
    for match in edges:
        if match.one != match.other:
            joined = groups.get(match.one, {match.one}) | groups.get(match.other, {match.other})
            groups |= dict.fromkeys(joined, joined)
    return sorted(sorted(group) for group in {id(group): group for group in groups.values()}.values())


def _standing(graph: Graph, members: set[str]) -> dict[str, _Standing]:
    found = dict.fromkeys(members, _Standing(0.0, 0))
    documents: dict[str, set[str]] = {}
    for said in graph.relationships:
        one = said.start.id
        if said.label == "EVIDENCED_BY" and one in members:
            documents.setdefault(one, set()).add(said.end.id)
            confidence = said.properties.get("confidence", 1.0)
            surest = max(found[one].confidence, confidence if isinstance(confidence, float) else 1.0)
            found[one] = _Standing(surest, len(documents[one]))
    return found


def _ranked(nodes: list[Node], standing: Mapping[str, _Standing]) -> list[Node]:
    """The nodes of one thing, that whose id and label count first."""
    if all(node.label in PEOPLE for node in nodes):
        label = min(nodes, key=lambda node: _label_rank(node, standing[node.id])).label
        return sorted(nodes, key=lambda node: (node.label != label, *_fullness(node), node.id))
    return sorted(nodes, key=lambda node: (not _is_original(node), node.id))


def _label_rank(node: Node, standing: _Standing) -> tuple[bool, bool, bool, float, int]:
    """Only inspectors lead inspections; else a sure label goes before a guessed one, and a closer one before Person."""
    guessed = standing.confidence < SURE
    return (
        *(node.label != "Inspector", guessed, node.label == "Person"),
        *(-standing.confidence, _LABELS.index(node.label)),
    )


def _fullness(node: Node) -> tuple[int, int, int]:
    """The fullest form first: forenames, then initials, then letters of the forenames."""
    name, _ = read_name(str(node.properties.get("name", "")))
    given = name.given if name is not None else ()
    forenames = [part for part in given if len(part) > 1]
    return -len(forenames), -len(given), -sum(map(len, forenames))


def _is_original(node: Node) -> bool:
    """Whether it is what others speak of: an inspection of a report, a recommendation of an inspection."""
    if node.label == "Inspection":
        return "/mentioned-" not in node.id
    return node.label != "Recommendation" or node.properties.get("kind") == "inspection"


def _one_node(ranked: list[Node], edges: list[Match], standing: Mapping[str, _Standing]) -> Node:
    """What the first node and the others say together; where they differ, the first to speak counts.

    The inspection of a report is an exception: the report alone says what its properties are, and papers that mention
    it add nothing but their relationships, which come with the evidence.
    """
    first, *others = ranked
    properties: dict[str, Value] = {}
    for node in ranked if first.label != "Inspection" or "/mentioned-" in first.id else [first]:
        for name, value in node.properties.items():
            if name not in _OWN:
                properties.setdefault(name, value)
    if first.label in PEOPLE:
        properties |= _names(ranked, standing)
    elif "aliases" in NODE_TYPES[first.label].by_name:
        properties |= _listed("aliases", (*_lists(ranked, "aliases"), *(n.properties.get("name") for n in others)))
    gone = {identifier for node in ranked for identifier in ids_of(node)} - {first.id}
    because = (*_lists(ranked, "merged_because"), *_because(ranked, edges))
    return Node(first.label, first.id, properties | _listed("merged_ids", gone) | _listed("merged_because", because))


def _names(people: list[Node], standing: Mapping[str, _Standing]) -> dict[str, Value]:
    """The fullest name, of equals the one that most documents print, and every other form as an alias."""
    named = [node for node in people if "name" in node.properties]
    if not named:
        return _listed("aliases", _lists(people, "aliases"))
    first = min(named, key=lambda node: (*_fullness(node), -standing[node.id].documents, node.id))
    fullest = first.properties["name"]
    aliases = (*_lists(people, "aliases"), *(n.properties["name"] for n in named if n.properties["name"] != fullest))
    return {"name": fullest} | _listed("aliases", aliases)


def _lists(nodes: Iterable[Node], name: str) -> Iterator[str]:
    for node in nodes:
        value = node.properties.get(name, ())
        yield from value if isinstance(value, tuple) else ()


def _listed(name: str, values: Iterable[Value | None]) -> dict[str, Value]:
    found = tuple(sorted({value for value in values if isinstance(value, str) and value}))
    return {name: found} if found else {}


def _because(ranked: list[Node], edges: list[Match]) -> Iterator[str]:
    """For each node but the first, the best match that ties it to the first or to one that is tied already."""
    tied, waiting = {ref_of(ranked[0])}, set(map(ref_of, ranked[1:]))
    while waiting:
        match = next(
            m for m in edges if (m.one in tied and m.other in waiting) or (m.other in tied and m.one in waiting)
        )
        one, other = (match.one, match.other) if match.one in waiting else (match.other, match.one)
        waiting.remove(one)
        tied.add(one)
        yield f"{one.id} = {other.id}: {match.score:.2f} by {match.method}: {match.reason}"


def _moved(relationships: Iterable[Relationship], became: Mapping[str, NodeRef]) -> Iterator[Relationship]:
    """The relationships between the nodes as they are now, each once, and none from a node to itself."""
    seen: set[tuple[object, ...]] = set()
    for said in relationships:
        if said.start.id not in became and said.end.id not in became:
            yield said
            continue
        start, end = became.get(said.start.id, said.start), became.get(said.end.id, said.end)
        key = (said.label, start, end, tuple(sorted(said.properties.items())))
        if start != end and key not in seen:
            seen.add(key)
            yield Relationship(said.label, start, end, said.properties)
