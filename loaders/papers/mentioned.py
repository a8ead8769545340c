"""Inspections that a paper speaks of: framework, council and, where it says, month and year.

The node that a paper makes has an id of its own, ``inspection:<council>/mentioned-<when>/<framework>``. Resolution
ties it to the inspection of a loaded report that it can only be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...graph.ids import readable_id, slug
from ...graph.records import Claim, NodeRef
from ...ontology.frameworks import AREA_SEND, FOCUSED_VISIT, ILACS, JTAI, MONITORING_VISIT, SIF, Framework
from ...ontology.register import CouncilEntry, Register
from ..dates import month_number
from ..document import Document
from ..passages import Passage
from ..statements import link, mention, state
from .mentioned_grades import outcome_claims
from .sentences import sentences

_NAMED = 0.8  # confidence where the paper names the framework
_UNNAMED = 0.7
_CHILDREN = r"children['\u2019]?s?['\u2019]?"
_FRAMEWORKS: tuple[tuple[Framework, re.Pattern[str]], ...] = (
    (FOCUSED_VISIT, re.compile(r"\bfocus(?:s)?ed\s+visit", re.IGNORECASE)),
    (MONITORING_VISIT, re.compile(r"\bmonitoring\s+visit", re.IGNORECASE)),
    (JTAI, re.compile(r"\bJTAI\b|\bjoint\s+targeted\s+area\s+inspection", re.IGNORECASE)),
    (
        AREA_SEND,
        re.compile(
            r"\b(?:area|local\s+area)\s+SEND\s+(?:\w+\s+)?inspection|\bSEND\s+(?:local\s+)?(?:area\s+)?inspection", re.I
        ),
    ),
    (
        ILACS,
        re.compile(
            r"\bILACS\b|\binspect(?:ion|ions|ing)\s+(?:of\s+)?"
            rf"(?:the\s+)?local\s+authority['\u2019]?s?\s+{_CHILDREN}\s+services?"
            r"|\binspection\s+of\s+children's\s+social\s+care\s+services",
            re.IGNORECASE,
        ),
    ),
    (
        SIF,
        re.compile(
            r"\bsingle\s+inspection\b|\bSIF\b|\bservices\s+for\s+children\s+in\s+need\s+of\s+help\s+and\s+protection",
            re.IGNORECASE,
        ),
    ),
)
_VISITS = {FOCUSED_VISIT.slug, MONITORING_VISIT.slug}  # a council has many; without a month any could be meant
_UNKNOWN = "unknown"
_INSPECTION = re.compile(
    rf"\b(?:Ofsted|OFSTED)\b[^.]{{0,120}}?\b(?:inspection|inspected)\b|\b(?:inspection"
    rf"|inspected)\b[^.]{{0,80}}?\bby\s+(?:Ofsted|OFSTED)\b|\b(?:Ofsted|OFSTED)\s+(?:visited|judged|rated)\b"
    rf"|\binspection\s+of\s+(?:\w+\s+){{0,3}}?{_CHILDREN}\s+(?:social\s+care|services)",
    re.IGNORECASE,
)
# Schools and homes are inspected by the same inspectorate.
_OF_SOMETHING_ELSE = re.compile(
    rf"\b(?:schools?|academy|academies|nurser\w+|colleges?|{_CHILDREN}\s+homes?|residential|registered\s+homes?"
    r"|providers?|adult\s+(?:education|learning)|early\s+years\s+settings?|agency)\b",
    re.I,
)
# Inspections of other councils.
_ELSEWHERE = re.compile(
    r"\b(?:neighbouring|another|other|some|most|all|many|similar|comparable"
    r"|different)\s+(?:\w+\s+)?(?:local\s+)?(?:authorit(?:y|ies)|councils?|areas?)\b|\bnational(?:ly)?\b"
    r"|\bacross\s+the\s+country\b|\belsewhere\b",
    re.I,
)
_COUNCIL = re.compile(
    r"\b(?P<name>[A-Z][\w'\u2019-]+(?:\s+(?:and|upon|on|of|&)?\s*[A-Z][\w'\u2019-]+){0,4})\s+(?:(?:County|City"
    r"|Borough|District|Metropolitan)\s+)*Council\b"
)
# Inspections that are still to come, or are only feared.
_FUTURE = re.compile(
    r"\b(?:next|future|forthcoming|upcoming|expected|any|possible|further"
    r"|anticipated)\s+(?:\w+\s+){0,3}(?:inspection|visit|ILACS|JTAI)"
    r"|\b(?:prepar\w+|readiness|ready)\s+for\b|\b(?:will|would|could|may|might)\s+be\s+(?:inspected|visited"
    r"|subject)|\binspection\s+(?:is|was)\s+(?:due|expected|likely)\b|\binspection\s+(?:will|would|could|may)\b"
    r"|\b(?:re)?scheduled\s+for\b|\barranged\s+for\b|\bimpending\b",
    re.IGNORECASE,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_WHEN = re.compile(rf"\b(?P<month>{_MONTHS})(?:\s+(?:and|to)\s+(?:{_MONTHS}))?,?\s+(?P<year>20\d\d)\b")
_YEAR = re.compile(r"\b(?:in|of|the)\s+(?P<year>20[12]\d)\b(?!\s*[-/]\d)")
# A plan's date, a deadline or a meeting's says nothing of when the council was inspected.
# A plan's date, a deadline or a meeting's says nothing of when the council was inspected: the nearest word counts.
_DATED = re.compile(
    r"\b(?:(?P<inspection>inspections?|inspected|visit(?:ed)?|ILACS|SIF|JTAI|Ofsted)"
    r"|plan|deadline|due|update[sd]?|meeting|until|by|before|to\s+Cabinet|submitted|Committee|Board)\b",
    re.IGNORECASE,
)
_NEAR = 48  # characters between such a word and a date


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """An inspection that a paper speaks of: ``when`` is "2023-07" or "2023", or None where no time is given.

    ``framework`` is None where the paper does not name it; ``alone`` tells that its sentence speaks of no other one.
    """

    framework: Framework | None
    when: str | None
    passage: Passage
    start: int
    end: int
    alone: bool = False

    def node(self, code: str) -> NodeRef:
        """The node that stands for it until a report is found."""
        when = f"mentioned-{self.when or 'undated'}"
        return NodeRef("Inspection", readable_id("inspection", code, when, self.slug))

    def inspected(self, council: CouncilEntry, register: Register) -> CouncilEntry | None:
        """The council that was inspected then: the paper's own, or the only one in its place at that time.

        None where several stood there. A council's papers speak of inspections of those that it took over from.
        """
        if self.when is None:
            return council
        year, _, month = self.when.partition("-")
        there = register.in_its_place(council, date(int(year), int(month or 12), 1))
        return there[0] if len(there) == 1 else None

    @property
    def slug(self) -> str:
        """The framework's part of ids."""
        return self.framework.slug if self.framework is not None else _UNKNOWN


def read_spoken_of(passages: Sequence[Passage], council: CouncilEntry | None, day: date | None) -> list[SpokenOf]:
    """The inspections of its own council that a paper speaks of, one a framework and month.

    One without a time counts only where its framework is given none elsewhere, and never for visits. One without a
    framework needs a time, and no framework that is named with the same.
    """
    found: dict[tuple[str, str | None], SpokenOf] = {}
    told = list(_told(passages, council, day))
    visits = {one.when for one in told if one.slug in _VISITS}
    months = list(dict.fromkeys(one.when for one in told if one.when and len(one.when) > 4 and one.when not in visits))
    for one in told:
        when = one.when or (months[0] if len(months) == 1 and one.slug not in _VISITS else None)
        found.setdefault((one.slug, when), replace(one, when=when))
    dated = {slug for slug, when in found if when is not None and slug != _UNKNOWN}
    times = {when for slug, when in found if slug in dated}
    return [one for one in found.values() if _counts(one, dated, times)]


def _counts(one: SpokenOf, dated: set[str], times: set[str | None]) -> bool:
    if one.framework is None:
        return one.when is not None and not any(time and time.startswith(one.when[:4]) for time in times)
    if one.when is None:
        return one.slug not in _VISITS | dated
    return len(one.when) > 4 or not any(time and time.startswith(f"{one.when}-") for time in times)


def _told(passages: Sequence[Passage], council: CouncilEntry | None, day: date | None) -> Iterator[SpokenOf]:
    for passage in passages:
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            if not _FUTURE.search(sentence) and not _of_others(sentence, council):
                several = _inspections(sentence, day)
                for framework, when in several:
                    yield SpokenOf(framework, when, passage, start, end, alone=len(several) == 1)


def _inspections(sentence: str, day: date | None) -> list[tuple[Framework | None, str | None]]:
    """The inspections of one sentence; where it speaks of several, each has a time only if all have one, in order."""
    named = _frameworks(sentence)
    times = _times(sentence, day)
    if len(named) > 1:
        return list(zip(named, times if len(times) == len(named) else [None] * len(named), strict=True))
    if named:
        return [(named[0], times[0] if times else None)]
    if not _INSPECTION.search(sentence) or _OF_SOMETHING_ELSE.search(sentence):
        return []
    return [(None, times[0] if times else None)]


def _frameworks(sentence: str) -> list[Framework]:
    """The frameworks that a sentence names, in its order. A monitoring visit after an inspection is both."""
    places = [
        (match.start(), place, framework)
        for place, (framework, pattern) in enumerate(_FRAMEWORKS)
        if (match := pattern.search(sentence))
    ]
    return [framework for _, _, framework in sorted(places)]


def _of_others(sentence: str, council: CouncilEntry | None) -> bool:
    """Whether a sentence speaks of other councils' inspections."""
    if _ELSEWHERE.search(sentence):
        return True
    own = {slug(name) for name in council.names} if council is not None else set()
    named = [slug(match["name"]) for match in _COUNCIL.finditer(sentence)]
    return council is not None and any(
        name not in own and f"{name}-council" not in own and not any(name in one for one in own) for name in named
    )


def _times(sentence: str, day: date | None) -> list[str]:
    """The months, else the years, in which inspections of a sentence took place; none that is after the paper."""
    months = [
        f"{match['year']}-{month_number(match['month']):02}"
        for match in _WHEN.finditer(sentence)
        if _fits(sentence, match) and not _after(int(match["year"]), month_number(match["month"]), day)
    ]
    years = [m["year"] for m in _YEAR.finditer(sentence) if _fits(sentence, m) and not _after(int(m["year"]), 1, day)]
    return list(dict.fromkeys(months)) or list(dict.fromkeys(years))


def _fits(sentence: str, match: re.Match[str]) -> bool:
    """Whether a date can be an inspection's: the word next before it is no plan's, deadline's or meeting's."""
    near = [word for word in _DATED.finditer(sentence[: match.start()]) if match.start() - word.end() <= _NEAR]
    return not near or near[-1]["inspection"] is not None


def _after(year: int, month: int, day: date | None) -> bool:
    return day is not None and (year, month) > (day.year, day.month)


def spoken_of_claims(
    found: SpokenOf, document: Document, council: CouncilEntry | None, code: str, by: NodeRef
) -> Iterator[Claim]:
    """Claims on an inspection that ``by`` (a meeting or an agenda item) considered."""
    node, evidence = found.node(code), found.passage.cite(found.start, found.end)
    confidence = _NAMED if found.framework is not None else _UNNAMED
    yield mention(document, node, evidence, confidence)
    if found.framework is not None:
        yield from state(node, evidence, confidence=confidence, framework=found.framework.name)
    if found.alone and found.when is not None:
        yield from outcome_claims(node, found.passage, found.start, found.end, confidence)
    if council is not None:
        yield link(node, "INSPECTED", NodeRef("Council", council.id), evidence, confidence)
    if by.label in ("Meeting", "AgendaItem"):
        yield link(by, "CONSIDERED", node, evidence, confidence)
