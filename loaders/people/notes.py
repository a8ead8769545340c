"""What stands beside a name in a list: post, chair, party, ward, body, substitution, time, reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .lexicon import BODY_WORDS, HONOURS, OUTSIDE_BODY, PARTIES
from .names import PrintedName, name_at
from .posts import PrintedPost, in_brackets, post_at

CHAIR = re.compile(r"(?:the\s+)?(?:(?P<vice>vice|deputy)[- ]?\s*)?(?P<co>co[- ]?)?chair(?:man|woman|person)?\b", re.I)
_IN_THE_CHAIR = re.compile(
    r"\b(?:in\s+the\s+chair|(?:took|taking|assumed|occupied)\s+the\s+chair|presiding|chairing|chair\s+for\s+(?:the|this)\s+meeting)\b",
    re.I,
)
_CHAIR_QUALIFIED = re.compile(
    r"\s*(?:[-–—,;:]?\s*(?:of\s+the\s+(?:committee|panel|board|sub-?committee|meeting|group|cabinet|forum)|for\s+.*)?)",
    re.I,
)
VIRTUAL = re.compile(
    r"\b(?:virtual(?:ly)?|remote(?:ly)?|online|on-line|(?:via|on|by|through)\s+(?:ms\s+|microsoft\s+)?(?:teams|zoom|video|skype|webex)\b(?:\s?link)?"
    r"|(?:ms|microsoft)\s+teams|dial(?:led)?[- ]in|by\s+(?:telephone|phone))",
    re.I,
)
_TIMES = re.compile(
    r"(?:(?:present|attended|attending|arrived|joined|left|in\s+attendance|departed|joining|leaving|here)\b.*"
    r"|(?:from|until|till|to|up\s+to|after|at|before|for\s+part)\b.*"
    r"|(?:(?:for|on)\s+)?(?:agenda\s+)?(?:items?|minutes?|mins?|part|parts|nos?\.?)\b[\s\dA-Za-z,&.–-]{0,40}|[\d\s.:,&apmAPM–-]+)",
    re.I,
)
_SUBSTITUTE = re.compile(
    r"\(?\b(?:(?:as|acting\s+as|attended\s+as|attending\s+as)\s+)?(?:an?\s+|the\s+|named\s+)?"
    r"(?:sub(?:stitut(?:e|es|ed|ing|ion))?|deputis(?:ing|ed)|deputy(?=\s+for\b)|reserve|standing\s+in|stood\s+in)"
    r"(?:\s+member)?(?:\s*(?::|-|–)|\s+(?:for|on\s+behalf\s+of|in\s+place\s+of|to|vice))?|\b(?:in\s+(?:the\s+)?place\s+of|on\s+behalf\s+of|replacing)",
    re.I,
)
_SUBSTITUTED = re.compile(
    r"(?:\bwho\s+(?:was|were|is)\s+)?\b(?:(?:being\s+)?(?:substituted|replaced|represented|deputised)\s+(?:for\s+)?by|substitute(?:d)?\s+(?:was|is|being)|subs?(?:titute)?:|with\b)\s*",
    re.I,
)
CHILD = re.compile(
    r"\b(?:(?:aged?\s+)\d{1,2}\b|\d{1,2}\s+years?\s+old|year\s+(?:one|two|three|four|five|six|seven|\w{5,8}|\d{1,2})\s+(?:pupil|student)"
    r"|pupil|school\s?(?:boy|girl|child)|young\s+person|young\s+inspector|young\s+mayor|children\s+in\s+care\s+council"
    r"|youth\s+(?:parliament|council|cabinet|mayor|voice|assembly)|ukyp|myp|foster\s+child|looked\s+after\s+child|a\s+child|the\s+child|student)\b",
    re.I,
)
_COOPTED = re.compile(
    r"\b(?:co-?opt(?:ed|ee)|parent\s+governor|church\s+(?:of\s+england\s+)?representative|dioces\w+|independent\s+(?:person|member)|lay\s+member|observer|guest)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands beside one name. ``substitutes`` is whom the person stood in for, ``replaced_by`` who stood in."""

    posts: tuple[PrintedPost, ...] = ()
    chair: bool = False
    virtual: bool = False
    substitute: bool = False
    councillor: bool = False
    outsider: bool = False
    child: bool = False
    excused: bool = False
    organisation: str | None = None
    others: tuple[tuple[str, PrintedName], ...] = field(default=())

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
            self.organisation or other.organisation,
            self.others + other.others,
        )


def read_note(text: str, start: int, end: int) -> Notes:
    """What the annotation at [start, end) of a passage's text says of the person before it."""
    inside = text[start:end]
    lead = len(inside) - len(inside.lstrip())
    start, inside = start + lead, inside.strip().rstrip(".")
    if not inside or inside in HONOURS:
        return Notes()
    virtual, child = bool(VIRTUAL.search(inside)), bool(CHILD.search(inside))
    if substitution := _substitution(inside, start):
        return substitution
    chaired = _chair(inside, start)
    if chaired is not None:
        return chaired
    if PARTIES.fullmatch(inside) or all(PARTIES.fullmatch(p.strip()) for p in re.split(r"[,/;–-]", inside)[:1]):
        return Notes(councillor=True)
    if _TIMES.fullmatch(inside):
        return Notes(virtual=virtual, excused=bool(re.search(r"\bapolog|\babsent\b", inside, re.I)))
    posts = tuple(in_brackets(inside, start))
    if posts:
        body = inside if OUTSIDE_BODY.search(inside) else None
        return Notes(
            posts,
            virtual=virtual,
            child=child,
            outsider=bool(_COOPTED.search(inside)),
            organisation=body,
        )
    words = {word.lower() for word in re.findall(r"[\w'’-]+", inside)}
    body = inside if words & BODY_WORDS or OUTSIDE_BODY.search(inside) else None
    return Notes(
        virtual=virtual,
        child=child,
        organisation=None if virtual or child else body,
        outsider=bool(_COOPTED.search(inside)),
        excused=bool(re.search(r"\bapolog|\babsent\b", inside, re.I)),
    )


def _chair(inside: str, start: int) -> Notes | None:
    """Notes of "Chair", "Vice-Chairman, in the Chair", "Chair – items 1 to 4", "Chair of the Committee"."""
    presiding = bool(_IN_THE_CHAIR.search(inside))
    match = CHAIR.match(inside)
    if match is None:
        return (
            Notes(
                chair=True,
                posts=tuple(in_brackets(inside[: _IN_THE_CHAIR.search(inside).start()].rstrip(" ,;–-("), start)),
            )
            if presiding
            else None
        )
    rest = inside[match.end() :].strip(" ,;–-.")
    title = match.group() if not match.group().lower().startswith("the ") else match.group()[4:]
    post = PrintedPost(title, start + match.end() - len(title), start + match.end())
    plain = not rest or _TIMES.fullmatch(rest) or PARTIES.fullmatch(rest) or VIRTUAL.fullmatch(rest) or presiding
    if plain:
        return Notes(
            (post,),
            chair=presiding or not match["vice"],
            virtual=bool(VIRTUAL.search(rest)),
            councillor=bool(PARTIES.fullmatch(rest)),
        )
    posts = tuple(in_brackets(inside, start))
    own = (
        bool(_CHAIR_QUALIFIED.fullmatch(inside[match.end() :]))
        or re.match(r"\s*(?:and|&|,)\s", inside[match.end() :]) is not None
    )
    return Notes(
        posts or (post,), chair=own and not match["vice"], organisation=inside if OUTSIDE_BODY.search(inside) else None
    )


def _substitution(inside: str, start: int) -> Notes | None:
    by = _SUBSTITUTED.match(inside)
    if by is not None:
        name = name_at(inside, by.end())
        return Notes(others=(("replaced_by", _moved(name, start)),)) if name else None
    match = _SUBSTITUTE.match(inside)
    if match is None:
        return None
    rest = inside[match.end() :]
    if rest[:1].isalpha():
        return None
    at = match.end() + len(rest) - len(rest.lstrip())
    name = name_at(inside, at) or name_at(inside, at, group="Cllr")
    if rest.strip(" .,)") and name is None:
        return None if post_at(inside, 0, bounded=True) else Notes(substitute=True)
    return Notes(substitute=True, others=(("instead_of", _moved(name, start)),) if name else ())


def _moved(name: PrintedName, offset: int) -> PrintedName:
    return PrintedName(
        name.text,
        name.start + offset,
        name.end + offset,
        name.title,
        name.styles,
        name.given,
        name.surname,
        name.strength,
        name.honours,
        name.after + offset,
    )
