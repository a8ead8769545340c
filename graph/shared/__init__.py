"""Shared recommendations: which recommendations ask the same, whatever their wording, and the groups they form.

    scorer = AskScorer(asks, vectors)
    groups = group(asks, scorer, judgements)

Knows no ledger and no store: asks, vectors and judgements go in, scored pairs and groups come out.
"""

from .grouping import group
from .judging import Judgements
from .reading import Found
from .records import Ask, Group, Member, Pair, PairScore, Signal, Vector, pair_of
from .scoring import AskScorer

__all__ = [
    "Ask",
    "AskScorer",
    "Found",
    "Group",
    "Judgements",
    "Member",
    "Pair",
    "PairScore",
    "Signal",
    "Vector",
    "group",
    "pair_of",
]
