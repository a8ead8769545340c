"""Improvement and action plans, and trackers of actions, that stand alone: rows of actions, owners and progress."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import PLAN, paper_kind
from ..papers.paper import Paper
from ..papers.readings import READINGS

KIND = PLAN


def recognises(document: Document) -> bool:
    """Whether the document is a table of actions under the heading of a plan."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a plan: council, committee, actions, and the recommendations they answer."""
    yield from READINGS[KIND](Paper(document, context))
