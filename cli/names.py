"""Names that the user gives, found although they are misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import UnknownNameError
from .talk import say

if TYPE_CHECKING:
    from ..ontology.register import CouncilEntry, Register

_CLOSE = 84.0  # of 100: one letter wrong in a name of seven
_AHEAD = 8.0  # how much closer than the next name the closest one has to be


def find_council(name: str, register: Register) -> CouncilEntry:
    """The council that ``name`` means: a name, code, GSS code or id.

    A misspelt name that is close to one council alone is taken for it, and said so. Raises UnknownNameError with
    suggestions otherwise.
    """
    found = register.by_id(name) or register.find(name, upper_tier=True) or register.by_code(name)
    found = found or next((entry for entry in register if entry.gss_code == name.upper()), None)
    if found is not None:
        return found
    close = register.suggest(name)
    best = _surely_meant(name, close)
    if best is None:
        raise UnknownNameError("council", name, [entry.short_name for entry in close])
    say(f"no council '{name}': taken for {best.short_name}")
    return best


def _surely_meant(name: str, close: list[CouncilEntry]) -> CouncilEntry | None:
    from rapidfuzz import fuzz

    def closeness(entry: CouncilEntry) -> float:
        return max(fuzz.ratio(name.casefold(), known.casefold()) for known in {entry.short_name, entry.name})

    ranked = sorted(close, key=closeness, reverse=True)
    if not ranked or closeness(ranked[0]) < _CLOSE:
        return None
    if len(ranked) > 1 and closeness(ranked[0]) - closeness(ranked[1]) < _AHEAD:
        return None
    return ranked[0]
