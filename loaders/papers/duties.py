"""Who is responsible for a plan as a whole: one action that stands for its co-ordination."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.ids import hashed_id
from ...graph.records import Claim, NodeRef
from ..document import Document
from ..passages import Passage
from ..statements import link, mention, state


def duty_node(document: Document) -> NodeRef:
    """The action that stands for carrying out the document's plan."""
    return NodeRef("Action", hashed_id("action", document.path, "the plan as a whole"))


def duty_claims(passage: Passage, document: Document) -> Iterator[Claim]:
    """Claims on it, from a passage that names those who are responsible."""
    node, evidence = duty_node(document), passage.cite()
    yield mention(document, node, evidence)
    yield from state(node, evidence, text="Overall co-ordination and implementation of the plan", kind="formal")
    yield link(document.ref, "SET_OUT", node, evidence)
