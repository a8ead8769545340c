"""Bodies that letters name as somebody's own or as responsible: councils, boards of the NHS, police, partnerships."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from ...graph.ids import readable_id, slug
from ...graph.records import Claim, Evidence, NodeRef
from ...ontology.register import CouncilEntry, Register
from ..document import Document
from ..passages import Passage
from ..people.claims import organisation_kind
from ..safeguarding_boards import board_ref
from ..statements import LIKELY, mention, state
from .inspectorates import Inspectorate, inspectorate_named
from .titles import is_body

_AUTHORITY = re.compile(r"(?:the\s+)?(?:council|local\s+authority|LA|authority)(?:\s+leaders)?", re.IGNORECASE)
_ICB = re.compile(
    r"(?:the\s+)?(?P<name>.*?)\s*\b(?:Integrated\s+(?:Health\s+and\s+)?Care\s+Boards?|ICBs?)\b(?:\s*\(ICBs?\))?\.?",
    re.IGNORECASE,
)
_EVERY = frozenset(("", "all", "both", "each", "two", "three", "two nhs", "both nhs", "nhs"))
_PARTNERSHIP = re.compile(
    r"(?:the\s+)?(?:.*\b)?(?:local\s+area\s+partnership|LAP|(?:all|area)\s+(?:partners|partnership|agencies|leaders)|partnership)"
    r"(?:\s+leaders)?",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:[,;/&]|,?\s*\band\b)\s*(?:the\s+(?=[A-Z]|local|ICB))?", re.IGNORECASE)
_KIND_FIRST = re.compile(
    r"(?:the\s+)?(?:(?:London|Royal|Metropolitan|County)\s+)*(?:Borough|City|County|Council)\s+of\b", re.I
)
_LSCB = re.compile(
    r"(?P<place>.+?)\s+(?:LSCB|(?:Local\s+)?Safeguarding\s+Children(?:['\u2019]s)?\s+Board)(?:\s*\(.*\))?", re.I
)
_CLOSED = re.compile(
    r"\b(?:Council|Authority|ICBs?|Boards?|CCG|Trust|Constabulary|Police|Partnership)(?:\s*\([A-Z]+\))?(?=\s)", re.I
)


@dataclass(frozen=True, slots=True)
class PrintedBody:
    """A body's name at [start, end) of a text."""

    printed: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a printed name means: its node, and the name and kind that are claimed of an organisation."""

    ref: NodeRef
    name: str
    kind: str | None = None
    entry: CouncilEntry | None = None


@dataclass(frozen=True, slots=True)
class Responsible:
    """A body that is made responsible, and where; its name as printed, or None where only "the partnership" stands."""

    body: Body
    printed: str | None
    evidence: Evidence


@dataclass(slots=True)
class Bodies:
    """What the names of bodies mean in one document on ``councils``, whose partners in health are ``boards``.

    ``on`` is a day on which the councils existed, ``partners`` are the bodies that a letter is addressed to.
    """

    document: Document
    register: Register
    councils: Sequence[CouncilEntry] = ()
    on: date | None = None
    boards: list[PrintedBody] = field(default_factory=list)
    partners: list[PrintedBody] = field(default_factory=list)

    def council_named(self, printed: str) -> CouncilEntry | None:
        """The council that a name means; "the council" and "the local authority" are the one inspected."""
        name = " ".join(printed.split())
        if _AUTHORITY.fullmatch(name):
            return self.councils[0] if len(self.councils) == 1 else None
        return self.register.find(name, on=self.on, upper_tier=True)

    def is_place(self, printed: str) -> bool:
        """Whether a wording by itself is the name of a council."""
        return self.council_named(printed) is not None

    def body(self, printed: str) -> Body:
        """The body of this name."""
        entry = self.council_named(printed)
        if entry is not None:
            return Body(NodeRef("Council", entry.id), entry.name, entry=entry)
        inspectorate = inspectorate_named(printed)
        if inspectorate is not None:
            return inspectorate_body(inspectorate)
        return self._board(printed) or self._organisation(proper_name(printed))

    def _board(self, printed: str) -> Body | None:
        """The safeguarding board of a council, as reports of its review name it too."""
        match = _LSCB.fullmatch(" ".join(printed.split()))
        entry = self.council_named(match["place"]) if match else None
        if entry is None:
            return None
        return Body(
            board_ref(entry.id.partition(":")[2]), f"{entry.short_name} Safeguarding Children Board", "partnership"
        )

    def _organisation(self, name: str) -> Body:
        return Body(NodeRef("Organisation", readable_id("organisation", slug(name))), name, organisation_kind(name))

    def responsible(self, passage: Passage) -> list[Responsible] | None:
        """The bodies that a cell or a line makes responsible, or None where one of them can't be told.

        "The local area partnership" is its councils and its boards, "the ICB" every board that the report names.
        """
        found: dict[NodeRef, Responsible] = {}
        for part in split_bodies(passage.text, self.is_place):
            evidence = passage.cite(part.start, part.end)
            for body in self._generic(part.printed):
                found.setdefault(body.ref, Responsible(body, None, evidence))
            if self._generic(part.printed):
                continue
            if _is_every_board(part.printed) or not (is_body(part.printed) or self.is_place(part.printed)):
                return None
            body = self.body(part.printed)
            found.setdefault(body.ref, Responsible(body, part.printed, evidence))
        return list(found.values()) or None

    def _generic(self, printed: str) -> list[Body]:
        """The bodies that words without a name mean; none for the name of a body."""
        if _is_every_board(printed):
            return [self.body(board.printed) for board in self.health_boards()]
        if _PARTNERSHIP.fullmatch(printed):
            councils = [Body(NodeRef("Council", entry.id), entry.name, entry=entry) for entry in self.councils]
            return [*councils, *(self.body(board.printed) for board in self.boards)]
        return []

    def health_boards(self) -> list[PrintedBody]:
        """The integrated care boards of the report, or those among a letter's addressees."""
        return self.boards or [partner for partner in self.partners if _ICB.fullmatch(partner.printed)]

    def named(self, text: str) -> list[Body]:
        """The bodies of this partnership that ``text`` names, all of it; none where one of them can't be told.

        "The local authority" is the council inspected, "both ICBs" every board.
        """
        known = {self.body(partner.printed).ref for partner in (*self.boards, *self.partners)}
        found: dict[NodeRef, Body] = {}
        for part in split_bodies(text, self.is_place):
            meant = self._generic(part.printed) or [self.body(part.printed)]
            if not all(body.entry in self.councils if body.entry else body.ref in known for body in meant):
                return []
            found |= {body.ref: body for body in meant}
        return list(found.values())

    def claims(self, body: Body, printed: str, evidence: Evidence) -> Iterator[Claim]:
        """That the body is named at ``evidence``, with the name as printed among its other names."""
        yield mention(self.document, body.ref, evidence, LIKELY)
        if body.entry is None:
            yield from state(body.ref, evidence, printed=printed, confidence=LIKELY, name=body.name, kind=body.kind)
        alias = " ".join(printed.split())
        known = body.entry.names if body.entry else (body.name,)
        if alias not in known:
            yield from state(body.ref, evidence, confidence=LIKELY, aliases=(alias,))


def _is_every_board(printed: str) -> bool:
    """Whether words mean integrated care boards without naming one: "the ICB", "both ICBs"."""
    board = _ICB.fullmatch(printed)
    return board is not None and board["name"].strip().lower() in _EVERY


def inspectorate_body(inspectorate: Inspectorate) -> Body:
    """An inspectorate as a body."""
    return Body(inspectorate.ref, inspectorate.name, "inspectorate")


def proper_name(printed: str) -> str:
    """A body's name as its node has it: an integrated care board's in full and with NHS, any other as printed.

    "South East London ICB", "NHS South East London ICB" and "NHS South East London Integrated Care Board (ICB)" are
    one board (Bexley 2024; Suffolk 2024 prints "NHS Norfolk and Waveney ICB" and "... area ICB").
    """
    name = re.sub(r"^the\s+", "", " ".join(printed.split()), flags=re.IGNORECASE).replace("\u2019", "'").strip(" ,;")
    name = re.sub(r"\s+,", ",", name)
    board = _ICB.fullmatch(name)
    if board is None or not board["name"].strip() or "Health and" in name:
        return re.sub(r"\s*\([A-Z]{2,7}\)$", "", name)
    area = re.sub(r"^(?:the\s+)?NHS\s+|\s+area$", "", board["name"].strip(), flags=re.IGNORECASE)
    return f"NHS {area} Integrated Care Board"


def split_bodies(text: str, is_place: Callable[[str], bool]) -> list[PrintedBody]:
    """The bodies that ``text`` names one after the other, however they are joined.

    A name ends where its noun stands ("X County Council and NHS Y and Z ICB" are two), that of "the Borough of A and B"
    with the longest name that ``is_place`` knows.
    """
    found: list[PrintedBody] = []
    at = 0
    while at < len(text):
        joint = _JOINT.match(text, at)
        at = joint.end() if joint and joint.end() > at else at
        end = _end(text, at, is_place)
        printed = text[at:end].strip(" ,;.")
        if printed:
            begin = text.index(printed, at)
            found.append(PrintedBody(printed, begin, begin + len(printed)))
        at = max(end, at + 1)
    return found


def _end(text: str, start: int, is_place: Callable[[str], bool]) -> int:
    """Where the body that begins at ``start`` ends."""
    stops = [match.start() for match in _JOINT.finditer(text, start) if match.end() > match.start() > start]
    stops += [match.end() for match in _CLOSED.finditer(text, start) if _begins_body(text[match.end() :])]
    stops = sorted({*stops, len(text)})
    if _KIND_FIRST.match(text, start):
        known = [stop for stop in stops if is_place(text[start:stop].strip())]
        return known[-1] if known else stops[0]
    for stop in stops:
        shown = text[start:stop].strip()
        if is_body(shown) or _AUTHORITY.fullmatch(shown) or _PARTNERSHIP.fullmatch(shown):
            return stop
    return len(text)


def _begins_body(rest: str) -> bool:
    """Whether the words behind a body's noun begin the next body, as in a cell with a body a line."""
    return re.match(r"\s+(?:NHS|The\b|[A-Z])", rest) is not None and is_body(rest.strip())
