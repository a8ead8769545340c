"""Two people compared: whether their names fit, what keeps them apart, and what speaks for their being one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ._matches import Reason, score_of
from ._names import Name, fits, is_common_forename, is_common_surname, is_short_for
from ._profiles import SURE, Profile, Tenure

MERGES_FROM = 0.75
"""Score from which two forms of a name in one council's papers are one person, where nothing keeps them apart."""

_NEAR_DAYS = 2 * 366
_FAR_DAYS = 6 * 366
_SAME_TIME_DAYS = 31
_LISTED_WITHIN = 400  # characters between two entries of one list of those present

FULL, SHORT, INITIALS, SURNAME = "same-name", "short-form", "initial-fits", "surname-only"
_BASE = {FULL: 0.9, SHORT: 0.75, INITIALS: 0.7, SURNAME: 0.55}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two people whose names fit: how, the reasons, and what keeps them apart, if anything does."""

    one: Profile
    other: Profile
    level: str
    reasons: tuple[Reason, ...]
    apart: Reason | None = None

    @property
    def is_sure(self) -> bool:
        """Whether nothing keeps them apart and the reasons suffice."""
        return self.apart is None and score_of(self.reasons) >= MERGES_FROM


def compare(one: Profile, other: Profile, surname: str) -> Comparison | None:
    """The comparison of two people of one council who share a surname; None where their forenames contradict."""
    forms, others = one.under(surname), other.under(surname)
    if not all(fits(a, b) for a in forms for b in others):
        return None
    level, middle = max((_level(a, b) for a in forms for b in others), key=lambda found: (_BASE[found[0]], found[1]))
    reasons = [Reason(level, _BASE[level], surname if level == SURNAME else "")]
    if middle:
        reasons.append(Reason("more-initials-fit", 0.05))
    if _is_common(level, forms + others):
        reasons.append(Reason("common-name", -0.1))
    reasons += surrounding_reasons(one, other)
    return Comparison(one, other, level, tuple(reasons), _apart(one, other, level))


def _level(a: Name, b: Name) -> tuple[str, bool]:
    """How far two forms go, and whether a second forename or initial fits too."""
    middle = len(a.given) > 1 and len(b.given) > 1
    if not a.given or not b.given:
        return SURNAME, False
    if not a.has_forename or not b.has_forename:
        return INITIALS, middle
    return (SHORT if is_short_for(a.first, b.first) else FULL), middle


def _is_common(level: str, forms: list[Name]) -> bool:
    if not is_common_surname(forms[0].surname):
        return False
    return level in (INITIALS, SURNAME) or all(is_common_forename(form.first) for form in forms if form.has_forename)


def surrounding_reasons(one: Profile, other: Profile) -> Iterator[Reason]:
    """What posts, committees, labels and days say, for and against."""
    post = same_post(one, other)
    if post is not None:
        yield Reason("same-post", 0.15, post)
    elif one.posts and other.posts and "Councillor" not in (one.ref.label, other.ref.label):
        yield Reason("other-post", -0.1)
    shared = sorted(one.bodies & other.bodies)
    if shared:
        yield Reason("same-committee", 0.1, shared[0])
    if one.ref.label == other.ref.label:
        yield Reason("same-label", 0.05)
    elif one.confidence >= SURE and other.confidence >= SURE:
        yield Reason("other-label", -0.05)
    days = days_between(one, other)
    if days is not None and days <= _NEAR_DAYS:
        yield Reason("near-in-time", 0.05)
    elif days is not None and days > _FAR_DAYS:
        yield Reason("far-in-time", -0.1)


def same_post(one: Profile, other: Profile) -> str | None:
    """The title of a post that both held, or of one with the same words."""
    for held in sorted(one.posts.values(), key=lambda tenure: tenure.post):
        for also in sorted(other.posts.values(), key=lambda tenure: tenure.post):
            if held.post == also.post or (held.title and held.title.casefold() == also.title.casefold()):
                return held.title or held.post
            if held.topics and held.topics == also.topics:
                return held.title
    return None


def days_between(one: Profile, other: Profile) -> int | None:
    """Days between the times in which two people are seen, 0 where these overlap; None where either is undated."""
    return _gap(one.first, one.last, other.first, other.last)


def _gap(first: date | None, last: date | None, other_first: date | None, other_last: date | None) -> int | None:
    if first is None or last is None or other_first is None or other_last is None:
        return None
    return max(0, (other_first - last).days, (first - other_last).days)


def _apart(one: Profile, other: Profile, level: str) -> Reason | None:
    """What keeps two people apart whose names fit."""
    labels = {one.ref.label, other.ref.label}
    if len(labels) > 1 and _labels_conflict(one, other, labels):
        return Reason("label-conflict", -0.5, " and ".join(sorted(labels)))
    if level in (INITIALS, SURNAME) and one.titles and other.titles and one.titles.isdisjoint(other.titles):
        return Reason("title-conflict", -0.6)
    if "Councillor" not in labels:
        posts = _posts_conflict(one, other)
        if posts is not None:
            return Reason("other-post-at-the-time", -0.4, posts)
    if _listed_together(one, other):
        return Reason("listed-together", -0.5)
    return None


def _labels_conflict(one: Profile, other: Profile, labels: set[str]) -> bool:
    if "Inspector" in labels:
        return True
    return "Person" not in labels and one.confidence >= SURE and other.confidence >= SURE


def _posts_conflict(one: Profile, other: Profile) -> str | None:
    """Posts for different things at the same time, where none that the one held resembles one of the other's."""
    pairs = [(held, also) for held in one.posts.values() for also in other.posts.values()]
    if any(held.post == also.post or held.topics & also.topics for held, also in pairs):
        return None
    at_once = [f"{h.title} / {a.title}" for h, a in pairs if h.topics and a.topics and _same_time(h, a)]
    return min(at_once, default=None)


def _same_time(held: Tenure, also: Tenure) -> bool:
    days = _gap(held.first, held.last, also.first, also.last)
    return days is not None and days <= _SAME_TIME_DAYS


def _listed_together(one: Profile, other: Profile) -> bool:
    """Whether one list of those present has both: the same document, meeting and page, a few lines apart."""
    shared = one.places.keys() & other.places.keys()
    return any(
        0 < abs(start - elsewhere) <= _LISTED_WITHIN
        for place in shared
        for start in one.places[place]
        for elsewhere in other.places[place]
    )
