"""Decisions that somebody has to carry out: what was delegated, requested, referred with a task, or ordered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from ..passages import Passage
from .actions import FoundAction
from .decisions import FAIR, FoundDecision
from .verbs import DEED, OFFICER, first_kind

# Noting, approving and electing is done at once; what follows these verbs is still to be done.
_TO_DO = re.compile(
    rf"\bdelegat\w+|\bauthoris(?:e|ed)\b"
    rf"|\b(?:to|should|would|shall|will|must|Committee|Panel|Board|Cabinet|Council|Commission|Chair\w*|[Oo]fficers)\s+"
    r"(?:transfer|award|implement|consult|refer\s+the|thank|commence|explore|receive\s+(?:an?|further|regular"
    rf"|quarterly)\b|be\s+(?:brought|sent|written)|{DEED})\b"
    r"|\bb(?:r)?ought\s+back\b|\breport(?:ed)?\s+back\b"
    r"|\bbe\s+(?:\w+ly\s+)?(?:requested|asked|invited|presented|submitted|circulated|provided|prepared|written|sent"
    r"|shared|arranged|brought|reported|reviewed|included|held|produced|undertaken|published"
    r"|scheduled|developed|convened|supplied|re-?submitted|forwarded|carried\s+out|set\s+up|added\s+to|drafted"
    r"|monitored|referred)\b"
    r"|\bfor\s+submission\s+to\b|\bupdate\b.*\bto\s+(?:a|the)\b",
    re.IGNORECASE,
)
_DONE_AT_ONCE = re.compile(
    r"\b(?:correct|accurate|true)\s+record\b|\bduly\s+elected\b|\bexclu(?:de|sion)|\bStanding\s+Order"
    r"|\bpress\s+and\s+public\b|\bvary\s+the\s+order\b|\bminutes\b[^.]*\b(?:signed|approved|agreed)\b",
    re.I,
)
# "as it was presented" and "the report submitted" tell of what lies before the meeting.
_DONE_BEFORE = re.compile(
    r"\b(?:as|was|were|been|now|already)\s+(?:presented|submitted|circulated|reported|provided|set\s+out)\b"
    r"|\bto\s+(?:this|the)\s+meeting\b",
    re.I,
)
# "authority be delegated to the Director of Education, in consultation with ...", "to authorise the Head to ...".
_DELEGATE = re.compile(
    r"(?:authority\s+(?:be\s+|is\s+)?(?:given\s+|delegated\s+|granted\s+)?to|delegat\w+\s+(?:authority\s+)?to"
    r"|authoris\w+)\s+(?:the\s+)?(?P<owner>[A-Z].*?)"
    r"(?=\s+to\s+[a-z]|,?\s+in\s+consultation|,?\s+following\s+consultation|,?\s+be\s+|[;.]|$)"
)
# "RESOLVED that the Head of Service provide ...", "To request the Director to report back", "Members AGREED that ...".
_TOLD = re.compile(
    rf"(?:.{{0,300}}?\b(?:that|RESOLVED|AGREED|[Rr]esolved|[Aa]greed|[Rr]equested|[Rr]equest|[Aa]sked|[Aa]sk"
    r"|[Ii]nvite)\b\W*|\W*)(?:[Tt]hat\s+)?(?:[Tt]he\s+)?"
    rf"(?P<owner>{OFFICER}|[A-Z][a-z]+\s+[A-Z][\w'\u2019-]+)\s+(?:be\s+(?:requested|asked|authorised"
    r"|invited)\s+to\s+|should\s+|would\s+|will\s+"
    rf"|to\s+)?{DEED}\b"
)
# A body that is to consider something has done so, unless it is to do it again.
_THOUGHT = re.compile(r"\b(?:consider|discuss|give|take|speak|work|support)$", re.IGNORECASE)
_LATER = re.compile(r"\b(?:next|future|further|later|additional|again|by)\b", re.IGNORECASE)
_NOT_DONE = frozenset({"noted", "deferred"})


def decided_actions(
    decisions: Sequence[FoundDecision], owned: Mapping[int, tuple[str, Passage]] | None = None
) -> Iterator[FoundAction]:
    """One action a passage, or one a point where a passage holds several lettered ones.

    ``owned`` are the owners that stand on a line of their own, with that line, by the passage above.
    """
    for _, group in groupby(decisions, key=lambda decision: id(decision.passage)):
        parts = list(group)
        numbered = len({part.number for part in parts}) > 1
        for together in [[part] for part in parts] if numbered else [parts]:
            for action in _action(together):
                yield _owned(action, owned or {})


def _owned(action: FoundAction, owned: Mapping[int, tuple[str, Passage]]) -> FoundAction:
    owner, line = owned.get(id(action.passage), (None, None))
    return action if owner is None or action.owner else replace(action, owner=owner, owner_line=line)


def _action(parts: Sequence[FoundDecision]) -> Iterator[FoundAction]:
    if not any(part.kind not in _NOT_DONE and is_to_do(part) for part in parts):
        return
    passage, start, end = parts[0].passage, parts[0].start, parts[-1].end
    text = passage.text[start:end]
    if not _DONE_AT_ONCE.search(text):
        kind = "formal" if parts[0].confidence >= FAIR or parts[0].kind != "agreed" else "undertaking"
        yield FoundAction(kind, text, passage, start, end, owner_of(text), parts[0].confidence)


def is_to_do(decision: FoundDecision) -> bool:
    """Whether somebody has to carry out a decision after the meeting."""
    text = _DONE_BEFORE.sub(" ", decision.text)
    if decision.kind == "recommended" and first_kind(text) == "recommended":
        return False  # what another body is recommended to do, it has still to decide
    if decision.kind in ("requested", "referred"):
        return True
    deed = _TO_DO.search(text)
    return deed is not None and (_THOUGHT.search(deed.group()) is None or _LATER.search(text) is not None)


def owner_of(text: str) -> str | None:
    """Who is to carry out a decision, as printed: the one authority is delegated to, or who is told to act."""
    delegated = _DELEGATE.search(text)
    if delegated is not None:
        return delegated["owner"].strip(" ,")
    told = _TOLD.match(text)
    return told["owner"].strip(" ,") if told is not None else None
