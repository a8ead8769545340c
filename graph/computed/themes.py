"""The theme scheme, and the themes of recommendations, actions, agenda items and decisions."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology import Value
from ...ontology.register import Register
from ...ontology.themes import Theme, theme_matcher, themes
from ..graph import Graph
from ..records import Node, NodeRef, Relationship

METHOD = "labels"

_TEXTS = {"Recommendation": "text", "Action": "text", "AgendaItem": "title", "Decision": "text"}


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """Every theme with BROADER, and HAS_THEME with its score and the words that decided."""
    for theme in themes():
        yield from _scheme(theme)
    for node in stated.nodes:
        text = node.properties.get(_TEXTS.get(node.label, ""))
        if isinstance(text, str):
            yield from _themes_of(node, text)


def _scheme(theme: Theme) -> Iterator[Node | Relationship]:
    yield Node("Theme", theme.node_id, theme.properties())
    if theme.broader is not None:
        broader = NodeRef("Theme", f"theme:{theme.broader}")
        scheme: dict[str, Value] = {"method": "scheme", "score": 1.0}
        yield Relationship("BROADER", NodeRef("Theme", theme.node_id), broader, scheme)


def _themes_of(node: Node, text: str) -> Iterator[Relationship]:
    for match in theme_matcher().match(text):
        properties: dict[str, Value] = {"method": METHOD, "score": match.score, "words": match.words}
        theme = NodeRef("Theme", f"theme:{match.theme_id.removeprefix('theme:')}")
        yield Relationship("HAS_THEME", NodeRef(node.label, node.id), theme, properties)
