"""What people are said to have done: the words around a subject that make it a presenter, an attendee, an absentee."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .before import name_follows, sentence_start
from .deeds import ADVERBS, DEEDS, SPEAKING
from .notes import VIRTUAL
from .posts import post_at
from .records import Role

_SECOND = re.compile(
    r"\b(?:and|then|to|who)\s+(?:then\s+|also\s+|briefly\s+)?"
    r"(?=(?:present|introduc|gave|provid|deliver|took|summaris|outlin|updat)\w*)",
    re.I,
)
_FROM = re.compile(
    r"(?:(?:presented|introduced|given|delivered|provided)\s+by|(?:presentation|update|briefing|overview|introduction)s?\b"
    r"[^.;:]{0,80}?\s(?:from|by))\s+(?:the\s+)?$",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:to|will|would|be|previously|originally)\s+(?:be\s+)?(?:presented|introduced|given|delivered|provided)\s+by\s+"
    r"(?:the\s+)?$",
    re.I,
)
_APOLOGY = re.compile(
    r"\bapolog(?:y|ies)\b(?P<kind>[^.;]*?)\b(?:from|by|on\s+behalf\s+of|for)\s*:?\s*(?:the\s+following[^:]*:\s*)?"
    r"(?=(?-i:[A-Z])|the\s+(?-i:[A-Z]))",
    re.I,
)
_NEW_ACTOR = re.compile(r"[.;]\s|\b(?:with|who|whom|whose|substitut\w*|replac\w*|place|behalf)\b", re.I)
_LATE = re.compile(r"\blate(?:ness)?\b|\bearly\s+departure\b|\bleav", re.I)
_ATTENDED_BY = re.compile(
    r"(?:(?:present|in\s+attendance)\s+(?:at\s+the\s+meeting\s+)?(?:were|was)|(?:meeting\s+was|also)\s+attended\s+by)"
    r"\s*:?\s*(?:the\s+)?$",
    re.I,
)
_ASKED = re.compile(r"\b(?:invited|asked)\s+(?:the\s+)?$", re.I)
_TO_PRESENT = re.compile(
    r"[\s,]*to\s+(?:introduce|present|outline|summarise|(?:give|provide)\s+(?:an?|the)\s+(?:\w+\s+)?"
    r"(?:presentation|overview|update|introduction|summary))\b",
    re.I,
)
_WELCOMED = re.compile(r"\bwelcomed\s+(?:the\s+)?$", re.I)
_TO_MEETING = re.compile(
    r"[^.;]{0,160}?\bto\s+(?:the|this|her|his|their)\s+(?:first\s+)?(?:\w+\s+){0,2}(?:meeting|committee|panel|board)\b",
    re.I,
)
_PERSON_OBJECT = re.compile(r"introduced\s+(?:himself|herself|themselves|(?P<who>(?:the\s+)?[A-Z]))")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does something: [start, end) with the posts around the names; ``first`` is where the first name ends."""

    start: int
    first: int
    end: int


def roles_around(text: str, subject: Subject) -> Iterator[Role]:
    """What the words behind and in front of a subject say that it did."""
    yield from roles_after(text, subject.end)
    head = text[: subject.start]
    sentence = sentence_start(text, subject.start)
    if _FROM.search(head) and not _FUTURE.search(head):
        yield Role("PRESENTED", None, 0.92)
    if _apologised(text, sentence, subject):
        yield Role("SENT_APOLOGIES", None, 0.96)
    if _ATTENDED_BY.search(head):
        yield Role("ATTENDED", "in attendance", 0.92)
    if _ASKED.search(head) and _TO_PRESENT.match(text, subject.end):
        yield Role("PRESENTED", None, 0.82)
    if _WELCOMED.search(head) and _TO_MEETING.match(text, subject.end):
        yield Role("ATTENDED", "in attendance", 0.9)


def _apologised(text: str, sentence: int, subject: Subject) -> bool:
    """Whether apologies came from the subject: "Apologies were received from", not for being late."""
    apologies = list(_APOLOGY.finditer(text[sentence : subject.first]))
    if not apologies or _LATE.search(apologies[-1]["kind"]) or _LATE.search(text[subject.end : subject.end + 20]):
        return False
    between = text[sentence + apologies[-1].end() : subject.start]
    return _NEW_ACTOR.search(between) is None


def roles_after(text: str, end: int) -> Iterator[Role]:
    """What the words from ``end`` on say that their subject did."""
    start = ADVERBS.match(text, end)
    at = start.end() if start else end
    stop = _sentence_end(text, at)
    first = list(_roles_at(text, at, stop))
    yield from first
    done = {role.relationship for role in first}
    for second in _SECOND.finditer(text, at, stop) if first else ():
        if _names_between(text, at, second.start()):
            return
        further = [role for role in _roles_at(text, second.end(), stop) if role.relationship not in done]
        done.update(role.relationship for role in further)
        yield from further


def _roles_at(text: str, at: int, stop: int) -> Iterator[Role]:
    done: set[str] = set()
    if _introduces_person(text, at):
        return
    for pattern, relationship, capacity, confidence in DEEDS:
        match = pattern.match(text, at, stop)
        if match is None or relationship in done:
            continue
        done.add(relationship)
        if relationship == "ATTENDED" and capacity is None:
            remote = VIRTUAL.search(text, match.start(), min(stop, match.end() + 30))
            capacity = "virtual" if remote else "in attendance"
        yield Role(relationship, capacity, confidence)
        if relationship == "PRESENTED" and match.group().lower().startswith("attend"):
            done.add("ATTENDED")
            yield Role("ATTENDED", "in attendance", 0.92)


def _introduces_person(text: str, at: int) -> bool:
    """Whether "introduced" has a person for its object."""
    match = _PERSON_OBJECT.match(text, at)
    if match is None:
        return False
    if match["who"] is None:
        return True
    if name_follows(text, match.start("who")):
        return True
    post = post_at(text, match.start("who"))
    return post is not None and not re.search(r"\b(?:report|strategy|plan|update)\b", post.title, re.I)


def _names_between(text: str, start: int, end: int) -> bool:
    return any(name_follows(text, match.start()) for match in _CAPITAL.finditer(text, start, end))


_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z]")


def _sentence_end(text: str, at: int) -> int:
    for match in re.compile(r"[.;]\s+(?=[A-Z])|[.;]$").finditer(text, at):
        if not re.search(r"\b(?:Mrs?|Ms|Dr|Cllr|St|No|[A-Z])$", text[at : match.start()]):
            return match.start() + 1
    return len(text)


def speaks(text: str, end: int) -> bool:
    """Whether the words from ``end`` on are those of a person's doing."""
    start = ADVERBS.match(text, end)
    return SPEAKING.match(text, start.end() if start else end) is not None
