"""Which texts are searched, and where they stand."""

from __future__ import annotations

from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.graph.search.kinds import KINDS, SEARCHED
from councilgraph.graph.search.passages import Passage, passages
from councilgraph.ontology import NODE_TYPES

LATER, EARLIER = NodeRef("Document", "document:1"), NodeRef("Document", "document:2")
ASK, DONE = NodeRef("Recommendation", "recommendation:1"), NodeRef("Action", "action:1")
MARSH, HILL = NodeRef("Council", "council:marsh"), NodeRef("Council", "council:hill")

GRAPH = Graph.of(
    [
        Node("Recommendation", ASK.id, {"text": "Hold meetings.", "lead_in": "The council should:", "number": "1"}),
        Node("Action", DONE.id, {"text": "Meet.", "status_text": "Done", "owner_text": "A. Person"}),
        Node("Decision", "decision:nowhere", {"text": "That is said nowhere."}),
        Node("Action", "action:silent", {"owner_text": "A. Person"}),
        Node("Document", LATER.id, {"path": "b.pdf"}),
        Node("Document", EARLIER.id, {"path": "a.pdf"}),
    ],
    [
        Relationship("EVIDENCED_BY", ASK, LATER, {"page": 1}),
        Relationship("EVIDENCED_BY", ASK, EARLIER, {"page": 7}),
        Relationship("EVIDENCED_BY", ASK, EARLIER, {"page": 3}),
        Relationship("EVIDENCED_BY", DONE, LATER, {"page": 2}),
        Relationship("CONCERNS", EARLIER, HILL),
        Relationship("CONCERNS", LATER, MARSH),
    ],
)


def test_the_passages_of_a_graph() -> None:
    hill, marsh = (HILL.id,), (MARSH.id,)
    assert list(passages(GRAPH, [(EARLIER.id, "a.pdf", 1, "Page one."), (LATER.id, "b.pdf", 1, "")])) == [
        Passage("action", DONE.id, LATER.id, "b.pdf", 2, "Meet.\fDone", marsh),
        Passage("recommendation", ASK.id, EARLIER.id, "a.pdf", 3, "Hold meetings.\fThe council should:", hill + marsh),
        Passage("page", EARLIER.id, EARLIER.id, "a.pdf", 1, "Page one.", hill),
        Passage("page", LATER.id, LATER.id, "b.pdf", 1, "", marsh),
    ]


def test_what_is_searched_is_declared() -> None:
    for label, names in SEARCHED.items():
        assert set(names) <= {one.name for one in NODE_TYPES[label].properties}
    assert KINDS == ("recommendation", "action", "decision", "page")


def test_a_key_changes_with_everything() -> None:
    one = Passage("page", "document:1", "document:1", "a.pdf", 1, "text", ("council:a",))
    others = [
        Passage("page", "document:1", "document:1", "b.pdf", 1, "text", ("council:a",)),
        Passage("page", "document:1", "document:1", "a.pdf", 2, "text", ("council:a",)),
        Passage("page", "document:1", "document:1", "a.pdf", 1, "texts", ("council:a",)),
        Passage("page", "document:1", "document:1", "a.pdf", 1, "text", ()),
    ]
    assert one.key not in {other.key for other in others}
    assert len({other.key for other in others}) == 4
