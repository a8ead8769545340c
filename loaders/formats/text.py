"""Plain text: each line stays a line, form feeds begin new pages, front matter becomes metadata."""

from __future__ import annotations

from pathlib import Path

from ..document import Document
from ..encodings import decode
from ._front_matter import split_front_matter
from ._pages import encoding_metadata, encoding_problems, pages_of, with_line_ends
from ._sniff import Family, family

MEDIA_TYPE = "text/plain"


def recognises(head: bytes) -> bool:
    """Whether a file begins with text that is neither a web page nor Markdown."""
    return family(head) is Family.TEXT


def read(path: Path, document_id: str, relative: str, sha256: str, content: bytes) -> Document:
    """The document with its text as it is written, tabs and stray tags included, but for the ends of its lines.

    Raises UnreadableError 'no-text' where nothing but space stands in it.
    """
    decoded = decode(content)
    said, text = split_front_matter(with_line_ends(decoded.text))
    pages = pages_of(text)
    metadata = {**said, **encoding_metadata(decoded)}
    return Document(document_id, relative, sha256, MEDIA_TYPE, pages, metadata, encoding_problems(decoded))
