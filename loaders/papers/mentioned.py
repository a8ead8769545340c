"""Inspections that a paper speaks of: framework, council and, where it says, month and year.

The node that a paper makes has an id of its own, ``inspection:<council>/mentioned-<when>/<framework>``. Resolution
ties it to the inspection of a loaded report that it can only be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.ids import readable_id
from ...graph.records import Claim, NodeRef
from ...ontology.frameworks import (
    AREA_SEND,
    FOCUSED_VISIT,
    ILACS,
    JTAI,
    MONITORING_VISIT,
    SIF,
    Framework,
)
from ...ontology.register import CouncilEntry
from ..dates import month_number
from ..document import Document
from ..passages import Passage
from ..statements import link, mention, state
from .sentences import sentences

_CONFIDENCE = 0.8
_FRAMEWORKS: tuple[tuple[Framework, re.Pattern[str]], ...] = (
    (FOCUSED_VISIT, re.compile(r"\bfocus(?:s)?ed\s+visit", re.IGNORECASE)),
    (MONITORING_VISIT, re.compile(r"\bmonitoring\s+visit", re.IGNORECASE)),
    (JTAI, re.compile(r"\bJTAI\b|\bjoint\s+targeted\s+area\s+inspection", re.IGNORECASE)),
    (
        AREA_SEND,
        re.compile(r"\b(?:area|local\s+area)\s+SEND\s+inspection|\bSEND\s+(?:local\s+)?area\s+inspection", re.I),
    ),
    (
        ILACS,
        re.compile(
            r"\bILACS\b|\binspect(?:ion|ing)\s+(?:of\s+)?local\s+authority\s+children['\u2019]?s?['\u2019]?\s+services?",
            re.IGNORECASE,
        ),
    ),
    (
        SIF,
        re.compile(
            r"\bsingle\s+inspection\b|\bservices\s+for\s+children\s+in\s+need\s+of\s+help\s+and\s+protection",
            re.IGNORECASE,
        ),
    ),
)
_VISITS = {FOCUSED_VISIT.slug, MONITORING_VISIT.slug}  # a council has many; without a month any could be meant
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_WHEN = re.compile(
    rf"\b(?:(?:in|on|during|of|dated|published(?:\s+on)?)\s+)(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTHS})\s+(?P<year>20\d\d)\b"
)
_INSPECTORATE = re.compile(r"\bOFSTED\b|\bOfsted\b|\bCQC\b|\binspect(?:ion|ed|ors?)\b")
# A target, a plan's date or a neighbour's rating says nothing of when this council was inspected.
_NOT_INSPECTION_DAY = re.compile(r"\b(?:plan|deadline|due|update|meeting)\b[^.]{0,40}$", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:next|future|forthcoming|upcoming|expected|any)\s+(?:\w+\s+){0,2}(?:inspection|visit)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """An inspection that a paper speaks of: ``when`` is "2023-07", or None where no month is given."""

    framework: Framework
    when: str | None
    passage: Passage
    start: int
    end: int

    def node(self, code: str) -> NodeRef:
        """The node that stands for it until a report is found."""
        when = f"mentioned-{self.when or 'undated'}"
        return NodeRef("Inspection", readable_id("inspection", code, when, self.framework.slug))


def read_spoken_of(passages: Sequence[Passage]) -> list[SpokenOf]:
    """The inspections a paper speaks of, one a framework and month.

    One without a month counts only where the framework is given none elsewhere, and never for visits.
    """
    found: dict[tuple[str, str | None], SpokenOf] = {}
    months = _months(passages)
    for passage in passages:
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            framework = _framework(sentence)
            if framework is None or _FUTURE.search(sentence):
                continue
            when = _month(sentence) or (months[0] if len(months) == 1 else None)
            found.setdefault((framework.slug, when), SpokenOf(framework, when, passage, start, end))
    dated = {slug for slug, when in found if when is not None}
    undated_counts = {framework.slug for framework, _ in _FRAMEWORKS} - _VISITS - dated
    return [one for (slug, when), one in found.items() if when is not None or slug in undated_counts]


def _framework(sentence: str) -> Framework | None:
    return next((framework for framework, pattern in _FRAMEWORKS if pattern.search(sentence)), None)


def _months(passages: Sequence[Passage]) -> list[str]:
    """The months in which any sentence of the paper says that an inspection took place."""
    months = []
    for passage in passages:
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            if _INSPECTORATE.search(sentence) and (month := _month(sentence)) and month not in months:
                months.append(month)
    return months


def _month(sentence: str) -> str | None:
    for match in _WHEN.finditer(sentence):
        if not _NOT_INSPECTION_DAY.search(sentence[: match.start()]):
            return f"{match['year']}-{month_number(match['month']):02}"
    return None


def spoken_of_claims(
    found: SpokenOf, document: Document, council: CouncilEntry | None, code: str, by: NodeRef
) -> Iterator[Claim]:
    """Claims on an inspection that ``by`` (a meeting or an agenda item) considered."""
    node, evidence = found.node(code), found.passage.cite(found.start, found.end)
    yield mention(document, node, evidence, _CONFIDENCE)
    yield from state(node, evidence, confidence=_CONFIDENCE, framework=found.framework.name)
    if council is not None:
        yield link(node, "INSPECTED", NodeRef("Council", council.id), evidence, _CONFIDENCE)
    if by.label in ("Meeting", "AgendaItem"):
        yield link(by, "CONSIDERED", node, evidence, _CONFIDENCE)
