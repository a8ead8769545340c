"""The body of a document's pages: its lines in reading order, without running headers, page numbers and footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .document import Document, Line, Page, Placement

_EDGE_LINES = 3  # running headers and footers stand within so many lines of a page's first or last
_REPEATS = 3  # a line that begins or ends so many pages, but for a page number in it, is a running header or footer
_SAME_LINE = 2.0  # points; parts of one printed line differ less than this in height
_SMALL = 0.87  # footnotes and footnote marks are set smaller than this share of the body's size


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line of the body; ``left`` and ``height`` are the place where it begins, in points from the page's lower left
    corner, or None where there is no layout. ``rows`` is how many printed rows it spans."""

    line: Line
    left: float | None = None
    height: float | None = None
    rows: int = 1

    @property
    def text(self) -> str:
        """The line's text without the space around it."""
        return self.line.text.strip()


class Body:
    """Reads the body of one document, page by page."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._furniture = _repeated(document.pages)

    def lines(self, first: int = 1, last: int | None = None) -> Iterator[BodyLine]:
        """The body lines of the pages from ``first`` to ``last``, both included, in reading order."""
        for page in self._document.pages[first - 1 : last]:
            yield from self._of_page(page)

    def _of_page(self, page: Page) -> Iterator[BodyLine]:
        placed = _in_reading_order(page)
        body_size = _body_size(placed)
        count = len(placed)
        for index, (line, place) in enumerate(placed):
            edge = index < _EDGE_LINES or index >= count - _EDGE_LINES
            if edge and self._is_furniture(line):
                continue
            if place is not None and place.size < _SMALL * body_size:
                continue
            yield BodyLine(line) if place is None else BodyLine(line, place.left, place.height, place.rows)

    def _is_furniture(self, line: Line) -> bool:
        """Whether a line at the edge of its page is a running header or footer or a bare page number."""
        if line.text.strip().isdigit():
            return True
        return not self._furniture.isdisjoint(_running_forms(line.text, line.page))


def _running_forms(text: str, page: int) -> set[str]:
    """The forms in which a line can repeat from page to page: word for word, or with one number that counts along.

    A line in brackets belongs to the heading above it: "(Item 8)" and "(Item 9)" stand at the head of pages 6 and 7 of
    one paper (Kent, Corporate Parenting Panel, 29 October 2024).
    """
    words = " ".join(text.split())
    if words.startswith("("):
        return set()
    counting = {
        f"{words[: number.start()]}#{int(number.group()) - page:+}#{words[number.end() :]}"
        for number in re.finditer(r"\d{1,4}", words)
    }
    return {words, *counting}


def _repeated(pages: Sequence[Page]) -> set[str]:
    """The forms of lines that begin or end several pages."""
    seen: Counter[str] = Counter()
    for page in pages:
        edges = page.lines[:_EDGE_LINES] + page.lines[-_EDGE_LINES:]
        seen.update({form for line in edges for form in _running_forms(line.text, page.number)})
    return {form for form, times in seen.items() if times >= _REPEATS}


def _in_reading_order(page: Page) -> list[tuple[Line, Placement | None]]:
    """The lines from top to bottom.

    The text layer can hold a boxed heading after the paragraphs below it (Redbridge 2016, page 37), so that the
    height decides; lines of one height keep to the order from left to right.
    """
    placements = page.placements
    if placements is None:
        return [(line, None) for line in page.lines]
    rows: list[list[tuple[Line, Placement]]] = []
    for line, place in sorted(zip(page.lines, placements, strict=True), key=lambda pair: -pair[1].height):
        if rows and rows[-1][0][1].height - place.height < _SAME_LINE:
            rows[-1].append((line, place))
        else:
            rows.append([(line, place)])
    return [pair for row in rows for pair in sorted(row, key=lambda pair: pair[1].left)]


def _body_size(placed: Sequence[tuple[Line, Placement | None]]) -> float:
    """The size of font that most of the page's characters are set in, 0 where there is no layout."""
    sizes: Counter[float] = Counter()
    for line, place in placed:
        if place is not None:
            sizes[round(place.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
