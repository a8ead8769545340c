"""What has to follow an inspection: the statement or plan to be prepared, by whom and by when, and the next visits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...graph.records import Claim, NodeRef, Problem
from ...ontology import Value
from ..passages import Passage
from ..statements import CERTAIN, state
from .days import day_by

_PREPARE = re.compile(
    r"(?:(?:We|Inspectors|Ofsted)\s+(?:have|has)\s+determined\s+that\s+)?(?P<lead>(?:[Tt]he\s+)?\w[^.;]*?)\s+"
    r"(?:(?:is|are|will\s+be)\s+the\s+principal\s+authority\s+(?:and|which|who)\s+)?(?:should|must|will|is\s+to|are\s+to|is\s+required\s+to)\s+"
    r"(?:co-?ordinate\s+(?:the\s+preparation\s+of\s+)?|prepare\s+(?:and\s+submit\s+)?|submit\s+|lead\s+(?:on\s+)?(?:the\s+preparation\s+of\s+)?|produce\s+)"
    r"(?:a|the)\s+(?:joint\s+)?written\s+statement",
)
_STATEMENT = re.compile(r"\bwritten\s+statement\s+of\s+(?:proposed\s+)?action", re.IGNORECASE)
_SEND = re.compile(
    r"\b(?:send|submit|return)\w*\s+(?:the|this|its|a)\s+(?:joint\s+)?written\s+statement[^.]*?\bto\b", re.IGNORECASE
)
_BY = re.compile(r"\b(?:by|no\s+later\s+than|before)\s+(?=(?:[A-Z][a-z]+day,?\s+)?\d)")
_INVOLVING = re.compile(r"multi-agency\s+response\s+(?:involving|from)\s+(?P<who>[^.]+)\.", re.IGNORECASE)
_COPIED = re.compile(r"\b(?:copied|with\s+a\s+copy|send\s+a\s+copy)\s+to\s+(?P<who>[^.;]+)", re.IGNORECASE)
_PLAN = re.compile(
    r"requires?\s+(?P<lead>the\s+[^.;]*?)\s+to\s+prepare\s+and\s+submit\s+a\s+priority\s+action\s+plan(?:\s*\(area\s+SEND\))?",
    re.I,
)
_STRATEGIC = re.compile(
    r"ask(?:s|ed)?\s+(?:that\s+)?(?P<lead>the\s+[^.;]*?)\s+(?:to\s+)?updates?\s+and\s+publish(?:es)?\s+(?:its|their)\s+strategic\s+plan",
    re.I,
)
_MONITORING = re.compile(
    r"monitoring\s+(?:inspection|visit)\s+will\s+(?:be\s+carried\s+out|take\s+place)\s+(?P<when>(?:within|in|after)\s+[^.;]+)",
    re.I,
)
_NEXT = re.compile(
    r"next\s+full\s+(?:area\s+SEND\s+)?(?:re-?)?inspection\s+will\s+be\s+(?:carried\s+out\s+)?(?P<when>(?:within|in|after)\s+[^.;]+)",
    re.I,
)


def statement_claims(inspection: NodeRef, passages: Sequence[Passage]) -> Iterator[Claim | Problem]:
    """The written statement that a letter asks for: who prepares it, with whom, and the day it is due.

    A letter that asks for one and gives no day is a problem.
    """
    asked = next(((p, m) for p in passages for m in [_PREPARE.search(p.text)] if m), None)
    if asked is None:
        yield from _unread(passages)
        return
    passage, match = asked
    yield from _stated(inspection, passage, match.span("lead"), statement_lead=match["lead"])
    yield from _stated(inspection, passage, match.span(), statement_required="written statement of action")
    yield from _first(inspection, passages, _INVOLVING, "who", "statement_contributors")
    yield from _first(inspection, passages, _COPIED, "who", "statement_copied_to")
    yield from _due(inspection, passages, passage.page)


def _unread(passages: Sequence[Passage]) -> Iterator[Problem]:
    """A problem where a letter speaks of a statement that it asks for in words that are not known."""
    spoken = next((passage for passage in passages if _STATEMENT.search(passage.text)), None)
    if spoken is not None:
        message = "a written statement is spoken of; who prepares it and by when could not be read."
        yield Problem("unread-due-date", message, spoken.page)


def _due(inspection: NodeRef, passages: Sequence[Passage], page: int) -> Iterator[Claim | Problem]:
    for passage in passages:
        sent = _SEND.search(passage.text)
        by = _BY.search(passage.text, sent.end()) if sent else None
        day = day_by(passage, by.end(), by.end() + _REACH) if by else None
        if day is not None:
            found, evidence = day
            yield from state(
                inspection,
                evidence,
                printed=evidence.quote,
                statement_due=found.start,
                statement_due_text=evidence.quote,
            )
            return
    yield Problem("unread-due-date", "a written statement is asked for, and the day it is due could not be read.", page)


_REACH = 40  # characters that a day fills


def plan_claims(inspection: NodeRef, passages: Sequence[Passage]) -> Iterator[Claim]:
    """What follows an Area SEND inspection: a priority action plan or a new strategic plan, and the next visits."""
    for pattern, required in ((_PLAN, "priority action plan"), (_STRATEGIC, "updated strategic plan")):
        found = next(((p, m) for p in passages for m in [pattern.search(p.text)] if m), None)
        if found is not None:
            passage, match = found
            yield from _stated(inspection, passage, match.span(), statement_required=required)
            yield from _stated(inspection, passage, match.span("lead"), statement_lead=match["lead"])
            break
    yield from _first(inspection, passages, _MONITORING, "when", "next_monitoring_text")
    yield from _first(inspection, passages, _NEXT, "when", "next_inspection_text")


def _first(
    inspection: NodeRef, passages: Sequence[Passage], pattern: re.Pattern[str], group: str, name: str
) -> Iterator[Claim]:
    """The property ``name`` from the first passage that ``pattern`` finds."""
    for passage in passages:
        match = pattern.search(passage.text)
        if match is not None:
            yield from _stated(inspection, passage, match.span(group), **{name: match[group].strip()})
            return


def _stated(inspection: NodeRef, passage: Passage, place: tuple[int, int], **values: Value) -> Iterator[Claim]:
    evidence = passage.cite(*place)
    for name, value in values.items():
        yield Claim(inspection, name, value, evidence, confidence=CERTAIN)
