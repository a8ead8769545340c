"""Finds the labels of themes in a text: phrases of word stems, together or near each other.

A phrase weighs more the more words it has and the fewer themes use them; of phrases that overlap the longest counts.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .theme_words import Token, tokens_of

_SCATTERED = 0.5  # factor of a phrase whose words stand near each other in another order
_LONGEST_ABBREVIATION = 5
_BREAK = re.compile(r"[.,;:]")
_MORE_WORDS = re.compile(r"\w[\s-]\w")  # "call-in" is not every "call"
_PARTS = re.compile(r",| and | - ")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A label of a theme. ``capitals`` is its spelling where it is an abbreviation: "PA" is not "pa"."""

    theme: str
    stems: tuple[str, ...]
    weight: float
    capitals: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in the tokens from ``first`` to ``last``."""

    theme: str
    first: int
    last: int
    weight: float

    def overlaps(self, other: Hit) -> bool:
        return self.first <= other.last and other.first <= self.last

    def lies_in(self, other: Hit) -> bool:
        longer = other.last - other.first > self.last - self.first
        return longer and other.first <= self.first and self.last <= other.last and other.weight >= self.weight


class PhraseFinder:
    """Finds labels of themes; ``narrow`` and ``broad`` hold them by the id of the theme, its name first."""

    def __init__(self, narrow: Mapping[str, Iterable[str]], broad: Mapping[str, Iterable[str]]) -> None:
        rarity = _Rarity(narrow)
        self._by_first: dict[str, list[_Phrase]] = defaultdict(list)
        self._by_rarest: dict[str, list[_Phrase]] = defaultdict(list)
        for theme, labels in (*narrow.items(), *broad.items()):
            for phrase in _phrases(theme, labels, rarity):
                self._by_first[phrase.stems[0]].append(phrase)
                if len(set(phrase.stems)) == len(phrase.stems) > 1:
                    self._by_rarest[rarity.rarest(phrase.stems)].append(phrase)

    def find(self, text: str, tokens: list[Token]) -> list[Hit]:
        """Hits, the heaviest first: of a theme one a place, and none that lies in a longer phrase."""
        stems = [token.stem for token in tokens]
        every = [*self._in_order(tokens, stems), *self._scattered(text, tokens, stems)]
        kept: list[Hit] = []
        for hit in sorted(every, key=lambda h: (-h.weight, h.first - h.last, h.first, h.theme)):
            if not any(other.theme == hit.theme and hit.overlaps(other) for other in kept):
                kept.append(hit)
        return [hit for hit in kept if not any(hit.lies_in(other) for other in kept)]

    def _in_order(self, tokens: list[Token], stems: list[str]) -> Iterator[Hit]:
        for i, token in enumerate(tokens):
            for phrase in self._by_first.get(token.stem, ()):
                size = len(phrase.stems)
                if tuple(stems[i : i + size]) == phrase.stems and _spelt(token.word, phrase.capitals):
                    yield Hit(phrase.theme, i, i + size - 1, phrase.weight)

    def _scattered(self, text: str, tokens: list[Token], stems: list[str]) -> Iterator[Hit]:
        said = set(stems)
        for i, token in enumerate(tokens):
            for phrase in self._by_rarest.get(token.stem, ()):
                if not said.issuperset(phrase.stems):
                    continue
                span = _shortest_span(stems, i, phrase.stems)
                if span and not _BREAK.search(text, tokens[span[0]].start, tokens[span[1]].end):
                    yield Hit(phrase.theme, *span, phrase.weight * _SCATTERED)


class _Rarity:
    """How rare a stem is among the labels of themes: 1 where one theme uses it, 0 where all do."""

    def __init__(self, labels: Mapping[str, Iterable[str]]) -> None:
        users: dict[str, set[str]] = defaultdict(set)
        for theme, own in labels.items():
            for label in own:
                for token in tokens_of(label):
                    users[token.stem].add(theme)
        whole = math.log(len(labels) + 1)
        self._of = {used: math.log((len(labels) + 1) / len(by)) / whole for used, by in users.items()}

    def __call__(self, used: str) -> float:
        return self._of.get(used, 1.0)

    def rarest(self, stems: tuple[str, ...]) -> str:
        return max(stems, key=lambda used: (self(used), used))


def _phrases(theme: str, labels: Iterable[str], rarity: _Rarity) -> Iterator[_Phrase]:
    """The phrases of a theme's labels; the first label is its name, whose parts are labels too."""
    name, *others = labels
    seen: set[tuple[str, ...]] = set()
    for label in (name, *_PARTS.split(name), *others):
        tokens = list(tokens_of(label))
        stems = tuple(token.stem for token in tokens)
        if stems and stems not in seen and (len(stems) > 1 or not _MORE_WORDS.search(label)):
            seen.add(stems)
            weight = sum(map(rarity, stems)) / math.sqrt(len(stems))
            yield _Phrase(theme, stems, weight, _capitals(tokens))


def _capitals(tokens: list[Token]) -> str:
    word = tokens[0].word
    return word if len(tokens) == 1 and word.isupper() and len(word) <= _LONGEST_ABBREVIATION else ""


def _spelt(word: str, capitals: str) -> bool:
    return not capitals or word.rstrip("s") == capitals.rstrip("s")


def _shortest_span(stems: list[str], at: int, wanted: tuple[str, ...]) -> tuple[int, int] | None:
    """First and last token of the shortest run around ``at`` with all wanted stems and at most one other word."""
    size, need = len(wanted), set(wanted)
    for length in (size, size + 1):
        for first in range(max(0, at - length + 1), at + 1):
            if need <= set(stems[first : first + length]) and first + length <= len(stems):
                return first, first + length - 1
    return None
