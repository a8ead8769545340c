"""Lists of people: names one after another, each with what stands beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .forenames import FORENAMES
from .lexicon import LABEL_POST, TITLES
from .names import PrintedName, Strength, name_at
from .notes import Notes, read_note
from .posts import PrintedPost, in_brackets, is_post, post_at

_SEPARATOR = re.compile(
    r"(?:[\s,;|•·*&/\uf0b7–—-]+|(?:and|plus|with|together with|also|along with|alongside)\s+|\t)+", re.I
)
_GROUP = re.compile(
    r"(?P<group>(?:(?:County|Borough|City|District|Other|Committee|Cabinet|Elected|The)\s+)*(?:Councillors|COUNCILLORS|Cllrs|Clrs|CLLRS|Councilors|Aldermen)|Messrs|Members?(?=\s*:))\b[.:]?\s*"
)
_LEAD = re.compile(r"(?P<post>[A-Z][^:\t|()\n]{2,90}?)\s*(?::\s+|\t+|\s[–—-]\s|\s*\(\s*(?=[A-Z]))")
_BRACKET = re.compile(r"\s*(?P<open>[(\[])(?P<inside>(?:[^()\[\]]|\([^()]*\))*)[)\]]?")
_MARKED = re.compile(r"\s*(?:\s[–—-]+\s*|[–—]\s*|:\s+|\t+\s*|\s\|\s)")
_SPOKEN = re.compile(
    r"(?:,?\s*(?:who\s+(?:was|were)\s+)?(?:substituted|replaced|represented)\s+by\s+|,?\s*\(?(?:as\s+(?:an?\s+)?)?(?:substitut(?:e|ing)|deputising)(?:\s+member)?"
    r"\s+for\s+|,?\s+(?:in\s+(?:the\s+)?place\s+of|on\s+behalf\s+of)\s+(?=[A-Z]))"
)
_ASIDE = re.compile(
    r",?\s+(?:in\s+the\s+chair|virtually|remotely|online|via\s+(?:MS\s+|Microsoft\s+)?(?:Teams|Zoom))\b", re.I
)
_BODY = re.compile(r",?\s+(?:representing|from|of)\s+(?:the\s+)?(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a list at [start, end) of its text, ``end`` behind what stands beside the name."""

    name: PrintedName
    notes: Notes
    end: int
    group: str | None = None


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


def read_people_list(text: str, start: int = 0, *, group: str | None = None, listed: bool = True) -> PeopleList:
    """The people that stand in a row from ``start`` on, to the first word that is neither a person nor beside one.

    ``listed`` says that the place is one for names, so that a name needs no title and no known forename.
    """
    entries: list[Entry] = []
    at, read = start, 0
    while True:
        separator = _SEPARATOR.match(text, at)
        begin = separator.end() if separator else at
        if entries and separator is None:
            break
        entry, group = _entry(text, begin, group, listed=listed)
        if entry is None:
            break
        entries.append(entry)
        read += sum(map(str.isalpha, text[at : entry.end]))
        at = entry.end
    return PeopleList(tuple(entries), at, read)


def surname_first(text: str) -> Entry | None:
    """The person of a line such as "Smith, Ann (Chair)", or None."""
    match = _SURNAME_FIRST.match(text)
    if match is None or match["surname"].capitalize() in FORENAMES and match["given"].split()[0] not in FORENAMES:
        return None
    given = tuple(re.findall(r"[\w'’-]+", match["given"]))
    initials = all(len(word) == 1 for word in given)
    if not initials and given[0] not in FORENAMES:
        return None
    turned = f"{match['given'].strip()} {match['surname']}"
    name = name_at(turned, 0)
    if name is None:
        return None
    styles = (TITLES[match["title"].strip(" .").lower()],) if match["title"] else ()
    end = match.end("given")
    printed = PrintedName(
        text[:end],
        0,
        end,
        styles[0] if styles else None,
        styles,
        name.given,
        name.surname,
        Strength.TITLED if styles else name.strength,
        (),
        end,
    )
    notes, after = _beside(text, printed, None)
    return Entry(printed, notes, after)


_SURNAME_FIRST = re.compile(
    r"(?P<title>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?P<surname>(?:(?:de|van|von|al|St\.?)\s)*[A-Z][\w'’]+(?:-[A-Z][\w'’]+)?),\s+"
    r"(?P<given>(?:[A-Z][a-z'’-]+|[A-Z]\.?)(?:\s(?:[A-Z][a-z'’-]+|[A-Z]\.?(?!\w)))?)(?=\s*(?:$|[(\[\t–—:;-]))"
)


def _entry(text: str, at: int, group: str | None, *, listed: bool) -> tuple[Entry | None, str | None]:
    heading = _GROUP.match(text, at)
    if heading:
        group, at = ("Mr" if heading["group"] == "Messrs" else "Cllr"), heading.end()
    led = _led(text, at, group) if listed else None
    if led is not None:
        return led, group
    name = name_at(text, at) or (name_at(text, at, group=group) if group else None)
    if name is None and listed:
        name = _surname_with_post(text, at)
    if name is None or not _acceptable(name, listed=listed):
        return None, group
    notes, end = _beside(text, name, group)
    if group and name.strength < Strength.TITLED:
        name = name_at(text, at, group=group) or name
    if group and not name.title == "Cllr" and name.styles:
        group = None
    return Entry(name, notes, end, group), group


def _surname_with_post(text: str, at: int) -> PrintedName | None:
    """A surname alone whose bracket holds a post: "McKay (Acting Chief Accountant)"."""
    bracket = _BRACKET.match(text, word.end()) if (word := re.compile(r"[A-Z][\w'’-]+").match(text, at)) else None
    if word is None or bracket is None or not in_brackets(bracket["inside"], 0):
        return None
    return name_at(text[: word.end()], at, group="")


def _acceptable(name: PrintedName, *, listed: bool) -> bool:
    return listed or name.strength >= Strength.INITIALS or name.strength == Strength.AMBIGUOUS


def _led(text: str, at: int, group: str | None) -> Entry | None:
    """An entry whose post stands first: "Chair: Councillor Smith", "Leader of the Council (Councillor Jones)"."""
    match = _LEAD.match(text, at)
    if match is None or not is_post(match["post"]) or LABEL_POST.fullmatch(match["post"]):
        return None
    posts = in_brackets(match["post"], at)
    name = name_at(text, match.end()) or name_at(text, match.end(), group=group)
    if not posts or name is None or name_at(text, at) is not None:
        return None
    notes, end = _beside(text, name, group)
    if "(" in match.group() and end == name.after:
        end = min(len(text), end + 1)
    return Entry(name, read_note(text, posts[0].start, posts[0].end).joined(notes), end)


def _beside(text: str, name: PrintedName, group: str | None) -> tuple[Notes, int]:
    """What stands beside a name, and where it ends."""
    notes, at = Notes(), name.after
    for _ in range(6):
        found = _next_note(text, at, group)
        if found is None:
            break
        note, end = found
        notes, at = notes.joined(note), max(end, at)
    return notes, at


def _next_note(text: str, at: int, group: str | None) -> tuple[Notes, int] | None:
    bracket = _BRACKET.match(text, at)
    if bracket:
        return read_note(text, bracket.start("inside"), bracket.end("inside")), bracket.end()
    aside = _ASIDE.match(text, at)
    if aside:
        return read_note(text, aside.start(), aside.end()), aside.end()
    spoken = _SPOKEN.match(text, at)
    if spoken:
        begin = spoken.start() + len(spoken.group()) - len(spoken.group().lstrip(", ("))
        end = _boundary(text, spoken.end(), group, inside_name=True)
        return read_note(text, begin, end), end
    marked = _MARKED.match(text, at)
    if marked and marked.end() < len(text):
        return _after_mark(text, marked.end(), group, cell="\t" in marked.group())
    body = _BODY.match(text, at)
    if body:
        end = _boundary(text, body.end(), group)
        note = read_note(text, body.end(), end)
        return (note, end) if note.organisation else None
    return _unmarked_post(text, at)


def _after_mark(text: str, at: int, group: str | None, *, cell: bool) -> tuple[Notes, int] | None:
    """A note behind a dash, a colon or a tab: a post, or words up to the next person or cell."""
    person = name_at(text, at)
    if person is not None and person.strength >= Strength.AMBIGUOUS:
        return None
    if cell:
        end = next((i for i in (text.find("\t", at),) if i >= 0), len(text))
        return read_note(text, at, end), end
    post = post_at(text, at)
    if post is not None and not re.match(r"(?:vice|deputy)?[- ]?chair", post.title, re.I):
        return read_note(text, post.start, post.end), post.end
    end = _boundary(text, at, group)
    return read_note(text, at, end), end


def _unmarked_post(text: str, at: int) -> tuple[Notes, int] | None:
    """A post after a comma or right behind the name."""
    gap = re.compile(r"\s*,\s*|\s+").match(text, at)
    if gap is None or gap.end() >= len(text) or not text[gap.end()].isalnum():
        return None
    if "," in gap.group():
        person = name_at(text, gap.end())
        if person is not None and person.strength >= Strength.AMBIGUOUS:
            return None
    elif not text[gap.end()].isupper():
        return None
    post = post_at(text, gap.end())
    if post is None:
        return None
    return read_note(text, post.start, post.end), post.end


def _boundary(text: str, at: int, group: str | None, *, inside_name: bool = False) -> int:
    """Where the words beside a name end: before the next person, a tab, a semicolon, a full stop, or with the text."""
    for match in re.compile(r"[;\t\n|]|\.(?=\s|$)|,\s*|\s+and\s+|\)").finditer(text, at):
        if not match.group().strip(", and"):
            follower = name_at(text, match.end()) or (name_at(text, match.end(), group=group) if group else None)
            if follower is None or (follower.strength < Strength.AMBIGUOUS and not inside_name):
                continue
        elif match.group() == "." and re.search(r"\b[A-Z]$|\b(?:Mrs?|Ms|Dr|Cllr|St)$", text[at : match.start()]):
            continue
        return match.start()
    return len(text)
