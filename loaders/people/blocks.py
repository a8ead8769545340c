"""What a list of people says of those in it: in which capacity they came, who was excused, of which kind they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..passages import Passage
from .headings import Heading
from .lists import Entry
from .names import PrintedName, Strength
from .notes import Notes
from .records import Mention, Role
from .standing import kind_of_post

_CAPACITY = {"present": "member", "in attendance": "in attendance", "substitute": "substitute"}
_GROUPS = {
    "outsider": ("person", 0.92),
    "officer": ("officer", 0.93),
    "councillor": ("councillor", 0.95),
    "member": ("councillor", 0.7),
}


@dataclass(frozen=True, slots=True)
class Block:
    """A list of people under a heading: its number in the document, and what it says of everybody in it.

    ``inherited`` is the relation of a heading below that names a group alone ("Officers:"). ``marked`` and ``titled``
    say whether the names read so far had marks and titles. The list of an agenda says who belongs, not who came.
    ``star`` is what an asterisk beside a name says, "present" or "absent". ``columns`` says that the list is a table,
    ``main`` that no list stands before it.
    """

    number: int
    relation: str
    group: str | None = None
    virtual: bool = False
    inherited: str = "present"
    marked: bool | None = None
    titled: bool | None = None
    agenda: bool = False
    star: str = ""
    columns: bool = False
    main: bool = False


def opened_block(heading: Heading, before: Block | None, number: int, *, inline: bool, agenda: bool) -> Block:
    """The list that a heading opens; ``inline`` says that people stand on its own line."""
    relation = heading.relation or _inherited(heading, before)
    if heading.executive and relation == "present" and before is not None and before.relation != "apologies":
        relation = "in attendance"
    virtual = heading.virtual or (before is not None and before.virtual and heading.relation is None)
    passed_on = "in attendance" if inline and relation in ("apologies", "absent") else relation
    main = before is None and not heading.besides
    return Block(number, relation, heading.group, virtual, passed_on, agenda=agenda, main=main)


def _inherited(heading: Heading, before: Block | None) -> str:
    """The relation of a heading such as "Officers:", which names a group alone."""
    if before is not None and before.inherited in ("apologies", "absent", "invited", "membership"):
        return before.inherited
    if heading.group == "officer":
        return "in attendance"
    return "present" if before is None or heading.group == "outsider" else before.inherited


def entry_mentions(passage: Passage, entry: Entry, block: Block) -> Iterator[Mention]:
    """The mention of a person of a list, and of whoever stood in or was stood in for."""
    notes, name = entry.notes, entry.name
    posts = tuple((post, 0.97) for post in notes.posts)
    yield Mention(
        passage,
        name.start,
        name.after,
        name,
        posts,
        tuple(_roles(entry, block)),
        tuple(_kinds(entry, block)),
        notes.organisation,
        block.number,
        notes.child,
    )
    yield from substitutions(passage, notes, block)


def substitutions(passage: Passage, notes: Notes, block: Block | None = None) -> Iterator[Mention]:
    """The people named in a note on who stood in for whom."""
    for relation, other in notes.others:
        yield _other(passage, relation, other, block)


def _other(passage: Passage, relation: str, other: PrintedName, block: Block | None) -> Mention:
    role = Role("ATTENDED", "substitute", 0.93) if relation == "replaced_by" else Role("SENT_APOLOGIES", None, 0.7)
    kinds = (("councillor", 0.8),) if block is not None and block.group == "councillor" else ()
    number = block.number if block is not None else None
    return Mention(passage, other.start, other.after, other, (), (role,), kinds, block=number)


def _roles(entry: Entry, block: Block) -> Iterator[Role]:
    notes = entry.notes
    if (
        "absent" in (block.relation, notes.capacity)
        or block.relation == "membership"
        or (block.agenda and block.relation != "apologies")
    ):
        return
    if block.relation == "invited":
        yield Role("INVITED_TO", None, 0.95)
        return
    replaced = any(relation == "replaced_by" for relation, _ in notes.others)
    if block.relation == "apologies" and notes.late:
        return
    if (block.relation == "apologies" and not notes.substitute) or notes.excused or replaced:
        yield Role("SENT_APOLOGIES", None, 0.97)
        return
    yield Role("ATTENDED", _capacity(entry, block), 0.97)
    if notes.chair and (block.relation in ("present", "substitute") or block.main or block.columns):
        yield Role("CHAIRED", None, 0.96)


def _capacity(entry: Entry, block: Block) -> str | None:
    if entry.notes.capacity is not None:
        return entry.notes.capacity
    if entry.notes.substitute:
        return "substitute"
    if entry.notes.virtual or block.virtual:
        return "virtual"
    if block.relation == "present" and entry.led and "officer" in _post_kinds(entry):
        return "in attendance"
    return _CAPACITY.get(block.relation, "in attendance")


def _kinds(entry: Entry, block: Block) -> Iterator[tuple[str, float]]:
    if entry.notes.councillor:
        yield "councillor", 0.97
    if entry.notes.outsider:
        yield "person", 0.94
    elif block.group in _GROUPS and not (entry.led and _post_kinds(entry)):
        titled = entry.name.strength == Strength.TITLED and entry.name.title != "Cllr"
        kind, sure = _GROUPS[block.group]
        yield kind, min(sure, 0.85) if titled and kind == "councillor" else sure


def _post_kinds(entry: Entry) -> set[str]:
    return {kind for post in entry.notes.posts if (kind := kind_of_post(post.title, entry.notes.organisation)[0])}
