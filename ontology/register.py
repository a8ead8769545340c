"""The register of councils: every principal authority of the United Kingdom, current and past.

The files in ``register/`` are made by ``scripts/make_register.py``; NOTICE names their sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from .council_entries import CouncilEntry, read_entries
from .name_index import NameIndex

__all__ = ["CouncilEntry", "Register", "read_entries"]

_FOLDER = Path(__file__).with_name("register")


class Register:
    """Councils by code, id, name and web domain. It does not change; :meth:`with_entries` gives another one."""

    def __init__(self, entries: Iterable[CouncilEntry], neighbours: dict[str, tuple[str, ...]]) -> None:
        self._by_code = {entry.code.lower(): entry for entry in entries}
        self._neighbours = neighbours

    @classmethod
    def load(cls) -> Register:
        """The register that the package carries; it is read once."""
        return _load()

    def with_entries(self, extra: Iterable[CouncilEntry]) -> Register:
        """A register that holds ``extra`` too; an entry with a code of this register takes its place."""
        return Register((*self, *extra), self._neighbours)

    def __iter__(self) -> Iterator[CouncilEntry]:
        return iter(self._by_code.values())

    def __len__(self) -> int:
        return len(self._by_code)

    def by_code(self, code: str) -> CouncilEntry | None:
        """The council with this code, in any case of letters, or None."""
        return self._by_code.get(code.lower())

    def by_id(self, node_id: str) -> CouncilEntry | None:
        """The council whose node has this id, or None."""
        kind, _, code = node_id.partition(":")
        return self._by_code.get(code) if kind == "council" else None

    def neighbours(self, code: str) -> tuple[CouncilEntry, ...]:
        """Statistical neighbours, the closest first; empty where the register has none."""
        return tuple(self._by_code[other.lower()] for other in self._neighbours.get(code.upper(), ()))

    def successors(self, entry: CouncilEntry) -> tuple[CouncilEntry, ...]:
        """The councils that took over from one, in the register's order; those that it does not hold are left out."""
        after = (self.by_code(code) for code in entry.replaced_by)
        return tuple(successor for successor in after if successor is not None)

    def predecessors(self, entry: CouncilEntry) -> tuple[CouncilEntry, ...]:
        """The councils that one took over from."""
        return tuple(self._before.get(entry.code, ()))

    def in_its_place(self, entry: CouncilEntry, on: date | None) -> tuple[CouncilEntry, ...]:
        """The councils of the upper tier that stood on a day where ``entry`` stands or stood; without a day, itself.

        Itself where it existed; else those that it went over into, or came from, however many changes lie between. A
        county that became a unitary authority has one entry, with the day of the change as its start: before it, where
        the register knows no other, it is itself.
        """
        if on is None or entry.existed(on):
            return (entry,)
        ended = entry.end_date is not None and entry.end_date < on
        others = self.successors(entry) if ended else self.predecessors(entry)
        found = [one for other in others if other.upper_tier for one in self.in_its_place(other, on)]
        return tuple(dict.fromkeys(found)) or (() if ended else (entry,))

    def find(self, name: str, on: date | None = None, *, upper_tier: bool = False) -> CouncilEntry | None:
        """The council that a printed name means, or None where it is none or could be several.

        Spelling ('&', hyphens, case, line breaks) and words of kind at either end ("London Borough of", "Unitary
        Authority", "area") don't count, unless they contradict what the council is. Of several councils with one
        name the one that existed ``on`` the day is meant, without a day the one that exists now; with
        ``upper_tier`` a county, unitary, metropolitan or London council goes before a district. A name that only
        an abolished council has is that council's on any day. Misspelt names are found by :meth:`suggest`.
        """
        return self._names.find(name, on, upper_tier=upper_tier)

    def suggest(self, name: str, limit: int = 3) -> list[CouncilEntry]:
        """Councils with names close to a misspelt one, the closest first; at most ``limit``."""
        return self._names.suggest(name, limit)

    def by_domain(self, host: str, on: date | None = None) -> CouncilEntry | None:
        """The council that a host such as ``democracy.leeds.gov.uk`` belongs to, or None.

        None also where councils share the site.
        """
        labels = host.lower().rstrip(".").partition(":")[0].split(".")
        for start in range(len(labels) - 1):
            owners = self._domains.get(".".join(labels[start:]), [])
            living = [entry for entry in owners if entry.existed(on)] or owners
            if living:
                return living[0] if len(living) == 1 else None
        return None

    @cached_property
    def _before(self) -> dict[str, list[CouncilEntry]]:
        found: dict[str, list[CouncilEntry]] = {}
        for entry in self:
            for successor in self.successors(entry):
                found.setdefault(successor.code, []).append(entry)
        return found

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self)

    @cached_property
    def _domains(self) -> dict[str, list[CouncilEntry]]:
        found: dict[str, list[CouncilEntry]] = {}
        for entry in self:
            for domain in entry.domains:
                found.setdefault(domain.lower(), []).append(entry)
        return found


@cache
def _load() -> Register:
    entries = read_entries((_FOLDER / "councils.csv").read_text(encoding="utf-8"))
    close: dict[str, list[str]] = {}
    for line in (_FOLDER / "neighbours.csv").read_text(encoding="utf-8").splitlines()[1:]:
        code, _, neighbour = line.split(",")  # rows of a council stand in the order of rank
        close.setdefault(code, []).append(neighbour)
    return Register(entries, {code: tuple(others) for code, others in close.items()})
