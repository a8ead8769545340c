"""PDF: the text of each page as PDFium gives it, and the place of its lines on request."""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from ..document import Document, Line, Page, Piece, Placement
from . import UnreadableError
from ._sniff import Family, family

MEDIA_TYPE = "application/pdf"

_LINE_BREAK = "\r\n"
# PDFium writes U+0002 where a line ends in a hyphen and joins the two lines there. The hyphen is a real one in these
# documents ("multi-agency"), so that it is kept.
_LINE_END_HYPHEN = "\x02"


def recognises(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a PDF."""
    return family(head) is Family.PDF


def read(path: Path, document_id: str, relative: str, sha256: str, content: bytes) -> Document:
    """The document with the text of all its pages.

    Raises UnreadableError: 'encrypted', 'damaged' or 'no-text', with what to do about it.
    """
    pages = _pages(_opened(content))
    if not any(page.text.strip() for page in pages):
        raise UnreadableError(
            "no-text",
            f"{len(pages)} pages without any text, perhaps a scan. Run OCR over it (for example with "
            "ocrmypdf) and load the result.",
        )
    return Document(document_id, relative, sha256, MEDIA_TYPE, pages)


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise UnreadableError(
                "encrypted", "the PDF is protected by a password. Save a copy without one and load that."
            ) from error
        raise UnreadableError(
            "damaged", "the PDF is damaged or cut short, PDFium can't open it. Download it again."
        ) from error


def _pages(opened: pypdfium2.PdfDocument) -> tuple[Page, ...]:
    try:
        return tuple(_page(opened, index) for index in range(len(opened)))
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("damaged", f"a page of the PDF can't be read ({error}). Download it again.") from error


def _page(opened: pypdfium2.PdfDocument, index: int) -> Page:
    textpage = opened[index].get_textpage()
    raw = textpage.get_text_bounded()
    text = raw.replace(_LINE_END_HYPHEN, "-").replace(_LINE_BREAK, "\n")
    return Page(index + 1, text, partial(_places, textpage, raw), partial(_pieces, textpage, raw))


def _places(textpage: pypdfium2.PdfTextPage, raw: str, lines: tuple[Line, ...]) -> tuple[Placement, ...]:
    """The place of each line; ``raw`` is the page's text as PDFium gave it, with two characters a line break."""
    places = []
    for text, start, drift in _starts(textpage, raw, lines):
        rows = 1 + raw.count(_LINE_END_HYPHEN, start, start + len(text))
        places.append(_place(textpage, start + drift, text, rows))
    return tuple(places)


def _starts(textpage: pypdfium2.PdfTextPage, raw: str, lines: tuple[Line, ...]) -> Iterator[tuple[str, int, int]]:
    """Each line's text without the space before it, where that begins in ``raw``, and its drift."""
    breaks = [match.start() - number for number, match in enumerate(re.finditer(_LINE_BREAK, raw))]
    drift = 0
    for line in lines:
        text = line.text.lstrip()
        start = line.end - len(text)
        start += bisect_left(breaks, start)
        drift = _drift(textpage, start, text, drift)
        yield text, start, drift


_GAP = 1.0  # of the font's size; spaces between words, also of justified lines, are narrower


def _pieces(textpage: pypdfium2.PdfTextPage, raw: str, lines: tuple[Line, ...]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of each line, parted where two words stand further apart than words of a sentence do."""
    found = []
    for line, (text, start, drift) in zip(lines, _starts(textpage, raw, lines), strict=True):
        first = start + drift
        wide = _GAP * pdfium.FPDFText_GetFontSize(textpage, first)
        spaces = list(re.finditer(r"\s+", text.rstrip()))
        cuts = [space for space in spaces if _distance(textpage, first + space.start() - 1, first + space.end()) > wide]
        begins = [0, *(cut.end() for cut in cuts)]
        stops = [*(cut.start() for cut in cuts), len(text.rstrip())]
        origin = line.end - len(text)
        found.append(
            tuple(
                Piece(origin + begin, origin + stop, _left(textpage, first + begin))
                for begin, stop in zip(begins, stops, strict=True)
            )
        )
    return tuple(found)


def _distance(textpage: pypdfium2.PdfTextPage, before: int, after: int) -> float:
    """The points between the right edge of one character and the origin of another."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(textpage, before, left, right, bottom, top)
    return _left(textpage, after) - right.value


def _left(textpage: pypdfium2.PdfTextPage, index: int) -> float:
    left, height = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(left), ctypes.byref(height))
    return left.value


def _drift(textpage: pypdfium2.PdfTextPage, start: int, text: str, drift: int) -> int:
    """How many more characters than the text PDFium's own list holds before ``start``.

    Bounded text leaves out characters that lie outside the page (Kingston upon Hull 2015, pages 11 and 47), so that
    one page in a hundred counts differently. The list is searched a few characters on; where nothing fits, the last
    drift stands.
    """
    wanted = [ord(c) for c in text[:4]]
    for more in range(6):
        index = start + drift + more
        if all(pdfium.FPDFText_GetUnicode(textpage, index + i) == code for i, code in enumerate(wanted)):
            return drift + more
    return drift


def _place(textpage: pypdfium2.PdfTextPage, index: int, text: str, rows: int) -> Placement:
    left, height = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(left), ctypes.byref(height))
    # A bullet can be set smaller than its line (York 2017, page 9), so that the size is that of the first letter.
    letter = next((i for i, character in enumerate(text) if character.isalnum()), 0)
    return Placement(left.value, height.value, pdfium.FPDFText_GetFontSize(textpage, index + letter), rows)
