"""Which inspection followed up which: monitoring visits, re-inspections, revisits, the next grades after inadequate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ...ontology import Value
from ...ontology.frameworks import MONITORING_VISIT, SIF_REINSPECTION, Framework, grade_series
from ...ontology.grades import Grade
from ...ontology.register import Register
from ..graph import Graph
from ..records import Node, NodeRef, Relationship
from ._rows import Dated, framework_of, inspections_by_council

_LONG = 4 * 365  # days; a council that stays inadequate is graded again sooner, so that a report may not be loaded
_SCORES = {
    "named-in-letter": 1.0,
    "re-inspection": 1.0,
    "next-graded": 1.0,
    "last-inadequate": 0.95,
    "revisit": 0.8,
    "last-inadequate-area": 0.7,
}
_REVISIT = re.compile(r"\b(?:re-?visit|monitoring|follow[ -]?up|post[ -]inspection|progress review)\b", re.IGNORECASE)


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """FOLLOWS_UP from an inspection to the earlier one of the same council that led to it.

    A monitoring visit follows the inadequate inspection that its letter names, else the last inspection before it that
    gave grades, if it found anything inadequate: where that one found nothing inadequate, the one that is followed is
    not loaded and none is given. A re-inspection and the next grades of the same inspectorate follow an inadequate
    overall grade. A revisit follows the last inspection of its framework.
    """
    known = _Known.of(stated)
    for council, row in sorted(inspections_by_council(stated).items()):
        visits: dict[str, int] = {}
        for one in row:
            found = _followed(one, row, known, council)
            if found is None:
                continue
            earlier, reason = found
            properties = _explained(one, earlier, reason, known)
            if one.framework is MONITORING_VISIT:
                visits[earlier.id] = properties["visit"] = visits.get(earlier.id, 0) + 1
            yield Relationship(
                "FOLLOWS_UP", NodeRef("Inspection", one.id), NodeRef("Inspection", earlier.id), properties
            )


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of inspections by id: areas judged inadequate, and what else their reports' pages speak of."""

    inadequate: Mapping[str, tuple[str, ...]]
    spoken_of: Mapping[str, tuple[Node, ...]]
    councils: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, stated: Graph) -> _Known:
        grades = {node.id: node.properties for node in stated.nodes if node.label == "Judgement"}
        areas: dict[str, set[str]] = {}
        councils: dict[str, set[str]] = {}
        for said in stated.relationships:
            if said.label == "JUDGED" and grades[said.end.id].get("grade") == Grade.INADEQUATE:
                areas.setdefault(said.start.id, set()).add(str(grades[said.end.id].get("area_code", "")))
            elif said.label == "INSPECTED":
                councils.setdefault(said.start.id, set()).add(said.end.id)
        return cls(
            {identifier: tuple(sorted(found)) for identifier, found in areas.items()},
            _beside_reported(stated),
            {identifier: frozenset(found) for identifier, found in councils.items()},
        )

    def overall_inadequate(self, node: Node) -> bool:
        """Whether the overall grade is inadequate, or any grade where none is given overall."""
        overall = node.properties.get("overall_judgement")
        return overall == Grade.INADEQUATE or (overall is None and bool(self.inadequate.get(node.id)))


def _beside_reported(stated: Graph) -> Mapping[str, tuple[Node, ...]]:
    """The inspections of which a report speaks beside those that it reports, by the id of each of the latter."""
    nodes = {node.id: node for node in stated.nodes if node.label == "Inspection"}
    reports: dict[str, set[str]] = {}
    read: dict[str, set[str]] = {}
    for said in stated.relationships:
        if said.label == "REPORTS":
            reports.setdefault(said.start.id, set()).add(said.end.id)
        elif said.label == "EVIDENCED_BY" and said.start.label == "Inspection":
            read.setdefault(said.end.id, set()).add(said.start.id)
    found: dict[str, set[str]] = {}
    for document, reported in reports.items():
        for one in reported:
            found.setdefault(one, set()).update(read.get(document, set()) - reported)
    return {one: tuple(nodes[other] for other in sorted(others)) for one, others in found.items()}


_Found = tuple[Node, str]


def _followed(one: Dated, row: Sequence[Dated], known: _Known, council: str) -> _Found | None:
    if one.framework is MONITORING_VISIT:
        spoken_of = _spoken_of(one, known, council)
        named = _named(one, spoken_of, known) or _last_inadequate(one, row, known)
        return named or _only([other for other in spoken_of if _is_ungraded(other, known)])
    if one.series is not None:
        return _graded_before(one, row, known)
    return _revisited(one, row)


def _spoken_of(one: Dated, known: _Known, council: str) -> list[Node]:
    """The council's other inspections of the visit's series that its letter speaks of."""
    return [
        other
        for other in known.spoken_of.get(one.id, ())
        if council in known.councils.get(other.id, ()) and _is_of_series(framework_of(other), one)
    ]


def _named(one: Dated, spoken_of: Sequence[Node], known: _Known) -> _Found | None:
    """The inadequate inspection that the letter speaks of: the last of those with a day, else the only one."""
    dated = [(day, other.id, other) for other in spoken_of if (day := _day(other)) is not None and day < one.day]
    inadequate = [found for found in dated if known.inadequate.get(found[1]) or known.overall_inadequate(found[2])]
    if inadequate:
        return max(inadequate)[2], "named-in-letter"
    return _only([other for other in spoken_of if _day(other) is None and known.overall_inadequate(other)])


def _only(spoken_of: Sequence[Node]) -> _Found | None:
    return (spoken_of[0], "named-in-letter") if len(spoken_of) == 1 else None


def _is_ungraded(node: Node, known: _Known) -> bool:
    """Whether nothing is known of the inspection but that it is spoken of."""
    return _day(node) is None and "overall_judgement" not in node.properties and node.id not in known.inadequate


def _last_inadequate(one: Dated, row: Sequence[Dated], known: _Known) -> _Found | None:
    for earlier in _last_graded(one, row, MONITORING_VISIT.inspectorates):
        if known.overall_inadequate(earlier.node):
            return earlier.node, "last-inadequate"
        if known.inadequate.get(earlier.id):
            return earlier.node, "last-inadequate-area"
    return None


def _graded_before(one: Dated, row: Sequence[Dated], known: _Known) -> _Found | None:
    reason = "re-inspection" if one.framework is SIF_REINSPECTION else "next-graded"
    before = _last_graded(one, row, one.series)
    return next(((earlier.node, reason) for earlier in before if known.overall_inadequate(earlier.node)), None)


def _last_graded(one: Dated, row: Sequence[Dated], series: tuple[str, ...] | None) -> list[Dated]:
    """The inspections of a series on its last day before that of ``one``."""
    before = [earlier for earlier in row if earlier.series == series and earlier.day < one.day]
    return [earlier for earlier in before if earlier.day == before[-1].day]


def _revisited(one: Dated, row: Sequence[Dated]) -> _Found | None:
    """The last inspection of the framework that a revisit, as its framework or title calls it, goes back to."""
    name = str(one.node.properties.get("framework", ""))
    if not _REVISIT.search(f"{name} {one.node.properties.get('title', '')}"):
        return None
    before = [earlier for earlier in row if earlier.day < one.day and _is_first_of(earlier, name)]
    return (before[-1].node, "revisit") if before else None


def _is_first_of(earlier: Dated, name: str) -> bool:
    own = str(earlier.node.properties.get("framework", ""))
    title = str(earlier.node.properties.get("title", ""))
    return bool(own) and (name == own or name.startswith(f"{own} ")) and not _REVISIT.search(f"{own} {title}")


def _is_of_series(framework: Framework | None, visit: Dated) -> bool:
    return visit.framework is not None and grade_series(framework) == visit.framework.inspectorates


def _day(node: Node) -> date | None:
    start = node.properties.get("start_date")
    return start if isinstance(start, date) else None


def _explained(one: Dated, earlier: Node, reason: str, known: _Known) -> dict[str, Value]:
    day = _day(earlier)
    days = (one.day - day).days if day is not None else None
    long = reason != "named-in-letter" and days is not None and days > _LONG
    found: dict[str, Value] = {"method": "chain", "score": round(_SCORES[reason] / (2 if long else 1), 3)}
    found |= {"reason": reason, "areas": known.inadequate.get(earlier.id, ())}
    return found | ({"days": days} if days is not None else {})
