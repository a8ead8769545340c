"""Ranking: which passages are the best, by one formula that every index computes in the same steps.

It is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, with the usual k = 1.2 and
b = 0.75) over terms instead of words, so that a phrase counts as one rare word.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from ...errors import UnknownNameError, UsageError
from .kinds import KINDS
from .passages import Passage
from .snippets import snippet
from .terms import Term, terms_of

SATURATION = 1.2
LENGTH_SHARE = 0.75
GAIN = SATURATION + 1


@dataclass(frozen=True, slots=True)
class Question:
    """What is searched for, among passages of these kinds and, if one is named, about this council (its id)."""

    terms: tuple[Term, ...]
    limit: int
    kinds: tuple[str, ...] = KINDS
    council: str | None = None


def question(text: str, limit: int, kinds: tuple[str, ...] = (), council: str | None = None) -> Question:
    """What a person asks; no ``kinds`` are all. Raises UsageError as :func:`terms_of` does, and UnknownNameError."""
    if limit < 0:
        raise UsageError(f"a limit of {limit} hits is no limit. Give 0 or more.")
    for kind in kinds:
        if kind not in KINDS:
            raise UnknownNameError("kind of passage", kind, KINDS)
    return Question(terms_of(text), limit, kinds or KINDS, council)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that holds what was searched for.

    ``snippet`` is the text around it on one line with the words found in square brackets; ``score`` is higher for
    better hits. ``id`` is that of the node, or of the document for a page.
    """

    found: str
    path: str
    page: int
    snippet: str
    score: float
    id: str
    document: str


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each term counts, and the words that a passage has on average."""

    terms: tuple[tuple[Term, float], ...]
    average: float

    def score(self, words: str, length: int) -> float:
        """The score of a passage with these words, as :func:`~councilgraph.graph.search.words.indexed` gives them."""
        norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / self.average)
        score = 0.0
        for term, weight in self.terms:
            times = words.count(term.needle)
            score += weight * times * GAIN / (times + norm)
        return score


class PassageIndex(Protocol):
    """An index of passages, in one state for the length of a search."""

    def size(self) -> tuple[int, int]:
        """How many passages there are, and how many words they have together."""

    def holding(self, term: Term) -> int:
        """How many passages hold a term."""

    def best(self, question: Question, weights: Weights) -> Iterable[tuple[Passage, float]]:
        """The best passages that hold every term, with scores: by score, path, page, kind and id, so many as asked."""


def best_hits(index: PassageIndex, question: Question) -> list[Hit]:
    """The best passages that hold every term of ``question``, in an order that equal passages always have."""
    passages, words = index.size()
    held = [(term, index.holding(term)) for term in question.terms]
    if not all(number for _, number in held):
        return []
    weights = Weights(tuple((term, _rarity(number, passages)) for term, number in held), words / passages)
    return [_hit(one, score, question.terms) for one, score in index.best(question, weights)]


def _rarity(holding: int, passages: int) -> float:
    return math.log(1 + (passages - holding + 0.5) / (holding + 0.5))


def _hit(one: Passage, score: float, terms: tuple[Term, ...]) -> Hit:
    return Hit(one.found, one.path, one.page, snippet(one.text, terms), score, one.id, one.document)
