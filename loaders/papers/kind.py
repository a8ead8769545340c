"""What kind of council paper a document is, by the headings of its first pages."""

from __future__ import annotations

import re

from ..document import Document

MINUTES = "minutes"
AGENDA = "agenda"
DECISION = "decision record"
REPORT = "officer report"
PLAN = "action plan"

_FIRST_PAGES = 2
_INSPECTION = re.compile(
    r"^\s*(?:Re-?\s?)?Inspection\s+of\s+(?:\S+\s+){0,8}?(?:children|services)|^\s*Inspection\s+dates?\s*:", re.I | re.M
)
_DECISION = re.compile(
    r"\bRECORD\s+OF\s+(?:(?:OFFICER|EXECUTIVE|CABINET\s+MEMBER|DELEGATED)\s+)?DECISIONS?\b|^\s*DECISION\s+(?:TO\s+BE\s+)?TAKEN\s+BY\b"
    r"|^\s*(?:Officer|Delegated|Executive|Cabinet\s+Member)\s+Decision\s+(?:Notice|Record|Form)|^\s*Decision\s+(?:Maker|status)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_MINUTES = re.compile(
    r"^\s*Minutes\s*:\s*$|^\s*(?:DRAFT\s+)?MINUTES\s+OF\b|^\s*MINUTES\s*$|^\s*(?:Draft\s+)?Minutes\s+of\s+(?:a|the)\s+(?:\w+\s+){0,4}meeting",
    re.MULTILINE,
)
_PRESENT = re.compile(
    r"^\s*(?:(?:Members|Councillors)\s+)?(?:PRESENT|Present|ATTENDANCE|Attendance|IN\s+ATTENDANCE|In\s+attendance)\b\s*[:\-]?",
    re.M,
)
_RESOLVED = re.compile(
    r"\bRESOLVED\b|^\s*Resolved\b|\bAGREED\b|Apologies\s+(?:for\s+absence\s+)?(?:were|had\s+been)\s+received", re.M
)
_AGENDA = re.compile(r"^\s*(?:SUPPLEMENTARY\s+)?AGENDA(?:\s+(?:PACK|FRONTSHEET))?\s*$|^\s*Agenda\s*$", re.MULTILINE)
_REPORT = re.compile(
    r"^\s*(?:Joint\s+)?Report\s+(?:by|of|from|author)s?\b|^\s*(?:Report\s+)?Author(?:\s+and\s+contact)?\s*:|^\s*Contact\s+(?:Officer|for\s+more)"
    r"|^\s*(?:Lead|Responsible)\s+(?:Officer|Director)\s*:|^\s*Purpose\s+of\s+(?:the\s+)?report",
    re.IGNORECASE | re.MULTILINE,
)
_PLAN = re.compile(r"\b(?:action|improvement|delivery)\s+plan\b", re.IGNORECASE)
_PLAN_HEADER = re.compile(
    r"^(?=[^\n]*\t)(?=[^\n]*\bactions?\b)(?=[^\n]*\b(?:progress|status|outcome|lead|owner|timescale|deadline|rag)\b)",
    re.I | re.M,
)


def paper_kind(document: Document) -> str | None:
    """The kind of a council paper, or None where none of the headings that papers carry is found."""
    text = "\n".join(page.text for page in document.pages[:_FIRST_PAGES])
    if _INSPECTION.search(document.page(1).text[:1500]):
        return None
    if _DECISION.search(text):
        return DECISION
    if _MINUTES.search(text) or (_PRESENT.search(text) and _RESOLVED.search(_whole(document))):
        return MINUTES
    if _AGENDA.search(text):
        return AGENDA
    if _REPORT.search(text):
        return REPORT
    if _PLAN.search(text) and _PLAN_HEADER.search(_whole(document)):
        return PLAN
    return None


def _whole(document: Document) -> str:
    return "\n".join(page.text for page in document.pages)
