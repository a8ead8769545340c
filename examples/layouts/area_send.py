"""Reports of area inspections of special educational needs and disabilities, 2023 on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .columns import Cell, set_row
from .marks import SQUARE_2019
from .model import Ask, Council, Facts, Inspection, Made, Recommendation, Someone, back_page, intervals, one_line
from .paper import LEFT, RIGHT, Paper

_IN = 6.0  # points by which the cells of a table are set in
_SPLIT = 168.0  # points from the left edge to the second column of priority actions
_HALF = 226.0
_OUTCOMES = {
    "typically positive": (
        "The local area partnership’s special educational needs and/or disabilities (SEND) arrangements typically lead "
        "to positive experiences and outcomes for children and young people with SEND. Where it can do better, it "
        "already does something about it."
    ),
    "inconsistent": (
        "The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and "
        "young people with special educational needs and/or disabilities (SEND). The partners have to mend this "
        "together."
    ),
    "widespread and/or systemic failings": (
        "There are widespread and/or systemic failings leading to significant concerns about the experiences and "
        "outcomes of children and young people with special educational needs and/or disabilities (SEND), and the "
        "partnership cannot wait."
    ),
}


@dataclass(frozen=True, slots=True)
class Priority:
    """A row of priority actions: the responsible bodies as printed, their names for the facts, and what is asked."""

    bodies: str
    names: tuple[str, ...]
    ask: Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaSend:
    """A report. ``leaders`` and ``team`` are columns of cells as printed; ``people`` are the facts about both.

    ``body_last`` sets the responsible bodies in the right column.
    """

    council: Council
    dates: str
    visits: tuple[tuple[str, str], ...]
    previous: str
    outcome: str
    partners: str
    after: tuple[str, ...]
    findings: tuple[str, ...]
    priorities: tuple[Priority, ...] = ()
    improvements: tuple[Ask, ...]
    leaders: tuple[tuple[str, ...], tuple[str, ...]]
    team: tuple[tuple[str, ...], tuple[str, ...]]
    leads: tuple[str, ...]
    people: tuple[Someone, ...]
    body_last: bool = False


def set_area_send(report: AreaSend) -> Made:
    """The report as a PDF, with what is to be found in it."""
    name = f"{report.council.place} Local Area Partnership"
    paper = Paper(f"Area SEND inspection of {name}", _furniture(report, name))
    _first_page(paper, report, name)
    paper.heading("What is it like to be a child or young person with SEND in this area?")
    for text in report.findings:
        paper.block(text)
    paper.heading("What does the area partnership need to do better?")
    paper.item(SQUARE_2019, _BETTER, hang=18)
    found = list(_asks(paper, report))
    _details(paper, report)
    back_page(paper)
    inspection = Inspection(
        "Area SEND",
        intervals(report.visits),
        report.leads,
        None,
        (),
        tuple(found),
        outcome=report.outcome,
        people=report.people,
    )
    return Made(paper.close(), Facts("Area SEND report", report.council.code, paper.number, (inspection,)))


def _furniture(report: AreaSend, name: str) -> Callable[[Paper], None]:
    def draw(paper: Paper) -> None:
        if paper.number == 1:
            paper.put("Local area partnership report", LEFT, 41, size=10)
            return
        paper.put(f"Area SEND inspection report: {name}", LEFT, 802, size=10)
        paper.put(f"{report.dates} {paper.number}", LEFT, 816, size=10)

    return draw


def _first_page(paper: Paper, report: AreaSend, name: str) -> None:
    paper.turn()
    paper.block(f"Area SEND inspection of {name}", size=26, right=430, after=18)
    paper.block(f"Inspection dates: {report.dates}", style="B", after=6)
    paper.block(f"Dates of previous inspection: {report.previous}", style="B", after=20)
    paper.heading("Inspection outcome", size=14)
    paper.block(_OUTCOMES[report.outcome])
    for text in report.after:
        paper.block(text)
    paper.heading("Information about the local area partnership", size=14)
    paper.block(report.partners)
    paper.turn()


def _asks(paper: Paper, report: AreaSend) -> Iterator[Recommendation]:
    number = 0
    if report.priorities:
        paper.heading("Areas for priority action", size=14)
        set_row(paper, _cells(report, ("Responsible body",), Ask("Areas for priority action"), "B"), gap=1)
        for row in report.priorities:
            starts = set_row(paper, _cells(report, (row.bodies,), row.ask))
            for item in _found(row.ask, starts, number, "Areas for priority action", row.names):
                number += 1
                yield item
    paper.heading("Areas for improvement", size=14)
    set_row(paper, [Cell(LEFT + _IN, RIGHT - LEFT, ("Areas for improvement",), style="B")], gap=1)
    for ask in report.improvements:
        starts = set_row(paper, [_ask_cell(LEFT + _IN, RIGHT - LEFT - 2 * _IN, ask)])
        for item in _found(ask, starts, number, "Areas for improvement", ()):
            number += 1
            yield item


def _ask_cell(left: float, width: float, ask: Ask, style: str = "") -> Cell:
    return Cell(left, width, (ask.text,), ask.parts, style=style)


def _cells(report: AreaSend, bodies: tuple[str, ...], ask: Ask, style: str = "") -> Sequence[Cell]:
    """A row's two cells, the responsible bodies in the narrow one."""
    if report.body_last:
        wide = RIGHT - LEFT - _SPLIT
        return _ask_cell(LEFT + _IN, wide - 16, ask, style), Cell(LEFT + wide, _SPLIT - 12, bodies, style=style)
    body = Cell(LEFT + _IN, _SPLIT - 24, bodies, style=style)
    return body, _ask_cell(LEFT + _SPLIT, RIGHT - LEFT - _SPLIT - _IN, ask, style)


def _found(
    ask: Ask, starts: Sequence[int], number: int, heading: str, names: tuple[str, ...]
) -> Iterator[Recommendation]:
    for at, text in enumerate(ask.parts or (ask.text,)):
        page = starts[at] if at < len(starts) else starts[-1]
        lead = one_line(ask.text) if ask.parts else None
        yield Recommendation(
            number=str(number + at + 1),
            page=page,
            last_page=page,
            section="partnership",
            heading=heading,
            text=one_line(text),
            lead_in=lead,
            priority=heading.startswith("Areas for priority"),
            responsible=names,
        )


def _details(paper: Paper, report: AreaSend) -> None:
    paper.turn()
    paper.heading("Local area partnership details", size=14)
    set_row(paper, _halves("Local authority", "Integrated care board", "B"), gap=1)
    for left, right in zip(*report.leaders, strict=True):
        set_row(paper, _halves(left, right), gap=1)
    paper.space(20)
    paper.heading("Information about this inspection", size=14)
    paper.block(_ABOUT)
    paper.heading("Inspection team", size=12)
    set_row(paper, _halves("Ofsted", "Care Quality Commission"), gap=0)
    for left, right in zip(*report.team, strict=True):
        set_row(paper, _halves(left, right), gap=0)


def _halves(left: str, right: str, style: str = "") -> tuple[Cell, Cell]:
    return (
        Cell(LEFT + _IN, _HALF - 18, (left,), style=style),
        Cell(LEFT + _IN + _HALF, _HALF - 18, (right,) if right else (), style=style),
    )


_BETTER = (
    "Families tell their story too often. What one service knows, the next one asks again, and the plan that should "
    "hold it all together is rarely on the table."
)
_ABOUT = (
    "This inspection was led by one of His Majesty’s Inspectors (HMI) from Ofsted, with inspectors of the Care Quality "
    "Commission (CQC)."
)
