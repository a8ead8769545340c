"""Agendas: the meeting to come, its items, what it is asked to decide, and whom to ask. Nothing has happened yet.

A pack is an agenda with the minutes and reports of its items behind it; each is read as what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import AGENDA, paper_kind
from ..papers.packs import agenda_claims

KIND = AGENDA


def recognises(document: Document) -> bool:
    """Whether the first pages carry the heading of an agenda and no minutes."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of an agenda: council, meeting, items and contacts; of a pack, those of every paper in it."""
    yield from agenda_claims(document, context)
