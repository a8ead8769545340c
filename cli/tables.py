"""Rows as a table: fitted to the terminal by rich, or plain and unwrapped where no terminal reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from ..graph.rows import Rows
from .output import plain_text
from .talk import say

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LONG = 40  # characters from which a text is long
_LONG_LEAST, _LEAST = 26, 11  # characters that a long and any other column need to be readable when they wrap
_PATH, _PATH_LEAST = "document", 14  # a path may break anywhere, so that it leaves room to what was asked for
_LONG_SHARE = 3  # a long text is given at least this part of the room
_GAP = 2
_SEVERAL = 2
_KEPT = ("document", "page")


def write_table(rows: Rows, stream: TextIO, *, wide: bool, on_terminal: bool) -> None:
    """Write the rows as a table. On a terminal, columns that do not fit are left out unless ``wide``, and named."""
    if not rows.rows:
        say("no rows")
        return
    cells = [[cell_text(value) for value in row] for row in rows.rows]
    if on_terminal and not wide:
        _write_rich(rows.columns, cells, stream)
    else:
        stream.writelines(_plain_lines(rows.columns, cells))


def cell_text(value: object) -> str:
    """A value on one line, without the control characters that PDFs hold and terminals obey."""
    return _CONTROL.sub(" ", plain_text(value)).strip()


def _plain_lines(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = _widths(columns, cells)
    for row in (columns, *cells):
        line = (" " * _GAP).join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield line.rstrip() + "\n"


def _widths(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(len, (name, *(row[i] for row in cells)))) for i, name in enumerate(columns)]


def _write_rich(columns: Sequence[str], cells: Sequence[Sequence[str]], stream: TextIO) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    natural = _widths(("",) * len(columns), cells)
    console = Console(file=stream)
    widths = fitted(columns, natural, console.width)
    heading = _heading(cells) if len(widths) < sum(map(bool, natural)) else ""
    if heading:
        console.print(Text(f"{columns[0]}: {heading}"))
        widths = fitted(columns, [0, *natural[1:]], console.width)
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for index, width in widths.items():
        table.add_column(columns[index], width=width, overflow="fold")
    for row in cells:
        table.add_row(*(Text(row[index]) for index in widths))
    console.print(table)
    shown = {0, *widths} if heading else widths.keys()
    left_out = [name for index, name in enumerate(columns) if natural[index] > 0 and index not in shown]
    if left_out:
        say(f"columns not shown: {', '.join(left_out)} (--wide shows all, --columns chooses)")


def _heading(cells: Sequence[Sequence[str]]) -> str:
    """What the first column holds where it is the same in all of several rows, so that it can stand above them once."""
    first = {row[0] for row in cells}
    return first.pop() if len(cells) >= _SEVERAL and len(first) == 1 else ""


def fitted(columns: Sequence[str], natural: Sequence[int], room: int) -> dict[int, int]:
    """Widths of the columns that fit into ``room`` characters, by index; texts wrap.

    ``natural`` are the widths of their cells; columns without any text are left out. Of the others the last go first;
    the first one and those that lead back to a page stay. What room is left goes to the longest texts.
    """
    filled = {i: width for i, width in enumerate(natural) if width > 0}
    widths = {i: max(min(width, _least(columns[i], width, room)), len(columns[i])) for i, width in filled.items()}
    for index in [i for i in reversed(widths) if i > 0 and columns[i] not in _KEPT]:
        if _taken(widths) <= room:
            break
        del widths[index]
    for index in sorted(widths, key=lambda i: natural[i]):
        widths[index] += max(0, min(natural[index] - widths[index], room - _taken(widths)))
    return widths


def _least(name: str, width: int, room: int) -> int:
    if name == _PATH:
        return _PATH_LEAST
    return max(_LONG_LEAST, room // _LONG_SHARE) if width > _LONG else _LEAST


def _taken(widths: Mapping[int, int]) -> int:
    return sum(widths.values()) + _GAP * (len(widths) - 1)
