"""Pieces of a page's lines in columns: signatures, lists of inspectors and tables are set side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ..document import Document, Line
from ..layout import Body, BodyLine

_SAME_COLUMN = 6.0  # points by which the lines of a column differ
_PITCH = 14.5  # points between two lines of a paragraph in letters, where a page has too few to tell


def pieces(document: Document, first: int = 1, last: int | None = None) -> list[BodyLine]:
    """The body's lines of these pages, parted where a wide gap parts two columns, in the order of the text.

    Without layout every line is one piece.
    """
    body = {line.line: line for line in Body(document).lines(first, last)}
    found: list[BodyLine] = []
    for page in document.pages[first - 1 : last]:
        parted = page.pieces or ((),) * len(page.lines)
        for line, parts in zip(page.lines, parted, strict=True):
            if line in body:
                found += _parts(page.text, body[line], [(p.start, p.end, p.left) for p in parts])
    return found


def _parts(text: str, line: BodyLine, parts: Sequence[tuple[int, int, float]]) -> Iterator[BodyLine]:
    if len(parts) < 2:
        yield line
        return
    for start, end, left in parts:
        yield BodyLine(Line(line.line.page, start, end, text[start:end]), left, line.height, line.rows)


def between(document: Document, opens: re.Pattern[str], closes: re.Pattern[str], *, first: int = 1) -> list[BodyLine]:
    """The pieces below the last line that ``opens`` matches whole, to one that ``closes`` matches at its start."""
    lines = pieces(document, first)
    starts = [index for index, line in enumerate(lines) if opens.fullmatch(line.text)]
    if not starts:
        return []
    return list(until(lines[starts[-1] + 1 :], closes))


def until(lines: Sequence[BodyLine], closes: re.Pattern[str]) -> Iterator[BodyLine]:
    """The lines before the first that ``closes`` matches at its start."""
    for line in lines:
        if closes.match(line.text):
            return
        yield line


def columns(lines: Sequence[BodyLine], *, lefts: Sequence[float] = ()) -> list[list[BodyLine]]:
    """The lines of each column, from left to right, those of a column in the order of the page from top to bottom.

    ``lefts`` are where columns begin; without them, wherever several lines do. Without layout all are one column.
    """
    begins = sorted(lefts) or _lefts(lines)
    found: list[list[BodyLine]] = [[] for _ in begins] or [[]]
    for line in lines:
        left = line.left if line.left is not None else 0.0
        at = max((i for i, begin in enumerate(begins) if left >= begin - _SAME_COLUMN), default=0)
        found[at].append(line)
    return [sorted(column, key=_downwards) for column in found]


def _downwards(line: BodyLine) -> tuple[int, float, int]:
    return line.line.page, -(line.height or 0.0), line.line.start


def _lefts(lines: Sequence[BodyLine]) -> list[float]:
    begins: list[float] = []
    for left in sorted(line.left for line in lines if line.left is not None):
        if not begins or left - begins[-1] > _FAR:
            begins.append(left)
    return begins


_FAR = 100.0  # points; indents within one column are smaller, columns further apart


def pitch(lines: Sequence[BodyLine]) -> float:
    """The distance in points that the lines of a paragraph keep: the smallest that occurs often."""
    gaps: dict[float, int] = {}
    for above, below in pairwise(lines):
        gap = gap_between(above, below, 0.0)
        if gap is not None and 8.0 < gap < 20.0:
            gaps[round(gap * 2) / 2] = gaps.get(round(gap * 2) / 2, 0) + 1
    often = [gap for gap, count in gaps.items() if count >= 0.2 * sum(gaps.values())]
    return min(often, default=_PITCH)


def gap_between(above: BodyLine, below: BodyLine, usual: float) -> float | None:
    """The points from the last row of one line to the next one, or None where they stand on two pages or nowhere."""
    if above.height is None or below.height is None or above.line.page != below.line.page:
        return None
    return above.height - (above.rows - 1) * usual - below.height


def stands_apart(above: BodyLine, below: BodyLine) -> bool:
    """Whether a line is none of the lines of a name and a post that go on from ``above``: another page, a wide gap."""
    gap = gap_between(above, below, _PITCH)
    return above.line.page != below.line.page or (gap is not None and gap > _APART * _PITCH)


_APART = 2.2  # of the distance of two lines; the lines of signatures stand up to 1.5 apart


def grouped(lines: Sequence[BodyLine], begins: Callable[[BodyLine, BodyLine], bool]) -> Iterator[list[BodyLine]]:
    """The lines in groups; ``begins`` says of a line and the one above it whether it begins one."""
    group: list[BodyLine] = []
    for line in lines:
        if group and begins(group[-1], line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group
