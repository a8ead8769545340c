"""Actions in minutes: what a meeting asked for, what was delegated, and what somebody undertook to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ...graph.ids import hashed_id, slug
from ...graph.records import Claim, NodeRef
from ..document import Document
from ..passages import Passage
from ..statements import link, mention, state
from .due import due_of

_LONGEST_QUOTE = 1200  # characters of a passage that is quoted whole


@dataclass(frozen=True, slots=True)
class FoundAction:
    """An action and where it stands: the slice [start, end) of a passage. ``owner`` and ``due`` are as printed.

    ``owner_line`` is the passage that names the owner, where that is another one.
    """

    kind: str
    text: str
    passage: Passage
    start: int
    end: int
    owner: str | None = None
    confidence: float = 0.85
    due: str | None = None
    owner_line: Passage | None = None

    def node(self, document: Document) -> NodeRef:
        """The action's node, named by the paper and its words."""
        return NodeRef("Action", hashed_id("action", document.path, slug(self.text)))


def once(found: Sequence[FoundAction]) -> Iterator[FoundAction]:
    """The actions in the order given, a place only once: the first way of reading it counts."""
    kept: list[FoundAction] = []
    for action in found:
        if not any(_overlap(action, other) for other in kept):
            kept.append(action)
            yield action


def _overlap(one: FoundAction, other: FoundAction) -> bool:
    return one.passage is other.passage and one.start < other.end and other.start < one.end


def action_claims(
    found: FoundAction, maker: NodeRef, document: Document, meeting_day: date | None, *, proposed: bool = False
) -> Iterator[Claim]:
    """Claims on one action that a meeting agreed; one that is only ``proposed`` is set out by the document alone."""
    whole = found.kind == "undertaking" and len(found.passage.text) <= _LONGEST_QUOTE
    evidence = found.passage.cite() if whole else found.passage.cite(found.start, found.end)
    node = found.node(document)
    due = due_of(f"by {found.due}", meeting_day) or (found.due, None) if found.due else due_of(found.text, meeting_day)
    yield mention(document, node, evidence, found.confidence)
    yield from state(
        node,
        evidence,
        confidence=found.confidence,
        text=found.text,
        kind=found.kind,
        owner_text=found.owner,
        due_text=due[0] if due else None,
        due_date=due[1] if due else None,
        status="unknown",
    )
    if proposed:
        yield link(document.ref, "SET_OUT", node, evidence, found.confidence)
    else:
        yield link(maker, "AGREED", node, evidence, found.confidence)
