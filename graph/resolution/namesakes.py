"""The same full name in the papers of two councils: perhaps one person who moved, never taken for one by itself.

Where the papers of both say that the person holds the very post of one of them, as a director of two councils does, it
is one person.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

from ...ontology.register import Register
from ..judgements import Judged
from ..records import Relationship
from ._comparing import days_between, same_post
from ._matches import Match, Reason
from ._names import Name, fits, is_common_forename, is_common_surname
from ._profiles import Known, Profile

METHOD = "names-across-councils"

_ALL_PAIRS = 6  # of a name that more people have, only those next to each other in time are compared
_MOVE_DAYS = 3 * 366
_COUNTRYWIDE = 0.05


def find(known: Known, judged: Judged, register: Register) -> Iterator[Match | Relationship]:
    """A candidate for each two people of different councils with the same forename and surname."""
    people: dict[tuple[str, str], list[Profile]] = {}
    for one in known.people.values():
        for first, surname in {(form.first, form.surname) for form in one.forms if form.has_forename}:
            people.setdefault((first, surname), []).append(one)
    for (first, surname), group in sorted(people.items()):
        spread = len({scope for one in group for scope in one.scopes})
        for one, other in _pairs(group):
            if not set(one.scopes) & set(other.scopes) and _same_name(one, other):
                shared = _shared_post(one, other)
                own = (Reason("post-of-both", 0.3, shared),) if shared is not None else ()
                reasons = (*_rarity(first, surname, spread), *own, *_circumstances(one, other, register))
                merges = bool(own) and not judged.apart(one.ids, other.ids)
                yield Match(one.ref, other.ref, METHOD, reasons, merges)


def _pairs(group: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    in_time = sorted(group, key=lambda one: (one.first or date.max, one.ref.id))
    return combinations(in_time, 2) if len(group) <= _ALL_PAIRS else pairwise(in_time)


def _same_name(one: Profile, other: Profile) -> bool:
    return all(fits(a, b) for a in one.forms for b in other.forms if _comparable(a, b))


def _comparable(a: Name, b: Name) -> bool:
    return a.surname == b.surname


def _rarity(first: str, surname: str, spread: int) -> Iterator[Reason]:
    yield Reason("same-name", 0.35)
    if not is_common_surname(surname):
        yield Reason("uncommon-surname", 0.2)
    if not is_common_forename(first):
        yield Reason("uncommon-forename", 0.1)
    if spread > 2:
        yield Reason("name-at-many-councils", -min(0.2, _COUNTRYWIDE * (spread - 2)), str(spread))


def _circumstances(one: Profile, other: Profile, register: Register) -> Iterator[Reason]:
    post = same_post(one, other)
    if post is not None:
        yield Reason("same-post", 0.2, post)
    yield from _in_time(one, other)
    if one.ref.label != other.ref.label:
        yield Reason("other-label", -0.1)
    former = _former(one, other, register) or _former(other, one, register)
    if former is not None:
        yield Reason("was-there-before", 0.3, former)


def _shared_post(one: Profile, other: Profile) -> str | None:
    """A post at one of the two councils that the papers of both say is the person's."""
    councils = tuple(f"post:{scope}/" for scope in (*one.scopes, *other.scopes))
    shared = sorted(post for post in one.posts if post in other.posts and post.startswith(councils))
    return one.posts[shared[0]].title if shared else None


def _in_time(one: Profile, other: Profile) -> Iterator[Reason]:
    days = days_between(one, other)
    if days is None:
        return
    if days == 0:
        # Some councillors sit on a county and a district council, some directors hold the post of two.
        if "Councillor" not in (one.ref.label, other.ref.label) and _shared_post(one, other) is None:
            yield Reason("at-both-at-once", -0.15)
    elif days <= _MOVE_DAYS:
        yield Reason("one-after-the-other", 0.1)


def _former(one: Profile, other: Profile, register: Register) -> str | None:
    """A quote about the first that speaks of an earlier place at a council of the other."""
    entries = [register.by_code(scope) for scope in other.scopes]
    names = [entry.short_name.casefold() for entry in entries if entry is not None]
    quotes = (quote for quote in sorted(one.former) if any(name in quote.casefold() for name in names))
    return next(quotes, None)
