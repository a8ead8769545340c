"""The rows of a plan, a tracker or a response, gathered over page breaks and merged cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..document import Document, Line
from .placed_tables import placed_tables
from .plan_columns import columns
from .plan_status import colour_key
from .sentences import sentences
from .tables import Point, Row, points, tables_and_lines

_ROW_NUMBER = re.compile(r"[A-Z]{0,4}\d{1,3}(?:\.\d{1,2})*\.?[a-z]?\)?")
# "Recommendation 3: The timeliness of assessments" above a table of its own.
_HEADING = re.compile(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:Ofsted\s+)?(?:Recommendation|Area\s+for\s+(?:improvement|priority\s+action)"
    r"|Finding|Priority\s+action)\s*(?P<number>\d{1,3}[a-z]?)\s*[:.)\u2010-\u2015-]\s*(?P<text>\S.{9,})",
    re.IGNORECASE,
)
_SAME_ACTION = re.compile(r"(?:This|These|It|They|The|That|Those|Such|Which|A|An|All|Any|Work|Progress)\b")


@dataclass(slots=True)
class PlanRow:
    """A row of a plan: the points of each column. ``above`` is the row, or the heading, whose recommendation it shares.

    ``key`` is what the plan says its colours mean.
    """

    number: str
    columns: dict[str, list[Point]] = field(default_factory=dict)
    above: PlanRow | None = None
    key: dict[str, str] = field(default_factory=dict)

    def text(self, column: str) -> str:
        """All words of a column."""
        return " ".join(point.text for point in self.columns.get(column, []))

    @property
    def asked(self) -> PlanRow | None:
        """The row that holds the recommendation this one answers, itself or one above."""
        if self.columns.get("recommendation"):
            return self
        return self.above.asked if self.above is not None else None

    def actions(self) -> Iterator[Point]:
        """The actions of the row: its points, or the sentences of a list that lost its bullets."""
        for point in self.columns.get("actions", []):
            yield from [point] if point.bulleted or not point.opens else _sentences(point)


def _sentences(point: Point) -> Iterator[Point]:
    """The sentences of a point, those that only go on about an action ("This will ...") left with it."""
    spans: list[tuple[int, int]] = []
    for start, end in sentences(point.text):
        if spans and _SAME_ACTION.match(point.text[start:end]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    for start, end in spans:
        yield replace(point, text=point.text[start:end])


def read_plan(document: Document, first: int = 1, last: int | None = None) -> list[PlanRow]:
    """The rows of the plans on these pages, in order; empty where they hold no table with the columns of a plan."""
    reader = _Reader(colour_key(line.text for line in document.lines(first, last)))
    for rows, lines in tables_and_lines(document, first, last):
        for cells in rows:
            reader.row(cells)
        reader.between(lines)
    for table in placed_tables(document) if not reader.rows else ():
        for cells in table:
            reader.row(cells)
    return reader.rows


_MOST_LINES = 3  # between two parts of one table
_LONG = 160  # characters of a line of prose


class _Reader:
    """Gathers rows; a header counts until prose follows or another one comes."""

    def __init__(self, key: dict[str, str]) -> None:
        self.rows: list[PlanRow] = []
        self._key = key
        self._names: dict[int, str] = {}
        self._heading: PlanRow | None = None
        self._headed = False  # whether the heading still waits for its first row
        self._fresh = True  # whether the next row is the first below a header unlike the one before

    def row(self, cells: Row) -> None:
        """A row of a table, or its header."""
        header = columns(cells)
        if header:
            self._fresh = list(header.values()) != list(self._names.values())
            self._names = header
        elif self._names:
            self._take(cells)
            self._fresh = False

    def between(self, lines: Sequence[Line]) -> None:
        """Lines between two tables: one that names a recommendation governs the rows below it, any other ends that."""
        if lines:
            self._heading, self._headed = None, False
        for line in lines:
            match = _HEADING.fullmatch(line.text.strip())
            if match is not None:
                self._heading, self._headed = _heading_row(line, match), True
        if len(lines) > _MOST_LINES and any(len(line.text) > _LONG for line in lines):
            self._names = {}

    def _take(self, cells: Row) -> None:
        held = {name: cells[index] for index, name in self._names.items() if index < len(cells)}
        number = held["row"].text if "row" in held else ""
        if self._begins(number, {name for name, cell in held.items() if cell.text}):
            printed = number.strip("().") or str(len(self.rows) + 1)
            self.rows.append(PlanRow(printed, above=self._above(), key=self._key))
            self._headed = False
        for name, cell in held.items():
            if name != "row":
                _join(self.rows[-1].columns.setdefault(name, []), points(cell))

    def _above(self) -> PlanRow | None:
        """The row or heading whose recommendation a new row shares where it has none of its own."""
        if self._headed:
            return self._heading
        return self.rows[-1] if self.rows and not self._fresh else None

    def _begins(self, number: str, filled: set[str]) -> bool:
        """Whether a line of the table is a row of its own, not the rest of one that a page break cut.

        A merged cell leaves the number empty below it: an owner, a date or a colour makes it a row all the same.
        """
        if not self.rows or self._fresh or self._headed or _ROW_NUMBER.fullmatch(number):
            return True
        if "row" not in self._names.values():
            return bool(filled & {"actions", "response", "recommendation"})
        return "actions" in filled and bool(filled & {"owner", "due", "colour"})


def _heading_row(line: Line, match: re.Match[str]) -> PlanRow:
    text = match["text"].strip()
    start = line.start + line.text.index(text)
    return PlanRow(match["number"], {"recommendation": [Point(text, line.page, start, start + len(text), opens=True)]})


def _join(held: list[Point], more: list[Point]) -> None:
    """Add a cell's points; its first belongs to the last held one where a page break cut that in two."""
    if held and more and not more[0].opens:
        last = held.pop()
        more = [replace(last, text=f"{last.text} {more[0].text}"), *more[1:]]
    held.extend(more)
