"""Records of decisions taken by a cabinet, a member or an officer; a proposed record decides nothing yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.decided_actions import decided_actions
from ..papers.decisions import FoundDecision
from ..papers.kind import DECISION, paper_kind
from ..papers.outcomes import read_proposals, read_record
from ..papers.paper import Paper

KIND = DECISION

_PROPOSED = re.compile(
    r"\bPROPOSED\b|^\s*(?:Proposed|Draft)\s+(?:record|decision|notice)\b|(?i:\bto\s+be\s+taken\b|\b(?:is|are)\s+asked\s+to\b)|\bDRAFT\b"
)
_TOP = 10  # passages in which a record says that it is proposed


def recognises(document: Document) -> bool:
    """Whether the first pages carry the heading of a record of decision."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a record: who decides, what is decided or proposed, and who is to carry it out."""
    paper = Paper(document, context)
    if len(paper.parts[0].sitting.items) > 1:
        yield from _several(paper)
        return
    yield from paper.council_claims()
    yield from paper.meeting.committee_claims()
    yield from paper.people_claims()
    decisions = _decisions(paper)
    if decisions:
        yield from paper.meeting.claims(paper.passages)
    yield from paper.decision_claims(decisions, paper.meeting.node, paper.meeting)
    for action in decided_actions(decisions):
        yield from paper.action_claims(action, paper.meeting)
    yield from paper.inspection_claims()


def _several(paper: Paper) -> Iterator[Claim | Problem]:
    """The claims of a notice that lists what a meeting decided, item by item."""
    yield from paper.heading_claims()
    yield from paper.people_claims()
    yield from paper.outcome_claims()
    yield from paper.inspection_claims()


def _decisions(paper: Paper) -> list[FoundDecision]:
    """What a record decides; where it is proposed, what it would decide."""
    if any(_PROPOSED.search(passage.text) for passage in paper.passages[:_TOP]):
        return read_proposals(paper.passages)
    return read_record(paper.passages, paper.parts[0].noun) or read_proposals(paper.passages)
