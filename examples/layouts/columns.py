"""Cells side by side, drawn row by row as Word writes tables, with lines and bullets in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .paper import BODY, BOTTOM, Paper

_STEP = 14.5


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell from ``left``, ``width`` points wide: paragraphs, then points with a bullet each."""

    left: float
    width: float
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    bullet: str = "\u2022"
    style: str = ""


def set_row(paper: Paper, cells: Sequence[Cell], *, gap: float = 6.0) -> list[int]:
    """Sets a row of cells, over two pages where it must; returns the page on which each point or, without points,
    each paragraph of the last cell begins."""
    rest = [list(_lines(paper, cell)) for cell in cells]
    starts: list[int] = []
    while any(rest):
        room = int((BOTTOM - paper.y) // _STEP)
        if room < 1:
            paper.turn()
            continue
        for cell, lines in zip(cells, rest, strict=True):
            for number, (left, text, begins) in enumerate(lines[:room], 1):
                paper.put(text, left, paper.y + number * _STEP, style=cell.style)
                if begins and cell is cells[-1]:
                    starts.append(paper.number)
        paper.y += _STEP * max(len(lines[:room]) for lines in rest)
        rest = [lines[room:] for lines in rest]
    paper.y += gap
    return starts


def _lines(paper: Paper, cell: Cell) -> Iterator[tuple[float, str, bool]]:
    """Where each line begins, its text, and whether it begins what is to be found."""
    for paragraph in cell.paragraphs:
        for number, line in enumerate(paper.wrapped(paragraph, cell.width, BODY, cell.style)):
            yield cell.left, line, number == 0 and not cell.points
    for point in cell.points:
        for number, line in enumerate(paper.wrapped(point, cell.width - 36, BODY, cell.style)):
            mark = f"{cell.bullet} " if number == 0 else ""
            yield cell.left + (18 if mark else 36), f"{mark}{line}", number == 0
