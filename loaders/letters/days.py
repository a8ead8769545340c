"""Days in letters: the day of the letter, and "between 16 and 20 October 2017" within a sentence on the inspection."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.records import Evidence
from ..dates import DateRange, find_days, read_day, read_ranges
from ..document import Page
from ..papers.sentences import sentence_around
from ..passages import Passage

_SPAN = re.compile(
    r"\b(?P<word>between|from|on|dates?\s*:|took\s+place|was\s+carried\s+out)\s+(?=(?:the\s+)?(?:[A-Z][a-z]+day,?\s+)?\d)",
    re.I,
)
_INSPECTED = re.compile(r"\binspect|\bvisit|\bfieldwork\b", re.IGNORECASE)
_DATED = re.compile(r"\s*(?:Date\s*:\s*)?", re.IGNORECASE)
_DEAR = re.compile(r"^\s*Dear\b", re.MULTILINE)


def letter_day(page: Page) -> DateRange | None:
    """The day on a line of its own above "Dear ...", or None."""
    dear = _DEAR.search(page.text)
    for line in page.lines:
        if dear is not None and line.start >= dear.start():
            return None
        label = _DATED.match(line.text)
        day = read_day(line.text[label.end() if label else 0 :])
        shift = line.start + (label.end() if label else 0)
        if day is not None and not line.text[shift - line.start + day.char_end :].strip(" ."):
            return DateRange(day.start, day.end, shift + day.char_start, shift + day.char_end)
    return None


def inspected_days(passage: Passage) -> list[tuple[DateRange, Evidence]]:
    """The days on site that a sentence on an inspection gives, with where they are printed; empty without any."""
    for match in _SPAN.finditer(passage.text):
        start, end = sentence_around(passage.text, match.start())
        if not _INSPECTED.search(passage.text[start:end]):
            continue
        rest = passage.text[match.end() : end]
        skipped = len(rest) - len(re.sub(r"^the\s+", "", rest))
        ranges = read_ranges(rest[skipped:])
        if match["word"].lower() == "between":
            ranges = list(_paired(ranges))
        if ranges:
            at = match.end() + skipped
            return [(r, passage.cite(at + r.char_start, at + r.char_end)) for r in ranges]
    return []


def _paired(ranges: list[DateRange]) -> Iterator[DateRange]:
    """Between one day "and" another is one range; a range that is printed with "to" stays."""
    waiting: DateRange | None = None
    for found in ranges:
        if found.start != found.end:
            yield found
        elif waiting is None:
            waiting = found
        else:
            yield DateRange(waiting.start, found.end, waiting.char_start, found.char_end)
            waiting = None
    if waiting is not None:
        yield waiting


def day_by(passage: Passage, start: int, end: int) -> tuple[DateRange, Evidence] | None:
    """The first complete day within a slice of a passage, with where it is printed."""
    day = next(find_days(passage.text[start:end]), None)
    if day is None:
        return None
    return day, passage.cite(start + day.char_start, start + day.char_end)
