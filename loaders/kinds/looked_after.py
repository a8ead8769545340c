"""Reports of Ofsted's inspections of services for looked after children, April to October 2013.

The layout is known from descriptions of these reports only (Grade 1 to 4 beside Outstanding, Good, Adequate and
Inadequate; a reporting inspector; recommendations under Immediately, Within three months and Within six months). No
report was read while this reader was written, so that every claim carries a confidence below that of other kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from ...graph.records import Claim, Problem
from ...ontology.frameworks import LOOKED_AFTER_2013
from ..context import Context
from ..document import Document
from ..judgements import PrintedJudgement, UnreadGrade, read_table
from ..recommendations import RecommendationClaims, find_headings, read_lists
from ..reports import ReportReader, find_title, no_recommendations
from ..statements import untried

KIND = "looked after children report"

_SERVICES = r"(?:local\s+authority\s+)?(?:services\s+for\s+)?looked\s+after\s+children(?:['\u2019]s)?(?:\s+services)?"
_TITLES = (
    re.compile(
        rf"^[ \t]*Inspection\s+of\s+{_SERVICES}(?:\s+and\s+care\s+leavers)?[ \t]*\n"
        rf"[ \t]*(?P<council>[^\n\d:]+?)[ \t]*$",
        re.MULTILINE | re.IGNORECASE,
    ),
    re.compile(
        rf"^[ \t]*(?P<council>[^\n\d:]+?)[ \t]*\n[ \t]*Inspection\s+of\s+{_SERVICES}", re.MULTILINE | re.IGNORECASE
    ),
)
_MARK = re.compile(r"\bReporting\s+inspector|\bGrade\s+[1-4]\b", re.IGNORECASE)
_JUDGEMENT_PAGES = 6
_HEADING = re.compile(r"(?:Immediately|Within\s+(?:\w+\s+){1,3}(?:days?|weeks?|months?)(?:\s+of\s+.{3,60})?)\s*[:,]?")
_END = re.compile(
    r"(?:outcomes\s+for|overall\s+effectiveness|capacity\s+(?:for|to)|quality\s+of\s+provision|leadership\s+and"
    r"|safeguarding|about\s+this|information\s+about|summary|record\s+of|service\s+information)",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether the first page has the framework's title and the report the marks of its time."""
    if find_title(document.page(1), _TITLES) is None:
        return False
    return any(_MARK.search(page.text) for page in document.pages[:_JUDGEMENT_PAGES])


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a report, each with a confidence that says how little the layout was tried."""
    yield from untried(_read(document, context))


def _read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    title = find_title(document.page(1), _TITLES)
    if title is None:
        return
    report = ReportReader(document, context, LOOKED_AFTER_2013, title)
    yield from report.header(report.council_node)
    found = _judgements(document)
    yield from report.judgements(found, ["overall"])
    yield from _recommendations(report, found)


def _judgements(document: Document) -> list[PrintedJudgement | UnreadGrade]:
    """The first grade that is printed for each area on the first pages.

    An area without a grade is unread where the page grades another; elsewhere its words are a heading.
    """
    best: dict[str, PrintedJudgement | UnreadGrade] = {}
    for page in document.pages[:_JUDGEMENT_PAGES]:
        for judgement in read_table(page, LOOKED_AFTER_2013.areas):
            if isinstance(best.get(judgement.code, judgement), UnreadGrade) or judgement.code not in best:
                best[judgement.code] = judgement
    tables = {judgement.page for judgement in best.values() if isinstance(judgement, PrintedJudgement)}
    return [j for j in best.values() if j.page in tables or j.code == "overall"]


def _recommendations(report: ReportReader, found: list[PrintedJudgement | UnreadGrade]) -> Iterator[Claim | Problem]:
    document = report.document
    headings = find_headings(document, _HEADING, 1, None)
    claims = RecommendationClaims.of(document, report.inspection, report.council_node, "looked after children")
    position = count(1)
    for listed in read_lists(document, headings, None, _ends):
        yield from [listed] if isinstance(listed, Problem) else claims.claims(listed, next(position))
    if next(position) == 1:
        yield from no_recommendations(found, headings[0].line.page if headings else None)


def _ends(text: str) -> bool:
    return _HEADING.fullmatch(text) is not None or _END.match(text) is not None
