"""Reports of inspectorates other than Ofsted: which one a document is, and the claims that all of them make.

What they inspect is no council's children's services: adult social care, a youth justice service, a police force. A
service or force is an Organisation, so that its grade can't be taken for a council's; adult social care is the
council's own, and its framework says what the grade is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..graph.ids import readable_id, slug
from ..graph.records import Claim, Evidence, NodeRef
from ..ontology.frameworks import Framework
from ..ontology.grades import Grade
from .dates import DateRange
from .document import Document, Page
from .letters.inspectorates import inspectorate_named
from .statements import link, mention, state


@dataclass(frozen=True, slots=True)
class Printed:
    """A name or title at [start, end) of a page's text: ``text`` is on one line."""

    page: int
    start: int
    end: int
    text: str


def find_printed(page: Page, pattern: re.Pattern[str], group: str | int = 0, start: int = 0) -> Printed | None:
    """The first match of ``pattern`` on a page from an offset on, by its ``group``; None where there is none."""
    match = pattern.search(page.text, start)
    if match is None or not match[group]:
        return None
    return Printed(page.number, *match.span(group), " ".join(match[group].split()))


def names_inspectorate(document: Document, framework: Framework) -> bool:
    """Whether the inspectorate of a framework is named anywhere in a document."""
    return _inspectorate(document, framework) is not None


def _inspectorate(document: Document, framework: Framework) -> Printed | None:
    known = inspectorate_named(framework.inspectorates[0])
    return first_of(document.pages, known.pattern) if known is not None else None


class InspectorateReport:
    """Makes the claims of one report; ``key`` names what was inspected and when, as ids hold it."""

    def __init__(self, document: Document, framework: Framework, key: str) -> None:
        self.document = document
        self.framework = framework
        self.key = key
        self.inspection = NodeRef("Inspection", readable_id("inspection", key, framework.slug))

    def cite(self, printed: Printed) -> Evidence:
        """Evidence for something printed."""
        return self.document.cite(printed.page, printed.start, printed.end)

    def opening(self, title: Printed) -> Iterator[Claim]:
        """Claims on the inspection, its title and the inspectorate."""
        evidence = self.cite(title)
        yield mention(self.document, self.inspection, evidence)
        yield from state(self.inspection, evidence, framework=self.framework.name, title=title.text)
        yield link(self.document.ref, "REPORTS", self.inspection, evidence)
        yield from self._carried_out()

    def _carried_out(self) -> Iterator[Claim]:
        printed = _inspectorate(self.document, self.framework)
        if printed is not None:
            name, evidence = self.framework.inspectorates[0], self.cite(printed)
            node = NodeRef("Organisation", readable_id("organisation", slug(name)))
            aliases = (printed.text,) if printed.text.replace("\u2019", "'") != name else None
            yield mention(self.document, node, evidence)
            yield from state(node, evidence, name=name, kind="inspectorate", aliases=aliases)
            yield link(node, "CARRIED_OUT", self.inspection, evidence)

    def body(self, node: NodeRef, name: str, kind: str, printed: Printed) -> Iterator[Claim]:
        """Claims on the organisation that was inspected."""
        evidence = self.cite(printed)
        yield mention(self.document, node, evidence)
        yield from state(node, evidence, name=name, kind=kind)
        yield self.inspected(node, printed)

    def inspected(self, node: NodeRef, printed: Printed) -> Claim:
        """The claim that the inspection inspected a council or organisation."""
        return link(self.inspection, "INSPECTED", node, self.cite(printed))

    def concerns(self, council: NodeRef, printed: Printed) -> Iterator[Claim]:
        """Claims on a council that the report says it is about."""
        yield mention(self.document, council, self.cite(printed))
        yield link(self.document.ref, "CONCERNS", council, self.cite(printed))

    def on_site(self, page: int, at: int, days: DateRange) -> Iterator[Claim]:
        """Claims on the first and last day on site; ``at`` is where the text that ``days`` was read in begins."""
        evidence = self.document.cite(page, at + days.char_start, at + days.char_end)
        yield from state(self.inspection, evidence, printed=evidence.quote, start_date=days.start, end_date=days.end)

    def published(self, page: int, at: int, day: DateRange) -> Iterator[Claim]:
        """Claims on the day of publication, of the inspection's report and of the document."""
        evidence = self.document.cite(page, at + day.char_start, at + day.char_end)
        for node in (self.inspection, self.document.ref):
            yield from state(node, evidence, printed=evidence.quote, published_date=day.start)

    def led(self, printed: Printed) -> Iterator[Claim]:
        """Claims on a lead inspector of the framework's inspectorate."""
        evidence = self.cite(printed)
        inspectorate = slug(self.framework.inspectorates[0])
        person = NodeRef("Inspector", readable_id("inspector", inspectorate, slug(printed.text)))
        yield mention(self.document, person, evidence)
        yield from state(person, evidence, name=printed.text)
        yield link(person, "LED", self.inspection, evidence)

    def judgement(
        self,
        code: str,
        area: str,
        evidence: Evidence,
        *,
        grade: Grade | None = None,
        printed: str | None = None,
        score: float | None = None,
        out_of: float | None = None,
    ) -> Iterator[Claim]:
        """Claims on what an area was given: a grade, a score, or both; never the inspection's own grade."""
        node = NodeRef("Judgement", readable_id("judgement", self.key, self.framework.slug, code))
        yield mention(self.document, node, evidence)
        yield from state(node, evidence, printed=printed, area=area, area_code=code)
        if grade is not None:
            yield from state(node, evidence, printed=printed, grade=grade.value, grade_as_printed=printed)
        if score is not None:
            yield from state(node, evidence, printed=evidence.quote, score=score, score_out_of=out_of)
        yield link(self.inspection, "JUDGED", node, evidence)

    def overall(self, code: str, area: str, grade: Grade, printed: Printed) -> Iterator[Claim]:
        """Claims on the overall grade of what was inspected: a judgement, and the inspection's own."""
        evidence = self.cite(printed)
        yield from self.judgement(code, area, evidence, grade=grade, printed=printed.text)
        yield from state(self.inspection, evidence, printed=printed.text, overall_judgement=grade.value)


def first_of(pages: Iterable[Page], pattern: re.Pattern[str], group: str | int = 0) -> Printed | None:
    """The first match of ``pattern`` on any of ``pages``."""
    return next((found for page in pages if (found := find_printed(page, pattern, group))), None)
