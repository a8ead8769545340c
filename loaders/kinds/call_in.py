"""Call-ins: notices, requests and reports by which scrutiny takes up a decision before it takes effect."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.call_ins import called_in_body
from ..papers.kind import CALL_IN, paper_kind
from ..papers.outcomes import read_proposals
from ..papers.paper import Paper

KIND = CALL_IN


def recognises(document: Document) -> bool:
    """Whether the first lines speak of a call-in, and no meeting's minutes follow."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a call-in: council, committee, whose decision it is, who is named, what is asked for.

    The decision that was called in is another paper's: it is not claimed again here.
    """
    paper = Paper(document, context)
    yield from paper.council_claims()
    yield from paper.meeting.claims(paper.passages)
    yield from called_in_body(paper.passages, paper.meeting)
    yield from paper.people_claims()
    yield from paper.decision_claims(read_proposals(paper.passages), paper.meeting.node, paper.meeting)
    yield from paper.inspection_claims()
