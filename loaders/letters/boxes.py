"""Boxes that stand among the findings of a letter and are no part of them: case studies, practice studies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..layout import BodyLine

_OPENS = re.compile(
    r"(?:Case|Practice)\s+stud(?:y|ies)\b|(?:Good\s+)?Practice\s+example\b|Example\s+of\b", re.IGNORECASE
)
_INSIDE = 3.0  # points by which a box's lines may begin further left than its heading
_LONGEST = 110  # characters of a heading


def without_boxes(lines: Iterable[BodyLine]) -> Iterator[BodyLine]:
    """The lines outside boxes.

    A box goes from its heading to the first line that begins further left; it is set in from the margin. One that is
    not is left in, and its heading ends the list it stands in.
    """
    left: float | None = None
    margin: float | None = None
    for line in lines:
        if left is not None and (line.left is None or line.left >= left - _INSIDE):
            continue
        left = None
        if line.left is not None and (margin is None or line.left < margin):
            margin = line.left
        if opens_box(line) and line.left is not None and margin is not None and line.left > margin + _INSIDE:
            left = line.left
        else:
            yield line


def opens_box(line: BodyLine) -> bool:
    """Whether a line is the heading of a box."""
    return _OPENS.match(line.text) is not None and len(line.text) <= _LONGEST
