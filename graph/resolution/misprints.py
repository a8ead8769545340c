"""Surnames that one paper misprints: the same forename and post, in the papers of one committee, a letter apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from ...ontology.register import Register
from ..judgements import Judged
from ..records import NodeRef, Relationship
from ._comparing import surrounding_reasons
from ._matches import Match, Reason
from ._profiles import Known, Profile

METHOD = "misprinted-surname"

_SHORTEST = 4  # letters; among shorter surnames a letter makes another name (Hall, Hill)
_MOST_HOLDERS = 3  # a post that more people hold (Member, Chair) tells nobody apart


def find(known: Known, judged: Judged, register: Register) -> Iterator[Match | Relationship]:
    """Pairs of one forename and post whose surnames are a letter apart; one person where they met one committee too."""
    found = known.people
    holders: dict[str, int] = {}
    for one in found.values():
        for post in one.posts:
            holders[post] = holders.get(post, 0) + 1
    for (ref, other_ref), post in sorted(_pairs(found.values()).items()):
        one, other = found[ref.id], found[other_ref.id]
        reasons = (Reason("surname-a-letter-apart", 0.5), *surrounding_reasons(one, other))
        sure = holders[post] <= _MOST_HOLDERS and bool(one.bodies & other.bodies) and ref.label == other_ref.label
        if sure:
            reasons = (*reasons, Reason("few-held-the-post", 0.1))
        yield Match(ref, other_ref, METHOD, reasons, sure and not judged.apart(one.ids, other.ids))


def _pairs(people: Iterable[Profile]) -> dict[tuple[NodeRef, NodeRef], str]:
    """Pairs a letter apart, with the post that they share."""
    found: dict[tuple[NodeRef, NodeRef], str] = {}
    for (_, post, _), group in sorted(_groups(people).items()):
        for (_, ref), (_, other) in _near(sorted(group)):
            if ref != other:
                found.setdefault((min(ref, other), max(ref, other)), post)
    return found


def _groups(people: Iterable[Profile]) -> dict[tuple[str, str, str], set[tuple[str, NodeRef]]]:
    """Surnames with whose they are, by council, post and forename."""
    groups: dict[tuple[str, str, str], set[tuple[str, NodeRef]]] = {}
    for one in people:
        for form in one.forms if one.posts else ():
            if form.has_forename and len(form.surname) >= _SHORTEST:
                for scope, post in product(one.scopes, one.posts):
                    groups.setdefault((scope, post, form.first), set()).add((form.surname, one.ref))
    return groups


def _near(group: list[tuple[str, NodeRef]]) -> Iterator[tuple[tuple[str, NodeRef], tuple[str, NodeRef]]]:
    """Pairs with surnames a letter apart. Such two have a form in common from which at most one letter was dropped."""
    if len(group) < 2:
        return
    shortened: dict[str, list[tuple[str, NodeRef]]] = {}
    for surname, ref in group:
        for part in {surname} | {surname[:i] + surname[i + 1 :] for i in range(len(surname))}:
            shortened.setdefault(part, []).append((surname, ref))
    for _, same in sorted(shortened.items()):
        yield from (two for two in combinations(same, 2) if _a_letter_apart(two[0][0], two[1][0]))


def _a_letter_apart(surname: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    return surname != other and OSA.distance(surname, other, score_cutoff=1) <= 1
