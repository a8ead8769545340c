"""Parts of a graph: what belongs to a council or a theme, what stands around a node, what a query found.

A council's part is not what lies within some hops of it: two hops through an inspectorate, a theme or an inspector
reach every other council. Relationships are followed in the direction in which one thing belongs to another instead.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import TypeAlias

from ..errors import UnknownNameError, UsageError
from .graph import Graph
from .records import Node, Relationship
from .rows import Rows


class _Way(Enum):
    OUT = "from start to end"
    IN = "from end to start"


_Step: TypeAlias = tuple[str, _Way]
_Links: TypeAlias = Mapping[str, Sequence[tuple[_Step, str]]]


def _steps(*, out: str = "", back: str = "") -> frozenset[_Step]:
    return frozenset([*((label, _Way.OUT) for label in out.split()), *((label, _Way.IN) for label in back.split())])


# What belongs to a council, from the council down: each of these leads from an owner to what it owns.
_OWNS = _steps(
    out="REPORTS JUDGED MADE SET_OUT AGREED DECIDED RAISED",
    back="PART_OF OF ITEM_OF CONCERNS INSPECTED REPORTS ADDRESSES AT",
)
# What a council's things mention; it may belong to others too, so nothing is followed from there.
_MENTIONS = _steps(
    out="ADDRESSED_TO REFERRED_TO CONSIDERED HAS_THEME INSTANCE_OF EVIDENCED_BY INSPECTED REPLACED_BY SAME_AS",
    back="HELD ATTENDED SENT_APOLOGIES CHAIRED INVITED_TO PRESENTED WROTE CONTACT_FOR LED CARRIED_OUT RESPONSIBLE_FOR "
    "CONSIDERED REPLACED_BY SAME_AS",
)
# Where something with a theme comes from, up to the council.
_COMES_FROM = _steps(
    out="INSPECTED ITEM_OF OF PART_OF CONCERNS INSTANCE_OF ADDRESSED_TO AT",
    back="MADE DECIDED SET_OUT AGREED REPORTS",
)
_ANSWERS = _steps(out="ADDRESSES", back="ADDRESSES")
_TAGGED = _steps(back="HAS_THEME")
_NARROWER, _BROADER = _steps(back="BROADER"), _steps(out="BROADER")
_READ_IN, _DONE_BY = _steps(out="EVIDENCED_BY"), _steps(back="CARRIED_OUT")


def select(
    graph: Graph,
    *,
    council: str | None = None,
    theme: str | None = None,
    around: str | None = None,
    hops: int = 1,
    ids: Iterable[str] | None = None,
) -> Graph:
    """The part of ``graph`` that all the given choices have in common; the whole graph without any.

    ``council`` and ``theme`` are ids, see :func:`of_council` and :func:`of_theme`; ``around`` is the id of any node,
    see :func:`within`; ``ids`` are nodes, such as those of :func:`ids_in`. The documents that the part's relationships
    name as their evidence come with it. Raises UnknownNameError for an id that the graph doesn't hold and UsageError
    for one of another label and for ``hops`` below 0.
    """
    choices: list[set[str]] = []
    if council is not None:
        choices.append(of_council(graph, council))
    if theme is not None:
        choices.append(of_theme(graph, theme))
    if around is not None:
        choices.append(within(graph, around, hops))
    if ids is not None:
        nodes = _by_id(graph)
        choices.append({_known(nodes, node_id).id for node_id in ids})
    return _with_evidence(graph, set.intersection(*choices)) if choices else graph


def of_council(graph: Graph, council: str) -> set[str]:
    """Ids of the council, of what belongs to it, and of what that mentions.

    To a council belong its committees, their meetings and items, its inspections with judgements and
    recommendations, the documents about it, actions, decisions, posts and problems. Mentioned are the people of those
    posts, meetings and documents, inspectors and inspectorates, themes and shared recommendations, other bodies that
    are addressed, and documents that are evidence. Other councils with the same inspectors, themes or shared
    recommendations are left out. Raises UnknownNameError and UsageError.
    """
    links = _links(graph)
    owned = _follow(links, [_known(_by_id(graph), council, "Council").id], _OWNS)
    mentioned = _next(links, owned, _MENTIONS)
    return _follow(links, owned | mentioned, _BROADER)


def of_theme(graph: Graph, theme: str) -> set[str]:
    """Ids of the theme and its narrower themes, of what has one of them, and of where that comes from.

    A recommendation brings its inspection, committee, meeting or document, the council, the actions that answer it
    and the recommendation it is an instance of; an action, item or decision likewise. Raises UnknownNameError and
    UsageError.
    """
    links = _links(graph)
    themes = _follow(links, [_known(_by_id(graph), theme, "Theme").id], _NARROWER)
    tagged = _next(links, themes, _TAGGED)
    answered = tagged | _next(links, tagged, _ANSWERS)
    origins = _follow(links, answered, _COMES_FROM)
    return themes | origins | _next(links, answered, _READ_IN) | _next(links, origins, _DONE_BY)


def within(graph: Graph, node_id: str, hops: int) -> set[str]:
    """Ids within ``hops`` relationships of a node, in either direction, without going on through a hub.

    Themes and inspectorates are hubs: they are reached, and nothing is reached through them, unless they are the node
    itself. Raises UnknownNameError, and UsageError where ``hops`` is below 0.
    """
    if hops < 0:
        raise UsageError(f"{hops} is no number of hops. Give 0 or more.")
    links = _links(graph)
    hubs = {node.id for node in graph.nodes if _is_hub(node)}
    reached = {_known(_by_id(graph), node_id).id}
    frontier = set(reached)
    for _ in range(hops):
        frontier = {other for one in frontier for _, other in links.get(one, ())} - reached
        reached |= frontier
        frontier -= hubs
    return reached


def ids_in(rows: Rows, graph: Graph) -> set[str]:
    """Ids of the graph's nodes that stand in the rows: nodes, ends of relationships, and texts that are ids."""
    known = {node.id for node in graph.nodes}
    return {found for row in rows.rows for value in row for found in _ids(value) if found in known}


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Node):
        yield value.id
    elif isinstance(value, Relationship):
        yield from (value.start.id, value.end.id)
    elif isinstance(value, Mapping):
        yield from _ids(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _ids(item)


def _by_id(graph: Graph) -> Mapping[str, Node]:
    return {node.id: node for node in graph.nodes}


def _known(nodes: Mapping[str, Node], node_id: str, label: str | None = None) -> Node:
    found = nodes.get(node_id)
    if found is None:
        candidates = [node.id for node in nodes.values() if label in (None, node.label)]
        what = label.lower() if label else "node"
        raise UnknownNameError(f"{what} with the id", node_id, difflib.get_close_matches(node_id, candidates))
    if label not in (None, found.label):
        raise UsageError(f"{node_id} is a node with the label {found.label}, not {label}.")
    return found


def _is_hub(node: Node) -> bool:
    shared = node.label in ("Theme", "JudgementArea")
    return shared or (node.label == "Organisation" and node.properties.get("kind") == "inspectorate")


def _links(graph: Graph) -> _Links:
    links: dict[str, list[tuple[_Step, str]]] = {}
    for one in graph.relationships:
        links.setdefault(one.start.id, []).append(((one.label, _Way.OUT), one.end.id))
        links.setdefault(one.end.id, []).append(((one.label, _Way.IN), one.start.id))
    return links


def _next(links: _Links, ids: Iterable[str], steps: Collection[_Step]) -> set[str]:
    return {other for one in ids for step, other in links.get(one, ()) if step in steps}


def _follow(links: _Links, ids: Iterable[str], steps: Collection[_Step]) -> set[str]:
    reached = set(ids)
    frontier = set(reached)
    while frontier:
        frontier = _next(links, frontier, steps) - reached
        reached |= frontier
    return reached


def _with_evidence(graph: Graph, ids: set[str]) -> Graph:
    documents = {one.properties.get("document") for one in graph.only(ids).relationships}
    return graph.only(ids | {document for document in documents if isinstance(document, str)})
