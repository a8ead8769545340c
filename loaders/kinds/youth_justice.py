"""HM Inspectorate of Probation's inspections of youth offending services (from 2018), of youth justice services (from
2021) and of youth justice work with children and victims (from 2025).

Written from the inspectorate's published standards and descriptions of its reports; no report was seen. Until 2024 a
table rates numbered standards in domains and scores the whole out of 33, 36 or 39; from 2025 two areas are rated. The
covers give the month of the fieldwork only, which is no day on site. What is rated is the service, an Organisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...graph.ids import readable_id, slug
from ...graph.records import Claim, NodeRef, Problem
from ...ontology.frameworks import YOUTH_JUSTICE, Area
from ...ontology.grades import GRADE_PATTERN, read_grade
from ...ontology.register import CouncilEntry, Register
from .. import inspectorate_titles as titles
from ..addressed import AddressedClaims, read_addressed
from ..context import Context
from ..dates import month_number, read_day, read_ranges
from ..document import Document, Page
from ..inspectorate_titles import MONTHS, find_own_title
from ..inspectorates import InspectorateReport, Printed, find_printed, first_of, names_inspectorate
from ..judgements import PrintedJudgement, UnreadGrade, read_table, words_pattern
from ..recommendations import RecommendationClaims
from ..reports import no_recommendations, unread_grade
from ..statements import untried

KIND = "youth justice inspection"

_STANDARDS = {
    "1.1": "youth-governance",
    "1.2": "youth-staff",
    "1.3": "youth-partnerships",
    "1.4": "youth-information",
    "2.1": "youth-court-assessment",
    "2.2": "youth-court-planning",
    "2.3": "youth-court-delivery",
    "2.4": "youth-court-reviewing",
    "3.1": "youth-out-of-court-assessment",
    "3.2": "youth-out-of-court-planning",
    "3.3": "youth-out-of-court-delivery",
    "3.4": "youth-out-of-court-provision",
    "4.1": "youth-resettlement",
}
_FROM_2025 = frozenset(("youth-work-with-children", "youth-work-with-victims"))
_BY_CODE = {area.code: area for area in YOUTH_JUSTICE.areas}
_NUMBERED = (
    *(
        Area(code, tuple(f"{number} {wording}" for wording in _BY_CODE[code].wordings))
        for number, code in _STANDARDS.items()
    ),
    # Until 2021 standard 3.4 is joint working, which another standard took the place of.
    Area("youth-joint-working", ("3.4 joint working",)),
)
_UNNUMBERED = tuple(
    Area(code, (*(f"the {wording}" for wording in _BY_CODE[code].wordings), *_BY_CODE[code].wordings))
    for code in sorted(_FROM_2025)
)
_OVERALL = re.compile(
    rf"^[ \t]*(?P<area>overall(?:\s+rating)?)\s*:?\s*['\u2018\u201c]?(?P<grade>{GRADE_PATTERN})\b", re.I | re.M
)
_OVERALL_TOLD = re.compile(
    rf"\b(?P<area>overall),?\s+[^.\n]{{3,100}}?\s+(?:was|is|has\s+been|as)\s+(?:rated\s+)?(?:as\s+)?"
    rf"['\u2018\u201c]?(?P<grade>{GRADE_PATTERN})\b",
    re.IGNORECASE,
)
_SCORE = re.compile(r"^[ \t]*Score\s*:?\s*(?P<score>\d{1,2})\s*(?:/|out\s+of)\s*(?P<of>\d{1,2})\b", re.I | re.M)
_STARTED = re.compile(
    r"\bfieldwork\s+(?:started|began|took\s+place|dates?|week)\b(?:\s+(?:in|on|between|from|of))?\s*:?\s*", re.I
)
_MONTH = re.compile(rf"(?:{MONTHS})\s+20\d\d", re.IGNORECASE)
_PUBLISHED = re.compile(r"^[ \t]*(?:date\s+)?published(?:\s+on)?\s*:?\s*", re.IGNORECASE | re.MULTILINE)
_LED = re.compile(
    r"\bled\s+by\s+(?:HM\s+)?(?:Lead\s+)?(?:Inspector|HMI)?\s*"
    r"(?P<name>[A-Z][\w'\u2019-]+(?:\s+(?!supported|and\b|with\b)[A-Z][\w'\u2019-]+){1,3})"
)
_LABELLED = re.compile(
    r"^[ \t]*(?:HM\s+)?Lead\s+inspector\s*:?\s*(?P<name>[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+){1,3})\s*$", re.M
)
_RECOMMENDATIONS = re.compile(r"(?:Key\s+)?Recommendations?(?:\s*\([^()]*\))?\s*:?", re.IGNORECASE)
_PAST = re.compile(
    r"(?:progress\s+(?:on|against)\s+|previous\s+|recommendations?\s+(?:from|made\s+in)\s+(?:the\s+)?(?:previous|last|\d{4}))",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:background|contextual?\b|context\b|ratings?\b|contents|domain\b|\d\.\s|organisational\b|court\b|out[\s-]of[\s-]court"
    r"|foreword|annex|further\s+information|scope|about\s+this|the\s+quality\s+of|strengths|key\s+findings|diversity)",
    re.IGNORECASE,
)
_COUNCIL = re.compile(
    r"\b(?P<name>(?:[A-Z][\w'\u2019-]+(?:\s+(?:and|upon|on|of|&|with))?\s+){1,7}Council|London\s+Borough\s+of"
    r"(?:\s+(?:and\s+)?[A-Z][\w'\u2019-]+){1,4})"
)


def recognises(document: Document) -> bool:
    """Whether a document begins with the title of such an inspection and names the inspectorate."""
    return find_own_title(document, titles.YOUTH_JUSTICE) is not None and names_inspectorate(document, YOUTH_JUSTICE)


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a report: service, councils it names, ratings, lead inspector and recommendations."""
    yield from untried(_read(document, context))


def _read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    titled = find_own_title(document, titles.YOUTH_JUSTICE)
    if titled is None:
        return
    page, title = titled
    place = Printed(page.number, *title.span("place"), " ".join(title["place"].split()))
    name, named = _service(document, place, title["title"])
    when = _when(document)
    report = InspectorateReport(document, YOUTH_JUSTICE, f"{slug(name)}/{when}")
    service = NodeRef("Organisation", readable_id("organisation", slug(name)))
    yield from report.opening(Printed(page.number, *title.span("title"), " ".join(title["title"].split())))
    yield from report.body(service, name, "partnership", named)
    yield from _councils(report, context, place)
    yield from _dates(report)
    yield from _lead(report)
    yield from _overall(report)
    yield from _standards(report)
    yield from _recommendations(report, context, service, (name, f"{place.text} YJS", f"{place.text} YOS"))


def _service(document: Document, place: Printed, title: str) -> tuple[str, Printed]:
    """The service's name as the report prints it, else made of the title's place, and where it or the place stands."""
    own = re.compile(
        rf"\b{words_pattern(place.text)}\s+Youth\s+(?:Justice|Offending)\s+(?:Service|Team|Partnership)\b",
        re.IGNORECASE,
    )
    printed = first_of(document.pages, own)
    if printed is not None:
        return printed.text, printed
    kind = "Youth Offending Service" if re.search("offending", title, re.IGNORECASE) else "Youth Justice Service"
    return f"{place.text} {kind}", place


def _when(document: Document) -> str:
    """The part of ids that says when: the first day of the fieldwork, its month, or that of the cover."""
    for page in document.pages:
        for match in _STARTED.finditer(page.text):
            rest = page.text[match.end() : match.end() + 60]
            if ranges := read_ranges(rest):
                return ranges[0].start.isoformat()
            if month := _MONTH.match(rest.strip()):
                return _month(month[0])
    found = _MONTH.search(document.page(1).text[:600])
    return _month(found[0]) if found else f"undated-{document.sha256[:8]}"


def _month(printed: str) -> str:
    name, year = printed.split()
    return f"{year}-{month_number(name):02}"


def _dates(report: InspectorateReport) -> Iterator[Claim | Problem]:
    started, month = False, None
    for page in report.document.pages:
        for match in _STARTED.finditer(page.text):
            rest = page.text[match.end() : match.end() + 60]
            ranges = read_ranges(rest)
            if ranges and not started:
                started = True
                yield from report.on_site(page.number, match.end(), ranges[0])
            month = month or _MONTH.match(rest.strip())
        for match in _PUBLISHED.finditer(page.text):
            day = read_day(page.text[match.end() :])
            if day is not None:
                yield from report.published(page.number, match.end(), day)
                break
    if not started:
        said = (
            f"the report gives no day of the fieldwork, only {month[0]}"
            if month
            else "no day of the fieldwork is given"
        )
        yield Problem("unread-dates", f"{said}.", 1)


def _councils(report: InspectorateReport, context: Context, place: Printed) -> Iterator[Claim]:
    """The councils of the service's place that the report names as councils."""
    seen = set()
    for page in report.document.pages:
        for match in _COUNCIL.finditer(page.text):
            start, entry = _council(context.register, match["name"])
            if entry is None or entry.id in seen or slug(entry.short_name) not in slug(place.text):
                continue
            seen.add(entry.id)
            printed = Printed(page.number, match.start("name") + start, match.end("name"), match["name"][start:])
            yield from report.concerns(NodeRef("Council", entry.id), printed)


def _council(register: Register, printed: str) -> tuple[int, CouncilEntry | None]:
    """The council that some words end with, and where its name begins: a heading can stand before it."""
    for word in re.finditer(r"\b[A-Z]", printed):
        entry = register.find(" ".join(printed[word.start() :].split()), upper_tier=True)
        if entry is not None:
            return word.start(), entry
    return 0, None


def _lead(report: InspectorateReport) -> Iterator[Claim | Problem]:
    for page in report.document.pages:
        printed = find_printed(page, _LED, "name") or find_printed(page, _LABELLED, "name")
        if printed is not None:
            yield from report.led(printed)
            return
    yield Problem("no-lead-inspector", "nobody is said to have led the inspection.", 1)


def _overall(report: InspectorateReport) -> Iterator[Claim | Problem]:
    for pattern in (_OVERALL, _OVERALL_TOLD):
        for page in report.document.pages:
            match = pattern.search(page.text)
            grade = read_grade(match["grade"]) if match else None
            if match is not None and grade is not None:
                printed = Printed(page.number, *match.span("grade"), " ".join(match["grade"].split()))
                yield from report.overall("youth-overall", " ".join(match["area"].split()), grade, printed)
                yield from _score(report, page)
                return
    yield unread_grade("overall rating", 1)


def _score(report: InspectorateReport, page: Page) -> Iterator[Claim]:
    match = _SCORE.search(page.text)
    if match is not None:
        evidence = report.document.cite(page.number, match.start("score"), match.end())
        score, out_of = float(match["score"]), float(match["of"])
        yield from report.judgement("youth-overall", "Overall rating", evidence, score=score, out_of=out_of)


def _standards(report: InspectorateReport) -> Iterator[Claim | Problem]:
    for judgement in _table(report.document):
        if isinstance(judgement, UnreadGrade):
            yield unread_grade(judgement.area, judgement.page)
            continue
        evidence = report.document.cite(judgement.page, judgement.start, judgement.end)
        yield from report.judgement(
            judgement.code, judgement.area, evidence, grade=judgement.grade, printed=judgement.printed
        )


def _table(document: Document) -> list[PrintedJudgement | UnreadGrade]:
    """The ratings on the page that prints most; a standard without one there is unread."""
    best: list[PrintedJudgement | UnreadGrade] = []
    for areas, strict in ((_NUMBERED, True), (_UNNUMBERED, False)):
        for page in document.pages:
            found = [j for j in read_table(page, areas) if strict or isinstance(j, PrintedJudgement)]
            if _rated(found) > _rated(best):
                best = found
        if best:
            break
    return [replace(j, area=re.sub(r"^\d\.\d\s+", "", j.area)) for j in best]


def _rated(found: list[PrintedJudgement | UnreadGrade]) -> int:
    return sum(isinstance(judgement, PrintedJudgement) for judgement in found)


def _recommendations(
    report: InspectorateReport, context: Context, service: NodeRef, names: tuple[str, ...]
) -> Iterator[Claim | Problem]:
    document = report.document
    made = RecommendationClaims.of(document, report.inspection, None, "youth justice")
    claims = AddressedClaims(document, context.register, service, names, made)
    found = list(read_addressed(document, _RECOMMENDATIONS, _PAST, _ENDS))
    yield from claims.of_all(found)
    if not found:
        yield from no_recommendations((), None)
