"""Real PDFs, made here with fpdf2, read with PDFium."""

from __future__ import annotations

from pathlib import Path

import pytest
from councilgraph.loaders.document import Document
from councilgraph.loaders.formats import UnreadableError, pdf
from fpdf import FPDF
from fpdf.enums import AccessPermission


def made(*pages: list[tuple[float, float, str]], size: float = 12.0) -> FPDF:
    """A PDF; each page is a list of (points from the left, points from the top, text)."""
    document = FPDF(unit="pt", format="A4")
    for page in pages:
        document.add_page()
        document.set_font("Helvetica", size=size)
        for left, top, text in page:
            document.text(left, top, text)
    return document


def read(content: bytes) -> Document:
    return pdf.read(Path("made.pdf"), "document:made", "made.pdf", "0" * 64, content)


def test_pages_lines_and_places() -> None:
    document = read(
        bytes(made([(72, 100, "1."), (100, 100, "First"), (100, 120, "line")], [(72, 90, "Second")]).output())
    )
    assert [page.number for page in document.pages] == [1, 2]
    words = " ".join(line.text.strip() for line in document.lines())
    assert words.split() == ["1.", "First", "line", "Second"]
    first = document.page(1)
    assert first.placements is not None
    lefts = {line.text.strip(): round(place.left) for line, place in zip(first.lines, first.placements, strict=True)}
    assert lefts["line"] == 100
    heights = [place.height for place in first.placements]
    assert heights == sorted(heights, reverse=True)
    assert {round(place.size) for place in first.placements} == {12}


def test_every_quote_is_the_slice_of_its_page() -> None:
    document = read(bytes(made([(72, 100, "One line here"), (72, 130, "and another")]).output()))
    for line in document.lines():
        evidence = document.cite_line(line)
        assert document.page(1).text[evidence.char_start : evidence.char_end] == evidence.quote == line.text.strip()


@pytest.mark.parametrize("slice_", [(0, 0), (5, 3), (-1, 4), (0, 10_000)])
def test_what_is_no_slice_is_not_quoted(slice_: tuple[int, int]) -> None:
    document = read(bytes(made([(72, 100, "One line here")]).output()))
    with pytest.raises(IndexError, match=r"made\.pdf, page 1"):
        document.cite(1, *slice_)


def test_an_encrypted_pdf() -> None:
    document = made([(72, 100, "Secret")])
    document.set_encryption(owner_password="owner", user_password="user", permissions=AccessPermission.none())
    with pytest.raises(UnreadableError, match="password") as caught:
        read(bytes(document.output()))
    assert caught.value.code == "encrypted"


def test_a_truncated_pdf_is_damaged_or_read_but_never_crashes() -> None:
    content = bytes(made(*[[(72, 100, f"Page {n}")] for n in range(20)]).output())
    codes = set()
    for share in range(1, 10):
        try:
            read(content[: len(content) * share // 10])
        except UnreadableError as error:
            codes.add(error.code)
    assert codes <= {"damaged", "no-text"}
    assert codes


def test_a_pdf_without_text() -> None:
    with pytest.raises(UnreadableError, match="OCR") as caught:
        read(bytes(made([], []).output()))
    assert caught.value.code == "no-text"


def test_what_is_recognised() -> None:
    assert pdf.recognises(b"%PDF-1.7\n")
    assert pdf.recognises(b"\r\n junk before %PDF-1.4")
    assert not pdf.recognises(b"<!DOCTYPE html><title>%PDF</title>")
    assert not pdf.recognises(b"")
