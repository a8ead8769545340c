"""The bodies of the reports under the single inspection framework, in their several forms."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Board, back_page, recommendations
from .paper import BODY, LEFT, SMALL, Paper
from .sif_parts import (
    Setter,
    area_information,
    contents,
    graded_sections,
    inspection_information,
    is_graded,
    meanings,
    sections,
    young_summary,
)
from .sif_words import BOARD, CONTENTS_2015, EARLY_CONTENTS, PRIORITY_CONTENTS, THE_BOARD


def early(s: Setter) -> None:
    """The body of the reports of the first months: two sections, a list of strengths before or after the asks."""
    report, paper = s.report, s.paper
    verb = is_graded(report.overall, plural=True)
    contents(s, EARLY_CONTENTS)
    paper.turn()
    paper.heading("Section 1: the local authority", size=14)
    paper.heading("Summary of key findings")
    paper.block(f"Children’s services in {report.council.place} {verb} because:", style="B")
    s.points(report.summary)
    if s.bulleted:
        _early_strengths(s)
    paper.turn()
    paper.heading("What does the local authority need to improve?")
    s.asks(report.asks, "children's services")
    if not s.bulleted:
        _early_strengths(s)
    inspection_information(s)
    area_information(s)
    paper.turn()
    paper.heading("Inspection judgements about the local authority", size=14)
    sections(s)
    meanings(s, "What the inspection judgements mean: the local authority")
    _early_board(s)
    back_page(paper)


def _early_strengths(s: Setter) -> None:
    s.paper.heading("The local authority has the following strengths" + ("" if s.bulleted else ":"))
    s.points(s.report.strengths)


def _early_board(s: Setter) -> None:
    board = s.report.board
    if board is None:
        return
    s.paper.turn()
    s.paper.heading(f"Section 2: {BOARD}", size=14)
    s.paper.block(f"The effectiveness of the LSCB {is_graded(board.grade)}", style="B")
    s.asks(board.asks, "LSCB")
    s.paper.heading(f"Key strengths and weaknesses of the {s.report.council.board_short}", size=BODY)
    s.points(board.findings)


def priority_2014(s: Setter) -> None:
    """The body of the reports of autumn 2014: theme lines, the council's strengths, a summary for young people."""
    report, paper = s.report, s.paper
    contents(s, PRIORITY_CONTENTS if report.reviewed else _without_board(PRIORITY_CONTENTS))
    paper.turn()
    paper.heading("The local authority", size=14)
    paper.heading("Summary of findings")
    verb = is_graded(report.overall, plural=True)
    paper.block(f"Children’s services in {report.council.place} {verb} because:", style="B")
    s.bullets(report.summary)
    paper.heading("What does the local authority need to improve?")
    s.asks(report.asks, "children's services")
    paper.heading("The local authority’s strengths")
    s.points(report.strengths)
    young_summary(s)
    area_information(s)
    paper.turn()
    paper.heading("Inspection judgements about the local authority", size=14)
    graded_sections(s)
    if report.reviewed:
        _board_2014(s, report.reviewed)
    meanings(s, "What the inspection judgements mean")
    inspection_information(s)
    back_page(paper)


def _board_2014(s: Setter, board: Board) -> None:
    s.paper.turn()
    s.paper.heading("The Local Safeguarding Children Board (LSCB)", size=14)
    s.judge_board(THE_BOARD, board, s.paper.heading(f"{THE_BOARD} {is_graded(board.grade)}"))
    s.paper.turn()
    s.paper.heading("Summary of findings")
    s.paper.block(f"The LSCB {is_graded(board.grade)} because:", style="B")
    s.bullets(board.summary)
    s.paper.turn()
    s.paper.heading("What does the LSCB need to improve?")
    s.asks(board.asks, "LSCB")
    s.paper.heading("Inspection judgement about the LSCB")
    s.points(board.findings)


def board_report(s: Setter, board: Board) -> None:
    """The board's review as a report of its own: a title page again, pages counted from 1, bullets."""
    paper, council, offset = s.paper, s.report.council, s.paper.number
    paper.furniture = lambda p: _board_furniture(p, council.place, p.number - offset)
    paper.turn()
    paper.block(council.board, size=20, after=10)
    paper.block("Inspection of the effectiveness of the local safeguarding \nchildren board", size=13.5, style="B")
    paper.block(f"{s.report.dates_label} {s.report.dates}", size=13, style="B")
    paper.block(f"Report published: {board.published}", size=13, style="B")
    s.judge_board(THE_BOARD, board, paper.heading(f"{THE_BOARD} {is_graded(board.grade)}"))
    paper.turn()
    paper.heading("Summary of findings")
    s.bullets(board.summary)
    paper.turn()
    paper.heading("What does the LSCB need to improve?")
    _bulleted_asks(s, board)
    paper.turn()
    paper.heading("Inspection judgement about the LSCB")
    s.last = 0
    for text in board.findings:
        s.numbered(text)
    paper.heading("Information about the LSCB inspection")
    paper.block(f"Lead inspector: {s.report.team.lead}")
    back_page(paper)


def _bulleted_asks(s: Setter, board: Board) -> None:
    for within in board.asks:
        s.paper.heading(within.heading, size=BODY)
        theme = ""
        for ask in within.asks:
            if ask.under:
                s.paper.heading(ask.under, size=BODY, style="I")
            theme = ask.under or theme
            position = len(s.recommendations) + 1
            placed = s.bullets([ask.text], left=LEFT + 14)
            s.recommendations += recommendations(str(position), ask, placed, within, "LSCB", theme)


def _board_furniture(paper: Paper, place: str, number: int) -> None:
    text = f"Inspection of the effectiveness of the local safeguarding children board: {place}"
    paper.put(f"{text} ", LEFT + 12, 806, size=SMALL, style="B")
    paper.put_right(str(number), 806, size=14)


def recommendations_2015(s: Setter) -> None:
    """The body of the reports from 2015 on: an executive summary before the contents, boxed headings."""
    report, paper = s.report, s.paper
    paper.turn()
    paper.boxed("Executive summary")
    for text in report.summary:
        paper.block(text)
    contents(s, CONTENTS_2015 if report.board else _without_board(CONTENTS_2015))
    area_information(s, heading="The local authority")
    paper.turn()
    paper.boxed("Recommendations")
    s.asks(report.asks, "children's services", headings=False)
    young_summary(s)
    paper.turn()
    graded_sections(s)
    if report.board:
        _board_2015(s, report.board)
    inspection_information(s)
    back_page(paper)


def _board_2015(s: Setter, board: Board) -> None:
    paper = s.paper
    paper.turn()
    paper.heading("The Local Safeguarding Children Board (LSCB)", size=14)
    s.judge_board(THE_BOARD, board, paper.boxed(f"{THE_BOARD} {is_graded(board.grade)}"))
    paper.boxed("Executive summary")
    for text in board.summary:
        paper.block(text)
    paper.turn()
    paper.boxed("Recommendations", late=s.report.late_heading)
    s.asks(board.asks, "LSCB", headings=False)
    paper.heading("Inspection findings – the Local Safeguarding Children Board")
    s.points(board.findings)


def _without_board(lines: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    return [line for line in lines if "Board" not in line[0] and "LSCB" not in line[0]]
