"""Letters of joint targeted area inspections, in the two layouts of 2016 to 2020 and of 2021 on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .columns import Cell, set_row
from .marks import SQUARE_2019
from .model import (
    AskList,
    Council,
    Facts,
    Inspection,
    Made,
    Recommendation,
    Someone,
    back_page,
    intervals,
    recommendations,
)
from .paper import LEFT, RIGHT, Paper

_RIGHT_COLUMN = 303.0
_BOX = 25.0  # points by which a box is set in


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature: the inspectorate above the name, if one stands there, the name, and the lines of the post."""

    inspectorate: str
    name: str
    post: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jtai:
    """A letter. ``addressees`` are as printed, ``box`` and a paragraph ``between`` stand behind
    one item of the list, ``people`` are the facts.

    ``in_columns`` sets the signatures in two columns below the names of the inspectorates.
    """

    council: Council
    day: str
    published_date: str
    addressees: tuple[str, ...]
    dear: str
    title: str
    opening: tuple[str, ...]
    visits: tuple[tuple[str, str], ...]
    findings: tuple[tuple[str, tuple[str, ...]], ...]
    asks: tuple[AskList, ...]
    next_steps: tuple[str, ...]
    signed: tuple[Signed, ...]
    people: tuple[Someone, ...]
    topic: str
    statement_due: str | None = None
    in_columns: bool = True
    box: tuple[str, ...] = ()
    box_behind: int = 1
    between: str = ""
    alone: bool = False
    first_findings: bool = True


def set_jtai(letter: Jtai) -> Made:
    """The letter as a PDF, with what is to be found in it."""
    paper = Paper(f"{letter.council.title}: {letter.title}", _page_number)
    paper.turn()
    paper.block(letter.day, after=14)
    for line in letter.addressees:
        paper.block(line, after=0.6)
    paper.space(26)
    paper.block(letter.dear, after=14)
    paper.block(letter.title, style="B", after=14)
    for text in letter.opening:
        paper.block(text)
    found: list[Recommendation] = []
    if letter.first_findings:
        _findings(paper, letter)
    for within in letter.asks:
        found += _list(paper, letter, within, len(found))
    if not letter.first_findings:
        _findings(paper, letter)
    paper.heading("Next steps")
    for text in letter.next_steps:
        paper.block(text)
    _signatures(paper, letter)
    back_page(paper)
    inspection = Inspection(
        "JTAI",
        intervals(letter.visits),
        (),
        None,
        (),
        tuple(found),
        letter.published_date,
        topic=letter.topic,
        statement_due=letter.statement_due,
        people=letter.people,
    )
    return Made(paper.close(), Facts("JTAI letter", letter.council.code, paper.number, (inspection,)))


def _page_number(paper: Paper) -> None:
    paper.put_right(str(paper.number), 798, size=9)


def _findings(paper: Paper, letter: Jtai) -> None:
    for heading, texts in letter.findings:
        paper.heading(heading)
        for text in texts:
            paper.block(text)


def _list(paper: Paper, letter: Jtai, within: AskList, before: int) -> Iterator[Recommendation]:
    paper.heading(within.heading)
    theme, number = "", before
    for ask in within.asks:
        if ask.under:
            theme = ask.under
            paper.block(theme, style="B", after=6)
        placed = [paper.item(SQUARE_2019, ask.text, hang=18, alone=letter.alone)]
        placed += [paper.item("-", part, left=LEFT + 18, hang=18) for part in ask.parts]
        for item in recommendations("", ask, placed, within, "partnership", theme):
            number += 1
            yield replace(item, number=str(number))
        if letter.between and number == letter.box_behind:
            paper.block(letter.between)
        if letter.box and number == letter.box_behind:
            _box(paper, letter.box)


def _box(paper: Paper, texts: tuple[str, ...]) -> None:
    paper.space(8)
    for number, text in enumerate(texts):
        paper.block(text, left=LEFT + _BOX, right=RIGHT - _BOX, style="" if number else "B")
    paper.space(8)


def _signatures(paper: Paper, letter: Jtai) -> None:
    paper.heading("Yours sincerely", style="", size=12.0, after=40)
    if not letter.in_columns:
        for one in letter.signed:
            paper.block("\n".join((one.name, *one.post)), after=60)
        return
    for left, right in zip(letter.signed[::2], letter.signed[1::2], strict=True):
        set_row(paper, _pair((left.inspectorate,), (right.inspectorate,)), gap=50)
        set_row(paper, _pair((left.name, *left.post), (right.name, *right.post)), gap=20)


def _pair(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Cell, Cell]:
    return Cell(LEFT, 215, left), Cell(_RIGHT_COLUMN, 215, right)
