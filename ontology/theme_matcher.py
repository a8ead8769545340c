"""Finds the themes of a text by the words of the scheme's labels: deterministic, and explained by those words.

A label is a phrase of word stems. A phrase weighs more the more words it has and the fewer themes use them; of
phrases that overlap the longest counts. What a text says first weighs more than what it says late, and more than
what it gives as a purpose ("so that …").
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

AT_MOST = 3
"""Themes of one text."""

# Settled on 275 recommendations tagged by hand, half of them at a time.
_LEAST = 0.3  # score below which a theme is left out
_OF_FIRST = 0.55  # and the share of the first theme's weight below which it is
_HALF = 0.7  # weight at which the score is one half
_PURPOSE = 0.5  # factor of what follows "so that"
_LATE = 0.85  # factor at the end of a text, where it is 1 at the start
_SCATTERED = 0.5  # factor of a phrase whose words stand near each other in another order
_BROAD = 0.4  # share of a broad theme's weight that its narrow themes get, where they have words of their own
_PURPOSE_FROM = 25  # characters; what a text begins with is its subject ("To ensure that …")
_LONGEST_ABBREVIATION = 5

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BREAK = re.compile(r"[.,;:]")
_PARTS = re.compile(r",| and | - ")
_PURPOSES = re.compile(
    r"\b(?:so that|so they|in order (?:to|that)|to (?:ensure|enable|make sure|help))\b", re.IGNORECASE
)
_STOP = frozenset(
    re.findall(
        r"\w+",
        "a an the of for to in on at by with and or from their its his her that this these those which who all any"
        " is are be been was were as into within than where when how so it they them",
    )
)
_ENDINGS = (
    ("ations", "at"),
    ("ation", "at"),
    ("ments", ""),
    ("ment", ""),
    ("ities", ""),
    ("ity", ""),
    ("ings", ""),
    ("ing", ""),
    ("ied", "y"),
    ("ies", "y"),
    ("ed", ""),
    ("ions", ""),
    ("ion", ""),
    ("ly", ""),
    ("sses", "ss"),
    ("ses", "s"),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
)


@dataclass(frozen=True, slots=True)
class ThemeMatch:
    """A theme that a text has: ``score`` from 0 to 1, and the words of the text that decided."""

    theme_id: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A label of a theme. ``capitals`` is its spelling where it is an abbreviation: "PA" is not "pa"."""

    theme: str
    stems: tuple[str, ...]
    weight: float
    capitals: str


@dataclass(frozen=True, slots=True)
class _Token:
    stem: str
    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Hit:
    """A phrase found in the tokens from ``first`` to ``last``."""

    theme: str
    first: int
    last: int
    weight: float

    def overlaps(self, other: _Hit) -> bool:
        return self.first <= other.last and other.first <= self.last

    def lies_in(self, other: _Hit) -> bool:
        longer = other.last - other.first > self.last - self.first
        return longer and other.first <= self.first and self.last <= other.last and other.weight >= self.weight


class ThemeMatcher:
    """Matches texts with narrow themes.

    ``narrow`` and ``broad`` hold the labels of themes by id, ``parents`` the broad theme of each narrow one.
    """

    def __init__(
        self,
        narrow: Mapping[str, Iterable[str]],
        broad: Mapping[str, Iterable[str]],
        parents: Mapping[str, str],
    ) -> None:
        self._parents = dict(parents)
        rarity = _Rarity(narrow)
        self._by_first: dict[str, list[_Phrase]] = defaultdict(list)
        self._by_rarest: dict[str, list[_Phrase]] = defaultdict(list)
        for theme, labels in (*narrow.items(), *broad.items()):
            for phrase in _phrases(theme, labels, rarity):
                self._by_first[phrase.stems[0]].append(phrase)
                if len(phrase.stems) > 1:
                    self._by_rarest[rarity.rarest(phrase.stems)].append(phrase)

    def match(self, text: str) -> list[ThemeMatch]:
        """Up to :data:`AT_MOST` narrow themes of ``text``, the most central first; none where no label fits."""
        tokens = list(_tokens(text))
        purpose = _purpose(text)
        weights: dict[str, float] = defaultdict(float)
        words: dict[str, dict[str, str]] = defaultdict(dict)
        for hit in self._hits(text, tokens):
            start = tokens[hit.first].start
            printed = text[start : tokens[hit.last].end]
            if printed.casefold() not in words[hit.theme]:  # said twice is not meant twice
                words[hit.theme][printed.casefold()] = printed
                weights[hit.theme] += hit.weight * _place(start, len(text), purpose)
        found = [(self._total(theme, weights), theme) for theme in weights if theme in self._parents]
        return [
            ThemeMatch(theme, round(weight / (weight + _HALF), 4), tuple(words[theme].values()))
            for weight, theme in _central(found)
        ]

    def _total(self, theme: str, weights: Mapping[str, float]) -> float:
        return weights[theme] + _BROAD * weights.get(self._parents[theme], 0.0)

    def _hits(self, text: str, tokens: list[_Token]) -> list[_Hit]:
        """Hits, the heaviest first: of a theme one a place, and none that lies in a longer phrase."""
        stems = [token.stem for token in tokens]
        every = [*self._in_order(tokens, stems), *self._scattered(text, tokens, stems)]
        kept: list[_Hit] = []
        for hit in sorted(every, key=lambda h: (-h.weight, h.first - h.last, h.first, h.theme)):
            if not any(other.theme == hit.theme and hit.overlaps(other) for other in kept):
                kept.append(hit)
        return [hit for hit in kept if not any(hit.lies_in(other) for other in kept)]

    def _in_order(self, tokens: list[_Token], stems: list[str]) -> Iterator[_Hit]:
        for i, token in enumerate(tokens):
            for phrase in self._by_first.get(token.stem, ()):
                size = len(phrase.stems)
                if tuple(stems[i : i + size]) == phrase.stems and _spelt(token.word, phrase.capitals):
                    yield _Hit(phrase.theme, i, i + size - 1, phrase.weight)

    def _scattered(self, text: str, tokens: list[_Token], stems: list[str]) -> Iterator[_Hit]:
        for i, token in enumerate(tokens):
            for phrase in self._by_rarest.get(token.stem, ()):
                span = _shortest_span(stems, i, phrase.stems)
                if span and not _BREAK.search(text, tokens[span[0]].start, tokens[span[1]].end):
                    yield _Hit(phrase.theme, *span, phrase.weight * _SCATTERED)


class _Rarity:
    """How rare a stem is among the labels of themes: 1 where one theme uses it, 0 where all do."""

    def __init__(self, labels: Mapping[str, Iterable[str]]) -> None:
        users: dict[str, set[str]] = defaultdict(set)
        for theme, own in labels.items():
            for label in own:
                for token in _tokens(label):
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
        tokens = list(_tokens(label))
        stems = tuple(token.stem for token in tokens)
        if stems and stems not in seen:
            seen.add(stems)
            weight = sum(map(rarity, stems)) / math.sqrt(len(stems))
            yield _Phrase(theme, stems, weight, _capitals(tokens))


def _capitals(tokens: list[_Token]) -> str:
    word = tokens[0].word
    return word if len(tokens) == 1 and word.isupper() and len(word) <= _LONGEST_ABBREVIATION else ""


def _spelt(word: str, capitals: str) -> bool:
    return not capitals or word.rstrip("s") == capitals.rstrip("s")


def _tokens(text: str) -> Iterator[_Token]:
    for found in _WORD.finditer(text):
        if found[0].lower() not in _STOP:
            yield _Token(stem(found[0]), found[0], found.start(), found.end())


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its commonest endings, so that "assessments" and "assessed" are one.

    The abbreviations of local safeguarding children boards ("OSCB" for Oxfordshire's) are all "lscb".
    """
    if word[:-1].isupper() and word[-1:] == "s":
        word = word[:-1]
    if word.endswith("SCB"):
        return "lscb"
    word = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(put) > 2:
            word = word[: len(word) - len(ending)] + put
            break
    if len(word) > 3:
        word = word[:-1] if word[-1] == word[-2] and word[-1] not in "aeiouls" else word
    return word.removesuffix("e") if len(word) > 3 else word


def _shortest_span(stems: list[str], at: int, wanted: tuple[str, ...]) -> tuple[int, int] | None:
    """First and last token of the shortest run around ``at`` with all wanted stems and at most one other word."""
    size, need = len(wanted), set(wanted)
    for length in (size, size + 1):
        for first in range(max(0, at - length + 1), at + 1):
            if need <= set(stems[first : first + length]) and first + length <= len(stems):
                return first, first + length - 1
    return None


def _purpose(text: str) -> int:
    """Where the purpose begins, or the end of the text."""
    found = _PURPOSES.search(text, _PURPOSE_FROM)
    return found.start() if found else len(text)


def _place(start: int, length: int, purpose: int) -> float:
    factor = 1 - (1 - _LATE) * start / length
    return factor * _PURPOSE if start > purpose else factor


def _central(found: list[tuple[float, str]]) -> Iterator[tuple[float, str]]:
    ranked = sorted(found, key=lambda one: (-one[0], one[1]))[:AT_MOST]
    for weight, theme in ranked:
        if weight / (weight + _HALF) >= _LEAST and weight >= _OF_FIRST * ranked[0][0]:
            yield weight, theme
