"""The theme scheme, and the themes of recommendations, actions, agenda items and decisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...ontology import Value
from ...ontology.register import Register
from ...ontology.themes import Theme, theme_matcher, themes
from ..graph import Graph
from ..records import Node, NodeRef, Relationship

METHOD = "labels and learnt weights 1"
"""How a theme was decided; the number rises when the weights or the labels change what they give."""

_TEXTS = {"Recommendation": "text", "Action": "text", "AgendaItem": "title", "Decision": "text"}
_SURE = 0.4  # probability from which what is no recommendation has a theme: much of it has none


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """Every theme with BROADER, and HAS_THEME with its score and the words that decided."""
    for theme in themes():
        yield from _scheme(theme)
    for node in stated.nodes:
        reading = reading_of(node.label, node.properties)
        if reading is not None:
            yield from _themes_of(node, reading)


def reading_of(label: str, properties: Mapping[str, Value]) -> dict[str, Any] | None:
    """What :meth:`ThemeMatcher.match` is given of a node; None for one that has no themes."""
    text = properties.get(_TEXTS.get(label, ""))
    if not isinstance(text, str):
        return None
    if label != "Recommendation":
        return {"text": text, "least": _SURE}
    stands_under = (properties.get("lead_in"), properties.get("theme_heading"))
    context = ". ".join(str(part) for part in stands_under if part)
    return {"text": text, "context": context, "board": properties.get("section") == "LSCB"}


def _scheme(theme: Theme) -> Iterator[Node | Relationship]:
    yield Node("Theme", theme.node_id, theme.properties())
    if theme.broader is not None:
        broader = NodeRef("Theme", f"theme:{theme.broader}")
        scheme: dict[str, Value] = {"method": "scheme", "score": 1.0}
        yield Relationship("BROADER", NodeRef("Theme", theme.node_id), broader, scheme)


def _themes_of(node: Node, reading: dict[str, Any]) -> Iterator[Relationship]:
    for match in theme_matcher().match(**reading):
        properties: dict[str, Value] = {"method": METHOD, "score": match.score, "words": match.words}
        theme = NodeRef("Theme", f"theme:{match.theme_id.removeprefix('theme:')}")
        yield Relationship("HAS_THEME", NodeRef(node.label, node.id), theme, properties)
