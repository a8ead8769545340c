"""Officers' reports to a committee: who wrote them, what they ask for, and the action plan they may hold."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import REPORT, paper_kind
from ..papers.outcomes import read_proposals
from ..papers.paper import Paper

KIND = REPORT


def recognises(document: Document) -> bool:
    """Whether the first pages name the report's author, contact or purpose."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a report: council, meeting, authors, what the committee is asked, and any plan."""
    paper = Paper(document, context)
    yield from paper.council_claims()
    yield from paper.meeting.claims(paper.passages)
    yield from paper.people_claims()
    yield from paper.decision_claims(read_proposals(paper.passages), paper.meeting.node, paper.meeting)
    yield from paper.plan_claims()
    yield from paper.inspection_claims()
