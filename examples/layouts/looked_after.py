"""Inspections of services for looked after children, as reported in 2013."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from .marks import SQUARE_2014
from .model import (
    AskList,
    Council,
    Facts,
    Inspection,
    Judgement,
    Made,
    Recommendation,
    back_page,
    grade_of,
    intervals,
    recommendations,
)
from .paper import LEFT, SMALL, Paper

AREAS = {
    "overall": "Overall effectiveness",
    "capacity": "Capacity for improvement",
    "outcomes": "Outcomes for looked after children and care leavers",
    "provision": "Quality of provision",
    "leadership": "Leadership and management",
}
"""The areas as their headings print them, by their codes."""
_NUMBERS = {"outstanding": 1, "good": 2, "adequate": 3, "inadequate": 4}
_TITLE = "Inspection of local authority services for looked after children"
_CONTENTS = (
    "About this inspection",
    "The inspection judgements and what they mean",
    "Service information",
    "The inspection outcomes: services for looked after children",
    "Areas for improvement",
    "Record of main findings",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAfter:
    """A report. ``grades`` are as printed, by area code; ``asks`` are one list a timescale."""

    council: Council
    dates: str
    visits: tuple[tuple[str, str], ...]
    published: str
    published_date: str
    inspector: str
    grades: Mapping[str, str]
    service: tuple[str, ...]
    asks: tuple[AskList, ...]
    findings: Mapping[str, tuple[str, ...]]


def set_looked_after(report: LookedAfter) -> Made:
    """The report as a PDF, with what is to be found in it. Set twice, for the table of contents."""
    return _set(report, _set(report, {})[1])[0]


def _set(report: LookedAfter, contents: dict[str, int]) -> tuple[Made, dict[str, int]]:
    paper = Paper(f"{report.council.title}: {_TITLE}", _furniture(report), contents)
    _cover(paper, report)
    _contents(paper)
    _introduction(paper, report)
    found: list[Recommendation] = []
    judgements = tuple(_outcomes(paper, report, found))
    _record(paper, report)
    back_page(paper)
    inspection = Inspection(
        "Looked after children",
        intervals(report.visits),
        (report.inspector,),
        grade_of(report.grades["overall"]),
        judgements,
        tuple(found),
        report.published_date,
    )
    return Made(
        paper.close(), Facts("looked after children report", report.council.code, paper.number, (inspection,))
    ), paper.headings


def _furniture(report: LookedAfter) -> Callable[[Paper], None]:
    def draw(paper: Paper) -> None:
        if paper.number > 1:
            paper.put(f"{report.council.title} {_TITLE[0].lower()}{_TITLE[1:]} ", LEFT, 806, size=SMALL)
            paper.put_right(str(paper.number), 806, size=12)

    return draw


def _cover(paper: Paper, report: LookedAfter) -> None:
    paper.turn()
    paper.space(80)
    paper.block(_TITLE, size=24, right=430, after=24)
    paper.block(report.council.title, size=18, after=60)
    for label, value in (
        ("Inspection dates:", report.dates),
        ("Reporting inspector", report.inspector),
        ("Age group:", "All"),
        ("Published:", report.published),
    ):
        paper.block(f"{label} {value}", style="B")


def _contents(paper: Paper) -> None:
    paper.turn()
    paper.block("Contents", size=18)
    for text in _CONTENTS:
        paper.contents_line(text, dots=True)


def _introduction(paper: Paper, report: LookedAfter) -> None:
    paper.turn()
    paper.heading("About this inspection")
    paper.block(_ABOUT)
    paper.heading("The inspection judgements and what they mean")
    paper.block("Every judgement is made on a scale of four:")
    for grade, meaning in _SCALE:
        paper.row(f"{grade} (Grade {_NUMBERS[grade.lower()]})", meaning, split=220, middle=False)
    paper.space(12)
    paper.heading("Service information")
    for text in report.service:
        paper.block(text)


def _outcomes(paper: Paper, report: LookedAfter, found: list[Recommendation]) -> Iterator[Judgement]:
    paper.turn()
    paper.heading("The inspection outcomes: services for looked after children", size=14)
    number = 0
    for code, area in AREAS.items():
        printed = report.grades[code]
        page = paper.heading(f"{area} Grade {_NUMBERS[printed.lower()]} ({printed.lower()})")
        if code != "overall":
            yield Judgement.of(area, code, printed.lower(), page)
        for text in report.findings.get(code, ()):
            number += 1
            paper.item(f"{number}.", text)
        if code == "overall":
            found += _asks(paper, report)


def _asks(paper: Paper, report: LookedAfter) -> Iterator[Recommendation]:
    paper.heading("Areas for improvement")
    paper.block(
        f"To improve services for looked after children and care leavers in {report.council.place}, the council and "
        "its partners should take the following action."
    )
    number = 0
    for within in report.asks:
        paper.heading(f"{within.heading}:", size=11)
        for ask in within.asks:
            placed = [paper.item(SQUARE_2014, ask.text, hang=18)]
            for item in recommendations("", ask, placed, within, "looked after children", ""):
                number += 1
                yield replace(item, number=str(number))


def _record(paper: Paper, report: LookedAfter) -> None:
    paper.turn()
    paper.heading("Record of main findings")
    for code, area in AREAS.items():
        paper.row(area, report.grades[code], split=400, middle=False)


_ABOUT = (
    "The inspection asked how well the council and its partners look after children who cannot live at home, and how "
    "well they prepare them for the years after care. Inspectors read files, met children, carers and staff, and "
    "looked at the council’s own account of its work."
)
_SCALE = (
    ("Outstanding", "Far above the least that is required"),
    ("Good", "Above the least that is required"),
    ("Adequate", "The least that is required, and no more"),
    ("Inadequate", "Below the least that is required"),
)
