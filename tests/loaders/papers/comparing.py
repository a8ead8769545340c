"""Expected and read rows side by side: what is right, what is missing, what is there too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from . import reading
from .reading import Read

MEASURES = ("kind", "meetings", "items", "decisions", "actions", "recommendations", "inspections", "referred")
_ACTION = {"owner": None, "due": None, "due_date": None, "status": "unknown", "addresses": None}


@dataclass(frozen=True)
class Compared:
    """Rows of one measure in one paper."""

    right: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def compare(measure: str, wanted: dict[str, Any], found: Read) -> Compared:
    """The rows of a measure, expected ones matched with read ones, each once.

    Texts are expected by their beginning.
    """
    want, got = _wanted(measure, wanted), _found(measure, found)
    right, missing = [], []
    for row in want:
        fits = next((other for other in got if _fits(row, other)), None)
        if fits is None:
            missing.append(str(row))
        else:
            got.remove(fits)
            right.append(str(row))
    return Compared(tuple(right), tuple(missing), tuple(map(str, got)))


def _wanted(measure: str, wanted: dict[str, Any]) -> list[Any]:
    if measure == "kind":
        return [[wanted["kind"]]]
    if measure == "actions":
        return [{**_ACTION, **row} for row in wanted["actions"]]
    return list(wanted.get(measure, []))


def _found(measure: str, found: Read) -> list[Any]:
    if measure == "kind":
        return [[kind] for kind in found.kinds]
    read = {"referred": reading.referrals}.get(measure) or getattr(reading, measure)
    return list(read(found))


def _fits(wanted: Any, got: Any) -> bool:
    if isinstance(wanted, dict):
        return all(
            str(got["text"]).startswith(value) if key == "starts" else got[key] == value
            for key, value in wanted.items()
        )
    return _row_fits(wanted, got)


def _row_fits(wanted: Sequence[str | None], got: Sequence[str | None]) -> bool:
    *heads, text = wanted
    same = list(got[: len(heads)]) == heads
    return same and ((text is None and got[-1] is None) or (text is not None and str(got[-1]).startswith(text)))
