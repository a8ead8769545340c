"""The words of a text, as every index holds them and every question asks for them.

Indexes get the words that are made here and split them at spaces alone, so that SQLite and Neo4j agree about what a
word is although their own tokenisers do not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_MARKS = "\u0300-\u036f"  # combining accents of Latin, Greek and Cyrillic letters
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphens and what joins or parts letters without being seen
_RUN = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}{_UNSEEN}])*|\f")
_DROPPED = re.compile(f"[{_MARKS}{_UNSEEN}]")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 100  # characters; Neo4j's analyser cuts at 255 UTF-16 units

PART = "\f"
"""Stands between parts of a text, such as a recommendation and the sentence before the list; no phrase crosses it."""

_PART_MARK = "|"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in small letters without accents, and the slice of the text that it was made of."""

    text: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """The words of ``text``: runs of letters and digits. A run such as ½ gives two words of one slice."""
    for match in _RUN.finditer(text):
        for word in _folded(match.group()):
            yield Word(word, match.start(), match.end())


def indexed(text: str) -> tuple[str, int]:
    """The words of ``text``, each between two spaces of its own, and how many they are."""
    words = [word for run in _RUN.findall(text) for word in _folded(run)]
    return spaced(words), len(words)


def spaced(words: list[str] | tuple[str, ...]) -> str:
    """Words as indexes hold them: with spaces of its own each, equal words side by side don't overlap."""
    return "".join(f" {word} " for word in words)


@lru_cache(maxsize=100_000)
def _folded(run: str) -> tuple[str, ...]:
    if run == PART:
        return (_PART_MARK,)
    if run.isascii():
        return (run.lower()[:_LONGEST],)
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", run)).casefold()
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", plain))
    return tuple(word[:_LONGEST] for word in _WORD.findall(plain))
