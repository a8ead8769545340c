"""Groups recommendations that ask the same, from the scores of pairs and people's judgements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .records import Ask, Group, Pair
from .scoring import AskScorer

Judgements = Mapping[Pair, bool]
"""People's word on pairs (ids in alphabetical order): same or not."""


def group(asks: Sequence[Ask], scorer: AskScorer, judgements: Judgements | None = None) -> list[Group]:
    """The groups, in the order of their keys, each of two or more asks. The order of ``asks`` does not matter.

    An ask that asks for several things may be in several groups. A pair judged "same" is together in a group; a pair
    judged "not same" is in none.
    """
    return []
