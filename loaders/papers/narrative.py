"""Decisions that a sentence tells ("The Board endorsed the pledge."), without a word that only opens resolutions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..passages import Passage
from .decisions import FAIR, FoundDecision
from .resolutions import opening_of
from .sentences import sentences
from .verbs import DEED, OFFICER, first_kind

_WEAK = 0.8

# Only a meeting's own body decides in its minutes. What another body approved is told.
_OWN = {
    "cabinet": r"(?:The\s+)?(?:Cabinet|Executive)(?:\s+Board)?(?:\s+members)?",
    "council": r"(?:The\s+)?(?:Full\s+|County\s+|City\s+)?Council",
}
# What a committee, a panel or a board calls itself in its minutes.
_COMMITTEE = (
    r"(?:(?:The|the)\s+(?:Sub-?\s?Committee|Committee|Panel|Board|Commission|Forum|Working\s+Group|Group"
    r"|Partnership)(?:\s+members)?"
    r"|(?:Members|Committee\s+members|Panel\s+members|Board\s+members)(?:\s+of\s+the\s+(?:Committee|Panel|Board"
    r"|Commission|Forum))?)"
)
_HOW = r"(?:(?:\w+ly|also|then|therefore|duly|formally|and|considered|received|discussed|welcomed)\s+){0,3}"
# Something that lies before a meeting and can be noted: a report, an update, its contents.
_PAPER = (
    r"(?i:(?:the\s+|this\s+|these\s+|its\s+|both\s+|an?\s+)?(?:(?:content|contents|findings?|outcomes?|position"
    r"|progress|receipt)\b"
    r"|(?:[\w'\u2019&/-]+,?\s+){0,10}?(?:reports?|updates?|presentations?|minutes|notes|information|briefings?"
    r"|schedule|plans?|programmes?|papers?|response|recommendations?|briefing\s+note|scorecard|dashboard|data"
    r"|feedback)\b))"
)

# What another meeting decided, or what is only wished for, is no decision of this one.
_REPORTED = re.compile(
    r"\b(?:previously|earlier|had\s+been|last\s+(?:meeting|year)|at\s+(?:its|their|the)\s+(?:\w+\s+)?meeting"
    r"|on\s+\d{1,2}\s+\w+|in\s+(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December)|whether|if|could|should\s+have)\b",
    re.IGNORECASE,
)


def read_narrative(passages: Sequence[Passage], noun: str | None) -> Iterator[FoundDecision]:
    """The decisions told in sentences. ``noun`` is what the meeting's body calls itself, None where that is unknown."""
    told = _patterns(noun)
    for index, passage in enumerate(passages):
        if opening_of(passage.text) is not None:
            continue
        yield from _requests(passages, index)
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            kind, confidence = next(((k, c) for k, c, fits in told if fits(sentence)), (None, 0.0))
            if kind == "agreed":
                kind = _agreed_kind(sentence)
            if kind is not None:
                yield FoundDecision(kind, sentence, passage, start, end, None, confidence)


_Fits = Callable[[str], object]


def _patterns(noun: str | None) -> list[tuple[str, float, _Fits]]:
    own = _OWN.get((noun or "").lower(), _COMMITTEE)
    own = _OWN["cabinet"] if (noun or "").lower() == "executive" else own
    rules = (
        ("noted", FAIR, rf"{own}\s+{_HOW}noted\s+(?!that\b|the\s+need\b){_PAPER}"),
        (
            "approved",
            FAIR,
            rf"{own}\s+{_HOW}(?:approved|endorsed|adopted|ratified|accepted)\s+(?:the|this|an?|all|both|its)\b",
        ),
        ("approved", FAIR, rf"{own}\s+{_HOW}agreed\s+to\s+(?:approve|endorse|adopt|accept|ratify)\b"),
        ("noted", FAIR, rf"{own}\s+{_HOW}agreed\s+to\s+note\b"),
        ("recommended", FAIR, rf"{own}\s+{_HOW}(?:agreed\s+to\s+)?recommend(?:ed)?\s+(?:that|to\s+(?:the\s+)?[A-Z])"),
        ("referred", FAIR, rf"{own}\s+{_HOW}(?:agreed\s+to\s+refer|referred\s+(?:back\s+)?(?:the|this|it|both))\b"),
        ("deferred", FAIR, rf"{own}\s+{_HOW}(?:agreed\s+to\s+defer|deferred)\s+\w"),
        (
            "agreed",
            _WEAK,
            rf"{own}\s+{_HOW}agreed\s+(?:that\b|to\s+(?!differ|this\b|these\b|that\b|it\b)\w|the\b"
            r"|with\s+the\s+(?:recommend|propos))",
        ),
    )
    bodies = [(kind, confidence, _guarded(re.compile(pattern))) for kind, confidence, pattern in rules]
    return [*bodies, *_ANYWHERE]


# "Arising from minute 97 the Forum agreed", "Following a vote Members agreed": no verb of somebody else's before.
_INTRODUCES = re.compile(
    r"(?!.*\b(?:that|who|which|had|asked|said|advised|noted|informed|reported|if)\b)[\w\s(),/'\u2019-]{1,70}"
)


_LONG_AGO = re.compile(r"\bin\s+(?:[A-Z][a-z]+\s+)?20\d\d\s*[.,]?(?:$|\s+and\b)")


def _agreed_kind(sentence: str) -> str:
    """What was agreed, where the deed tells: that something be deferred is a deferral."""
    rest = re.split(r"\bagreed\b", sentence, maxsplit=1)[-1]
    kind = first_kind(rest)
    return kind if kind in ("deferred", "referred", "recommended") else "agreed"


def _guarded(pattern: re.Pattern[str]) -> _Fits:
    """A pattern that counts at the beginning of a sentence, or behind a short clause that tells no other meeting."""

    def fits(sentence: str) -> object:
        match = pattern.search(sentence)
        if match is None or match.start() > 120:
            return None
        before = sentence[: match.start()]
        introduced = not before or before.rstrip().endswith((",", "and", ":")) or _INTRODUCES.fullmatch(before)
        told = _REPORTED.search(before) or _LONG_AGO.search(sentence, match.end())
        return match if introduced and not told else None

    return fits


# "The minutes ... were (submitted and) approved as a correct record", "Agreed as an accurate record".
_RECORD = re.compile(
    r"\b(?:minutes|notes)\b.{0,200}?\b(?:were|was|be|are|is)?\s*(?:taken\s+as\s+read\s+and\s+|received\s+and\s+"
    r"|submitted\s+and\s+|then\s+|unanimously\s+)*"
    r"(?:agreed|approved|confirmed|accepted|signed|noted)\b.{0,80}?\b(?:correct|accurate"
    r"|true)(?:\s+and\s+\w+)?\s+records?\b|^(?:Agreed|Approved|Confirmed)\s+as\s+an?\s+(?:correct|accurate"
    r"|true)\s+record",
    re.IGNORECASE,
)
_RECORDS_AGREED = re.compile(
    r"^(?:The\s+)?(?:minutes|notes)\s+of\s+(?:the|these)\b.{0,160}?\b(?:were|was)\s+(?:unanimously\s+)?(?:agreed"
    r"|approved|confirmed|accepted|signed)\b",
    re.I,
)
_PUT_OFF = re.compile(
    r"\b(?:item|matter|report|consideration(?:\s+of\s+[^.]{2,80}?)?)\s+(?:was|be)\s+(?:deferred|adjourned|postponed)\b",
    re.I,
)
_ELECTED = re.compile(
    r"\b(?:was|were|be)\s+(?:duly\s+|unanimously\s+)?(?:re-?)?(?:elected"
    r"|appointed)\s+(?:as\s+)?(?:the\s+)?(?:Vice[- ]?|Deputy\s+)?Chair",
    re.I,
)
_EXTENDED = re.compile(r"\bStanding\s+Orders?\b.{0,160}?\b(?:was|were|be)\s+(?:extended|suspended|waived)\b", re.I)
# "It was agreed that children should be placed close to home" is an opinion; a deed makes it a decision.
_IT_WAS_AGREED = re.compile(
    r"\b[Ii]t\s+was\s+(?:also\s+|then\s+|further\s+|therefore\s+)?(?:agreed|AGREED|decided)\s*(?::|[\u2013-]"
    rf"|to\s+{DEED}\b|to\s+(?:defer|refer|note|recommend|adjourn|suspend|appoint|seek|exclude)\b"
    rf"|that\s*:|that\s+(?:[^.]{{0,120}}?\b(?:would|should|will|to)\s+{DEED}\b|[^.]{{0,120}}?\b(?:would|should"
    rf"|will)?\s*be\s+(?:{DEED}d?|brought|sent|written|circulated|added|invited|provided|shared|deferred|referred"
    r"|noted|presented"
    r"|included|submitted|established|arranged|amended|reported|held|scheduled|appointed|set\s+up|considered\s+at)\b))"
)
_NOTED = re.compile(rf"^{_PAPER}\s+(?:was|were)\s+(?:duly\s+)?noted\.?$", re.IGNORECASE)
_APPROVED = re.compile(
    rf"^(?:the\s+)?(?:recommendations?|{_PAPER})(?:\s+(?:in|of|as|set\s+out)\b[^.]{{0,80}}?)?\s+(?:was"
    r"|were)\s+(?:unanimously\s+)?(?:agreed|approved|endorsed|adopted)\b",
    re.I,
)


def _untold(pattern: re.Pattern[str]) -> _Fits:
    def fits(sentence: str) -> object:
        match = pattern.search(sentence)
        return None if match is None or _REPORTED.search(sentence[: match.start()]) else match

    return fits


_ANYWHERE: list[tuple[str, float, _Fits]] = [
    ("approved", 0.93, _RECORD.search),
    ("approved", FAIR, _RECORDS_AGREED.search),
    ("deferred", FAIR, _untold(_PUT_OFF)),
    ("resolved", FAIR, _untold(_ELECTED)),
    ("agreed", FAIR, _untold(_EXTENDED)),
    ("agreed", _WEAK, _untold(_IT_WAS_AGREED)),
    ("noted", FAIR, _NOTED.search),
    ("approved", FAIR, _APPROVED.search),
]

# A body asks others for something: that is its decision. Answers given at once (clarification, confirmation) are none.
_REQUEST = re.compile(
    rf"\b{_COMMITTEE}\b[^.:]{{0,160}}?\b(?:requested\s+(?!by\b|clarif|confirm|more\s+detail|further\s+detail"
    r"|assurance)(?:that\b|an?\b|the\b|further\b|more\b|for\b|to\b|officers\b)"
    r"|asked\s+(?:that\b|for\s+(?:an?\s+|the\s+|further\s+)?(?:[\w-]+\s+){0,3}?(?:report|briefing|briefing\s+note"
    r"|update|presentation|paper)\b))"
)
_ASKED_ONCE = re.compile(r"\b(?:A\s+request\s+was\s+made|The\s+Committee\s+had\s+requested)\b")


def _requests(passages: Sequence[Passage], index: int) -> Iterator[FoundDecision]:
    passage = passages[index]
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        request = _REQUEST.search(sentence)
        if (
            request is None
            or _answered(passages, index, end)
            or _REPORTED.search(sentence[: request.start()])
            or _had(sentence, request)
        ):
            continue
        below = list(_list_below(passages, index)) if passage.text.endswith(":") and end == len(passage.text) else []
        for sub in below:
            yield FoundDecision("requested", sub.text, sub, 0, len(sub.text), sub.mark, FAIR)
        if not below:
            yield FoundDecision("requested", sentence, passage, start, end, None, FAIR)


_MARKED = re.compile(r"(?:Agreed\s+)?(?:ACTIONS?|Actions?)\b\s*[:\u2010-\u2015-]")


def _answered(passages: Sequence[Passage], index: int, end: int) -> bool:
    """Whether a marked action follows a request: then the action is what came of it."""
    after = passages[index].text[end:].lstrip() or (passages[index + 1].text if index + 1 < len(passages) else "")
    return _MARKED.match(after) is not None


_AT_ONCE = re.compile(r"\band\s+(?:was|were)\s+(?:advised|informed|told|given|assured)\b")


def _had(sentence: str, request: re.Match[str]) -> bool:
    """Whether the request lies before the meeting ("the report it had requested"), or was answered at once."""
    before = re.search(r"\bhad\s+(?:previously\s+|also\s+)?(?:requested|asked)\b", request.group())
    return before is not None or _AT_ONCE.search(sentence, request.end()) is not None


def _list_below(passages: Sequence[Passage], index: int) -> Iterator[Passage]:
    for passage in passages[index + 1 :]:
        if passage.mark is None:
            return
        yield passage


CHAIR_ASKED = re.compile(
    rf"\b(?:The\s+)?(?:Vice-?\s?)?Chair(?:man|woman|person)?\b[^.:]{{0,60}}?\b(?:asked"
    r"|requested)\s+(?:that\s+(?!it\s+be\s+noted|an?\s+(?:additional\s+)?recommendation)"
    rf"|(?:the\s+)?{OFFICER}\s+to\s+{DEED}\b|for\s+(?:an?\s+)?(?:[\w-]+\s+){{0,3}}?(?:report|briefing|update"
    r"|note)\b)"
)
"""Pattern of a request that a meeting's chair makes alone: an action, but no decision of the meeting."""
