"""The nodes of a meeting: the meeting itself, the committee that met, the councils it is part of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.ids import hashed_id, readable_id, slug
from ...graph.records import Claim, Evidence, NodeRef, Problem
from ...ontology.register import CouncilEntry
from ..document import Document
from ..passages import Passage
from ..statements import LIKELY, link, mention, state
from .bodies import committee_kind
from .headers import Header


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting's nodes. ``code`` is the council's in ids, or names the document where the council is unknown.

    ``partners`` are the other councils of a joint committee. ``part`` tells several meetings of one document apart
    where they have neither committee nor day.
    """

    document: Document
    council: CouncilEntry | None
    header: Header
    title: str | None = None
    partners: tuple[CouncilEntry, ...] = ()
    part: int = 0

    @property
    def code(self) -> str:
        """The part of ids that names the council."""
        return self.council.id.partition(":")[2] if self.council else f"unknown-{self.document.sha256[:8]}"

    @property
    def committee(self) -> NodeRef | None:
        """The committee's node, where it is named."""
        return self.body(self.header.committee.text) if self.header.committee is not None else None

    @property
    def node(self) -> NodeRef:
        """The meeting's node: committee and day name it, else the document does."""
        if self.header.committee is None or self.header.day is None:
            part = (str(self.part),) if self.part else ()
            return NodeRef("Meeting", hashed_id("meeting", self.code, self.document.path, *part))
        key = slug(self.header.committee.text)
        return NodeRef("Meeting", readable_id("meeting", self.code, key, self.header.day[0].isoformat()))

    def body(self, name: str) -> NodeRef:
        """The node of a body of the same council."""
        return NodeRef("Committee", readable_id("committee", self.code, slug(name)))

    def claims(self, passages: Sequence[Passage]) -> Iterator[Claim | Problem]:
        """Claims on the meeting and its committee, and a problem where the paper does not say which it is."""
        top = passages[0].cite()
        header, node = self.header, self.node
        name = header.committee.text if header.committee else None
        yield mention(self.document, node, header.day[1] if header.day else top)
        yield from state(node, top, title=self.title or name or "Meeting")
        if header.day is not None:
            day, evidence, confidence = header.day
            yield from state(node, evidence, printed=evidence.quote, confidence=confidence, date=day)
        if header.place is not None:
            yield from state(
                node, header.place.evidence, confidence=header.place.confidence, location=header.place.text
            )
        yield from self.committee_claims()
        if self.committee is not None and header.committee is not None:
            yield link(node, "OF", self.committee, header.committee.evidence, header.committee.confidence)
        yield from self._missing()

    def _missing(self) -> Iterator[Problem]:
        header = self.header
        if header.committee is not None and header.day is not None:
            return
        missing = "committee" if header.committee is None else "day"
        yield Problem(
            f"unknown-{missing}",
            f"the paper does not say which {missing} it is of. Name committee and date in manifest.csv beside it.",
            1,
        )

    def committee_claims(self) -> Iterator[Claim]:
        """Claims on the committee and the councils it is part of."""
        if self.header.committee is None:
            return
        printed = self.header.committee
        yield from self.body_claims(printed.text, printed.evidence, printed.confidence)
        node = self.body(printed.text)
        for partner in self.partners:
            yield link(
                node, "PART_OF", NodeRef("Council", partner.id), printed.evidence, min(LIKELY, printed.confidence)
            )

    def body_claims(self, name: str, evidence: Evidence, confidence: float) -> Iterator[Claim]:
        """Claims on a body of the same council."""
        node = self.body(name)
        yield mention(self.document, node, evidence, confidence)
        yield from state(node, evidence, confidence=confidence, name=name, kind=committee_kind(name))
        if self.council is not None:
            yield link(node, "PART_OF", NodeRef("Council", self.council.id), evidence, confidence)
