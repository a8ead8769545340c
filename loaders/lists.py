"""Numbered and bulleted lists that run over lines and pages, with lead-ins, sub-bullets and theme headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from .document import Line
from .layout import BodyLine

# Bullets seen in reports: U+25FC, U+25AA, U+25A0, U+2022, U+25CF and the private-use codes that Symbol and Wingdings
# come with (U+F06E, U+F0A7, U+F0B7, U+F0BE, U+F02D).
BULLET = r"[\u25fc\u25aa\u25a0\u25fe\u2022\u25cf\u25e6\u2023\u2043\u00b7\uf020-\uf0ff]"
_BULLET_LINE = re.compile(rf"\s*(?P<mark>{BULLET})\s*(?P<text>.*)", re.DOTALL)
_SUB_BULLET_LINE = re.compile(rf"\s*(?P<mark>{BULLET}|[o\u2013-](?=\s))\s*(?P<text>.*)", re.DOTALL)
_NUMBER_LINE = re.compile(r"\s*(?P<number>\d{1,3})\.(?=\s|$)\s*(?P<text>.*)", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?;](?:\d{1,2})?[\"'\u2019\u201d)]*$|\)$")
_HANGING = 5.0  # points by which the lines of an item stand further in than its number or bullet
_SAME_INDENT = 4.0  # points within which two indents are one
_SET_OFF = 1.6  # of the distance of two lines; a line with wider gaps above and below is no part of an item
_LONGEST_HEADING = 110  # characters
_LOOK_AHEAD = 12  # lines after one that is no part of a list in which an item would show that the list goes on
_LONGEST_INTRODUCTION = 6  # lines between a list's heading and its first item


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an item on one page: the slice [start, end) of the page's text."""

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list. ``number`` is the printed one; ``heading`` the theme line above it, if any.

    ``lead_in`` is the text of the item that governs this sub-item. ``pieces`` are its parts, in order, more than one
    where it runs over a page or around something that is not part of it.
    """

    text: str
    pieces: tuple[Piece, ...]
    number: str | None = None
    lead_in: str | None = None
    heading: str | None = None


@dataclass(slots=True)
class _Open:
    """An item while its lines are being gathered."""

    number: str | None
    left: float | None
    heading: str | None
    level: int
    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def add(self, line: Line, text: str) -> None:
        text = text.rstrip()
        if not text.strip():
            return
        start = line.end - len(line.text) + line.text.index(text)
        last = self.pieces[-1] if self.pieces else None
        if last and last.page == line.page and 0 <= start - last.end <= _GAP:
            self.pieces[-1] = Piece(last.page, last.start, start + len(text))
        else:
            self.pieces.append(Piece(line.page, start, start + len(text)))
        self.words.append(" ".join(text.split()))


_GAP = 8  # characters of white space and line breaks between two lines that are quoted as one


class ListReader:
    """Gathers the items of the list that ``lines`` begin with, reading no further than it has to.

    ``ends`` says whether a line that is no part of an item closes the list; any other loose line right above an item
    is a theme heading. Numbers must count up, so that "(paragraphs 12, / 13." is no item and a list stops where the
    numbering breaks; one that is repeated or left out is a misprint where it stands in the items' place. Lines without
    a mark belong to the item above when they stand further in than its mark; where there is no layout, until its
    sentence ends.
    """

    def __init__(self, lines: Iterable[BodyLine], ends: Callable[[str], bool]) -> None:
        self._source = iter(lines)
        self._lines: list[BodyLine] = []
        self._ends = ends
        self._items: list[_Open] = []
        self._heading: str | None = None
        self._numbered: bool | None = None
        self._indents: dict[int, float] = {}
        self.cut: BodyLine | None = None
        """Once the items are read: the line that broke the list off although it seems to go on."""

    def items(self) -> Iterator[Item]:
        """The items in order; an item that only leads in to its sub-items is not among them."""
        index = 0
        while (line := self._line(index)) is not None:
            if not (self._starts_item(line) or (not self._stands_apart(index) and self._continues(line))):
                if self._ends(line.text):
                    break
                if not self._leads_to_item(index):
                    self.cut = self._goes_on(index)
                    break
                self._take_heading(line.text, index)
            index += 1
        return _finished(self._items)

    def _goes_on(self, index: int) -> BodyLine | None:
        """The line at ``index`` where it breaks off a list that seems to go on: an item follows before any end."""
        if not self._items:
            return None
        for ahead in range(index, index + _LOOK_AHEAD):
            line = self._line(ahead)
            if line is None or self._ends(line.text):
                return None
            if self._is_item(line) and _same_place(line, self._items[0]):
                return self._line(index)
        return None

    def _line(self, index: int) -> BodyLine | None:
        while len(self._lines) <= index:
            following = next(self._source, None)
            if following is None:
                return None
            self._lines.append(following)
        return self._lines[index]

    def _starts_item(self, line: BodyLine) -> bool:
        return self._starts_numbered(line) or self._starts_bulleted(line)

    def _starts_numbered(self, line: BodyLine) -> bool:
        match = _NUMBER_LINE.match(line.line.text)
        if match is None or self._numbered is False:
            return False
        last = next((item for item in reversed(self._items) if item.number and item.level == 0), None)
        if last is not None and not _follows(int(match["number"]), line, last):
            return False
        self._numbered = True
        self._open(line, match, number=match["number"], level=0)
        return True

    def _starts_bulleted(self, line: BodyLine) -> bool:
        pattern = _SUB_BULLET_LINE if self._items else _BULLET_LINE
        match = pattern.match(line.line.text)
        if match is None:
            return False
        if self._numbered is None:
            self._numbered = False
        level = self._bullet_level(line, match["mark"])
        self._open(line, match, number=None, level=level)
        return True

    def _bullet_level(self, line: BodyLine, mark: str) -> int:
        if self._numbered:
            return 1
        first = next((item for item in self._items if item.level == 0), None)
        if first is None:
            return 0
        if line.left is not None and first.left is not None:
            return int(line.left - first.left > _HANGING)
        return int(re.match(BULLET, mark) is None)

    def _open(self, line: BodyLine, match: re.Match[str], *, number: str | None, level: int) -> None:
        item = _Open(number, line.left, self._heading, level)
        item.add(line.line, match["text"])
        self._items.append(item)

    def _continues(self, line: BodyLine) -> bool:
        """Whether a line without a mark belongs to the open item; if so it is added."""
        if not self._items:
            return False
        item = self._items[-1]
        inside = self._stands_inside(line, item)
        if not inside and self._ends(line.text):
            return False
        if inside is None:
            inside = not (item.words and _SENTENCE_END.search(item.text))
        elif not inside:
            inside = _runs_on(item.text, line.text)
        if inside:
            item.add(line.line, line.line.text.lstrip())
        return inside

    def _stands_apart(self, index: int) -> bool:
        """Whether a line at the text's indent is a theme heading, with wide gaps above and below it (Central
        Bedfordshire 2016, page 7)."""
        line, below = self._lines[index], self._line(index + 1)
        if index < 2 or below is None or not self._items or not self._is_item(below):
            return False
        usual = _gap(self._lines[index - 2], self._lines[index - 1])
        gaps = _gap(self._lines[index - 1], line), _gap(line, below)
        ended = _SENTENCE_END.search(self._items[-1].text) is not None and _reads_like_heading(line.text)
        return ended and usual > 0 and min(gaps) > _SET_OFF * usual

    def _stands_inside(self, line: BodyLine, item: _Open) -> bool | None:
        """Whether a line is indented as the items' further lines are; None where that can't be told.

        The first further line sets the indent of its level. A line further in than the mark, but not at that indent,
        may belong to a text box of its own (Waltham Forest 2019, page 2).
        """
        if line.left is None or item.left is None:
            return None
        indent = line.left - item.left
        if indent <= _HANGING:
            return False
        usual = self._indents.setdefault(item.level, indent)
        return True if abs(indent - usual) < _SAME_INDENT else None

    def _leads_to_item(self, index: int) -> bool:
        """Whether a loose line is a heading above an item, or part of the words between a list's heading and its
        first item."""
        reach = 2 if self._items else _LONGEST_INTRODUCTION
        for ahead in range(index + 1, index + 1 + reach):
            line = self._line(ahead)
            if line is None or self._ends(line.text):
                return False
            if self._is_item(line):
                return not self._items or _reads_like_heading(self._lines[index].text)
        return False

    def _is_item(self, line: BodyLine) -> bool:
        pattern = _BULLET_LINE if self._numbered is False else _NUMBER_LINE
        match = pattern.match(line.line.text)
        return match is not None or (self._numbered is None and _BULLET_LINE.match(line.line.text) is not None)

    def _take_heading(self, text: str, index: int) -> None:
        above = self._lines[index - 1].text if index else ""
        if not _reads_like_heading(text):
            self._heading = None
        elif self._heading is not None and self._heading == above:
            self._heading = f"{above} {text}"  # a heading on two lines
        else:
            self._heading = text


def _follows(number: int, line: BodyLine, last: _Open) -> bool:
    """Whether a number can be the next item's: one more, or, printed in the same place, repeated or one left out."""
    step = number - int(last.number or 0)
    return step == 1 or (step in (0, 2) and line.left is not None and _same_place(line, last))


def _gap(above: BodyLine, below: BodyLine) -> float:
    """The points between two lines of a page, 0 where that can't be told."""
    if above.height is None or below.height is None or above.line.page != below.line.page:
        return 0.0
    return above.height - below.height


def _same_place(line: BodyLine, item: _Open) -> bool:
    """Whether a line begins where the item's mark stands; without layout it may."""
    return line.left is None or item.left is None or abs(line.left - item.left) < _SAME_INDENT


def _reads_like_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ":", ","))


def _runs_on(text: str, following: str) -> bool:
    """Whether a line at the margin still belongs to the item: nothing ended, and it does not begin like a heading."""
    if not text:
        return True
    return not _SENTENCE_END.search(text) and following[:1].islower()


def _finished(items: Sequence[_Open]) -> Iterator[Item]:
    parent: _Open | None = None
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        if item.level == 0:
            parent = item
        if not item.words or (item.level == 0 and following is not None and following.level == 1):
            continue
        lead = parent if item.level == 1 else None
        yield Item(
            item.text,
            tuple(item.pieces),
            number=(lead.number if lead else item.number),
            lead_in=lead.text if lead else None,
            heading=item.heading,
        )
