"""What is noted beside a name: post, chair, party, body, substitution, time, reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .lexicon import BODY_WORDS, HONOURS, OUTSIDE_BODY, PARTIES
from .names import PrintedName, Strength, name_at, turned_name
from .posts import PrintedPost, in_brackets, post_at

CHAIR = re.compile(
    r"(?:the\s+)?(?:independent\s+)?(?:(?P<vice>vice|deputy)[- ]?\s*)?(?P<co>co[- ]?)?chair(?:man|woman|person)?\b",
    re.I,
)
_IN_THE_CHAIR = re.compile(
    r"\b(?:in\s+the\s+chair|(?:took|taking|assumed|occupied)\s+the\s+chair|presiding|chairing"
    r"|chair\s+for\s+(?:the|this)\s+meeting)\b",
    re.I,
)
_OWN_BODY = re.compile(
    r"\s*(?:[-–—,;:]?\s*of\s+the\s+(?:committee|panel|board|sub-?committee|meeting|group|cabinet|forum)|for\s+.*)?",
    re.I,
)
VIRTUAL = re.compile(
    r"\b(?:virtual(?:ly)?(?!\s+(?:school|head))|remote(?:ly)?|on-?line|(?:via|on|by|through)\s+(?:ms\s+|microsoft\s+)?"
    r"(?:teams|zoom|video|skype|webex)\b(?:\s?link)?|(?:ms|microsoft)\s+teams|dial(?:led)?[- ]in"
    r"|by\s+(?:telephone|phone))",
    re.I,
)
_TIMES = re.compile(
    r"(?:(?:present|attended|attending|arrived|joined|left|in\s+attendance|departed|joining|leaving|here)\b.*"
    r"|(?:from|until|till|to|up\s+to|after|at|before|for\s+part|for\s+lateness|late)\b.*"
    r"|(?:(?:for|on)\s+)?(?:agenda\s+)?(?:items?|minutes?|mins?|part|parts|nos?\.?)\b[\s\dA-Za-z,&.–-]{0,40}"
    r"|[\d\s.:,&apmAPM–-]+)",
    re.I,
)
_LATE = re.compile(r"\blate(?:ness|r)?\b|\bleft\b|\bleaving\b|\bfrom\s+\d", re.I)
_SUBSTITUTE = re.compile(
    r"\(?\b(?:(?:as|acting\s+as|attended\s+as|attending\s+as)\s+)?(?:an?\s+|the\s+|named\s+)?"
    r"(?:sub(?:stitut(?:e|es|ed|ing|ion))?|deputis(?:ing|ed)|deputy(?=\s+for\b)|reserve|standing\s+in|stood\s+in)"
    r"(?:\s+member)?(?:\s*(?::|-|–)|\s+(?:for|on\s+behalf\s+of|in\s+place\s+of|to|vice))?(?!\w)"
    r"|\b(?:in\s+(?:the\s+)?place\s+of|on\s+behalf\s+of|replacing)",
    re.I,
)
_FOR = re.compile(r"(?:[Ff]or|vice)\s+(?=[A-Z])")
_SUBSTITUTED = re.compile(
    r"(?:\bwho\s+(?:was|were|is)\s+)?\b(?:(?:being\s+)?(?:substituted|replaced|represented|deputised)\s+(?:for\s+)?by"
    r"|substitute(?:d)?\s+(?:was|is|being)|subs?(?:titute)?:|with\b)\s*",
    re.I,
)
CHILD = re.compile(
    r"\b(?:aged?\s+\d{1,2}\b|\d{1,2}\s+years?\s+old|year\s+(?:\w{3,8}|\d{1,2})\s+(?:pupil|student)"
    r"|pupil|school\s?(?:boy|girl|child)|young\s+person|young\s+inspector|young\s+mayor|children\s+in\s+care\s+council"
    r"|youth\s+(?:parliament|council|cabinet|mayor|voice|assembly)|ukyp|myp|foster\s+child|looked\s+after\s+child"
    r"|a\s+child|the\s+child|student)\b",
    re.I,
)
_STAFF = re.compile(
    r"\b(?:officer|manager|worker|director|lead|head|co-?ordinator|service|team|teacher|adviser)\b", re.I
)
_COOPTED = re.compile(
    r"\b(?:co-?opt(?:ed|ee)|parent\s+governor|church\s+(?:of\s+england\s+)?representative|dioces\w+"
    r"|independent\s+(?:person|member)|lay\s+member|observer|guest)\b",
    re.I,
)
_ABSENT = re.compile(r"\bapolog|\babsent\b", re.I)


@dataclass(frozen=True, slots=True)
class Notes:
    """What is noted beside one name.

    ``excused`` is a note of apologies or absence, ``late`` one of coming late or leaving early; ``capacity`` is what a
    table's column says of attendance, "absent" or a capacity of ATTENDED. ``others`` are names in the note:
    "instead_of" whom the person stood in for, "replaced_by" who stood in.
    """

    posts: tuple[PrintedPost, ...] = ()
    chair: bool = False
    virtual: bool = False
    substitute: bool = False
    councillor: bool = False
    outsider: bool = False
    child: bool = False
    excused: bool = False
    late: bool = False
    capacity: str | None = None
    organisation: str | None = None
    others: tuple[tuple[str, PrintedName], ...] = ()

    def joined(self, other: Notes) -> Notes:
        """Both notes in one."""
        return Notes(
            self.posts + other.posts,
            self.chair or other.chair,
            self.virtual or other.virtual,
            self.substitute or other.substitute,
            self.councillor or other.councillor,
            self.outsider or other.outsider,
            self.child or other.child,
            self.excused or other.excused,
            self.late or other.late,
            self.capacity or other.capacity,
            self.organisation or other.organisation,
            self.others + other.others,
        )


def read_note(text: str, start: int, end: int) -> Notes:
    """What the note at [start, end) of a text says of the person before it."""
    inside = text[start:end]
    start, inside = start + len(inside) - len(inside.lstrip()), inside.strip().rstrip(".")
    if not inside or inside in HONOURS:
        return Notes()
    special = _substitution(inside, start) or _chair(inside, start)
    if special is not None:
        return special
    if PARTIES.fullmatch(re.split(r"\s*[,/;–-]", inside)[0].strip()):
        return Notes(councillor=True)
    if _TIMES.fullmatch(inside):
        absent = _ABSENT.search(inside) is not None
        late = _LATE.search(inside) is not None
        return Notes(virtual=VIRTUAL.search(inside) is not None, excused=absent and not late, late=late)
    return _description(inside, start)


def _description(inside: str, start: int) -> Notes:
    """Notes of posts, bodies and what else a person is called."""
    posts = tuple(in_brackets(inside, start))
    virtual, child = VIRTUAL.search(inside) is not None, CHILD.search(inside) is not None
    outsider = _COOPTED.search(inside) is not None
    if posts:
        body = inside if OUTSIDE_BODY.search(inside) else None
        child = child and not _STAFF.search(inside)
        return Notes(posts, virtual=virtual, child=child, outsider=outsider, organisation=body)
    words = {word.lower() for word in re.findall(r"[\w'’-]+", inside)}
    named = (words & BODY_WORDS or OUTSIDE_BODY.search(inside)) and not virtual and not child
    excused = _ABSENT.search(inside) is not None
    return Notes(
        virtual=virtual, child=child, outsider=outsider, excused=excused, organisation=inside if named else None
    )


def _chair(inside: str, start: int) -> Notes | None:
    """Notes of "Chair", "Vice-Chairman, in the Chair", "Chair – items 1 to 4", "Chair of the Committee"."""
    presiding = _IN_THE_CHAIR.search(inside)
    match = CHAIR.match(inside)
    if match is None:
        if presiding is None:
            return None
        return Notes(tuple(in_brackets(inside[: presiding.start()].rstrip(" ,;–-("), start)), chair=True)
    rest = inside[match.end() :].strip(" ,;–-.")
    if presiding or not rest or any(p.fullmatch(rest) for p in (_TIMES, PARTIES, VIRTUAL)):
        title = re.sub(r"^the\s+", "", match.group(), flags=re.I)
        post = PrintedPost(title, start + match.end() - len(title), start + match.end())
        virtual, party = VIRTUAL.search(rest) is not None, PARTIES.fullmatch(rest) is not None
        return Notes((post,), chair=presiding is not None or not match["vice"], virtual=virtual, councillor=party)
    return _chair_of(inside, start, match)


def _chair_of(inside: str, start: int, match: re.Match[str]) -> Notes | None:
    """Notes of a chair "of" something or "and" something else: of the body that meets, or of another."""
    posts = tuple(in_brackets(inside, start))
    if not posts:
        return None
    rest = inside[match.end() :]
    own = _OWN_BODY.fullmatch(rest) is not None or re.match(r"\s*(?:and|&|,)\s", rest) is not None
    body = inside if OUTSIDE_BODY.search(inside) else None
    return Notes(posts, chair=own and not match["vice"], organisation=body)


def _substitution(inside: str, start: int) -> Notes | None:
    by = _SUBSTITUTED.match(inside)
    if by is not None:
        name = name_at(inside, by.end())
        return Notes(others=(("replaced_by", _moved(name, start)),)) if name else None
    match = _SUBSTITUTE.match(inside) or _FOR.match(inside)
    if match is None:
        return None
    at = match.end() + len(inside[match.end() :]) - len(inside[match.end() :].lstrip())
    names = list(_names(inside, at))
    if names and (match.re is not _FOR or names[0].strength > Strength.SHAPE):
        return Notes(substitute=True, others=tuple(("instead_of", _moved(name, start)) for name in names))
    if match.re is _FOR or post_at(inside, 0, bounded=True) is not None:
        return None
    return Notes(substitute=True)


def _names(text: str, at: int) -> Iterator[PrintedName]:
    """The names in a row from ``at`` on, each at least a surname."""
    while name := turned_name(text, at) or name_at(text, at) or name_at(text, at, group="Cllr"):
        yield name
        gap = re.compile(r"\s*(?:,|and|&)\s+").match(text, name.after)
        if gap is None:
            return
        at = gap.end()


def _moved(name: PrintedName, offset: int) -> PrintedName:
    return replace(name, start=name.start + offset, end=name.end + offset, after=name.after + offset)
