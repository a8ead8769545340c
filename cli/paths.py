"""A council's path through its inspections, drawn with letters for a terminal or as a picture."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from .output import Output, target
from .tables import cell_text
from .talk import counted

if TYPE_CHECKING:
    from ..api import Workspace
    from ..ontology.register import CouncilEntry
    from ..queries.paths import Path, Step

Span = tuple[str, str]
"""Text and its style, which a terminal alone shows."""

Line = tuple[Span, ...]

_AREAS = {"leadership": "L", "help-and-protection": "H", "care": "C", "care-leavers": "V", "adoption": "A"}
_AREA_OF, _JOINT = {"looked-after": "care"}, "care-and-care-leavers"
_NAMES = "L leadership, H help and protection, C children in care, V care leavers, A adoption"
_STYLES = {
    "outstanding": "bold blue",
    "good": "green",
    "requires improvement": "yellow",
    "adequate": "magenta",
    "inadequate": "bold red",
}
_QUIET = "dim"
_LONGEST = 21  # letters of a framework's name: "Looked after children" is the longest that is usual
_DAY, _SCALE, _RECOMMENDATIONS = 10, 4, 4


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a drawing."""

    mark: str
    empty: str
    branch: str
    rule: str
    directions: Mapping[str, str]


UNICODE = Signs("●", "·", "└", "─", {"better": "↑", "same": "=", "worse": "↓"})
ASCII = Signs("#", ".", "-", "-", {"better": "^", "same": "=", "worse": "v"})


def write_path(workspace: Workspace, council: CouncilEntry, filters: Mapping[str, object], output: Output) -> None:
    """Draw the path where the user wants it; colours go to a terminal alone and repeat what the words say."""
    from ..queries.paths import read_path

    path = read_path(workspace.query, council.id, council.name, **filters)
    width = shutil.get_terminal_size().columns
    with target(output) as stream:
        lines = drawn(path, width, signs_for(stream))
        if output.on_terminal:
            _write_styled(lines, stream)
        else:
            stream.writelines("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def write_picture(workspace: Workspace, council: CouncilEntry, filters: Mapping[str, object], output: Output) -> None:
    """Write the path as an SVG."""
    from ..queries.paths import read_path
    from ..queries.pictures.path import path_picture

    text = path_picture(read_path(workspace.query, council.id, council.name, **filters))
    with target(output) as stream:
        stream.write(text)


def signs_for(stream: TextIO) -> Signs:
    """Signs that the stream's encoding holds."""
    wanted = "".join((UNICODE.mark, UNICODE.empty, UNICODE.branch, UNICODE.rule, *UNICODE.directions.values()))
    try:
        wanted.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return ASCII
    return UNICODE


def _write_styled(lines: Iterable[Line], stream: TextIO) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)


def drawn(path: Path, width: int, signs: Signs) -> Iterator[Line]:
    """The lines of the drawing: a line for each inspection, with what else is to be said of it below.

    They fit into ``width`` where it is 80 or more. Where there is room, documents stand in the inspections' lines,
    else in a list below, by number.
    """
    if not path.steps:
        yield (("No inspection is loaded.", ""),)
        return
    drawing = _Drawing.of(path, width, signs)
    yield drawing.header()
    for number, step in enumerate(path.steps, 1):
        yield from drawing.step(step, number)
    yield (("", ""),)
    yield from drawing.key()
    if not drawing.beside:
        yield from drawing.documents()


@dataclass(frozen=True, slots=True)
class _Drawing:
    path: Path
    width: int
    signs: Signs
    framework: int
    grade: int
    gap: str
    beside: bool

    @classmethod
    def of(cls, path: Path, width: int, signs: Signs) -> _Drawing:
        """The widest layout that fits."""
        framework = min(max(*(len(_named(step, signs)) for step in path.steps), len("framework")), _LONGEST)
        grade = max(*(len(step.overall or "") for step in path.steps), len("overall"))
        place = max(len(_place(step)) for step in path.steps)
        fixed = _DAY + framework + _SCALE + grade + 1 + 2 * len(_AREAS) - 1 + _RECOMMENDATIONS
        beside = fixed + 6 * 2 + 2 + place <= width
        gap = "  " if beside or fixed + 6 * 2 + 2 + 3 <= width else " "
        return cls(path, width, signs, framework, grade, gap, beside)

    @property
    def indent(self) -> str:
        return " " * _DAY + self.gap

    def header(self) -> Line:
        names = (
            "day",
            "framework",
            "IRGO",
            "overall",
            "",
            " ".join(_AREAS.values()),
            "recs",
            self._last("document", "at"),
        )
        return ((self._row(names), _QUIET),)

    def step(self, step: Step, number: int) -> Iterator[Line]:
        if step.series_break:
            for text in textwrap.wrap(
                step.series_break + (": other rules" if step.changes_framework else ""), min(self.width, 80) - 6
            ):
                yield ((self._ruled(text), _QUIET),)
        yield self._line(step, number)
        for text in _remarks(step):
            yield from (
                (((self.indent + line), _QUIET),) for line in textwrap.wrap(text, self.width - len(self.indent))
            )

    def key(self) -> Iterator[Line]:
        arrows = ", ".join(f"{sign} {name}" for name, sign in self.signs.directions.items())
        text = (
            "I inadequate, R requires improvement, G good, O outstanding, A adequate (an older scale), N not judged; "
            f"{_NAMES}, G-G one joint grade; {arrows}; recs recommendations, * with themes told before"
        )
        for part in text.split("; "):
            yield from (((line, _QUIET),) for line in textwrap.wrap(part, self.width, subsequent_indent="  "))

    def documents(self) -> Iterator[Line]:
        yield (("", ""),)
        for number, step in enumerate(self.path.steps, 1):
            yield ((f"{number:>2} {_place(step)}", ""),)

    def _line(self, step: Step, number: int) -> Line:
        cells = (
            str(step.day or "no date"),
            _cut(_named(step, self.signs), self.framework),
            self._scale(step),
            step.overall or "",
            self.signs.directions.get(step.direction or "", ""),
            _areas(step, self.signs),
            f"{step.recommendations or '':>3}{'*' if step.told_again else ' '}",
            self._last(_place(step), f"{number:>2}"),
        )
        style = _STYLES.get(step.overall or "", "")
        before, graded = self._row(cells[:2]), self._row(cells[:4])
        return (before, ""), (graded[len(before) :], style), (self._row(cells)[len(graded) :], "")

    def _row(self, cells: Sequence[str]) -> str:
        widths = (_DAY, self.framework, _SCALE, self.grade, 1, 2 * len(_AREAS) - 1, _RECOMMENDATIONS, 0)
        return self.gap.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=False))

    def _scale(self, step: Step) -> str:
        """The place of the grade on the scale; nothing for a visit, and for "adequate", which is on another one."""
        if step.rank is None or not step.in_series:
            return ""
        return "".join(self.signs.mark if place == step.rank else self.signs.empty for place in range(1, _SCALE + 1))

    def _ruled(self, text: str) -> str:
        return f"{self.signs.rule * 2} {text} ".ljust(min(self.width, 80), self.signs.rule)

    def _last(self, wide: str, narrow: str) -> str:
        return wide if self.beside else narrow


def _named(step: Step, signs: Signs) -> str:
    name = cell_text(step.framework)
    if step.visit is not None:
        return f"{signs.branch} {name} {step.visit}"
    return f"{signs.branch} {name}" if step.reason == "revisit" else name


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "~"


def _areas(step: Step, signs: Signs) -> str:
    """The first letters of the grades in the columns of areas; a joint grade reaches over its two."""
    grades = {_AREA_OF.get(one.code, one.code): one.grade[0].upper() for one in step.grades}
    joint = grades.get(_JOINT)
    if joint is not None:
        grades |= {"care": joint, "care-leavers": joint}
    if not grades.keys() & _AREAS.keys():
        return ""
    letters = ((grades.get(code, signs.empty), "-" if joint and code == "care" else " ") for code in _AREAS)
    return "".join(letter + between for letter, between in letters).rstrip()


def _remarks(step: Step) -> Iterator[str]:
    """What is to be said of an inspection below its line."""
    if step.topic:
        yield f"topic: {cell_text(step.topic)}"
    if step.outcome:
        yield f"outcome: {cell_text(step.outcome)}"
    others = [
        f"{one.code} {one.grade}" for one in step.grades if _AREA_OF.get(one.code, one.code) not in (*_AREAS, _JOINT)
    ]
    if others:
        yield f"also graded: {', '.join(others)}"
    yield from _followed(step)
    if step.told_again:
        yield f"told again: {', '.join(step.told_again)}"
    if step.lacks_visits:
        yield "no monitoring visit loaded"


def _followed(step: Step) -> Iterator[str]:
    from ..ontology.frameworks import MONITORING_VISIT

    if step.follows is not None:
        after = f", {counted(days, 'day')} before" if (days := _days(step)) is not None else ""
        yield f"follows {step.follows_framework or 'an inspection'} of {step.follows_day or 'a day not known'}{after}"
    elif step.framework == MONITORING_VISIT.name:
        yield "the inspection that it follows is not loaded"


def _days(step: Step) -> int | None:
    return (step.day - step.follows_day).days if step.day is not None and step.follows_day is not None else None


def _place(step: Step) -> str:
    return f"{cell_text(step.document)}, page {step.overall_page or step.page}"
