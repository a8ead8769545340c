"""What each kind of paper claims, read from one paper, be it a document of its own or a part of a pack."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ...graph.records import Claim, Problem
from .call_ins import called_in_body
from .decided_actions import decided_actions
from .decisions import FoundDecision
from .kind import AGENDA, CALL_IN, DECISION, MINUTES, PLAN, REPORT, RESPONSE
from .outcomes import read_proposals, read_record
from .paper import Paper
from .responses import answer_claims, answers, labelled_rows, recommendation_claims, recommending_body

Said = Iterator[Claim | Problem]

_PROPOSED = re.compile(
    r"\bPROPOSED\b|^\s*(?:Proposed|Draft)\s+(?:record|decision|notice)\b|(?i:\bto\s+be\s+taken\b)|\bDRAFT\b"
    r"|(?i:\b(?:is|are)\s+asked\s+to\b)"
)
_TOP = 10  # passages in which a record says that it is proposed
_WHOSE = 14  # passages in which a response says whose recommendations it answers


def minutes(paper: Paper) -> Said:
    """Council, meetings, items, people, decisions, actions and inspections."""
    yield from paper.heading_claims()
    yield from paper.people_claims()
    yield from paper.outcome_claims()
    yield from paper.plan_claims()
    yield from paper.inspection_claims()


def agenda(paper: Paper) -> Said:
    """Council, meeting, items, contacts, and what each item asks for."""
    yield from paper.heading_claims()
    yield from paper.people_claims()
    yield from paper.proposal_claims()


def report(paper: Paper) -> Said:
    """Council, meeting, authors, what the committee is asked, any plan, and the inspections it speaks of."""
    yield from paper.council_claims()
    yield from paper.meeting_claims()
    yield from paper.people_claims()
    yield from paper.decision_claims(read_proposals(paper.passages), paper.maker, paper.meeting, proposed=True)
    yield from paper.plan_claims()
    yield from paper.inspection_claims()


def plan(paper: Paper) -> Said:
    """Council, committee, actions, and the recommendations they answer; a problem where no row can be read."""
    yield from paper.council_claims()
    yield from paper.known_meeting_claims()
    yield from paper.people_claims()
    yield from paper.plan_claims()
    yield from paper.inspection_claims()


def record(paper: Paper) -> Said:
    """Who decides, what is decided or proposed, and who is to carry it out; item by item where there are several."""
    if len(paper.parts[0].sitting.items) > 1:
        yield from paper.heading_claims()
        yield from paper.people_claims()
        yield from paper.outcome_claims()
        yield from paper.inspection_claims()
        return
    yield from paper.council_claims()
    yield from paper.meeting.committee_claims()
    yield from paper.people_claims()
    taken = _taken(paper)
    decisions = taken or read_proposals(paper.passages)
    if decisions:
        yield from paper.meeting_claims()
    yield from paper.decision_claims(decisions, paper.maker, paper.meeting, proposed=not taken)
    for action in decided_actions(decisions):
        yield from paper.action_claims(action, paper.meeting, proposed=not taken)
    yield from paper.inspection_claims()


def _taken(paper: Paper) -> list[FoundDecision]:
    """What a record decides; nothing where it is only proposed."""
    if any(_PROPOSED.search(passage.text) for passage in paper.passages[:_TOP]):
        return []
    return read_record(paper.passages, paper.parts[0].noun)


def response(paper: Paper) -> Said:
    """The recommendations, whose they are, the answers, and what is to be done by whom."""
    yield from paper.council_claims()
    yield from paper.meeting_claims()
    yield from paper.people_claims()
    rows = paper.plan_rows or labelled_rows(paper.passages)
    body = recommending_body(paper.passages[:_WHOSE], paper.meeting)
    if body is not None:
        yield from paper.meeting.body_claims(*body, 0.9)
    for row in rows:
        yield from recommendation_claims(row, paper.document, paper.meeting, body)
    for answer in answers(rows, paper.document):
        yield from answer_claims(answer, paper.meeting, paper.document)
    yield from paper.row_claims(rows)


def call_in(paper: Paper) -> Said:
    """Council, committee, whose decision it is, who is named, what is asked for.

    The decision that was called in is another paper's: it is not claimed again here.
    """
    yield from paper.council_claims()
    yield from paper.meeting_claims()
    yield from called_in_body(paper.passages, paper.meeting)
    yield from paper.people_claims()
    yield from paper.decision_claims(read_proposals(paper.passages), paper.maker, paper.meeting, proposed=True)
    yield from paper.inspection_claims()


READINGS: dict[str, Callable[[Paper], Said]] = {
    AGENDA: agenda,
    CALL_IN: call_in,
    DECISION: record,
    MINUTES: minutes,
    PLAN: plan,
    REPORT: report,
    RESPONSE: response,
}
"""How a paper is read, by its kind."""
