"""Agenda packs: one file with a meeting's agenda and, behind it, the minutes and reports of its items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...graph.records import Claim, NodeRef, Problem
from ..context import Context
from ..document import Document, Page
from .kind import AGENDA, MINUTES, paper_kind
from .paper import Paper
from .readings import READINGS

_EDGE = 5  # lines at the top and the bottom of a page where the item's number is stamped
_HEAD = 9  # lines at the top of a page where a paper begins
_STAMP = re.compile(
    r"(?:Agenda|AGENDA|Minute)\s+(?:Item|ITEM)\s+(?:No\.?:?\s*|NO\.?:?\s*)?(?P<number>\d{1,3}[A-Za-z]?)\.?"
)
_BEGINS = re.compile(
    r"(?:Joint\s+|Cover(?:ing)?\s+)?Report\s+(?:of|by|to)\b.*|REPORT\s+(?:OF|BY|TO)\b.*"
    r"|(?:DRAFT\s+)?MINUTES\s+(?:OF|of)\b.*"
    r"|(?:Draft\s+)?Minutes\s+of\s+(?:a|the)\s+(?:\w+\s+){0,4}meeting\b.*"
)
_LONGEST_FRONT = 8  # pages that an agenda can have


@dataclass(frozen=True, slots=True)
class PackPart:
    """Pages ``first`` to ``last`` of a pack, both included, and the item that is stamped on them, if any."""

    first: int
    last: int
    number: str | None = None


def parts(document: Document) -> list[PackPart]:
    """The parts of a pack, the agenda first; a document that is no pack is one part."""
    starts = list(_stamped(document)) or list(_begun(document))
    starts = [start for start in starts if start[0] > 1]
    last = len(document.pages)
    if not starts:
        return [PackPart(1, last)]
    bounds = [first for first, _ in starts] + [last + 1]
    found = [PackPart(1, bounds[0] - 1)]
    for (first, number), end in zip(starts, bounds[1:], strict=True):
        if number is not None and number == found[-1].number:
            found[-1] = replace(found[-1], last=end - 1)  # the number is stamped on each page of the item
        else:
            found.append(PackPart(first, end - 1, number))
    return found


def _stamped(document: Document) -> Iterator[tuple[int, str | None]]:
    """Pages with the number of an item stamped on their edge. An agenda lists several: on its pages they are none."""
    for page in document.pages:
        lines = [line.text.strip() for line in page.lines]
        stamps = [match for line in (*lines[:_EDGE], *lines[-_EDGE:]) if (match := _STAMP.fullmatch(line))]
        if len({stamp["number"] for stamp in stamps}) == 1:
            yield page.number, stamps[0]["number"]


def _begun(document: Document) -> Iterator[tuple[int, str | None]]:
    """Pages that begin as a report or minutes do."""
    for page in document.pages:
        if any(_BEGINS.fullmatch(line.text.strip()) for line in page.lines[:_HEAD]):
            yield page.number, None


def excerpt(document: Document, first: int, last: int) -> Document:
    """The document with the pages from ``first`` to ``last`` alone; the others are empty, so that numbers stay."""
    pages = (page if first <= page.number <= last else Page(page.number, "") for page in document.pages)
    return replace(document, pages=tuple(pages))


def agenda_claims(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of an agenda and of whatever papers lie behind it in the same file.

    A part that is none of the kinds is a Problem that names its pages: nothing is dropped unsaid.
    """
    front, *behind = parts(document)
    if not behind and front.last > _LONGEST_FRONT:
        yield _unread(_LONGEST_FRONT + 1, front.last, "no page there begins as a report or minutes do")
        front = replace(front, last=_LONGEST_FRONT)
    agenda = Paper(excerpt(document, front.first, front.last), context)
    yield from READINGS[AGENDA](agenda)
    for part in behind:
        yield from _part_claims(part, document, agenda)


def _part_claims(part: PackPart, document: Document, agenda: Paper) -> Iterator[Claim | Problem]:
    own = excerpt(document, part.first, part.last)
    kind = paper_kind(own)
    if kind is None or kind == AGENDA:
        yield _unread(part.first, part.last, "it is none of the papers that can be read")
    elif kind == MINUTES:
        # The minutes in a pack are those of an earlier meeting, of the same committee unless they say another.
        context = replace(agenda.context, date=None, title=None, committee=None)
        yield from READINGS[kind](Paper(own, context, pack=agenda, earlier=True))
    else:
        yield from READINGS[kind](Paper(own, agenda.context, pack=agenda, item=_item(part, agenda)))


def _item(part: PackPart, agenda: Paper) -> NodeRef | None:
    """The agenda's item that is stamped on a part."""
    items = agenda.parts[0].sitting.items
    found = [item for item in items if part.number is not None and item.number == part.number]
    return found[0].node(agenda.meeting) if len(found) == 1 else None


def _unread(first: int, last: int, why: str) -> Problem:
    pages = f"page {first}" if first == last else f"pages {first} to {last}"
    return Problem(
        "unread-part",
        f"{pages} of the pack are not read: {why}. Their text can be searched; save them as a file to load them.",
        first,
    )
