"""Call-ins: notices, requests and reports by which scrutiny takes up a decision before it takes effect."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import CALL_IN, paper_kind
from ..papers.paper import Paper
from ..papers.readings import READINGS

KIND = CALL_IN


def recognises(document: Document) -> bool:
    """Whether the first lines speak of a call-in, and no meeting's minutes follow."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a call-in: council, committee, whose decision it is, who is named, what is asked for.

    The decision that was called in is another paper's: it is not claimed again here.
    """
    yield from READINGS[KIND](Paper(document, context))
