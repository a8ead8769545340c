"""Scores pairs of recommendations: do they ask the same?

The score is a logistic function of a few signals, so that each one's share can be shown. Its weights are in
``weights.json``, one set with sentence vectors and one without; ``scripts/make_shared_weights.py`` fits them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from .blocking import pairs_worth_scoring
from .catalogue import catalogue
from .reading import Found, asks_in
from .records import Ask, Pair, PairScore, Signal, Vector
from .words import shared_words, word_vector

SHARED, OVERLAP, WORDS, MEANING = "shared ask", "overlap", "words", "meaning"
SIGNALS = (SHARED, OVERLAP, WORDS, MEANING)
_DIGITS = 3  # of a cosine; its last digits differ between processors
_SHOWN_WORDS = 8
_NEAREST = 5  # anchors of a group whose mean score counts

WITH_VECTORS, WITHOUT_VECTORS, UNLISTED = "with vectors", "without vectors", "unlisted"
"""The sets of weights; UNLISTED is for pairs of which one asks for nothing that the catalogue lists."""


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, Mapping[str, float]]:
    kept: Mapping[str, Mapping[str, float]] = json.loads(
        files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    )
    return kept


class AskScorer:
    """Scores pairs of ``asks``. A score depends on the two asks (and their vectors) alone, never on what else is there.

    ``vectors`` maps ids to sentence vectors of length 1; ids may be missing, and without any the words alone decide.
    """

    def __init__(self, asks: Sequence[Ask], vectors: Mapping[str, Vector] | None = None) -> None:
        self._asks = {ask.id: ask for ask in sorted(asks, key=lambda ask: ask.id)}
        self._vectors = vectors or {}

    def ask(self, ask_id: str) -> Ask:
        """The ask with this id."""
        return self._asks[ask_id]

    def asked(self, ask_id: str) -> Mapping[str, Found]:
        """The asks of the catalogue that a recommendation makes."""
        return asks_in(self._asks[ask_id])

    def candidates(self) -> Iterator[Pair]:
        """Pairs worth scoring, each once, in alphabetical order; near linear in the number of asks."""
        yield from pairs_worth_scoring(self._asks.values(), lambda ask: self.asked(ask.id))

    def candidates_of(self, new: Sequence[str]) -> Iterator[Pair]:
        """The pairs of :meth:`candidates` that have one of the ids ``new``."""
        wanted = set(new)
        yield from (pair for pair in self.candidates() if wanted.intersection(pair))

    def score(self, one: str, other: str) -> PairScore:
        """The score of a pair with its signals; the order of the two does not matter."""
        first, second = sorted((one, other))
        values = self._values(first, second)
        weights = self._weights_for(first, second, values)
        terms = [Signal(name, value, round(weights[name] * value, 4)) for name, value in values.items()]
        total = weights["bias"] + sum(term.weight for term in terms)
        words = shared_words(self._asks[first].text, self._asks[second].text)[:_SHOWN_WORDS]
        explained = [Signal(term.name, term.value, term.weight, self._why(term, first, second)) for term in terms]
        explained.sort(key=lambda signal: (-abs(signal.weight), signal.name))
        return PairScore(round(_logistic(total), 4), tuple(explained), words)

    def likelihood(self, one: str, other: str) -> float:
        """The score of a pair alone, which takes less time than its explanation."""
        return self.computed(one, other)

    def likelihoods(self, one: str, others: tuple[str, ...]) -> tuple[float, ...]:
        """The scores of one with each of several others."""
        return tuple(self.computed(one, other) for other in others)

    def support(self, one: str, anchors: tuple[str, ...]) -> float:
        """The mean of the best scores of one against the ``anchors`` of a group, itself left out; 0 without any."""
        best = sorted((self.computed(one, anchor) for anchor in anchors if anchor != one), reverse=True)[:_NEAREST]
        return round(sum(best) / len(best), 4) if best else 0.0

    def computed(self, one: str, other: str) -> float:
        """The score of a pair, computed now."""
        first, second = sorted((one, other))
        values = self._values(first, second)
        weights = self._weights_for(first, second, values)
        terms = (round(weights[name] * value, 4) for name, value in values.items())
        return round(_logistic(weights["bias"] + sum(terms)), 4)

    def _values(self, one: str, other: str) -> dict[str, float]:
        shared, overlap = agreement(self.asked(one), self.asked(other))
        values = {SHARED: shared, OVERLAP: overlap, WORDS: self._words(one, other)}
        if one in self._vectors and other in self._vectors:
            values[MEANING] = round(_product(self._vectors[one], self._vectors[other]), _DIGITS)
        return values

    def _words(self, one: str, other: str) -> float:
        return round(word_vector(self._asks[one].text).cosine(word_vector(self._asks[other].text)), _DIGITS)

    def _weights_for(self, one: str, other: str, values: Mapping[str, float]) -> Mapping[str, float]:
        if not self.asked(one) or not self.asked(other):
            return _weights()[f"{UNLISTED}, {WITH_VECTORS if MEANING in values else WITHOUT_VECTORS}"]
        return _weights()[WITH_VECTORS if MEANING in values else WITHOUT_VECTORS]

    def _why(self, signal: Signal, one: str, other: str) -> tuple[str, ...]:
        if signal.name not in (SHARED, OVERLAP):
            return ()
        here, there = self.asked(one), self.asked(other)
        both = sorted(here.keys() & there.keys(), key=lambda key: (-min(here[key].strength, there[key].strength), key))
        if signal.name == OVERLAP:
            return tuple(catalogue().kinds[key].label for key in both)
        return tuple(dict.fromkeys(word for key in both[:1] for word in (*here[key].words, *there[key].words)))


def agreement(here: Mapping[str, Found], there: Mapping[str, Found]) -> tuple[float, float]:
    """How central the ask is that two recommendations share, and how much of what both ask is shared; 0 to 1 each."""
    both = [min(here[key].strength, there[key].strength) for key in sorted(here.keys() & there.keys())]
    if not both:
        return 0.0, 0.0
    whole = sum(found.strength for asks in (here, there) for found in asks.values()) - sum(both)
    return round(max(both), _DIGITS), round(sum(both) / whole, _DIGITS)


def _product(one: Vector, other: Vector) -> float:
    return math.fsum(a * b for a, b in zip(one, other, strict=True))


def _logistic(total: float) -> float:
    return 1 / (1 + math.exp(-total))
