"""Groups recommendations that ask the same, from the scores of pairs and people's judgements.

A group has an ask of the catalogue as its core. A recommendation joins where it makes that ask and is like the members
that make it most centrally, so that it is never carried into a group by a single link, and a recommendation that asks
for several things is in several groups. What no group of the catalogue takes is grouped by average linkage.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .catalogue import catalogue
from .judging import Judgements, judged
from .labels import label_of
from .linkage import linked
from .records import Ask, Group, Member
from .scoring import AskScorer
from .words import frequencies

_ANCHORS = 25  # members that make the ask most centrally, against which every other is held
_CENTRAL = 0.5  # strength with which a member makes the ask that others are held against
_NARROW = ((_CENTRAL, 0.2), (0.25, 0.3))  # strengths with which an ask is made, and the mean scores needed then
_BROAD = ((_CENTRAL, 0.5), (0.3, 0.7))  # the same where the ask is so common that sharing it says less
_COMMON = 1 / 50  # of recommendations

_Bars = tuple[tuple[float, float], ...]
Scores = dict[str, float]
"""Members of a group with their scores."""


def group(asks: Sequence[Ask], scorer: AskScorer, judgements: Judgements | None = None) -> list[Group]:
    """The groups, in the order of their keys, each of two or more asks. The order of ``asks`` does not matter.

    An ask that asks for several things may be in several groups. A pair judged "same" is together in a group; a pair
    judged "not same" is in none.
    """
    known = {ask.id: ask for ask in asks}
    groups = {key: scores for key, scores in _catalogue_groups(known, scorer) if len(scores) > 1}
    taken = {ask_id for scores in groups.values() for ask_id in scores}
    for scores in linked(sorted(known.keys() - taken), scorer):
        groups[_key(scores, known)] = scores
    groups = judged(groups, known.keys(), scorer, judgements or {})
    return [_group(key, scores, known) for key, scores in sorted(groups.items()) if len(scores) > 1]


def _catalogue_groups(asks: Iterable[str], scorer: AskScorer) -> Iterator[tuple[str, Scores]]:
    making: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for ask_id in asks:
        for key, found in scorer.asked(ask_id).items():
            making[key].append((-found.strength, ask_id))
    for key, members in sorted(making.items()):
        bars = _BROAD if frequencies().share_of_ask(key) >= _COMMON else _NARROW
        yield key, _members(sorted(members), scorer, bars)


def _members(making: Sequence[tuple[float, str]], scorer: AskScorer, bars: _Bars) -> Scores:
    """Those that are like the anchors among those that make an ask; ``making`` has the most central first."""
    anchors = tuple(ask_id for negative, ask_id in making[:_ANCHORS] if -negative >= _CENTRAL)
    scores: Scores = {}
    for negative, ask_id in making:
        needed = next((mean for strength, mean in bars if -negative >= strength), None)
        if needed is not None and (support := scorer.support(ask_id, anchors)) >= needed:
            scores[ask_id] = support
    return scores


def _key(scores: Scores, asks: Mapping[str, Ask]) -> str:
    """The key of a group outside the catalogue, named after the member that was asked first."""
    first = min(scores, key=lambda ask_id: (asks[ask_id].date, ask_id))
    return f"alike/{first}"


def _group(key: str, scores: Scores, asks: Mapping[str, Ask]) -> Group:
    ranked = sorted(scores.items(), key=lambda member: (-member[1], member[0]))
    kind = catalogue().kinds.get(key)
    label = kind.label if kind else label_of(asks[ranked[0][0]].text)
    return Group(key, label, tuple(Member(ask_id, score) for ask_id, score in ranked))
