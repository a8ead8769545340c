"""Reports of area inspections of special educational needs and disabilities (Area SEND), 2023 on.

One of three outcomes; areas for improvement in a table; with the third outcome areas for priority action too, in a
table with "Responsible body". The partnership's leaders and the inspectors stand in boxes at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import count

from ...graph.records import Claim, Evidence, Problem
from ...ontology.frameworks import AREA_SEND
from ...ontology.register import CouncilEntry
from ..context import Context
from ..dates import read_ranges
from ..document import Document
from ..letters.asking import ask_claims
from ..letters.asks import Ask, Section, paragraph_asks, sections, table_asks, table_columns
from ..letters.bodies import PrintedBody, split_bodies
from ..letters.next_steps import plan_claims
from ..letters.partnership import Partner, read_partners, read_team
from ..letters.people import Named, person_claims, shown
from ..letters.reader import JointReader
from ..passages import Passage
from ..reports import Title, find_title, no_recommendations
from ..statements import link, state

KIND = "Area SEND report"

_TITLES = (
    re.compile(
        r"^[ \t]*Area\s+SEND\s+(?:full\s+)?(?:re-?)?inspection\s+of\s+(?:the\s+)?(?P<council>\S(?:.|\n(?!\n))*?)"
        r"\s+Local\s+Area(?:\s+Partnership)?\b",
        re.MULTILINE | re.IGNORECASE,
    ),
)
_OUTCOME = re.compile(r"^[ \t]*Inspection\s+outcome\b", re.MULTILINE | re.IGNORECASE)
_INFORMATION = re.compile(r"^[ \t]*Information\s+about\s+the\s+local\s+area", re.MULTILINE | re.IGNORECASE)
_OUTCOMES = (
    ("widespread and/or systemic failings", re.compile(r"widespread\s+and(?:\s*/\s*or)?\s+systemic\s+failings", re.I)),
    ("inconsistent", re.compile(r"inconsistent\s+experiences", re.I)),
    ("typically positive", re.compile(r"typically\s+(?:lead\s+to\s+)?positive\s+experiences", re.I)),
)
_PREVIOUS = re.compile(r"^[ \t]*Dates?\s+of\s+(?:the\s+)?previous\s+inspections?\s*:?\s*", re.MULTILINE | re.IGNORECASE)
_RESPONSIBLE = re.compile(r"^(?P<bodies>.{5,300}?)\s+(?:are|is)\s+(?:both\s+)?(?:jointly\s+)?responsible\s+for\b")
_PRIORITY = re.compile(r"Areas?\s+(?:for|of|requiring)\s+priority\s+actions?", re.IGNORECASE)
_IMPROVEMENT = re.compile(r"Areas?\s+(?:for|of)\s+improvement", re.IGNORECASE)
_CLOSES = re.compile(
    r"Local\s+area\s+partnership\s+details|Information\s+about\s+this\s+inspection|Inspection\s+team"
    r"|What\s+(?:is\s+the\s+area|does\s+the\s+area|is\s+it\s+like).*|Next\s+steps",
    re.IGNORECASE,
)


class _Report(JointReader):
    """Reads the header of one report."""

    @cached_property
    def partners(self) -> list[Partner]:
        """The bodies of the box of details."""
        return list(read_partners(self.document, self.is_place))

    @cached_property
    def responsible(self) -> tuple[Passage, list[PrintedBody]] | None:
        """The bodies that plan and commission services, as the first page names them, and the paragraph."""
        for passage in self.introduction:
            match = _RESPONSIBLE.match(passage.text)
            named = split_bodies(match["bodies"], self.is_place) if match else []
            if any(self.is_place(one.printed) for one in named):
                return passage, named
        return None

    @cached_property
    def councils(self) -> tuple[CouncilEntry, ...]:
        """The councils of the partnership: the one of the title, or those that the first page makes responsible."""
        if self.council is not None:
            return (self.council,)
        named = self.responsible[1] if self.responsible else []
        found = [self.context.register.find(n.printed, on=self.inspected_on, upper_tier=True) for n in named]
        return tuple(dict.fromkeys(entry for entry in found if entry is not None))

    def _naming(self) -> Iterable[Passage]:
        return self.passages

    def _names_in_title(self) -> Iterator[str]:
        yield from super()._names_in_title()
        named = self.responsible[1] if self.responsible else []
        if sum(self.is_place(printed.printed) for printed in named) == 1:
            yield from (printed.printed for printed in named)


def recognises(document: Document) -> bool:
    """Whether the first page has the title of the framework."""
    return find_title(document.page(1), _TITLES) is not None


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a report: inspection, council, dates, outcome, people, what is asked for and by when."""
    title = find_title(document.page(1), _TITLES)
    if title is None:
        return
    report = _Report(document, context, AREA_SEND, _whole(document, title))
    yield from report.header(report.council_node)
    yield from _outcome(report)
    yield from _previous(report)
    yield from _boards(report)
    yield from plan_claims(report.inspection, report.introduction)
    yield from _people(report)
    yield from _asks(report)


def _whole(document: Document, title: Title) -> Title:
    """The title to the end of "Partnership", which may stand on its next line."""
    rest = re.compile(r"\s*Partnership\b", re.IGNORECASE).match(document.page(title.page).text, title.end)
    return title if rest is None else Title(title.page, title.start, rest.end(), title.council_start, title.council_end)


def _outcome(report: _Report) -> Iterator[Claim | Problem]:
    """The outcome: the only one of the three whose words stand between the two headings."""
    text = report.page.text
    opens = _OUTCOME.search(text)
    closes = _INFORMATION.search(text, opens.end()) if opens else None
    start, end = (opens.end(), closes.start() if closes else len(text)) if opens else (0, 0)
    found = [(name, match) for name, pattern in _OUTCOMES if (match := pattern.search(text, start, end))]
    if len(found) != 1:
        yield Problem("unread-outcome", "no outcome could be read beyond doubt. Look at the page.", report.page.number)
        return
    name, match = found[0]
    evidence = _sentence(report, match, start, end)
    printed = " ".join(evidence.quote.split())
    yield from state(report.inspection, evidence, printed=printed, outcome=name, outcome_as_printed=printed)


def _sentence(report: _Report, match: re.Match[str], start: int, end: int) -> Evidence:
    """The sentence around ``match`` within [start, end) of the title page."""
    text = report.page.text
    begin = max((m.end() for m in re.finditer(r"\.\s", text[: match.start()]) if m.end() >= start), default=start)
    stop = re.compile(r"\.(?=\s|$)").search(text, match.end(), end)
    return report.document.cite(report.page.number, begin, stop.end() if stop else end)


def _previous(report: _Report) -> Iterator[Claim]:
    label = _PREVIOUS.search(report.page.text)
    ranges = read_ranges(report.page.text[label.end() :]) if label else []
    if label is not None and ranges:
        first, last = ranges[0], ranges[-1]
        place = label.end() + first.char_start, label.end() + last.char_end
        evidence = report.document.cite(report.page.number, *place)
        yield from state(
            report.inspection, evidence, printed=evidence.quote, previous_start=first.start, previous_end=last.end
        )


def _boards(report: _Report) -> Iterator[Claim | Problem]:
    """The integrated care boards of the partnership, and councils beside the one of the title."""
    if report.responsible is None:
        yield Problem("unread-partners", "who plans and commissions services could not be read.", report.page.number)
        return
    passage, named = report.responsible
    for printed in named:
        evidence = passage.cite(printed.start, printed.end)
        body = report.bodies.body(printed.printed)
        if body.entry is None:
            report.bodies.boards.append(printed)
            yield from report.bodies.claims(body, printed.printed, evidence)
        elif report.council is None:
            yield from report.bodies.claims(body, printed.printed, evidence)
            yield link(report.inspection, "INSPECTED", body.ref, evidence)


def _people(report: _Report) -> Iterator[Claim | Problem]:
    team = list(read_team(report.document))
    if not any(inspector.leads for inspector in team):
        yield Problem(
            "no-lead-inspector", "no lead inspector is named in the inspection team.", len(report.document.pages)
        )
    leaders = [_placed(report, partner, person) for partner in report.partners for person in partner.people]
    for leader in leaders:
        if leader.body is None and leader.post is not None:
            yield Problem("unread-body", f"which body {leader.name.bare} is of can't be told.", leader.passage.page)
    if not leaders:
        yield Problem("unread-partners", "the partnership's leaders could not be read.", len(report.document.pages))
    yield from person_claims([*leaders, *team], report.bodies, report.inspected_on, report.inspection)


def _placed(report: _Report, partner: Partner, person: Named) -> Named:
    """A leader with the body of the column, where it names one alone and no other is printed beside the post."""
    if person.body is not None or partner.name is None:
        return person
    several = len(split_bodies(shown(partner.name), report.is_place)) > 1
    return person if several else replace(person, body=partner.name)


def _asks(report: _Report) -> Iterator[Claim | Problem]:
    document = report.document
    found = list(sections(document, re.compile(f"{_PRIORITY.pattern}|{_IMPROVEMENT.pattern}", re.I), _CLOSES))
    asks = [ask for section in found for ask in _of_section(document, section)]
    if not asks:
        yield from no_recommendations([], found[0].heading.line.page if found else None)
    yield from ask_claims(report, asks, "partnership", count(1))


def _of_section(document: Document, section: Section) -> Iterator[Ask]:
    columns = table_columns(section)
    yield from table_asks(document, section, columns) if columns else paragraph_asks(section)
