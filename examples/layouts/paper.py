"""Pages and the lines of text on them, drawn in the order in which real reports hold them.

A reader of PDFs gets the text in the order in which it was drawn. Word draws a page's header and footer first, then
the body, then the footnotes, and a floating box last of all; so does this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from fpdf import FPDF

from .marks import has_mark, marks_font

LEFT, RIGHT, TOP, BOTTOM = 71.0, 524.0, 100.0, 764.0
"""The edges of the body, in points from the top left corner of an A4 page."""
BODY = 12.0
"""Size of the body's font, in points."""
SMALL = 8.0
"""Size of footnotes and running footers, in points."""
_LEADING = 1.2
_MADE = datetime(2026, 1, 1, tzinfo=UTC)

# The word EXAMPLE as strokes between the points of a grid, (across, down). It stands where real reports have the
# inspectorate's emblem and, like that, is no text.
_STROKES = {
    "E": ("20 00 04 24", "02 12"),
    "X": ("00 24", "20 04"),
    "A": ("04 10 24", "03 23"),
    "M": ("04 00 12 20 24",),
    "P": ("04 00 20 22 02",),
    "L": ("00 04 24",),
}


@dataclass(frozen=True, slots=True)
class Placed:
    """The pages, counted from 1, on which a text begins and ends."""

    first: int
    last: int


def no_furniture(paper: Paper) -> None:
    """Neither header nor footer."""


class Paper:
    """A document being set, line by line. ``furniture`` draws a page's header and footer before anything else.

    ``contents`` are the pages of the headings, as an earlier setting of the same document found them; ``headings``
    are those of this one.
    """

    def __init__(
        self,
        title: str,
        furniture: Callable[[Paper], None] = no_furniture,
        contents: dict[str, int] | None = None,
        password: str = "",
    ) -> None:
        self.furniture = furniture
        self.contents = contents or {}
        self.headings: dict[str, int] = {}
        self.y = 0.0
        self._foot: list[tuple[str, str]] = []
        self._late: list[Callable[[], None]] = []
        self._pdf = FPDF(unit="pt", format="A4")
        self._pdf.core_fonts_encoding = "cp1252"
        self._pdf.set_auto_page_break(auto=False)
        self._pdf.set_creation_date(_MADE)
        self._pdf.set_title(title)
        self._pdf.set_subject("An example document; the council and the people in it are invented")
        self._pdf.add_font("Marks", "", marks_font())
        if password:
            self._pdf.set_encryption(owner_password=password, user_password=password)

    @property
    def number(self) -> int:
        """The number of the page being set, counted from 1."""
        return self._pdf.page_no()

    def close(self) -> bytes:
        """The document's bytes; nothing can be added any more."""
        self._finish_page()
        return bytes(self._pdf.output())

    def turn(self) -> None:
        """Begins a new page."""
        self.blank()
        self._emblem()
        self.furniture(self)
        self.y = TOP

    def blank(self) -> None:
        """Begins a new page with nothing on it."""
        if self.number:
            self._finish_page()
        self._pdf.add_page()

    def put(self, text: str, x: float, y: float, *, size: float = BODY, style: str = "") -> float:
        """Draws one line of text with its baseline at ``y``; returns its width in points."""
        end = x
        for run in _runs(text):
            self._use(run, size, style)
            self._pdf.text(end, y, run)
            end += self._pdf.get_string_width(run)
        return end - x

    def put_right(self, text: str, y: float, *, size: float = BODY, style: str = "") -> None:
        """Draws one line that ends at the right edge of the body."""
        self.put(text, RIGHT - self._width(text, size, style), y, size=size, style=style)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draws a thin line."""
        self._pdf.line(x0, y0, x1, y1)

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """Draws a frame."""
        self._pdf.rect(x, y, width, height)

    def picture(self, image: object) -> None:
        """Fills the page with an image that the imaging library made."""
        self._pdf.image(image, x=0, y=0, w=self._pdf.w, h=self._pdf.h)  # type: ignore[arg-type]

    def space(self, points: float) -> None:
        """Leaves room above what follows."""
        self.y += points

    def block(
        self,
        text: str,
        *,
        left: float = LEFT,
        right: float = RIGHT,
        size: float = BODY,
        style: str = "",
        after: float = 10.0,
        mark: str = "",
        apart: bool = False,
    ) -> Placed:
        """Sets a paragraph, over as many pages as it takes.

        ``mark`` is a footnote mark at its end. With ``apart`` the text's last character is drawn by itself, as Word
        sometimes does; PDFium then puts the mark on a line of its own.
        """
        pages, x = [], left
        *above, last = self.wrapped(text, right - left, size, style)
        for line in (*above, last[:-1] if apart else last):
            self._need(size * _LEADING)
            self.y += size * _LEADING
            x = left + self.put(line, left, self.y, size=size, style=style)
            pages.append(self.number)
        if apart:
            x += self.put(last[-1], x, self.y, size=size, style=style)
        if mark:
            self.put(mark, x, self.y - 0.4 * size, size=0.65 * size, style=style)
        self.y += after
        return Placed(pages[0], pages[-1])

    def heading(
        self,
        text: str,
        *,
        size: float = 13.5,
        style: str = "B",
        after: float = 9.0,
        mark: str = "",
        apart: bool = False,
    ) -> int:
        """Sets a heading that is not left alone at the foot of a page; returns its page and remembers it."""
        self._need(2 * size * _LEADING + 3 * BODY * _LEADING)
        placed = self.block(text, size=size, style=style, after=after, mark=mark, apart=apart)
        self.headings.setdefault(" ".join(text.split()), placed.first)
        return placed.first

    def item(
        self, label: str, text: str, *, left: float = LEFT, hang: float = 28.0, alone: bool = False, after: float = 10.0
    ) -> Placed:
        """Sets an item of a list with its number or bullet to the left of its hanging lines.

        ``alone`` raises the bullet above the text, so that the text layer holds it on a line of its own.
        """
        self._need(BODY * _LEADING)
        raised = 0.75 * BODY if alone else 0.0
        self.put(label, left, self.y + BODY * _LEADING - raised)
        return self.block(text, left=left + hang, after=after)

    def boxed(self, text: str, *, late: bool = False) -> int:
        """Sets a heading in a frame. With ``late`` it is drawn after everything else on its page."""
        self._need(50.0)
        top, page = self.y, self.number
        self.y += 30.0

        def draw() -> None:
            self.box(LEFT - 4, top, RIGHT - LEFT + 8, 22)
            self.put(text, LEFT, top + 15, size=13, style="B")

        if late:
            self._late.append(draw)
        else:
            draw()
        self.headings.setdefault(text, page)
        return page

    def row(self, label: str, grade: str, *, split: float, middle: bool, left: float = LEFT, style: str = "") -> int:
        """Sets a row of the table of judgements: the label from ``left``, the grade from ``split``; returns its page.

        The grade stands at the top of its cell, or in the ``middle`` of its height.
        """
        labels = list(self.wrapped(label, split - left - 8, BODY, style))
        grades = list(self.wrapped(grade, RIGHT - split - 8, BODY, style))
        step = BODY * _LEADING
        height = max(len(labels), len(grades)) * step + 9
        self._need(height)
        self._column(labels, left + 4, self._offset(len(labels), height, middle=middle), style)
        self._column(grades, split + 4, self._offset(len(grades), height, middle=middle), style)
        self.box(LEFT - 1, self.y, split - LEFT + 1, height)
        self.box(split, self.y, RIGHT - split, height)
        self.y += height
        return self.number

    def footnote(self, mark: str, text: str) -> None:
        """Keeps a footnote for the foot of this page."""
        self._foot.append((mark, text))

    def contents_line(self, text: str, *, left: float = LEFT, style: str = "", dots: bool = False) -> None:
        """Sets a line of the table of contents, with the page where the heading was found."""
        page = str(self.contents.get(" ".join(text.split()), 0))
        lines = list(self.wrapped(text, RIGHT - left - 60, BODY, style))
        for number, line in enumerate(lines, 1):
            self.y += BODY * 1.6
            last = number == len(lines)
            self.put(line + self._leader(line, left, style) if last and dots else line, left, self.y, style=style)
        self.put_right(page, self.y, style=style)

    def wrapped(self, text: str, width: float, size: float, style: str) -> Iterator[str]:
        """The lines that ``text`` takes; a line break in it ends a line. A line that is broken keeps its last space."""
        for part in text.split("\n"):
            line = ""
            for piece in _pieces(part):
                if line and self._width((line + piece).rstrip(), size, style) > width:
                    yield line
                    line = ""
                line += piece
            yield line

    def _offset(self, lines: int, height: float, *, middle: bool) -> float:
        free = height - lines * BODY * _LEADING
        return (free / 2 if middle else 4.5) - 2.5

    def _column(self, lines: list[str], x: float, offset: float, style: str) -> None:
        for number, line in enumerate(lines, 1):
            self.put(line, x, self.y + offset + number * BODY * _LEADING, style=style)

    def _leader(self, line: str, left: float, style: str) -> str:
        free = RIGHT - left - 24 - self._width(line, BODY, style)
        return " " + "." * int(free / self._width(".", BODY, style))

    def _need(self, height: float) -> None:
        """Turns the page where there is not so much room left above the footnotes."""
        if self.y + height > BOTTOM - self._foot_height():
            self.turn()

    def _foot_height(self) -> float:
        lines = sum(len(list(self._foot_lines(mark, text))) for mark, text in self._foot)
        return lines * SMALL * _LEADING + 16 if lines else 0.0

    def _foot_lines(self, mark: str, text: str) -> Iterator[str]:
        return self.wrapped(f"{mark} {text}", RIGHT - LEFT, SMALL, "")

    def _finish_page(self) -> None:
        y = BOTTOM - self._foot_height() + 8
        if self._foot:
            self.line(LEFT, y, LEFT + 144, y)
        for mark, text in self._foot:
            for line in self._foot_lines(mark, text):
                y += SMALL * _LEADING
                self.put(line, LEFT, y, size=SMALL)
        for draw in self._late:
            draw()
        self._foot, self._late = [], []

    def _width(self, text: str, size: float, style: str) -> float:
        width = 0.0
        for run in _runs(text):
            self._use(run, size, style)
            width += self._pdf.get_string_width(run)
        return width

    def _use(self, text: str, size: float, style: str) -> None:
        if has_mark(text):
            self._pdf.set_font("Marks", "", size)
        else:
            self._pdf.set_font("Helvetica", style, size)

    def _emblem(self) -> None:
        self._pdf.set_draw_color(130)
        for position, letter in enumerate("EXAMPLE"):
            for stroke in _STROKES[letter]:
                points = [(452 + position * 11 + int(p[0]) * 3.5, 36 + int(p[1]) * 4.5) for p in stroke.split()]
                self._pdf.polyline(points)
        self._pdf.set_draw_color(0)


def _pieces(text: str) -> list[str]:
    """The parts between which a line may end: after a space, and after a hyphen between two letters."""
    return re.split(r"(?<=\s)(?=\S)|(?<=[^\W\d_]-)(?=[^\W\d_])", text)


def _runs(text: str) -> list[str]:
    """The parts of a line that are set in one font."""
    return ["".join(run) for _, run in groupby(text, has_mark)]
