"""Tables that a format writes as lines of cells parted by tabs, with the markup that can be left in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..document import Document, Line

_TAG = re.compile(r"<[^<>]{1,200}>")
# What begins a point: the tags of a list, a bullet, or the em space that stands between the paragraphs of a cell.
_ITEM = re.compile(
    r"<ul\b[^<>]*>\s*[\u2022\uf0b7]?|<li\b[^<>]*>|\u2003?[\u2022\uf0b7\u25aa]\s*|\u2003|<p>\s*(?=[\u2022\uf0b7])"
)
_RULE = re.compile(r"[\s:|-]*")
_PIPE = re.compile(r"\s\|\s|^\|\s?|\s?\|$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the slice [start, end) of a page's text, markup and all."""

    page: int
    start: int
    raw: str

    @property
    def text(self) -> str:
        """The cell's words without markup, on one line."""
        return clean(self.raw)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a cell's list, or the whole cell: its words, and the slice [start, end) of the page's text.

    ``opens`` says whether a bullet or list begins it; the first point of a cell that goes on from the page before
    has none. ``bulleted`` says whether its bullet is there: some cells lost theirs, and their points run together.
    """

    text: str
    page: int
    start: int
    end: int
    opens: bool
    bulleted: bool = True


def clean(raw: str) -> str:
    """``raw`` without markup, be it tags or the asterisks of bold letters, on one line."""
    return " ".join(_TAG.sub(" ", raw).replace("**", "").split())


def is_row(text: str) -> bool:
    """Whether a line is a row: its cells are parted by tabs, or by two upright strokes and more."""
    return "\t" in text or len(_PIPE.findall(text)) > 1


def tables(document: Document, first: int = 1, last: int | None = None) -> Iterator[list[Row]]:
    """The tables of a document: runs of rows, however many blank lines and page labels lie between.

    Lines that only rule off are left out. A line of prose ends a table, a short label (a page's number) does not.
    """
    for rows, _ in tables_and_lines(document, first, last):
        if rows:
            yield rows


def tables_and_lines(
    document: Document, first: int = 1, last: int | None = None
) -> Iterator[tuple[list[Row], list[Line]]]:
    """Runs of rows and runs of other lines in turn: the one or the other of each pair is empty."""
    for is_table, lines in groupby(_without_labels(document, first, last), key=lambda line: is_row(line.text)):
        if is_table:
            yield [row(line) for line in lines if not _RULE.fullmatch(line.text)], []
        else:
            yield [], list(lines)


def row(line: Line) -> Row:
    """The cells of a line."""
    if "\t" not in line.text:
        return tuple(_piped(line))
    cells, start = [], line.start
    for raw in line.text.split("\t"):
        cells.append(Cell(line.page, start, raw))
        start += len(raw) + 1
    return tuple(cells)


def _piped(line: Line) -> Iterator[Cell]:
    """The cells of a line that is parted by upright strokes; those at its ends part nothing."""
    text = line.text
    left = text.index("|") + 1 if text.lstrip().startswith("|") else 0
    right = text.rindex("|") if text.rstrip().endswith("|") else len(text)
    start = left
    for raw in text[left:right].split("|"):
        yield Cell(line.page, line.start + start, raw)
        start += len(raw) + 1


_LABEL = re.compile(r"[A-Z]{0,6}\s?\d{1,4}|Page \d+(?: of \d+)?")


def _without_labels(document: Document, first: int, last: int | None) -> Iterator[Line]:
    return (line for line in document.lines(first, last) if not _LABEL.fullmatch(line.text.strip()))


def points(cell: Cell) -> list[Point]:
    """The points of a cell in order, empty ones left out."""
    own: list[Point] | None = getattr(cell, "points", None)
    if own is not None:
        return own
    marks = list(_ITEM.finditer(cell.raw))
    starts = [(0, "")] if not marks or marks[0].start() > 0 else []
    starts += [(mark.end(), mark.group()) for mark in marks]
    ends = [mark.start() for mark in marks if mark.start() > 0] + [len(cell.raw)]
    found = [_point(cell, start, end, mark) for (start, mark), end in zip(starts, ends, strict=True)]
    return [point for point in found if point.text]


def _point(cell: Cell, start: int, end: int, mark: str) -> Point:
    raw = cell.raw[start:end]
    blank = _TAG.sub(lambda tag: " " * len(tag.group()), raw)
    left, right = len(blank) - len(blank.lstrip()), len(blank.rstrip())
    return Point(
        clean(raw),
        cell.page,
        cell.start + start + left,
        cell.start + start + right,
        bool(mark),
        bool(re.search(r"[^<>\s]\s*$", mark)),
    )
