"""Who is who within one document: the forms of one person brought together, each with the reason."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...graph.resolution._names import is_short_for
from .names import PrintedName
from .records import Mention

_FEMALE, _MALE = frozenset({"Mrs", "Ms", "Miss", "Dame", "Lady", "Baroness"}), frozenset({"Mr", "Sir", "Lord"})


@dataclass(slots=True)
class Member:
    """One person of the document, while mentions are gathered."""

    mentions: list[Mention] = field(default_factory=list)
    names: list[PrintedName] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def fullest(self) -> PrintedName:
        """The form that says most: forenames before initials, more of them before fewer, the first of equals."""
        return max(self.names, key=_fullness)

    @property
    def styles(self) -> set[str]:
        """Every title printed with the name."""
        return {style for name in self.names for style in name.styles}

    def add(self, mention: Mention, reason: str | None = None) -> None:
        """Take a mention in; ``reason`` says why its form is this person's."""
        self.mentions.append(mention)
        if mention.name is not None and mention.name not in self.names:
            self.names.append(mention.name)
        if reason is not None and reason not in self.reasons:
            self.reasons.append(reason)


def _fullness(name: PrintedName) -> tuple[int, int, int]:
    words = sum(len(word) > 1 for word in name.given)
    return (min(words, 1), len(name.given), len(name.bare))


@dataclass(frozen=True, slots=True)
class Gathered:
    """The people of a document and the mentions that could be several people's."""

    members: tuple[Member, ...]
    ambiguous: tuple[Mention, ...]


def gather(mentions: Sequence[Mention]) -> Gathered:
    """The people that the mentions with a name are of, in the order in which they are first named.

    Full names come first, then those with initials, then surnames alone, so that a short form finds its person wherever
    it stands. A form that fits two people is nobody's; a form without a person of its own begins one.
    """
    members: list[Member] = []
    ambiguous: list[Mention] = []
    order = {id(mention): number for number, mention in enumerate(mentions)}
    named = [mention for mention in mentions if mention.name is not None]
    for mention in sorted(named, key=lambda m: (_rank(m), order[id(m)])):
        _place(mention, members, ambiguous)
    for member in members:
        member.mentions.sort(key=lambda m: order[id(m)])
    members.sort(key=lambda member: order[id(member.mentions[0])])
    return Gathered(tuple(members), tuple(ambiguous))


def _rank(mention: Mention) -> tuple[int, int]:
    assert mention.name is not None
    name = mention.name
    if not name.given:
        return (2, 0)
    return (0 if any(len(word) > 1 for word in name.given) else 1, -len(name.given))


def _place(mention: Mention, members: list[Member], ambiguous: list[Mention]) -> None:
    name = mention.name
    assert name is not None
    fits = [(member, reason) for member in members if (reason := _fits(name, mention, member)) is not None]
    exact = [(member, reason) for member, reason in fits if any(name.bare == other.bare for other in member.names)]
    chosen = exact if exact and name.given else fits
    if len(chosen) > 1:
        chosen = _told_apart(name, chosen)
    if len(chosen) == 1:
        member, reason = chosen[0]
        same = any(name.text == other.text for other in member.names)
        member.add(mention, None if same else reason)
    elif chosen:
        ambiguous.append(mention)
    elif (misprinted := _misprint(name, members)) is not None:
        shown = misprinted.fullest.bare
        misprinted.add(mention, f"'{name.text}' is one letter from '{shown}', of whom alone it can be a misprint")
    else:
        fresh = Member()
        fresh.add(mention)
        members.append(fresh)


def _told_apart(name: PrintedName, fits: list[tuple[Member, str]]) -> list[tuple[Member, str]]:
    """Of several who fit, those with the very title printed."""
    same = [fit for fit in fits if set(name.styles) & fit[0].styles] if name.styles else []
    return same if len(same) == 1 else fits


def _fits(name: PrintedName, mention: Mention, member: Member) -> str | None:
    """Why a form can be this person's, or None where it can't."""
    if not all(_compatible(name, other) for other in member.names) or _contradict(name, member):
        return None
    if _listed_apart(mention, member):
        return None
    shown = member.fullest.bare
    if any(name.bare == other.bare for other in member.names):
        return f"'{name.text}' is the same name as '{shown}'"
    if not name.given:
        return f"'{name.text}' is the surname of '{shown}' alone"
    return f"'{name.text}' has the surname of '{shown}' and forenames or initials that agree"


def _compatible(one: PrintedName, other: PrintedName) -> bool:
    """Whether two forms can be one person's: one surname, and forenames of which none contradicts the other's."""
    if _plain(one.surname) != _plain(other.surname):
        return False
    if not one.given or not other.given:
        return True
    if not _same_forename(one.given[0], other.given[0]):
        return False
    return all(_same_forename(a, b) for a, b in zip(one.given[1:], other.given[1:], strict=False))


def _same_forename(one: str, other: str) -> bool:
    a, b = _plain(one), _plain(other)
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return is_short_for(a, b)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[^a-z]", "", decomposed.encode("ascii", "ignore").decode())


def _contradict(name: PrintedName, member: Member) -> bool:
    """Whether titles speak against it: a Mr is no Mrs, a councillor among officers has the title more than once."""
    one, other = set(name.styles), member.styles
    if (one & _MALE and other & _FEMALE) or (one & _FEMALE and other & _MALE):
        return True
    officers = any(kind == "officer" for mention in member.mentions for kind, _ in mention.kinds)
    return not name.given and "Cllr" in one and officers


def _listed_apart(mention: Mention, member: Member) -> bool:
    """Whether one list names both: a list names nobody twice."""
    if mention.block is None or mention.name is None:
        return False
    for other in member.mentions:
        if other.block == mention.block and other.name is not None and other.name is not mention.name:
            return other.name.bare != mention.name.bare or not mention.name.given
    return False


def _misprint(name: PrintedName, members: Sequence[Member]) -> Member | None:
    """The only person whose surname is one letter off, with the same title and nothing against it."""
    if len(name.surname) < 4 or not name.styles:
        return None
    near = [
        member
        for member in members
        if any(_one_letter(_plain(name.surname), _plain(other.surname)) for other in member.names)
        and set(name.styles) & member.styles
        and "Cllr" not in name.styles
        and (not name.given or any(_same_forename(name.given[0], o.given[0]) for o in member.names if o.given))
    ]
    return near[0] if len(near) == 1 else None


def _one_letter(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or one == other or one[:1] != other[:1]:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and len(one) > 5
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def usual_title(names: Iterable[PrintedName]) -> str | None:
    """The title most often printed, the first of equals."""
    counts = Counter(name.title for name in names if name.title)
    return max(counts, key=lambda title: counts[title]) if counts else None
