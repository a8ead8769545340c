"""A council's path through its inspections as a picture: grades over time, areas, visits, breaks between frameworks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ...ontology.frameworks import MONITORING_VISIT
from ..paths import AreaGrade, Path, Step
from .path_rows import (
    LEFT,
    Axis,
    Break,
    Column,
    areas_of,
    axis_of,
    breaks_of,
    columns_of,
    levels_of,
    rows_of,
    visits_of,
)
from .svg import TEXT, Element, element, lanes, picture, shortened, written

LETTERS = {
    "outstanding": "O",
    "good": "G",
    "requires improvement": "R",
    "adequate": "A",
    "inadequate": "I",
    "not judged": "N",
}
"""The letter of each grade within its mark."""

_FILLS = {
    "outstanding": "#08306b",
    "good": "#1f6db3",
    "requires improvement": "#8a4b08",
    "adequate": "#595959",
    "inadequate": "#8b0a1a",
}  # each has a contrast of at least 4.5 to the white letter
_INK, _SOFT, _LINE = "#1a1a1a", "#4d4d4d", "#c4c4c4"
_RADIUS, _EDGE = 12.0, 16.0
_LEVEL, _AREA, _VISIT, _LANE, _LISTED = 40.0, 34.0, 28.0, 36.0, 19.0  # heights of rows
_NOTHING = "No inspection is loaded."
_UNTOLD = "no overall grade"
_NO_VISIT = "no monitoring visit loaded"
_KEY = (
    "O outstanding, G good, R requires improvement, A adequate (an older scale), I inadequate, N not judged.",
    "A mark over two rows is one joint grade. A dashed line: the framework or its areas changed.",
    f"An upright stroke: a visit or inspection outside the series of grades. A diamond: {_NO_VISIT}.",
)


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Where the parts of the picture stand: tops and bottoms of its bands, in units from the top."""

    root: Element
    axis: Axis
    levels: Mapping[str, float]
    areas: Mapping[str, float]
    visits: Mapping[str, float]
    bottom: float

    def text(self, x: float, y: float, text: str, *, size: float = TEXT, fill: str = _INK, **more: object) -> None:
        """A text whose baseline begins at this place."""
        element("text", self.root, text, x=x, y=y, font_size=size, fill=fill, **more)

    def line(self, x1: float, y1: float, x2: float, y2: float, **more: object) -> None:
        """A straight line."""
        element("line", self.root, x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": _LINE, "stroke_width": 1, **more})


def path_picture(path: Path) -> str:
    """The path as an SVG that stands alone: no script, no reference, the same text for the same path.

    Every mark has a tooltip with its document and page, and a list below the picture says the same in words.
    """
    axis = axis_of(path)
    columns = columns_of(path, axis)
    breaks = breaks_of(columns)
    above = lanes([column.label for column in columns])
    below = lanes([one.label for one in breaks])
    bands = _Bands.of(path, columns, max(above, default=-1) + 1, max(below, default=-1) + 1)
    root = picture(axis.width, bands.height, f"Inspections of {path.council}", _described(path))
    canvas = _Canvas(root, axis, bands.levels, bands.areas, bands.visits, bands.bottom)
    _heading(canvas, path)
    if path.steps:
        _grid(canvas, columns)
        _breaks(canvas, breaks, below, bands.top)
        _labels(canvas, columns, above, bands.top)
        _overall(canvas, columns)
        _areas(canvas, columns)
        _visits(canvas, path, columns)
        _listed(canvas, path, bands.list_top)
    return written(root)


@dataclass(frozen=True, slots=True)
class _Bands:
    """The heights at which the bands of the picture stand."""

    top: float
    levels: Mapping[str, float]
    areas: Mapping[str, float]
    visits: Mapping[str, float]
    bottom: float
    list_top: float
    height: float

    @classmethod
    def of(cls, path: Path, columns: Sequence[Column], above: int, below: int) -> _Bands:
        y = top = 58 + _LANE * above
        levels, y = _placed(levels_of(columns) if columns else (), y, _LEVEL)
        areas, y = _placed(areas_of(columns), y + 8, _AREA)
        visits, y = _placed(visits_of(path), y + 8, _VISIT)
        bottom = y + 6
        list_top = bottom + 34 + below * _LANE
        height = list_top + _LISTED * (len(path.steps) + len(_KEY) + 2) if path.steps else 110.0
        return cls(top, levels, areas, visits, bottom, list_top, height)


def _placed(names: Sequence[str] | Mapping[str, object], y: float, height: float) -> tuple[dict[str, float], float]:
    """The middle of each row, and where the next band begins."""
    found = {name: y + height * (i + 0.5) for i, name in enumerate(names)}
    return found, y + height * len(found)


def _heading(canvas: _Canvas, path: Path) -> None:
    room = canvas.axis.width - 2 * _EDGE
    canvas.text(_EDGE, 30, shortened(path.council, room, 20), size=20, font_weight="bold")
    days = sorted(step.day for step in path.steps if step.day is not None)
    span = f", {days[0].year} to {days[-1].year}, as far as loaded" if days else ""
    number = "1 inspection or visit" if len(path.steps) == 1 else f"{len(path.steps)} inspections and visits"
    canvas.text(_EDGE, 52, f"{number}{span}" if path.steps else _NOTHING, fill=_SOFT)


def _grid(canvas: _Canvas, columns: Sequence[Column]) -> None:
    """The rows with their labels, and the axis with its years."""
    rows = {**canvas.levels, **{label: canvas.areas[code] for code, label in areas_of(columns).items()}}
    for label, y in (*rows.items(), *canvas.visits.items()):
        dashes = (
            {}
            if label in ("outstanding", "good", "requires improvement", "inadequate")
            else {"stroke_dasharray": "2 3"}
        )
        canvas.line(LEFT, y, canvas.axis.right, y, **dashes)
        canvas.text(LEFT - 12, y + 4.5, shortened(label, LEFT - 12 - _EDGE), text_anchor="end")
    canvas.line(LEFT, canvas.bottom, canvas.axis.right, canvas.bottom, stroke=_INK)
    for year in canvas.axis.years():
        x = canvas.axis.at(date(year, 1, 1))
        canvas.line(x, canvas.bottom, x, canvas.bottom + 6, stroke=_INK)
        canvas.text(x, canvas.bottom + 20, str(year), size=TEXT - 1, fill=_SOFT, text_anchor="middle")


def _breaks(canvas: _Canvas, breaks: Sequence[Break], below: Sequence[int], top: float) -> None:
    for one, lane in zip(breaks, below, strict=True):
        x, y = f"{one.label.x:.1f}", canvas.bottom + 44 + lane * _LANE
        group = element("g", canvas.root, class_="break")
        element("title", group, one.change)
        line = f"M{x} {top:.1f}V{canvas.bottom:.1f}M{x} {canvas.bottom + 25:.1f}V{y + 4:.1f}"
        element(
            "path", group, d=line, fill="none", stroke=_INK, stroke_width=1.5, stroke_dasharray="6 4",
        )  # fmt: skip
        element("text", group, one.label.lines[0], x=one.label.x + 5, y=y, font_size=TEXT, fill=_INK)


def _labels(canvas: _Canvas, columns: Sequence[Column], above: Sequence[int], top: float) -> None:
    for column, lane in zip(columns, above, strict=True):
        y = top - lane * _LANE - 22
        canvas.line(column.x, y - 10, column.x, canvas.bottom - 10, stroke_dasharray="1 3")
        canvas.line(column.x, canvas.bottom - 10, column.at, canvas.bottom, stroke=_SOFT)
        for i, line in enumerate(column.label.lines):
            canvas.text(column.x + 4, y + 15 * i, line, font_weight="bold" if i == 0 else "normal")


def _overall(canvas: _Canvas, columns: Sequence[Column]) -> None:
    for one, other in pairwise(columns):
        if one.step.rank is not None and other.step.rank is not None and not other.step.changes_framework:
            ends = one.x, canvas.levels[one.level], other.x, canvas.levels[other.level]
            canvas.line(*ends, stroke=_SOFT, stroke_width=2.5)
    for column in columns:
        _mark(
            canvas,
            column,
            column.step.overall,
            (canvas.levels[column.level],),
            f"{_told(column.step)}; {_place(column.step)}",
        )


def _areas(canvas: _Canvas, columns: Sequence[Column]) -> None:
    for column in columns:
        for one in column.step.grades:
            places = [canvas.areas[row] for row in rows_of(one) if row in canvas.areas]
            _mark(canvas, column, one.grade, places, _area_told(column.step, one), area=one.code)


def _mark(
    canvas: _Canvas, column: Column, grade: str | None, places: Sequence[float], title: str, area: str = "overall"
) -> None:
    """A rounded mark with the grade's letter over one row or, for a joint grade, two."""
    group = element("g", canvas.root, class_="grade", data_inspection=column.step.id, data_area=area)
    group.set("data-grade", grade or "none")
    element("title", group, title)
    middle = (min(places) + max(places)) / 2
    shape = {"x": column.x - _RADIUS, "y": min(places) - _RADIUS, "width": 2 * _RADIUS, "rx": _RADIUS}
    fill = _FILLS.get(grade or "", "#ffffff")
    element(
        "rect", group, **shape, height=max(places) - min(places) + 2 * _RADIUS, fill=fill, stroke=_INK, stroke_width=1,
    )  # fmt: skip
    ink = "#ffffff" if grade in _FILLS else _INK
    element(
        "text", group, LETTERS.get(grade or "", "–"), x=column.x, y=middle + 4.5, font_size=TEXT, fill=ink,
        text_anchor="middle", font_weight="bold",
    )  # fmt: skip


def _visits(canvas: _Canvas, path: Path, columns: Sequence[Column]) -> None:
    for framework, steps in visits_of(path).items():
        y = canvas.visits[framework]
        if framework == MONITORING_VISIT.name:
            _monitored(canvas, steps, columns, y)
        for step in steps:
            if step.day is not None:
                x = canvas.axis.at(step.day)
                group = element("g", canvas.root, class_="visit", data_inspection=step.id)
                element("title", group, f"{_told(step)}; {_place(step)}")
                element("rect", group, x=x - 2.5, y=y - 9, width=5, height=18, fill=_INK)


def _monitored(canvas: _Canvas, steps: Sequence[Step], columns: Sequence[Column], y: float) -> None:
    """A line from an inadequate inspection to the last visit that follows it; a diamond where none is loaded."""
    for column in columns:
        days = [step.day for step in steps if step.follows == column.step.id and step.day is not None]
        if days:
            canvas.line(column.at, y, canvas.axis.at(max(days)), y, stroke=_SOFT, stroke_width=3)
        elif column.step.lacks_visits:
            group = element("g", canvas.root, class_="no-visit", data_inspection=column.step.id)
            element("title", group, f"{_told(column.step)}: {_NO_VISIT}")
            x = column.x
            points = f"{x:.1f},{y - 8:.1f} {x + 8:.1f},{y:.1f} {x:.1f},{y + 8:.1f} {x - 8:.1f},{y:.1f}"
            element("polygon", group, points=points, fill="#ffffff", stroke=_INK, stroke_width=1.5)


def _listed(canvas: _Canvas, path: Path, top: float) -> None:
    """Every step in words, with its document and page, and the key below."""
    room = canvas.axis.width - _EDGE
    for i, step in enumerate(path.steps):
        y = top + _LISTED * (i + 1)
        ends = (110.0, 290.0, 0.59 * room, room)
        texts = (str(step.day or "no date"), _framework(step), _result(step), _place(step))
        for x, end, text in zip((_EDGE, *ends), ends, texts, strict=False):
            canvas.text(x, y, shortened(text, end - x - 8, TEXT - 1), size=TEXT - 1)
    for i, line in enumerate(_KEY):
        canvas.text(_EDGE, top + _LISTED * (len(path.steps) + 2 + i), line, size=TEXT - 1, fill=_SOFT)


def _described(path: Path) -> str:
    return "; ".join(_told(step) for step in path.steps) + "." if path.steps else _NOTHING


def _told(step: Step) -> str:
    lacking = f", {_NO_VISIT}" if step.lacks_visits else ""
    return f"{step.day or 'no date'} {_framework(step)}: {_result(step)}{lacking}"


def _found(step: Step) -> str:
    """What a tooltip says of a graded inspection."""
    asked = f"; {step.recommendations} recommendations" if step.recommendations != 1 else "; 1 recommendation"
    again = f"; told again: {', '.join(step.told_again)}" if step.told_again else ""
    return f"{_told(step)}{asked}{again}; {_place(step)}"


def _framework(step: Step) -> str:
    return f"{step.framework} {step.visit}" if step.visit is not None else step.framework


def _result(step: Step) -> str:
    if step.overall is not None:
        return f"{step.overall} ({step.direction})" if step.direction else step.overall
    return step.outcome or (f"topic: {step.topic}" if step.topic else _UNTOLD)


def _area_told(step: Step, one: AreaGrade) -> str:
    return f"{step.day} {step.framework}, {one.area}: {one.grade}; {one.document}, page {one.page}"


def _place(step: Step) -> str:
    return f"{step.document}, page {step.overall_page or step.page}"
