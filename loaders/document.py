"""A document as its readers see it: pages of text, lines with their place, and evidence handed out on request."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..graph.records import Evidence, NodeRef, Problem


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: ``text`` is the slice [start, end) of the page's text, without the line break."""

    page: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a line begins on its page: baseline origin of its first character and size of its font, in points.

    ``left`` grows to the right and ``height`` upwards, from the lower left corner, as in the PDF. ``rows`` is how many
    printed rows the line spans: PDFium joins two where the first ends in a hyphen.
    """

    left: float
    height: float
    size: float
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line that a wide gap parts from the next: the slice [start, end) of the page's text, and where it
    begins, in points from the left edge. Cells of a table that stand on one row are pieces of one line.
    """

    start: int
    end: int
    left: float


@dataclass(frozen=True)
class Page:
    """A page: its number, counted from 1, and its text as every evidence on it quotes it.

    ``placer`` gives the place of each line where the format has one (a PDF). It is asked once, and only for pages
    that a reader wants to see the layout of, because layout costs as much as the text itself. So is ``parter``, which
    gives the pieces of each line.
    """

    number: int
    text: str
    placer: Callable[[tuple[Line, ...]], tuple[Placement, ...]] | None = field(default=None, compare=False, repr=False)
    parter: Callable[[tuple[Line, ...]], tuple[tuple[Piece, ...], ...]] | None = field(
        default=None, compare=False, repr=False
    )

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the page in the order of the text, blank ones left out."""
        lines, start = [], 0
        for text in self.text.split("\n"):
            if text.strip():
                lines.append(Line(self.number, start, start + len(text), text))
            start += len(text) + 1
        return tuple(lines)

    @cached_property
    def placements(self) -> tuple[Placement, ...] | None:
        """The place of each of :attr:`lines`, or None where the format has no layout."""
        return self.placer(self.lines) if self.placer is not None else None

    @cached_property
    def pieces(self) -> tuple[tuple[Piece, ...], ...] | None:
        """The pieces of each of :attr:`lines`, or None where the format has no layout."""
        return self.parter(self.lines) if self.parter is not None else None


@dataclass(frozen=True)
class Document:
    """A file that has been read: where it lies, what its bytes are, and its pages.

    ``path`` is relative to the loaded folder with '/' between its parts; ``id`` is derived from it. ``metadata`` is
    what the file says about itself beside its pages; ``problems`` is what its format had to guess or leave out.
    """

    id: str
    path: str
    sha256: str
    media_type: str
    pages: tuple[Page, ...]
    metadata: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def ref(self) -> NodeRef:
        """The document's own node."""
        return NodeRef("Document", self.id)

    def page(self, number: int) -> Page:
        """The page with this number. Raises IndexError where there is none."""
        if not 1 <= number <= len(self.pages):
            raise IndexError(f"{self.path} has {len(self.pages)} pages, not {number}")
        return self.pages[number - 1]

    def lines(self, first: int = 1, last: int | None = None) -> Iterator[Line]:
        """The lines of the pages from ``first`` to ``last``, both included, in the order of the text."""
        for page in self.pages[first - 1 : last]:
            yield from page.lines

    def cite(self, page: int, start: int, end: int) -> Evidence:
        """Evidence for the slice [start, end) of a page, less the space around it.

        Raises IndexError where the page has no such slice or nothing but space stands there.
        """
        text = self.page(page).text
        quote = text[start:end]
        if not (0 <= start < end <= len(text) and quote.strip()):
            raise IndexError(f"{self.path}, page {page}: nothing to quote at [{start}, {end}) of {len(text)}")
        start += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Evidence(self.id, page, start, start + len(quote), quote)

    def cite_line(self, line: Line) -> Evidence:
        """Evidence for a whole line, without the space around it."""
        return self.cite(line.page, line.start, line.end)
