"""Responses of a cabinet or executive to a scrutiny committee's recommendations, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import RESPONSE, paper_kind
from ..papers.paper import Paper
from ..papers.responses import answer_claims, answers, labelled_rows, recommendation_claims, recommending_body

KIND = RESPONSE


def recognises(document: Document) -> bool:
    """Whether the title speaks of a response, and recommendations are answered in a table or in labelled lines."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a response: the recommendations, whose they are, the answers, and what is to be done by whom."""
    paper = Paper(document, context)
    yield from paper.council_claims()
    yield from paper.meeting.claims(paper.passages)
    yield from paper.people_claims()
    rows = paper.plan_rows or labelled_rows(paper.passages)
    body = recommending_body(paper.passages[:14], paper.meeting)
    if body is not None:
        yield from paper.meeting.body_claims(*body, 0.9)
    for row in rows:
        yield from recommendation_claims(row, document, paper.meeting, body)
    for answer in answers(rows, document):
        yield from answer_claims(answer, paper.meeting, document)
    yield from paper.row_claims(rows)
