"""Actions in minutes: what a meeting asked for, what was delegated, and what somebody undertook to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ...graph.ids import hashed_id, slug
from ...graph.records import Claim, NodeRef
from ..dates import find_days, month_number
from ..document import Document
from ..passages import Passage
from ..statements import link, mention, state
from .decisions import FoundDecision
from .sentences import sentence_around, sentences

_LONGEST_QUOTE = 1200  # characters of a passage that is quoted whole
_SURE = 0.95
_FAIR = 0.85

# BCP prints "ACTION – add to action sheet" behind a bullet's last sentence; others "(Action: NAME)" or "Action: NAME".
_MARKER = re.compile(r"(?:\(|\b)ACTION(?:S)?\s*(?:[:\u2010-\u2015-]\s*(?P<note>[^)]*))?\)?\.?\s*$")
_NAMED_MARKER = re.compile(r"\(\s*Action(?:\s+by)?\s*[:\u2010-\u2015-]\s*(?P<owner>[^)]{2,80})\)")
_LINE_MARKER = re.compile(r"^Action(?:\s+(?:by|point|\d+))*\s*[:\u2010-\u2015-]\s*(?P<text>.{8,})$", re.IGNORECASE)
_TO_DO = re.compile(
    r"\bdelegat\w+"
    r"|\b(?:to|should|would|shall|will|must|Committee|Panel|Board|Cabinet|Council)\s+(?:transfer|hold|write|prepare|establish|set\s+up|publish|develop"
    r"|provide|report|bring|arrange|undertake|carry\s+out|implement|consult|award|submit|circulate|share|invite|produce"
    r"|receive\s+(?:an?|further|regular)|review|explore|investigate|raise|refer|thank)\b"
    r"|\bb(?:r)?ought\s+back\b|\breport(?:ed)?\s+back\b"
    r"|\bbe\s+(?:requested|asked|invited|presented|submitted|circulated|provided|prepared|written|sent|shared|arranged"
    r"|added\s+to\s+the\s+(?:work|forward))\b|\bupdate\b.*\bto\s+(?:a|the)\b",
    re.IGNORECASE,
)
_WHO = (
    r"(?P<who>(?:The\s+)?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Councillor|Sir|Dame)\.?\s+)?"
    r"(?:[A-Z][\w'\u2019&-]*\.?\s+(?:(?:and|of|for|the)\s+)?){1,9}?|Officers?\s+|It\s+was\s+agreed\s+that\s+(?:[\w'\u2019]+\s+){1,6}?)"
)
_DEED = (
    r"(?:write|follow\s+up|circulate|provide|come\s+back|bring|raise|share|send|look\s+into|investigate|arrange|report"
    r"|contact|check|confirm|update|speak|take|give|feed\s+back|forward|invite|clarify|explore|discuss|meet|consider"
    r"|liaise|distribute|supply|respond|obtain|find\s+out|include|add|review|ensure|pass|extend|organise|produce|publish)"
)
_UNDERTAKING = re.compile(
    rf"{_WHO}(?:also\s+|then\s+)?(?:undertook|offered|agreed|committed|promised)\s+"
    rf"(?:to\s+{_DEED}|that\s+\w+\s+would\s+{_DEED})"
)
_OFFERED = re.compile(rf"\b(?:and|who)\s+(?:offered|undertook|agreed)\s+to\s+{_DEED}")
# Somebody who speaks for a service "would" do something; a service, a plan or a law that would, promises nothing.
_SPEAKER = (
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Councillor)\.?\s+[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)?"
    r"|[Oo]fficers?|[Tt]he\s+(?:Chair\w*|Leader|[\w\s,&'\u2019-]{0,60}?(?:Director|Officer|Manager|Head\s+of\s+[\w\s]+?))))"
)
_WOULD = re.compile(rf"\b{_SPEAKER}\s+would\s+{_DEED}\s+(?!to\b)")
_TO_COME_BACK = re.compile(
    r"\b(?:would|will|to)\s+be\s+(?:brought|reported|circulated|provided|sent|shared|presented)\s+(?:back\s+)?to\b"
)
_PROMISES = (_UNDERTAKING, _OFFERED, _WOULD, _TO_COME_BACK)
_DONE_AT_ONCE = re.compile(r"\bcorrect\s+record\b|\bduly\s+elected\b|\bexclude\b", re.IGNORECASE)
_DELEGATE = re.compile(
    r"authority\s+(?:be\s+(?:given|delegated)\s+)?to\s+the\s+(?P<owner>[A-Z].*?)"
    r"(?=\s+to\s+[a-z]|,?\s+in\s+consultation|[,;.]|$)"
)
_REQUIRED_OF = re.compile(
    r"\b(?:Council|[Aa]uthority|service|plan|Plan)\b[^.]{0,80}\b(?:was|is|were)\s+(?:required\s+to\s+|due\s+(?:on|by)\s+)"
)
_DUE = re.compile(
    r"\b(?:by|before|due\s+on|no\s+later\s+than|from|on)\s+(?:the\s+)?(?P<day>\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+(?:\s+\d{4})?)"
    r"|\b(?P<loose>at\s+the\s+earliest\s+opportunity|in\s+due\s+course|as\s+soon\s+as\s+possible|(?:at|to)\s+(?:a|the)\s+(?:future|next)"
    r"\s+(?:meeting|date)(?:\s+of\s+the\s+\w+)?|in\s+the\s+future|within\s+(?:the\s+next\s+)?[\w-]+\s+(?:working\s+)?(?:days|weeks|months)"
    r"|by\s+the\s+end\s+of\s+(?:\w+\s+)?\d{4}|(?:by\s+)?(?:late|early|mid)[\s-]\d{4}|outside\s+of\s+the\s+meeting)"
)


@dataclass(frozen=True, slots=True)
class FoundAction:
    """An action and where it stands: the slice [start, end) of a passage. ``owner`` is the owner as printed."""

    kind: str
    text: str
    passage: Passage
    start: int
    end: int
    owner: str | None = None
    confidence: float = _FAIR

    def node(self, document: Document) -> NodeRef:
        """The action's node, named by the paper and its words."""
        return NodeRef("Action", hashed_id("action", document.path, slug(self.text)))


def read_actions(passages: Sequence[Passage], decisions: Sequence[FoundDecision]) -> Iterator[FoundAction]:
    """The actions of an item: by marker, by what was decided, and by what somebody undertook; each sentence once."""
    seen: set[tuple[int, int]] = set()
    for action in (*_marked(passages), *decided_actions(decisions), *_undertaken(passages), *_required(passages)):
        place = (id(action.passage), action.start)
        if place not in seen:
            seen.add(place)
            yield action


def _marked(passages: Sequence[Passage]) -> Iterator[FoundAction]:
    for passage in passages:
        text = passage.text
        if named := _NAMED_MARKER.search(text):
            start, _ = sentence_around(text, max(named.start() - 2, 0))
            said = text[start : named.start()].strip()
            yield FoundAction("formal", said, passage, start, named.end(), named["owner"], _SURE)
        elif (line := _LINE_MARKER.match(text)) and not line["text"].startswith("add to"):
            yield FoundAction("formal", line["text"], passage, line.start("text"), len(text), None, _SURE)
        elif (marker := _MARKER.search(text)) and not text.endswith(":"):
            for start, end in list(sentences(text[: marker.start()]))[-1:]:
                yield FoundAction("formal", text[start:end], passage, start, end, None, _SURE)


def decided_actions(decisions: Sequence[FoundDecision]) -> Iterator[FoundAction]:
    """Decisions that somebody has to carry out, one a passage; noting, approving and electing is done at once."""
    for _, group in groupby(decisions, key=lambda decision: id(decision.passage)):
        parts = list(group)
        if not any(part.kind != "noted" and _TO_DO.search(part.text) for part in parts):
            continue
        passage, start, end = parts[0].passage, parts[0].start, parts[-1].end
        text = passage.text[start:end]
        if not _DONE_AT_ONCE.search(text):
            owner = _DELEGATE.search(text)
            yield FoundAction(
                "formal", text, passage, start, end, owner["owner"] if owner else None, parts[0].confidence
            )


def _undertaken(passages: Sequence[Passage]) -> Iterator[FoundAction]:
    """Sentences in which somebody undertakes something; the whole passage is quoted, since it says to whom and why."""
    for passage in passages:
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            match = next(filter(None, (pattern.search(sentence) for pattern in _PROMISES)), None)
            if match is not None:
                who = match.groupdict().get("who")
                yield FoundAction("undertaking", sentence, passage, start, end, who.strip() if who else None)


def _required(passages: Sequence[Passage]) -> Iterator[FoundAction]:
    for passage in passages:
        for start, end in sentences(passage.text):
            if _REQUIRED_OF.search(passage.text[start:end]):
                yield FoundAction("formal", passage.text[start:end], passage, start, end)


def due_of(text: str, meeting_day: date | None) -> tuple[str, date | None] | None:
    """When something is due, as printed and, where it can be told, as a day.

    A day without a year is the next one after the meeting.
    """
    match = _DUE.search(text)
    if match is None:
        return None
    printed = match["day"] or match["loose"]
    if match["day"] is None:
        return printed, None
    days = list(find_days(printed))
    if days:
        return printed, days[0].start
    return printed, _next_such_day(printed, meeting_day)


def _next_such_day(printed: str, after: date | None) -> date | None:
    day, _, month = printed.partition(" ")
    if after is None:
        return None
    try:
        found = date(after.year, month_number(month), int(re.sub(r"\D", "", day)))
        return found if found >= after else found.replace(year=found.year + 1)
    except ValueError:  # no such month or day
        return None


def action_claims(
    found: FoundAction, maker: NodeRef, document: Document, meeting_day: date | None, owner: NodeRef | None
) -> Iterator[Claim]:
    """Claims on one action that a meeting agreed."""
    whole = found.kind == "undertaking" and len(found.passage.text) <= _LONGEST_QUOTE
    evidence = found.passage.cite() if whole else found.passage.cite(found.start, found.end)
    node = found.node(document)
    due = due_of(found.text, meeting_day)
    yield mention(document, node, evidence, found.confidence)
    yield from state(
        node,
        evidence,
        confidence=found.confidence,
        text=found.text,
        kind=found.kind,
        owner_text=found.owner,
        due_text=due[0] if due else None,
        due_date=due[1] if due else None,
        status="unknown",
    )
    yield link(maker, "AGREED", node, evidence, found.confidence)
    if owner is not None:
        yield link(owner, "RESPONSIBLE_FOR", node, evidence, found.confidence)
