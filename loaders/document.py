"""A document as its readers see it: pages of text, lines with their place, and evidence handed out on request."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..graph.records import Evidence, NodeRef


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: ``text`` is the slice [start, end) of the page's text, without the line break."""

    page: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Page:
    """A page: its number, counted from 1, and its text as every evidence on it quotes it."""

    number: int
    text: str

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the page in reading order, blank ones left out."""
        lines, start = [], 0
        for text in self.text.split("\n"):
            if text.strip():
                lines.append(Line(self.number, start, start + len(text), text))
            start += len(text) + 1
        return tuple(lines)


@dataclass(frozen=True)
class Document:
    """A file that has been read: where it lies, what its bytes are, and its pages.

    ``path`` is relative to the loaded folder with '/' between its parts; ``id`` is derived from it.
    """

    id: str
    path: str
    sha256: str
    media_type: str
    pages: tuple[Page, ...]
    metadata: dict[str, str] = field(default_factory=dict)

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
        """The lines of the pages from ``first`` to ``last``, both included."""
        for page in self.pages[first - 1 : last]:
            yield from page.lines

    def cite(self, page: int, start: int, end: int) -> Evidence:
        """Evidence for the slice [start, end) of a page. Raises IndexError where the page has no such slice."""
        text = self.page(page).text
        if not 0 <= start < end <= len(text):
            raise IndexError(f"{self.path}, page {page} has {len(text)} characters, not [{start}, {end})")
        return Evidence(self.id, page, start, end, text[start:end])

    def cite_line(self, line: Line) -> Evidence:
        """Evidence for a whole line, without the space around it."""
        start = line.start + len(line.text) - len(line.text.lstrip())
        return self.cite(line.page, start, start + len(line.text.strip()))
