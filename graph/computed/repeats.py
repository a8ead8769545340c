"""What a council was told again: a recommendation that asks for what an earlier inspection asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import product

from ...ontology import Value
from ...ontology.register import Register
from ..asked import LEAST, Asked
from ..records import Node, NodeRef, Relationship
from ..shared import Ask, Pair, pair_of
from ..shared.reading import is_for_board

_DAYS = 365.25  # a year


def compare(asked: Asked, register: Register) -> Iterator[Node | Relationship]:
    """REPEATS from a recommendation to those of earlier inspections of the same council that ask for the same.

    A council's own are those of the councils that it replaced, too; these are marked. What a person says of a pair
    counts before its score.
    """
    found: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
    for pair, before in sorted(_of_one_council(asked, register).items()):
        earlier, later = sorted((asked.asks[one] for one in pair), key=lambda ask: ask.date)
        if (score := asked.score(*pair)) >= LEAST:
            found[later.id].append((-score, earlier.id, before))
    for identifier in sorted(found):
        for rank, (score, earlier_id, before) in enumerate(sorted(found[identifier]), 1):
            yield _repeats(asked, pair_of(identifier, earlier_id), identifier, (rank, -score, before))


def _of_one_council(asked: Asked, register: Register) -> dict[Pair, str]:
    """Pairs from two inspections of one council, or of one and the one that it replaced, whose id stands beside.

    Those are compared that may ask for the same: they were found to ask for one thing of the catalogue, or are worth
    comparing by their words, or somebody judged them.
    """
    told: dict[str, list[Ask]] = defaultdict(list)
    for ask in asked.asks.values():
        for council in ask.councils if ask.date else ():
            told[council].append(ask)
    worth = {*asked.scorer.candidates(), *asked.judged}
    found: dict[Pair, str] = {}
    for council in sorted(told):
        for before in (council, *sorted(_after(council, register) & told.keys())):
            pairs = product(told[council], told[before])
            same = "" if before == council else council
            found.update((pair, same) for pair in _in_order(pairs, asked, worth) if found.get(pair) != "")
    return found


def _in_order(pairs: Iterable[tuple[Ask, Ask]], asked: Asked, worth: Collection[Pair]) -> Iterator[Pair]:
    for earlier, later in pairs:
        # What a board was told, the council was not, though one report holds both.
        if earlier.date < later.date and is_for_board(earlier) == is_for_board(later):
            pair = pair_of(earlier.id, later.id)
            if pair in worth or asked.scorer.asked(earlier.id).keys() & asked.scorer.asked(later.id).keys():
                yield pair


def _after(council: str, register: Register) -> set[str]:
    """The ids of the councils that replaced a council, and of those that replaced them."""
    found: set[str] = set()
    waiting = [council]
    while waiting:
        entry = register.by_id(waiting.pop())
        successors = [register.by_code(code) for code in (entry.replaced_by if entry is not None else ())]
        new = {one.id for one in successors if one is not None} - found
        found |= new
        waiting.extend(new)
    return found


def _repeats(asked: Asked, pair: Pair, later: str, standing: tuple[int, float, str]) -> Relationship:
    rank, score, before = standing
    earlier = pair[0] if pair[1] == later else pair[1]
    days = (date.fromisoformat(asked.asks[later].date) - date.fromisoformat(asked.asks[earlier].date)).days
    properties: dict[str, Value] = {
        "score": score,
        "method": asked.method,
        "years": round(days / _DAYS, 1),
        "rank": rank,
        **_reasons(asked, pair, before),
    }
    return Relationship("REPEATS", NodeRef("Recommendation", later), NodeRef("Recommendation", earlier), properties)


def _reasons(asked: Asked, pair: Pair, before: str) -> Mapping[str, Value]:
    words, judgement = asked.scorer.words_of(*pair), asked.said.get(pair)
    reasons: dict[str, Value] = {"words": words} if words else {}
    if before:
        reasons["predecessor"] = before
    return reasons | ({"judgement": str(judgement)} if judgement is not None else {})
