"""People in running text: who introduced, attended, was invited, and who is no more than named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..passages import Passage
from .lists import Entry, read_people_list
from .names import PrintedName, Strength, name_at
from .notes import CHILD, Notes
from .posts import PrintedPost, post_at
from .records import Mention, Role
from .verbs import roles_after, speaks

_START = re.compile(r"(?<![\w'’-])(?=[A-Z\u00c0-\u00de\u0100-\u017f])")
_FROM = re.compile(
    r"(?:(?:presented|introduced|given|delivered|provided)\s+by|(?P<received>(?:presentation|update|briefing|overview|introduction)s?\b[^.;:]{0,80}?\s(?:from|by)))\s+(?:the\s+)?$",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:to|will|would|be|previously|originally)\s+(?:be\s+)?(?:presented|introduced|given|delivered|provided)\s+by\s+(?:the\s+)?$",
    re.I,
)
_APOLOGY = re.compile(
    r"\bapolog(?:y|ies)\b(?P<kind>[^.;]*?)\b(?:from|by|on\s+behalf\s+of|for)\s*:?\s*(?:the\s+following[^:]*:\s*)?(?=[A-Z])",
    re.I,
)
_LATE = re.compile(r"\blate(?:ness)?\b|\bearly\s+departure\b|\bleav", re.I)
_WELCOMED = re.compile(r"\bwelcomed\s+(?:the\s+)?$", re.I)
_TO_MEETING = re.compile(
    r"[^.;]{0,160}?\bto\s+(?:the|this|her|his|their)\s+(?:first\s+)?(?:\w+\s+){0,2}(?:meeting|committee|panel|board)\b",
    re.I,
)
_CALLED = re.compile(
    r",?\s*(?:(?:had|has|have)\s+)?(?:(?:was|is|were|be|been|being)\s+)(?:duly\s+|unanimously\s+|formally\s+)*(?:re-?)?(?:elected|appointed|confirmed)\s+(?:as\s+|to\s+be\s+)?(?:the\s+|an?\s+)?",
    re.I,
)
_APPOINTING = re.compile(r"\b(?:elect|appoint)(?:ed|ion\s+of)?\s+$", re.I)
_FORMER_OFFICER = re.compile(r",\s+(?:an?|the|our)\s+(?:[\w-]+\s+){0,3}officer\b", re.I)
_CASE = re.compile(
    r"\bcase\s+stud|\bpseudonym|names?\s+(?:has|have|had)\s+been\s+changed|not\s+(?:his|her|their)\s+real\s+name", re.I
)
_CHILD_BEFORE = re.compile(
    r"\b(?:pupils?|young\s+(?:person|people|mayor)|student|child|schoolgirl|schoolboy|year[- ]old|children)s?,?\s+$",
    re.I,
)


def read_mentions(passage: Passage, known: frozenset[str], *, meeting: bool) -> Iterator[Mention]:
    """Every person named in a passage of running text, with posts and roles.

    ``known`` are full names from lists and labels of the document: they need no other sign here.
    """
    text, at = passage.text, 0
    while match := _START.search(text, at):
        run = _run(text, match.start(), known)
        if not run:
            at = _skip(text, match.start())
            continue
        yield from _of_run(passage, run, meeting=meeting)
        at = max(entry.end for entry, _ in run)


def _skip(text: str, at: int) -> int:
    """Where to look next: behind a whole post, so that its words are not taken for a name, or behind the word."""
    name = name_at(text, at)
    if name is not None and name.strength >= Strength.AMBIGUOUS:
        return name.end
    word = re.compile(r"[\w'’-]+").match(text, at)
    return word.end() if word else at + 1


def _run(text: str, at: int, known: frozenset[str]) -> list[tuple[Entry, PrintedPost | None]]:
    """People named one after another from ``at`` on, each with the post that stands in front of it, if one does."""
    run: list[tuple[Entry, PrintedPost | None]] = []
    floor = _sentence_start(text, at)
    while True:
        name = name_at(text, at)
        if name is None or not _is_one(text, name, known):
            name = name_at(text, at, group="Cllr") if run and run[-1][0].group else None
        if name is None:
            return run
        before = _post_before(text, floor, name.start)
        entry = _with_notes(text, name, follows=before is None)
        if before is None and not entry.notes.posts and not _is_evident(text, name, entry, known, bool(run)):
            return run
        run.append((entry, before))
        floor = entry.end
        gap = re.compile(
            r"\s*(?:,|;|&|\band\b|,?\s*(?:together|along)\s+with|,?\s*alongside)\s*(?:and\s+)?", re.I
        ).match(text, entry.end)
        if gap is None:
            return run
        at = _next_person(text, gap.end())
        if at < 0:
            return run


def _next_person(text: str, at: int) -> int:
    """Where the next name of a row begins: at once, or behind a post ("the Director of Education, Mr Brown")."""
    name = name_at(text, at)
    if name is not None:
        return at
    post = post_at(text, at)
    if post is None:
        return at
    gap = re.compile(r"\s*,?\s*\(?").match(text, post.end)
    start = gap.end() if gap else post.end
    return start if name_at(text, start) is not None else -1


def _is_one(text: str, name: PrintedName, known: frozenset[str]) -> bool:
    return name.strength >= Strength.AMBIGUOUS or name.bare in known or name.strength == Strength.SHAPE


def _is_evident(text: str, name: PrintedName, entry: Entry, known: frozenset[str], in_row: bool) -> bool:
    """Whether a name without a post beside it is that of a person beyond doubt."""
    if name.strength >= Strength.FORENAME or name.bare in known:
        return True
    if name.strength == Strength.SHAPE:
        return False
    if name.strength == Strength.INITIALS:
        return in_row
    return in_row or speaks(text, entry.end) or bool(re.match(r"['’]s?\s", text[name.end :]))


def _with_notes(text: str, name: PrintedName, *, follows: bool) -> Entry:
    people = read_people_list(text, name.start, listed=False)
    entry = (
        people.entries[0]
        if people.entries and people.entries[0].name.start == name.start
        else Entry(name, Notes(), name.after)
    )
    if not follows and not re.match(r"\s*\(", text[name.after :]):
        return Entry(name, Notes(), name.after)
    return replace(entry, name=name if entry.name.title is None else entry.name)


def _sentence_start(text: str, at: int) -> int:
    breaks = [
        m.end()
        for m in re.finditer(r"[.;:!?]\s+(?=[A-Z])", text[:at])
        if not re.search(r"\b(?:Mrs?|Ms|Dr|Cllr|St|[A-Z])$", text[: m.start()])
    ]
    return breaks[-1] if breaks else 0


def _post_before(text: str, floor: int, at: int) -> PrintedPost | None:
    """The post that ends right in front of a name: "the Director of Education, Mr Brown", "Culture Secretary Ann Lee"."""
    head = text[:at].rstrip(" ,(–-")
    if at - len(head) > 3 or text[len(head) : at].strip() not in ("", ",", "(", "–", "-"):
        return None
    best = None
    words = [m.start() for m in re.finditer(r"(?<![\w'’-])[\w]", head[floor:])][-14:]
    for offset in words:
        start = floor + offset
        if not _may_begin(head, start):
            continue
        post = post_at(head, start)
        if post is not None and post.end == len(head):
            best = best or post
    return best


def _may_begin(head: str, start: int) -> bool:
    """Whether a post may begin here: with a capital or behind an article, and not in the middle of a run of capitals."""
    before = re.search(r"([\w'’&-]+)\s+$", head[:start])
    if head[start].isupper():
        return (
            before is None
            or not before.group(1)[0].isupper()
            or before.group(1).lower() in ("the", "a", "an", "in", "on", "at")
        )
    return before is not None and before.group(1).lower() in ("the", "our", "its")


def _of_run(passage: Passage, run: list[tuple[Entry, PrintedPost | None]], *, meeting: bool) -> Iterator[Mention]:
    text, first, last = passage.text, run[0][0], run[-1][0]
    lead_in = run[0][1].start if run[0][1] else first.name.start
    roles = list(_roles(text, lead_in, first, last))
    if not meeting:
        roles = [role for role in roles if role.relationship == "INVITED_TO"]
    elected = _elected(text, last)
    for entry, before in run:
        mention = _mention(passage, entry, before, tuple(roles))
        if mention is not None and entry is last and elected is not None:
            mention = replace(
                mention, posts=(*mention.posts, (elected, 0.92)), roles=(*mention.roles, *_seated(text, elected))
            )
        if mention is not None:
            yield mention
            yield from _replaced(passage, entry)


def _roles(text: str, lead_in: int, first: Entry, last: Entry) -> Iterator[Role]:
    yield from (role for role, _ in roles_after(text, last.end))
    head = text[:lead_in]
    sentence = head[_sentence_start(text, lead_in) :]
    if _FROM.search(head) and not _FUTURE.search(head):
        yield Role("PRESENTED", None, 0.92)
    apology = [m for m in _APOLOGY.finditer(sentence + text[lead_in : first.name.end]) if m.end() >= 4]
    if apology and not _LATE.search(apology[-1]["kind"]) and not _LATE.search(text[last.end : last.end + 20]):
        if not re.search(r"[.;]", sentence[apology[-1].end() :]):
            yield Role("SENT_APOLOGIES", None, 0.96)
    if _WELCOMED.search(head) and _TO_MEETING.match(text, last.end):
        yield Role("ATTENDED", "in attendance", 0.9)


def _elected(text: str, last: Entry) -> PrintedPost | None:
    called = _CALLED.match(text, last.end)
    if called is None:
        return None
    return post_at(text, called.end())


def _seated(text: str, post: PrintedPost) -> tuple[Role, ...]:
    plain = re.match(r"Chair(?:man|woman|person)?\b", post.title, re.I) and re.fullmatch(
        r"\w+(?:\s+(?:of|for)\s+the\s+(?:committee|panel|board|meeting|sub-?committee|municipal\s+year.*|.*year.*))?",
        post.title,
        re.I,
    )
    return (Role("CHAIRED", None, 0.85),) if plain else ()


def _mention(passage: Passage, entry: Entry, before: PrintedPost | None, roles: tuple[Role, ...]) -> Mention | None:
    text, name = passage.text, entry.name
    if _is_child(text, name, entry) or (
        _CASE.search(text) and name.strength < Strength.TITLED and not entry.notes.posts and not before
    ):
        return None
    posts = [(before, 0.93)] if before else []
    posts += [(post, 0.95) for post in entry.notes.posts]
    kinds: list[tuple[str, float]] = [("officer", 0.9)] if _FORMER_OFFICER.match(text, name.after) else []
    if entry.notes.councillor:
        kinds.append(("councillor", 0.95))
    return Mention(
        passage,
        name.start,
        name.after,
        name,
        tuple(posts),
        _own(roles, entry),
        tuple(kinds),
        entry.notes.organisation,
        child=entry.notes.child,
    )


def _own(roles: tuple[Role, ...], entry: Entry) -> tuple[Role, ...]:
    if any(relation == "replaced_by" for relation, _ in entry.notes.others):
        return (Role("SENT_APOLOGIES", None, 0.93),)
    if entry.notes.substitute and not any(role.relationship == "ATTENDED" for role in roles):
        roles = tuple(r for r in roles if r.relationship != "SENT_APOLOGIES")
        return (*roles, Role("ATTENDED", "substitute", 0.92))
    return roles


def _replaced(passage: Passage, entry: Entry) -> Iterator[Mention]:
    for relation, other in entry.notes.others:
        role = Role("ATTENDED", "substitute", 0.92) if relation == "replaced_by" else Role("SENT_APOLOGIES", None, 0.7)
        yield Mention(passage, other.start, other.after, other, (), (role,))


def _is_child(text: str, name: PrintedName, entry: Entry) -> bool:
    behind = re.match(r"\s*[,(]\s*(?:an?\s+|the\s+|who\s+(?:is|was)\s+)?", text[name.end :])
    if behind and CHILD.match(text, name.end + behind.end()):
        return True
    return entry.notes.child or bool(_CHILD_BEFORE.search(text, 0, name.start))
