"""Responses of an executive to recommendations: which were accepted, in part or not, and what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...graph.ids import hashed_id, readable_id, slug
from ...graph.records import Claim, Evidence, NodeRef
from ..document import Document
from ..passages import Passage
from ..statements import LIKELY, link, mention, state
from .action_plans import numbered
from .bodies import NAME, is_council, proper_name
from .meetings import Meeting
from .plan_rows import PlanRow
from .tables import Point

# The surest wording first: "not accepted" and "partially accepted" hold "accepted".
_ANSWERS = (
    (
        "rejected",
        re.compile(
            r"\b(?:not\s+(?:be\s+)?(?:accepted|agreed|supported)|reject(?:ed)?|declined|disagree[d]?)\b|^\s*no\b",
            re.IGNORECASE,
        ),
    ),
    ("other", re.compile(r"\b(?:partial(?:ly)?|partly|in\s+part|in\s+principle|noted|defer(?:red)?)\b", re.IGNORECASE)),
    (
        "agreed",
        re.compile(r"\b(?:accept(?:ed|s)?|agree(?:d|s)?|approved|supported|endorsed)\b|^\s*yes\b", re.IGNORECASE),
    ),
)
# Whose recommendations are answered: "the report of the Education Select Committee", or a scrutiny body named alone.
_SCRUTINY = re.compile(
    rf"\b(?:recommendations?|report|review|responses?|findings)\b.{{0,120}}?\b(?:of|from|by"
    rf"|to)\s+(?:the\s+)?(?P<name>{NAME})|\b(?P<alone>(?:[A-Z][\w'\u2019&-]*,?\s+(?:and\s+|of\s+"
    rf"|for\s+)*){{1,9}}(?:Scrutiny|Select)\s+(?:Committee|Panel|Board|Commission))"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one recommendation: its row, what it says at ``evidence``, and the kind of decision that is."""

    row: PlanRow
    kind: str
    text: str
    evidence: Evidence


def answer_kind(text: str) -> str | None:
    """What an answer is as a decision: agreed, rejected, or other for one in part; None where it is no answer."""
    return next((kind for kind, pattern in _ANSWERS if pattern.search(text[:200])), None)


def answers(rows: Sequence[PlanRow], document: Document) -> Iterator[Answer]:
    """The answers that the rows of a response give; a row whose answer is neither yes nor no gives none."""
    for row in rows:
        points = row.columns.get("response", [])
        text = row.text("response")
        kind = answer_kind(text) if points else None
        if kind is not None:
            first = points[0]
            yield Answer(row, kind, text, document.cite(first.page, first.start, first.end))


def recommending_body(top: Sequence[Passage], meeting: Meeting) -> tuple[str, Evidence] | None:
    """The scrutiny committee whose recommendations are answered, as the top of the paper names it."""
    own = meeting.header.committee.text if meeting.header.committee else None
    for passage in top:
        for match in _SCRUTINY.finditer(passage.text):
            group = "name" if match["name"] else "alone"
            name = proper_name(match[group])
            if (
                name != own
                and not is_council(name, meeting.council)
                and re.search(r"scrutiny|select|group|panel|committee", name, re.I)
            ):
                return name, passage.cite(*match.span(group))
    return None


def recommendation_node(row: PlanRow, document: Document) -> NodeRef | None:
    """The node of the recommendation that a row restates."""
    text = row.text("recommendation")
    return (
        NodeRef("Recommendation", hashed_id("recommendation", document.path, row.number, slug(text))) if text else None
    )


def recommendation_claims(
    row: PlanRow, document: Document, meeting: Meeting, body: tuple[str, Evidence] | None
) -> Iterator[Claim]:
    """Claims on a recommendation of a scrutiny committee, and that the committee made it."""
    node = recommendation_node(row, document)
    if node is None:
        return
    text, number = numbered(row.text("recommendation"), row.number)
    point = row.columns["recommendation"][0]
    evidence = document.cite(point.page, point.start, point.end)
    yield mention(document, node, evidence)
    yield from state(node, evidence, text=text, number=number, kind="committee", priority=False)
    maker = meeting.body(body[0]) if body is not None else document.ref
    yield link(maker, "MADE", node, evidence, LIKELY)


def answer_claims(answer: Answer, meeting: Meeting, document: Document) -> Iterator[Claim]:
    """Claims on the decision that an answer is. Each recommendation is an item of its own that it settles."""
    asked = recommendation_node(answer.row, document)
    if asked is None:
        return
    title, number = numbered(answer.row.text("recommendation"), answer.row.number)
    key = meeting.node.id.partition(":")[2]
    item = NodeRef("AgendaItem", readable_id("agenda-item", key, f"{slug(number)}-{slug(title)[:60]}"))
    evidence = answer.evidence
    yield mention(document, item, evidence, LIKELY)
    yield from state(item, evidence, confidence=LIKELY, number=number, title=title)
    yield link(item, "ITEM_OF", meeting.node, evidence, LIKELY)
    yield link(item, "CONSIDERED", asked, evidence, LIKELY)
    node = NodeRef("Decision", hashed_id("decision", item.id, answer.kind, slug(answer.text)))
    yield mention(document, node, evidence, LIKELY)
    yield from state(node, evidence, confidence=LIKELY, kind=answer.kind, text=answer.text, number=number)
    yield link(item, "DECIDED", node, evidence, LIKELY)


# A response without a table: "Recommendation 1: ...", "Response: Accepted. ...", "Lead: ...", "By when: ...".
_LABELS = (
    (
        "recommendation",
        re.compile(
            r"(?:Scrutiny\s+)?Recommendation\s*(?:No\.?\s*)?(?P<number>\d{1,3}[a-z]?)?\s*[:.\u2010-\u2015-]\s*"
            r"(?P<value>\S.*)",
            re.I,
        ),
    ),
    (
        "response",
        re.compile(
            r"(?:(?:Executive|Cabinet|Portfolio\s+Holder)(?:['\u2019]s)?\s+)?(?:Response"
            r"|Decision)\s*:\s*(?P<value>\S.*)",
            re.I,
        ),
    ),
    ("actions", re.compile(r"(?:Agreed\s+)?Actions?(?:\s+to\s+be\s+taken|\s+required)?\s*:\s*(?P<value>\S.*)", re.I)),
    ("owner", re.compile(r"(?:Lead|Owner|Responsible)(?:\s+officer)?\s*:\s*(?P<value>\S.*)", re.I)),
    ("due", re.compile(r"(?:By\s+when|Timescale|Deadline|Due(?:\s+date)?|Target\s+date)\s*:\s*(?P<value>\S.*)", re.I)),
)


def labelled_rows(passages: Sequence[Passage]) -> list[PlanRow]:
    """The rows of a response that is written as labelled lines; a recommendation begins a row."""
    rows: list[PlanRow] = []
    for passage in passages:
        name, match = next(((n, m) for n, p in _LABELS if (m := p.fullmatch(passage.text))), (None, None))
        if name is None or match is None or (not rows and name != "recommendation"):
            continue
        if name == "recommendation":
            rows.append(PlanRow(match["number"] or str(len(rows) + 1)))
        evidence = passage.cite(*match.span("value"))
        point = Point(match["value"], evidence.page, evidence.char_start, evidence.char_end, opens=False)
        rows[-1].columns.setdefault(name, []).append(replace(point, bulleted=True))
    return rows
