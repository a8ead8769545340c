"""Where a decision sends something: the committee, cabinet or council that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...graph.records import Claim, NodeRef
from ..statements import link
from .bodies import NAME, noun_of, proper_name
from .decisions import FoundDecision
from .meetings import Meeting

_SENT = re.compile(
    r"\b(?i:refer(?:red|s)?|recommend(?:ed|s)?|submitted|reported|presented|forwarded"
    rf"|passed)\b[^.;]{{0,160}}?\b(?:back\s+)?\(?to\s+(?:a\s+\w+\s+meeting\s+of\s+)?(?:the\s+)?"
    rf"(?P<name>(?:[Ff]ull\s+|County\s+)?{NAME})"
)
# The body that is told or asked to do something: "That Cabinet be recommended to ...".
_ASKED = re.compile(
    r"(?:^|\b[Tt]hat\s+|\bto\s+(?:request|ask|invite|recommend)\s+(?:that\s+)?"
    rf"|\bRECOMMENDED\s+to\s+)(?:[Tt]he\s+)?(?P<name>(?!That\b|The\b)(?:[Ff]ull\s+)?{NAME}|[A-Z]{{3,8}})\s+"
    r"(?:be\s+(?:\w+ly\s+)?(?:requested|asked|recommended|invited|urged)|(?:to|should)\s+\w+)\b"
)
_KINDS = frozenset({"referred", "recommended", "requested"})
_NOT_ONE = frozenset({"committee", "panel", "board", "council's", "members", "forum", "partnership"})
_CONFIDENCE = 0.85


@dataclass(frozen=True, slots=True)
class Referral:
    """A body that a decision sends something to: its name at [start, end) of the decision's text."""

    name: str
    start: int
    end: int


def referral_of(decision: FoundDecision, own: str | None) -> Referral | None:
    """The one body that a decision refers, recommends or puts something to; None for the body that decides, ``own``."""
    if decision.kind not in _KINDS:
        return None
    patterns = (_SENT, _ASKED) if decision.kind != "requested" else (_ASKED,)
    for pattern in patterns:
        for match in pattern.finditer(decision.text):
            name = proper_name(re.sub(r"^[Ff]ull\s+", "", match["name"]))
            if name.lower() not in _NOT_ONE and name != own and not _is_own(match["name"], own):
                return Referral(name, *match.span("name"))
    return None


def _is_own(name: str, own: str | None) -> bool:
    """Whether a bare noun ("the Committee") is the deciding body itself."""
    return len(name.split()) == 1 and (noun_of(own) or "").lower() == name.lower()


def referral_claims(decision: FoundDecision, maker: NodeRef, meeting: Meeting) -> Iterator[Claim]:
    """Claims on the body that a decision of ``maker``, a meeting or one of its items, sends something to."""
    own = meeting.header.committee.text if meeting.header.committee else None
    found = referral_of(decision, own)
    if found is None:
        return
    evidence = decision.passage.cite(decision.start + found.start, decision.start + found.end)
    yield from meeting.body_claims(found.name, evidence, _CONFIDENCE)
    yield link(decision.node(maker), "REFERRED_TO", meeting.body(found.name), evidence, _CONFIDENCE)
