"""Agendas: the meeting to come, its items, what it is asked to decide, and whom to ask. Nothing has happened yet."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import AGENDA, paper_kind
from ..papers.paper import Paper

KIND = AGENDA


def recognises(document: Document) -> bool:
    """Whether the first pages carry the heading of an agenda and no minutes."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of an agenda: council, meeting, items, contacts, and what each item asks for."""
    paper = Paper(document, context)
    yield from paper.heading_claims()
    yield from paper.people_claims()
    yield from paper.proposal_claims()
