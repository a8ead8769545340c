"""Ofsted's letters on monitoring visits to councils' children's services after an inadequate grade, 2015 on.

The layout is known from descriptions only; no letter was read while this reader was written.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ...ontology.frameworks import MONITORING_VISIT
from ..context import Context
from ..document import Document
from ..statements import untried
from ..visits import VisitReader, visit_of

KIND = "monitoring visit letter"


def recognises(document: Document) -> bool:
    """Whether a document is Ofsted's own letter on a monitoring visit."""
    return visit_of(document) is MONITORING_VISIT


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a letter: visit, its number, the grade it follows, council, topic, people.

    Most letters report progress and ask for nothing, so that a letter without recommendations is no problem.
    """
    letter = VisitReader.of(document, context, MONITORING_VISIT)
    if letter is not None:
        yield from untried(letter.claims())
        yield from untried(letter.asked())
