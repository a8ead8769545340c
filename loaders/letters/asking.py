"""Claims about what a letter or report asks for, addressed to those whom it makes responsible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...graph.records import Claim, Evidence, NodeRef, Problem
from ..recommendations import RecommendationClaims
from .asks import Ask
from .bodies import Body
from .reader import JointReader

_SUBJECT = re.compile(
    r"(?:(?:Senior\s+)?Leaders\s+(?:from|in|at|of)\s+)?(?P<who>\S.{1,150}?)(?:\s+leaders)?\s+"
    r"(?:should|must|will|needs?\s+to|ha(?:s|ve)\s+to|(?:is|are)\s+to)\b"
)


def ask_claims(
    reader: JointReader, asks: Iterable[Ask], section: str, positions: Iterator[int]
) -> Iterator[Claim | Problem]:
    """The claims of each ask; one without bodies beside it is addressed to those that its sentence begins with, or
    else to the council and the report's health boards.

    A printed body that can't be told gives a problem, and the ask nobody that it is addressed to.
    """
    claims = RecommendationClaims.of(reader.document, reader.inspection, None, section)
    for ask in asks:
        addressees: list[tuple[NodeRef, Evidence]] = []
        for stated in _addressees(reader, ask):
            if isinstance(stated, tuple):
                addressees.append(stated)
            else:
                yield stated
        yield from claims.claims(ask.listed, next(positions), addressees)


def _addressees(reader: JointReader, ask: Ask) -> Iterator[tuple[NodeRef, Evidence] | Claim | Problem]:
    if ask.responsible is None:
        piece = ask.listed.item.pieces[0]
        evidence = reader.document.cite(piece.page, piece.start, piece.end)
        for body in _told(reader, ask) or _partners(reader):
            yield body.ref, evidence
        return
    found = reader.bodies.responsible(ask.responsible)
    if found is None:
        said, page = ask.responsible.text[:80], ask.responsible.page
        yield Problem("unread-body", f"who is responsible could not be told from '{said}'. Look at the page.", page)
        return
    for responsible in found:
        if responsible.printed is not None:
            yield from reader.bodies.claims(responsible.body, responsible.printed, responsible.evidence)
        yield responsible.body.ref, responsible.evidence


def _told(reader: JointReader, ask: Ask) -> list[Body]:
    """The bodies that are told to do something: "NHS X ICB should ...", "The local authority needs to ..."."""
    item = ask.listed.item
    match = _SUBJECT.match(item.lead_in or item.text)
    return reader.bodies.named(match["who"]) if match else []


def _partners(reader: JointReader) -> list[Body]:
    return [reader.bodies.body(entry.name) for entry in reader.councils] + [
        reader.bodies.body(board.printed) for board in reader.bodies.boards
    ]
