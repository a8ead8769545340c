"""The areas that frameworks judge, the crosswalk between them, and which grade follows which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from ...ontology import Value
from ...ontology.crosswalk import Crosswalk, area_id, area_properties, comparisons
from ...ontology.frameworks import FRAMEWORKS, framework_named
from ...ontology.register import Register
from ..graph import Graph
from ..records import Node, NodeRef, Relationship

METHOD = "crosswalk"

_Key = tuple[str, str]
"""Name of a framework and code of one of its areas."""


@dataclass(frozen=True, slots=True)
class _Grade:
    """A judgement with the day of its inspection and the area that its framework declares."""

    judgement: str
    began: date
    area: _Key


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """Every JudgementArea with CORRESPONDS_TO, IN_AREA from the judgements, and FOLLOWS between a council's judgements.

    A judgement follows those of the same area, and of the areas that correspond to it, on the last earlier day on
    which the council was given any. A judgement of an area that its framework does not declare is in no area and
    follows none. A joint grade is one judgement: the two that come after it both follow it.
    """
    yield from _declared()
    graded = dict(_graded(stated))
    for grade in graded.values():
        yield _related("IN_AREA", _judgement(grade), _area(grade.area))
    # One inspection of two councils gives the same pair twice.
    followed = {
        (one.start.id, one.end.id): one
        for grades in _by_council(stated, graded)
        for grade in grades
        for one in _followed(grade, grades)
    }
    yield from followed.values()


def _declared() -> Iterator[Node | Relationship]:
    for framework in FRAMEWORKS:
        for area in framework.areas:
            yield Node("JudgementArea", area_id(framework, area.code), area_properties(framework, area))
    for row in comparisons():
        one, other = _area((row.framework, row.area)), _area((row.other_framework, row.other_area))
        yield _related("CORRESPONDS_TO", one, other, {**_said(row), "source": row.source})


def _graded(stated: Graph) -> Iterator[tuple[_Key, _Grade]]:
    """Judgements in a declared area, by inspection and judgement."""
    nodes = {node.id: node for node in stated.nodes if node.label in ("Inspection", "Judgement")}
    for judged in stated.relationships:
        if judged.label == "JUDGED":
            inspection, code = nodes[judged.start.id], str(nodes[judged.end.id].properties.get("area_code", ""))
            framework = framework_named(str(inspection.properties.get("framework", "")))
            began = inspection.properties.get("start_date")
            if framework is not None and framework.judges(code) and isinstance(began, date):
                key = (judged.start.id, judged.end.id)
                yield key, _Grade(judged.end.id, began, (framework.name, code))


def _by_council(stated: Graph, graded: Mapping[_Key, _Grade]) -> Iterator[list[_Grade]]:
    """The grades of each council, in a fixed order."""
    of_inspection: dict[str, list[_Grade]] = {}
    for (inspection, _), grade in graded.items():
        of_inspection.setdefault(inspection, []).append(grade)
    inspected = {
        (r.end.id, r.start.id) for r in stated.relationships if r.label == "INSPECTED" and r.end.label == "Council"
    }
    councils: dict[str, list[_Grade]] = {}
    for council, inspection in sorted(inspected):
        councils.setdefault(council, []).extend(of_inspection.get(inspection, []))
    yield from councils.values()


def _followed(grade: _Grade, grades: Iterable[_Grade]) -> Iterator[Relationship]:
    rows = _counterparts().get(grade.area, {})
    earlier = [one for one in grades if one.began < grade.began and (one.area == grade.area or one.area in rows)]
    last = max((one.began for one in earlier), default=None)
    for one in earlier:
        if one.began == last:
            said = _said(rows[one.area]) if one.area in rows else {"relation": "same"}
            yield _related("FOLLOWS", _judgement(grade), _judgement(one), said)


@cache
def _counterparts() -> Mapping[_Key, Mapping[_Key, Crosswalk]]:
    found: dict[_Key, dict[_Key, Crosswalk]] = {}
    for row in comparisons():
        found.setdefault((row.framework, row.area), {})[row.other_framework, row.other_area] = row
    return found


def _said(row: Crosswalk) -> dict[str, Value]:
    said: dict[str, Value] = {"relation": row.relation, "series_break": row.series_break, "note": row.note}
    return {name: value for name, value in said.items() if value}


def _related(label: str, start: NodeRef, end: NodeRef, said: Mapping[str, Value] | None = None) -> Relationship:
    return Relationship(label, start, end, {**(said or {}), "method": METHOD, "score": 1.0})


def _judgement(grade: _Grade) -> NodeRef:
    return NodeRef("Judgement", grade.judgement)


def _area(key: _Key) -> NodeRef:
    framework = next(one for one in FRAMEWORKS if one.name == key[0])
    return NodeRef("JudgementArea", area_id(framework, key[1]))
