"""The rows of a path's picture: levels of the overall grade, areas, visits, and where each mark stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ...ontology.frameworks import MONITORING_VISIT
from ...ontology.grades import Grade
from ..paths import AreaGrade, Path, Step
from .svg import Label, apart, shortened, width_of

LEFT, GAP = 215.0, 32.0
"""Where the axis begins, and how far two marks of grades are apart at least."""
_WIDTH, _EDGE = 1000.0, 16.0
_BREAK = 250.0  # of a change within a framework, which is a sentence, the tooltip has the rest
_UNGRADED = "no overall grade"
_JOINT = "care-and-care-leavers"
_ROWS = {
    "leadership": "Leadership",
    "help-and-protection": "Help and protection",
    "care": "Children in care",
    "care-leavers": "Care leavers",
    "adoption": "Adoption",
}
_ROW_OF = {"looked-after": "care"}  # as in the grade path; the tooltip has the area as printed


@dataclass(frozen=True, slots=True)
class Column:
    """An inspection of the series of grades: where its day is on the axis, and where its marks stand."""

    step: Step
    at: float
    x: float

    @property
    def level(self) -> str:
        """The level of the overall panel on which it stands."""
        return self.step.overall or _UNGRADED

    @property
    def label(self) -> Label:
        """Its label above the panel."""
        return Label(self.x, (str(self.step.day), self.step.framework))


@dataclass(frozen=True, slots=True)
class Break:
    """A change of frameworks between two columns."""

    label: Label
    change: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis of time, true to scale: ``first`` stands at LEFT and ``last`` at ``right`` in a picture of ``width``."""

    first: date
    last: date
    right: float
    width: float

    def at(self, day: date) -> float:
        """Where a day is."""
        return LEFT + (self.right - LEFT) * (day - self.first).days / max((self.last - self.first).days, 1)

    def years(self) -> Iterator[int]:
        """The years whose beginnings are marked, as many as there is room for."""
        every = next(n for n in (1, 2, 5, 10, 20, 50, 10000) if self._fits(n))
        return (year for year in range(self.first.year, self.last.year + 1) if year % every == 0)

    def _fits(self, every: int) -> bool:
        a_year = (self.right - LEFT) * 365 / max((self.last - self.first).days, 1)
        return a_year * every > 1.5 * width_of("2024")


def axis_of(path: Path) -> Axis:
    """An axis of whole years around the days of the path, as long as the labels at its marks leave room for."""
    days = [step.day for step in path.steps if step.day is not None] or [date(2000, 1, 1)]
    first, last = date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)
    steps = [step for step in path.steps if step.in_series]
    named = [
        name for step in steps for name in (str(step.day), step.framework, shortened(step.series_break or "", _BREAK))
    ]
    most = max([Label(0, (name,)).width for name in named], default=0.0) + _EDGE
    width = max(_WIDTH, LEFT + GAP * (len(steps) + 1) + most)
    shorter = (Axis(first, last, width - margin, width) for margin in range(40, int(most), 10))
    return next((axis for axis in shorter if _has_room(path, axis)), Axis(first, last, width - most, width))


def _has_room(path: Path, axis: Axis) -> bool:
    columns = columns_of(path, axis)
    labels = [*(column.label for column in columns), *(one.label for one in breaks_of(columns))]
    return all(label.x + label.width <= axis.width - _EDGE for label in labels)


def columns_of(path: Path, axis: Axis) -> list[Column]:
    """The dated inspections of the series of grades, their marks far enough apart to be read."""
    steps = [(step, axis.at(step.day)) for step in path.steps if step.day is not None and step.in_series]
    places = apart((at for _, at in steps), GAP, axis.right)
    return [Column(step, at, x) for (step, at), x in zip(steps, places, strict=True)]


def breaks_of(columns: Sequence[Column]) -> list[Break]:
    """The changes of frameworks, halfway between the columns that they part."""
    return [
        Break(Label((one.x + other.x) / 2, (shortened(other.step.series_break, _BREAK),)), other.step.series_break)
        for one, other in pairwise(columns)
        if other.step.series_break
    ]


def levels_of(columns: Sequence[Column]) -> list[str]:
    """The levels of the overall panel from the top; those beside the usual scale only where a column has them."""
    usual = {Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE}
    order = [
        Grade.OUTSTANDING, Grade.GOOD, Grade.ADEQUATE, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE, Grade.NOT_JUDGED,
    ]  # fmt: skip
    used = usual | {column.level for column in columns}
    return [str(level) for level in (*order, _UNGRADED) if level in used]


def areas_of(columns: Sequence[Column]) -> dict[str, str]:
    """The rows of areas with their labels, those of the present frameworks first."""
    used = {row for column in columns for one in column.step.grades for row in rows_of(one)}
    others = {code: code.replace("-", " ").capitalize() for code in sorted(used - set(_ROWS))}
    return {code: label for code, label in (_ROWS | others).items() if code in used}


def rows_of(one: AreaGrade) -> tuple[str, ...]:
    """The rows that a grade stands in: two for the joint one of children in care and care leavers."""
    return ("care", "care-leavers") if one.code == _JOINT else (_ROW_OF.get(one.code, one.code),)


def visits_of(path: Path) -> dict[str, list[Step]]:
    """The dated visits outside the series of grades by their framework, monitoring visits first.

    A row of monitoring visits is there wherever some would be expected.
    """
    found: dict[str, list[Step]] = {}
    if any(step.lacks_visits or step.monitoring_visits for step in path.steps):
        found[MONITORING_VISIT.name] = []
    for step in path.steps:
        if step.day is not None and not step.in_series:
            found.setdefault(step.framework, []).append(step)
    return dict(sorted(found.items(), key=lambda item: (item[0] != MONITORING_VISIT.name, item[0])))
