"""Compares texts by their words; a rare word counts more than a common one.

How common a word is does not come from what is loaded but from ``frequencies.json``, so that a pair's score stays
when other documents come and go. ``scripts/make_shared_weights.py`` counts it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from ...ontology.theme_words import stem
from .phrases import without_references, words_of

_COMMON = frozenset(
    words_of(
        "a an the of for to in on at by with and or from their its his her that this these those which who all any is"
        " be been was were as into within than where when how so it they them ensure should need make sure improve"
        " must have has more not can will including include other also such well"
    )
)


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of ``texts`` recommendations each word stem occurs, and each ask of the catalogue."""

    texts: int
    words: Mapping[str, int]
    asks: Mapping[str, int]

    def of_word(self, stemmed: str) -> float:
        """How much a word says, from 0 (in every text) to about 7 (in none)."""
        return math.log((self.texts + 1) / (self.words.get(stemmed, 0) + 1))

    def share_of_ask(self, key: str) -> float:
        """In how large a part of the recommendations an ask is made, from 0 to 1."""
        return self.asks.get(key, 0) / self.texts


@lru_cache(maxsize=1)
def frequencies() -> Frequencies:
    """The frequencies that come with the package."""
    kept = json.loads(files(__package__).joinpath("frequencies.json").read_text(encoding="utf-8"))
    return Frequencies(kept["texts"], kept["words"], kept["asks"])


@dataclass(frozen=True, slots=True)
class WordVector:
    """The weights of a text's word stems, and their length."""

    weights: Mapping[str, float]
    length: float

    def cosine(self, other: WordVector) -> float:
        """How alike the words are, from 0 to 1."""
        if not self.length or not other.length:
            return 0.0
        shared = sorted(self.weights.keys() & other.weights.keys())
        return sum(self.weights[word] * other.weights[word] for word in shared) / (self.length * other.length)


def stems_of(text: str) -> set[str]:
    """The stems of a text's words, without the commonest."""
    return {stem(word) for word in _telling(text)}


def _telling(text: str) -> list[str]:
    words = words_of(without_references(text))
    return [word for word in words if word not in _COMMON and not word.isdigit()]


@lru_cache(maxsize=200_000)
def word_vector(text: str) -> WordVector:
    """The weighted stems of a text."""
    known = frequencies()
    weights = {word: known.of_word(word) for word in sorted(stems_of(text))}
    return WordVector(weights, math.sqrt(sum(weight * weight for weight in weights.values())))


def shared_words(one: str, other: str) -> tuple[str, ...]:
    """The words (not the stems) of ``one`` whose stems both texts have, rarest first."""
    known, there = frequencies(), stems_of(other)
    words = {stem(word): word for word in reversed(_telling(one))}
    both = [found for found in words if found in there]
    return tuple(words[found] for found in sorted(both, key=lambda found: (-known.of_word(found), found)))
