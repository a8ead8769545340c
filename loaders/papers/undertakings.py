"""Undertakings: sentences in which somebody says what they or their service will do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..passages import Passage
from .actions import FoundAction
from .narrative import CHAIR_ASKED
from .sentences import sentences
from .verbs import DEED

_FAIR = 0.85

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame)\.?\s+)?"
_NAMED = rf"{_TITLE}(?:[A-Z][\w'\u2019&-]*\.?\s+(?:(?:and|of|for|the|in)\s+)?){{1,9}}?"
_WHO = (
    rf"(?P<who>(?:[Tt]he\s+)?{_NAMED}|[Oo]fficers?\s+|[Tt]he\s+(?:[a-z'\u2019-]+\s+){{1,6}}?"
    rf"|It\s+was\s+agreed\s+that\s+(?:[\w'\u2019]+\s+){{1,6}}?)"
)
_UNDERTAKING = re.compile(
    rf"\b{_WHO}(?:also\s+|then\s+|had\s+)?(?:undertook|offered|agreed|committed|promised|volunteered)\s+"
    rf"(?:to\s+{DEED}|that\s+(?!the\s+(?:issue|matter))[\w\s]{{1,40}}?\s+would\s+(?:be\s+)?{DEED})"
)
_OFFERED = re.compile(rf"\b(?:and|who|but)\s+(?:\w+\s+)?(?:offered|undertook|agreed|promised|committed)\s+to\s+{DEED}")
# Somebody who speaks for a service "would" do something; a service, a plan or a law that would, promises nothing.
_SPEAKER = (
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Councillor)\.?\s+[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)?"
    r"|(?<![.?!]\s)(?<!^)[A-Z][a-z'\u2019-]+\s+[A-Z][\w'\u2019-]+(?<!Council)(?<!Services)(?<!Service)(?<!Board)"
    r"(?<!Plan)(?<!Team)|^[A-Z][a-z'\u2019-]+\s+[A-Z][a-z'\u2019-]+(?<!Council)(?<!Services)(?<!Service)(?<!Board)"
    r"(?<!Plan)(?<!Team)"
    r"|[Oo]fficers?|[Tt]he\s+(?:Chair\w*|Leader|[\w\s,&'\u2019-]{0,60}?(?:Director|Officer|Manager"
    r"|Head\s+of\s+(?:[A-Z][\w'\u2019&-]*,?\s*(?:(?:and|of|in|for)\s+)*){1,8}))))"
)
# What somebody who "would" do it does for the meeting: to tell, send or ask.
_TELLING = (
    r"(?:circulate|provide|send|share|write|email|report|bring|supply|forward|follow\s+up|look\s+into|check"
    r"|feed\s+back|arrange|contact|raise|come\s+back|distribute|find\s+out|invite|update|respond|include|add"
    r"|ensure\s+that\s+Members|liaise|seek|chase|speak)"
)
_WOULD = re.compile(rf"\b{_SPEAKER}\s+would\s+(?:also\s+)?{_TELLING}\s+(?!to\b)")
# "The Head of Service advised that she would circulate the figures."
_SAID_THEY_WOULD = re.compile(
    rf"{_WHO}(?:also\s+)?(?:said|advised|confirmed|stated|explained|responded|replied|reported"
    rf"|assured)\b[^.]{{0,80}}?\b(?:he|she|they|it)\s+(?:would|will)\s+(?:also\s+)?{_TELLING}\b"
)
# Notes of boards and forums: "Nicky Wilder to provide a paragraph", "Maud Waller will write to the Department".
_NOTED_DOWN = re.compile(
    r"^(?P<who>(?!(?:The|Members|Committee|Panel|Board|Cabinet|Council|For|It|This|That|All|Councillors|Schools"
    r"|Forum)\b)"
    rf"[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+){{0,3}}(?:\s+and\s+[A-Z][\w'\u2019-]+"
    rf"(?:\s+[A-Z][\w'\u2019-]+){{0,2}})?)\s+"
    rf"(?:to\s+{DEED}|to\s+be\s+invited|will\s+{_TELLING})\b"
)
# What is to come back to the meeting or its members; what is sent to families is none of its actions.
_TO_COME_BACK = re.compile(
    r"\b(?:would|will|to)\s+be\s+(?:brought|reported|circulated|provided|sent|shared|presented|e?-?mailed|forwarded)\s+"
    r"(?:back\s+|out\s+|again\s+)?(?:(?:to|with|round)\s+(?:\w+\s+){0,6}?"
    r"(?:Committee|Panel|Board|Commission|Forum|Cabinet|Council|Members|members|Councillors|councillors|meetings?)\b"
    r"|(?:outside|after|following)\s+(?:of\s+)?the\s+meeting\b)"
)
_PROMISES = (_NOTED_DOWN, _UNDERTAKING, _SAID_THEY_WOULD, _OFFERED, _WOULD, _TO_COME_BACK)
_NO_PROMISE = re.compile(
    r"\b(?:if|whether|could|any|asked\s+(?:if|whether|what|how|when)|would\s+be\s+(?:able|expected)"
    r"|agreed\s+to\s+(?:differ|disagree))\b[^.]*$|\?$",
    re.IGNORECASE,
)
_REQUIRED_OF = re.compile(
    r"\b(?:Council|[Aa]uthority|service|plan|Plan)\b[^.]{0,80}\b(?:was|is"
    r"|were)\s+(?:required\s+to\b(?!.{0,60}\bannual)[^.]{0,80}\b(?:plan|statement|response)\b|due\s+(?:on|by)\s+\d)"
)
_ABOUT_NOBODY = re.compile(
    r"(?:The\s+)?(?:Committee|Panel|Board|Cabinet|Commission|Council|Members|Sub-Committee|he|she|they|it|this)",
    re.IGNORECASE,
)


def undertaken(passages: Sequence[Passage]) -> Iterator[FoundAction]:
    """Sentences in which somebody undertakes something."""
    for passage in passages:
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            match = next(filter(None, (pattern.search(sentence) for pattern in _PROMISES)), None)
            if match is None or _NO_PROMISE.search(sentence[: match.start()]) or sentence.endswith("?"):
                continue
            who = _who(match.groupdict().get("who"))
            yield FoundAction("undertaking", sentence, passage, start, end, who, _FAIR)


def _who(printed: str | None) -> str | None:
    who = re.sub(r"^It\s+was\s+agreed\s+that\s+", "", (printed or "").strip())
    who = re.sub(r"^[Tt]he\s+", "", who)
    return None if not who or _ABOUT_NOBODY.fullmatch(who) else who


def chair_asked(passages: Sequence[Passage]) -> Iterator[FoundAction]:
    """What the meeting's chair asked for."""
    for passage in passages:
        for start, end in sentences(passage.text):
            if CHAIR_ASKED.search(passage.text[start:end]):
                yield FoundAction("formal", passage.text[start:end], passage, start, end, None, 0.8)


def required(passages: Sequence[Passage]) -> Iterator[FoundAction]:
    """What the council has to do by law or by an inspectorate's word."""
    for passage in passages:
        for start, end in sentences(passage.text):
            if _REQUIRED_OF.search(passage.text[start:end]):
                yield FoundAction("formal", passage.text[start:end], passage, start, end, None, 0.8)
