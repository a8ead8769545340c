"""What kind of decision a wording is, by the verb that comes first in it."""

from __future__ import annotations

import re

# The kinds are those of the graph's contract. "Recommended" before a noun is no verb ("the recommended option").
_VERBS = (
    (
        "approved",
        r"(?:correct|accurate|true)\s+record|approv(?:e|es|ed|ing)\b|approval\s+(?:be|is|was)\s+(?:given|granted)"
        r"|(?:give|gives|gave|grant)\s+approval|endors\w*|adopt(?:s|ed|ing)?\b|confirm(?:s|ed)?\b|ratif\w*"
        r"|accept(?:s|ed)?\b"
        r"|proceed\s+to\s+implementation|no\s+further\s+action|take\s+(?:immediate\s+)?effect|be\s+upheld",
    ),
    (
        "noted",
        r"not(?:e|es|ed|ing)\b|(?:be|is|are|was|were|been)\s+received|receives?\s+the\b|welcom(?:e|es|ed)\b",
    ),
    ("referred", r"refer(?:s|red|ring)?\b(?!\s+to\s+(?:in|above|below|as)\b)|be\s+called\s+in\b"),
    ("deferred", r"defer(?:s|red|ring)?\b|adjourn\w*|postpon\w*"),
    ("rejected", r"reject\w*|refus\w*|not\s+(?:be\s+)?(?:approved|agreed|supported|accepted)|dismiss(?:ed)?\b"),
    ("recommended", r"recommend(?:s|ed|ing)?\b(?!\s+(?:option|approach|changes?|amendments?|budget|level|action)s?\b)"),
    (
        "requested",
        r"receives?\s+(?:an?\s+)?(?:further|regular|progress|update|quarterly|annual|six[-\s]monthly)\b"
        r"|(?:further|progress|update|follow-?up)\s+(?:report|paper|briefing"
        r"|update)s?\b[^.;]{0,120}?\b(?:be\s+)?(?:presented|submitted|brought|provided|received)\b"
        r"|request(?:s|ed|ing)?\b|ask(?:s|ed)?\b|invit(?:e|es|ed)\b|b(?:r)?ought\s+back|report(?:ed)?\s+back"
        r"|be\s+(?:brought|presented|reported|provided|circulated|supplied|sent)\s+(?:back\s+)?to\s+(?:\w+\s+){0,5}?"
        r"(?:Committee|Panel|Board|Commission|Forum|Members|members|Councillors|meetings?)\b",
    ),
    (
        "resolved",
        r"delegat\w*|(?:re-?)?appoint(?:s|ed)?\b|elect(?:s|ed)?\b|establish(?:es|ed)?\b|exclud(?:e|es|ed)\b"
        r"|nominat\w*|suspend(?:s|ed)?\b",
    ),
    ("agreed", r"agree(?:s|d)?\b|support(?:s|ed)\b|(?:to|that\s+\w+)\s+support\b"),
)
_VERB = re.compile("|".join(rf"(?P<{kind}>\b(?:{pattern}))" for kind, pattern in _VERBS), re.IGNORECASE)

OFFICER = (
    r"(?:[Oo]fficers|(?:(?!(?:that|be|to|was|is|were)\b)[\w'\u2019&-]+,?\s+){0,7}?(?:Director|Officer|Manager"
    r"|Chief\s+Executive"
    r"|Head\s+of\s+[\w\s&'\u2019,]{2,60}?|Solicitor"
    r"|Cabinet\s+Member|Portfolio\s+Holder|Chair(?:man|woman|person)?|Leader|Lead)(?:\s+(?:of"
    r"|for)\s+[\w\s&'\u2019,-]{2,70}?|(?:,?\s+[A-Z][\w'\u2019&-]*(?:\s+and)?){1,6})?)"
)
"""Pattern of an officer or member named by post, without an article."""
DEED = (
    r"(?:write|follow\s+up|circulate|provide|come\s+back|bring|raise|share|send|look\s+into|investigate|arrange|report"
    r"|contact|check|confirm|update|speak|take|give|feed\s+back|forward|invite|clarify|explore|discuss|meet|consider"
    r"|liaise|distribute|supply|respond|obtain|find\s+out|include|add|review|ensure|pass|extend|organise|produce"
    r"|publish"
    r"|email|attend|prepare|set\s+up|draft|submit|present|advise|establish|develop|work|ask|request|seek|monitor"
    r"|carry\s+out|undertake"
    r"|look\s+at|schedule|recirculate|amend|remind|remove|chase|convene|hold|propose|identify)"
)
"""Pattern of something that somebody can be asked to do."""

# "That the Head of Fostering provide figures": an officer is told to do something.
_TOLD = re.compile(
    rf"(?:that\s+)?(?:(?:the\s+)?{OFFICER}|[A-Z][a-z]+\s+[A-Z][\w'\u2019-]+)\s+(?:be\s+requested\s+to\s+|should\s+"
    rf"|shall\s+|will\s+|to\s+)?{DEED}\b"
)
_RECORD = re.compile(
    r"\b(?:correct|accurate|true)(?:\s+and\s+\w+)?\s+records?\b|\bcorrectly\s+recorded\b"
    r"|\bminutes\b.{0,160}\b(?:confirmed|approved|agreed|accepted|signed)\b",
    re.I,
)


def kind_of(text: str, default: str) -> str:
    """The kind of a decision with this wording, without the word that opens it; ``default`` where no verb tells."""
    if _RECORD.search(text):
        return "approved"
    if _TOLD.match(text):
        return "requested"
    verb = _VERB.search(text)
    if verb is None or verb.lastgroup is None:
        return default
    further = _VERB.search(text, verb.end()) if verb.lastgroup == "agreed" else None
    if (
        further is not None
        and further.lastgroup
        and re.fullmatch(r"\s*(?:to|that)?\s*:?\s*", text[verb.end() : further.start()])
    ):
        return further.lastgroup
    return verb.lastgroup


def has_verb(text: str, start: int = 0) -> bool:
    """Whether a verb of decisions stands in ``text`` from ``start`` on."""
    return _VERB.search(text, start) is not None


def first_kind(text: str) -> str | None:
    """The kind of the first verb in ``text``, or None."""
    verb = _VERB.search(text)
    return verb.lastgroup if verb is not None else None
