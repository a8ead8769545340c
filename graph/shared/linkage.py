"""Average linkage of recommendations that no group of the catalogue takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .blocking import pairs_worth_scoring
from .scoring import AskScorer

_ALIKE = 0.5
_COMPARED = 25  # members of a group that stand for it, so that a group of a thousand takes no million scores


def linked(ask_ids: Sequence[str], scorer: AskScorer) -> Iterator[dict[str, float]]:
    """Groups of two or more whose mean score is high enough, with each member's mean score against the others."""
    clusters: dict[str, tuple[str, ...]] = {ask_id: (ask_id,) for ask_id in ask_ids}
    for one, other in _links(ask_ids, scorer):
        here, there = clusters[one], clusters[other]
        if here != there and _mean(here, there, scorer) >= _ALIKE:
            both = tuple(sorted(here + there))
            clusters.update(dict.fromkeys(both, both))
    for cluster in sorted(set(clusters.values())):
        if len(cluster) > 1:
            yield {one: _mean((one,), tuple(other for other in cluster if other != one), scorer) for one in cluster}


def _links(ask_ids: Sequence[str], scorer: AskScorer) -> Iterator[tuple[str, str]]:
    """Pairs that score high enough, best first."""
    scored = ((scorer.likelihood(*pair), pair) for pair in pairs_worth_scoring(map(scorer.ask, ask_ids)))
    yield from (pair for score, pair in sorted(scored, key=lambda one: (-one[0], one[1])) if score >= _ALIKE)


def _mean(here: Sequence[str], there: Sequence[str], scorer: AskScorer) -> float:
    scores = [scorer.likelihood(a, b) for a in here[:_COMPARED] for b in there[:_COMPARED]]
    return round(sum(scores) / len(scores), 4)
