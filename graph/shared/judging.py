"""Applies people's judgements to groups: what is judged the same comes together, what is judged different parts."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .records import Pair
from .scoring import AskScorer

Judgements = Mapping[Pair, bool]
"""People's word on pairs (ids in alphabetical order): same or not."""

Groups = dict[str, dict[str, float]]
"""Members with their scores by the key of their group."""


def judged(groups: Groups, known: Collection[str], scorer: AskScorer, judgements: Judgements) -> Groups:
    """The groups as the judgements leave them; pairs with an id that is not ``known`` count for nothing."""
    result = {key: dict(scores) for key, scores in groups.items()}
    heard = [(pair, same) for pair, same in sorted(judgements.items()) if pair[0] in known and pair[1] in known]
    for pair, same in heard:
        if not same:
            _part(result, pair)
    for pair, same in heard:
        if same and not any(_holds(scores, pair) for scores in result.values()):
            _bring_together(result, pair, scorer, judgements)
    return result


def _part(groups: Groups, pair: Pair) -> None:
    """Of two that are not the same the one that fits a group less well leaves it."""
    for scores in groups.values():
        if _holds(scores, pair):
            del scores[min(pair, key=lambda ask_id: (scores[ask_id], ask_id))]


def _bring_together(groups: Groups, pair: Pair, scorer: AskScorer, judgements: Judgements) -> None:
    """One of a pair joins the group that the other fits best, or the two form one of their own."""
    joined = [
        (scores[here], key, there)
        for key, scores in groups.items()
        for here, there in (pair, pair[::-1])
        if here in scores and _welcome(there, scores, judgements)
    ]
    if joined:
        score, key, there = max(joined, key=lambda one: (one[0], one[1], one[2]))
        groups[key][there] = score
    else:
        groups[f"judged/{pair[0]}/{pair[1]}"] = dict.fromkeys(pair, scorer.likelihood(*pair))


def _welcome(ask_id: str, scores: Mapping[str, float], judgements: Judgements) -> bool:
    pairs = ((min(ask_id, other), max(ask_id, other)) for other in scores)
    return len(scores) > 1 and not any(judgements.get(pair) is False for pair in pairs)


def _holds(scores: Mapping[str, float], pair: Pair) -> bool:
    return pair[0] in scores and pair[1] in scores
