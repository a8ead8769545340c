"""What Ofsted's reports on a local authority have in common: title, dates, council, inspectors and judgements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..graph.ids import readable_id, slug
from ..graph.records import Claim, Evidence, NodeRef, Problem
from ..ontology.frameworks import Framework
from ..ontology.grades import Grade
from ..ontology.register import CouncilEntry
from .context import Context
from .dates import DateRange, read_day, read_ranges
from .document import Document, Page
from .inspectors import read_lead_inspectors
from .judgements import PrintedJudgement, UnreadGrade
from .statements import CERTAIN, link, mention, state

_DATES = re.compile(
    r"^[ \t]*(?:date|inspection\s+date|dates\s+of\s+inspection|date\s+of\s+inspection)s?\s*:?\s*", re.I | re.M
)
_PUBLISHED = re.compile(r"^[ \t]*(?:report\s+)?publi(?:shed|cation\s+date)(?:\s+on)?\s*:?\s*", re.I | re.M)
_INSPECTORATE = re.compile(r"\bOfsted\b|Office\s+for\s+Standards\s+in\s+Education|(?:His|Her)\s+Majesty.s\s+Inspector")
_AROUND_NAME = re.compile(
    r"\b(?:re-?)?inspection\s+of\b|\blocal\s+authority\b|\bchildren['\u2019]?s?['\u2019]?\s+(?:social\s+care\s+)?services\b"
    r"|^\s*\d+\s",
    re.IGNORECASE,
)
_OFSTED = NodeRef("Organisation", "organisation:ofsted")


@dataclass(frozen=True, slots=True)
class Title:
    """A report's title and the council's name in it: the slices [start, end) of a page's text."""

    page: int
    start: int
    end: int
    council_start: int
    council_end: int


def find_title(page: Page, patterns: Iterable[re.Pattern[str]]) -> Title | None:
    """The title on ``page`` by the first pattern that matches; each has a group ``council``, perhaps on many lines.

    Matching stops at the dates of the inspection, so that prose below them can't be taken for a title.
    """
    end = _DATES.search(page.text)
    head = page.text[: end.start()] if end else page.text[:_TITLE_WITHIN]
    for pattern in patterns:
        matches = list(pattern.finditer(head))
        if matches:
            match = matches[-1]  # a running header can stand above the title (Plymouth 2024, page 1)
            return Title(page.number, match.start(), match.end(), *match.span("council"))
    return None


_TITLE_WITHIN = 900  # characters of the first page


class ReportReader:
    """Reads the header of one report of ``framework`` whose title page is ``title.page``, and makes its claims.

    A PDF can hold two reports (Kingston upon Hull 2015); ``last`` is the last page of this one.
    """

    def __init__(
        self, document: Document, context: Context, framework: Framework, title: Title, last: int | None = None
    ) -> None:
        self.document = document
        self.context = context
        self.framework = framework
        self.title = title
        self.first = title.page
        self.last = last or len(document.pages)

    @cached_property
    def page(self) -> Page:
        """The title page."""
        return self.document.page(self.first)

    @cached_property
    def visits(self) -> list[tuple[DateRange, Evidence]]:
        """The ranges of days on site, with where each is printed."""
        label = _DATES.search(self.page.text)
        if label is None:
            return []
        ranges = read_ranges(self.page.text[label.end() :])
        return [(r, self._cite(label.end() + r.char_start, label.end() + r.char_end)) for r in ranges]

    @cached_property
    def published(self) -> tuple[date, Evidence] | None:
        """The printed day of publication. ILACS reports print none."""
        label = _PUBLISHED.search(self.page.text)
        day = read_day(self.page.text[label.end() :]) if label else None
        if label is None or day is None:
            return None
        return day.start, self._cite(label.end() + day.char_start, label.end() + day.char_end)

    @cached_property
    def printed_council(self) -> str:
        """The council's name as the title prints it."""
        return " ".join(self.page.text[self.title.council_start : self.title.council_end].split())

    @cached_property
    def council(self) -> CouncilEntry | None:
        """The authority of that name that existed when it was inspected, or the only one in its place then.

        A manifest's word goes before the title's; a name given for all files counts where the title has none. None
        where the name is that of a council that did not exist then, and several stood in its place.
        """
        there = self._in_its_place
        return there[0] if len(there) == 1 else None

    @cached_property
    def _in_its_place(self) -> tuple[CouncilEntry, ...]:
        on, register = self._first_day, self.context.register
        named = self._named_council
        return register.in_its_place(named, on) if named is not None else ()

    @cached_property
    def _named_council(self) -> CouncilEntry | None:
        for name in (self.context.council, *self._names_in_title(), self.context.default_council):
            entry = self.context.register.find(name, on=self._first_day, upper_tier=True) if name else None
            if entry is not None:
                return entry
        return None

    @property
    def _first_day(self) -> date | None:
        return self.visits[0][0].start if self.visits else None

    def _names_in_title(self) -> Iterator[str]:
        """What may be the council's name: as the title's pattern took it, without the words around it, by line."""
        yield self.printed_council
        yield " ".join(_AROUND_NAME.sub(" ", self.printed_council).split())
        for line in self.page.text[self.title.council_start : self.title.council_end].splitlines():
            if line.strip():
                yield line.strip()

    @cached_property
    def key(self) -> str:
        """The part of ids that names council and first day."""
        code = self.council.id.partition(":")[2] if self.council else f"unregistered-{slug(self.printed_council)}"
        day = self.visits[0][0].start.isoformat() if self.visits else f"undated-{self.document.sha256[:8]}"
        return f"{code}/{day}"

    @cached_property
    def inspection(self) -> NodeRef:
        """The inspection's node."""
        return NodeRef("Inspection", readable_id("inspection", self.key, self.framework.slug))

    @cached_property
    def title_evidence(self) -> Evidence:
        """Where the title stands; a page number above it is no part of it."""
        number = re.match(r"\s*\d+\s*\n", self.page.text[self.title.start : self.title.end])
        return self._cite(self.title.start + (number.end() if number else 0), self.title.end)

    def _cite(self, start: int, end: int) -> Evidence:
        return self.document.cite(self.page.number, start, end)

    @property
    def council_node(self) -> NodeRef | None:
        """The council's node, where the register knows it."""
        return NodeRef("Council", self.council.id) if self.council else None

    def header(self, inspected: NodeRef | None) -> Iterator[Claim | Problem]:
        """Claims on the document, the inspection, its council, dates and inspectors. ``inspected`` is the body that
        the inspection inspected: the council, or for a board's review the board."""
        evidence, node = self.title_evidence, self.inspection
        yield mention(self.document, node, evidence)
        yield from state(node, evidence, framework=self.framework.name, title=" ".join(evidence.quote.split()))
        yield link(self.document.ref, "REPORTS", node, evidence)
        yield from self._council_claims()
        if inspected is not None:
            yield link(node, "INSPECTED", inspected, self._council_evidence)
        yield from self._dates()
        yield from self._inspectorate()
        yield from self._inspectors()

    @cached_property
    def _council_evidence(self) -> Evidence:
        return self._cite(self.title.council_start, self.title.council_end)

    def _council_claims(self) -> Iterator[Claim | Problem]:
        if self.council_node is None:
            yield Problem("unknown-council", self._why_no_council(), self.page.number)
            return
        if self._named_council is not None and self._named_council is not self.council:
            yield Problem("council-of-another-time", self._why_another(), self.page.number)
        yield mention(self.document, self.council_node, self._council_evidence)
        yield link(self.document.ref, "CONCERNS", self.council_node, self._council_evidence)

    def _why_another(self) -> str:
        named = self._named_council.name if self._named_council is not None else self.printed_council
        stood = " and ".join(entry.name for entry in self._in_its_place) or "no council of the register"
        return f"the report names {named}, which did not exist on {self._first_day}; in its place stood {stood}."

    def _why_no_council(self) -> str:
        if self._named_council is not None:
            return f"{self._why_another()} Name the council that was inspected in manifest.csv."
        close = " or ".join(entry.name for entry in self.context.register.suggest(self.printed_council))
        return (
            f"the register has no council '{self.printed_council}' at the date of the inspection. "
            + (f"Did you mean {close}? " if close else "")
            + "Add it to a councils.csv in the loaded folder, or name the council in manifest.csv."
        )

    def _dates(self) -> Iterator[Claim | Problem]:
        if not self.visits:
            yield Problem("unread-dates", "the dates of the inspection could not be read.", self.page.number)
        else:
            first, last = self.visits[0], self.visits[-1]
            yield from state(self.inspection, first[1], printed=first[1].quote, start_date=first[0].start)
            yield from state(self.inspection, last[1], printed=last[1].quote, end_date=last[0].end)
        if len(self.visits) > 1:
            visits = tuple(f"{visit.start.isoformat()}/{visit.end.isoformat()}" for visit, _ in self.visits)
            printed = self._cite(self.visits[0][1].char_start, self.visits[-1][1].char_end)
            yield from state(self.inspection, printed, visits=visits)
        if self.published is not None:
            day, evidence = self.published
            yield from state(self.inspection, evidence, printed=evidence.quote, published_date=day)
            yield from state(self.document.ref, evidence, printed=evidence.quote, published_date=day)

    def _inspectorate(self) -> Iterator[Claim]:
        for page in self.document.pages[self.first - 1 : self.last]:
            match = _INSPECTORATE.search(page.text)
            if match:
                evidence = self.document.cite(page.number, *match.span())
                yield mention(self.document, _OFSTED, evidence)
                yield from state(_OFSTED, evidence, name="Ofsted", kind="inspectorate")
                yield link(_OFSTED, "CARRIED_OUT", self.inspection, evidence)
                return

    def _inspectors(self) -> Iterator[Claim | Problem]:
        found = False
        for page in self.document.pages[self.first - 1 : self.last]:
            for printed in read_lead_inspectors(page.text):
                found = True
                evidence = self.document.cite(page.number, printed.start, printed.end)
                person = NodeRef("Inspector", readable_id("inspector", "ofsted", slug(printed.name)))
                yield mention(self.document, person, evidence)
                yield from state(person, evidence, name=printed.name)
                yield link(person, "LED", self.inspection, evidence)
            if found:
                return
        yield Problem("no-lead-inspector", "no lead inspector is named after a label.", self.first)

    def judgement(self, printed: PrintedJudgement) -> Iterator[Claim]:
        """Claims for one judgement; the grade under the area 'overall' is the inspection's own too."""
        evidence = self.document.cite(printed.page, printed.start, printed.end)
        node = NodeRef("Judgement", readable_id("judgement", self.key, self.framework.slug, printed.code))
        yield mention(self.document, node, evidence)
        yield from state(
            node,
            evidence,
            printed=printed.printed,
            area=printed.area,
            area_code=printed.code,
            grade=printed.grade.value,
            grade_as_printed=printed.printed,
        )
        yield link(self.inspection, "JUDGED", node, evidence, CERTAIN)
        if printed.code in ("overall", "lscb"):
            yield from state(self.inspection, evidence, printed=printed.printed, overall_judgement=printed.grade.value)

    def judgements(
        self, found: Iterable[PrintedJudgement | UnreadGrade], expected: Iterable[str]
    ) -> Iterator[Claim | Problem]:
        """Claims for the judgements found, and a problem for each area that is expected or printed without one."""
        missing = list(expected)
        for judgement in found:
            if judgement.code in missing:
                missing.remove(judgement.code)
            if isinstance(judgement, UnreadGrade):
                yield unread_grade(judgement.area, judgement.page)
            else:
                yield from self.judgement(judgement)
        for code in missing:
            yield unread_grade(code, self.page.number)


def no_recommendations(grades: Iterable[PrintedJudgement | UnreadGrade], page: int | None) -> Iterator[Problem]:
    """The problem of a report without a list of recommendations.

    None where there is no heading (``page`` is None) and the grade is outstanding: such a report can truly have no
    recommendation (Thurrock 2024; the board in York 2017).
    """
    outstanding = any(isinstance(g, PrintedJudgement) and g.grade is Grade.OUTSTANDING for g in grades)
    if page is not None or not outstanding:
        yield Problem("no-recommendations", "no recommendations were found. Look whether the report has none.", page)


def unread_grade(area: str, page: int) -> Problem:
    """The problem of an area whose grade could not be read beyond doubt."""
    return Problem("unread-grade", f"no grade could be read for '{area}'. Look at the page.", page)
