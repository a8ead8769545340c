"""Why two recommendations are taken to ask for the same or not, and which pairs a person should look at first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .asked import LEAST, Asked
from .judgements import Judgement
from .shared import Pair, PairScore, pair_of


@dataclass(frozen=True, slots=True)
class Compared:
    """Two recommendations compared: the score with its signals, what a person said of them, and the method."""

    pair: Pair
    score: PairScore
    judgement: Judgement | None
    method: str

    @property
    def verdict(self) -> str:
        """What counts: the person's word, else what the score says."""
        if self.judgement is not None:
            return self.judgement.verdict
        return "same ask" if self.score.score >= LEAST else "not same ask"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A pair of which the score says little; ``judgement`` is there where somebody is unsure too."""

    pair: Pair
    score: float
    judgement: Judgement | None


def compared(asked: Asked, one: str, other: str) -> Compared:
    """The comparison of two recommendations of ``asked``, in alphabetical order of their ids."""
    pair = pair_of(one, other)
    return Compared(pair, asked.scorer.score(*pair), asked.said.get(pair), asked.method)


def doubts(asked: Asked, most: int) -> list[Doubt]:
    """The ``most`` least certain pairs that nobody has decided, the least certain first."""
    found = sorted(_undecided(asked))[:most]
    return [Doubt(pair, score, asked.said.get(pair)) for _, pair, score in found]


def _undecided(asked: Asked) -> Iterator[tuple[float, Pair, float]]:
    for pair in asked.scorer.candidates():
        if pair not in asked.judged:
            score = asked.scorer.likelihood(*pair)
            yield round(abs(score - LEAST), 4), pair, score
