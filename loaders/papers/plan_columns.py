"""The columns of a plan, by the words of its header."""

from __future__ import annotations

import re

from .tables import Row

# Tried in this order for each cell: a "Lead for action" is an owner's column, an "Action due date" one of dates.
_COLUMNS = {
    "row": r"(?:ref(?:erence)?|no|number|#|item|id|action\s+(?:no|ref|number))\.?(?:\s*(?:no|number))?\.?$",
    "raised": (
        r"^(?:date|meeting)(?:\s+(?:of\s+)?(?:meeting|raised|agreed|requested|date|set))*$|date\s+(?:of\s+meeting"
        r"|raised|agreed|added)|^minute\b|agenda\s+item"
    ),
    "colour": r"^(?:b?rag|ragb|b?rag\s+(?:rating|status)|status\s+\(?b?rag\)?|rating|colour)$|\bb?rag\b",
    "due": (
        r"\b(?:by\s+)?when\b|timescale|time\s?frame|deadline|\bdue\b|target\s+date|(?:planned\s+)?completion"
        r"|end\s+date|\bdate\b"
    ),
    "owner": r"\blead(?:s|er)?\b|\bowners?\b|responsib\w+|\bwho\b|^officers?\b|accountable|assigned|action\s+by$",
    "response": (
        r"\b(?:executive|cabinet|portfolio\s+holder)(?:'s|\u2019s)?\s+(?:response|decision)\b|^(?:response"
        r"|decision|accepted|accept\b.*|agreed)\b.*\??$|accepted\s*/\s*|accept\s+or\s+reject"
    ),
    "progress": (
        r"progress|^status\b|\bstatus$|update|\bposition\b|\bevidence\b|comments?|^outcome\s+and\s+status$"
        r"|outcome\s*/\s*status"
    ),
    "outcome": r"outcome|impact|success|difference|measure|how\s+will\s+we\s+know|benefit|\bkpi",
    "actions": (
        r"\bactions?\b|what\s+(?:will|we\s+will|we\s+are\s+going|needs\s+to\s+be\s+done)|activity|activities"
        r"|\btasks?\b|milestones?|steps?\b|work\s+required"
    ),
    "recommendation": (
        r"recommendation|areas?\s+for\s+(?:improvement|priority|development)|findings?|\bissue|objective"
        r"|what\s+(?:needs|we\s+need)|priority|theme"
    ),
}
_LONGEST = 90  # characters of a header's cell


def columns(cells: Row) -> dict[int, str]:
    """Names of columns by index, empty where the cells are no header.

    A header can leave the columns of the row's number and of the recommendation without a name.
    """
    found = {index: name for index, cell in enumerate(cells) if (name := _name(cell.text))}
    found = {
        index: name for index, name in found.items() if list(found.values()).index(name) == list(found).index(index)
    }
    if not _is_header(cells, set(found.values())):
        return {}
    first = min(found)
    for index, name in zip(range(first - 1, -1, -1), ("recommendation", "row"), strict=False):
        if name not in found.values() and not cells[index].text:
            found[index] = name
    return found


def _name(words: str) -> str | None:
    if not words or len(words) > _LONGEST or words.endswith("."):
        return None
    return next((name for name, pattern in _COLUMNS.items() if re.search(pattern, words, re.IGNORECASE)), None)


def _is_header(cells: Row, names: set[str]) -> bool:
    """Whether enough of the cells are names of columns, and what they name makes a plan or a response."""
    filled = [cell for cell in cells if cell.text]
    named = sum(_name(cell.text) is not None for cell in filled)
    if len(filled) < 2 or named < 2 or named < 0.6 * len(filled):
        return False
    plan = "actions" in names and names & {"owner", "due", "progress", "outcome", "colour", "recommendation"}
    return bool(plan) or {"recommendation", "response"} <= names
