"""Ofsted's letters on focused visits to councils' children's services, 2018 on.

The layout is known from descriptions only; no letter was read while this reader was written.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.records import Claim, Problem
from ...ontology.frameworks import FOCUSED_VISIT
from ..context import Context
from ..document import Document
from ..statements import untried
from ..visits import VisitReader, visit_of

KIND = "focused visit letter"


def recognises(document: Document) -> bool:
    """Whether a document is Ofsted's own letter on a focused visit."""
    return visit_of(document) is FOCUSED_VISIT


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a letter: visit, council, topic, people, and what needs to improve, with priority actions."""
    letter = VisitReader.of(document, context, FOCUSED_VISIT)
    if letter is not None:
        yield from untried(letter.claims())
        yield from untried(letter.asked())
