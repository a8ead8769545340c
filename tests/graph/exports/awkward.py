"""A small graph of an invented council, with every awkward text in it."""

from __future__ import annotations

from datetime import date

from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship

from ..strategies import AWKWARD, LONE_SURROGATES

COUNCIL = NodeRef("Council", "council:mudflats")
INSPECTION = NodeRef("Inspection", "inspection:mudflats/2024-02-29/ilacs")
DOCUMENT = NodeRef("Document", "document:0123456789abcdef0123")
POST = NodeRef("Post", "post:mudflats/dcs")
OFFICER = NodeRef("Officer", "officer:1b2c")
THEME = NodeRef("Theme", "theme:placements")

ALIASES = ("Mudflats, Borough of", "Mudflats; Town", "a | b", "None", "Mud\x0cflats \U0001f986", "\x1f")


def recommendation(position: int) -> NodeRef:
    """The recommendation that carries the awkward text at this position of :func:`texts`."""
    return NodeRef("Recommendation", f"recommendation:{position:02}")


def texts(*, surrogates: bool = True) -> tuple[str, ...]:
    """The awkward texts, in the order of their recommendations."""
    return AWKWARD + LONE_SURROGATES if surrogates else AWKWARD


def awkward_graph(*, surrogates: bool = True) -> Graph:
    """The graph; parallel relationships, dates, numbers, lists and booleans are in it too."""
    shown = texts(surrogates=surrogates)
    nodes = [
        Node(*_named(COUNCIL), {"name": 'The "Mudflats" Council', "aliases": ALIASES, "start_date": date(1974, 4, 1)}),
        Node(*_named(INSPECTION), {"framework": "ILACS", "start_date": date(2024, 2, 29), "title": ""}),
        Node(*_named(DOCUMENT), {"path": "a folder/it's \u00e9.pdf", "pages": 12, "published_date": date(2024, 4, 1)}),
        Node(*_named(POST), {"title": "Director of Children\u2019s Services", "statutory": True}),
        Node(*_named(OFFICER)),
        Node(*_named(THEME), {"name": "Placements"}),
        *(Node(*_named(recommendation(i)), {"text": text, "priority": False}) for i, text in enumerate(shown)),
    ]
    return Graph.of(nodes, _relationships(shown))


def _named(ref: NodeRef) -> tuple[str, str]:
    return ref.label, ref.id


def _relationships(shown: tuple[str, ...]) -> list[Relationship]:
    first = recommendation(0)
    return [
        Relationship("INSPECTED", INSPECTION, COUNCIL, _evidence("Mudflats")),
        Relationship("HELD", OFFICER, POST, {**_evidence("held it"), "date": date(2023, 1, 2), "interim": True}),
        Relationship("HELD", OFFICER, POST, {**_evidence("held it", page=3), "interim": False}),
        Relationship("AT", POST, COUNCIL),
        Relationship("HAS_THEME", first, THEME, {"method": "words", "score": 0.25, "words": ("b, c", "a", "b, c")}),
        *(Relationship("MADE", INSPECTION, recommendation(i), _evidence(text)) for i, text in enumerate(shown)),
    ]


def _evidence(quote: str, page: int = 2) -> dict[str, str | int | float]:
    span = {"page": page, "char_start": 10, "char_end": 10 + len(quote)}
    return {"document": DOCUMENT.id, **span, "quote": quote, "confidence": 0.9, "loader": "ilacs"}
