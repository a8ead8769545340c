"""Councils that a loaded folder adds to the register: its files named councils.csv."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from ..errors import OntologyError
from ..graph.ledger_rows import REGISTER_KIND
from ..graph.records import Claim, NodeRef, Problem
from ..ontology.register import CouncilEntry, read_entries
from .context import lines_of
from .document import Document, Page

MEDIA_TYPE = "text/csv"
KIND = REGISTER_KIND


def councils_in(texts: Iterable[str]) -> tuple[CouncilEntry, ...]:
    """The councils in the texts of these files, in their order; one that can't be understood adds none."""
    entries: list[CouncilEntry] = []
    for text in texts:
        try:
            entries += read_entries(text)
        except OntologyError:
            continue  # reading the file as a document records the problem
    return tuple(entries)


def register_document(document_id: str, relative: str, sha256: str, content: bytes) -> Document:
    """A file of councils as a document of one page. Raises ValueError where it is no text."""
    return Document(document_id, relative, sha256, MEDIA_TYPE, (Page(1, lines_of(content)),))


def read_register(document: Document) -> Iterator[Claim | Problem]:
    """The properties of each council in a file of councils, with its row as evidence."""
    text = document.page(1).text
    try:
        entries = read_entries(text)
    except OntologyError as error:
        yield Problem("register-unreadable", f"{error}. Correct the line and load the folder again.", 1)
        return
    for entry, (start, end) in zip(entries, _rows(text), strict=True):
        evidence, node = document.cite(1, start, end), NodeRef("Council", entry.id)
        yield Claim(node, "EVIDENCED_BY", document.ref, evidence)
        for name, value in entry.properties().items():
            yield Claim(node, name, value, evidence)


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every row of a file of councils, the header and blank rows left out."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    reader, first = csv.reader(lines, strict=True), 0
    for cells in reader:
        if first and any(cells):
            yield starts[first], starts[reader.line_num] - 1
        first = reader.line_num
