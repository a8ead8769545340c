"""File formats: each module of this folder turns the bytes of one format into a document."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Protocol, cast

from ...errors import CouncilgraphError
from ...graph.discovery import modules_in
from ..document import Document

HEAD = 4096
"""Bytes from the start of a file that a format is recognised by."""


class UnreadableError(CouncilgraphError):
    """A file can't be read as what its first bytes say it is; ``code`` is the code of the problem to record."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Format(Protocol):
    """What a module of this folder holds."""

    MEDIA_TYPE: str

    def recognises(self, head: bytes) -> bool:
        """Whether a file that starts with ``head`` (at most :data:`HEAD` bytes) is of this format."""

    def read(self, path: Path, document_id: str, relative: str, sha256: str, content: bytes) -> Document:
        """The document in ``content``. Raises UnreadableError where it can't be read."""


@cache
def formats() -> tuple[Format, ...]:
    """Every format of this folder, in the order of the modules' names."""
    return tuple(cast(Format, module) for module in modules_in(__name__, __path__))
