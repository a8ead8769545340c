"""Reports of Ofsted's inspections of local authority children's services (ILACS), 2018 on.

Three layouts: the council's name above the title (2018 to 2020), inside it (2021 on), and from 2025 with a footnote
mark on "What needs to improve?" and tags such as "(Outcome three)" after each item, which stay part of the text.
Inspections from January 2023 grade care leavers apart; those from April 2026 give no overall grade. The layout of
April 2026 is known from the framework only; no report of it was seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from ...graph.records import Claim, Problem
from ...ontology.frameworks import CARE_LEAVERS_SPLIT, ILACS, OVERALL_GRADE_ENDS
from ..context import Context
from ..document import Document, Page
from ..judgements import PrintedJudgement, UnreadGrade, read_table, words_pattern
from ..recommendations import RecommendationClaims, find_headings, read_lists
from ..reports import ReportReader, Title, find_title, no_recommendations

KIND = "ILACS report"

_CHILDREN = r"children['\u2019]?s?['\u2019]?"
_TITLES = (
    re.compile(
        rf"^[ \t]*Inspection\s+of\s+(?:the\s+)?"
        rf"(?P<council>(?!local\s+authority\b|{_CHILDREN}\s+social)\S(?:.|\n(?!\n))*?)"
        rf"\s+(?:local\s+authority\s+)?{_CHILDREN}\s+services[ \t]*$",
        re.MULTILINE | re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:[ \t]*\d+[ \t]*\n)?[ \t]*(?P<council>[^\n\d][^\n]*(?:\n[^\n]+)?)\n[ \t]*Inspection\s+of\s+"
        rf"(?:{_CHILDREN}\s+social\s+care\s+services|local\s+authority\s+{_CHILDREN}\s+services)[ \t]*$",
        re.MULTILINE | re.IGNORECASE,
    ),
)
# Whatever stands above the dates, for a title in other words; the council's name is looked for in it.
_ANY_TITLE = (re.compile(r"\A\s*(?P<council>\S[^\0]*\S)"),)
_DATED = re.compile(r"^[ \t]*Inspection\s+dates?\b", re.MULTILINE | re.IGNORECASE)
_FIRST_AREA = re.compile(words_pattern(ILACS.areas[0].wordings[0]), re.IGNORECASE)
_HEADING = re.compile(r"What\s+needs\s+to\s+improve\s*\??\s*:?\d?")
_END = re.compile(
    r"(?:the\s+)?(?:experiences\s+and\s+progress\s+of|impact\s+of\s+leaders|overall\s+effectiveness)\b", re.IGNORECASE
)


def recognises(document: Document) -> bool:
    """Whether the first page has the title and the first judgement area of the framework."""
    page = document.page(1)
    return _title(page) is not None and _FIRST_AREA.search(page.text) is not None


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a report: inspection, council, dates, inspectors, judgements and recommendations."""
    title = _title(document.page(1))
    if title is None:
        return
    report = ReportReader(document, context, ILACS, title)
    yield from report.header(report.council_node)
    found = list(read_table(report.page, ILACS.areas))
    yield from report.judgements(found, _expected_areas(report, found))
    yield from _recommendations(report, [judgement for judgement in found if judgement.code == "overall"])


def _title(page: Page) -> Title | None:
    title = find_title(page, _TITLES)
    return title if title is not None or not _DATED.search(page.text) else find_title(page, _ANY_TITLE)


def _expected_areas(report: ReportReader, found: list[PrintedJudgement | UnreadGrade]) -> list[str]:
    """The codes of the areas that a report of its date grades; a joint grade that is printed settles the split."""
    start = report.visits[0][0].start if report.visits else CARE_LEAVERS_SPLIT
    printed = {judgement.code for judgement in found}
    joint = "care-and-care-leavers" in printed or (start < CARE_LEAVERS_SPLIT and "care" not in printed)
    care = ["care-and-care-leavers"] if joint else ["care", "care-leavers"]
    overall = ["overall"] if start < OVERALL_GRADE_ENDS else []
    return ["leadership", "help-and-protection", *care, *overall]


def _recommendations(report: ReportReader, overall: list[PrintedJudgement | UnreadGrade]) -> Iterator[Claim | Problem]:
    document = report.document
    headings = find_headings(document, _HEADING, 1, report.last)[:1]
    claims = RecommendationClaims.of(document, report.inspection, report.council_node, "children's services")
    position = count(1)
    for listed in read_lists(document, headings, report.last, lambda text: _END.match(text) is not None):
        yield from [listed] if isinstance(listed, Problem) else claims.claims(listed, next(position))
    if next(position) == 1:
        yield from no_recommendations(overall, headings[0].line.page if headings else None)
