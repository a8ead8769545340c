"""Inspections of local authority children's services, in the forms their reports have had since 2018."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from .marks import DASH_2014, SQUARE_2014, SQUARE_2019
from .model import (
    Ask,
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
    one_line,
    recommendations,
)
from .paper import LEFT, SMALL, Paper

AREAS = {
    "leadership": "The impact of leaders on social work practice with children and families",
    "help-and-protection": "The experiences and progress of children who need help and protection",
    "care-and-care-leavers": "The experiences and progress of children in care and care leavers",
    "care": "The experiences and progress of children in care",
    "care-leavers": "The experiences and progress of care leavers",
    "overall": "Overall effectiveness",
}
"""The areas as the table of judgements prints them, by their codes."""

_SECTIONS = ("help-and-protection", "care-and-care-leavers", "care", "care-leavers", "leadership")


@dataclass(frozen=True, slots=True)
class IlacsForm:
    """How a report of some years looks. ``title`` and ``kind`` are printed at its head, with {place} and {title}.

    ``rank`` is what a lead inspector is called, ``split`` is where the grades begin, ``alone`` sets each bullet on a
    line of its own. The running footer stands on all pages but the first, except with ``running_first``, where the
    first page has it too, in the text layer above the title.
    """

    title: str
    kind: str = ""
    rank: str = ", His Majesty’s Inspector"
    asks_heading: str = "What needs to improve?"
    section_heading: str = "{area}: {grade}"
    bullet: str = SQUARE_2019
    split: float = 297.0
    middle: bool = False
    alone: bool = False
    running: bool = True
    running_first: bool = False
    cross_referenced: bool = False
    mark_apart: bool = False
    lone_bullet: bool = False


FORM_2018 = IlacsForm(
    "{title}",
    kind="Inspection of local authority children’s services",
    rank=" HMI",
    asks_heading="What needs to improve",
    section_heading="{area} {verb}{grade}",
    bullet=SQUARE_2014,
    split=388.0,
    running=False,
    lone_bullet=True,
)
"""2018: the council's name as title, and now and then an empty bullet on a line of its own."""
FORM_2019 = IlacsForm(
    "{title}",
    kind="Inspection of children’s social care services",
    rank="\nHer Majesty’s Inspector",
    asks_heading="What needs to improve",
    section_heading="{area} {verb}{grade}",
    split=388.0,
    middle=True,
    running=False,
)
"""Late 2018 to 2020: the lead inspector's rank on the line below, grades in the middle of their cells."""
FORM_2021 = IlacsForm("Inspection of {place} local authority children’s services")
"""2021 on: a running footer with the dates, grades at the top of their cells."""
FORM_2025 = replace(FORM_2021, cross_referenced=True, mark_apart=True)
"""2025: recommendations end in a reference to the national framework, and their heading carries a footnote mark."""
FORM_2026 = replace(FORM_2025, mark_apart=False)
"""April 2026 on: the same, with no overall grade among the grades."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ilacs:
    """A report. ``grades`` are as printed, by area code, in the order of the table; ``dates`` as printed.

    ``visits`` are the same dates in ISO 8601. ``findings`` are the numbered paragraphs of each area; ``asks`` is empty
    where the report has no list.
    """

    council: Council
    dates: str
    visits: tuple[tuple[str, str], ...]
    leads: tuple[str, ...]
    grades: Mapping[str, str]
    opening: tuple[str, ...]
    asks: tuple[Ask, ...]
    findings: Mapping[str, tuple[str, ...]]
    form: IlacsForm = FORM_2021
    place: str = ""
    dates_label: str = "Inspection dates:"
    password: str = ""

    @property
    def called(self) -> str:
        """What the title and the running footer call the authority."""
        return self.place or self.council.place


def set_ilacs(report: Ilacs) -> Made:
    """The report as a PDF, with what is to be found in it."""
    paper = Paper(_title(report), _furniture(report), password=report.password)
    paper.turn()
    _head(paper, report)
    judgements = tuple(_table(paper, report))
    for text in report.opening:
        paper.block(text)
    found = tuple(_asks(paper, report)) if report.asks else ()
    _findings(paper, report)
    back_page(paper)
    overall = grade_of(report.grades["overall"]) if "overall" in report.grades else None
    inspection = Inspection("ILACS", intervals(report.visits), report.leads, overall, judgements, found)
    return Made(paper.close(), Facts("ILACS report", report.council.code, paper.number, (inspection,)))


def _title(report: Ilacs) -> str:
    return report.form.title.format(place=report.called, title=report.council.title)


def _furniture(report: Ilacs) -> Callable[[Paper], None]:
    """What draws the running footer of a page, or the bare page number."""

    def draw(paper: Paper) -> None:
        if not report.form.running:
            paper.put_right(str(paper.number), 806, size=14)
        elif paper.number > 1 or report.form.running_first:
            paper.put(f"Inspection of {report.called} local authority children’s services", LEFT, 800, size=SMALL)
            paper.put(f"{report.dates} ", LEFT, 810, size=SMALL)
            paper.put_right(str(paper.number), 810, size=14)

    return draw


def _head(paper: Paper, report: Ilacs) -> None:
    form = report.form
    paper.space(22)
    paper.block(_title(report), size=20, after=12, right=470)
    if form.kind:
        paper.block(form.kind, size=12.5, style="B", after=10)
    style = "" if form.running else "B"
    paper.block(f"{report.dates_label} {report.dates}", style=style, after=8)
    label = "Lead inspector:" if len(report.leads) == 1 else "Lead inspectors:"
    names = ", and ".join(f"{name}{form.rank}" for name in report.leads)
    paper.block(f"{label} {names}", style=style, after=10)


def _table(paper: Paper, report: Ilacs) -> Iterator[Judgement]:
    form = report.form
    paper.row("Judgement", "Grade", split=form.split, middle=True, style="B")
    for code, grade in report.grades.items():
        page = paper.row(AREAS[code], grade, split=form.split, middle=form.middle)
        if code != "overall":
            yield Judgement.of(AREAS[code], code, grade, page)
    paper.space(10)


def _asks(paper: Paper, report: Ilacs) -> Iterator[Recommendation]:
    form = report.form
    mark = "1" if form.cross_referenced else ""
    paper.heading(form.asks_heading, mark=mark, apart=form.mark_apart)
    if form.cross_referenced:
        paper.footnote("1", _CROSS_REFERENCE)
    within = AskList(form.asks_heading)
    number = 0
    for position, ask in enumerate(report.asks):
        if form.lone_bullet and position == 2:
            paper.item(form.bullet, "", hang=18, after=0)
        placed = [paper.item(form.bullet, ask.text, hang=18, alone=form.alone)]
        placed += [paper.item(DASH_2014, part, left=LEFT + 18, hang=18) for part in ask.parts]
        for found in recommendations("", ask, placed, within, "children's services", ""):
            number += 1
            yield replace(found, number=str(number))


def _findings(paper: Paper, report: Ilacs) -> None:
    number = 0
    for code in _SECTIONS:
        if code not in report.grades:
            continue
        paper.heading(_section(report.form, AREAS[code], report.grades[code]))
        for text in report.findings.get(code, ()):
            number += 1
            paper.item(f"{number}.", text)


def _section(form: IlacsForm, area: str, printed: str) -> str:
    grade = one_line(printed).lower()
    verb = "" if grade.startswith("requires") else "is "
    return form.section_heading.format(area=area, grade=grade, verb=verb)


_CROSS_REFERENCE = (
    "Each item names the outcome, enabler or principle of the national framework for children’s social care that it "
    "bears on. The framework is statutory guidance."
)
