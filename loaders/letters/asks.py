"""What a letter or a report on a partnership asks for: lists, tables with or without responsible bodies, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile

from ..document import Document
from ..layout import Body, BodyLine
from ..lists import BULLET, Item, ListReader, Piece
from ..passages import Passage, joined
from ..recommendations import Heading, Listed
from .boxes import opens_box, without_boxes
from .cells import gap_between, grouped, pieces, pitch

_RESPONSIBLE = re.compile(
    r"(?:Lead\s+)?Responsib(?:le|ility)(?:\s+(?:bod(?:y|ies)|part(?:y|ies|ners?)|organisations?|agenc(?:y|ies)))?\s*:?",
    re.I,
)
_ACTION = re.compile(
    r"(?:Areas?\s+for\s+(?:priority\s+action|improvement)|(?:Priority\s+)?actions?|What\s+needs\s+to\s+improve\??)s?\s*:?",
    re.I,
)
_POINT = re.compile(rf"\s*(?P<mark>{BULLET}|[o\u2013-](?=\s)|\(?[a-z]\)(?=\s)|\d{{1,2}}[.)](?=\s))\s*")
_ENDED = re.compile(r"[.!?;:](?:\d{1,2})?[\"'\u2019\u201d)]*$")
_TABLE_GAP = 1.25  # of the distance of two lines; one that is wider parts two rows
_ROW_GAP = 0.35  # points by which two rows stand further apart than two lines where cells have no padding
_SHORT = 0.8  # of the longest line
_INDENT = 5.0  # points
_SAME_ROW = 2.0  # points by which the heads of two columns differ in height


@dataclass(frozen=True, slots=True)
class Ask:
    """An item that is asked for, and the cell or line that says whose task it is."""

    listed: Listed
    responsible: Passage | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of a section below its heading."""

    heading: Heading
    lines: tuple[BodyLine, ...]


def sections(document: Document, opens: re.Pattern[str], closes: re.Pattern[str]) -> Iterator[Section]:
    """The sections whose heading ``opens`` matches whole, each up to a line that ``closes`` matches whole.

    A heading that stands twice, above a table and as its head, opens one section.
    """
    heading: BodyLine | None = None
    found: list[BodyLine] = []
    lines = pieces(document)
    for index, line in enumerate(lines):
        opened = opens.fullmatch(line.text) is not None and not _heads_column(lines, index)
        if heading is not None and opened and line.text.casefold() == heading.text.casefold():
            opened = False
        if heading is not None and (opened or closes.fullmatch(line.text)):
            yield Section(Heading(heading.line), tuple(found))
            heading, found = None, []
        if opened:
            heading = line
        elif heading is not None:
            found.append(line)
    if heading is not None:
        yield Section(Heading(heading.line), tuple(found))


def _heads_column(lines: Sequence[BodyLine], index: int) -> bool:
    """Whether a heading's words stand beside "Responsible body", as the head of a column."""
    beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    return any(_RESPONSIBLE.fullmatch(line.text) and _same_row(line, lines[index]) for line in beside)


def _same_row(one: BodyLine, other: BodyLine) -> bool:
    return one.line.page == other.line.page and abs((one.height or 0.0) - (other.height or 0.0)) < _SAME_ROW


def table_columns(section: Section) -> Columns | None:
    """The columns of a table with responsible bodies, or None where the section has none."""
    for index, line in enumerate(section.lines[:8]):
        if _RESPONSIBLE.fullmatch(line.text):
            near = section.lines[max(0, index - 2) : index + 3]
            action = next((other for other in near if other is not line and _is_head(other, line)), None)
            if action is not None and line.left is not None and action.left is not None:
                return Columns(line.left, action.left)
    return None


def _is_head(other: BodyLine, line: BodyLine) -> bool:
    return _ACTION.fullmatch(other.text) is not None and _same_row(other, line)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the two columns of a table begin: who is responsible, and what for."""

    responsible: float
    action: float

    def is_responsible(self, line: BodyLine) -> bool:
        """Whether a piece stands in the column of those responsible."""
        left, edge = line.left or 0.0, max(self.responsible, self.action) - 2 * _INDENT
        return (left < edge) == (self.responsible < self.action)


def table_asks(document: Document, section: Section, columns: Columns) -> Iterator[Ask]:
    """The items of a table with responsible bodies, one a row, or one a bullet where a row has bullets."""
    lines = [
        line for line in section.lines if not _RESPONSIBLE.fullmatch(line.text) and not _ACTION.fullmatch(line.text)
    ]
    for body, action in _rows(lines, columns):
        responsible = joined(document, body, marked=False) if body else None
        for item in cell_items(action):
            yield Ask(Listed(section.heading, item), responsible)


_Row = tuple[list[BodyLine], list[BodyLine]]


def _rows(lines: Sequence[BodyLine], columns: Columns) -> list[_Row]:
    """The rows: cells are written one after the other, so that a step back to the column of bodies begins a row.

    At the top of a page the cells of the row above may go on (Derbyshire 2024, page 7: the last word of a body alone).
    """
    rows: list[_Row] = []
    usual = pitch([line for line in lines if not columns.is_responsible(line)])
    first = columns.responsible < columns.action
    above: BodyLine | None = None
    for group in grouped(lines, lambda one, other: columns.is_responsible(one) != columns.is_responsible(other)):
        leads = columns.is_responsible(group[0]) == first
        for part in _cells(group, usual, parted=first) if leads else [group]:
            turned = above is not None and above.line.page != part[0].line.page
            waits = bool(rows) and not rows[-1][1 if first else 0] and not turned  # two bodies, a gap between them
            cut = turned and bool(rows) and _goes_on(rows[-1], part, group, lines, first=first)
            if not rows or (leads and not waits and not cut):
                rows.append(([], []))
            rows[-1][0 if columns.is_responsible(part[0]) else 1].extend(part)
            above = part[-1]
    return [(body, action) for body, action in rows if action]


def _cells(group: Sequence[BodyLine], usual: float, *, parted: bool) -> list[list[BodyLine]]:
    """The cells that a run of lines in one column holds: more than one where a new page or, where they
    are ``parted`` so, a wide gap parts them."""

    def parts(above: BodyLine, below: BodyLine) -> bool:
        gap = gap_between(above, below, usual)
        return above.line.page != below.line.page or (parted and gap is not None and gap > _TABLE_GAP * usual)

    return list(grouped(group, parts))


def _goes_on(
    row: _Row, part: Sequence[BodyLine], group: Sequence[BodyLine], lines: Sequence[BodyLine], *, first: bool
) -> bool:
    """Whether the first cell of a page is the rest of the last one of the page before."""
    last = row[0 if first else 1]
    if not last:
        return False
    if part[-1] is not group[-1]:
        return True  # another cell of this column follows below it, before any of the other column
    action = row[1]
    cut = bool(action) and not _ENDED.search(action[-1].text)
    return (
        part[0].text[:1].islower() or last[-1].text.endswith((" and", ",", "&")) or (cut and _lower_beside(part, lines))
    )


def _lower_beside(part: Sequence[BodyLine], lines: Sequence[BodyLine]) -> bool:
    after = [line for line in lines if line.line.page == part[0].line.page and line.left != part[0].left]
    return bool(after) and after[0].text[:1].islower()


def cell_items(lines: Sequence[BodyLine]) -> Iterator[Item]:
    """The items of a cell: its text, or each of its bullets with the text above them as lead-in."""
    points: list[list[BodyLine]] = []
    text: list[BodyLine] = []
    after: list[BodyLine] = []
    for line in lines:
        if _POINT.match(line.line.text) and _is_bulleted(line, points):
            points.append([line])
        elif points and not _behind_points(line, points[-1]):
            points[-1].append(line)
        elif points:
            after.append(line)
        else:
            text.append(line)
    lead = _words(text) if points and text else None
    for group in points or ([text] if text else []):
        item = item_of(group, lead_in=lead)
        if item is not None:
            yield item
    if after:
        yield from cell_items(after)


def _is_bulleted(line: BodyLine, points: Sequence[Sequence[BodyLine]]) -> bool:
    """Whether a mark opens a point: any bullet, but a dash only where dashes do."""
    mark = _POINT.match(line.line.text)
    return mark is not None and (
        re.match(BULLET, mark["mark"]) is not None or not points or _same_mark(mark, points[0][0])
    )


def _same_mark(mark: re.Match[str], first: BodyLine) -> bool:
    begun = _POINT.match(first.line.text)
    return begun is not None and re.match(BULLET, begun["mark"]) is None and re.match(BULLET, mark["mark"]) is None


def _behind_points(line: BodyLine, point: Sequence[BodyLine]) -> bool:
    """Whether a line without a mark stands further out than the text of the bullet above it."""
    if line.left is None or point[0].left is None:
        return False
    words = point[-1].text if len(point) > 1 else point[0].text
    return line.left < point[0].left + _INDENT and bool(_ENDED.search(words) or line.left < point[0].left - _INDENT)


def item_of(lines: Sequence[BodyLine], *, lead_in: str | None = None) -> Item | None:
    """The item that ``lines`` print, without its mark; None where there is nothing but a mark."""
    found: list[Piece] = []
    words: list[str] = []
    for number, line in enumerate(lines):
        mark = _POINT.match(line.line.text) if number == 0 else None
        shown = line.line.text[mark.end() :] if mark else line.line.text
        if not shown.strip():
            continue
        start = line.line.start + len(line.line.text) - len(shown.lstrip())
        end = start + len(shown.strip())
        last = found[-1] if found else None
        if last and last.page == line.line.page and 0 <= start - last.end <= 8:
            found[-1] = Piece(last.page, last.start, end)
        else:
            found.append(Piece(line.line.page, start, end))
        words.append(" ".join(shown.split()))
    return Item(" ".join(words), tuple(found), lead_in=lead_in) if words else None


def _words(lines: Sequence[BodyLine]) -> str:
    return " ".join(" ".join(line.text.split()) for line in lines)


def list_asks(document: Document, heading: Heading, last: int | None, ends: Callable[[str], bool]) -> Iterator[Ask]:
    """The items of a bulleted list and of those that follow it below one heading, up to a line that ``ends`` it.

    Boxes and paragraphs stand between bullets; each bullet is an item all the same.
    """
    after = dropwhile(lambda line: line.line != heading.line, Body(document).lines(heading.line.page, last))
    next(after, None)
    lines = list(takewhile(lambda line: not ends(line.text), without_boxes(after)))
    while lines:
        items = list(ListReader(lines, ends).items())
        for item in items:
            yield Ask(Listed(heading, item))
        lines = _below(lines, items[-1].pieces[-1]) if items else []


def cut_by_box(document: Document, heading: Heading, last: int | None, ends: Callable[[str], bool]) -> BodyLine | None:
    """The heading of a box at the margin that ends a list although bullets follow below it, or None.

    Whether those are the list's or the box's can't be told.
    """
    lines = list(dropwhile(lambda line: line.line != heading.line, Body(document).lines(heading.line.page, last)))[1:]
    lines = list(without_boxes(lines))
    at = next((n for n, line in enumerate(lines) if ends(line.text)), len(lines))
    behind = takewhile(lambda line: not ends(line.text) or opens_box(line), lines[at + 1 :])
    follows = any(re.match(rf"\s*{BULLET}", line.line.text) for line in behind)
    return lines[at] if at < len(lines) and opens_box(lines[at]) and follows else None


def _below(lines: Sequence[BodyLine], read: Piece) -> list[BodyLine]:
    """The lines from the next bullet on that stands behind the last piece that was read."""
    at = next((n for n, line in enumerate(lines) if _holds(line, read)), len(lines))
    return list(dropwhile(lambda line: not re.match(rf"\s*{BULLET}", line.line.text), lines[at + 1 :]))


def _holds(line: BodyLine, piece: Piece) -> bool:
    return line.line.page == piece.page and line.line.start < piece.end <= line.line.end


def paragraph_asks(section: Section) -> Iterator[Ask]:
    """The items of a section without columns: rows of a table with one column, or paragraphs, with their bullets."""
    usual = pitch(section.lines)
    longest = max((len(line.text) for line in section.lines), default=0)

    def begins(above: BodyLine, below: BodyLine) -> bool:
        return _begins_row(above, below, usual, longest, section.lines)

    for row in grouped([line for line in section.lines if not _ACTION.fullmatch(line.text)], begins):
        for item in cell_items(row):
            yield Ask(Listed(section.heading, item))


def _begins_row(above: BodyLine, below: BodyLine, usual: float, longest: int, lines: Sequence[BodyLine]) -> bool:
    """Whether a row begins with ``below``.

    Rows can stand half a point further apart than lines (Bexley 2024, page 6), so that there the words decide too. A
    bullet never begins a row.
    """
    if _POINT.match(below.line.text) or not (below.text[:1].isupper() or below.text[:1] in "\u2018\u201c\"'"):
        return False
    if _at_point(above, below, lines):
        return True
    gap = gap_between(above, below, usual)
    if gap is None:
        return above.line.page != below.line.page and bool(_ENDED.search(above.text)) and not above.text.endswith(":")
    if above.text.endswith(":"):
        return gap > 2 * usual
    ended = bool(_ENDED.search(above.text)) or len(above.text) < _SHORT * longest
    return gap > _TABLE_GAP * usual or (gap > usual + _ROW_GAP and ended)


def _at_point(above: BodyLine, below: BodyLine, lines: Sequence[BodyLine]) -> bool:
    """Whether bullets stand above a line that is set at the rows' own edge."""
    if below.left is None or above.left is None:
        return False
    edge = min((line.left for line in lines if line.left is not None), default=0.0)
    inside = above.left > edge + _INDENT or bool(_POINT.match(above.line.text))
    return inside and below.left < edge + _INDENT and bool(_ENDED.search(above.text) or _POINT.match(above.line.text))
