"""ZIP archives: the page lists the files inside, each of which is a document of its own."""

from __future__ import annotations

import re
from pathlib import Path

from ...graph.records import Problem
from ..document import Document, Page
from ._sniff import Family, family

MEDIA_TYPE = "application/zip"

_DEEPEST = 1  # archives around an archive that is still looked into
_CONTROL = re.compile("[\x00-\x1f\x7f\u2028\u2029]")


def recognises(head: bytes) -> bool:
    """Whether a file begins as a ZIP archive does, and not as an Office document, an OpenDocument or an e-book."""
    return family(head) is Family.ARCHIVE


def read(path: Path, document_id: str, relative: str, sha256: str, content: bytes) -> Document:
    """The document with the paths of the files inside on its page, one a line, and a problem for what is left out.

    Raises UnreadableError: 'damaged' or 'archive-too-large'.
    """
    from ..archives import Archive, depth

    archive, around = Archive(content), depth(path)
    if around == 0:
        _ = archive.files  # looks into the archives inside
    problems = archive.problems
    if around > _DEEPEST:
        message = "it lies in an archive inside another and was not looked into. Unpack it and load the folder."
        problems = (*problems, Problem("archive-depth", message))
    elif not archive.entries:
        problems = (*problems, Problem("archive-empty", "nothing in it can be read. Look into it."))
    listing = "\n".join(_CONTROL.sub("\ufffd", name) for name in sorted(archive.entries))
    return Document(document_id, relative, sha256, MEDIA_TYPE, (Page(1, listing),), problems=problems)
