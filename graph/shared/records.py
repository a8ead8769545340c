"""What goes into the search for shared recommendations and what comes out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Vector = Sequence[float]
"""A sentence vector of length 1."""

Pair = tuple[str, str]
"""Two ids in alphabetical order."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A recommendation as its document words it, and where it stands.

    ``councils`` are the ids of those it is addressed to, ``date`` is an ISO 8601 date, ``themes`` ids of themes.
    """

    id: str
    text: str
    lead_in: str = ""
    councils: tuple[str, ...] = ()
    document: str = ""
    section: str = ""
    framework: str = ""
    date: str = ""
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason for or against: its name, its value, its share of the score, and what of the texts it rests on.

    ``weight`` is the term that the signal adds to the log-odds; below zero it speaks against.
    """

    name: str
    value: float
    weight: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PairScore:
    """How likely two recommendations ask the same, from 0 to 1, rounded to 4 places; the weightiest signals first."""

    score: float
    signals: tuple[Signal, ...]
    shared_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A recommendation in a group, with its mean score against the other members."""

    ask_id: str
    score: float


@dataclass(frozen=True, slots=True)
class Group:
    """Recommendations that ask the same, best first; ``key`` stays as long as the group's founding pair does."""

    key: str
    label: str
    members: tuple[Member, ...]


def pair_of(one: str, other: str) -> Pair:
    """The two ids in alphabetical order."""
    return (one, other) if one <= other else (other, one)
