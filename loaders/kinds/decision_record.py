"""Records of decisions taken by a cabinet, a member or an officer; a proposed record decides nothing yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.actions import decided_actions
from ..papers.decisions import FoundDecision, decision_claims, read_decisions, read_proposals
from ..papers.kind import DECISION, paper_kind
from ..papers.paper import Paper

KIND = DECISION

_PROPOSED = re.compile(r"\bPROPOSED\b|\bto\s+be\s+taken\b|\bis\s+asked\s+to\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether the first pages carry the heading of a record of decision."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a record: who decides, what is decided or proposed, and who is to carry it out."""
    paper = Paper(document, context)
    yield from paper.council_claims()
    yield from paper.meeting.committee_claims()
    yield from paper.people_claims()
    decisions = list(_decisions(paper))
    maker = paper.meeting.node
    if decisions:
        yield from paper.meeting.claims(paper.passages)
    for decision in decisions:
        yield from decision_claims(decision, maker, document)
    for action in decided_actions(decisions):
        yield from paper.action_claims(action)


def _decisions(paper: Paper) -> Iterator[FoundDecision]:
    proposed = any(_PROPOSED.search(passage.text) for passage in paper.passages[:10])
    yield from read_proposals(paper.passages)
    if not proposed:
        yield from read_decisions(paper.passages)
