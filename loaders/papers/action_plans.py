"""Action plans: tables whose rows answer a recommendation with actions, outcomes and progress."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ...graph.ids import hashed_id, slug
from ...graph.records import Claim, Evidence, NodeRef
from ..document import Document
from ..statements import CERTAIN, LIKELY, link, mention, state
from .actions import due_of
from .sentences import sentences
from .tables import Point, Row, points, tables

_COLUMNS = {
    "row": r"(?:ref(?:erence)?|no|number|#)\.?$",
    "recommendation": r"recommendation|area\s+for\s+improvement|finding|issue|objective|what\s+(?:needs|we\s+need)",
    "actions": r"\bactions?\b|what\s+(?:will|we)|activity|task|milestone",
    "owner": r"\b(?:lead|owner|responsib\w+|who|officer)\b",
    "due": r"\b(?:when|timescale|deadline|due|target\s+date|completion|by\s+when|date)\b",
    "outcome": r"outcome|impact|success|difference|measure",
    "progress": r"progress|status|update|rag\b|position|evidence",
}
_ROW_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?[a-z]?")
_BRACKETED = re.compile(r"\((?:rec(?:ommendation)?\s*)?(?P<number>\d{1,3})\)\s*\.?\s*$", re.IGNORECASE)

# What the progress says, surest wording first. "Completed with the exception of" is not completed.
_STATUS = (
    ("completed with exception", r"\bcomplete\w*\b[^.]*\b(?:exception|apart\s+from|except)\b"),
    ("not started", r"\bnot\s+(?:yet\s+)?(?:started|begun|commenced)\b"),
    ("overdue", r"\boverdue\b|\bbehind\s+schedule\b|\bdelayed\b|\boff[\s-]track\b|^red$"),
    ("on track", r"\bon[\s-]track\b|\bon\s+target\b|^(?:green|amber)$"),
    ("completed", r"\b(?:complete[d]?|achieved|delivered|implemented|done|in\s+place)\b|^blue$"),
    ("ongoing", r"\bon-?\s?going\b|\bin\s+progress\b|\bcontinu\w+\b|\bunder\s*way\b"),
)


@dataclass(slots=True)
class PlanRow:
    """A row of a plan, gathered over page breaks: the points of each column."""

    number: str
    columns: dict[str, list[Point]] = field(default_factory=dict)

    def text(self, column: str) -> str:
        """All words of a column."""
        return " ".join(point.text for point in self.columns.get(column, []))


def read_plan(document: Document) -> list[PlanRow]:
    """The rows of the document's plan, in order; empty where it holds no table with a column of actions."""
    rows: list[PlanRow] = []
    for table in tables(document):
        names: dict[int, str] = {}
        for cells in table:
            header = _header(cells)
            if header:
                names = header
            elif names:
                _take(rows, cells, names)
    return rows


def _header(cells: Row) -> dict[int, str]:
    """Names of columns by index, empty where the cells are no header.

    A header can leave the columns of the row's number and of the recommendation without a name.
    """
    found: dict[int, str] = {}
    for index, cell in enumerate(cells):
        words = cell.text
        for name, pattern in _COLUMNS.items():
            if len(words) <= 60 and re.search(pattern, words, re.IGNORECASE) and name not in found.values():
                found[index] = name
                break
    if "actions" not in found.values() or len(found) < 2:
        return {}
    first = min(found)
    for index, name in zip(range(first - 1, -1, -1), ("recommendation", "row"), strict=False):
        if name not in found.values():
            found[index] = name
    return found


def _take(rows: list[PlanRow], cells: Row, names: dict[int, str]) -> None:
    number = next((cells[i].text for i, name in names.items() if name == "row" and i < len(cells)), "")
    if _ROW_NUMBER.fullmatch(number):
        rows.append(PlanRow(number))
    elif not rows or "row" not in names.values():
        rows.append(PlanRow(str(len(rows) + 1)))
    for index, name in names.items():
        if name != "row" and index < len(cells):
            _join(rows[-1].columns.setdefault(name, []), points(cells[index]))


def _join(held: list[Point], more: list[Point]) -> None:
    """Add a cell's points; its first belongs to the last held one where a page break cut that in two."""
    if held and more and not more[0].opens:
        last = held.pop()
        more = [replace(last, text=f"{last.text} {more[0].text}"), *more[1:]]
    held.extend(more)


def plan_claims(rows: Sequence[PlanRow], document: Document, meeting_day: date | None) -> Iterator[Claim]:
    """Claims on a plan: the recommendations it restates, its actions, which answers which, and how they stand."""
    for row in rows:
        restated = _restated(row, document)
        if restated is not None:
            yield from _recommendation_claims(row, restated, document)
        for point in _actions(row):
            yield from _action_claims(row, point, restated, document, meeting_day)


def _actions(row: PlanRow) -> Iterator[Point]:
    """The actions of a row: its points, or the sentences of a list that lost its bullets."""
    for point in row.columns.get("actions", []):
        if point.bulleted or not point.opens:
            yield point
            continue
        for start, end in sentences(point.text):
            yield replace(point, text=point.text[start:end])


def _restated(row: PlanRow, document: Document) -> NodeRef | None:
    text = row.text("recommendation")
    if not text:
        return None
    return NodeRef("Recommendation", hashed_id("recommendation", document.path, row.number, slug(text)))


def _cite(document: Document, point: Point) -> Evidence:
    return document.cite(point.page, point.start, point.end)


def _recommendation_claims(row: PlanRow, node: NodeRef, document: Document) -> Iterator[Claim]:
    text = row.text("recommendation")
    bracketed = _BRACKETED.search(text)
    evidence = _cite(document, row.columns["recommendation"][0])
    yield mention(document, node, evidence)
    number = bracketed["number"] if bracketed else row.number
    plain = text[: bracketed.start()].strip() if bracketed else text
    yield from state(node, evidence, text=plain, number=number, kind="report", priority=False)
    yield link(document.ref, "MADE", node, evidence)


def _action_claims(
    row: PlanRow, point: Point, restated: NodeRef | None, document: Document, meeting_day: date | None
) -> Iterator[Claim]:
    node = NodeRef("Action", hashed_id("action", document.path, row.number, slug(point.text)))
    evidence = _cite(document, point)
    progress = row.text("progress")
    due = row.text("due") or None
    said = due_of(f"by {due}", meeting_day) if due else due_of(progress, meeting_day)
    yield mention(document, node, evidence)
    yield from state(
        node,
        evidence,
        text=point.text,
        kind="formal",
        row=row.number,
        status=status_of(progress),
        status_text=progress or None,
        outcome_text=row.text("outcome") or None,
        owner_text=row.text("owner") or None,
        due_text=due or (said[0] if said else None),
        due_date=said[1] if said else None,
    )
    yield link(document.ref, "SET_OUT", node, evidence)
    if restated is not None:
        yield link(node, "ADDRESSES", restated, evidence, CERTAIN if row.columns.get("recommendation") else LIKELY)


def status_of(progress: str) -> str:
    """What the progress of a row says of its actions; 'unknown' where it does not tell.

    Progress speaks of actions and of outcomes, and the two can differ: sentences about outcomes alone do not count
    where another speaks of the actions.
    """
    said = [progress[start:end].rstrip(".") for start, end in sentences(progress)]
    about = [s for s in said if re.search(r"\bactions?\b", s, re.IGNORECASE)]
    rest = [s for s in said if not re.search(r"\boutcomes?\b", s, re.IGNORECASE)]
    for group in (about, rest, said):
        for status, pattern in _STATUS:
            if any(re.search(pattern, sentence, re.IGNORECASE) for sentence in group):
                if group is about and status == "ongoing" and any(_on_track(s) for s in rest):
                    return "on track"
                return status
    return "unknown"


def _on_track(sentence: str) -> bool:
    return re.search(dict(_STATUS)["on track"], sentence, re.IGNORECASE) is not None
