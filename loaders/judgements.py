"""Grades beside the areas they belong to, in tables and headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..ontology.frameworks import Area
from ..ontology.grades import GRADE_PATTERN, Grade, read_grade
from .document import Line, Page

_APOSTROPHE = "['\u2019\u2018]"
# "Grade 4 (Inadequate)", "Inadequate (Grade 4)" and "Inadequate" are printed in 2013.
_NUMBERED_GRADE = rf"(?:grade\s+\d\s*[:(\u2013-]*\s*)?(?P<grade>{GRADE_PATTERN})(?![\w\u2019'])"


@dataclass(frozen=True, slots=True)
class PrintedJudgement:
    """An area and its grade as a page prints them; [start, end) spans both in the page's text."""

    code: str
    area: str
    grade: Grade
    printed: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class UnreadGrade:
    """An area that the page prints without a grade that is certainly its own."""

    code: str
    area: str
    page: int


def words_pattern(wording: str) -> str:
    """A pattern for ``wording`` however it is wrapped and whichever apostrophes it is printed with."""
    return r"\s+".join(re.escape(word).replace("'", _APOSTROPHE) for word in wording.split())


@cache
def _area_pattern(area: Area) -> re.Pattern[str]:
    wordings = "|".join(words_pattern(wording) for wording in sorted(area.wordings, key=len, reverse=True))
    return re.compile(rf"^[ \t]*(?P<number>\d(?:\.\d)?\.?\s+)?(?P<area>{wordings})(?P<after>[.:]?\s*)", re.I | re.M)


_GRADE_HERE = re.compile(_NUMBERED_GRADE, re.IGNORECASE)


def read_table(page: Page, areas: Sequence[Area]) -> Iterator[PrintedJudgement | UnreadGrade]:
    """The judgements on ``areas`` in the table of ``page``, one an area at most.

    A grade belongs to the area whose words stand right before it. Where the page has a layout, no other area may
    stand nearer to the grade, so that a table whose cells come in another order gives an :class:`UnreadGrade` and
    not a neighbour's grade.
    """
    labels = _labels(page, areas)
    rows = [(start, end) for _, start, end, _ in labels]
    for index, (area, start, end, after) in enumerate(labels):
        printed = " ".join(page.text[start:end].split())
        match = _GRADE_HERE.match(page.text, after)
        grade = read_grade(match["grade"]) if match else None
        if match is None or grade is None or not _own_row(page, match.span("grade"), index, rows):
            yield UnreadGrade(area.code, printed, page.number)
            continue
        yield PrintedJudgement(
            area.code, printed, grade, " ".join(match["grade"].split()), page.number, start, match.end("grade")
        )


def _labels(page: Page, areas: Sequence[Area]) -> list[tuple[Area, int, int, int]]:
    """Area, start and end of its words, and where a grade would begin; in the order of the text.

    One place an area counts: the first with a number before it, else the first, since prose above the table can
    begin a line with the same words (Cheshire East 2015). A shorter wording inside a longer one does not count:
    "children in care" is also the beginning of "children in care and care leavers".
    """
    found: list[tuple[Area, int, int, int]] = []
    for area in sorted(areas, key=lambda area: -max(map(len, area.wordings))):
        matches = list(_area_pattern(area).finditer(page.text))
        for match in sorted(matches, key=lambda match: match["number"] is None):
            start, end = match.span("area")
            if not any(start < other_end and other < end for _, other, other_end, _ in found):
                found.append((area, start, end, match.end()))
                break
    return sorted(found, key=lambda label: label[1])


def _own_row(page: Page, grade: tuple[int, int], area: int, areas: Sequence[tuple[int, int]]) -> bool:
    """Whether the area nearest to the grade, by the middles of their lines, is the one with this index.

    Grades of two or three lines stand centred beside an area of one (Barnsley 2014, Darlington 2018).
    """
    if page.placements is None:
        return True
    middle = _middle(page, grade)
    distances = [abs(_middle(page, words) - middle) for words in areas]
    return distances[area] == min(distances)


def _middle(page: Page, span: tuple[int, int]) -> float:
    """The height of the middle between the lines in which a slice of the page's text begins and ends."""
    placements = page.placements or ()
    heights = [place.height for line, place in zip(page.lines, placements, strict=True) if _meets(line, span)]
    return (heights[0] + heights[-1]) / 2


def _meets(line: Line, span: tuple[int, int]) -> bool:
    return line.start < span[1] and span[0] < line.end


def read_headline(page: Page, pattern: re.Pattern[str], code: str, start: int = 0) -> PrintedJudgement | None:
    """The judgement that a sentence of ``page`` prints from the offset ``start`` on.

    The pattern has the groups ``area`` and ``grade``.
    """
    match = pattern.search(page.text, start)
    grade = read_grade(match["grade"]) if match else None
    if match is None or grade is None:
        return None
    area, printed = (" ".join(match[name].split()) for name in ("area", "grade"))
    return PrintedJudgement(code, area, grade, printed, page.number, match.start("area"), match.end("grade"))
