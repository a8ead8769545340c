"""Papers for the tests, made into files of several formats from one plain way of writing them.

In the sources of Word documents and PDFs a line is a paragraph, '# ' begins a heading, lines with tabs are the rows of
a table, and a form feed begins a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby

from fpdf import FPDF

_LEFT, _TOP, _WIDTH = 60.0, 60.0, 475.0  # points, on A4


def content_of(form: str, source: str) -> bytes:
    """The bytes of a file in ``form`` (text, markdown, html, docx or pdf)."""
    if form == "docx":
        return _docx(source)
    return _pdf(source) if form == "pdf" else source.encode()


def suffix_of(form: str) -> str:
    """The ending of a file in this form."""
    return {"text": ".txt", "markdown": ".md"}.get(form, f".{form}")


def _docx(source: str) -> bytes:
    from docx import Document

    document = Document()
    for is_table, lines in groupby(_lines(source), key=lambda line: "\t" in line):
        if is_table:
            rows = [line.split("\t") for line in lines]
            table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=False):
                    cell.text = text
            continue
        for line in lines:
            if line.startswith("# "):
                document.add_heading(line[2:], level=1)
            else:
                document.add_paragraph(line)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _pdf(source: str) -> bytes:
    document = FPDF(unit="pt", format="A4")
    document.creation_date = datetime(2026, 1, 1, tzinfo=UTC)
    document.set_auto_page_break(auto=True, margin=60)
    document.set_margins(_LEFT, _TOP, _LEFT)
    for page in source.split("\f"):
        wide = any(line.count("\t") > 3 for line in _lines(page))
        document.add_page(orientation="L" if wide else "P")
        for is_table, lines in groupby(_lines(page), key=lambda line: "\t" in line):
            if is_table:
                _pdf_table(document, [line.split("\t") for line in lines])
            else:
                _pdf_paragraphs(document, lines)
    return bytes(document.output())


def _pdf_table(document: FPDF, rows: list[list[str]]) -> None:
    document.set_font("Helvetica", size=9)
    with document.table() as table:
        for cells in rows:
            row = table.row()
            for cell in cells:
                row.cell(cell)
    document.ln(6)


def _pdf_paragraphs(document: FPDF, lines: Iterable[str]) -> None:
    for line in lines:
        heading = line.startswith("# ")
        document.set_font("Helvetica", style="B" if heading else "", size=11)
        document.multi_cell(_WIDTH, 13, line.removeprefix("# "), align="L", new_x="LMARGIN", new_y="NEXT")
        document.ln(6)


def _lines(source: str) -> Iterator[str]:
    return (line for line in source.split("\n") if line.strip())
