"""Which nodes are one: each module of this folder resolves one kind of thing, a person's word overrules them all.

Claims keep the ids that they were read with. Resolution looks at what all of them say together, makes nodes that are
one into one, and names those that a person should look at. It is computed anew for each graph, from what is loaded
then, so that nothing depends on the order of loading and a withdrawn judgement leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast

from ...ontology import MERGEABLE, Value
from ...ontology.register import Register
from ..discovery import modules_in
from ..graph import Graph
from ..judgements import ACCEPT, REJECT, UNSURE, Judged, Judgement
from ..records import NodeRef, Relationship
from ._matches import Match, Reason, ids_of, refs_by_id
from ._profiles import Known
from ._uniting import united

__all__ = ["METHOD", "Resolution", "Resolver", "ids_of", "ref_of", "resolve", "resolvers"]

METHOD = "judgement"


class Resolver(Protocol):
    """What a module of this folder holds."""

    def find(self, known: Known, judged: Judged, register: Register) -> Iterator[Match | Relationship]:
        """Nodes that are one or may be, and relationships that follow from it.

        It is asked again about the graph in which its matches that merge are one, until there are none.
        """


@dataclass(frozen=True, slots=True)
class Resolution:
    """The graph in which what is one is one node, and what follows: SAME_AS of candidates, further relationships."""

    graph: Graph
    links: tuple[Relationship, ...]


@cache
def resolvers() -> tuple[Resolver, ...]:
    """Every resolver of this folder, in the order of the modules' names."""
    return tuple(cast(Resolver, module) for module in modules_in(__name__, __path__))


def resolve(stated: Graph, register: Register, judged: Judged) -> Resolution:
    """Resolve what documents state. Resolving the graph of the result again changes nothing."""
    known = Known.of(united(stated, _allowed(_accepted(stated, judged), stated, judged)))
    while True:
        found = [one for resolver in resolvers() for one in resolver.find(known, judged, register)]
        certain = sorted((one for one in found if isinstance(one, Match) and one.merges), key=Match.strength)
        if not certain:
            break
        known = Known.of(united(known.graph, _allowed(certain, known.graph, judged)), known)
    matches = (one for one in found if isinstance(one, Match))
    links = [one for one in found if isinstance(one, Relationship)]
    return Resolution(known.graph, (*_candidates(known.graph, matches, judged), *links))


def _accepted(stated: Graph, judged: Judged) -> Iterator[Match]:
    """A match for each accepted pair of two nodes, the oldest first."""
    accepted = judged.verdicts(ACCEPT)
    present = refs_by_id(stated) if accepted else {}
    for judgement in accepted:
        one, other = (present.get(identifier) for identifier in judgement.pair)
        if one is not None and other is not None and one != other:
            yield Match(one, other, METHOD, (Reason("accepted", 1.0, str(judgement)),), merges=True)


def _allowed(matches: Iterable[Match], graph: Graph, judged: Judged) -> Iterator[Match]:
    """The matches that, one after the other, join no two nodes that a person keeps apart, nor others with them."""
    if not judged.keeps_apart:
        yield from matches
        return
    groups = {node.id: ids_of(node) for node in graph.nodes if node.label in MERGEABLE}
    for match in matches:
        ids, more = groups[match.one.id], groups[match.other.id]
        if ids is more:
            yield match
        elif not judged.apart(ids, more):
            together = (*ids, *more)
            groups |= {identifier: together for identifier in together if identifier in groups}
            yield match


def _candidates(graph: Graph, matches: Iterable[Match], judged: Judged) -> Iterator[Relationship]:
    """SAME_AS for each pair once, by its best match, and for every pair that a person said no or maybe to."""
    best: dict[tuple[str, str], Match] = {}
    for match in matches:
        held = best.get(match.pair)
        if held is None or (match.score, match.reason) > (held.score, held.reason):
            best[match.pair] = match
    if judged.counting:
        yield from _judged_pairs(graph, best, judged)
    for match in best.values():
        yield match.relationship()


def _judged_pairs(graph: Graph, best: dict[tuple[str, str], Match], judged: Judged) -> Iterator[Relationship]:
    """What people said of pairs that are two nodes; rejected ones leave ``best``, unsure ones stay as candidates."""
    present = refs_by_id(graph)
    for judgement in judged.verdicts(UNSURE):
        pair = _pair(judgement, present)
        if pair is not None:
            known = best.get((pair[0].id, pair[1].id))
            reasons = known.reasons if known is not None else (Reason("no-reason-found", 0.5),)
            method = known.method if known is not None else METHOD
            best[pair[0].id, pair[1].id] = Match(*pair, method, (*reasons, Reason("unsure", 0.0, str(judgement))))
    for judgement in judged.verdicts(REJECT):
        pair = _pair(judgement, present)
        if pair is not None:
            best.pop((pair[0].id, pair[1].id), None)
            yield _rejected(pair, judgement)


def _pair(judgement: Judgement, present: dict[str, NodeRef]) -> tuple[NodeRef, NodeRef] | None:
    refs = sorted({present[one] for one in judgement.pair if one in present}, key=lambda ref: ref.id)
    return (refs[0], refs[1]) if len(refs) > 1 else None


def _rejected(pair: tuple[NodeRef, NodeRef], judgement: Judgement) -> Relationship:
    properties: dict[str, Value] = {
        "status": "rejected",
        "score": 0.0,
        "method": METHOD,
        "reason": str(judgement),
    }
    return Relationship("SAME_AS", *pair, properties)
