"""HMICFRS's inspections of one police force: national child protection inspections, their reviews, and PEEL.

Written from the inspectorate's published programmes and the titles and contents pages of reports; no report was read.
What is inspected is the force, an Organisation; a council only where the report names one is never said to be graded.
Child protection inspections from 2024 and PEEL grade areas on a scale of five, in which "adequate" stands between good
and requires improvement. A review restates the recommendations of the inspection before it, which are not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.ids import readable_id, slug
from ...graph.records import Claim, NodeRef, Problem
from ...ontology.frameworks import PEEL, POLICE_CHILD_PROTECTION, POLICE_CHILD_PROTECTION_REVIEW, Framework
from ...ontology.grades import GRADE_PATTERN, read_grade
from ..addressed import AddressedClaims, read_addressed
from ..context import Context
from ..dates import DateRange, month_number, read_day, read_ranges
from ..document import Document, Page
from ..inspectorate_titles import FORCE, MONTHS, POLICE, find_own_title
from ..inspectorates import InspectorateReport, Printed, first_of, names_inspectorate
from ..judgements import words_pattern
from ..recommendations import RecommendationClaims
from ..reports import no_recommendations
from ..statements import untried

KIND = "police inspection"

_REVIEW = re.compile(r"review|re[\s\u2010\u2011-]?(?:inspection|visit)", re.IGNORECASE)
_PUBLISHED = re.compile(r"^[ \t]*published(?:\s+on)?\s*:?\s*", re.IGNORECASE | re.MULTILINE)
_ON_SITE = re.compile(
    r"^[ \t]*(?:inspection\s+dates?\s*:?\s*|fieldwork\s*(?:dates?)?\s*:?\s*)?(?=\d{1,2}\b)", re.I | re.M
)
_MONTH = re.compile(rf"^[ \t]*(?P<month>{MONTHS})\s+(?P<year>20\d\d)[ \t]*$", re.MULTILINE)
_RECOMMENDATIONS = re.compile(
    r"(?:Recommendations?|Areas?\s+for\s+improvement|Causes?\s+of\s+concern)(?:\s+\d{1,2})?\s*:?", re.IGNORECASE
)
_PAST = re.compile(
    r".{0,80}\brecommendations?\s+from\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:20\d\d|previous|initial|last|first)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:\d{1,2}\.\s|conclusion|next\s+steps|annex|contents|introduction|foreword|summary)\b", re.IGNORECASE
)


def recognises(document: Document) -> bool:
    """Whether a document begins with the title of an inspection of one force and names the inspectorate."""
    return find_own_title(document, POLICE) is not None and names_inspectorate(document, PEEL)


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a report: force, dates, graded areas and recommendations."""
    yield from untried(_read(document, context))


def _read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    titled = find_own_title(document, POLICE)
    if titled is None:
        return
    page, title = titled
    framework = _framework(title)
    place = Printed(page.number, *title.span("place"), " ".join(title["place"].split()))
    name, named = _force(document, place)
    visit, published = _visit(page, title.end()), _published(document)
    report = InspectorateReport(document, framework, f"{slug(name)}/{_when(document, page, visit, published)}")
    force = NodeRef("Organisation", readable_id("organisation", slug(name)))
    yield from report.opening(Printed(page.number, *title.span("title"), " ".join(title["title"].split())))
    yield from report.body(force, name, "police", named)
    if visit is not None:
        yield from report.on_site(page.number, *visit)
    if published is not None:
        yield from report.published(*published)
    yield from _judgements(report, name)
    yield from _recommendations(report, context, force, (name, place.text))


def _framework(title: re.Match[str]) -> Framework:
    if title["programme"].upper().startswith("PEEL"):
        return PEEL
    return POLICE_CHILD_PROTECTION_REVIEW if _REVIEW.search(title["programme"]) else POLICE_CHILD_PROTECTION


def _force(document: Document, place: Printed) -> tuple[str, Printed]:
    """The force's full name as the report prints it, and where; the title's words where it prints none."""
    if re.search(rf"\b{FORCE}$", place.text):
        return place.text, place
    full = re.compile(rf"\b{words_pattern(place.text)}(?:\s+[A-Z]\w+){{0,2}}?\s+{FORCE}\b")
    printed = first_of(document.pages, full)
    return (printed.text, printed) if printed is not None else (place.text, place)


def _visit(page: Page, after: int) -> tuple[int, DateRange] | None:
    """The days on site that stand on a line of their own right below the title."""
    match = _ON_SITE.search(page.text, after, after + 200)
    ranges = read_ranges(page.text[match.end() :]) if match else []
    return (match.end(), ranges[0]) if match and ranges else None


def _published(document: Document) -> tuple[int, int, DateRange] | None:
    for page in document.pages:
        for match in _PUBLISHED.finditer(page.text):
            day = read_day(page.text[match.end() :])
            if day is not None:
                return page.number, match.end(), day
    return None


def _when(
    document: Document, page: Page, visit: tuple[int, DateRange] | None, published: tuple[int, int, DateRange] | None
) -> str:
    """The part of ids that says when: the first day on site, else the day or month of publication."""
    if visit is not None or published is not None:
        return (visit[1] if visit is not None else published[2]).start.isoformat()  # type: ignore[index]
    month = _MONTH.search(page.text)
    return f"{month['year']}-{month_number(month['month']):02}" if month else f"undated-{document.sha256[:8]}"


def _judgements(report: InspectorateReport, name: str) -> Iterator[Claim | Problem]:
    """The grade of each area: from a row that is the area and a grade, or from the sentence that gives it."""
    subject = rf"(?:{words_pattern(name)}|The\s+force)"
    for area in report.framework.areas:
        wording = "|".join(map(words_pattern, area.wordings))
        patterns = (
            re.compile(
                rf"^[ \t]*(?P<area>{wording})[ \t]*[:\t\u2013-]?\s*(?P<grade>{GRADE_PATTERN})[ \t]*$", re.I | re.M
            ),
            re.compile(
                rf"\b{subject}\s+(?:is\s+)?(?P<grade>{GRADE_PATTERN})\s+(?:at|in)\s+(?:its\s+)?(?P<area>{wording})",
                re.I,
            ),
        )
        for pattern in patterns:
            match, page = _first(report.document, pattern)
            grade = read_grade(match["grade"]) if match else None
            if match is not None and grade is not None:
                evidence = report.document.cite(page, *match.span())
                printed, wanted = (" ".join(match[group].split()) for group in ("grade", "area"))
                yield from report.judgement(area.code, wanted, evidence, grade=grade, printed=printed)
                break


def _first(document: Document, pattern: re.Pattern[str]) -> tuple[re.Match[str] | None, int]:
    for page in document.pages:
        if match := pattern.search(page.text):
            return match, page.number
    return None, 0


def _recommendations(
    report: InspectorateReport, context: Context, force: NodeRef, names: tuple[str, ...]
) -> Iterator[Claim | Problem]:
    document = report.document
    made = RecommendationClaims.of(document, report.inspection, None, "policing")
    claims = AddressedClaims(document, context.register, force, names, made)
    found = list(read_addressed(document, _RECOMMENDATIONS, _PAST, _ENDS))
    yield from claims.of_all(found)
    if not found and report.framework is POLICE_CHILD_PROTECTION:
        yield from no_recommendations((), None)
