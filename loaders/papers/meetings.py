"""The committee that met, the day and the place, from a paper's first lines or from what came with the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ...graph.ids import hashed_id, readable_id, slug
from ...graph.records import Claim, Evidence, NodeRef, Problem
from ...ontology.register import CouncilEntry
from ..context import Context
from ..dates import find_days, read_day
from ..document import Document
from ..passages import Passage
from ..statements import CERTAIN, LIKELY, link, mention, state

_BODY = (
    r"(?:Sub-?\s?Committee|Committee|Cabinet|Panel|Board|Commission|Executive|Forum|Council|Partnership|Assembly"
    r"|Working\s+Group|Task\s+(?:and\s+Finish\s+)?Group)"
)
_WORD = r"(?:[A-Z][\w'\u2019-]*|&|and|of|for|the|in|with|to|on)"
_NAME = rf"(?:{_WORD},?\s+){{0,11}}?{_BODY}(?:\s*\([^)]{{2,60}}\))?"
_SMALL_WORDS = {"and", "of", "for", "the", "in", "with", "to", "on"}
_HELD = re.compile(
    rf"\b(?:meeting|minutes)\s+of\s+(?:a\s+meeting\s+of\s+)?(?:the\s+)?(?P<name>{_NAME})(?=\s+held\b|\s*,|\s+on\b|\s*$)"
)
_LINE = re.compile(
    rf"(?:MINUTES\s+OF\s+(?:THE\s+)?)?(?P<name>{_NAME})(?P<rest>\s*[-\u2010-\u2015:,]?\s*(?:.*\d{{4}}.*)?)"
)
_PLACE = re.compile(
    r"\b(?:held\s+)?(?:in|at)\s+(?:the\s+)?(?P<place>[A-Z][^.;]*?)(?=\s+on\s|\s+at\s+\d|\s+commencing|[.;]|$)"
)
_HEADER = 14  # passages at the top of a paper that can name its meeting
_LONGEST_LINE = 140  # characters of a line that is a committee's name and a date
_OTHER_MEETING = re.compile(r"\b(?:previous|last|minutes\s+of\s+the\s+meeting\s+held)\b", re.IGNORECASE)

_KINDS = (
    ("scrutiny", re.compile(r"scrutiny|select\s+committee", re.IGNORECASE)),
    ("partnership", re.compile(r"partnership|joint\s+committee", re.IGNORECASE)),
    ("cabinet", re.compile(r"^(?:the\s+)?(?:cabinet|executive)(?!\s+(?:committee|panel|sub))", re.IGNORECASE)),
    ("panel", re.compile(r"panel", re.IGNORECASE)),
    ("board", re.compile(r"board", re.IGNORECASE)),
    ("council", re.compile(r"^(?:the\s+)?(?:[\w'-]+\s+)*council$", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A wording and where it stands."""

    text: str
    evidence: Evidence
    confidence: float = CERTAIN


@dataclass(frozen=True, slots=True)
class Header:
    """What is known of the meeting: each part may be missing."""

    committee: Printed | None = None
    day: tuple[date, Evidence, float] | None = None
    place: Printed | None = None


def read_header(passages: Sequence[Passage], context: Context, council: CouncilEntry | None) -> Header:
    """The meeting that a paper is of. What came with the file goes before what is printed."""
    top = [passage for passage in passages[:_HEADER] if not _OTHER_MEETING.search(passage.text)]
    committee = _committee(top, council)
    if context.committee and passages:
        committee = Printed(context.committee, _first_evidence(passages, context.committee), CERTAIN)
    day = _day(top)
    if context.date is not None and passages:
        day = (context.date, passages[0].cite(), CERTAIN)
    return Header(committee, day, _place(top))


def committee_kind(name: str) -> str:
    """What kind of body a committee of this name is."""
    return next((kind for kind, pattern in _KINDS if pattern.search(name)), "other")


def proper_name(printed: str) -> str:
    """A committee's name in ordinary letters: "CORPORATE PARENTING PANEL" is "Corporate Parenting Panel"."""
    words = " ".join(printed.split()).strip(" ,-")
    if words.upper() != words:
        return words
    parts = [word.capitalize() if not word.startswith("(") else word for word in words.lower().split()]
    return " ".join(w.lower() if w.lower() in _SMALL_WORDS and i else w for i, w in enumerate(parts))


def _committee(top: Sequence[Passage], council: CouncilEntry | None) -> Printed | None:
    for passage in top:
        if held := _HELD.search(passage.text):
            return Printed(proper_name(held["name"]), passage.cite(*held.span("name")))
    for passage in top:
        line = _LINE.fullmatch(passage.text) if len(passage.text) <= _LONGEST_LINE else None
        line = line or _capitals(passage)
        if line and not _is_council(line["name"], council):
            return Printed(proper_name(line["name"]), passage.cite(*line.span("name")), LIKELY)
    return None


_CAPITALS = re.compile(
    rf"(?P<name>(?:[A-Z'\u2019&,-]+\s+){{0,10}}?{_BODY.upper().replace('S', 'S')})(?:\s*[-\u2010-\u2015,:].*)?"
)


def _capitals(passage: Passage) -> re.Match[str] | None:
    return _CAPITALS.fullmatch(passage.text) if len(passage.text) <= _LONGEST_LINE else None


def _is_council(name: str, council: CouncilEntry | None) -> bool:
    """Whether a line is the council's own name, which stands above the committee's."""
    plain = slug(name)
    known = {slug(n) for n in (council.name, council.short_name, *council.aliases)} if council else set()
    return plain in known or bool(re.search(r"(?:county|city|borough|district|metropolitan)-council$", plain))


def _day(top: Sequence[Passage]) -> tuple[date, Evidence, float] | None:
    """The day in a sentence about the meeting, else at the beginning of a line, else in a line with a body's name.

    Days in other sentences are deadlines, other meetings and publications.
    """
    for wanted in (_speaks_of_meeting, _begins_with_day, _names_body):
        for passage in top:
            days = list(find_days(passage.text)) if wanted(passage.text) else []
            if days:
                found = days[0]
                return found.start, passage.cite(found.char_start, found.char_end), LIKELY
    return None


def _speaks_of_meeting(text: str) -> bool:
    return re.search(r"\b(?:meeting|minutes)\b.*\bheld\b|\bmeeting\s+of\s+the\b", text, re.IGNORECASE) is not None


def _begins_with_day(text: str) -> bool:
    return (
        read_day(re.sub(r"^(?:date|meeting)(?:\s+(?:of|date|and|time|meeting))*\s*:\s*", "", text, flags=re.I))
        is not None
    )


def _names_body(text: str) -> bool:
    if len(text) > _LONGEST_LINE or text.endswith("."):
        return False
    return re.search(rf"\b(?:{_BODY})\b", text, re.IGNORECASE) is not None


def _place(top: Sequence[Passage]) -> Printed | None:
    for passage in top:
        if re.search(r"\bmeeting\b|\bheld\b", passage.text, re.IGNORECASE):
            found = _PLACE.search(passage.text)
            if found and not list(find_days(found["place"])):
                return Printed(found["place"].strip(" ,"), passage.cite(*found.span("place")), LIKELY)
    return None


def _first_evidence(passages: Sequence[Passage], name: str) -> Evidence:
    """Where a name that came with the file is printed, else where the document begins."""
    for passage in passages[:_HEADER]:
        at = passage.text.lower().find(name.lower())
        if at >= 0:
            return passage.cite(at, at + len(name))
    return passages[0].cite()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting's nodes. ``code`` is the council's in ids, or names the document where the council is unknown."""

    document: Document
    council: CouncilEntry | None
    header: Header
    title: str | None = None

    @property
    def code(self) -> str:
        """The part of ids that names the council."""
        return self.council.id.partition(":")[2] if self.council else f"unknown-{self.document.sha256[:8]}"

    @property
    def committee(self) -> NodeRef | None:
        """The committee's node, where it is named."""
        if self.header.committee is None:
            return None
        return NodeRef("Committee", readable_id("committee", self.code, slug(self.header.committee.text)))

    @property
    def node(self) -> NodeRef:
        """The meeting's node: committee and day name it, else the document does."""
        if self.header.committee is None or self.header.day is None:
            return NodeRef("Meeting", hashed_id("meeting", self.code, self.document.path))
        key = slug(self.header.committee.text)
        return NodeRef("Meeting", readable_id("meeting", self.code, key, self.header.day[0].isoformat()))

    def claims(self, passages: Sequence[Passage]) -> Iterator[Claim | Problem]:
        """Claims on the meeting and its committee, and a problem where the paper does not say which it is."""
        top = passages[0].cite()
        name = self.header.committee.text if self.header.committee else None
        yield mention(self.document, self.node, self.header.day[1] if self.header.day else top)
        yield from state(self.node, top, title=self.title or name or "Meeting")
        if self.header.day is not None:
            day, evidence, confidence = self.header.day
            yield from state(self.node, evidence, printed=evidence.quote, confidence=confidence, date=day)
        if self.header.place is not None:
            yield from state(self.node, self.header.place.evidence, confidence=LIKELY, location=self.header.place.text)
        yield from self.committee_claims()
        if self.committee is not None and self.header.committee is not None:
            printed = self.header.committee
            yield link(self.node, "OF", self.committee, printed.evidence, printed.confidence)
        if self.header.committee is None or self.header.day is None:
            missing = "committee" if self.header.committee is None else "day"
            yield Problem(
                f"unknown-{missing}",
                f"the paper does not say which {missing} it is of. Name committee and date in manifest.csv beside it.",
                1,
            )

    def committee_claims(self) -> Iterator[Claim]:
        """Claims on the committee and the council it is part of."""
        if self.committee is None or self.header.committee is None:
            return
        printed = self.header.committee
        yield mention(self.document, self.committee, printed.evidence, printed.confidence)
        yield from state(
            self.committee,
            printed.evidence,
            confidence=printed.confidence,
            name=printed.text,
            kind=committee_kind(printed.text),
        )
        if self.council is not None:
            council = NodeRef("Council", self.council.id)
            yield link(self.committee, "PART_OF", council, printed.evidence, printed.confidence)
