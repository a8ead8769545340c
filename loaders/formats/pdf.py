"""PDF: the text of each page as PDFium gives it, and the place of its lines on request."""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from functools import partial
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from ..document import Document, Line, Page, Placement
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
    return Page(index + 1, text, partial(_places, textpage, raw))


def _places(textpage: pypdfium2.PdfTextPage, raw: str, lines: tuple[Line, ...]) -> tuple[Placement, ...]:
    """The place of each line; ``raw`` is the page's text as PDFium gave it, with two characters a line break."""
    breaks = [match.start() - number for number, match in enumerate(re.finditer(_LINE_BREAK, raw))]
    drift, places = 0, []
    for line in lines:
        text = line.text.lstrip()
        start = line.end - len(text)
        start += bisect_left(breaks, start)
        drift = _drift(textpage, start, text, drift)
        rows = 1 + raw.count(_LINE_END_HYPHEN, start, start + len(text))
        places.append(_place(textpage, start + drift, text, rows))
    return tuple(places)


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
