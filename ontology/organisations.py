"""Trusts and companies that run children's services for councils: they are organisations, never councils.

``register/organisations.csv`` holds one row an organisation and council, with the publisher of the dates; a cell
without a date is not known, and an end that is not there has not come or is not known.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from .names import normal
from .values import Value

_FILE = Path(__file__).with_name("register") / "organisations.csv"


@dataclass(frozen=True, slots=True)
class Service:
    """An organisation that runs children's services for the council with the code ``council``.

    ``start`` and ``end`` are the first and the last day, where they are known; ``source`` is who published them.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    council: str
    start: date | None
    end: date | None
    source: str

    @property
    def names(self) -> frozenset[str]:
        """Every name, made comparable."""
        return frozenset(map(normal, (self.name, *self.aliases)))

    def properties(self) -> dict[str, Value]:
        """Properties of the Organisation node."""
        known: dict[str, Value] = {"name": self.name, "kind": self.kind}
        return known | ({"aliases": self.aliases} if self.aliases else {})


@cache
def services() -> tuple[Service, ...]:
    """Every row of the file, in its order."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(_service(row) for row in csv.DictReader(file))


def _service(row: dict[str, str]) -> Service:
    aliases = tuple(sorted(filter(None, row["aliases"].split("|"))))
    start, end = (date.fromisoformat(row[name]) if row[name] else None for name in ("start_date", "end_date"))
    return Service(row["name"], aliases, row["kind"], row["council"], start, end, row["source"])
