"""Surnames that one paper misprints: the same forename and post, in the papers of one committee, a letter apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from ...ontology.register import Register
from ..graph import Graph
from ..judgements import Judged
from ..records import NodeRef, Relationship
from ._comparing import surrounding_reasons
from ._matches import Match, Reason
from ._names import Name
from ._profiles import Profile, profiles

METHOD = "misprinted-surname"

_SHORTEST = 4  # letters; among shorter surnames a letter makes another name (Hall, Hill)
_MOST_HOLDERS = 3  # a post that more people hold (Member, Chair) tells nobody apart

_Key = tuple[str, str, str, str]


def find(stated: Graph, judged: Judged, register: Register) -> Iterator[Match | Relationship]:
    """Pairs of one forename and post whose surnames are a letter apart; one person where they met one committee too."""
    found = profiles(stated)
    holders: dict[str, int] = {}
    for one in found.values():
        for post in one.posts:
            holders[post] = holders.get(post, 0) + 1
    for (ref, other_ref), post in sorted(_pairs(found.values()).items()):
        one, other = found[ref], found[other_ref]
        reasons = (Reason("surname-a-letter-apart", 0.5), *surrounding_reasons(one, other))
        sure = holders[post] <= _MOST_HOLDERS and bool(one.bodies & other.bodies) and ref.label == other_ref.label
        if sure:
            reasons = (*reasons, Reason("few-held-the-post", 0.1))
        yield Match(ref, other_ref, METHOD, reasons, sure and not judged.apart(one.ids, other.ids))


def _pairs(people: Iterable[Profile]) -> dict[tuple[NodeRef, NodeRef], str]:
    """Pairs a letter apart, with the post that they share."""
    groups: dict[_Key, set[tuple[NodeRef, str]]] = {}
    for one in people:
        for form in one.forms:
            if form.has_forename and len(form.surname) >= _SHORTEST:
                for key in _keys(one, form):
                    groups.setdefault(key, set()).add((one.ref, form.surname))
    found: dict[tuple[NodeRef, NodeRef], str] = {}
    for (_, post, _, _), group in sorted(groups.items()):
        for (ref, surname), (other, other_surname) in combinations(sorted(group), 2):
            if ref != other and surname != other_surname and _a_letter_apart(surname, other_surname):
                found.setdefault((ref, other), post)
    return found


def _keys(one: Profile, form: Name) -> Iterator[_Key]:
    """What two people a letter apart have in common: the post, the forename, and a surname with a letter less."""
    shorter = {form.surname} | {form.surname[:i] + form.surname[i + 1 :] for i in range(len(form.surname))}
    for scope in one.scopes:
        for post in one.posts:
            for part in shorter:
                yield scope, post, form.first, part


def _a_letter_apart(surname: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(surname, other, score_cutoff=1) <= 1
