"""Lists of recommendations in reports: where they stand, what governs them, and the claims they make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile

from ..graph.ids import hashed_id, slug
from ..graph.records import Claim, Evidence, NodeRef, Problem
from .document import Document, Line
from .layout import Body
from .lists import Item, ListReader
from .statements import CERTAIN, LIKELY, link, mention, state


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a list of recommendations."""

    line: Line

    @property
    def text(self) -> str:
        """The heading without a footnote mark or colon: "What needs to improve?1" loses the 1."""
        return re.sub(r"(?<=[?a-z:])\d$", "", self.line.text.strip()).rstrip(":").strip()

    @property
    def priority(self) -> bool:
        """Whether it asks for priority or immediate action."""
        return re.search(r"priority|immediate", self.text, re.IGNORECASE) is not None

    @property
    def timescale(self) -> str | None:
        """The time it gives, in small letters: "immediately" under "Priority and immediate action"."""
        if re.search(r"immediate", self.text, re.IGNORECASE):
            return "immediately"
        within = re.search(
            r"\b(?:[Ww]ithin\s+(?:\w+\s+){1,3}(?:days?|weeks?|months?)"
            r"|[Bb]y\s+(?:\d{1,2}\s+|the\s+end\s+of\s+)?[A-Z][a-z]+\s+\d{4})\b",
            self.text,
        )
        return " ".join(within.group().lower().split()) if within else None


@dataclass(frozen=True, slots=True)
class Listed:
    """An item of a list of recommendations with the heading it stands under."""

    heading: Heading
    item: Item


def find_headings(document: Document, pattern: re.Pattern[str], first: int, last: int | None) -> list[Heading]:
    """The lines of the pages from ``first`` to ``last`` that ``pattern`` matches whole, in the order of the text."""
    return [Heading(line) for line in document.lines(first, last) if pattern.fullmatch(line.text.strip())]


def read_lists(
    document: Document, headings: list[Heading], last: int | None, ends: Callable[[str], bool]
) -> Iterator[Listed | Problem]:
    """The items under each heading; a list closes at the next heading, or where ``ends`` says so.

    A list that breaks off although items seem to follow gives a problem after its items.
    """
    body = Body(document)
    for heading in headings:
        page = heading.line.page
        lines = dropwhile(lambda body_line, at=heading.line: body_line.line != at, body.lines(page, last))  # type: ignore[misc]
        next(lines, None)
        reader = ListReader(lines, ends)
        for item in reader.items():
            yield Listed(heading, item)
        if reader.cut is not None:
            yield Problem(
                "list-cut",
                f"the list under '{heading.text}' is read up to '{reader.cut.text[:60]}', but items seem to follow. "
                "Look at the page.",
                reader.cut.line.page,
            )


@dataclass(slots=True)
class RecommendationClaims:
    """Turns listed items into claims of one inspection; counts positions through the whole report."""

    document: Document
    inspection: NodeRef
    addressee: NodeRef | None
    section: str
    _seen: Counter[str]

    @classmethod
    def of(
        cls, document: Document, inspection: NodeRef, addressee: NodeRef | None, section: str
    ) -> RecommendationClaims:
        """For the recommendations that ``inspection`` makes to ``addressee`` in a section of the report."""
        return cls(document, inspection, addressee, section, Counter())

    def claims(
        self, listed: Listed, position: int, addressees: Iterable[tuple[NodeRef, Evidence]] | None = None
    ) -> Iterator[Claim]:
        """The claims of the item that is the ``position``-th recommendation of the report, counted from 1.

        ``addressees`` are those of this item alone, each with where it is named.
        """
        item, heading = listed.item, listed.heading
        piece = item.pieces[0]
        evidence = self.document.cite(piece.page, piece.start, piece.end)
        confidence = LIKELY if self.document.page(piece.page).placements is None else CERTAIN
        node = self._node(item)
        yield mention(self.document, node, evidence, confidence)
        yield from state(
            node,
            evidence,
            confidence=confidence,
            text=item.text,
            lead_in=item.lead_in,
            number=item.number or str(position),
            position=position,
            kind="inspection",
            section=self.section,
            theme_heading=item.heading,
            timescale=heading.timescale,
            priority=heading.priority,
        )
        yield link(self.inspection, "MADE", node, evidence, confidence)
        if addressees is None:
            addressees = [] if self.addressee is None else [(self.addressee, evidence)]
        for addressee, named in addressees:
            yield link(node, "ADDRESSED_TO", addressee, named, confidence)

    def _node(self, item: Item) -> NodeRef:
        key = slug(f"{item.lead_in or ''} {item.text}")
        self._seen[key] += 1
        parts = (self.inspection.id, self.section, key, str(self._seen[key]))
        return NodeRef("Recommendation", hashed_id("recommendation", *parts))
