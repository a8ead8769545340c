"""The yardstick of loading: the plain text of every page of the PDFs in a folder, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2


def pages_of(folder: Path) -> int:
    """Takes the text of all pages; returns how many there were."""
    pages = 0
    for path in sorted(folder.rglob("*.pdf")):
        content = path.read_bytes()
        if b"%PDF-" in content[:1024]:
            for page in pypdfium2.PdfDocument(content):
                page.get_textpage().get_text_bounded()
                pages += 1
    return pages


if __name__ == "__main__":
    pages_of(Path(sys.argv[1]))
