"""Improvement and action plans that stand alone: tables of recommendations, actions, outcomes and progress."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.action_plans import plan_claims, read_plan
from ..papers.kind import PLAN, paper_kind
from ..papers.paper import Paper

KIND = PLAN


def recognises(document: Document) -> bool:
    """Whether the document is a table of actions under the heading of a plan."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a plan: council, actions, and the recommendations they answer."""
    paper = Paper(document, context)
    yield from paper.council_claims()
    yield from paper.people_claims()
    yield from plan_claims(read_plan(document), document, paper.day)
    yield from paper.inspection_claims()
