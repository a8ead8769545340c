"""How the actions of a plan stand, by its progress, its status or its colour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .sentences import sentences

# What the progress says, surest wording first. "Completed with the exception of" is not completed.
_STATUS = (
    (
        "completed with exception",
        r"\bcomplete\w*\b[^.]*\b(?:exception|apart\s+from|except)\b|\b(?:partially|partly|part|nearly"
        r"|almost)[\s-]+complete\w*",
    ),
    (
        "not started",
        r"\bnot\s+(?:yet\s+)?(?:started|begun|commenced)\b|\byet\s+to\s+(?:start|begin|commence)\b"
        r"|\bto\s+be\s+started\b|^to\s+do\b|^planned\b",
    ),
    (
        "ongoing",
        r"\bnot\s+(?:yet\s+)?(?:been\s+)?(?:complete[d]?|achieved|delivered|implemented|in\s+place)\b|\bincomplete\b",
    ),
    (
        "overdue",
        r"\boverdue\b|\bbehind\s+(?:schedule|target)\b|\bdelayed\b|\boff[\s-](?:track|target)\b|\bmissed\b|\bslipped\b",
    ),
    ("on track", r"\bon[\s-]track\b|\bon\s+(?:target|schedule)\b"),
    (
        "completed",
        r"\b(?:complete[d]?|achieved|delivered|implemented|done|closed|discharged|actioned|embedded|in\s+place)\b",
    ),
    (
        "ongoing",
        r"\bon-?\s?going\b|\bin\s+progress\b|\bcontinu\w+\b|\bunder\s*way\b|\bstarted\b|\bcommenced\b|\bbegun\b"
        r"|\bpartial\w*\b",
    ),
)
_COLOURS = {
    "blue": "completed",
    "green": "on track",
    "amber": "ongoing",
    "yellow": "ongoing",
    "red": "overdue",
    "grey": "not started",
    "white": "not started",
}
_COLOUR = re.compile(r"\b(blue|green|amber|yellow|red|grey|white)\b", re.IGNORECASE)
_LETTERS = {"b": "blue", "g": "green", "a": "amber", "r": "red", "y": "yellow"}
_KEY = re.compile(
    r"\b(?P<colour>blue|green|amber|yellow|red|grey|white)\s*(?:[=:\u2010-\u2015-]|means"
    r"|\t)\s*(?P<means>[A-Za-z][^;,.\n\t|]{2,80})",
    re.IGNORECASE,
)


def status_of(progress: str) -> str:
    """What the progress of a row says of its actions; 'unknown' where it does not tell.

    Progress speaks of actions and of outcomes, and the two can differ: sentences about outcomes alone do not count
    where another speaks of the actions.
    """
    said = [progress[start:end].rstrip(".") for start, end in sentences(progress)]
    about = [s for s in said if re.search(r"\bactions?\b", s, re.IGNORECASE)]
    rest = [s for s in said if not re.search(r"\boutcomes?\b", s, re.IGNORECASE)]
    for group in (about, rest, said):
        found = _first(group)
        if found == "ongoing" and group is about and any(_says("on track", sentence) for sentence in rest):
            return "on track"
        if found is not None:
            return found
    return "unknown"


def _first(group: Iterable[str]) -> str | None:
    group = list(group)
    return next((status for status, pattern in _STATUS for s in group if re.search(pattern, s, re.IGNORECASE)), None)


def _says(status: str, sentence: str) -> bool:
    return any(name == status and re.search(pattern, sentence, re.IGNORECASE) for name, pattern in _STATUS)


def colour_status(cell: str, key: Mapping[str, str]) -> str:
    """What a colour or its letter means, by the plan's own key where it prints one; 'unknown' for anything else."""
    plain = cell.strip().lower()
    named = _COLOUR.search(plain)
    colour = _LETTERS.get(plain) or (named[1].lower() if named else None)
    if colour is None:
        return "unknown"
    return key.get(colour, _COLOURS[colour])


def colour_key(lines: Iterable[str]) -> dict[str, str]:
    """What a plan says its colours mean: "Green = completed" is {"green": "completed"}."""
    found: dict[str, str] = {}
    for line in lines:
        for match in _KEY.finditer(line):
            status = status_of(match["means"])
            if status != "unknown":
                found.setdefault(match["colour"].lower(), status)
    return found
