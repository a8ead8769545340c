"""Post and body in what stands behind an addressee's name: "Chair of X Board", "Director, People, X City Council"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..people.lexicon import BODY_WORDS, FUNCTION_WORDS, MODIFIERS, POST_NOUNS, TOPICS
from ..people.lexicon import words as _words

_GENERIC = (
    TOPICS
    | MODIFIERS
    | POST_NOUNS
    | BODY_WORDS
    | FUNCTION_WORDS
    | _words(
        """
        children children's young people child nursing quality midwifery medical clinical healthcare policing offending
        offender scrutineer scrutiny multi-agency named doctor metropolitan commissioned assurance acute paediatrics
        therapies patient experience primary learning her his majesty's hospital lsp yot yos families adults
        delivery unit units
        """
    )
) - _words("nhs cafcass ofsted cqc")
_NOUN = (
    r"(?:Councils?|Borough|(?:Local\s+)?Authority|CCGs?|ICBs?|ICSs?|Groups?|Boards?|Care\s+Systems?|Trusts?|Police"
    r"(?:\s+(?:Force|Service))?|Constabulary|Teams?|Services?|Company|Companies|Partnerships?|LSCBs?|LSCPs?|LSPs?|SCPs?"
    r"|SCBs?|Cafcass|CRCs?|NPS|YOT|YOS|YJS|HMPPS|Division|Hospitals?|NHS\s+England|Commission|Ofsted|CQC|Agency|Region"
    r"|Consortium|Federation|Executive\s+Group|Mayor['\u2019]s\s+Office|Delivery\s+Unit|College|Academy|Alliance)"
)
_BODY_END = re.compile(rf"\b{_NOUN}(?:\s*\([A-Z][\w&-]+\))?(?:\s+[\u2013-]\s+[A-Z][\w ]+)?$", re.IGNORECASE)
_ACRONYM = re.compile(r"(?=.*[A-Z]{2})[A-Z][A-Za-z&-]{1,8}")
_WORD = re.compile(r"[^\s,()]+")
_COMMISSIONER = re.compile(r"\bPolice(?:,\s*Fire)?\s*,?\s*(?:and|&)\s+Crime\s+Commissioner|\bPF?CC\b", re.IGNORECASE)
_OFFICE = re.compile(r"\b(?:the\s+)?Office\s+(?:of|for)\b|\bOPF?CC\b", re.IGNORECASE)
_HEADS_BODY = re.compile(
    r"\b(?:(?:co-|vice[\s-])?chair(?:man|woman|person)?|chief\s+executive(?:\s+officer)?|chief\s+(?:accountable\s+)?officer"
    r"|accountable\s+officer|CEO|(?:deputy\s+|assistant\s+)?chief\s+constable|commissioner|leader|scrutineer)"
    r"\s+(?:of|for|at|to)\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?P<body>NPS|HMPPS|CRC|Cafcass|CAFCASS|CQC|Ofsted)\s+(?=[A-Z])")
_JOINT = re.compile(r"(?:[\s,\u2013-]|\b(?:of|for|at|from|with|to|in|the)\b)+$", re.IGNORECASE)
_PLACES = re.compile(r"(?!Her\b|His\b|National\b)[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)*\s+(?:and|&)\s+[A-Z]")


@dataclass(frozen=True, slots=True)
class SplitPost:
    """Where post and body stand in a text, as (start, end); a body that is not printed is None."""

    post: tuple[int, int]
    body: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    text: str


def split_post(text: str, start: int, end: int, is_place: Callable[[str], bool]) -> SplitPost:
    """Post and body in the slice [start, end) of ``text``, which is what stands behind a name.

    Commas stand inside posts and inside bodies, and none may stand between the two. A body is found by the noun that
    it ends in, and reaches back over the places that its name lists. ``is_place`` says whether a wording alone is the
    name of a council. A police and crime commissioner's area is part of the post.
    """
    said = text[start:end]
    office = _OFFICE.search(said)
    if _COMMISSIONER.search(said):
        found: int | None = office.start() if office and office.start() else len(said)
    else:
        found = _body_start(said, is_place)
    if found in (None, len(said)):
        return _led_by_body(said, start) or SplitPost((start, end), None)
    post = _JOINT.sub("", said[:found])
    if not post.strip():
        return SplitPost((start, end), None)
    return SplitPost((start, start + len(post)), (start + (found or 0), end))


def is_body(text: str) -> bool:
    """Whether a wording ends in the noun of a body, or is an abbreviation as bodies have."""
    return _BODY_END.search(text) is not None or _ACRONYM.fullmatch(text) is not None


def _led_by_body(said: str, start: int) -> SplitPost | None:
    """ "NPS Divisional Director" is a post of the NPS."""
    match = _LEADING.match(said)
    if match is None:
        return None
    return SplitPost((start + match.end(), start + len(said)), (start, start + match.end("body")))


def _body_start(said: str, is_place: Callable[[str], bool]) -> int | None:
    parts = _parts(said)
    last = len(parts) - 1
    if last == 0 or not (is_body(parts[last].text) or is_place(parts[last].text)):
        return _inside(said, parts[last].start if last else 0, from_start=last == 0)
    at = last
    while at > 1 and (is_body(parts[at - 1].text) or _lists_places(said, parts, at)):
        at -= 1
    if not _is_named(parts[at].text) and _is_named(parts[at - 1].text):
        named = _first_named(said, parts[at - 1].start, parts[at - 1].end)
        if named is not None and not (at - 1 == 0 and _joined_to_post(said, named)):
            return named
    return parts[at].start


def _joined_to_post(said: str, named: int) -> bool:
    """Whether a proper name belongs to the post that ends before a comma: "Head of Bedfordshire LDU, ..."."""
    return re.search(r"\b(?:of|for|in)\s+(?:the\s+)?$", said[:named]) is not None


def _lists_places(said: str, parts: list[_Part], at: int) -> bool:
    """Whether the part before ``at`` is a place of the list "A, B and C Company"."""
    begins = _PLACES.match(parts[at].text) or (at < len(parts) - 1 and not is_body(parts[at].text))
    before = parts[at - 1].text
    return bool(begins) and _is_named(before) and all(_is_proper(word) for word in _WORD.findall(before))


def _inside(said: str, start: int, *, from_start: bool) -> int | None:
    """Where a body begins within one part, behind the words of the post: "Chair of X Board", "Nurse NHS X CCG"."""
    if not _BODY_END.search(said):
        return None
    heads = _HEADS_BODY.match(said, start)
    if heads is not None:
        return heads.end()
    return _first_named(said, start, len(said)) if from_start else None


def _first_named(said: str, start: int, end: int) -> int | None:
    """Where the first proper word behind a post's noun stands."""
    noun_seen = False
    for match in _WORD.finditer(said, start, end):
        word = match.group().lower().replace("\u2019", "'")
        if noun_seen and _is_named(match.group()) and match.start() > start:
            return match.start()
        noun_seen = noun_seen or word in POST_NOUNS
    return None


def _is_named(text: str) -> bool:
    """Whether a proper word stands in it: a place, or NHS."""
    return any(word[0].isupper() and _is_proper(word) for word in _WORD.findall(text))


def _is_proper(word: str) -> bool:
    lower = word.lower().replace("\u2019", "'").strip("'.;:")
    return lower in ("and", "&", "of") or (word[0].isupper() and not {lower, lower.removesuffix("'s")} & _GENERIC)


def _parts(said: str) -> list[_Part]:
    """The parts between commas, those in brackets left together."""
    found, begin, depth = [], 0, 0
    for at, character in enumerate(f"{said},"):
        depth += (character == "(") - (character == ")")
        if character == "," and depth <= 0:
            shown = said[begin:at]
            stripped = shown.strip()
            if stripped:
                first = begin + shown.index(stripped)
                found.append(_Part(first, first + len(stripped), stripped))
            begin = at + 1
    return found or [_Part(0, len(said), said)]
