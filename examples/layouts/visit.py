"""Letters on focused visits and monitoring visits, set from descriptions of such letters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .marks import SQUARE_2019
from .model import AskList, Council, Facts, Inspection, Made, Recommendation, back_page, intervals, recommendations
from .paper import LEFT, SMALL, Paper


class VisitKind(Enum):
    """What a letter is about: the words of its title."""

    FOCUSED = "focused visit"
    MONITORING = "monitoring visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A letter. ``dates`` stand in its first sentence, ``days`` are the first and last; ``which`` is "first" of a
    monitoring visit, and ``since`` the month of the inadequate grade."""

    council: Council
    kind: VisitKind
    date: str
    published_date: str
    addressee: str
    post: str
    dates: str
    days: tuple[str, str]
    inspector: str
    topic: str
    headline: tuple[str, ...]
    findings: tuple[str, ...]
    asks: tuple[AskList, ...] = ()
    which: str = ""
    since: str = ""
    majesty: str = "Her"


def set_visit(visit: Visit) -> Made:
    """The letter as a PDF, with what is to be found in it."""
    paper = Paper(_title(visit), _furniture)
    _address(paper, visit)
    _opening(paper, visit)
    found = _asks(paper, visit)
    _findings(paper, visit)
    back_page(paper)
    inspection = Inspection(
        visit.kind.value, intervals((visit.days,)), (visit.inspector,), None, (), tuple(found), visit.published_date
    )
    return Made(paper.close(), Facts(f"{visit.kind.value} letter", visit.council.code, paper.number, (inspection,)))


def _title(visit: Visit) -> str:
    return f"{visit.kind.value.capitalize()} to {visit.council.title} children’s services"


def _furniture(paper: Paper) -> None:
    if paper.number > 1:
        paper.put(str(paper.number), LEFT, 806, size=SMALL)


def _address(paper: Paper, visit: Visit) -> None:
    paper.turn()
    for line in ("Piccadilly Gate", "Store Street", "Manchester", "M1 2WD", "T 0300 123 1231", "www.gov.uk/ofsted"):
        paper.block(line, left=400.0, size=9.0, after=1.0)
    paper.space(10)
    paper.block(visit.date)
    for line in (visit.addressee, visit.post, visit.council.title, "The Guildhall", "Market Place"):
        paper.block(line, after=0.0)
    paper.space(12)
    paper.block(f"Dear {visit.addressee.split()[0]}")
    paper.block(_title(visit), style="B")


def _opening(paper: Paper, visit: Visit) -> None:
    since = (
        f" This was the {visit.which} monitoring visit since the local authority was judged inadequate in "
        f"{visit.since}."
        if visit.which
        else ""
    )
    paper.block(
        f"This letter summarises the findings of the {visit.kind.value} to {visit.council.place} children’s services "
        f"on {visit.dates}.{since} {visit.majesty} Majesty’s Inspector for this visit was {visit.inspector}."
    )
    if visit.kind is VisitKind.MONITORING:
        paper.heading("Areas covered by the visit")
        paper.block(f"Inspectors reviewed the progress made in relation to {visit.topic}.")
    else:
        paper.block(f"Inspectors looked at the local authority’s arrangements for {visit.topic}.")
    paper.heading("Headline findings")
    for text in visit.headline:
        paper.block(text)


def _asks(paper: Paper, visit: Visit) -> list[Recommendation]:
    found: list[Recommendation] = []
    for asked in visit.asks:
        paper.heading(asked.heading)
        for ask in asked.asks:
            placed = paper.item(SQUARE_2019, ask.text)
            number = str(len(found) + 1)
            found.extend(recommendations(number, ask, [placed], asked, "children's services", ""))
    return found


def _findings(paper: Paper, visit: Visit) -> None:
    monitoring = visit.kind is VisitKind.MONITORING
    paper.heading("Findings and evaluation of progress" if monitoring else "Main findings")
    for text in visit.findings:
        paper.block(text)
    paper.block("I am copying this letter to the Department for Education.")
    paper.block("Yours sincerely", after=24.0)
    paper.block(visit.inspector, style="B", after=0.0)
    paper.block(f"{visit.majesty} Majesty’s Inspector")
