"""The Care Quality Commission's assessments of councils' adult social care, 2023 on: a web page, saved or as PDF.

Written from the Commission's published guidance; no report was seen. A report prints an overall rating with a
percentage and a score of 1 to 4 for each of nine quality statements, first in a list and again at the head of each
section. The pilots of 2023 print an "indicative rating", which is no grade.

The rating is one of adult social care and not of children's services. It stands in ``overall_judgement``, in a
judgement whose area code begins with ``adults-``, and in the inspection's outcome, which names the service. Questions
about a council's grades name the framework beside the grade or keep to the frameworks of children's services. An
indicative rating stands in the outcome alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.ids import slug
from ...graph.records import Claim, NodeRef, Problem
from ...ontology.frameworks import CQC_ADULT_SOCIAL_CARE
from ...ontology.grades import GRADE_PATTERN, read_grade
from ...ontology.register import CouncilEntry
from ..context import Context
from ..dates import DateRange, read_day, read_ranges
from ..document import Document, Page
from ..inspectorate_titles import ADULT_SOCIAL_CARE, find_own_title
from ..inspectorates import InspectorateReport, Printed, names_inspectorate
from ..judgements import words_pattern
from ..reports import unread_grade
from ..statements import state, untried

KIND = "adult social care assessment"

SERVICE = "adult social care"
"""What stands before the rating in ``Inspection.outcome``."""

_OVERALL_CODE = "adults-overall"
_STATEMENTS = tuple(area for area in CQC_ADULT_SOCIAL_CARE.areas if area.code != _OVERALL_CODE)
_GIVEN = (
    r"[ \t]*[:\u2013-]?\s*(?:(?:indicative\s+)?score\W{0,4}(?P<score>[1-4])\b"
    r"|(?P<bare>[1-4])(?=[ \t]*(?:$|\n|[\u2013-]\s*Evidence|out\s+of\s+4|/\s*4))"
    r"|(?:score\W{0,4})?(?P<percent>\d{2,3})\s*%)"
)
_SCORES = {
    area.code: re.compile(
        rf"^[^\w\n]*(?:theme\s+\d\s*[:\u2013-]\s*)?(?P<area>{'|'.join(map(words_pattern, area.wordings))}){_GIVEN}",
        re.IGNORECASE | re.MULTILINE,
    )
    for area in _STATEMENTS
}
_ENOUGH = 5  # scored quality statements that tell a report from a page about reports
_OVERALL = re.compile(
    r"^[ \t]*(?P<area>(?:overall\s+)?(?P<indicative>indicative\s+)?(?:overall\s+)?(?:local\s+authority\s+)?rating"
    r"(?:\s+and\s+score)?|overall)\s*(?::|\t|\n|\u2013|-)\s*(?:[^\n]*\bCouncil[^\n]*\n\s*)?"
    rf"(?P<grade>{GRADE_PATTERN})\b",
    re.IGNORECASE | re.MULTILINE,
)
_PERCENT_NEAR = re.compile(
    r"\A[^A-Za-z]{0,8}(?:(?:overall\s+)?(?:percentage\s+)?score\W{0,4})?(?P<percent>\d{2,3}(?:\.\d)?)\s*(?:%|per\s*cent)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"^[ \t]*(?:(?:assessment|report)\s+)?(?:published|publication\s+date)(?:\s+on)?\s*:?\s*", re.IGNORECASE | re.M
)
_ON_SITE = re.compile(
    r"^[ \t]*(?:(?:dates?\s+of\s+(?:the\s+)?(?:on-?site\s+)?(?:assessment|visit))|(?:on-?site\s+)?assessment\s+dates?"
    r"|site\s+visit(?:\s+dates?)?)\s*:?\s*",
    re.IGNORECASE | re.MULTILINE,
)


def recognises(document: Document) -> bool:
    """Whether a document begins with the title of an assessment and scores most of the quality statements."""
    if find_own_title(document, ADULT_SOCIAL_CARE) is None:
        return False
    return names_inspectorate(document, CQC_ADULT_SOCIAL_CARE) and len(_scored(document)) >= _ENOUGH


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of an assessment: council, dates, overall rating and the scores of the quality statements."""
    yield from untried(_read(document, context))


def _read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    titled = find_own_title(document, ADULT_SOCIAL_CARE)
    if titled is None:
        return
    page, title = titled
    name = "council" if title["council"] else "below"
    council = Printed(page.number, *title.span(name), " ".join(title[name].split()))
    published, visit = _day_after(document, _PUBLISHED), _day_after(document, _ON_SITE)
    entry = _council(context, council, visit or published)
    report = InspectorateReport(document, CQC_ADULT_SOCIAL_CARE, _key(document, entry, council, visit or published))
    yield from report.opening(Printed(page.number, *title.span(), " ".join(title[0].split())))
    yield from _inspected(report, entry, council)
    if visit is not None:
        yield from report.on_site(*visit)
    if published is not None:
        yield from report.published(*published)
    yield from _overall(report)
    yield from _statements(report)


def _day_after(document: Document, label: re.Pattern[str]) -> tuple[int, int, DateRange] | None:
    """Page, offset of the text behind a label, and the days that this text begins with."""
    for page in document.pages:
        for match in label.finditer(page.text):
            rest = page.text[match.end() :]
            ranges = read_ranges(rest)
            day = ranges[0] if ranges else read_day(rest)
            if day is not None:
                return page.number, match.end(), day
    return None


def _council(context: Context, printed: Printed, day: tuple[int, int, DateRange] | None) -> CouncilEntry | None:
    on = day[2].start if day is not None else None
    for name in (context.council, printed.text, context.default_council):
        entry = context.register.find(name, on=on, upper_tier=True) if name else None
        if entry is not None:
            return entry
    return None


def _key(
    document: Document, entry: CouncilEntry | None, council: Printed, day: tuple[int, int, DateRange] | None
) -> str:
    code = entry.id.partition(":")[2] if entry else f"unregistered-{slug(council.text)}"
    return f"{code}/{day[2].start.isoformat() if day else f'undated-{document.sha256[:8]}'}"


def _inspected(report: InspectorateReport, entry: CouncilEntry | None, council: Printed) -> Iterator[Claim | Problem]:
    if entry is None:
        yield Problem(
            "unknown-council",
            f"the register has no council '{council.text}' at the date of the assessment. Add it to a councils.csv in "
            "the loaded folder, or name the council in manifest.csv.",
            council.page,
        )
        return
    node = NodeRef("Council", entry.id)
    yield from report.concerns(node, council)
    yield report.inspected(node, council)


def _overall(report: InspectorateReport) -> Iterator[Claim | Problem]:
    for page in report.document.pages:
        match = _OVERALL.search(page.text)
        grade = read_grade(match["grade"]) if match else None
        if match is None or grade is None:
            continue
        printed = Printed(page.number, *match.span("grade"), " ".join(match["grade"].split()))
        area = " ".join(match["area"].split())
        evidence = report.cite(printed)
        if not match["indicative"]:
            yield from report.overall(_OVERALL_CODE, area, grade, printed)
        said = f"{SERVICE}: {grade.value}{' (indicative)' if match['indicative'] else ''}"
        yield from state(report.inspection, evidence, printed=printed.text, outcome=said)
        yield from _percent(report, page, match.end(), area)
        return
    yield unread_grade("overall rating", 1)


def _percent(report: InspectorateReport, page: Page, at: int, area: str) -> Iterator[Claim]:
    """The percentage that stands right behind the overall rating."""
    percent = _PERCENT_NEAR.search(page.text[at : at + 80])
    if percent is not None:
        evidence = report.document.cite(page.number, at + percent.start("percent"), at + percent.end())
        yield from report.judgement(_OVERALL_CODE, area, evidence, score=float(percent["percent"]), out_of=100.0)


def _scored(document: Document) -> dict[str, list[tuple[float, str, Printed]]]:
    """For each area with a score: every score that is printed for it, its name as printed, and the place."""
    found: dict[str, list[tuple[float, str, Printed]]] = {}
    for page in document.pages:
        for code, pattern in _SCORES.items():
            for match in pattern.finditer(page.text):
                score = float(match["score"] or match["bare"] or match["percent"])
                printed = Printed(page.number, match.start("area"), match.end(), " ".join(match[0].split()))
                found.setdefault(code, []).append((score, " ".join(match["area"].split()), printed))
    return found


def _statements(report: InspectorateReport) -> Iterator[Claim | Problem]:
    for code, scores in _scored(report.document).items():
        score, area, printed = scores[0]
        if len({score for score, _, _ in scores}) > 1:
            said = " and ".join(f"{score:g} on page {printed.page}" for score, _, printed in scores)
            yield Problem("unread-grade", f"'{area}' is scored {said}. Look at both.", printed.page)
            continue
        out_of = 100.0 if score > 4 else 4.0
        yield from report.judgement(code, area, report.cite(printed), score=score, out_of=out_of)
