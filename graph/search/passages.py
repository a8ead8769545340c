"""The passages that are searched: the texts of recommendations, actions and decisions, and the text of every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..graph import Graph
from ..ids import hashed_id
from ..records import Node
from ..sources import digest_of_sources
from .kinds import PAGE, SEARCHED
from .words import PART


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its place. ``id`` is that of the node, or of the document for a page.

    ``councils`` are the ids of those that the documents of the place are about.
    """

    found: str
    id: str
    document: str
    path: str
    page: int
    text: str
    councils: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """A name that changes with everything the passage says, and with how its words are made."""
        place = (self.found, self.id, self.document, self.path, str(self.page))
        return hashed_id("passage", _words_version(), *place, self.text, *self.councils)


@cache
def _words_version() -> str:
    return digest_of_sources("graph/search/words.py")


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    path: str
    page: int
    document: str


def passages(graph: Graph, pages: Iterable[tuple[str, str, int, str]]) -> Iterator[Passage]:
    """The passages of a graph, and of ``pages``: document id, path, number and text of each.

    A node's place is the first that gives evidence for it, by path and page; one without evidence is not searched.
    """
    councils = _councils(graph)
    places = _places(graph)
    for node in graph.nodes:
        if text := _text(node):
            yield from _of_node(node, text, places[node.id], councils)
    for document, path, number, text in pages:
        yield Passage(PAGE, document, document, path, number, text, tuple(sorted(councils[document])))


def _of_node(node: Node, text: str, places: list[_Place], councils: Mapping[str, set[str]]) -> Iterator[Passage]:
    if places:
        first = min(places)
        about = sorted({council for place in places for council in councils[place.document]})
        yield Passage(node.label.lower(), node.id, first.document, first.path, first.page, text, tuple(about))


def _text(node: Node) -> str:
    parts = (node.properties.get(name) for name in SEARCHED.get(node.label, ()))
    return PART.join(part for part in parts if isinstance(part, str) and part)


def _places(graph: Graph) -> Mapping[str, list[_Place]]:
    paths = {node.id: str(node.properties.get("path", "")) for node in graph.nodes if node.label == "Document"}
    found: dict[str, list[_Place]] = defaultdict(list)
    for one in graph.relationships:
        page = one.properties.get("page")
        if one.label == "EVIDENCED_BY" and one.start.label in SEARCHED and isinstance(page, int):
            found[one.start.id].append(_Place(paths[one.end.id], page, one.end.id))
    return found


def _councils(graph: Graph) -> Mapping[str, set[str]]:
    """The councils that each document is about."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in graph.relationships:
        if one.label == "CONCERNS":
            found[one.start.id].add(one.end.id)
    return found
