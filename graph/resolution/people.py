"""One person's forms in the papers of one council: which of them are one person, and which a person should look at.

Two forms are compared where they share a surname. They are one person where the forenames fit, nothing keeps them
apart, and nobody else fits either of them: "R Gough" beside "Roger Gough" and "Rachel Gough" is left alone and becomes
a candidate for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from ...ontology.register import Register
from ..judgements import Judged
from ..records import NodeRef, Relationship
from ._comparing import FULL, SHORT, Comparison, compare
from ._matches import Match, Reason
from ._names import initials_of
from ._profiles import Known, Profile, by_scope

METHOD = "names-in-council"

_MOST_CANDIDATES = 6  # of a form that fits many names, the likeliest ones are worth a look


def find(known: Known, judged: Judged, register: Register) -> Iterator[Match | Relationship]:
    """Forms of names that are one person, and pairs of forms that may be."""
    merged: set[NodeRef] = set()
    for (_, surname), people in sorted(by_scope(known.people.values()).items()):
        matches = list(_among(people, surname, judged)) if len(people) > 1 else []
        now = {ref for match in matches if match.merges for ref in (match.one, match.other)}
        # Somebody with two surnames stands in two groups; what fits in the second is seen once the first is merged.
        yield from (m for m in matches if not m.merges or merged.isdisjoint((m.one, m.other)))
        merged |= now


def _among(people: list[Profile], surname: str, judged: Judged) -> Iterator[Match]:
    """Matches among the people of one council with one surname."""
    compared = [c for pair in _pairs(people, surname) if (c := compare(*pair, surname)) is not None]
    open_pairs = {_refs(c) for c in compared if c.apart is None and not judged.rejects(c.one.ids, c.other.ids)}
    several = _of_several(open_pairs)
    doubtful: dict[NodeRef, list[Match]] = {}
    for comparison in compared:
        one, other = comparison.one.ref, comparison.other.ref
        if _refs(comparison) not in open_pairs:
            yield from _kept_apart(comparison)
        elif several.isdisjoint((one, other)):
            sure = comparison.is_sure and not judged.apart(comparison.one.ids, comparison.other.ids)
            yield Match(one, other, METHOD, comparison.reasons, sure)
        else:
            reasons = (*comparison.reasons, Reason("several-fit", -0.25))
            match = Match(one, other, METHOD, reasons)
            doubtful.setdefault(one if one in several else other, []).append(match)
    for matches in doubtful.values():
        yield from sorted(matches, key=lambda match: (-match.score, match.pair))[:_MOST_CANDIDATES]


def _kept_apart(comparison: Comparison) -> Iterator[Match]:
    """A candidate for two people of one full name; of initials and surnames alone there are too many."""
    if comparison.level in (FULL, SHORT):
        apart = (comparison.apart,) if comparison.apart is not None else ()
        yield Match(comparison.one.ref, comparison.other.ref, METHOD, (*comparison.reasons, *apart))


def _of_several(pairs: Iterable[frozenset[NodeRef]]) -> set[NodeRef]:
    """Those who fit two people that do not fit each other.

    Among all others fitting is transitive, so that any two who fit belong to one group of which all fit.
    """
    known = set(pairs)
    around: dict[NodeRef, set[NodeRef]] = {}
    for pair in known:
        one, other = pair
        around.setdefault(one, set()).add(other)
        around.setdefault(other, set()).add(one)
    return {
        ref for ref, others in around.items() if any(frozenset(two) not in known for two in combinations(others, 2))
    }


def _refs(comparison: Comparison) -> frozenset[NodeRef]:
    return frozenset((comparison.one.ref, comparison.other.ref))


def _pairs(people: list[Profile], surname: str) -> Iterator[tuple[Profile, Profile]]:
    """Each pair whose forenames may fit, once: those with an initial in common, and a bare surname with everybody."""
    letters: dict[str, list[int]] = {}
    bare = [index for index, one in enumerate(people) if not any(form.given for form in one.under(surname))]
    for index, one in enumerate(people):
        for letter in {letter for form in one.under(surname) if form.given for letter in initials_of(form.first)}:
            letters.setdefault(letter, []).append(index)
    seen = {pair for indexes in letters.values() for pair in combinations(indexes, 2)}
    seen |= {(min(pair), max(pair)) for pair in product(bare, range(len(people))) if pair[0] != pair[1]}
    for first, second in sorted(seen):
        yield people[first], people[second]
