"""The items of a meeting's paper: headings with their numbers, and the passages below each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.ids import readable_id, slug
from ...graph.records import Claim, NodeRef
from ..document import Document
from ..passages import Passage
from ..statements import CERTAIN, LIKELY, link, mention, state
from .meetings import Meeting

# Kent prints "84. Apologies (Item 1)", or the heading and "(Item 1)" on a line of its own; other councils print
# "12/23 Title", "5. TITLE" or "Agenda item 5: Title".
_ITEM_MARK = re.compile(r"\(\s*(?:Agenda\s+)?Item\s+(?:No\.?\s*)?(?P<number>\d+[A-Za-z]?)\s*\)", re.IGNORECASE)
_AGENDA_ITEM = re.compile(
    r"Agenda\s+item\s+(?:no\.?\s*)?(?P<number>\d+[a-z]?)\s*[:.\u2013-]?\s*(?P<title>.*)", re.IGNORECASE
)
_MINUTE_NUMBER = re.compile(r"(?P<number>\d{1,4}[/.-]\d{2,4}|[A-Z]{1,4}\d{1,4}(?:[/.-]\d{2,4})?)\s+(?P<title>[A-Z].*)")
_NUMBERED = re.compile(r"\d{1,3}\.?")
_LONGEST_TITLE = 260
_SENTENCE = re.compile(r"[.;:]$")


@dataclass(frozen=True, slots=True)
class Item:
    """An item: its number and title as printed, and the passages that follow up to the next. The passages before the
    first heading make an item without a title."""

    number: str | None
    title: str | None
    heading: Passage | None
    passages: tuple[Passage, ...]

    def node(self, meeting: Meeting) -> NodeRef | None:
        """The item's node, None for the passages before the first heading."""
        if self.heading is None or self.title is None:
            return None
        key = meeting.node.id.partition(":")[2]
        return NodeRef("AgendaItem", readable_id("agenda-item", key, f"{self.number or 'x'}-{slug(self.title)[:60]}"))


def split_items(passages: Sequence[Passage]) -> list[Item]:
    """The items of minutes in order; one item without a title where the paper prints no headings."""
    starts = list(_headings(passages))
    if not starts:
        return [Item(None, None, None, tuple(passages))]
    bounds = [start for start, *_ in starts] + [len(passages)]
    items = [Item(None, None, None, tuple(passages[: bounds[0]]))] if bounds[0] else []
    for (start, taken, number, title), end in zip(starts, bounds[1:], strict=True):
        items.append(Item(number, title, passages[start], tuple(passages[start + taken : end])))
    return items


def item_claims(items: Sequence[Item], meeting: Meeting, document: Document) -> Iterator[Claim]:
    """Claims on each item: number, title, and the meeting it is an item of."""
    for item in items:
        node = item.node(meeting)
        if node is None or item.heading is None:
            continue
        evidence = item.heading.cite()
        confidence = CERTAIN if item.number else LIKELY
        yield mention(document, node, evidence, confidence)
        yield from state(node, evidence, confidence=confidence, number=item.number, title=item.title)
        yield link(node, "ITEM_OF", meeting.node, evidence, confidence)


def _headings(passages: Sequence[Passage]) -> Iterator[tuple[int, int, str | None, str]]:
    """Index of each heading, how many passages it takes, its number and title.

    A paper numbers its items in one way: the first way that gives at least two headings (or one "(Item n)") is it.
    """
    for way in (_with_item_mark, _as_agenda_item, _with_minute_number, _numbered):
        found = list(way(passages))
        if len(found) > 1 or (found and way in (_with_item_mark, _as_agenda_item)):
            yield from found
            return


def _with_item_mark(passages: Sequence[Passage]) -> Iterator[tuple[int, int, str | None, str]]:
    for index, passage in enumerate(passages):
        mark = _ITEM_MARK.search(passage.text)
        if mark is None or len(passage.text) > _LONGEST_TITLE or mark.end() < len(passage.text.rstrip()):
            continue
        title = passage.text[: mark.start()].strip()
        if title:
            yield index, 1, mark["number"], title
        elif index and not _SENTENCE.search(passages[index - 1].text):
            yield index - 1, 2, mark["number"], passages[index - 1].text


def _as_agenda_item(passages: Sequence[Passage]) -> Iterator[tuple[int, int, str | None, str]]:
    for index, passage in enumerate(passages):
        match = _AGENDA_ITEM.fullmatch(passage.text)
        if match and len(passage.text) <= _LONGEST_TITLE and match["title"].strip():
            yield index, 1, match["number"], match["title"].strip()


def _with_minute_number(passages: Sequence[Passage]) -> Iterator[tuple[int, int, str | None, str]]:
    for index, passage in enumerate(passages):
        match = _MINUTE_NUMBER.fullmatch(passage.text)
        if match and len(passage.text) <= _LONGEST_TITLE and not _SENTENCE.search(passage.text):
            yield index, 1, match["number"], match["title"].strip()


def _numbered(passages: Sequence[Passage]) -> Iterator[tuple[int, int, str | None, str]]:
    """Numbered short lines that count up by one; numbered paragraphs are longer or end in a full stop."""
    last = None
    for index, passage in enumerate(passages):
        if passage.mark is None or not _NUMBERED.fullmatch(passage.mark) or not _is_title(passage.text):
            continue
        number = int(passage.mark.rstrip("."))
        if last is None or number == last + 1:
            last = number
            yield index, 1, str(number), passage.text


def _is_title(text: str) -> bool:
    return len(text) <= 120 and not _SENTENCE.search(text) and text[:1].isupper() and len(text.split()) < 18
