"""Recommendations under the names of the bodies and posts that are to carry them out.

The Wexmoor Youth Justice Service should:          We recommend that, within three months, Wexmoor Police:
1. see every child within ten days                 - sees every child within ten days
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..graph.ids import readable_id, slug
from ..graph.records import Claim, Evidence, NodeRef
from ..ontology.register import Register
from .document import Document, Line
from .lists import Item, Piece
from .passages import Passage, passages
from .people.claims import organisation_kind
from .recommendations import Heading, Listed, RecommendationClaims
from .statements import link, mention, state

_LONGEST_WHO = 120  # characters
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")
_SHOULD = re.compile(r"\s+(?:should|must|needs?\s+to)\b")
_LEAD = re.compile(r"(?P<who>[^.;:]{3,160}?)\s+(?:should|must|needs?\s+to)(?:\s+[^.;]{0,120})?:|.{3,160}?\s+should")
_RECOMMEND = re.compile(r"We\s+recommend\s+that,?\s+(?P<rest>.+)", re.IGNORECASE)
_TIME = re.compile(
    r"(?:immediately|(?:with)?in\s+(?:the\s+next\s+)?(?:\w+\s+){1,2}(?:weeks?|months?)|by\s+(?:\d{1,2}\s+)?[A-Z][a-z]+\s+\d{4}"
    r"|as\s+soon\s+as\s+possible),?\s+",
    re.IGNORECASE,
)
_TIME_BEHIND = re.compile(
    r"(?:,?\s+(?:should|must))?,?\s+(?:immediately|within\s+(?:\w+\s+){1,2}(?:weeks?|months?))", re.I
)
_VERB = re.compile(
    r",?\s+(?:should|must|immediately|urgently|takes?|undertakes?|reviews?|develops?|ensures?|makes?|improves?|sees?|acts?"
    r"|works?|in\s+conjunction|within)\b"
)
_SHORT = frozenset(("service", "force", "constabulary", "police", "yjs", "yos", "partnership"))
_APART = re.compile(r",?\s+and\s+(?=the\s|its\s)|,\s+(?=the\s)")
_POST = re.compile(
    r"\b(?:chairs?|manager|head|director|chief\s+(?:executive|constable|officer)|commissioner|leader|lead\s+member)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Addressed:
    """An item of a list, and the passage and words [start, end) in it that say whom it is for."""

    listed: Listed
    passage: Passage
    start: int
    end: int


def read_addressed(
    document: Document, heading: re.Pattern[str], past: re.Pattern[str], ends: re.Pattern[str]
) -> Iterator[Addressed]:
    """The items under each passage that is a ``heading``, up to one that ``ends`` matches or that is no part of it.

    A heading that ``past`` matches stands above the recommendations of an earlier report, which are left out.
    """
    opened, lead = False, None
    marks = _Marks()
    for passage in _passages(document, heading):
        if past.match(passage.text):
            opened = False
        elif passage.mark is None and heading.fullmatch(passage.text):
            opened, lead, marks = True, None, _Marks()
        elif not opened:
            continue
        elif ends.match(passage.text) and passage.mark is None:
            opened = False
        elif (start := _lead_start(passage)) is not None:
            lead = _Lead(passage, start)
        elif (item := _addressed(passage, lead)) is not None and marks.follow(passage.mark):
            yield item
        elif marks.items:
            opened = False


def _passages(document: Document, heading: re.Pattern[str]) -> Iterator[Passage]:
    """The passages of a document; none runs over to a page with a heading, below which a list begins."""
    headed = {line.page for line in document.lines() if heading.fullmatch(line.text.strip())}
    for first, following in pairwise([1, *sorted(headed - {1}), len(document.pages) + 1]):
        yield from passages(document, first, following - 1)


@dataclass(frozen=True, slots=True)
class _Lead:
    """A lead-in: the words from ``start`` on of a passage, which can have a sentence above it."""

    passage: Passage
    start: int

    @property
    def text(self) -> str:
        """The lead-in alone."""
        return self.passage.text[self.start :]


@dataclass(slots=True)
class _Marks:
    """The marks of the items under one heading: bullets, or numbers that count up. "5. Investigation" below bullets is
    the next heading."""

    items: int = 0
    _last: int | None = None

    def follow(self, mark: str | None) -> bool:
        """Whether an item with this mark can be the next one; if so it is counted."""
        number = re.fullmatch(r"\(?(\d{1,2})[.)]", mark or "")
        if number is not None and self.items and (self._last is None or int(number[1]) != self._last + 1):
            return False
        self.items += 1
        self._last = int(number[1]) if number else None
        return True


def _lead_start(passage: Passage) -> int | None:
    """Where the lead-in begins that a passage is or ends with; None where it ends with none."""
    text = passage.text.rstrip()
    if passage.mark is not None or not text.endswith((":", "should")):
        return None
    last = max((end.end() for end in _SENTENCE_END.finditer(text)), default=0)
    lead = text[last:]
    return last if _LEAD.fullmatch(lead) or _RECOMMEND.match(lead) else None


def _addressed(passage: Passage, lead: _Lead | None) -> Addressed | None:
    """The item that a passage is: below a lead-in where it has a mark or goes on with it, else by its own subject."""
    if lead is not None and (passage.mark is not None or passage.text[:1].islower()):
        start, end = _who(lead.text)
        listed = Listed(_heading(lead.passage, lead.text), _item(passage, lead.text))
        return Addressed(listed, lead.passage, lead.start + start, lead.start + end)
    start, end = _who(passage.text)
    if not (_SHOULD.search(passage.text) or _RECOMMEND.match(passage.text)) or end - start > _LONGEST_WHO:
        return None
    time = _TIME_BEHIND.match(passage.text, end)
    heading = _heading(passage, passage.text[: time.end() if time else end])
    return Addressed(Listed(heading, _item(passage, None)), passage, start, end)


def _heading(passage: Passage, text: str) -> Heading:
    evidence = passage.cite()
    return Heading(Line(evidence.page, evidence.char_start, evidence.char_end, text))


def _item(passage: Passage, lead_in: str | None) -> Item:
    evidence = passage.cite()
    number = re.fullmatch(r"\(?(\d{1,2})[.)]", passage.mark or "")
    piece = Piece(evidence.page, evidence.char_start, evidence.char_end)
    return Item(passage.text, (piece,), number=number[1] if number else None, lead_in=lead_in)


def _who(text: str) -> tuple[int, int]:
    """Where the words stand that say who is to act: before "should", behind "We recommend that" and a time."""
    recommends = _RECOMMEND.match(text)
    start = recommends.start("rest") if recommends else 0
    while time := _TIME.match(text, start):
        start = time.end()
    end = _VERB.search(text, start) if recommends else _SHOULD.search(text, start)
    return start, end.start() if end else len(text.rstrip(" :"))


@dataclass(slots=True)
class AddressedClaims:
    """Turns addressed items into claims: each recommendation, and the nodes of those whom it is addressed to.

    ``body`` is what was inspected, under the names ``names``; a board or post named without a place is that body's.
    """

    document: Document
    register: Register
    body: NodeRef
    names: tuple[str, ...]
    claims: RecommendationClaims

    def of_all(self, found: Iterable[Addressed]) -> Iterator[Claim]:
        """The claims of every item of a report, in its order."""
        for position, addressed in enumerate(found, 1):
            yield from self._of(addressed, position)

    def _of(self, addressed: Addressed, position: int) -> Iterator[Claim]:
        asked: list[tuple[NodeRef, Evidence]] = []
        for start, end in _parts(addressed.passage.text, addressed.start, addressed.end):
            evidence = addressed.passage.cite(start, end)
            node, said = self._addressee(addressed.passage.text[start:end], evidence)
            yield from said
            asked.append((node, evidence))
        yield from self.claims.claims(addressed.listed, position, asked)

    def _addressee(self, printed: str, evidence: Evidence) -> tuple[NodeRef, list[Claim]]:
        name = re.sub(r"^(?:the|its)\s+", "", " ".join(printed.split()), flags=re.IGNORECASE)
        council = self.register.find(name, upper_tier=True) if re.search(r"\b[Cc]ouncil$", name) else None
        if council is not None:
            node = NodeRef("Council", council.id)
            return node, [mention(self.document, node, evidence)]
        if self._is_body(name):
            return self.body, []
        if _POST.search(name):
            return self._post(name, evidence)
        return self._organisation(name, evidence)

    def _is_body(self, name: str) -> bool:
        """Whether a name is the inspected body's own, perhaps in short: "the service", "the force", "Wexmoor YJS"."""
        plain = slug(name)
        return plain in {slug(own) for own in self.names} or plain in _SHORT

    def _post(self, title: str, evidence: Evidence) -> tuple[NodeRef, list[Claim]]:
        of_body = next((f" of {name}" for name in self.names if title.endswith(f" of {name}")), "")
        title = title.removesuffix(of_body)
        node = NodeRef("Post", readable_id("post", self.body.id.partition(":")[2], slug(title)))
        said = [mention(self.document, node, evidence), *state(node, evidence, title=title)]
        return node, [*said, link(node, "AT", self.body, evidence)]

    def _organisation(self, name: str, evidence: Evidence) -> tuple[NodeRef, list[Claim]]:
        placed = any(slug(word) in slug(name).split("-") for word in self.names[0].split()[:1])
        parts = (slug(name),) if placed else (self.body.id.partition(":")[2], slug(name))
        node = NodeRef("Organisation", readable_id("organisation", *parts))
        kind = organisation_kind(name)
        full = name if placed else f"{name}, {self.names[0]}"
        return node, [mention(self.document, node, evidence), *state(node, evidence, name=full, kind=kind)]


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The slices of [start, end) that each name one body."""
    at = start
    for between in _APART.finditer(text, start, end):
        yield at, between.start()
        at = between.end()
    yield at, end
