"""Outcomes of call-ins that another body's minutes report: "At the Scrutiny Committee held on ... agreed to refer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..dates import find_days
from ..passages import Passage
from .bodies import NAME, is_council, proper_name
from .decisions import FoundDecision
from .headers import Header, Printed
from .meetings import Meeting
from .sentences import sentences

_CONFIDENCE = 0.8
_RECENT = timedelta(
    days=200
)  # a call-in is reported soon; a day long before is a misprint, as Kent's of January 2025 is
_AT = re.compile(
    rf"\bAt\s+(?:the|a|its)\s+(?:meeting\s+of\s+(?:the\s+)?)?(?P<name>{NAME})(?:\s+meeting)?\s+(?:held\s+)?on\s+"
    r"(?P<day>[^,.;]+)"
)
_CALLED_IN = re.compile(r"\bcall(?:ed)?[\s-]in\b", re.IGNORECASE)
# What can become of a decision that was called in.
_OUTCOMES = (
    (
        "referred",
        re.compile(
            r"\b(?:agreed|resolved|voted|decided)\s+to\s+refer\s+the\s+(?:decision|matter|item)\b", re.IGNORECASE
        ),
    ),
    (
        "approved",
        re.compile(
            r"\bgiven\s+approval\s+to\s+proceed\b|\b(?:agreed|resolved"
            r"|decided)\s+(?:that\s+)?(?:the\s+decision\s+(?:be|should|could)\s+"
            r"(?:proceed|be\s+implemented|implemented|stand)|to\s+take\s+no\s+further\s+action)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "rejected",
        re.compile(
            r"\b(?:rejected|dismissed|did\s+not\s+uphold)\s+the\s+call[\s-]in\b|\bcall[\s-]in\s+was\s+(?:rejected"
            r"|not\s+upheld)\b",
            re.I,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class ReportedOutcome:
    """A decision that another body took, and its meeting."""

    meeting: Meeting
    decision: FoundDecision


def read_reported(passages: Sequence[Passage], own: Meeting) -> Iterator[ReportedOutcome]:
    """The outcomes of call-ins that the minutes of ``own`` tell of another body's meeting."""
    number = 100  # parts of the document that are no sittings of it
    for passage in passages:
        at = _AT.search(passage.text) if _CALLED_IN.search(passage.text) else None
        if at is None or is_council(at["name"], own.council) or _is_own(at["name"], own):
            continue
        for start, end in sentences(passage.text):
            kind = _outcome(passage.text[start:end]) if end > at.start() else None
            if kind is not None:
                number += 1
                found = FoundDecision(kind, passage.text[start:end], passage, start, end, None, _CONFIDENCE)
                yield ReportedOutcome(_meeting(passage, at, own, number), found)


def _is_own(name: str, own: Meeting) -> bool:
    return own.header.committee is not None and proper_name(name) == own.header.committee.text


def _outcome(sentence: str) -> str | None:
    return next((kind for kind, pattern in _OUTCOMES if pattern.search(sentence)), None)


def _meeting(passage: Passage, at: re.Match[str], own: Meeting, part: int) -> Meeting:
    committee = Printed(proper_name(at["name"]), passage.cite(*at.span("name")), _CONFIDENCE)
    days = list(find_days(at["day"]))
    day = None
    if days and _is_recent(days[0].start, own):
        start = at.start("day")
        place = passage.cite(start + days[0].char_start, start + days[0].char_end)
        day = (days[0].start, place, _CONFIDENCE)
    return replace(own, header=Header(committee, day), title=None, part=part)


def _is_recent(day: date, own: Meeting) -> bool:
    held = own.header.day
    return held is None or timedelta(0) <= held[0] - day <= _RECENT
