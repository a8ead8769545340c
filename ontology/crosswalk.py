"""The crosswalk: how the areas that inspection frameworks judge stand to each other, and which have no counterpart.

What each framework judges is from its own documents, named in each row's source; how two areas stand to each other is
this project's reading of them. A pair of areas that no row names is not compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from .frameworks import FRAMEWORKS, Area, Framework
from .values import Value

RELATIONS = ("same", "closest", "broader", "narrower")
"""How the first area stands to the second: broader holds more than it, narrower is a part of it."""

NO_COUNTERPART = "none"
"""The relation of a row that says that an area, or a whole framework, is compared with nothing."""

_INVERSE = {"broader": "narrower", "narrower": "broader"}


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """How an area of one framework stands to an area of another, or that it has no counterpart.

    ``series_break`` says why the two grades are not one series, and is empty where they are. A row without a
    counterpart has no other area; without an area of its own it holds for the whole framework.
    """

    framework: str
    area: str
    relation: str
    other_framework: str
    other_area: str
    note: str
    series_break: str
    source: str

    def turned(self) -> Crosswalk:
        """The same row, read from the other area."""
        relation = _INVERSE.get(self.relation, self.relation)
        ends = (self.other_framework, self.other_area, relation, self.framework, self.area)
        return Crosswalk(*ends, self.note, self.series_break, self.source)


_LAC = "Ofsted, inspection of services for looked after children, April 2013"
_SIF = "Ofsted, single inspection framework, November 2013"
_ILACS = "Ofsted, inspecting local authority children's services, January 2018"
_SPLIT = "Ofsted, inspecting local authority children's services, January 2023"
_NEW = "new framework"
_SCALE = "new framework and scale: requires improvement took the place of adequate"
_TWO_GRADES = "joint grade split"

_SIF_TO_ILACS = tuple(
    Crosswalk("SIF", area, relation, "ILACS", other, note, _NEW, f"{_SIF}; {source}")
    for area, relation, other, note, source in (
        ("help-and-protection", "closest", "help-and-protection", "", _ILACS),
        ("leadership", "closest", "leadership", "ILACS judges the impact of leaders on practice", _ILACS),
        ("overall", "closest", "overall", "ILACS gives no overall grade from April 2026", _ILACS),
        ("looked-after", "narrower", "care-and-care-leavers", "a joint grade until December 2022", _ILACS),
        ("care-leavers", "narrower", "care-and-care-leavers", "a joint grade until December 2022", _ILACS),
        ("adoption", "narrower", "care-and-care-leavers", "adoption has no grade of its own from 2018", _ILACS),
        ("looked-after", "closest", "care", "", _SPLIT),
        ("adoption", "narrower", "care", "adoption has no grade of its own from 2018", _SPLIT),
        ("care-leavers", "closest", "care-leavers", "", _SPLIT),
    )
)
_LAC_TO_SIF = tuple(
    Crosswalk("Looked after children", area, relation, "SIF", other, note, _SCALE, f"{_LAC}; {_SIF}")
    for area, relation, other, note in (
        ("overall", "closest", "looked-after", "the overall grade is that of services for looked after children"),
        ("leadership", "narrower", "leadership", "leadership of services for looked after children alone"),
    )
)
_LAC_TO_ILACS = tuple(
    Crosswalk("Looked after children", area, relation, "ILACS", other, note, _SCALE, f"{_LAC}; {source}")
    for area, relation, other, note, source in (
        ("overall", "closest", "care-and-care-leavers", "a joint grade until December 2022", _ILACS),
        ("overall", "closest", "care", "", _SPLIT),
        ("leadership", "narrower", "leadership", "leadership of services for looked after children alone", _ILACS),
    )
)
_WITHIN_ILACS = tuple(
    Crosswalk("ILACS", "care-and-care-leavers", "broader", "ILACS", part, note, _TWO_GRADES, _SPLIT)
    for part, note in (
        ("care", "one joint grade until December 2022; it is never read as two"),
        ("care-leavers", "one joint grade until December 2022; it is never read as two"),
    )
)


def _of_reinspection(row: Crosswalk) -> Crosswalk:
    """The row of a re-inspection, which follows the rules of the inspection before it."""
    if row.framework == "SIF":
        return replace(row, framework="SIF re-inspection")
    return replace(row, other_framework="SIF re-inspection")


def _none(framework: str, area: str, note: str, source: str) -> Crosswalk:
    return Crosswalk(framework, area, NO_COUNTERPART, "", "", note, "", source)


_REPORTS = "the reports of the framework"
_WITHOUT = (
    *(
        _none("Looked after children", area, "graded in 2013 alone", _LAC)
        for area in ("capacity", "outcomes", "provision", "safeguarding")
    ),
    _none("LSCB review", "lscb", "a grade of the safeguarding board, not of the council", _SIF),
    _none("JTAI", "", "gives no grades", _REPORTS),
    _none("Area SEND", "", "gives one of three outcomes for the area's partnership, which are no grades", _REPORTS),
    _none("focused visit", "", "gives no grades", _REPORTS),
    _none("monitoring visit", "", "gives no grades, and leaves those of the inspection before it in force", _REPORTS),
)
_OTHER_SERVICES = {
    "CQC adult social care": "grades of services for adults, which no framework of children's services gives",
    "Youth justice": "grades of the youth justice service, which are not those of children's services",
    "National child protection inspection": "grades of a police force, not of a council",
    "National child protection post-inspection review": "says how far a police force has come, without grades",
    "PEEL": "grades of a police force, not of a council",
}

_SIF_AREAS = next(framework.areas for framework in FRAMEWORKS if framework.name == "SIF")
CROSSWALK: tuple[Crosswalk, ...] = (
    *_LAC_TO_SIF,
    *map(_of_reinspection, _LAC_TO_SIF),
    *_LAC_TO_ILACS,
    *(Crosswalk("SIF", a.code, "same", "SIF re-inspection", a.code, "", "", _SIF) for a in _SIF_AREAS),
    *_SIF_TO_ILACS,
    *map(_of_reinspection, _SIF_TO_ILACS),
    *_WITHIN_ILACS,
    *_WITHOUT,
    *(_none(f.name, "", _OTHER_SERVICES[f.name], _REPORTS) for f in FRAMEWORKS if f.name in _OTHER_SERVICES),
)
"""Every declared row: pairs of areas once, in the order of time, then what has no counterpart."""


def comparisons() -> Iterator[Crosswalk]:
    """Every row with a counterpart, read from both of its areas."""
    for row in CROSSWALK:
        if row.relation != NO_COUNTERPART:
            yield row
            yield row.turned()


def uncompared(framework: Framework, area: Area) -> Crosswalk | None:
    """The row that says that the area has no counterpart, or None."""
    rows = (row for row in CROSSWALK if row.relation == NO_COUNTERPART and row.framework == framework.name)
    return next((row for row in rows if row.area in ("", area.code)), None)


def area_id(framework: Framework, code: str) -> str:
    """Id of the JudgementArea node."""
    return f"area:{framework.slug}/{code}"


def area_properties(framework: Framework, area: Area) -> dict[str, Value]:
    """Properties of the JudgementArea node; one that is not known is absent."""
    none = uncompared(framework, area)
    known: dict[str, Value | None] = {
        "name": area.wordings[0].capitalize(),
        "framework": framework.name,
        "area_code": area.code,
        "joint": area.joint,
        "series": _series()[framework.name, area.code],
        "start_date": area.first or framework.first,
        "end_date": area.last or framework.last,
        "no_counterpart": none.note if none else None,
    }
    return {name: value for name, value in known.items() if value is not None}


@cache
def _series() -> dict[tuple[str, str], str]:
    """For each area the id of the earliest area that it is the same as or closest to, however many steps away."""
    found = {(f.name, a.code): area_id(f, a.code) for f in FRAMEWORKS for a in f.areas}
    order = {one: place for place, one in enumerate(found.values())}
    for row in CROSSWALK:
        if row.relation in ("same", "closest"):
            ends = {found[row.framework, row.area], found[row.other_framework, row.other_area]}
            first = min(ends, key=order.__getitem__)
            found = {key: first if one in ends else one for key, one in found.items()}
    return found
