"""People in running text: who introduced, attended, was invited, and who is no more than named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..passages import Passage
from .before import post_before, sentence_start
from .beside import read_beside
from .blocks import substitutions
from .lists import group_at, grouped_name
from .names import PrintedName, Strength, name_at
from .notes import CHILD, Notes
from .posts import PrintedPost, post_at
from .records import Mention, Role
from .verbs import Subject, roles_around, speaks

_START = re.compile(r"(?<![\w'’-])(?=[A-Z\u00c0-\u00de\u0100-\u017f])")
_GAP = re.compile(r"\s*(?:,|;|&|\band\b|,?\s*(?:together|along)\s+with|,?\s*alongside)\s*(?:and\s+)?", re.I)
_CALLED = re.compile(
    r",?\s*(?:(?:had|has|have)\s+)?(?:(?:was|is|were|be|been|being)\s+)(?:duly\s+|unanimously\s+|formally\s+)*"
    r"(?:re-?)?(?:elected|appointed|confirmed)\s+(?:as\s+|to\s+be\s+)?(?:the\s+|an?\s+)?",
    re.I,
)
_FORMER_OFFICER = re.compile(r",\s+(?:an?|the|our)\s+(?:[\w-]+\s+){0,3}officer\b", re.I)
_CASE = re.compile(
    r"\bcase\s+stud|\bpseudonym|names?\s+(?:has|have|had)\s+been\s+changed|not\s+(?:his|her|their)\s+real\s+name", re.I
)
_CHILD_BEFORE = re.compile(
    r"\b(?:[Pp]upil|[Yy]oung\s+person|young\s+people|[Yy]oung\s+[Mm]ayor|student|child|schoolgirl|schoolboy|year[- ]old"
    r"|children)s?,?\s+$"
)
_CHAIR_TITLE = re.compile(
    r"chair(?:man|woman|person)?(?:\s+(?:of|for)\s+the\s+(?:committee|panel|board|meeting|sub-?committee|.*year.*))?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person of a row: the name, the post in front of it, what is beside it, and where that ends."""

    name: PrintedName
    before: PrintedPost | None
    notes: Notes
    end: int
    group: str | None = None


def read_mentions(passage: Passage, known: frozenset[str], *, meeting: bool) -> Iterator[Mention]:
    """Every person named in a passage of running text, with posts and roles.

    ``known`` are full names from lists and labels of the document: they need no other sign here.
    """
    text, at, floor = passage.text, 0, 0
    while match := _START.search(text, at):
        row = _row(text, match.start(), floor, known)
        if not row:
            at = _skip(text, match.start())
            continue
        yield from _of_row(passage, row, meeting=meeting)
        at = floor = max(named.end for named in row)


def _skip(text: str, at: int) -> int:
    name = name_at(text, at)
    if name is not None and name.strength >= Strength.AMBIGUOUS:
        return name.end
    word = re.compile(r"[\w'’-]+").match(text, at)
    return word.end() if word else at + 1


def _row(text: str, at: int, floor: int, known: frozenset[str]) -> list[Named]:
    """People named one after another from ``at`` on."""
    row: list[Named] = []
    floor = max(floor, sentence_start(text, at))
    group: str | None = None
    while True:
        stated, at = group_at(text, at)
        group = stated or group
        named = _named(text, at, floor, group)
        if named is None or not _is_evident(text, named, known, in_row=bool(row)):
            return row
        row.append(named)
        group = named.group
        floor = named.end
        gap = _GAP.match(text, named.end)
        if gap is None:
            return row
        at = _next_person(text, gap.end(), group)
        if at < 0:
            return row


def _named(text: str, at: int, floor: int, group: str | None) -> Named | None:
    name = grouped_name(text, at, group)
    if name is None:
        return None
    before = post_before(text, floor, name.start)
    notes, end = Notes(), name.after
    if before is None or text[name.after :].lstrip().startswith("("):
        notes, end = read_beside(text, name, group, listed=False)
    return Named(name, before, notes, end, group if group and name.title == "Cllr" else None)


def _next_person(text: str, at: int, group: str | None) -> int:
    """Where the next name of a row begins: at once, or behind a post ("the Director of Education, Mr Brown"); or -1."""
    if group_at(text, at)[0] or grouped_name(text, at, group) is not None:
        return at
    post = post_at(text, at)
    if post is None:
        return at
    gap = re.compile(r"\s*,?\s*\(?").match(text, post.end)
    start = gap.end() if gap else post.end
    return start if name_at(text, start) is not None else -1


def _is_evident(text: str, named: Named, known: frozenset[str], *, in_row: bool) -> bool:
    """Whether what looks like a name is that of a person beyond doubt."""
    name = named.name
    if name.strength >= Strength.FORENAME or name.bare in known or name.title:
        return True
    if name.strength == Strength.SHAPE:
        return _shape_is_evident(text, named)
    if named.before or named.notes.posts:
        return True
    if name.strength == Strength.INITIALS:
        return in_row
    return in_row or speaks(text, named.end) or re.match(r"['’]s?\s", text[name.end :]) is not None


def _shape_is_evident(text: str, named: Named) -> bool:
    """Whether words with the mere shape of a name are one: a post in a bracket or behind a comma, or before them."""
    if re.match(r"\s+[A-Z]", text[named.name.after :]):
        return False
    return bool(named.notes.posts) or (named.before is not None and speaks(text, named.end))


def _of_row(passage: Passage, row: list[Named], *, meeting: bool) -> Iterator[Mention]:
    text, first, last = passage.text, row[0], row[-1]
    start = first.before.start if first.before else first.name.start
    roles = tuple(roles_around(text, Subject(start, first.name.end, last.end)))
    if not meeting:
        roles = tuple(role for role in roles if role.relationship == "INVITED_TO")
    for named in row:
        mention = _mention(passage, named, roles)
        if mention is not None:
            yield _elected(mention, text) if named is last else mention
            yield from substitutions(passage, named.notes)


def _elected(mention: Mention, text: str) -> Mention:
    """The mention with the post that its person was elected or appointed to in the same breath."""
    called = _CALLED.match(text, mention.end)
    post = post_at(text, called.end()) if called else None
    if post is None:
        return mention
    seated = (Role("CHAIRED", None, 0.85),) if _CHAIR_TITLE.fullmatch(post.title) else ()
    return replace(mention, posts=(*mention.posts, (post, 0.92)), roles=(*mention.roles, *seated))


def _mention(passage: Passage, named: Named, roles: tuple[Role, ...]) -> Mention | None:
    text, name, notes = passage.text, named.name, named.notes
    anonymous = _CASE.search(text) and name.strength < Strength.TITLED and not notes.posts and not named.before
    if _is_child(text, named) or anonymous:
        return None
    posts = [(named.before, 0.93)] if named.before else []
    posts += [(post, 0.95) for post in notes.posts]
    kinds: list[tuple[str, float]] = [("officer", 0.9)] if _FORMER_OFFICER.match(text, name.after) else []
    kinds += [("councillor", 0.95)] if notes.councillor else []
    own = _own(roles, notes)
    return Mention(passage, name.start, name.after, name, tuple(posts), own, tuple(kinds), notes.organisation)


def _own(roles: tuple[Role, ...], notes: Notes) -> tuple[Role, ...]:
    """The roles of a row's verb, less what a note beside one name of it says otherwise."""
    if any(relation == "replaced_by" for relation, _ in notes.others):
        return (Role("SENT_APOLOGIES", None, 0.93),)
    if any(role.capacity == "substitute" for role in roles) or notes.late:
        return tuple(role for role in roles if role.relationship != "SENT_APOLOGIES")
    if notes.substitute and not any(role.relationship == "ATTENDED" for role in roles):
        kept = tuple(role for role in roles if role.relationship != "SENT_APOLOGIES")
        return (*kept, Role("ATTENDED", "substitute", 0.92))
    return roles


def _is_child(text: str, named: Named) -> bool:
    behind = re.match(r"\s*[,(]\s*(?:an?\s+|the\s+|who\s+(?:is|was)\s+)?", text[named.name.end :])
    if behind and CHILD.match(text, named.name.end + behind.end()):
        return True
    return named.notes.child or _CHILD_BEFORE.search(text, 0, named.name.start) is not None
