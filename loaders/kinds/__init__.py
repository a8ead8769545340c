"""Document kinds: each module of this folder reads one kind of document into claims.

A kind is recognised by what a document says, never by its name or folder. A module here knows no store and no
other kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

from ...graph.discovery import modules_in
from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document


class KindReader(Protocol):
    """What a module of this folder holds."""

    KIND: str

    def recognises(self, document: Document) -> bool:
        """Whether ``document`` is of this kind, judged by its text alone."""

    def read(self, document: Document, context: Context) -> Iterator[Claim | Problem]:
        """What ``document`` says, in the order in which it says it."""


@cache
def kinds() -> tuple[KindReader, ...]:
    """Every kind of this folder, in the order of the modules' names."""
    return tuple(cast(KindReader, module) for module in modules_in(__name__, __path__))
