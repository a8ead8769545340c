"""Headings of lists of people: PRESENT, Also in attendance, Officers, Apologies for absence, Substitutes, Invited."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .notes import VIRTUAL


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KEYS = _words(
    """
    present attendance attendees attending attended apologies apology absent substitutes substitute substitutions
    councillors councillor members member officers officer invitees invited guests participants cllrs staff
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
    leader deputy senior corporate management team leadership service lead chair reserves being conflict officers'
    members' or including conferencing link telephone
    """
)
_ITEM = re.compile(r"\s*\((?:agenda\s+)?(?:item|minute|min|no\.?)[^)]*\)\s*$|\s*\(\d+\)\s*$", re.I)
_INLINE = re.compile(
    r"(?P<label>(?:MEMBERS|COUNCILLORS|OFFICERS|ALSO|OTHER MEMBERS)?\s*(?:PRESENT|IN ATTENDANCE|ATTENDANCE|ATTENDING|APOLOGIES(?: FOR ABSENCE)?|ABSENT)"
    r"|(?:(?:Members|Councillors|Officers|Also|Other Members)\s+)?(?:Present|In Attendance|Attendance|Apologies(?: for [Aa]bsence)?"
    r"|present|in attendance)|Also [Pp]resent|Also [Ii]n [Aa]ttendance|In attendance|Officers|Members)\s*(?:[-–—.]\s*|\s+)(?=[A-Z])"
)
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of the people under it.

    ``relation`` is "present", "in attendance", "apologies", "substitute", "invited", "absent" or None where it only says
    who they are; ``group`` is "councillor", "officer", "outsider" or None. The list begins at ``end`` of the passage.
    """

    relation: str | None
    group: str | None
    virtual: bool
    end: int
    sure: bool
    plain: bool = False


def read_heading(text: str) -> Heading | None:
    """The heading that ``text`` begins with, or None. Behind it the text is empty or goes on with people."""
    colon = re.match(rf"[^:\t]{{2,{_LONGEST}}}?\s*(?:\s?:[\s-]*|\t\s*)", text)
    for end in (colon.end() if colon else None, len(text) if len(text) <= _LONGEST else None):
        if end is not None:
            heading = _heading(text[:end], end, sure=True)
            if heading is not None:
                return heading
    inline = _INLINE.match(text)
    return _heading(inline["label"], inline.end(), sure=False) if inline else None


def _heading(label: str, end: int, *, sure: bool) -> Heading | None:
    label = _ITEM.sub("", label.strip()).strip(" :.-–—\t*#")
    words = [word.lower() for word in re.findall(r"[A-Za-z'’-]+", label)]
    words = [word.replace("’", "'") for word in words]
    if not words or len(words) > 14 or not set(words) <= _KEYS | _FILLERS or not set(words) & _KEYS:
        return None
    seen = set(words)
    relation = _relation(seen, words)
    if relation is None and not (seen & _KEYS and _names_people(words)):
        return None
    plain = relation == "present" and not seen & {"members", "member", "councillors", "councillor", "cllrs", "officers"}
    return Heading(relation, _group(seen), bool(VIRTUAL.search(label)), end, sure, plain)


def _relation(seen: set[str], words: list[str]) -> str | None:
    if seen & {"apologies", "apology"}:
        return "apologies"
    if "absent" in seen or "not" in seen:
        return "absent"
    if seen & {"invited", "invitees"} and not seen & {"attendance", "present"}:
        return "invited"
    if seen & {"substitutes", "substitute", "substitutions", "reserves"} and not seen & {"members", "attendance"}:
        return "substitute"
    if "substitute" in seen:
        return "substitute"
    if seen & {"also", "other", "others", "invitation", "additional", "further"} and seen & {
        "present",
        "attendance",
        "attending",
        "attended",
    }:
        return "in attendance"
    if "in" in seen and "attendance" in seen:
        return "in attendance" if not _members(seen) or seen & {"also", "other"} else "present"
    if seen & {"present", "attendance", "attendees", "attended", "attending", "participants", "membership"}:
        return "in attendance" if _group(seen) in ("officer", "outsider") else "present"
    return None


def _members(seen: set[str]) -> bool:
    return bool(seen & {"members", "councillors", "cllrs", "member", "councillor"})


def _names_people(words: list[str]) -> bool:
    """Whether a heading of groups alone ("Officers", "Co-opted members") is one: no word of action in it."""
    return not set(words) & {"to", "on", "any", "public", "full", "part", "time", "by", "from", "were", "was", "this"}


def _group(seen: set[str]) -> str | None:
    if seen & {"officers", "officer", "staff", "officers'"} and not _members(seen):
        return "officer"
    if seen & {
        "co-opted",
        "co-optees",
        "church",
        "parent",
        "guests",
        "partners",
        "external",
        "lay",
        "independent",
        "observers",
        "witnesses",
        "advisers",
        "advisors",
        "visitors",
        "representatives",
        "non-voting",
    }:
        return "outsider"
    if seen & {"councillors", "councillor", "cllrs"} or (
        "members" in seen and seen & {"elected", "cabinet", "committee", "voting", "panel", "council"}
    ):
        return "councillor"
    return "member" if "members" in seen or "member" in seen else None
