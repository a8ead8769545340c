"""The items of a meeting's paper: headings with their numbers, and the passages below each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...graph.ids import readable_id, slug
from ...graph.records import Claim, NodeRef
from ..document import Document
from ..passages import Passage
from ..statements import CERTAIN, LIKELY, link, mention, state
from .cuts import cut
from .meetings import Meeting
from .sections import section_of

_LONGEST_TITLE = 260
_SHORT_TITLE = 130
_SENTENCE = re.compile(r"[.;:?!]$")
_PAGES = re.compile(
    r"\s*(?:\(\s*Pages?\s+\d+.*?\)|(?:pdf\s+icon\s+)?PDF\s+\d+\s*[KM]B.*|\(\s*to\s+follow\s*\))\s*$", re.IGNORECASE
)


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
        number = slug(self.number) if self.number else "x"
        return NodeRef("AgendaItem", readable_id("agenda-item", key, f"{number}-{slug(self.title)[:60]}"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at ``index`` that takes ``taken`` passages; ``rest`` is what follows the title on its line."""

    index: int
    taken: int
    number: str | None
    title: str
    rest: Passage | None = None


def split_items(passages: Sequence[Passage]) -> list[Item]:
    """The items of a paper in order; one item without a title where it prints no headings."""
    starts = _headings(passages)
    if not starts:
        return [Item(None, None, None, tuple(passages))]
    bounds = [heading.index for heading in starts] + [len(passages)]
    items = [Item(None, None, None, tuple(passages[: bounds[0]]))] if bounds[0] else []
    for heading, end in zip(starts, bounds[1:], strict=True):
        below = passages[heading.index + heading.taken : end]
        rest = [heading.rest] if heading.rest is not None else []
        items.append(Item(heading.number, clean_title(heading.title), passages[heading.index], (*rest, *below)))
    return items


def clean_title(printed: str) -> str:
    """A title without the pages and the sizes of files that stand behind it."""
    return _PAGES.sub("", printed).strip(" :-\u2013\u2014|") or printed


def item_claims(items: Iterable[Item], meeting: Meeting, document: Document) -> Iterator[Claim]:
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


def _headings(passages: Sequence[Passage]) -> list[Heading]:
    """The headings of a paper. It numbers its items in one way: the first that gives enough of them is it."""
    ways: tuple[tuple[Callable[[Sequence[Passage]], Iterator[Heading]], int], ...] = (
        (_item_page, 1),
        (_with_item_mark, 1),
        (_as_agenda_item, 1),
        (_number_alone, 2),
        (_with_file, 2),
        (_first_line, 1),
        (_with_minute_number, 2),
        (_in_capitals, 2),
        (_counted, 2),
    )
    for way, least in ways:
        found = list(way(passages))
        if len(found) >= least:
            return found
    return []


_PAGE_OF_ITEM = re.compile(r"Agenda\s+item", re.IGNORECASE)
_NUMBER_IN_LINK = re.compile(r"Meeting\s+of\s.*\((?:Item|Agenda\s+item)\s+(?P<number>\d+[a-z]?)\.?\)", re.IGNORECASE)


def _item_page(passages: Sequence[Passage]) -> Iterator[Heading]:
    """The one item of a committee site's item page: the line below "Agenda item", and its number in the link above."""
    for index, passage in enumerate(passages[:6]):
        if _PAGE_OF_ITEM.fullmatch(passage.text) and index + 1 < len(passages):
            title = passages[index + 1]
            if section_of(title.text) is None and len(title.text) <= _LONGEST_TITLE and not _is_sentence(title.text):
                number = next((m["number"] for p in passages[:8] if (m := _NUMBER_IN_LINK.search(p.text))), None)
                yield Heading(index + 1, 1, number or _mark_number(title), title.text)
            return


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and len(text.split()) > 8


def _mark_number(passage: Passage) -> str | None:
    return passage.mark.strip("().") if passage.mark and passage.mark.strip("().").isdigit() else None


# Kent prints "84. Apologies (Item 1)", or the heading and "(Item 1)" on a line of its own.
_ITEM_MARK = re.compile(r"\(\s*(?:Agenda\s+)?Item\s+(?:No\.?\s*)?(?P<number>\d+[A-Za-z]?)\.?\s*\)", re.IGNORECASE)


def _with_item_mark(passages: Sequence[Passage]) -> Iterator[Heading]:
    for index, passage in enumerate(passages):
        mark = _ITEM_MARK.search(passage.text)
        if mark is None or len(passage.text) > _LONGEST_TITLE or mark.end() < len(passage.text.rstrip()):
            continue
        title = passage.text[: mark.start()].strip()
        if title and not title.startswith(("Meeting", "-")):
            yield Heading(index, 1, mark["number"], title)
        elif not title and index and not _SENTENCE.search(passages[index - 1].text):
            yield Heading(index - 1, 2, mark["number"], passages[index - 1].text)


_AGENDA_ITEM = re.compile(
    r"(?:Agenda\s+)?Item\s+(?:no\.?\s*|number\s+)?(?P<number>\d+[a-z]?)\s*[:.\u2010-\u2015-]?\s+"
    r"(?P<title>[A-Z\u2018'(\d].*)",
    re.IGNORECASE,
)


def _as_agenda_item(passages: Sequence[Passage]) -> Iterator[Heading]:
    for index, passage in enumerate(passages):
        match = _AGENDA_ITEM.fullmatch(passage.text)
        if match and len(passage.text) <= _LONGEST_TITLE and not _SENTENCE.search(passage.text):
            yield Heading(index, 1, match["number"], match["title"].strip())


_ALONE = re.compile(r"(?P<number>\d{1,4}|\d{1,4}[/-]\d{1,4}|[A-Z&]{1,6}[/.-]?\d{1,4}(?:[/.-]\d{1,4})?)\.?")


def _number_alone(passages: Sequence[Passage]) -> Iterator[Heading]:
    """A number on a line of its own with the title below, as the page of a meeting on a committee's website has it."""
    found = []
    for index, passage in enumerate(passages[:-1]):
        match = _ALONE.fullmatch(passage.text)
        title = passages[index + 1]
        if match and passage.mark is None and _titles(title.text) and section_of(title.text) is None:
            found.append(Heading(index, 2, match["number"], title.text))
    yield from _chain(found, most=_MOST_ALONE_UNSEEN)


_FILE = re.compile(r"(?:pdf\s+icon\s+)?PDF\s+\d+\s*[KM]B", re.IGNORECASE)


def _with_file(passages: Sequence[Passage]) -> Iterator[Heading]:
    """A title with the size of its file behind it, where the numbers of a meeting's page were lost."""
    for index, passage in enumerate(passages):
        file = _FILE.search(passage.text)
        if file and file.end() == len(passage.text) and 8 <= file.start() <= _LONGEST_TITLE and passage.mark is None:
            yield Heading(index, 1, None, passage.text)


def _first_line(passages: Sequence[Passage]) -> Iterator[Heading]:
    """The numbered title of the one item that a page shows, with the size of its file behind it."""
    for heading in _with_file(passages[:1]):
        match = _COUNTED.fullmatch(heading.title)
        if match is not None:
            yield Heading(0, 1, match["number"], match["title"])


_MINUTE_NUMBER = re.compile(
    r"(?:Minute\s+(?:No\.?\s*)?)?(?P<number>\d{1,4}[/-]\d{2,4}|[A-Z&]{1,6}[./ -]?\d{1,4}(?:[/.-]\d{2,4})?"
    r"|\d{4}[.]\d{1,3})"
    r"\s*[:.)\u2010-\u2015-]?\s+(?P<title>[A-Z\u2018'(].*)"
)


def _with_minute_number(passages: Sequence[Passage]) -> Iterator[Heading]:
    found = []
    for index, passage in enumerate(passages):
        match = _MINUTE_NUMBER.fullmatch(passage.text)
        if match and len(passage.text) <= _LONGEST_TITLE and not _SENTENCE.search(passage.text):
            found.append(Heading(index, 1, match["number"], match["title"].strip()))
    yield from _chain(found)


# "45 APOLOGIES", "219 DECLARATIONS - There were none.", "90 (6) PERFORMANCE MONITORING - ...".
_CAPITALS = re.compile(
    r"(?P<number>\d{1,4})[.)]?\s+(?:\((?P<item>\d{1,3})\)\s+)?"
    r"(?P<title>[A-Z0-9][A-Z0-9\u2018\u2019'\"&,/():.\s\u2010-\u2015-]{3,}?)"
    r"(?:\s+[\u2010-\u2015-]\s+(?P<rest>[A-Z][a-z].*))?"
)


def _in_capitals(passages: Sequence[Passage]) -> Iterator[Heading]:
    found = []
    for index, passage in enumerate(passages):
        lead = f"{passage.mark.strip('().')} " if _mark_number(passage) and passage.mark else ""
        match = _CAPITALS.fullmatch(lead + passage.text)
        if match is None or len(match["title"]) > _LONGEST_TITLE or sum(map(str.isalpha, match["title"])) < 4:
            continue
        rest = cut(passage, match.start("rest") - len(lead)) if match["rest"] else None
        found.append(Heading(index, 1, match["number"], match["title"].strip(), rest))
    yield from _chain(found)


_COUNTED = re.compile(r"(?P<number>\d{1,3})\s+(?P<title>[A-Z\u2018'(].*)")


def _counted(passages: Sequence[Passage]) -> Iterator[Heading]:
    """Numbered short lines that count up; numbered paragraphs are longer or end in a full stop."""
    found = []
    listed = -1  # the index of the last point of a list that something else than a heading opens
    for index, passage in enumerate(passages):
        if index and passage.mark and (opens_list(passages[index - 1].text) or _is_next(passages, index, listed)):
            listed = index
            continue
        number, title = _mark_number(passage), passage.text
        if passage.mark is None and (match := _COUNTED.fullmatch(passage.text)):
            number, title = match["number"], match["title"]
        elif number is None and passage.mark and re.fullmatch(r"\d{1,3}\.0", passage.mark):
            number = passage.mark
        if number is not None and _titles(title):
            found.append(Heading(index, 1, number, title))
    yield from _chain(found)


def _is_next(passages: Sequence[Passage], index: int, listed: int) -> bool:
    """Whether a numbered line goes on with the list that the line above, at ``listed``, is a point of."""
    if listed != index - 1 or listed < 0:
        return False
    one, other = _mark_number(passages[listed]), _mark_number(passages[index])
    return one is not None and other is not None and int(other) == int(one) + 1


def opens_list(text: str) -> bool:
    """Whether a line says that a list of points follows rather than items."""
    return (
        re.search(
            r"(?::|\bthat|\bto|[\u2010-\u2015-])\s*$|^(?:RESOLVED|Resolved|AGREED|Agreed)\W*$"
            r"|^That(?:\s+[\w'\u2019&-]+){1,8}$",
            text,
        )
        is not None
    )


def _titles(text: str) -> bool:
    plain = _PAGES.sub("", text)
    return (
        len(plain) <= _SHORT_TITLE and not _SENTENCE.search(plain) and plain[:1].isupper() and len(plain.split()) < 20
    )


def _chain(found: Sequence[Heading], *, most: int = 3) -> list[Heading]:
    """The longest run of headings that count up, by one but for a few that were not seen.

    The part that counts is the first of "12/24" and the last of "23/5", where the other is the year.
    """
    parts = [[int(part) for part in re.findall(r"\d+", heading.number or "")] or [0] for heading in found]
    runs = (_run([part[0] for part in parts], most), _run([part[-1] for part in parts], most))
    return [found[index] for index in max(runs, key=len)]


_MOST_ALONE_UNSEEN = 12  # a number alone on its line is hardly anything but a heading's


def _run(values: Sequence[int], most: int) -> list[int]:
    """The indexes of the longest run of values that go up in small steps."""
    length, before = [1] * len(values), [-1] * len(values)
    for index, value in enumerate(values):
        for other in range(index):
            if 0 < value - values[other] <= most and length[other] >= length[index]:
                length[index], before[index] = length[other] + 1, other
    kept: list[int] = []
    at = max(range(len(values)), key=lambda index: length[index], default=-1)
    while at >= 0:
        kept.append(at)
        at = before[at]
    return kept[::-1]
