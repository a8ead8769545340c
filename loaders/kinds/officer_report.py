"""Officers' reports to a committee: who wrote them, what they ask for, and the action plan they may hold."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import REPORT, paper_kind
from ..papers.paper import Paper
from ..papers.readings import READINGS

KIND = REPORT


def recognises(document: Document) -> bool:
    """Whether the first pages name the report's author, contact or purpose."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a report: council, meeting, authors, what the committee is asked, and any plan."""
    yield from READINGS[KIND](Paper(document, context))
