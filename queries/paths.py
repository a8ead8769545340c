"""One council's inspections as a path: in order, with grades, what follows what, and what was told again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ..graph.rows import Rows
from ..ontology.frameworks import SIF, framework_named, grade_series
from ..ontology.grades import Grade

Ask = Callable[[str, Mapping[str, Any]], Rows]
"""Runs a stored query by its name with parameters, as :meth:`councilgraph.api.Workspace.query` does."""

_RANKS = {Grade.INADEQUATE: 1, Grade.REQUIRES_IMPROVEMENT: 2, Grade.GOOD: 3, Grade.OUTSTANDING: 4}


@dataclass(frozen=True, slots=True)
class AreaGrade:
    """The grade of one area, and where it stands."""

    area: str
    code: str
    grade: str
    document: str
    page: int


@dataclass(frozen=True, slots=True)
class Step:
    """An inspection or visit of a path.

    ``follows`` is the id of the inspection that it follows up and ``visit`` the number among the loaded monitoring
    visits after that one. ``monitoring_visits`` counts those that follow this inspection; it is None where the
    inspection found nothing inadequate. ``grades`` holds the areas without the overall grade.
    """

    id: str
    day: date | None
    framework: str
    overall: str | None
    outcome: str | None
    document: str
    page: int
    overall_page: int | None = None
    direction: str | None = None
    series_break: str | None = None
    days_since: int | None = None
    grades: tuple[AreaGrade, ...] = ()
    follows: str | None = None
    follows_day: date | None = None
    follows_framework: str | None = None
    reason: str | None = None
    visit: int | None = None
    monitoring_visits: int | None = None
    recommendations: int = 0
    told_again: tuple[str, ...] = ()
    topic: str | None = None

    @property
    def in_series(self) -> bool:
        """Whether its grades stand in the series of a council's services for children."""
        return grade_series(framework_named(self.framework)) == grade_series(SIF)

    @property
    def changes_framework(self) -> bool:
        """Whether the grades before were given under another framework; else a break is about single areas."""
        return self.series_break is not None and self.series_break.endswith(f" to {self.framework}")

    @property
    def rank(self) -> int | None:
        """Place of the overall grade on the scale, 1 (inadequate) to 4; None for "adequate" and without a grade."""
        return _RANKS.get(Grade(self.overall)) if self.overall is not None else None

    @property
    def lacks_visits(self) -> bool:
        """Whether it is inadequate overall, or in an area where no overall grade is given, and no visit is loaded."""
        inadequate = self.overall == Grade.INADEQUATE or self.overall is None
        return self.in_series and inadequate and self.monitoring_visits == 0


@dataclass(frozen=True, slots=True)
class Path:
    """The inspections of a council whose reports are loaded, in date order; those without a day come last."""

    council: str
    steps: tuple[Step, ...]


def read_path(ask: Ask, council: str, name: str, **filters: object) -> Path:
    """The path of the council with the id ``council``.

    ``filters`` are the parameters framework, since and until of the query ``inspections``.
    """
    of_council = {"council": council}
    chain = {row["inspection"]: row for row in ask("inspection-chain", of_council)}
    compared = {(row["inspected"], row["framework"]): row for row in ask("grade-path", of_council)}
    grades = _grades(ask("judgements", of_council))
    again = _told_again(ask("told-again", of_council))
    topics = {row["inspection"]: row["topic"] for row in ask("what-follows", of_council)}
    steps = []
    for row in ask("inspections", {**of_council, **filters}):
        key = row["inspected"], row["framework"]
        own = row["inspection"]
        step = _step(row, chain[own], compared.get(key, {}), grades.get(own, []), again.get(key))
        steps.append(replace(step, topic=topics.get(own)))
    return Path(name, tuple(sorted(steps, key=lambda step: (step.day is None, step.day or date.min, step.framework))))


def _step(
    row: Mapping[str, Any],
    link: Mapping[str, Any],
    compared: Mapping[str, Any],
    grades: list[AreaGrade],
    again: set[str] | None,
) -> Step:
    return Step(
        id=row["inspection"],
        day=row["inspected"],
        framework=row["framework"] or "",
        overall=row["overall"],
        outcome=row["outcome"],
        document=row["document"],
        page=row["page"],
        overall_page=next((one.page for one in grades if one.code.endswith("overall")), None),
        direction=compared.get("direction"),
        series_break=compared.get("series_break"),
        days_since=link["days_since"],
        grades=tuple(one for one in grades if not one.code.endswith("overall")),
        follows=link["follows_inspection"],
        follows_day=link["follows"],
        follows_framework=link["follows_framework"],
        reason=link["reason"],
        visit=link["visit"],
        monitoring_visits=link["monitoring_visits"],
        recommendations=row["recommendations"],
        told_again=tuple(sorted(again or ())),
    )


def _grades(rows: Rows) -> Mapping[str, list[AreaGrade]]:
    found: dict[str, list[AreaGrade]] = {}
    for row in rows:
        if row["grade"] is not None:
            code = row["area_code"] or row["area"] or ""
            one = AreaGrade(row["area"] or code, code, row["grade"], row["document"], row["page"])
            found.setdefault(row["inspection"], []).append(one)
    return found


def _told_again(rows: Rows) -> Mapping[tuple[date, str], set[str]]:
    """Names of the themes that an inspection told the council about again, by its first day and framework."""
    found: dict[tuple[date, str], set[str]] = {}
    for row in rows:
        found.setdefault((row["later"], row["later_framework"]), set()).update(row["themes"])
    return found
