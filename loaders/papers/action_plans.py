"""Action plans and trackers: rows that answer a recommendation, or a meeting, with actions, owners and progress."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ...graph.ids import hashed_id, slug
from ...graph.records import Claim, Evidence, NodeRef
from ..document import Document
from ..statements import CERTAIN, LIKELY, link, mention, state
from .due import due_in_cell, due_of
from .plan_rows import PlanRow, read_plan
from .plan_status import colour_status, status_of
from .tables import Point

__all__ = ["PlanAction", "plan_claims", "read_plan", "status_of"]

_BRACKETED = re.compile(r"\s*\((?:rec(?:ommendation)?\s*)?(?P<number>\d{1,3})\)\s*\.?\s*$", re.IGNORECASE)
_LED = re.compile(
    r"(?:(?:Ofsted\s+)?(?:Recommendation|Rec|Area(?:\s+for\s+improvement)?)\s*)?"
    r"(?P<number>\d{1,3})\s*[.:)\u2010-\u2015-]\s+(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PlanAction:
    """An action of a plan, where it stands, its owner as printed, and its node."""

    node: NodeRef
    text: str
    owner: str | None
    owner_at: Evidence | None
    evidence: Evidence


def plan_actions(rows: Sequence[PlanRow], document: Document) -> Iterator[tuple[PlanRow, Point, PlanAction]]:
    """The actions of the rows, each with its row and the place it stands at."""
    for row in rows:
        owners = row.columns.get("owner")
        owner_at = _cite(document, owners[0]) if owners else None
        for point in row.actions():
            node = NodeRef("Action", hashed_id("action", document.path, row.number, slug(point.text)))
            yield row, point, PlanAction(node, point.text, row.text("owner") or None, owner_at, _cite(document, point))


def plan_claims(rows: Sequence[PlanRow], document: Document, meeting_day: date | None) -> Iterator[Claim]:
    """Claims on a plan: the recommendations it restates, its actions, which answers which, and how they stand."""
    for row in rows:
        if row.columns.get("recommendation"):
            yield from _recommendation_claims(row, document)
    for row in rows:
        if row.above is not None and row.above not in rows and row.above.columns.get("recommendation"):
            yield from _recommendation_claims(row.above, document)
    for row, _, action in plan_actions(rows, document):
        yield from row_action_claims(row, action, document, meeting_day)


def restated(row: PlanRow, document: Document) -> NodeRef | None:
    """The recommendation that a row answers, as the plan restates it."""
    asked = row.asked
    if asked is None:
        return None
    return NodeRef(
        "Recommendation", hashed_id("recommendation", document.path, asked.number, slug(asked.text("recommendation")))
    )


def numbered(text: str, otherwise: str) -> tuple[str, str]:
    """A recommendation without its own number, and that number: behind it in brackets, before it, or the row's."""
    bracketed, led = _BRACKETED.search(text), _LED.match(text)
    if bracketed is not None:
        return text[: bracketed.start()].strip(), bracketed["number"]
    if led is not None and len(text) > led.end() + 8:
        return text[led.end() :].strip(), led["number"]
    return text, otherwise


def _cite(document: Document, point: Point) -> Evidence:
    return document.cite(point.page, point.start, point.end)


def _recommendation_claims(row: PlanRow, document: Document) -> Iterator[Claim]:
    node = restated(row, document)
    if node is None:
        return
    text, number = numbered(row.text("recommendation"), row.number)
    evidence = _cite(document, row.columns["recommendation"][0])
    yield mention(document, node, evidence)
    yield from state(node, evidence, text=text, number=number, kind="report", priority=False)
    yield link(document.ref, "MADE", node, evidence)


def row_action_claims(
    row: PlanRow, action: PlanAction, document: Document, meeting_day: date | None
) -> Iterator[Claim]:
    """Claims on one action of a plan, and the recommendation that it answers."""
    progress, colour = row.text("progress"), row.text("colour")
    due = _due(row, meeting_day)
    yield mention(document, action.node, action.evidence)
    yield from state(
        action.node,
        action.evidence,
        text=action.text,
        kind="formal",
        row=row.number,
        status=plan_status(row),
        status_text=progress or colour or None,
        outcome_text=row.text("outcome") or None,
        owner_text=action.owner,
        due_text=due[0] if due else None,
        due_date=due[1] if due else None,
    )
    yield link(document.ref, "SET_OUT", action.node, action.evidence)
    asked = restated(row, document)
    if asked is not None:
        yield link(action.node, "ADDRESSES", asked, action.evidence, CERTAIN if row.asked is row else LIKELY)


def _due(row: PlanRow, meeting_day: date | None) -> tuple[str, date | None] | None:
    """When a row's actions are due: its own column, else what its progress says."""
    printed = row.text("due")
    return due_in_cell(printed, meeting_day) if printed else due_of(row.text("progress"), meeting_day)


def plan_status(row: PlanRow) -> str:
    """How the actions of a row stand: by what its progress says, else by its colour, else by a due date that is past.

    A short cell of progress can hold a colour, and one of due dates "Completed".
    """
    progress, colour, due = (row.text(column) for column in ("progress", "colour", "due"))
    readings = (
        status_of(progress),
        colour_status(colour, row.key),
        status_of(colour),
        colour_status(progress, row.key) if len(progress) <= _SHORT else "unknown",
        status_of(due) if len(due) <= 2 * _SHORT else "unknown",
    )
    return next((status for status in readings if status != "unknown"), "unknown")


_SHORT = 12  # characters of a cell that can hold no more than a colour
