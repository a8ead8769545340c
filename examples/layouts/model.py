"""What an example report says, and the facts that a reader should find in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from .paper import Paper, Placed


@dataclass(frozen=True, slots=True)
class Council:
    """An invented council. ``title`` heads its reports, ``place`` is what their prose calls it."""

    code: str
    name: str
    title: str
    place: str
    board: str = "Local Safeguarding Children Board"
    board_short: str = "LSCB"


@dataclass(frozen=True, slots=True)
class Ask:
    """An item of a list of recommendations. With ``parts`` it only leads in to them, and each part is one.

    ``under`` is the theme line printed above the item and those after it. A line break in the text is printed.
    """

    text: str
    parts: tuple[str, ...] = ()
    under: str = ""


@dataclass(frozen=True, slots=True)
class AskList:
    """A heading and the items below it. ``note`` is a sentence that stands in their place or above them."""

    heading: str
    asks: tuple[Ask, ...] = ()
    note: str = ""
    timescale: str | None = None
    priority: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """What a report says of the safeguarding board. ``grade`` is as printed."""

    grade: str
    asks: tuple[AskList, ...]
    findings: tuple[str, ...]
    summary: tuple[str, ...] = ()
    published: str = ""
    published_date: str = ""
    """The two are given where the board's review is a report of its own, bound in after the council's."""


@dataclass(frozen=True, slots=True)
class Team:
    """The inspectors: the lead's name stands on the report, the others only in its last pages."""

    lead: str
    deputy: str = ""
    members: tuple[str, ...] = ()
    assurance: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation to be found: ``number`` as printed or its place in the list, ``page`` where it begins."""

    number: str
    page: int
    last_page: int
    section: str
    heading: str
    text: str
    lead_in: str | None = None
    theme_heading: str | None = None
    timescale: str | None = None
    priority: bool = False
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Someone:
    """A person to be found: the name without title, the label of the node, the post as printed, the body's name."""

    name: str
    label: str
    post: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement of an area: ``area`` and ``printed`` as they stand on the page, on one line and without a number."""

    area: str
    area_code: str
    grade: str
    printed: str
    page: int

    @classmethod
    def of(cls, area: str, area_code: str, printed: str, page: int) -> Judgement:
        """The judgement with the grade that ``printed`` is."""
        return cls(area, area_code, grade_of(printed), one_line(printed), page)


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection to be found. Dates are ISO 8601; a visit is its first and last day with '/' between them.

    The judgements are those of the areas; ``overall_judgement`` is None where the report gives no overall grade.
    """

    framework: str
    visits: tuple[str, ...]
    lead_inspectors: tuple[str, ...]
    overall_judgement: str | None
    judgements: tuple[Judgement, ...]
    recommendations: tuple[Recommendation, ...]
    published_date: str | None = None
    outcome: str | None = None
    topic: str | None = None
    statement_due: str | None = None
    people: tuple[Someone, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that is to be found in one document. ``council`` is the council's code."""

    kind: str
    council: str
    pages: int
    inspections: tuple[Inspection, ...]

    def plain(self) -> dict[str, Any]:
        """The facts as lists, mappings, strings and numbers, for YAML; what is absent is left out."""
        return _plain(asdict(self))  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class Made:
    """A document that has been set: its bytes, and what is to be found in it."""

    content: bytes
    facts: Facts


def intervals(visits: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """First and last days of visits, in the form of an ISO 8601 interval."""
    return tuple(f"{first}/{last}" for first, last in visits)


def grade_of(printed: str) -> str:
    """The grade that a printed one is: in small letters, and "requires improvement" for its longer form too."""
    grade = one_line(printed).lower()
    return "requires improvement" if grade.startswith("requires improvement") else grade


def one_line(text: str) -> str:
    """``text`` without its line breaks."""
    return " ".join(text.split())


def recommendations(
    number: str, ask: Ask, placed: list[Placed], within: AskList, section: str, theme: str
) -> Iterator[Recommendation]:
    """The recommendations that an item is: one, or one a part. ``placed`` has the place of the item and its parts."""
    texts = ask.parts or (ask.text,)
    for text, place in zip(texts, placed[1:] if ask.parts else placed, strict=True):
        yield Recommendation(
            number=number,
            page=place.first,
            last_page=place.last,
            section=section,
            heading=within.heading,
            text=one_line(text),
            lead_in=one_line(ask.text) if ask.parts else None,
            theme_heading=theme or None,
            timescale=within.timescale,
            priority=within.priority,
        )


def back_page(paper: Paper) -> None:
    """The small print at the end, which here says what the document is."""
    paper.turn()
    for text in _SMALL_PRINT:
        paper.block(text, size=9.0)


_SMALL_PRINT = (
    "This is an example document. It was written for the councilgraph project and follows the layout of the "
    "inspection reports that Ofsted publishes. Ofsted did not write it and has not seen it.",
    "The council, the board, the places and every person named in it are invented. Nothing in it describes a real "
    "authority, and no sentence in it is taken from a real report.",
    "It may be copied and changed under the licence of the project.",
)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items() if part not in (None, "", False, ())}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value
