"""Inspections under the single inspection framework, with and without the review of the safeguarding board."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from .model import AskList, Board, Council, Facts, Inspection, Made, Team, grade_of, intervals
from .paper import LEFT, RIGHT, Paper
from .sif_forms import board_report, early, priority_2014, recommendations_2015
from .sif_parts import Setter, cover


class SifForm(Enum):
    """How the reports of some years look.

    BULLETS: to spring 2014, bullets and no date of publication. SECTIONS: 2014, every paragraph numbered through the
    report, strengths right after the list. PRIORITY: autumn 2014 to spring 2015, theme lines within the list.
    RECOMMENDATIONS: from then on, an executive summary and boxed headings.
    """

    BULLETS = "bullets"
    SECTIONS = "sections"
    PRIORITY = "priority"
    RECOMMENDATIONS = "recommendations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sif:
    """A report. ``grades`` are as printed, by area code; ``dates`` and ``published`` as printed.

    ``visits`` and ``published_date`` are the same in ISO 8601. ``overall`` is the overall grade as printed,
    ``headline`` the sentence that gives it. Without a ``board`` it is a re-inspection.
    """

    council: Council
    form: SifForm
    dates: str
    visits: tuple[tuple[str, str], ...]
    team: Team
    overall: str
    headline: str
    grades: Mapping[str, str]
    summary: tuple[str, ...]
    asks: tuple[AskList, ...]
    findings: Mapping[str, tuple[str, ...]]
    reason: str = ""
    published: str = ""
    published_date: str = ""
    strengths: tuple[str, ...] = ()
    young: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    board: Board | None = None
    dates_label: str = "Inspection date:"
    late_heading: bool = False
    """Draws the heading of the board's recommendations after everything else on its page."""

    @property
    def reviewed(self) -> Board | None:
        """The board, where its review is part of this report and not one of its own."""
        return self.board if self.board and not self.board.published else None


_BODIES: dict[SifForm, Callable[[Setter], None]] = {
    SifForm.BULLETS: early,
    SifForm.SECTIONS: early,
    SifForm.PRIORITY: priority_2014,
    SifForm.RECOMMENDATIONS: recommendations_2015,
}


def set_sif(report: Sif) -> Made:
    """The report as a PDF, with what is to be found in it.

    It is set twice: the first time finds the pages of the headings, for the table of contents.
    """
    return _set(report, _set(report, {})[1])[0]


def set_board_review(report: Sif) -> Made:
    """Only the review of the board that ``report`` has, as a report published on its own. Raises ValueError without."""
    if report.board is None:
        raise ValueError(f"{report.council.name}: no board to review")
    paper = Paper(report.council.board)
    setter = Setter(paper, report)
    board_report(setter, report.board)
    return Made(paper.close(), Facts("LSCB review", report.council.code, paper.number, _review(setter)))


def _set(report: Sif, contents: dict[str, int]) -> tuple[Made, dict[str, int]]:
    paper = Paper(report.council.title, _page_number, contents)
    setter = Setter(paper, report)
    paper.turn()
    cover(setter)
    _BODIES[report.form](setter)
    if report.board and report.board.published:
        board_report(setter, report.board)
    inspections = (_inspection(setter), *_review(setter))
    return Made(paper.close(), Facts("SIF report", report.council.code, paper.number, inspections)), paper.headings


def _page_number(paper: Paper) -> None:
    """Even pages have their number on the left, odd ones on the right."""
    paper.line(LEFT, 790, RIGHT, 790)
    if paper.number % 2:
        paper.put_right(str(paper.number), 806, size=14)
    else:
        paper.put(str(paper.number), LEFT, 806, size=14)


def _inspection(setter: Setter) -> Inspection:
    report = setter.report
    return Inspection(
        "SIF" if report.board else "SIF re-inspection",
        intervals(report.visits),
        (report.team.lead,),
        grade_of(report.overall),
        tuple(setter.judgements),
        tuple(r for r in setter.recommendations if r.section != "LSCB"),
        report.published_date or None,
    )


def _review(setter: Setter) -> tuple[Inspection, ...]:
    report, board = setter.report, setter.report.board
    if board is None:
        return ()
    judged = tuple(setter.board_judgements)
    found = tuple(r for r in setter.recommendations if r.section == "LSCB")
    published = board.published_date or report.published_date or None
    return (
        Inspection(
            "LSCB review",
            intervals(report.visits),
            (report.team.lead,),
            grade_of(board.grade),
            judged,
            found,
            published,
        ),
    )
