"""What is read of people: who is named, which posts they hold, what they did."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..passages import Passage
from .names import PrintedName
from .posts import PrintedPost


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post that somebody holds, at [start, end) of a passage. ``title`` is it as written."""

    title: str
    interim: bool
    organisation: str | None
    passage: Passage
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Involvement:
    """Something a person did: ``relationship`` is a type of the ontology, ``capacity`` is set for ATTENDED alone."""

    relationship: str
    capacity: str | None
    passage: Passage
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """One person of a document.

    ``name`` is the fullest form without titles and honours, ``title`` the title most often printed with it, ``aliases``
    every form printed. ``kind`` is officer, councillor, inspector or person; its confidence is below 0.9 where only a
    list's heading or company speaks for it. ``first`` is where the person is first named. ``reasons`` say why forms
    were taken to be one person's.
    """

    name: str
    title: str | None
    aliases: tuple[str, ...]
    honours: tuple[str, ...]
    kind: str
    kind_confidence: float
    first: tuple[Passage, int, int]
    posts: tuple[HeldPost, ...] = ()
    involvements: tuple[Involvement, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostActor:
    """A post that acts without a name: its title at [start, end) of a passage, and what it did, if that is known."""

    title: str
    kind: str
    relationship: str | None
    passage: Passage
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Role:
    """An involvement as a reader finds it, before it is known whose it is."""

    relationship: str
    capacity: str | None = None
    confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named, with what that place says of them.

    ``kinds`` are hints to the kind with their confidence; ``block`` numbers the list of people it stands in. A mention
    without a name is one of a post ("The Deputy Director") that stands for whoever holds it.
    """

    passage: Passage
    start: int
    end: int
    name: PrintedName | None
    posts: tuple[tuple[PrintedPost, float], ...] = ()
    roles: tuple[Role, ...] = ()
    kinds: tuple[tuple[str, float], ...] = ()
    organisation: str | None = None
    block: int | None = None
    child: bool = False
    reference: str | None = field(default=None)
