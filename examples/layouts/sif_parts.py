"""The parts that reports under the single inspection framework are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from .marks import DASH_2014, SQUARE_2014
from .model import AskList, Board, Judgement, Recommendation, one_line, recommendations
from .paper import BODY, LEFT, RIGHT, Paper, Placed
from .sif_words import (
    AREA_NOTE,
    AREAS,
    BOARD,
    BOARD_AREA,
    COMBINED,
    COUNTS,
    HOW,
    MEANINGS,
    PARTS,
    SECTIONS,
    SERVICES,
    SPLIT,
    TITLE_RIGHT,
)

if TYPE_CHECKING:
    from .sif import Sif


class Setter:
    """A report while it is being set: its paper, the last number used, and the facts found so far."""

    def __init__(self, paper: Paper, report: Sif) -> None:
        self.paper = paper
        self.report = report
        self.last = 0
        self.judgements: list[Judgement] = []
        self.board_judgements: list[Judgement] = []
        self.recommendations: list[Recommendation] = []

    @property
    def bulleted(self) -> bool:
        """Whether paragraphs and recommendations have bullets instead of numbers."""
        return self.report.form.value == "bullets"

    def numbered(self, text: str) -> Placed:
        """Sets a paragraph with the report's next number."""
        self.last += 1
        return self.paper.item(f"{self.last}.", text)

    def bullets(self, texts: Sequence[str], left: float = LEFT) -> list[Placed]:
        """Sets bulleted paragraphs."""
        return [self.paper.item(SQUARE_2014, text, left=left, hang=18) for text in texts]

    def points(self, texts: Sequence[str]) -> None:
        """Sets paragraphs, bulleted or numbered as the form has it."""
        for text in texts:
            if self.bulleted:
                self.bullets([text])
            else:
                self.numbered(text)

    def asks(self, lists: Sequence[AskList], section: str, *, headings: bool = True) -> None:
        """Sets lists of recommendations, each under its heading."""
        for within in lists:
            if headings:
                self.paper.heading(within.heading, size=BODY)
            if within.note:
                self.paper.block(within.note)
            self._list(within, section)

    def _list(self, within: AskList, section: str) -> None:
        theme = ""
        for ask in within.asks:
            if ask.under:
                theme = ask.under
                self.paper.heading(theme, size=BODY, style="I")
            placed = self.bullets([ask.text]) if self.bulleted else [self.numbered(ask.text)]
            placed += [self.paper.item(SQUARE_2014, part, left=LEFT + 28, hang=18) for part in ask.parts]
            for found in recommendations(str(self.last), ask, placed, within, section, theme):
                position = str(len(self.recommendations) + 1)
                self.recommendations.append(replace(found, number=position) if self.bulleted else found)

    def judge_board(self, area: str, board: Board, page: int) -> None:
        """Notes where the board's grade stands, and what is graded in the words of that place."""
        if not self.board_judgements:
            self.board_judgements.append(Judgement.of(area, BOARD_AREA, board.grade.lower(), page))


def is_graded(grade: str, *, plural: bool = False) -> str:
    """The grade as a predicate: "requires improvement", "is good", "are good"."""
    printed = one_line(grade).lower()
    if printed.startswith("requires improvement"):
        return printed.replace("requires", "require") if plural else printed
    return f"{'are' if plural else 'is'} {printed}"


def cover(s: Setter) -> None:
    """The first page: title, dates, the overall judgement and the table of the others."""
    report, paper = s.report, s.paper
    paper.block(report.council.title, size=20, after=8)
    kind = "Inspection" if report.board else "Re-inspection"
    paper.block(f"{kind} {SERVICES}", right=TITLE_RIGHT, size=13, style="B")
    if report.reviewed:
        paper.block("and")
        paper.block(f"Review of {_lower(BOARD)}", right=TITLE_RIGHT, size=13, style="B", mark="1")
        paper.footnote("1", COMBINED)
    paper.block(f"{report.dates_label} {report.dates}", size=13, style="B")
    if report.published:
        paper.block(f"Report published: {report.published}", size=13, style="B")
    _overall(s)
    for code, area in AREAS.items():
        left = LEFT + 34 if area[1:2] == "." and area[2].isdigit() else LEFT
        page = paper.row(area, report.grades[code], split=SPLIT, middle=True, left=left)
        s.judgements.append(Judgement.of(area.partition(" ")[2], code, report.grades[code], page))
    _board_on_cover(s)


def _overall(s: Setter) -> None:
    paper = s.paper
    paper.space(6)
    paper.block(s.report.headline, size=13.5, style="B")
    if s.report.reason:
        paper.block(s.report.reason)
    paper.space(4)


def _board_on_cover(s: Setter) -> None:
    board = s.report.reviewed
    if board is None or s.report.form.value not in ("bullets", "sections"):
        return
    s.paper.space(14)
    area = f"{BOARD} (LSCB)"
    s.judge_board(area, board, s.paper.block(f"{area} {is_graded(board.grade)}.", size=13.5, style="B").first)


def young_summary(s: Setter) -> None:
    """The page that says it again for children and young people."""
    s.paper.turn()
    s.paper.heading("Summary for children and young people")
    s.bullets(s.report.young)


def area_information(s: Setter, heading: str = "") -> None:
    """The page of facts about the area, with its footnote."""
    s.paper.turn()
    if heading:
        s.paper.heading(heading, size=14)
    s.paper.heading("Information about this local authority area", mark="2")
    s.paper.footnote("2", AREA_NOTE)
    for text in s.report.area:
        if text.startswith("# "):
            s.paper.heading(text.removeprefix("# "), size=BODY)
        else:
            mark, inner = (DASH_2014, 18.0) if text.startswith("- ") else (SQUARE_2014, 0.0)
            s.paper.item(mark, text.removeprefix("- "), left=LEFT + inner, hang=18, after=4)


def inspection_information(s: Setter) -> None:
    """How the inspection was done, and by whom."""
    team, paper = s.report.team, s.paper
    paper.turn()
    paper.heading("Information about this inspection", size=14)
    paper.block(HOW)
    count = COUNTS[1 + bool(team.deputy) + len(team.members)]
    paper.block(f"The inspection team consisted of {count} of Her Majesty’s Inspectors (HMI) from Ofsted.")
    paper.block("The inspection team", style="B")
    paper.block(f"Lead inspector: {team.lead}", after=2)
    if team.deputy:
        paper.block(f"Deputy lead inspector: {team.deputy}", after=2)
    if team.members:
        paper.block(f"Team inspectors: {', '.join(team.members)}", after=2)
    if team.assurance:
        paper.block(f"Quality assurance manager: {team.assurance}")


def contents(s: Setter, lines: Sequence[tuple[str, int]]) -> None:
    """The table of contents on a page of its own; ``lines`` are headings with their level, 0 or 1."""
    s.paper.turn()
    s.paper.block("Contents", size=20)
    for text, level in lines:
        s.paper.contents_line(text, left=LEFT + 12 * level, style="" if level else "B")


def sections(s: Setter) -> None:
    """The findings, each area under a sentence that gives its grade."""
    for code, area in SECTIONS.items():
        verb = is_graded(s.report.grades[code], plural=True)
        s.paper.heading(f"{area} {verb}")
        s.points(s.report.findings.get(code, ()))
        if code == "looked-after":
            _graded_parts(s)


def graded_sections(s: Setter) -> None:
    """The findings, each area under a box with its grade at the right."""
    for code, area in SECTIONS.items():
        s.paper.row(area, s.report.grades[code], split=330, middle=True, style="B")
        s.paper.headings.setdefault(area, s.paper.number)
        s.paper.space(8)
        s.points(s.report.findings.get(code, ()))
        if code == "looked-after":
            _graded_parts(s)


def _graded_parts(s: Setter) -> None:
    for code, words in PARTS.items():
        verb = is_graded(s.report.grades[code])
        s.paper.heading(f"The graded judgement {words} is that it {verb}", size=BODY)
        s.points(s.report.findings.get(code, ()))


def meanings(s: Setter, heading: str) -> None:
    """The page that explains the grades, with all four of them on it."""
    s.paper.turn()
    s.paper.heading(heading, size=14)
    for text in MEANINGS:
        s.paper.block(text, right=RIGHT - 10)


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
