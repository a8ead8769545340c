"""Scores pairs of recommendations: do they ask the same?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .records import Ask, Pair, PairScore, Vector


class AskScorer:
    """Scores pairs of ``asks``. A score depends on the two asks (and their vectors) alone, never on what else is there.

    ``vectors`` maps ids to sentence vectors of length 1; ids may be missing, and without any the words alone decide.
    """

    def __init__(self, asks: Sequence[Ask], vectors: Mapping[str, Vector] | None = None) -> None:
        self._asks = {ask.id: ask for ask in sorted(asks, key=lambda ask: ask.id)}
        self._vectors = vectors or {}

    def candidates(self) -> Iterator[Pair]:
        """Pairs worth scoring, each once, in alphabetical order; near linear in the number of asks."""
        yield from ()

    def candidates_of(self, new: Sequence[str]) -> Iterator[Pair]:
        """The pairs of :meth:`candidates` that have one of the ids ``new``."""
        yield from ()

    def score(self, one: str, other: str) -> PairScore:
        """The score of a pair; the order of the two does not matter."""
        return PairScore(0.0, ())
