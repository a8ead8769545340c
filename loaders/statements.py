"""Short ways for document kinds to make claims, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..graph.records import Claim, Evidence, NodeRef, Problem
from ..ontology import Value
from .document import Document

CERTAIN = 0.99
"""Confidence of what is read word for word from a place that a rule knows (a label, a table cell, a numbered item)."""

LIKELY = 0.9
"""Confidence of what a rule reads without the layout to confirm it."""

UNTRIED = 0.85
"""Confidence of what is read in a layout that is known from descriptions only."""


def untried(said: Iterable[Claim | Problem]) -> Iterator[Claim | Problem]:
    """What is said of a document whose layout nobody saw: no claim is surer than :data:`UNTRIED`."""
    for stated in said:
        yield replace(stated, confidence=min(stated.confidence, UNTRIED)) if isinstance(stated, Claim) else stated


def mention(document: Document, node: NodeRef, evidence: Evidence, confidence: float = CERTAIN) -> Claim:
    """The claim that ``node`` was read at ``evidence``. One a node and document is enough: the first place."""
    return Claim(node, "EVIDENCED_BY", document.ref, evidence, confidence=confidence)


def state(
    node: NodeRef,
    evidence: Evidence,
    *,
    printed: str | None = None,
    confidence: float = CERTAIN,
    **values: Value | None,
) -> Iterator[Claim]:
    """A claim for each property in ``values`` that is not None."""
    for name, value in values.items():
        if value is not None:
            yield Claim(node, name, value, evidence, printed=printed, confidence=confidence)


def link(
    start: NodeRef, relationship: str, end: NodeRef, evidence: Evidence, confidence: float = CERTAIN, **own: Value
) -> Claim:
    """The claim that ``start`` stands in ``relationship`` to ``end``; ``own`` are the relationship's properties."""
    return Claim(start, relationship, end, evidence, confidence=confidence, properties=own)
