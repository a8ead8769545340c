"""Headings of lists of people: PRESENT, Also in attendance, Officers, Apologies for absence, Substitutes, Invited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .lexicon import BODY_WORDS, TOPICS
from .notes import VIRTUAL


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KEYS = _words(
    """
    present attendance attendees attending attended apologies apology absent substitutes substitute substitutions
    councillors councillor members member officers invitees invited guests participants cllrs staff
    representatives co-optees co-opted observers witnesses advisers advisors visitors partners membership
    """
)
_FILLERS = _words(
    """
    also in and of the for from other others by invitation at committee board panel cabinet council executive meeting
    were was those who absence received elected voting non-voting statutory lay independent external church parent
    governor governors education scrutiny overview group sub-committee subcommittee commission forum partnership
    portfolio holders holder name names list order this item items supporting council's virtual virtually remote
    remotely online via teams microsoft ms zoom video conference here county borough city district local authority not
    additional further reserve named notice note to a with without right vote public full part time any on
    leader deputy senior corporate management team leadership service reserves being conflict officers'
    members' or including conferencing link telephone following support throughout during foster carer young
    colleagues accordance standing orders procedure rule rules constitution person ward joining joined chamber press
    council’s lead directors head heads trade union headteacher headteachers school schools academy non-school la
    """
)
_COUNCILLORS = frozenset(("councillors", "councillor", "cllrs"))
_MEMBERS = frozenset(("members", "member"))
_OUTSIDERS = _words(
    """
    co-opted co-optees church parent guests partners external lay independent observers witnesses advisers advisors
    visitors representatives non-voting foster
    """
)
_SENTENCE = _words("to on any public full part time by from were was this")
_PRESENT = _words("present attendance attendees attended attending participants")
_BESIDES = _words("also other others invitation additional further accordance")
_ITEM = re.compile(r"\s*\((?:agenda\s+)?(?:item|minute|min|no\.?)[^)]*\)\s*$|\s*\(\d+\)\s*$", re.I)
_INLINE = re.compile(
    r"(?P<label>(?:(?:MEMBERS|COUNCILLORS|OFFICERS|ALSO|OTHER MEMBERS)\s+)?"
    r"(?:PRESENT|IN ATTENDANCE|ATTENDANCE|ATTENDING|APOLOGIES(?: FOR ABSENCE)?|ABSENT)"
    r"|(?:(?:Members|Councillors|Officers|Also|Other Members)\s+)?"
    r"(?:[Pp]resent|[Ii]n [Aa]ttendance|Attendance|Apologies(?: for [Aa]bsence)?)|Officers|Members)"
    r"\s*(?:[-–—.]\s*|\s+)(?=[A-Z])"
)
_INNER = re.compile(
    r"(?<=[\s.;,])(?=(?:Officers|Apologies|In attendance|Also (?:present|in attendance)|Councillors|Substitutes|Members"
    r"|OFFICERS|APOLOGIES|IN ATTENDANCE|ALSO PRESENT|Other [Mm]embers|Co-opted)\b[^.:;]{0,40}:\s)"
)
_ITEMS = _words(
    """
    declarations declaration interest interests minutes questions question items agenda urgent business motion update
    report reports item decision decisions resolved recommendation recommendations review performance budget plan
    """
)
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of the people under it.

    ``relation`` is "present", "in attendance", "apologies", "substitute", "invited", "absent", "membership" or None
    where it only says who they are; ``group`` is "councillor", "member", "officer", "outsider" or None. The list begins
    at ``end`` of the passage. ``sure`` is False where no colon and no line end closes the heading;
    ``executive`` names members of the executive, who attend a committee that is not theirs; ``besides`` names those who
    come besides others ("Also present").
    """

    relation: str | None
    group: str | None
    virtual: bool
    end: int
    sure: bool
    executive: bool = False
    besides: bool = False


def heading_starts(text: str) -> Iterator[int]:
    """Where headings may begin in a passage: at its start, and where another one with a colon stands further on."""
    yield 0
    first = read_heading(text)
    if first is not None:
        yield from (match.start() for match in _INNER.finditer(text, first.end))


def read_heading(text: str, start: int = 0) -> Heading | None:
    """The heading at ``start`` of a passage, or None. Behind it the text ends or goes on with people."""
    colon = re.compile(rf"[^:\t]{{2,{_LONGEST}}}?\s*(?:\s?:[\s-]*|\t\s*)").match(text, start)
    whole = len(text) if len(text) - start <= _LONGEST else None
    for end in (colon.end() if colon else None, whole):
        heading = _heading(text[start:end], end, sure=True) if end is not None else None
        if heading is not None:
            return heading
    inline = _INLINE.match(text, start)
    return _heading(inline["label"], inline.end(), sure=False) if inline else None


def _heading(label: str, end: int, *, sure: bool) -> Heading | None:
    label = _ITEM.sub("", label.strip()).strip(" :.-–—\t*#")
    words = [word.lower().replace("’", "'") for word in re.findall(r"[A-Za-z][A-Za-z'’-]*", label)]
    seen = set(words)
    if not words or len(words) > 14 or not seen <= _KEYS | _FILLERS or not seen & _KEYS:
        return None
    relation = _relation(seen)
    if relation is None and (seen & _SENTENCE or not _group(seen)):
        return None
    executive = bool(seen & {"cabinet", "executive", "portfolio"})
    return Heading(
        relation, _group(seen), VIRTUAL.search(label) is not None, end, sure, executive, bool(seen & _BESIDES)
    )


def is_subheading(text: str) -> bool:
    """Whether a passage inside a list can be a heading that only says where those below it come from ("Police")."""
    words = [word.lower().replace("’", "'") for word in re.findall(r"[A-Za-z][A-Za-z'’-]*", text)]
    known = set(words) <= _KEYS | _FILLERS | TOPICS | BODY_WORDS
    return 0 < len(words) <= 6 and known and not set(words) & _ITEMS and not re.search(r"\d|[.;]$", text.strip())


def _relation(seen: set[str]) -> str | None:
    if seen & {"apologies", "apology"}:
        return "apologies"
    if seen & {"school", "schools"} and not seen & (_MEMBERS | {"representatives"}):
        return None
    if seen & {"absent", "not"}:
        return "absent"
    present = bool(seen & _PRESENT)
    if "membership" in seen:
        return "membership"
    if seen & {"invited", "invitees"} and not present:
        return "invited"
    if seen & {"substitutes", "substitute", "substitutions", "reserves"}:
        return "substitute" if not seen & {"members", "attendance"} or "substitute" in seen else None
    if not present:
        return "in attendance" if seen & {"witnesses", "guests", "visitors"} else None
    in_attendance = {"in", "attendance"} <= seen and not seen & (_COUNCILLORS | _MEMBERS)
    others = seen & _BESIDES or (_group(seen) in ("officer", "outsider") and not seen & {"co-opted", "co-optees"})
    return "in attendance" if others or in_attendance else "present"


def _group(seen: set[str]) -> str | None:
    if seen & {"officers", "staff", "officers'"} and not seen & (_COUNCILLORS | _MEMBERS):
        return "officer"
    if seen & _OUTSIDERS:
        return "outsider"
    elected = seen & {"elected", "cabinet", "committee", "voting", "panel", "council"}
    if seen & _COUNCILLORS or (seen & _MEMBERS and elected):
        return "councillor"
    return "member" if seen & _MEMBERS else None
