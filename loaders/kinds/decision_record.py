"""Records of decisions taken by a cabinet, a member or an officer; a proposed record decides nothing yet."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..papers.kind import DECISION, paper_kind
from ..papers.paper import Paper
from ..papers.readings import READINGS

KIND = DECISION


def recognises(document: Document) -> bool:
    """Whether the first pages carry the heading of a record of decision."""
    return paper_kind(document) == KIND


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a record: who decides, what is decided or proposed, and who is to carry it out."""
    yield from READINGS[KIND](Paper(document, context))
