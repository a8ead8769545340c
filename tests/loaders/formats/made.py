"""Files made in tests, and how they are read: by whichever format recognises their first bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from councilgraph.loaders.document import Document
from councilgraph.loaders.formats import HEAD, UnreadableError, formats


def recognised(content: bytes) -> list[str]:
    """The names of the formats that recognise a file by its first bytes."""
    named = (cast(ModuleType, form) for form in formats() if form.recognises(content[:HEAD]))
    return [module.__name__.rpartition(".")[2] for module in named]


def read(content: bytes, path: str = "made") -> Document:
    """The document in ``content``, which exactly one format recognises; every line is a slice of its page."""
    found = [form for form in formats() if form.recognises(content[:HEAD])]
    assert len(found) == 1, recognised(content)
    document = found[0].read(Path(path), "document:made", "made", "0" * 64, content)
    for line in document.lines():
        assert document.page(line.page).text[line.start : line.end] == line.text
        assert document.cite_line(line).quote == line.text.strip()
    return document


def refused(content: bytes) -> UnreadableError:
    """The error with which the one format that recognises ``content`` refuses to read it."""
    with pytest.raises(UnreadableError) as caught:
        read(content)
    return caught.value


def lines(content: bytes) -> list[str]:
    """The lines of a document with one page."""
    document = read(content)
    assert len(document.pages) == 1
    return document.page(1).text.split("\n")


def codes(document: Document) -> list[str]:
    """The codes of what was guessed or left out."""
    return [problem.code for problem in document.problems]


def zipped(files: dict[str, bytes | str], compression: int = ZIP_DEFLATED) -> bytes:
    """A ZIP archive with these files."""
    made = BytesIO()
    with ZipFile(made, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_PARTS = ("numbering", "styles", "footnotes")


def word(body: str, **parts: Any) -> bytes:
    """A Word document with this XML inside its body; ``parts`` are the insides of further parts, such as numbering."""
    spaces = f'xmlns:w="{_W}" xmlns:r="{_RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/mc/2006"'
    main = _relationship("main", "officeDocument", "word/document.xml")
    related = "".join(
        _relationship(name, "header" if name.startswith("header") else name, f"{name}.xml") for name in parts
    )
    files: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>',
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
    }
    for name, inside in parts.items():
        files[f"word/{name}.xml"] = f"<w:{name} {spaces}>{inside}</w:{name}>"
    return zipped(files)


def _relationship(identifier: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identifier}" Type="{_RELATIONSHIPS}/{kind}" Target="{target}"/>'


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows: list[str]) -> str:
    """A table of cells that hold XML."""
    written = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in written)}</w:tbl>"
