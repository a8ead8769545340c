"""Tables of people: a header that names the columns, and rows of cells with a tab between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .beside import read_beside
from .lists import Entry
from .names import name_at
from .notes import Notes, read_note

_NAME = re.compile(r"(?:names?|members?|councillors?|attendees?|present|officers?)(?:\s+\w+)?", re.I)
_KINDS = (
    ("post", re.compile(r".*\b(?:role|post|title|position|designation|job|capacity)\b.*", re.I)),
    (
        "body",
        re.compile(r".*\b(?:organisation|agency|representing|body|service|party|ward|directorate|team)\b.*", re.I),
    ),
    ("status", re.compile(r".*\b(?:attendance|attended|attending|present|apologies|status)\b.*", re.I)),
)
_EXCUSED = re.compile(r"(?:apol\w*|a|ap)\b.*", re.I)
_ABSENT = re.compile(r"(?:absent|ab|no|✗|x|expected|not\s.*)\.?", re.I)


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a table holds: "name", "post", "body", "status" or "" where it is neither."""

    kinds: tuple[str, ...]


def read_columns(text: str) -> Columns | None:
    """The columns of a table of people whose header is ``text``, or None."""
    cells = [cell.strip() for cell in text.split("\t")]
    if len(cells) < 2 or not _NAME.fullmatch(cells[0]):
        return None
    kinds = [next((kind for kind, pattern in _KINDS if pattern.fullmatch(cell)), "") for cell in cells[1:]]
    return Columns(("name", *kinds)) if any(kinds) else None


def read_row(text: str, columns: Columns) -> Entry | None:
    """The person of one row, or None where its first cell is no name."""
    starts = [0] + [match.end() for match in re.finditer("\t", text)]
    name = name_at(text, starts[0])
    if name is None or len(starts) < 2:
        return None
    first = text[: starts[1] - 1]
    notes, end = read_beside(first, name, None)
    if end < len(first.rstrip()):
        return None
    for number, start in enumerate(starts[1:], 1):
        stop = starts[number + 1] - 1 if number + 1 < len(starts) else len(text)
        kind = columns.kinds[number] if number < len(columns.kinds) else ""
        notes = notes.joined(_cell(text, start, stop, kind))
    return Entry(name, notes, len(text))


def _cell(text: str, start: int, stop: int, kind: str) -> Notes:
    shown = text[start:stop].strip()
    if kind == "status":
        return _status(shown)
    if kind == "post" and shown.lower() == "reserve":
        return Notes()
    if kind == "body":
        return Notes(organisation=shown or None)
    return read_note(text, start, stop)


def _status(shown: str) -> Notes:
    """What the column on attendance says; an empty cell says nothing and the person is not counted as present."""
    if _EXCUSED.fullmatch(shown):
        return Notes(excused=True)
    if not shown or _ABSENT.fullmatch(shown):
        return Notes(capacity="absent")
    return Notes(capacity="in attendance" if shown.lower() == "in attendance" else "member")
