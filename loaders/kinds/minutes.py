"""Minutes: of a whole meeting, of one item as a committee's website shows it, or of an issue at several meetings."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import MINUTES, paper_kind
from ..papers.paper import Paper
from ..papers.readings import READINGS

KIND = MINUTES


def recognises(document: Document) -> bool:
    """Whether the first pages carry the heading of minutes, or who was present and what was resolved."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of minutes: council, meetings, items, people, decisions, actions and inspections."""
    yield from READINGS[KIND](Paper(document, context))
