"""Makes documents for tests: reports in the real layouts, with the awkward things that real ones do, and broken files.

Everything has a default, so that a test names only what it is about. The default council is invented;
:func:`councils_csv` adds it to the register. The layouts, with their forms, are in ``councilgraph.examples.layouts``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from councilgraph.examples.layouts import (
    FORM_2021,
    WEB_PAGE,
    Ask,
    AskList,
    Board,
    Council,
    Ilacs,
    IlacsForm,
    LookedAfter,
    Sif,
    SifForm,
    Team,
    set_board_review,
    set_ilacs,
    set_looked_after,
    set_sif,
)
from councilgraph.examples.layouts import newsletter as _newsletter
from councilgraph.examples.layouts import scan as _scan

NAME = "Quillhaven Borough Council"
PLACE = "Quillhaven"
COUNCIL = Council("x-quillhaven", NAME, NAME, PLACE, "Quillhaven Safeguarding Children Board", "QSCB")
ILACS_GRADES = {
    "leadership": "Good",
    "help-and-protection": "Requires improvement to be good",
    "care": "Good",
    "care-leavers": "Inadequate",
    "overall": "Requires improvement to be good",
}
"""Of the years from 2023; :data:`JOINT_GRADES` are those before."""
JOINT_GRADES = {
    "leadership": "Good",
    "help-and-protection": "Requires improvement to be good",
    "care-and-care-leavers": "Good",
    "overall": "Good",
}
SIF_GRADES = {
    "help-and-protection": "Requires improvement",
    "looked-after": "Good",
    "adoption": "Outstanding",
    "care-leavers": "Inadequate",
    "leadership": "Requires improvement",
}
LOOKED_AFTER_GRADES = {
    "overall": "Adequate",
    "capacity": "Good",
    "outcomes": "Adequate",
    "provision": "Inadequate",
    "leadership": "Good",
}
ASKS = (
    "Hold strategy meetings as soon as a child may be at risk.",
    "Give every care leaver a pathway plan that they have helped to write.",
    "Offer an interview to each child who comes back after going missing.",
)
TIMESCALES = ("Immediately", "Within three months", "Within six months")
Asked: TypeAlias = str | Ask


def councils_csv(*names: str) -> str:
    """A ``councils.csv`` that adds these councils to the register, or the default one."""
    return "\n".join(["name", *(f'"{name}"' for name in names or (NAME,))]) + "\n"


def ilacs_report(
    *,
    place: str = PLACE,
    title: str = NAME,
    dates: str = "10 to 21 July 2023",
    leads: Sequence[str] = ("Isla Fernworth",),
    grades: Mapping[str, str] = ILACS_GRADES,
    recommendations: Sequence[Asked] = ASKS,
    opening: Sequence[str] = ("Children in the borough get help when they need it.",),
    findings: Mapping[str, Sequence[str]] | None = None,
    form: IlacsForm = FORM_2021,
    bullet_alone: bool = False,
    wrapped_grades: bool = False,
    dates_label: str = "Inspection dates:",
    password: str = "",
) -> bytes:
    """An inspection of local authority children's services, in the form of 2021 unless another is given.

    ``bullet_alone`` sets every bullet on a line of its own, ``wrapped_grades`` sets each word of a grade on its own
    line; ``dates`` may hold two ranges. A long ``opening`` drives the list over the end of the first page.
    """
    said = findings or {code: (f"Inspectors saw {code} at work.",) for code in grades}
    report = Ilacs(
        council=replace(COUNCIL, title=title, place=place),
        dates=dates,
        visits=(),
        leads=tuple(leads),
        grades={code: _wrapped(grade) if wrapped_grades else grade for code, grade in grades.items()},
        opening=tuple(opening),
        asks=_asks(recommendations),
        findings={code: tuple(texts) for code, texts in said.items()},
        form=replace(form, alone=bullet_alone),
        dates_label=dates_label,
        password=password,
    )
    return set_ilacs(report).content


def sif_report(
    *,
    title: str = NAME,
    place: str = PLACE,
    form: SifForm = SifForm.RECOMMENDATIONS,
    dates: str = "12 October 2015 – 5 November 2015",
    published: str = "5 January 2016",
    lead: str = "Isla Fernworth",
    overall: str = "Requires improvement",
    headline: str = "",
    grades: Mapping[str, str] = SIF_GRADES,
    recommendations: Sequence[Asked] = ASKS,
    priority: Sequence[Asked] = (),
    strengths: Sequence[str] = ("Foster carers are well supported.",),
    board_grade: str = "Good",
    board_recommendations: Sequence[Asked] = ("Ask agencies for figures and act upon them.",),
    board_published: str = "",
    re_inspection: bool = False,
    heading_late: bool = False,
    wrapped_grades: bool = False,
) -> bytes:
    """An inspection under the single inspection framework with the review of the board, or a ``re_inspection``.

    ``priority`` stands under "Priority and immediate action". With ``board_published`` the board's review is a second
    report in the same file; ``heading_late`` puts its list's heading at the end of the page's text.
    """
    board = None if re_inspection else _board(board_grade, board_recommendations, board_published)
    report = _sif(title=title, place=place, form=form, dates=dates, lead=lead, board=board)
    lists = [AskList("Areas for improvement", _asks(recommendations))]
    if priority:
        lists.insert(0, AskList("Priority and immediate action", _asks(priority), priority=True))
    changed = replace(
        report,
        published=published,
        overall=overall,
        headline=headline or f"Children’s services in {place} {_predicate(overall)}",
        grades={code: _wrapped(grade) if wrapped_grades else grade for code, grade in grades.items()},
        asks=tuple(lists),
        strengths=tuple(strengths),
        late_heading=heading_late,
    )
    return set_sif(changed).content


def board_review(
    *,
    place: str = PLACE,
    dates: str = "12 October 2015 – 5 November 2015",
    published: str = "12 January 2016",
    lead: str = "Isla Fernworth",
    grade: str = "Requires improvement",
    recommendations: Sequence[Asked] = ("Ask agencies for figures and act upon them.",),
) -> bytes:
    """The review of a safeguarding board, published alone."""
    board = _board(grade, recommendations, published)
    report = _sif(title=NAME, place=place, form=SifForm.PRIORITY, dates=dates, lead=lead, board=board)
    return set_board_review(report).content


def looked_after_report(
    *,
    title: str = NAME,
    dates: str = "10 – 21 June 2013",
    published: str = "26 July 2013",
    inspector: str = "Isla Fernworth",
    grades: Mapping[str, str] = LOOKED_AFTER_GRADES,
    recommendations: Mapping[str, Sequence[Asked]] | None = None,
) -> bytes:
    """An inspection of services for looked after children of 2013; ``recommendations`` are by their timescale."""
    by_time = recommendations or {
        "Immediately": ASKS[:1],
        "Within three months": ASKS[1:2],
        "Within six months": ASKS[2:],
    }
    report = LookedAfter(
        council=replace(COUNCIL, title=title),
        dates=dates,
        visits=(),
        published=published,
        published_date="",
        inspector=inspector,
        grades=grades,
        service=("The borough looks after 140 children.",),
        asks=tuple(AskList(time, _asks(asks)) for time, asks in by_time.items()),
        findings={code: (f"Inspectors looked at {code}.",) for code in grades},
    )
    return set_looked_after(report).content


def web_page() -> bytes:
    """A saved web page, as a download leaves it behind under the name of a PDF."""
    return WEB_PAGE.encode()


def scan(pages: int = 2) -> bytes:
    """A PDF of pictures, without text."""
    return _scan(pages)


def newsletter() -> bytes:
    """A PDF with text that speaks of an inspection and is no report of one."""
    return _newsletter()


def encrypted() -> bytes:
    """A report that opens with a password only."""
    return ilacs_report(password="oystercatcher")


def truncated(content: bytes | None = None, share: float = 0.5) -> bytes:
    """The first part of a PDF, as an interrupted download leaves it."""
    whole = content or ilacs_report()
    return whole[: int(len(whole) * share)]


def long_opening(lines: int) -> tuple[str, ...]:
    """An opening of so many short paragraphs, to move what comes after it down the page."""
    return tuple(f"Paragraph {number} of the opening." for number in range(1, lines + 1))


def _sif(*, title: str, place: str, form: SifForm, dates: str, lead: str, board: Board | None) -> Sif:
    return Sif(
        council=replace(COUNCIL, title=title, place=place, board=f"{place} Safeguarding Children Board"),
        form=form,
        dates=dates,
        visits=(),
        team=Team(lead, "Dara Quillfeather", ("Piers Okehampton-Lee", "Wanda Sorrel")),
        overall="Good",
        headline="",
        grades=SIF_GRADES,
        summary=("Services for children are honest about their faults.", "Care leavers wait too long for a home."),
        asks=(),
        findings={code: (f"Inspectors saw {code} at work.",) for code in SIF_GRADES},
        young=("Most of you get the help that you need.",),
        area=("# Children living in this area", "About 20,000 children and young people live in the borough."),
        board=board,
    )


def _board(grade: str, recommendations: Sequence[Asked], published: str) -> Board:
    lists = (AskList("Areas for improvement", _asks(recommendations)),)
    return Board(grade, lists, ("The board meets four times a year.",), ("The board knows its area.",), published)


def _asks(recommendations: Sequence[Asked]) -> tuple[Ask, ...]:
    return tuple(Ask(asked) if isinstance(asked, str) else asked for asked in recommendations)


def _wrapped(grade: str) -> str:
    return grade.replace(" ", " \n")


def _predicate(grade: str) -> str:
    lower = grade.lower()
    return "require improvement to be good" if lower.startswith("requires") else f"are {lower}"
