"""Word documents: paragraphs with the numbers that Word shows, tables row by row, all tracked changes accepted.

Read with the standard library. python-docx, which needs lxml, leaves out what is inserted and not yet accepted, text
boxes and content controls, and knows no list numbers; minutes are full of all four.
"""

from __future__ import annotations

from pathlib import Path

from ..document import Document
from . import UnreadableError
from ._blocks import pages_of_blocks
from ._sniff import Family, family
from ._struck import struck_out

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def recognises(head: bytes) -> bool:
    """Whether a file begins as Office documents do; which of them it is shows only inside."""
    return family(head) is Family.PACKAGE


def read(path: Path, document_id: str, relative: str, sha256: str, content: bytes) -> Document:
    """The document with its first header, its body and its notes.

    Raises UnreadableError: 'damaged', 'encrypted', 'too-large', 'no-text', or 'unknown-format' for a workbook or a
    presentation.
    """
    from ._docx_blocks import DocxBlocks
    from ._docx_package import Package

    reader = DocxBlocks(Package(content))
    pages = pages_of_blocks(reader.read())
    if not pages:
        raise UnreadableError("no-text", "the Word document holds no text, perhaps only pictures. Save it as PDF.")
    return Document(document_id, relative, sha256, MEDIA_TYPE, pages, problems=struck_out(reader.struck))
