"""Grades as inspectorates print them, and the one scale they are read into."""

from __future__ import annotations

import re
from enum import StrEnum


class Grade(StrEnum):
    """A judgement's grade.

    "Requires improvement to be good" is :attr:`REQUIRES_IMPROVEMENT`. "Adequate" belongs to the frameworks before
    November 2013, and to HMICFRS, whose scale of five has it between good and requires improvement; it is never merged
    with another.
    """

    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires improvement"
    ADEQUATE = "adequate"
    INADEQUATE = "inadequate"
    NOT_JUDGED = "not judged"


GRADE_PATTERN = r"outstanding|good|requires?\s+improvement(?:\s+to\s+be\s+good)?|adequate|inadequate|not\s+judged"
"""Matches a printed grade, also wrapped over lines. Thurrock 2016 prints "Require improvement" in its table."""

_PRINTED = re.compile(rf"(?:{GRADE_PATTERN})", re.IGNORECASE)


def read_grade(printed: str) -> Grade | None:
    """The grade that ``printed`` is, or None where it is anything else or says more than a grade."""
    text = printed.strip().rstrip(".").strip()
    if _PRINTED.fullmatch(text) is None:
        return None
    words = " ".join(text.lower().split())
    if words.startswith("require"):
        return Grade.REQUIRES_IMPROVEMENT
    return Grade(words)
