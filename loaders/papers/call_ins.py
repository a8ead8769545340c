"""Call-ins: the decision that members of scrutiny want looked at again, who called it in, and what was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...graph.records import Claim
from ..passages import Passage
from .bodies import NAME, is_council, proper_name
from .meetings import Meeting

_CONFIDENCE = 0.85
# "At its meeting on 12 September 2023 the Cabinet decided ...", "the decision of the Cabinet taken on ...".
_DECIDED = re.compile(
    rf"\b(?:[Dd]ecision|[Dd]ecided)\b[^.]{{0,60}}?\b(?:of|by|made\s+by|taken\s+by)\s+(?:the\s+)?(?P<name>{NAME})"
    rf"|\b(?:the\s+)?(?P<subject>{NAME})\s+(?:decided|resolved|agreed|approved)\b"
)


def called_in_body(passages: Sequence[Passage], meeting: Meeting) -> Iterator[Claim]:
    """Claims on the body whose decision is called in, the first that the paper says decided."""
    own = meeting.header.committee.text if meeting.header.committee else None
    for passage in passages:
        for match in _DECIDED.finditer(passage.text):
            group = "name" if match["name"] else "subject"
            name = proper_name(match[group])
            if name != own and not is_council(name, meeting.council):
                yield from meeting.body_claims(name, passage.cite(*match.span(group)), _CONFIDENCE)
                return
