"""Recommendations that several inspections worded differently and that ask for the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ...ontology import Value
from ...ontology.register import Register
from ..asked import Asked
from ..ids import hashed_id
from ..records import Node, NodeRef, Relationship
from ..shared import Group, pair_of


def compare(asked: Asked, register: Register) -> Iterator[Node | Relationship]:
    """SharedRecommendation nodes, with INSTANCE_OF from each of their recommendations.

    A group of recommendations to one council alone is none: what it was told again is in REPEATS.
    """
    alike = _alike(asked)
    for group in asked.groups():
        councils = {council for member in group.members for council in asked.asks[member.ask_id].councils}
        if len(councils) > 1:
            yield from _shared(group, len(councils), asked, alike)


_Alike = Mapping[str, list[tuple[float, str]]]


def _alike(asked: Asked) -> _Alike:
    """The others of each recommendation with which it was compared, the most alike first."""
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, other), score in asked.scored().items():
        found[one].append((-score, other))
        found[other].append((-score, one))
    return {identifier: sorted(others) for identifier, others in found.items()}


def _shared(group: Group, councils: int, asked: Asked, alike: _Alike) -> Iterator[Node | Relationship]:
    ref = NodeRef("SharedRecommendation", hashed_id("shared-recommendation", group.key))
    properties: dict[str, Value] = {
        "label": group.label,
        "councils": councils,
        "recommendations": len(group.members),
        "method": asked.method,
    }
    yield Node(ref.label, ref.id, properties)
    members = {member.ask_id for member in group.members}
    for member in group.members:
        nearest = next((other for _, other in alike.get(member.ask_id, ()) if other in members), None)
        said: dict[str, Value] = {
            "score": member.score,
            "method": asked.method,
            **_reasons(asked, member.ask_id, nearest),
        }
        yield Relationship("INSTANCE_OF", NodeRef("Recommendation", member.ask_id), ref, said)


def _reasons(asked: Asked, one: str, nearest: str | None) -> dict[str, Value]:
    if nearest is None:
        return {}
    reasons: dict[str, Value] = {"nearest": nearest}
    if words := asked.scorer.score(one, nearest).shared_words:
        reasons["words"] = words
    judgement = asked.said.get(pair_of(one, nearest))
    return reasons | ({"judgement": str(judgement)} if judgement is not None else {})
