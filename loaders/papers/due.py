"""When something is due: as printed and, where it can be told, as a day."""

from __future__ import annotations

import re
from datetime import date

from ..dates import find_days, month_number, read_day

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}"
)
_SPAN = (
    r"(?:(?:the\s+)?(?:next|coming)\s+)?(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve)[\s-]+(?:working\s+|calendar\s+)?(?:day|week|month|year|term)s?(?:['\u2019]?\s+time)?"
)
_BY = (
    r"(?:by|before|due(?:\s+(?:on|by|for))?|no\s+later\s+than|not\s+later\s+than|deadline\s+(?:of|is)|until|on"
    r"|in\s+time\s+for|ahead\s+of)"
)
# A meeting that is still to come: "the next meeting", "a future meeting of the Panel", "its September meeting".
_MEETING = (
    rf"(?:the|a|its|our|this)\s+(?:(?:next|future|following|subsequent|{_MONTH})(?:\s+\d{{4}})?\s+)(?:(?:ordinary"
    r"|scheduled|formal|Committee|committee|Panel|Board)\s+)*"
    r"(?:meeting|Committee|Panel|Board)s?(?:\s+of\s+(?:the|this)\s+[A-Z]\w+)?"
)
# Each way of saying when is a group of its own: a day, a month or season, a meeting, a time from now, a vague wording.
_DUE = re.compile(
    rf"\b{_BY}\s+(?P<day>{_DAY})"
    r"|\b(?:by|before|until|in|for|no\s+later\s+than)\s+(?:the\s+)?(?P<period>(?:(?:end|start|beginning"
    rf"|middle)\s+of\s+)?(?:{_MONTH}|(?:spring|summer|autumn|winter)(?:\s+term)?|(?:the\s+)?(?:year|month|week"
    rf"|quarter|term))\s*(?:\d{{4}})?)(?=[\s.,;)]|$)"
    rf"|\b(?:at|to|for|by|before|in|attend)\s+(?P<meeting>{_MEETING})"
    rf"|\b(?:at|to|for)\s+(?:the|a|its)\s+(?:\w+\s+)?meeting\s+(?:in|of|on)\s+(?P<when>{_DAY}|{_MONTH}\s+\d{{4}}"
    rf"|{_MONTH})"
    rf"|\b(?:within|in)\s+(?P<span>{_SPAN})"
    r"|\b(?P<loose>at\s+the\s+earliest\s+opportunity|in\s+due\s+course|as\s+soon\s+as\s+(?:possible|practicable)"
    r"|at\s+a\s+(?:future|later)\s+date|in\s+the\s+(?:near\s+)?future"
    r"|by\s+the\s+end\s+of\s+(?:\w+\s+)?\d{4}|(?:by\s+)?(?:late|early|mid)[\s-]\d{4}"
    r"|outside\s+(?:of\s+)?(?:the\s+)?meeting|after\s+the\s+meeting|following\s+the\s+meeting)",
    re.IGNORECASE,
)
_UNLIKELY = re.compile(r"^(?:the\s+)?(?:year|month|week|quarter|term)$|^may$", re.IGNORECASE)


def due_of(text: str, meeting_day: date | None) -> tuple[str, date | None] | None:
    """When something is due, as printed and, where it can be told, as a day. A day before the meeting is no due date.

    A day without a year is the next one after the meeting. Deadlines go before meetings to come, and a day after "on"
    or "from", which can be that of another meeting, counts where nothing else does.
    """
    found = [due for match in _DUE.finditer(text) if (due := _due(match, meeting_day)) is not None]
    return min(found, key=lambda due: due[0], default=(0, None))[1]


_LOOSE = re.compile(r"(?:on|from|for|in)\b", re.IGNORECASE)


def _due(match: re.Match[str], meeting_day: date | None) -> tuple[int, tuple[str, date | None]] | None:
    """How loosely a match says when something is due, and when; None where it does not."""
    name = match.lastgroup or "loose"
    printed = " ".join(match[name].split())
    if name == "period" and (_UNLIKELY.match(printed) or not _is_deadline(match, meeting_day)):
        return None
    day = day_of(printed, meeting_day) if name in ("day", "when") else None
    if day is not None and meeting_day is not None and day < meeting_day:
        return None
    looseness = 1 if name in ("meeting", "when") else 2 if _LOOSE.match(match.group()) and name != "span" else 0
    return looseness, (printed, day)


def _is_deadline(match: re.Match[str], meeting_day: date | None) -> bool:
    """Whether a month or season is a deadline. After "in" it is one only where it lies after the meeting."""
    if not re.match(r"in\b", match.group(), re.IGNORECASE):
        return True
    month = re.search(rf"({_MONTH})\s+(\d{{4}})", match.group(), re.IGNORECASE)
    if month is None or meeting_day is None:
        return False
    return (int(month[2]), month_number(month[1])) > (meeting_day.year, meeting_day.month)


def day_of(printed: str, after: date | None) -> date | None:
    """The day that a wording names whole; without a year the next such day after the meeting."""
    days = list(find_days(printed))
    if days:
        return days[0].start
    match = re.search(rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})", printed, re.IGNORECASE)
    return _next_such_day(int(match[1]), month_number(match[2]), after) if match and after is not None else None


def _next_such_day(day: int, month: int, after: date) -> date | None:
    try:
        found = date(after.year, month, day)
        return found if found >= after else found.replace(year=found.year + 1)
    except ValueError:  # no such day
        return None


def due_in_cell(printed: str, meeting_day: date | None) -> tuple[str, date | None]:
    """What a cell for due dates says: its words, and the day if it is one."""
    found = read_day(printed)
    whole = found is not None and found.char_end - found.char_start >= len(printed.strip()) - 2
    return printed, found.start if found is not None and whole else day_of(printed, meeting_day)
