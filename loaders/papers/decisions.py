"""Decisions: what was resolved, agreed, noted, referred or requested, one for each thing that was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.ids import hashed_id, slug
from ...graph.records import Claim, NodeRef
from ..document import Document
from ..passages import Passage
from ..statements import link, mention, state

SURE = 0.95
"""Confidence of what follows a word that only opens resolutions."""
FAIR = 0.85
"""Confidence of a decision that a sentence tells."""


@dataclass(frozen=True, slots=True)
class FoundDecision:
    """A decision and where it stands: the slice [start, end) of a passage."""

    kind: str
    text: str
    passage: Passage
    start: int
    end: int
    number: str | None = None
    confidence: float = SURE

    def node(self, maker: NodeRef) -> NodeRef:
        """The decision's node, named by who decided and its words."""
        return NodeRef("Decision", hashed_id("decision", maker.id, self.kind, slug(self.text)))


def decision_claims(
    found: FoundDecision, maker: NodeRef, document: Document, *, proposed: bool = False
) -> Iterator[Claim]:
    """Claims on one decision of a meeting or agenda item; what is only ``proposed`` to it, it has not decided."""
    node, evidence = found.node(maker), found.passage.cite(found.start, found.end)
    number = found.number.strip("().") if found.number else None
    yield mention(document, node, evidence, found.confidence)
    yield from state(node, evidence, confidence=found.confidence, kind=found.kind, text=found.text, number=number)
    if not proposed:
        yield link(maker, "DECIDED", node, evidence, found.confidence)


def once(found: Sequence[FoundDecision]) -> list[FoundDecision]:
    """The decisions in the order of the paper, each place once; the surest reading of a place counts."""
    kept: list[FoundDecision] = []
    for decision in sorted(found, key=lambda one: -one.confidence):
        if not any(_overlap(decision, other) for other in kept):
            kept.append(decision)
    places = {id(decision): place for place, decision in enumerate(found)}
    return sorted(kept, key=lambda one: places[id(one)])


def _overlap(one: FoundDecision, other: FoundDecision) -> bool:
    return one.passage is other.passage and one.start < other.end and other.start < one.end
