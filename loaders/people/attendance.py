"""Who was there: lists of those present, in attendance, excused and substituted, in whatever way they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from ..passages import Passage
from .blocks import Block, entry_mentions, opened_block
from .headings import Heading, heading_starts, is_subheading, read_heading
from .lexicon import OUTSIDE_BODY
from .lists import Entry, PeopleList, group_at, read_people_list, surname_first
from .names import Strength, find_names
from .notes import CHAIR, read_note
from .posts import post_at
from .records import Mention, Role
from .tables import Columns, read_columns, read_row
from .verbs import speaks

_NOBODY = re.compile(r"(?:there\s+were\s+)?(?:no\s+apologies|none|nil|no\s+absences?|n/?a)\b.*", re.I)
_AGENDA = re.compile(
    r"(?:public\s+)?agenda\b|summons\b|notice\s+of\s+(?:a\s+)?meeting\b|(?:a|the next) meeting of .{3,120} will be",
    re.I,
)
_MINUTES = re.compile(
    r"\bminutes\s+of\b|^(?:draft\s+)?minutes\b|\bmet\s+on\b|\bthe\s+meeting\s+(?:started|commenced|closed|ended)\b",
    re.I,
)
_LEGEND = re.compile(
    r"\(?\s*\*\s*(?:=|denotes|indicates|means|[-–])?\s*(?P<came>(?:in\s+)?attendance|present)?"
    r"(?(came)|(?:absen(?:t|ce)|apolog(?:y|ies)|not\s+present))\s*\)?",
    re.I,
)
_UNREAD = 70  # characters in front of the first name of a list
_LEGEND_WITHIN = 40  # passages below a list that may say what its asterisks mean
_UNREADABLE = re.compile(r"[A-Z][\w'’ ]{1,30}\s*(?:[–—-]|,|\()\s*[\w'’ ,&–-]{3,60}\)?")
_HEAD = 15  # passages at the top of a paper that say whether it is an agenda


@dataclass(frozen=True, slots=True)
class Read:
    """The mentions read from the passage at ``index``; ``whole`` says that they account for all of it."""

    index: int
    mentions: tuple[Mention, ...]
    whole: bool = True


def read_attendance(passages: Sequence[Passage]) -> Iterator[Read]:
    """The mentions of every passage that belongs to a list of those present, in attendance or excused.

    A list begins with a heading and goes on while the passages are names, posts beside them or further headings. The
    membership that an agenda prints is a list too, but nobody of it has come.
    """
    reader = _Reader(passages, agenda=is_agenda(passages))
    for index in range(len(passages)):
        yield from reader.read(index)


def is_agenda(passages: Sequence[Passage]) -> bool:
    """Whether a paper announces a meeting that has not been held."""
    head = [passage.text for passage in passages[:_HEAD]]
    return any(_AGENDA.match(text) for text in head) and not any(_MINUTES.search(text) for text in head)


class _Reader:
    def __init__(self, passages: Sequence[Passage], *, agenda: bool) -> None:
        self._passages = passages
        self._agenda = agenda
        self._index = 0
        self._numbers = count(1)
        self._block: Block | None = None
        self._last: Mention | None = None
        self._columns: Columns | None = None

    def read(self, index: int) -> Iterator[Read]:
        """What belongs to a list in the passage at ``index``."""
        passage, self._index = self._passages[index], index
        columns = read_columns(passage.text)
        if columns is not None:
            self._columns, self._last = columns, None
            relation = self._block.inherited if self._block is not None else "in attendance"
            self._block = Block(next(self._numbers), relation, inherited=relation, agenda=self._agenda, columns=True)
            return
        parts = list(self._opened(passage)) or list(self._led(index))
        if parts:
            self._columns = None
            mentions = tuple(mention for part in parts for mention in part)
            if mentions:
                self._last = mentions[-1]
                yield Read(index, mentions)
        elif self._block is not None:
            yield from self._continued(index)

    def _opened(self, passage: Passage) -> Iterator[tuple[Mention, ...]]:
        """The mentions under each heading that stands in the passage."""
        text = passage.text
        starts = [start for start in heading_starts(text) if start == 0 or read_heading(text, start)]
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else len(text)
            heading = read_heading(text[:end], start)
            if heading is None:
                return
            rest = text[heading.end : end].strip()
            explained = _LEGEND.fullmatch(rest) is not None
            people = _people(text[:end], heading.end, heading.group) if rest and not explained else None
            if not self._opens(heading, people, text[heading.end : end]):
                return
            self._block = opened_block(
                heading, self._block, next(self._numbers), inline=people is not None, agenda=self._agenda
            )
            if self._block.relation == "present":
                self._block = replace(self._block, star=self._star())
            self._last = None
            yield self._mentions(passage, people.entries) if people is not None else ()

    def _star(self) -> str:
        """What an asterisk beside a name says by the legend in the heading or below: "present", "absent" or nothing."""
        for passage in self._passages[self._index : self._index + _LEGEND_WITHIN]:
            legend = (
                _LEGEND.fullmatch(passage.text[max(0, passage.text.find("*") - 1) :].strip())
                if "*" in passage.text
                else None
            )
            if legend is not None:
                return "present" if legend["came"] else "absent"
        return ""

    def _opens(self, heading: Heading, people: PeopleList | None, rest: str) -> bool:
        if people is not None and not people.entries:
            return _NOBODY.fullmatch(rest.strip(" .")) is not None
        if people is not None and len(people.entries) > 2 and heading.sure:
            return True
        if people is not None:
            letters = sum(map(str.isalpha, rest))
            return people.read >= letters * (0.5 if heading.sure else 0.7)
        known = heading.group in ("councillor", "officer", "member")
        return heading.relation is not None or self._block is not None or known

    def _led(self, index: int) -> Iterator[tuple[Mention, ...]]:
        """The chair's own line above the first heading: "Chair: Councillor Smith"."""
        passage = self._passages[index]
        if self._block is not None or CHAIR.match(passage.text) is None:
            return
        people = read_people_list(passage.text)
        if not people.entries or not people.entries[0].led or people.share(passage.text) < 0.9:
            return
        below = self._passages[index + 1 : index + 4]
        if any(read_heading(p.text) and not CHAIR.match(p.text) for p in below):
            self._block = Block(next(self._numbers), "present", inherited="present", agenda=self._agenda)
            yield self._mentions(passage, people.entries)

    def _continued(self, index: int) -> Iterator[Read]:
        passage = self._passages[index]
        assert self._block is not None
        people = _row(passage, self._columns) or _listed(passage, self._block)
        if people is not None:
            mentions = self._mentions(passage, people.entries)
            self._last = mentions[-1] if mentions else None
            yield Read(index, mentions)
        elif (added := _alone(passage, self._last, self._block)) is not None:
            self._last = None
            yield Read(index, (added,))
        elif self._parts_list(index):
            self._block = replace(self._block, group=None) if is_subheading(passage.text) else self._block
        elif not _harmless(passage):
            self._block = self._columns = None

    def _parts_list(self, index: int) -> bool:
        """Whether the passage is a subheading, or a line that can't be read, and the list goes on below."""
        passage = self._passages[index]
        passes = is_subheading(passage.text) or (_UNREADABLE.fullmatch(passage.text) and passage.mark is None)
        if not passes or index + 1 >= len(self._passages):
            return False
        below = self._passages[index + 1]
        people = read_people_list(below.text)
        sure = any(entry.name.strength >= Strength.FORENAME or entry.notes.posts for entry in people.entries)
        return sure and below.mark is None and people.share(below.text) >= 0.9

    def _mentions(self, passage: Passage, entries: Sequence[Entry]) -> tuple[Mention, ...]:
        block = self._block
        assert block is not None
        if block.star and (block.star == "present") != ("*" in passage.text):
            block = replace(block, relation="absent")
        titled = any(entry.name.strength == Strength.TITLED for entry in entries)
        self._block = replace(
            block,
            relation=self._block.relation if self._block is not None else block.relation,
            marked=passage.mark is not None if block.marked is None else block.marked,
            titled=titled if block.titled is None else block.titled and titled,
        )
        return tuple(mention for entry in entries for mention in entry_mentions(passage, entry, block))


def _row(passage: Passage, columns: Columns | None) -> PeopleList | None:
    entry = read_row(passage.text, columns) if columns is not None else None
    return PeopleList((entry,), len(passage.text), sum(map(str.isalpha, passage.text))) if entry is not None else None


def _people(text: str, start: int, group: str | None) -> PeopleList:
    rest = text[start:]
    turned = surname_first(rest) if start == 0 or rest.count(",") == 1 else None
    if turned is not None and turned.end >= len(rest.rstrip(" .;,")):
        return PeopleList((turned.moved(start),), len(text), sum(map(str.isalpha, rest)))
    title = "Cllr" if group == "councillor" else None
    people = read_people_list(text, start, group=title)
    if not people.entries and group == "member":
        people = read_people_list(text, start, group="Cllr")
    if not people.entries and (later := _first_titled(text, start)) is not None:
        people = read_people_list(text, later, group=title)
    return _resumed(text, people, title)


def _first_titled(text: str, start: int) -> int | None:
    """Where the first name with a title begins, not far behind words that could not be read."""
    names = find_names(text[: start + _UNREAD])
    return next((n.start for n in names if n.start >= start and n.strength == Strength.TITLED), None)


def _resumed(text: str, people: PeopleList, title: str | None) -> PeopleList:
    """The list with the people behind a full stop or an unread word, where the text goes on with names."""
    entries, end, read = list(people.entries), people.end, people.read
    while entries and (stop := re.compile(r"[^.;:]{0,40}[.;:]\s+").match(text, end)):
        more = read_people_list(text, stop.end(), group=title or group_at(text, stop.end())[0])
        if not more.entries:
            break
        entries.extend(more.entries)
        end, read = more.end, read + more.read
    return PeopleList(tuple(entries), end, read)


def _listed(passage: Passage, block: Block) -> PeopleList | None:
    """The people of a passage inside a list, or None where it is not one of names."""
    text = passage.text
    if passage.mark and re.fullmatch(r"\(?\d+[.)]?(?:\d+)?", passage.mark) and block.marked is False:
        return None
    people = _people(text, 0, block.group)
    if not people.entries or people.share(text) < 0.75 or speaks(text, people.end):
        return None
    weak = all(e.name.strength == Strength.SHAPE and not e.notes.posts and not e.group for e in people.entries)
    return None if weak and (block.titled or text.isupper() or people.share(text) < 1) else people


def _harmless(passage: Passage) -> bool:
    """Whether a passage may stand inside a list without ending it: an item reference, a note in brackets."""
    text = passage.text.strip()
    return re.fullmatch(r"\((?:item|agenda|minute|via|held)[^)]*\)|\*.*|[\W\d]*", text, re.I) is not None


def _alone(passage: Passage, last: Mention | None, block: Block) -> Mention | None:
    """The post or body that stands on a line of its own below the name it belongs to."""
    if last is None or last.name is None or last.posts or len(passage.text) > 120 or passage.mark:
        return None
    text = passage.text.strip(" ,.")
    post = post_at(passage.text, 0, bounded=True)
    whole = post is not None and len(post.title) >= 0.8 * len(text)
    body = OUTSIDE_BODY.search(text) and len(text) < 60 and not re.search(r"\b[a-z]{4,}ed\b", text)
    if not whole and not body:
        return None
    notes = read_note(passage.text, 0, len(passage.text))
    chairs = notes.chair and block.relation == "present" and not block.agenda
    return Mention(
        passage,
        0,
        len(passage.text),
        last.name,
        tuple((post, 0.93) for post in notes.posts),
        (Role("CHAIRED", None, 0.95),) if chairs else (),
        organisation=notes.organisation or (None if whole else text),
        block=last.block,
    )
