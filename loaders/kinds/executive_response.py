"""Responses of a cabinet or executive to a scrutiny committee's recommendations, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import RESPONSE, paper_kind
from ..papers.paper import Paper
from ..papers.readings import READINGS

KIND = RESPONSE


def recognises(document: Document) -> bool:
    """Whether the title speaks of a response, and recommendations are answered in a table or in labelled lines."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a response: the recommendations, whose they are, the answers, and what is to be done by whom."""
    yield from READINGS[KIND](Paper(document, context))
