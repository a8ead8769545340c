"""Names of lead inspectors beside their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# "Reporting inspector" stands in reports of 2013, "Lead inspector on site" in Hammersmith and Fulham 2016 (page 43),
# "Lead inspectors:" before two names in Stoke-on-Trent 2022. A deputy or a shadow inspector leads nothing.
_LABEL = re.compile(
    r"^[ \t]*(?:lead|reporting)[ ]+inspectors?(?:[ ]+on[ ]+site)?[ \t]*:?[ \t]*", re.IGNORECASE | re.MULTILINE
)
_TITLE = re.compile(
    r",?\s*\(?\b(?:senior\s+)?(?:(?:his|her)\s+majesty['\u2019]?s?['\u2019]?\s+inspectors?|hmi|ofsted\s+inspectors?"
    r"|(?:additional|seconded|regulatory|social\s+care)\s+inspectors?)\b\)?",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+")
_WORD = r"(?:[A-Z][a-z]?['\u2019])?(?:Mc|Mac|De|La|Le|Di|Van)?[A-Z\u00c0-\u00de][\w'\u2019-]*\.?"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:(?:de|la|van|von|der|den|al|el|bin)\s+)?{_WORD}){{1,3}}")
_LINES = 3  # a name and its title stand within so many lines of the label


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name and its place [start, end) in the text read."""

    name: str
    start: int
    end: int


def read_lead_inspectors(text: str) -> Iterator[PrintedName]:
    """The lead inspectors that ``text`` (a page) names after a label, in order."""
    for label in _LABEL.finditer(text):
        yield from _names(text, label.end())


def _names(text: str, start: int) -> Iterator[PrintedName]:
    end = _value_end(text, start)
    value = _TITLE.sub(lambda match: " " * len(match.group()), text[start:end])
    position = 0
    for part in re.split(r"(\s*(?:,|;|&|/|\band\b)\s*)", value):
        match = _NAME.fullmatch(_HONORIFIC.sub("", part.strip().rstrip(". ")))
        if match:
            at = start + position + part.index(match.group())
            yield PrintedName(" ".join(match.group().split()), at, at + len(match.group()))
        position += len(part)


def _value_end(text: str, start: int) -> int:
    """Where the label's value ends: with its line, or later where that is empty or ends in the middle of names."""
    end = start
    for _ in range(_LINES):
        end = text.find("\n", end)
        if end < 0:
            return len(text)
        line = text[start:end].rstrip()
        if line and not re.search(r"(?:,|\band|&)$", line):
            return end
        end += 1
    return end - 1
