"""Dates and ranges of dates as documents print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
# Reports print "10 to 21 July 2023", "12/09/2016", "1/06/2015", "18 Feb", "4 June 2018–28 June 2018" and, between the
# two days, hyphens, dashes and box-drawing dashes.
_DAY = re.compile(
    rf"{_WEEKDAY}(?<![\d/])(?:"
    rf"(?P<day>\d{{1,2}})/(?P<number>\d{{1,2}})/(?P<long>\d{{4}}|\d{{2}})"
    rf"|(?P<plain>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?P<month>{_MONTH}),?(?:\s+(?P<year>\d{{4}}))?)?"
    rf")(?![\d/])",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\s*(?:to|until|through|[-\u2010-\u2015\u2212\u2500\u2501])\s*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|&|,?\s*and)\s*(?:from\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days from ``start`` to ``end``, both included, printed at [char_start, char_end) of the text read."""

    start: date
    end: date
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class _Printed:
    day: int
    month: int | None
    year: int | None
    start: int
    end: int

    def to_date(self) -> date | None:
        if self.month is None or self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:  # a misprinted day such as 31 June
            return None


def month_number(name: str) -> int:
    """1 to 12 for the name of a month or its first three letters. Raises ValueError for anything else."""
    return _MONTHS.index(name[:3].lower()) + 1


def read_ranges(text: str) -> list[DateRange]:
    """The ranges of days that ``text`` begins with; a single day is a range of one.

    A day without month or year takes them from the day after it: "5 to 9 December 2022 and 14 to 15 February 2023"
    gives two ranges. Reading stops at the first thing that is neither a day nor a word between two. A range that
    ends before it starts, or a day that does not exist, gives nothing.
    """
    ranges = []
    for first, last in _runs(text):
        start, end = _start_before(first, last), last.to_date()
        if start is None or end is None or start > end:
            return []
        ranges.append(DateRange(start, end, first.start, last.end))
    return ranges


def _start_before(first: _Printed, last: _Printed) -> date | None:
    """The first day of a range; one without a year lies in the year before where its month comes after the last's:
    "15 December to 9 January 2023"."""
    month = first.month or last.month or 0
    year = first.year or (last.year or 0) - int(month > (last.month or 0))
    return replace(first, month=month, year=year).to_date()


def read_day(text: str) -> DateRange | None:
    """The single day that ``text`` begins with, or None."""
    match = _DAY.match(text.lstrip())
    printed = _printed(match, len(text) - len(text.lstrip())) if match else None
    day = printed.to_date() if printed else None
    return DateRange(day, day, printed.start, printed.end) if printed and day else None


def find_days(text: str) -> Iterator[DateRange]:
    """Every complete day in ``text``, in order."""
    for match in _DAY.finditer(text):
        printed = _printed(match)
        day = printed.to_date()
        if day is not None:
            yield DateRange(day, day, printed.start, printed.end)


def _runs(text: str) -> list[tuple[_Printed, _Printed]]:
    """First and last day of each range. The last has month and year, where need be from the ranges after it."""
    days: list[tuple[_Printed, bool]] = []  # with: whether it ends the range begun before it
    position, through = len(text) - len(text.lstrip()), False
    while match := _DAY.match(text, position):
        days.append((_printed(match), through))
        between = _THROUGH.match(text, match.end())
        through = between is not None
        between = between or _AND.match(text, match.end())
        if between is None:
            break
        position = between.end()
    return _paired(days)


def _paired(days: list[tuple[_Printed, bool]]) -> list[tuple[_Printed, _Printed]]:
    pairs: list[tuple[_Printed, _Printed]] = []
    for day, through in days:
        if through and pairs:
            pairs[-1] = (pairs[-1][0], day)
        else:
            pairs.append((day, day))
    return _filled(pairs)


def _filled(pairs: list[tuple[_Printed, _Printed]]) -> list[tuple[_Printed, _Printed]]:
    month: int | None = None
    year: int | None = None
    filled = []
    for first, last in reversed(pairs):
        month, year = last.month or month, last.year or year
        filled.append((first, replace(last, month=month, year=year)))
        month, year = first.month or month, first.year or year
    return filled[::-1]


def _printed(match: re.Match[str], shift: int = 0) -> _Printed:
    start, end = match.start() + shift, match.end() + shift
    if match["day"]:
        year = int(match["long"])
        return _Printed(int(match["day"]), int(match["number"]), year if year > 99 else 2000 + year, start, end)
    named = month_number(match["month"]) if match["month"] else None
    full = int(match["year"]) if match["year"] else None
    return _Printed(int(match["plain"]), named, full, start, end)
