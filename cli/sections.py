"""One answer of several parts: a table for each part where a person reads it, else all rows in one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .output import STANDARD, Output, write_rows

if TYPE_CHECKING:
    from ..graph.rows import Rows


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an answer: its heading, the value of the column ``part`` that its rows have, and what is shown."""

    heading: str
    part: str
    columns: tuple[str, ...]


def is_read_by_a_person(output: Output) -> bool:
    """Whether the answer is laid out for reading, with headings and notes, and not as one table of all columns."""
    return output.is_table and output.columns is None and output.output == STANDARD


def write_sections(rows: Rows, sections: Sequence[Section], output: Output) -> None:
    """Write the rows by their column ``part``, each part under its heading; a part without rows is left out."""
    if not is_read_by_a_person(output):
        write_rows(rows, output)
        return
    parts = ((section.heading, picked(rows, section)) for section in sections)
    for position, (heading, found) in enumerate(part for part in parts if len(part[1]) > 0):
        sys.stdout.write(f"\n{heading}\n" if position else f"{heading}\n")
        write_rows(found, output)


def picked(rows: Rows, section: Section) -> Rows:
    """The rows of a section, with its columns."""
    from ..graph.rows import Rows

    found = (row for row in rows if row["part"] == section.part)
    return Rows(section.columns, tuple(tuple(row[name] for name in section.columns) for row in found))
