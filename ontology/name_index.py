"""Finds the council that a printed name means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from .council_entries import STRATEGIC, CouncilEntry
from .names import Marks, forms, normal, spelt_out

_Entries = dict[str, list[CouncilEntry]]

_OF_AN_AUTHORITY = frozenset({"authority", "ca", "cca", "mca", "region"})
_JOINTS = (" upon ", " on ", " under ", " in ", " with ", " and ")
_SHORTEST_PART = 4  # "Mid and East Antrim" is not called "Mid"
_CLOSE_ENOUGH = 70.0


class NameIndex:
    """Councils by their names, and by what is left of a name without its words of kind."""

    def __init__(self, entries: Iterable[CouncilEntry]) -> None:
        self._entries = tuple(entries)

    def find(self, name: str, on: date | None, *, upper_tier: bool) -> CouncilEntry | None:
        """See :meth:`councilgraph.ontology.register.Register.find`."""
        printed = normal(name).removeprefix("the ")
        found = self._find(printed, on, upper_tier=upper_tier)
        if found is not None or (full := spelt_out(printed)) == printed:
            return found
        return self._find(full, on, upper_tier=upper_tier)

    def _find(self, printed: str, on: date | None, *, upper_tier: bool) -> CouncilEntry | None:
        official = [
            e for e in self._official.get(printed, ()) if on is None or e.start_date is None or e.start_date <= on
        ]
        if len(official) == 1:
            return official[0]
        past: list[CouncilEntry] = []
        marks: Marks = frozenset()
        for candidates, marks in self._candidates(printed):
            living = [entry for entry in candidates if entry.existed(on)]
            if living:
                return _settle(living, marks, upper_tier=upper_tier)
            past = past or candidates
        return _settle(past, marks, upper_tier=upper_tier)

    def suggest(self, name: str, limit: int) -> list[CouncilEntry]:
        """See :meth:`councilgraph.ontology.register.Register.suggest`."""
        from rapidfuzz import fuzz, process

        known = self._bare | self._spoken
        scores: dict[str, tuple[float, CouncilEntry]] = {}
        for shape in {shape for shape, _ in forms(normal(name))}:
            for close, score, _ in process.extract(
                shape, list(known), scorer=fuzz.ratio, limit=None, score_cutoff=_CLOSE_ENOUGH
            ):
                for entry in known[close]:
                    if score > scores.get(entry.code, (0.0, entry))[0]:
                        scores[entry.code] = (score, entry)
        ranked = sorted(scores.values(), key=lambda found: (-found[0], found[1].end_date is not None, found[1].code))
        return [entry for _, entry in ranked[:limit]]

    def _candidates(self, printed: str) -> Iterator[tuple[list[CouncilEntry], Marks]]:
        """Councils that could be meant with the marks printed, the surest first: whole names, then bare places."""
        shapes = list(forms(printed))
        for index, left_out in ((self._spoken, frozenset[str]()), (self._bare, self._regions)):
            for shape, marks in shapes:
                entries = index.get(shape, ()) if shape not in left_out else ()
                found = [entry for entry in entries if not self._contradicts(entry, marks)]
                if found:
                    yield found, marks

    def _contradicts(self, entry: CouncilEntry, marks: Marks) -> bool:
        """Whether words of kind rule a council out: "Nottingham County Council" is not Nottingham City Council."""
        kind = entry.council_type
        if "london" in marks:
            return kind != "London borough"
        if kind == "county":
            return not marks.isdisjoint({"city", "borough", "district", "unitary", "metropolitan"})
        if marks.isdisjoint({"city", "county"}) or {"city", "county"} <= marks or entry.nation != "England":
            return False
        says = _words(entry)
        other = "county" if "city" in marks else "city"
        return other in says and marks.isdisjoint(says)

    @cached_property
    def _regions(self) -> frozenset[str]:
        """Names of regions and nations: what is left of "City of London" is no council's."""
        return frozenset(normal(n) for n in {e.region for e in self._entries} | {e.nation for e in self._entries} if n)

    @cached_property
    def _normal(self) -> list[tuple[CouncilEntry, list[str]]]:
        """Every council with its names made comparable, the official one first."""
        return [(entry, [normal(name) for name in entry.names]) for entry in self._entries]

    @cached_property
    def _official(self) -> _Entries:
        return _index((names[0].removeprefix("the "), entry) for entry, names in self._normal)

    @cached_property
    def _spoken(self) -> _Entries:
        return _index((name, entry) for entry, names in self._normal for name in _spoken_names(entry, names))

    @cached_property
    def _bare(self) -> _Entries:
        return _index((name, entry) for entry, names in self._normal for name in _bare_names(entry, names))


def _index(named: Iterable[tuple[str, CouncilEntry]]) -> _Entries:
    found: _Entries = {}
    for name, entry in named:
        entries = found.setdefault(name, [])
        if not entries or entries[-1] is not entry:  # names of one council come one after the other
            entries.append(entry)
    return found


def _spoken_names(entry: CouncilEntry, names: list[str]) -> Iterator[str]:
    """The names as they stand. A combined authority has the name of an area, which by itself does not mean it."""
    if entry.council_type not in STRATEGIC:
        yield from names
        return
    yield entry.code.lower()  # GMCA, WYCA: the codes of these are what people call them
    for name in names:
        if not _OF_AN_AUTHORITY.isdisjoint(name.split()):
            yield name


def _bare_names(entry: CouncilEntry, names: list[str]) -> Iterator[str]:
    """The names without their words of kind, and the first place of a name of several ("Kingston", "Brighton")."""
    if entry.council_type in STRATEGIC:
        return
    for name in names:
        for shape, _ in forms(name):
            yield shape
    for shape, _ in forms(normal(entry.short_name)):
        for joint in _JOINTS:
            part, found, _ = shape.partition(joint)
            if found and len(part) >= _SHORTEST_PART:
                yield part


def _words(entry: CouncilEntry) -> frozenset[str]:
    return frozenset(word for name in entry.names for word in normal(name).split())


def _settle(candidates: list[CouncilEntry], marks: Marks, *, upper_tier: bool) -> CouncilEntry | None:
    """The one that is meant among candidates that all existed, or None."""
    if len(candidates) > 1 and marks:
        candidates = [e for e in candidates if marks <= _words(e)] or candidates
    if len(candidates) > 1 and upper_tier:
        candidates = [e for e in candidates if e.upper_tier] or candidates
    return candidates[0] if len(candidates) == 1 else None
