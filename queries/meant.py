"""Which shared recommendation plain words mean: the one whose recommendations hold most of the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .words import content_stems

_SURE = 0.6  # of the words: as many as told-in-these-words asks for
_MOST = 3
_BEHIND = 0.1  # how much worse than the best one another may be
_BREAKS = re.compile(r"[-(/‘“\"']")


@dataclass(frozen=True, slots=True)
class Meant:
    """A shared recommendation that the words may mean; ``fit`` is the share of the words that it holds, 0 to 1."""

    id: str
    label: str
    fit: float


def groups_meant(text: str, groups: Mapping[str, tuple[str, Sequence[str]]]) -> list[Meant]:
    """The shared recommendations that ``text`` may mean, the best first and three at most.

    ``groups`` gives label and texts by id. How much of the words a group holds is the mean over its recommendations, or
    what its label holds where that is more.
    """
    stems = content_stems(text)
    if not stems:
        return []
    found = [Meant(identifier, label, _fit(stems, label, texts)) for identifier, (label, texts) in groups.items()]
    best = max((one.fit for one in found), default=0.0)
    kept = (one for one in found if one.fit >= max(_SURE, best - _BEHIND))
    return sorted(kept, key=lambda one: (-one.fit, one.label, one.id))[:_MOST]


def _fit(stems: Sequence[str], label: str, texts: Iterable[str]) -> float:
    shares = [_share(stems, text) for text in texts]
    return round(max(_share(stems, label), sum(shares) / len(shares) if shares else 0.0), 2)


def _share(stems: Sequence[str], text: str) -> float:
    spaced = f" {_BREAKS.sub(' ', text.lower())}"
    return sum(f" {stem}" in spaced for stem in stems) / len(stems)
