"""Paragraphs of a document on one line each, every character of which still knows its page and offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..graph.records import Evidence
from .document import Document
from .layout import Body, BodyLine
from .lists import BULLET

_MARK = re.compile(
    rf"\s*(?P<mark>{BULLET}|[o\u2013-](?=\s)|\(?\d{{1,3}}(?:\.\d{{1,2}})*[.)](?=\s|$)|\(?[a-zA-Z][.)](?=\s)"
    r"|\(?[ivx]{1,5}[.)](?=\s)|\d{1,3}\.\d{1,2}(?=\s))\s*"
)
_SENTENCE_END = re.compile(r"[.!?:;][\"'\u2019\u201d)]*$")
_WIDE_GAP = 1.45  # of the page's usual distance between lines; a wider one parts two paragraphs
_INDENT = 5.0  # points
_OFTEN = 0.15  # share of all distances between lines
_ENOUGH_LINES = 8  # pairs of lines that tell whether a text is wrapped
_WRAPPED = 0.3  # share of the lines that end in mid-sentence
_NARROW, _WIDE = 40, 140  # characters of a line that a program or a page wraps
_FULL = 0.85  # of the usual width; a line that ends a sentence and is shorter ends its paragraph
_SHORT = 0.6  # of the usual width; a line shorter than that has ended


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a passage's characters that stands unbroken at [start, ...) of a page's text."""

    at: int
    page: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a bullet, a heading or a table cell.

    ``text`` has single spaces and no line breaks, without the ``mark`` ("1.", "(a)", a bullet) in front. ``lines`` is
    how many printed lines it fills; ``left`` where it begins, in points, or None without layout.
    """

    document: Document
    text: str
    segments: tuple[Segment, ...]
    mark: str | None = None
    lines: int = 1
    left: float | None = None

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.segments[0].page

    def cite(self, start: int = 0, end: int | None = None) -> Evidence:
        """Evidence for [start, end) of the text; where that runs over a page, for its part on the first page.

        Raises IndexError where the slice is empty or outside the text.
        """
        end = len(self.text) if end is None else end
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"passage of {len(self.text)} characters has no [{start}, {end})")
        page, first = self._place(start)
        last = end - 1
        while self._place(last)[0] != page:
            last -= 1
        return self.document.cite(page, first, self._place(last)[1] + 1)

    def _place(self, index: int) -> tuple[int, int]:
        segment = self.segments[bisect_right(self.segments, index, key=lambda segment: segment.at) - 1]
        return segment.page, segment.start + min(index - segment.at, segment.length - 1)


def passages(document: Document, first: int = 1, last: int | None = None) -> Iterator[Passage]:
    """The passages of the pages from ``first`` to ``last``, both included, in reading order.

    With layout, a mark, a wide gap or a return to the margin begins a passage; without, every line is one: text, HTML
    and DOCX readers write a paragraph, a bullet or a cell on a line of its own. Text that was wrapped to a width is put
    together again, up to the next blank line.
    """
    group: list[BodyLine] = []
    gap, width = _usual_gap(document, first, last), _usual_width(document, first, last)
    wrapped = _is_wrapped(document, first, last)
    for line in Body(document).lines(first, last):
        goes_on = bool(group) and (_continues(group, line, gap) and not _breaks_off(group[-1], line, width))
        if group and not goes_on and not (wrapped and _wraps(document, group[-1], line, width)):
            yield joined(document, group)
            group = []
        group.append(line)
    if group:
        yield joined(document, group)


def _usual_gap(document: Document, first: int, last: int | None) -> float:
    """The distance in points that the lines of a paragraph keep, 0 without layout.

    It is the smallest of the distances that occur often: short minutes have more paragraphs of one line than lines in
    paragraphs.
    """
    gaps: dict[int, int] = {}
    for page in document.pages[first - 1 : last]:
        heights = [place.height for place in page.placements or ()]
        for above, below in pairwise(heights):
            if 6 < above - below < 40:
                gaps[round(above - below)] = gaps.get(round(above - below), 0) + 1
    often = _OFTEN * sum(gaps.values())
    return float(min((gap for gap, count in gaps.items() if count >= often), default=0))


def _usual_width(document: Document, first: int, last: int | None) -> int:
    """The number of characters in a full line: a tenth of the lines are longer."""
    lengths = sorted(len(line.text) for line in document.lines(first, last))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _is_wrapped(document: Document, first: int, last: int | None) -> bool:
    """Whether lines of a text without layout end in mid-sentence far more often than by chance."""
    pairs = [pair for page in document.pages[first - 1 : last] for pair in pairwise(page.lines)]
    if any(page.placer is not None for page in document.pages) or len(pairs) < _ENOUGH_LINES:
        return False
    cut = [
        above
        for above, below in pairs
        if below.text.strip()[:1].islower() and not _SENTENCE_END.search(above.text.rstrip())
    ]
    full = sum(_NARROW <= len(line.text.strip()) <= _WIDE and "\t" not in line.text for line in cut)
    return full >= _WRAPPED * len(pairs)


def _wraps(document: Document, above: BodyLine, line: BodyLine, width: int) -> bool:
    """Whether a line of a wrapped text goes on where the one above breaks."""
    one, other = above.line, line.line
    if one.page != other.page or document.page(one.page).text.count("\n", one.end, other.start) > 1:
        return False
    if _MARK.match(other.text) or "\t" in one.text or "\t" in other.text:
        return False
    room = len(above.text) < (_FULL if _SENTENCE_END.search(above.text) else _SHORT) * width
    return not (room and (line.text[:1].isupper() or _SENTENCE_END.search(above.text) is not None))


def _breaks_off(above: BodyLine, line: BodyLine, width: int) -> bool:
    """Whether a line of another row stands below one that leaves much room and begins like a sentence or a name.

    A heading has no wider gap below it in some papers (Kent, proposed decision 24/00109, "Legal Implications").
    """
    if above.height is None or line.height is None or abs(above.height - line.height) < 1:
        return False
    return len(above.text) < _SHORT * width and line.text[:1].isupper() and not above.text.endswith((",", "and"))


def _continues(group: list[BodyLine], line: BodyLine, gap: float) -> bool:
    """Whether a line belongs to the passage that the lines of ``group`` have begun."""
    above = group[-1]
    if line.left is None or above.left is None or line.height is None or above.height is None:
        return False
    same_row = above.line.page == line.line.page and abs(above.height - line.height) < gap / 3
    if same_row:
        return True
    if _MARK.match(line.line.text):
        return False
    if above.line.page != line.line.page:
        return not _SENTENCE_END.search(above.text)
    if above.height - line.height > (above.rows - 1 + _WIDE_GAP) * gap:
        return False
    return not _returns_to_margin(group, line.left)


def _returns_to_margin(group: list[BodyLine], left: float) -> bool:
    """Whether a line begins further out than the further lines of a marked passage."""
    if len(group) < 2 or _MARK.match(group[0].line.text) is None:
        return False
    inside = group[1].left
    return inside is not None and left < inside - _INDENT


def joined(document: Document, lines: Iterable[BodyLine], *, marked: bool = True, between: str = " ") -> Passage:
    """The passage that ``lines``, in this order, make; at least one of them holds more than space.

    ``between`` stands where two lines meet. Where it is not ``marked``, what looks like a mark belongs to the text:
    "J. Smith" is a name.
    """
    group = list(lines)
    mark = _MARK.match(group[0].line.text) if marked else None
    text, segments = "", []
    for number, body in enumerate(group):
        line = body.line
        start = mark.end() if mark and number == 0 else 0
        for place, word in enumerate(re.finditer(r"\S+(?: \S+)*", line.text[start:])):
            if text:
                text += " " if place else between
            segments.append(Segment(len(text), line.page, line.start + start + word.start(), len(word.group())))
            text += word.group()
    if not segments:  # a mark alone
        line = group[0].line
        shown = line.text.strip()
        return Passage(document, shown, (Segment(0, line.page, line.start + line.text.index(shown), len(shown)),))
    return Passage(document, text, tuple(segments), mark["mark"] if mark else None, len(group), group[0].left)
