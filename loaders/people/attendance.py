"""Who was there: lists of those present, in attendance, excused and substituted, in whatever way they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from ..passages import Passage
from .headings import Heading, read_heading
from .lexicon import OUTSIDE_BODY
from .lists import Entry, PeopleList, read_people_list, surname_first
from .names import Strength, name_at
from .notes import Notes, read_note
from .posts import is_post, post_at
from .records import Mention, Role

_NOBODY = re.compile(r"(?:there\s+were\s+)?(?:no\s+apologies|none|nil|no\s+absences?|n/?a)\b.*", re.I)
_COLUMNS = re.compile(
    r"(?i:names?|members?|councillors?|attendees?)\s*(?:\t|\s\|\s)\s*(?i:.*\b(?:role|post|title|position|organisation|agency|designation|representing"
    r"|capacity|job|attendance|present|apologies|ward|party|service)\b.*)"
)
_CAPACITY = {"present": "member", "in attendance": "in attendance", "substitute": "substitute"}


@dataclass(frozen=True, slots=True)
class Block:
    """A list of people under a heading: what it says of them, and its number among the lists of the document."""

    number: int
    relation: str
    group: str | None
    virtual: bool
    plain: bool
    inherited: str
    marked: bool | None = None
    titled: bool | None = None
    columns: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """The mentions read from the passage at ``index``."""

    index: int
    mentions: tuple[Mention, ...]


def read_attendance(passages: Sequence[Passage]) -> Iterator[Read]:
    """The mentions of every passage that belongs to a list of those present, in attendance or excused.

    A list begins with a heading and goes on while the passages are names, posts beside them or further headings.
    """
    numbers = count(1)
    block: Block | None = None
    last: Mention | None = None
    for index, passage in enumerate(passages):
        opened = _opened(passage, block, numbers)
        if opened is not None:
            block, people = opened
            last = None
            if people is not None:
                found = _mentions(passage, people.entries, block)
                block, last = _seen(block, passage, people.entries), found[-1] if found else None
                yield Read(index, found)
            continue
        if block is None:
            continue
        people = _listed(passage, block)
        if people is not None:
            found = _mentions(passage, people.entries, block)
            block, last = _seen(block, passage, people.entries), found[-1]
            yield Read(index, found)
        elif (added := _alone(passage, last)) is not None:
            last = None
            yield Read(index, (added,))
        elif not _harmless(passage, block):
            block = None


def _opened(passage: Passage, block: Block | None, numbers: Iterator[int]) -> tuple[Block, PeopleList | None] | None:
    """The list that begins in this passage, with the people that stand in it already, or None."""
    text = passage.text
    if _COLUMNS.fullmatch(text):
        relation = block.relation if block is not None else "in attendance"
        return Block(next(numbers), relation, None, virtual=False, plain=False, inherited=relation, columns=True), None
    heading = read_heading(text)
    if heading is None:
        return None
    rest = text[heading.end :]
    people = _people(text, heading.end, heading.group) if rest.strip() else None
    if people is not None and not people.entries:
        return (_block(heading, block, numbers, inline=True), None) if _NOBODY.fullmatch(rest.strip(" .")) else None
    if people is not None and people.share(text, heading.end) < (0.5 if heading.sure else 0.7):
        return None
    if people is None and heading.relation is None and block is None:
        return None
    if heading.relation is None and block is None and heading.group not in ("councillor", "officer", "member"):
        return None
    return _block(heading, block, numbers, inline=people is not None), people


def _block(heading: Heading, before: Block | None, numbers: Iterator[int], *, inline: bool) -> Block:
    relation = heading.relation or _inherited(heading, before)
    return Block(
        next(numbers),
        relation,
        heading.group,
        heading.virtual or (before is not None and before.virtual and heading.relation is None),
        heading.plain,
        relation if not (inline and relation == "apologies") else "in attendance",
    )


def _inherited(heading: Heading, before: Block | None) -> str:
    """The relation of a heading such as "Officers:", which names a group alone."""
    if before is not None and before.inherited in ("apologies", "absent", "invited"):
        return before.inherited
    if heading.group in ("officer",):
        return "in attendance"
    return before.inherited if before is not None else "present"


def _people(text: str, start: int, group: str | None) -> PeopleList:
    rest = text[start:]
    turned = surname_first(rest) if group != "councillor" or rest.count(",") == 1 else None
    if turned is not None and turned.end >= len(rest.rstrip(" .;,")):
        entry = _shifted(turned, text, start)
        return PeopleList((entry,), len(text), sum(map(str.isalpha, rest)))
    people = read_people_list(text, start, group="Cllr" if group == "councillor" else None)
    if not people.entries and group == "member":
        people = read_people_list(text, start, group="Cllr")
    return _resumed(text, people, group)


def _resumed(text: str, people: PeopleList, group: str | None) -> PeopleList:
    """The list with the people behind a full stop or an unread word, where the text goes on with names."""
    entries, end, read = list(people.entries), people.end, people.read
    while entries and (stop := re.compile(r"[^.;:]{0,40}[.;:]\s+").match(text, end)):
        more = read_people_list(text, stop.end(), group="Cllr" if group == "councillor" else None)
        if not more.entries:
            break
        entries.extend(more.entries)
        end, read = more.end, read + more.read
    return PeopleList(tuple(entries), end, read)


def _shifted(entry: Entry, text: str, offset: int) -> Entry:
    if offset == 0:
        return entry
    name = replace(
        entry.name, start=entry.name.start + offset, end=entry.name.end + offset, after=entry.name.after + offset
    )
    posts = tuple(replace(p, start=p.start + offset, end=p.end + offset) for p in entry.notes.posts)
    return replace(entry, name=name, end=entry.end + offset, notes=replace(entry.notes, posts=posts))


def _listed(passage: Passage, block: Block) -> PeopleList | None:
    """The people of a passage inside a list, or None where it is not one of names."""
    text = passage.text
    if passage.mark and re.fullmatch(r"\(?\d+[.)]?(?:\d+)?", passage.mark) and block.marked is False:
        return None
    people = _people(text, 0, block.group)
    if not people.entries or people.share(text) < 0.75:
        return None
    weak = all(e.name.strength == Strength.SHAPE and not e.notes.posts and not e.group for e in people.entries)
    return None if weak and block.titled else people


def _seen(block: Block, passage: Passage, entries: Sequence[Entry]) -> Block:
    titled = any(entry.name.strength == Strength.TITLED for entry in entries)
    return replace(
        block,
        marked=passage.mark is not None if block.marked is None else block.marked,
        titled=titled if block.titled is None else block.titled and titled,
    )


def _harmless(passage: Passage, block: Block) -> bool:
    """Whether a passage may stand inside a list without ending it: an item reference, a note in brackets."""
    text = passage.text.strip()
    return bool(re.fullmatch(r"\((?:item|agenda|minute|via|held)[^)]*\)|\*.*|[\W\d]*", text, re.I)) or (
        block.marked is None and len(text) < 4
    )


def _alone(passage: Passage, last: Mention | None) -> Mention | None:
    """The post or body that stands on a line of its own below the name it belongs to."""
    if last is None or last.name is None or last.posts or len(passage.text) > 120 or passage.mark:
        return None
    text = passage.text.strip(" ,.")
    post = post_at(passage.text, 0, bounded=True)
    whole = post is not None and len(post.title) >= 0.8 * len(text)
    if not whole and not (OUTSIDE_BODY.search(text) and not re.search(r"\b[a-z]{4,}ed\b", text) and len(text) < 60):
        return None
    notes = read_note(passage.text, 0, len(passage.text))
    return Mention(
        passage,
        0,
        len(passage.text),
        last.name,
        tuple((post, 0.93) for post in notes.posts),
        organisation=notes.organisation,
        block=last.block,
        roles=(Role("CHAIRED"),) if notes.chair else (),
    )


def _mentions(passage: Passage, entries: Sequence[Entry], block: Block) -> tuple[Mention, ...]:
    return tuple(mention for entry in entries for mention in _entry_mentions(passage, entry, block))


def _entry_mentions(passage: Passage, entry: Entry, block: Block) -> Iterator[Mention]:
    notes, name = entry.notes, entry.name
    yield Mention(
        passage,
        name.start,
        name.after,
        name,
        tuple((post, 0.97) for post in notes.posts),
        tuple(_roles(notes, block)),
        tuple(_kinds(entry, block)),
        notes.organisation,
        block.number,
        notes.child,
    )
    for relation, other in notes.others:
        yield _other(passage, relation, other, block)


def _other(passage: Passage, relation: str, other: object, block: Block) -> Mention:
    from .names import PrintedName

    assert isinstance(other, PrintedName)
    role = Role("ATTENDED", "substitute", 0.93) if relation == "replaced_by" else Role("SENT_APOLOGIES", None, 0.7)
    kinds = (("councillor", 0.8),) if block.group == "councillor" else ()
    return Mention(passage, other.start, other.after, other, (), (role,), kinds, block=block.number)


def _roles(notes: Notes, block: Block) -> Iterator[Role]:
    if block.relation == "absent":
        return
    if block.relation == "invited":
        yield Role("INVITED_TO", None, 0.95)
        return
    replaced = any(relation == "replaced_by" for relation, _ in notes.others)
    if (block.relation == "apologies" and not notes.substitute) or notes.excused or replaced:
        yield Role("SENT_APOLOGIES", None, 0.97)
        return
    capacity = (
        "substitute"
        if notes.substitute
        else "virtual"
        if notes.virtual or block.virtual
        else _CAPACITY.get(block.relation)
    )
    yield Role("ATTENDED", capacity, 0.97)
    if notes.chair and block.relation in ("present", "substitute"):
        yield Role("CHAIRED", None, 0.96)


def _kinds(entry: Entry, block: Block) -> Iterator[tuple[str, float]]:
    if entry.notes.councillor:
        yield "councillor", 0.97
    if entry.notes.outsider or block.group == "outsider":
        yield "person", 0.92
    if block.group == "officer":
        yield "officer", 0.93
    if block.group == "councillor":
        yield "councillor", 0.95
    if block.group == "member":
        yield "councillor", 0.7


__all__ = ["Block", "Read", "is_post", "name_at", "read_attendance"]
