"""What a joint targeted area inspection looked at: from its title, its first sentences, or its "deep dive"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.records import Claim, Evidence, Problem
from ..passages import Passage
from ..statements import state
from .reader import LetterReader

_RESPONSE = re.compile(
    r"multi-agency\s+(?:response|arrangements)\s+(?:to|for)\s+(?:the\s+)?(?P<topic>[^.]+?)(?=\.|$|\d?\.?\s*$)",
    re.IGNORECASE,
)
_DIVE = re.compile(
    r"deep\s+dive['\u2019]?\s+(?:focus(?:ed)?|inspection|into)?\s*(?:on\s+|of\s+|into\s+)?(?:the\s+)?(?:(?:multi-agency\s+)?response\s+to\s+)?"
    r"(?P<topic>[^.]+)\.",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:all\s+forms\s+of\s+)?(?:child\s+)?abuse(?:,)?\s+(?:and|or)\s+neglect\b|.*\bnumber\s+of\s+cases\b",
    re.IGNORECASE,
)
_TOPICS = (
    ("serious youth violence", re.compile(r"\bserious\s+(?:youth\s+)?violence\b|\bviolent\s+crime\b", re.I)),
    ("exploitation", re.compile(r"\bexploit|\bmissing\b|\bgangs?\b|\bcounty\s+lines\b", re.I)),
    ("domestic abuse", re.compile(r"\bdomestic\s+(?:abuse|violence)\b", re.I)),
    ("sexual abuse", re.compile(r"\bsexual(?:ly)?\s+abuse", re.I)),
    ("mental health", re.compile(r"\bmental\s+(?:ill[\s-]+)?health\b", re.I)),
    ("neglect", re.compile(r"\bneglect", re.I)),
    ("front door", re.compile(r"front\s+door|\binitial\s+need\b|\bneed\s+and\s+risk\b", re.I)),
    ("early help", re.compile(r"\bearly\s+help\b|\bneed\s+help\b|\bhelp\s+at\s+the\s+right\s+time\b", re.I)),
)


def topic_claims(letter: LetterReader) -> Iterator[Claim | Problem]:
    """The topic as printed, and its code; a topic that is none of the known ones is printed alone, with a problem."""
    found = next(_topics(letter), None)
    if found is None:
        yield Problem("unread-topic", "no topic of the inspection could be read.", letter.page.number)
        return
    printed, evidence = found
    yield from state(letter.inspection, evidence, topic_as_printed=printed)
    code = topic_code(printed)
    if code is None:
        yield Problem("unread-topic", f"the topic '{printed}' is none of the known ones.", evidence.page)
    else:
        yield from state(letter.inspection, evidence, printed=printed, topic=code)


def topic_code(printed: str) -> str | None:
    """The topic that a wording means, or None."""
    return next((code for code, pattern in _TOPICS if pattern.search(printed)), None)


def _topics(letter: LetterReader) -> Iterator[tuple[str, Evidence]]:
    """What may be the topic, the surest first."""
    title = [p for p in letter.introduction if p.text.lower().startswith("joint targeted area inspection")]
    for pattern, found in ((_RESPONSE, title), (_RESPONSE, letter.introduction), (_DIVE, letter.introduction)):
        for passage in found:
            yield from _in(passage, pattern, letter)


def _in(passage: Passage, pattern: re.Pattern[str], letter: LetterReader) -> Iterator[tuple[str, Evidence]]:
    for match in pattern.finditer(passage.text):
        start, end = match.span("topic")
        end = start + len(_without_place(passage.text[start:end], letter))
        printed = passage.text[start:end]
        if printed and not _GENERIC.match(printed):
            yield printed, passage.cite(start, end)


def _without_place(topic: str, letter: LetterReader) -> str:
    """The topic without "in X" at its end, where X is the council."""
    for match in reversed(list(re.finditer(r"\s+(?:in|across)\s+(?:the\s+)?(?=[A-Z])", topic))):
        entry = letter.context.register.find(topic[match.end() :], on=letter.inspected_on, upper_tier=True)
        if entry is not None:
            return topic[: match.start()]
    return topic
