"""Lists of people: names one after another, each with what stands beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .beside import read_aside, read_beside
from .lexicon import LABEL_POST
from .names import PrintedName, Strength, name_at, turned_name
from .notes import Notes, read_note
from .posts import PrintedPost, in_brackets, is_post
from .standing import kind_of_post

_SEPARATOR = re.compile(
    r"(?:[\s,;|•·*&/\uf0b7–—-]+|(?:and|plus|with|together with|also|along with|alongside)\s+|\t"
    r"|(?:the\s+)?(?:co-?opted|co-?optees?|independent|lay|church|non-voting|voting)\s+(?:members?|representatives?)\s*:?\s+)+",
    re.I,
)
GROUP = re.compile(
    r"(?P<group>(?:(?:County|Borough|City|District|Other|Committee|Cabinet|Elected|The)\s+)*"
    r"(?:Councillors|COUNCILLORS|Cllrs|Clrs|CLLRS|Councilors|Aldermen)|Messrs|Members?(?=\s*:))\b[.:]?\s*"
)
_CIVIL = frozenset(("Mr", "Mrs", "Ms", "Miss", "Mx"))
_LEAD = re.compile(r"(?P<post>[A-Z][^:;\t|()\n]{2,90}?)\s*(?::\s+|\t+|\s[–—-]\s|\s*\(\s*(?=[A-Z]))")
_LEAD_COMMA = re.compile(
    r"(?P<post>(?:The\s+)?[A-Z][^,:;\t|()\n]{2,60}),\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b)"
)
_BRACKET = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a list; ``end`` is behind what stands beside the name.

    ``group`` is the title before a whole row that the person stands in ("Councillors"). ``led`` says that a post stood
    in front of the name like a label.
    """

    name: PrintedName
    notes: Notes
    end: int
    group: str | None = None
    led: bool = False

    def moved(self, offset: int) -> Entry:
        """The entry as it stands ``offset`` further on in a longer text."""
        at = self.name
        name = replace(at, start=at.start + offset, end=at.end + offset, after=at.after + offset)
        posts = tuple(replace(p, start=p.start + offset, end=p.end + offset) for p in self.notes.posts)
        others = tuple(
            (relation, replace(o, start=o.start + offset, end=o.end + offset, after=o.after + offset))
            for relation, o in self.notes.others
        )
        notes = replace(self.notes, posts=posts, others=others)
        return replace(self, name=name, notes=notes, end=self.end + offset)


@dataclass(frozen=True, slots=True)
class PeopleList:
    """The people read from a text, where the reading stopped, and how many letters of it they account for."""

    entries: tuple[Entry, ...]
    end: int
    read: int

    def share(self, text: str, start: int = 0) -> float:
        """The share of the letters of ``text`` from ``start`` on that belong to entries."""
        letters = sum(map(str.isalpha, text[start:]))
        return self.read / letters if letters else 0.0


def group_at(text: str, at: int) -> tuple[str | None, int]:
    """The title before a whole row of names that stands at ``at``, and where the first name begins."""
    heading = GROUP.match(text, at)
    if heading is None:
        return None, at
    return ("Mr" if heading["group"] == "Messrs" else "Cllr"), heading.end()


def read_people_list(text: str, start: int = 0, *, group: str | None = None) -> PeopleList:
    """The people that stand in a row from ``start`` on, to the first word that is neither a person nor beside one.

    The place must be one for names: in it a name needs no title and no known forename.
    """
    entries: list[Entry] = []
    at, read = start, 0
    while True:
        separator = _SEPARATOR.match(text, at)
        begin = separator.end() if separator else at
        if entries and separator is None:
            break
        entry, group = _entry(text, begin, group)
        if entry is None:
            break
        entries.append(entry)
        read += sum(map(str.isalpha, text[at : entry.end]))
        at = entry.end
    return PeopleList(tuple(entries), at, read)


def _entry(text: str, at: int, group: str | None) -> tuple[Entry | None, str | None]:
    """The person at ``at``, and the group of the next one."""
    stated, at = group_at(text, at)
    group = stated or group
    led = _led(text, at, group)
    if led is not None:
        return led, group
    name = grouped_name(text, at, group, first=stated is not None) or _surname_with_post(text, at)
    if name is None:
        return None, group
    notes, end = read_beside(text, name, group)
    own = name_at(text, at)
    if group == "Cllr" and own is not None and _has_other_post(notes):
        name, group = own, None
    if group == "Cllr" and name.title != "Cllr":
        if not _goes_on_untitled(text, end):
            return Entry(name, notes, end), None
        name = replace(name, title=group, styles=(group, *name.styles))
    return Entry(name, notes, end, group), group


def _has_other_post(notes: Notes) -> bool:
    """Whether a post shows that a person behind "Councillors A and B" is none any more."""
    kinds = {kind_of_post(post.title, notes.organisation)[0] for post in notes.posts}
    return bool(kinds & {"officer", "person"})


def _goes_on_untitled(text: str, end: int) -> bool:
    """Whether the next of a row has no title, so that a "Mrs" before it is one of the row like the others."""
    gap = _SEPARATOR.match(text, end)
    follower = name_at(text, gap.end()) if gap else None
    return follower is not None and not follower.styles and not _has_other_post(read_beside(text, follower, None)[0])


def grouped_name(text: str, at: int, group: str | None, *, first: bool = False) -> PrintedName | None:
    """The name at ``at``. Under a group's title a surname is enough, and who has no title of their own has that one.

    So has a knight, a doctor or a priest, and a "Mrs" who is the ``first`` behind the group's title; a "Mrs" further on
    is somebody else ("Councillors A, B and Mrs C").
    """
    name = name_at(text, at)
    if group is None or (name is not None and name.title == group):
        return name
    if name is None or name.strength < Strength.TITLED:
        return name_at(text, at, group=group) or name
    if not first and set(name.styles) & _CIVIL:
        return name
    return replace(name, title=group, styles=(group, *name.styles))


def _surname_with_post(text: str, at: int) -> PrintedName | None:
    """A surname alone whose bracket holds a post: "McKay (Acting Chief Accountant)"."""
    word = re.compile(r"[A-Z][\w'’-]+").match(text, at)
    bracket = _BRACKET.match(text, word.end()) if word else None
    if word is None or bracket is None or not in_brackets(bracket["inside"], 0):
        return None
    return name_at(text[: word.end()], at, group="")


def _led(text: str, at: int, group: str | None) -> Entry | None:
    """An entry whose post stands first: "Chair: Councillor Smith", "Leader of the Council (Councillor Jones)"."""
    if name_at(text, at) is not None:
        return None
    found = (_led_by(pattern, text, at, group) for pattern in (_LEAD, _LEAD_COMMA))
    return next((entry for entry in found if entry is not None), None)


def _led_by(pattern: re.Pattern[str], text: str, at: int, group: str | None) -> Entry | None:
    match = pattern.match(text, at)
    if match is None or not is_post(match["post"]) or LABEL_POST.fullmatch(match["post"]):
        return None
    posts = _last_post(match["post"], at)
    name = grouped_name(text, match.end(), group)
    if not posts or name is None:
        return None
    notes, end = read_beside(text, name, group)
    if "(" in match.group() and text[end : end + 1] == ")":
        further, end = read_aside(text, end + 1)
        notes = notes.joined(further)
    own = read_note(text, posts[0].start, posts[0].end)
    return Entry(name, own.joined(notes) if own.chair or not notes.posts else notes, end, group, led=True)


def _last_post(shown: str, at: int) -> list[PrintedPost]:
    """The posts in front of a name: of several in a row ("Clerk, Solicitor (Ann Lee)") the last is the name's."""
    pieces = re.split(r",\s+(?:and\s+)?", shown)
    if len(pieces) > 1 and all(is_post(piece) for piece in pieces):
        return in_brackets(pieces[-1], at + len(shown) - len(pieces[-1]))
    return in_brackets(shown, at)


def surname_first(text: str) -> Entry | None:
    """The person of a line such as "Smith, Ann (Chair)", or None."""
    name = turned_name(text, 0)
    if name is None:
        return None
    notes, after = read_beside(text, name, None)
    return Entry(name, notes, after)
