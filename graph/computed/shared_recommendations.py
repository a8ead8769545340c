"""Recommendations that several inspections worded differently and that ask for the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology import Value
from ...ontology.register import Register
from ..asked import Asked
from ..ids import hashed_id
from ..records import Node, NodeRef, Relationship
from ..shared import Group, pair_of

_BEST = 5  # members of a group that each of the others is held against


def compare(asked: Asked, register: Register) -> Iterator[Node | Relationship]:
    """SharedRecommendation nodes, with INSTANCE_OF from each of their recommendations.

    A group of recommendations to one council alone is none: what it was told again is in REPEATS.
    """
    for group in asked.groups():
        councils = {council for member in group.members for council in asked.asks[member.ask_id].councils}
        if len(councils) > 1:
            yield from _shared(group, len(councils), asked)


def _nearest(group: Group, asked: Asked) -> dict[str, str]:
    """The other member of a group that each is most like, among the best members."""
    best = tuple(member.ask_id for member in group.members[:_BEST])
    found: dict[str, str] = {}
    for member in group.members:
        others = tuple(other for other in best if other != member.ask_id)
        nearest = min(((-score, other) for other, score in asked.scores(member.ask_id, others)), default=None)
        if nearest is not None:
            found[member.ask_id] = nearest[1]
    return found


def _shared(group: Group, councils: int, asked: Asked) -> Iterator[Node | Relationship]:
    ref = NodeRef("SharedRecommendation", hashed_id("shared-recommendation", group.key))
    properties: dict[str, Value] = {
        "label": group.label,
        "councils": councils,
        "recommendations": len(group.members),
        "method": asked.method,
    }
    yield Node(ref.label, ref.id, properties)
    nearest = _nearest(group, asked)
    for member in group.members:
        why = _reasons(asked, member.ask_id, nearest.get(member.ask_id))
        said: dict[str, Value] = {"score": member.score, "method": asked.method, **why}
        yield Relationship("INSTANCE_OF", NodeRef("Recommendation", member.ask_id), ref, said)


def _reasons(asked: Asked, one: str, nearest: str | None) -> dict[str, Value]:
    if nearest is None:
        return {}
    reasons: dict[str, Value] = {"nearest": nearest}
    if words := asked.scorer.words_of(one, nearest):
        reasons["words"] = words
    judgement = asked.said.get(pair_of(one, nearest))
    return reasons | ({"judgement": str(judgement)} if judgement is not None else {})
