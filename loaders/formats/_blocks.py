"""Paragraphs and tables, as web pages and Word documents hold them, and the lines that they become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..document import Page

CELL = "\t"
"""Stands between the cells of a table's row, which is one line."""

BULLET = "\u2022"
"""Stands before the items of a list without numbers, whatever bullet they are shown with."""

PARAGRAPH_IN_CELL = "\u2003"
"""Stands between the paragraphs of a cell: an em space, which patterns take for space and no paragraph holds."""

# A table of two columns is an agenda or a list of labels, not a grid, where the first column never says more than this.
_LONGEST_LABEL = 60  # characters
# A cell of an action plan holds fewer paragraphs than this, a column of a page laid out as a table holds more.
_MOST_BLOCKS = 30
_MOST_ALONE = 6  # in a table of one row
_SPACE = re.compile(r"[^\S\n\t]+")
_AROUND_TAB = re.compile(r" *\t[ \t]*")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")  # soft hyphens, joiners and marks of direction
# Bullets by themselves, by their code in Symbol and Wingdings, or by a letter where a wide gap follows it.
_TYPED_BULLET = re.compile("[\u2022\u00b7\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]\\s*|[o\u00a7]\t")
_NUMBER_AND_TAB = re.compile(r"^(\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+)\t")
_GAP = re.compile("(?<=\\S)[ \u00a0]*\u00a0 ?\u00a0[ \u00a0]*\u00a0[ \u00a0]*(?=\\S)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading or item of a list, with its mark; a line feed in ``text`` is a line break in it."""

    text: str
    page: int = 1
    heading: bool = False


@dataclass(slots=True)
class Cell:
    """A cell of a table: what stands in it and how many columns and rows it spans."""

    blocks: list[Block] = field(default_factory=list)
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class Table:
    """A table, row by row as it is written: a cell that spans rows stands in the first of them."""

    rows: list[list[Cell]] = field(default_factory=list)


Block = Paragraph | Table


def tidy(text: str) -> str:
    """Text with single spaces, no invisible characters and no space at the ends of its lines.

    Three or more no-break spaces in a row, with which Word's web pages set columns, become a tab. A bullet that was
    typed or that Word wrote as a letter of a symbol font becomes '• '; a number is parted from its text by a space.
    """
    text = _GAP.sub(CELL, _INVISIBLE.sub("", text))
    text = _AROUND_TAB.sub(CELL, _SPACE.sub(" ", text))
    return "\n".join(line for line in (_marked(line.strip()) for line in text.split("\n")) if line)


def with_mark(mark: str, text: str) -> str:
    """The text of an item with its mark in front, unless it is there already."""
    if not mark or not text or (mark == BULLET and text.startswith(BULLET)):
        return text
    return f"{mark} {text}"


def _marked(line: str) -> str:
    bullet = _TYPED_BULLET.match(line)
    if bullet is not None:
        return f"{BULLET} {line[bullet.end() :]}" if bullet.end() < len(line) else ""
    return _NUMBER_AND_TAB.sub(r"\1 ", line)


def pages_of_blocks(blocks: Iterable[Block]) -> tuple[Page, ...]:
    """The pages that these blocks fill, each paragraph or row of a table on a line. A page without any is empty."""
    lines: dict[int, list[str]] = {}
    last = 0
    for page, line in lines_of(blocks):
        last = max(last, page)  # text never goes back to an earlier page
        lines.setdefault(last, []).append(line)
    return tuple(Page(number, "\n".join(lines.get(number, ()))) for number in range(1, last + 1))


_PlacedLine = tuple[int, str]  # page, text


@dataclass(frozen=True, slots=True)
class _Square:
    """What stands in one column of one row: its lines, and what they were."""

    lines: tuple[_PlacedLine, ...] = ()
    blocks: int = 0
    tables: int = 0
    headings: int = 0
    columns: int = 1

    @classmethod
    def of(cls, cell: Cell) -> _Square:
        """The square in which a cell begins."""
        tables = sum(isinstance(block, Table) for block in cell.blocks)
        headings = sum(isinstance(block, Paragraph) and block.heading for block in cell.blocks)
        return cls(tuple(lines_of(cell.blocks)), len(cell.blocks), tables, headings, cell.columns)

    @property
    def text(self) -> str:
        """All of it in one line, without tabs."""
        return PARAGRAPH_IN_CELL.join(line.replace(CELL, " ") for _, line in self.lines)


_NOTHING = _Square()


def lines_of(blocks: Iterable[Block]) -> Iterator[_PlacedLine]:
    """The lines that these blocks become, each with its page."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _table_lines(block)
        else:
            yield from ((block.page, line) for line in block.text.split("\n") if line)


def _table_lines(table: Table) -> Iterator[_PlacedLine]:
    """One line a row, or one a paragraph where the table only sets paragraphs side by side."""
    rows = [row for row in _grid(table) if any(square.lines for square in row)]
    itemised = _is_itemised(rows)
    frame = not itemised and _is_frame(rows)
    for row in rows:
        filled = [square for square in row if square.lines]
        if frame or (len(filled) == 1 and filled[0].columns == len(row)):
            yield from (line for square in filled for line in square.lines)
        elif itemised:
            yield from _item_lines(filled)
        else:
            yield filled[0].lines[0][0], CELL.join(square.text for square in row)


def _item_lines(filled: Sequence[_Square]) -> Iterator[_PlacedLine]:
    """A number or label and the first paragraph on one line, the other paragraphs on lines of their own."""
    page = filled[0].lines[0][0]
    yield page, CELL.join(square.lines[0][1] for square in filled)
    yield from filled[-1].lines[1:]


def _is_itemised(rows: Sequence[Sequence[_Square]]) -> bool:
    """Whether numbers or short labels stand in the first of two columns and running text in the second.

    So are the items of a meeting's page (a number; title, introduction, minutes) and the fields of a decision.
    """
    grid = [row for row in rows if row[0].columns < len(row)]
    if any(square.lines for row in grid for square in row[2:]):
        return False
    labels = all(len(row[0].lines) <= 1 and len(row[0].text) <= _LONGEST_LABEL for row in grid)
    return labels and any(row[1].blocks > 1 for row in grid)


def _is_frame(rows: Sequence[Sequence[_Square]]) -> bool:
    """Whether a table lays out a page rather than being one: its cells then have nothing to do with each other."""
    squares = [square for row in rows for square in row]
    return (
        all(sum(bool(square.lines) for square in row) <= 1 for row in rows)
        or any(square.tables or (square.headings and square.blocks > square.headings) for square in squares)
        or max((square.blocks for square in squares), default=0) > (_MOST_BLOCKS if len(rows) > 1 else _MOST_ALONE)
    )


def _grid(table: Table) -> list[list[_Square]]:
    """The rows with an empty square wherever a cell reaches from above or from the left, so that columns line up."""
    rows: list[list[_Square]] = []
    reaching: dict[int, int] = {}  # by column, how many more rows a cell above takes up
    for written in table.rows:
        row: list[_Square] = []
        new: dict[int, int] = {}
        for cell in written:
            while reaching.get(len(row)):
                row.append(_NOTHING)
            new |= {len(row) + column: cell.rows - 1 for column in range(cell.columns)}
            row += [_Square.of(cell), *[_NOTHING] * (cell.columns - 1)]
        row += [_NOTHING] * (max((column + 1 for column in reaching), default=0) - len(row))
        reaching = {column: count - 1 for column, count in reaching.items() if count > 1} | new
        reaching = {column: count for column, count in reaching.items() if count > 0}
        rows.append(row)
    return rows
