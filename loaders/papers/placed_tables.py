"""Tables of pages with layout: rows and cells put together from where the pieces of lines stand.

A PDF holds no table, only words in places. Word and its like write it cell by cell, row by row, so that a step back
to an earlier column begins a row; the header's words give the columns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from ..document import Document, Page
from ..lists import BULLET
from .plan_columns import columns
from .tables import Cell, Point, Row

_SAME_PLACE = 4.0  # points by which the lines of one column differ
_EDGE = 3  # lines at the top and the bottom of a page
_REPEATS = 3  # pages on which a line stands that belongs to none of them
_LETTER = 0.48  # width of a letter as a share of the font's size
_OFTEN = 3  # pieces that stand at one place where a column begins
_BULLET = re.compile(rf"\s*(?:{BULLET}|[\u2013-]\s|o\s)\s*")
_WORDS = re.compile(
    r"\b(?:actions?|tasks?|activity|recommendations?|leads?|owners?|responsib\w+|progress|status|b?rag|timescales?"
    r"|deadline|outcomes?|response)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PlacedCell(Cell):
    """A cell put together from pieces: each is the slice [start, end) of the page that it begins on."""

    pieces: tuple[tuple[int, int, int], ...] = ()  # page, start, end

    @property
    def points(self) -> list[Point]:
        """The points of the cell; the place of each is that of its first line."""
        found: list[Point] = []
        for (page, start, end), text in zip(self.pieces, self.raw.split("\n"), strict=True):
            mark = _BULLET.match(text)
            words = text[mark.end() :] if mark else text
            if found and mark is None:
                last = found.pop()
                joined = f"{last.text} {words}".strip()
                found.append(Point(joined, last.page, last.start, last.end, last.opens, last.bulleted))
            elif words:
                begin = start + (mark.end() if mark else 0)
                found.append(Point(words, page, begin, end, mark is not None, mark is not None))
        return found


@dataclass(slots=True)
class _Open:
    """A row while its cells are gathered: the pieces of each column."""

    cells: dict[int, list[tuple[int, int, int, str]]] = field(default_factory=dict)

    def row(self, width: int) -> Row:
        """The cells, empty ones where nothing stands."""
        return tuple(self._cell(index) for index in range(width))

    def _cell(self, index: int) -> Cell:
        held = self.cells.get(index)
        if not held:
            return Cell(1, 0, "")
        page, start, _, _ = held[0]
        pieces = tuple((page, start, end) for page, start, end, _ in held)
        return PlacedCell(page, start, "\n".join(text for *_, text in held), pieces)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece of a line: its place on the page and its words."""

    page: int
    start: int
    end: int
    left: float
    height: float
    width: float  # as estimated from the letters
    text: str


def placed_tables(document: Document) -> Iterator[list[Row]]:
    """The tables with the columns of a plan or a response on pages with layout, each with its header first."""
    columns_at: list[float] = []
    rows: list[Row] = []
    if not any(_may_hold(page) for page in document.pages):
        return
    running = _running_lines(document)
    for page in document.pages:
        if not (columns_at or _may_hold(page)):
            continue
        pieces = list(_pieces(page, running))
        header = _header(pieces)
        if header is not None:
            if rows and not _same(columns_at, header.lefts):
                yield rows
                rows = []
            columns_at = header.lefts
            if not rows:
                rows.append(header.row)
            pieces = pieces[header.after :]
        if columns_at:
            rows += _rows(pieces, columns_at)
    if rows:
        yield rows


def _running_lines(document: Document) -> set[str]:
    """The lines that stand at the edge of several pages, numbers left out; a table can be set in smaller letters than
    the text around it, so that the body of the pages does not tell."""
    edges = (line for page in document.pages for line in (*page.lines[:_EDGE], *page.lines[-_EDGE:]))
    seen = Counter(_without_numbers(line.text) for line in edges)
    return {text for text, times in seen.items() if times >= _REPEATS}


def _without_numbers(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()))


def _pieces(page: Page, running: Container[str]) -> Iterator[_Placed]:
    """The pieces of a page's lines in the order in which the page was written, running headers and footers left out."""
    for line, place, parts in zip(page.lines, page.placements or (), page.pieces or (), strict=True):
        for part in () if _without_numbers(line.text) in running else parts:
            text = page.text[part.start : part.end]
            width = _LETTER * place.size * len(text)
            yield _Placed(line.page, part.start, part.end, part.left, place.height, width, text)


def _may_hold(page: Page) -> bool:
    """Whether a page has layout and the words of a plan's header."""
    return page.placer is not None and len({word.lower() for word in _WORDS.findall(page.text)}) > 1


@dataclass(frozen=True, slots=True)
class _Header:
    """A header: its cells, where the columns begin, and the index of the piece after it."""

    row: Row
    lefts: list[float]
    after: int


_LINE = 2.5  # times the distance of two lines that a header's cell can fill
_PITCH = 14.0  # points between two lines of a header


def _header(pieces: Sequence[_Placed]) -> _Header | None:
    """The first header on a page: pieces of nearly one height whose words are names of columns."""
    for index, piece in enumerate(pieces):
        if index and abs(pieces[index - 1].height - piece.height) < 1:
            continue
        end = index
        while end < len(pieces) and 0 <= piece.height - pieces[end].height + 1 < _LINE * _PITCH:
            end += 1
        found = _named(pieces, index, end)
        if found is not None:
            return found
    return None


def _named(pieces: Sequence[_Placed], index: int, end: int) -> _Header | None:
    """The header that begins at ``index``: as many pieces as still make one, cells of several lines put together."""
    best = None
    for stop in range(index + 2, min(_first_step_back(pieces, index, end), index + _MOST_PIECES) + 1):
        cells: dict[float, list[_Placed]] = {}
        for piece in pieces[index:stop]:
            left = next((known for known in cells if abs(known - piece.left) < _SAME_PLACE), piece.left)
            cells.setdefault(left, []).append(piece)
        lefts = sorted(cells)
        row = tuple(_cell_of(cells[left]) for left in lefts)
        if columns(row) and len(columns(row)) >= 2:
            best = _Header(row, _aligned(lefts, pieces[stop:]), stop)
        elif best is not None:
            break
    return best


_MOST_PIECES = 24  # of a header


def _first_step_back(pieces: Sequence[_Placed], index: int, end: int) -> int:
    """The index of the first piece that begins further left than the one before it, at most ``end``."""
    steps = (at for at in range(index + 1, end) if pieces[at].left < pieces[at - 1].left - _SAME_PLACE)
    return next(steps, end)


def _cell_of(pieces: Sequence[_Placed]) -> Cell:
    return Cell(pieces[0].page, pieces[0].start, " ".join(piece.text for piece in pieces))


def _aligned(lefts: Sequence[float], below: Sequence[_Placed]) -> list[float]:
    """Where the columns below a header begin: headings can be centred above text that is not."""
    places = Counter(round(piece.left) for piece in below)
    common = [place for place, count in places.items() if count >= _OFTEN]
    found = []
    for number, left in enumerate(lefts):
        before = lefts[number - 1] if number else 0.0
        near = [place for place in common if before + _SAME_PLACE < place <= left + _SAME_PLACE]
        found.append(min(left, float(max(near, key=lambda place: places[place]))) if near else left)
    return found


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) < 4 * _SAME_PLACE for a, b in zip(one, other, strict=True))


_TOO_WIDE = 1.6  # times the room that a column leaves


def _rows(pieces: Sequence[_Placed], lefts: Sequence[float]) -> list[Row]:
    """The rows below a header: a step back to an earlier column begins one, a line too wide for its column ends all."""
    rows: list[_Open] = []
    last = len(lefts)
    for piece in pieces:
        if piece.left < lefts[0] - 2 * _SAME_PLACE:
            continue  # beside the table
        column = max(0, bisect_right(lefts, piece.left + _SAME_PLACE) - 1)
        if column + 1 < len(lefts) and piece.width > _TOO_WIDE * (lefts[column + 1] - piece.left):
            break
        if not rows or column < last:
            rows.append(_Open())
        rows[-1].cells.setdefault(column, []).append((piece.page, piece.start, piece.end, piece.text.strip()))
        last = column
    return [row.row(len(lefts)) for row in rows]
