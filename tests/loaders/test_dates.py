from __future__ import annotations

from datetime import date, timedelta

import pytest
from councilgraph.loaders.dates import find_days, read_day, read_ranges
from hypothesis import given
from hypothesis import strategies as st

RANGES = [
    ("10 to 21 July 2023", [("2023-07-10", "2023-07-21")]),
    ("29 April 2014 - 21 May 2014", [("2014-04-29", "2014-05-21")]),
    ("29 April – 22 May 2014\nReport published", [("2014-04-29", "2014-05-22")]),
    ("11 – 22 July 2022", [("2022-07-11", "2022-07-22")]),
    ("12/09/2016 to 06/10/2016", [("2016-09-12", "2016-10-06")]),  # Redbridge 2016
    ("1/06/2015", [("2015-06-01", "2015-06-01")]),
    ("4 July 2016–28 July 2016", [("2016-07-04", "2016-07-28")]),  # Hackney 2016
    ("29 ─ 30 April 2024", [("2024-04-29", "2024-04-30")]),
    (
        "5 to 9 December 2022 and 14 to 15 February 2023",
        [("2022-12-05", "2022-12-09"), ("2023-02-14", "2023-02-15")],
    ),
    ("5 to 9 and 12 to 16 March 2018", [("2018-03-05", "2018-03-09"), ("2018-03-12", "2018-03-16")]),
    ("15 December to 9 January 2023", [("2022-12-15", "2023-01-09")]),
    ("Monday 3 March 2025", [("2025-03-03", "2025-03-03")]),
    ("1st to 3rd of May 2019", [("2019-05-01", "2019-05-03")]),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges_as_reports_print_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(r.start.isoformat(), r.end.isoformat()) for r in read_ranges(text)] == expected


@pytest.mark.parametrize("text", ["", "31 June 2024", "18 Feb", "21 July 2023 to 10 July 2023", "soon", "July 2023"])
def test_what_is_no_day_gives_nothing(text: str) -> None:
    assert read_ranges(text) == []


def test_a_range_ends_before_the_next_line_of_the_header() -> None:
    (found,) = read_ranges("10 to 21 July 2023 \nLead inspector: Ada Example, 3 inspectors")
    assert found.end == date(2023, 7, 21)


def test_a_day_says_where_it_is_printed() -> None:
    text = "  7 July 2014 and more"
    day = read_day(text)
    assert day is not None
    assert text[day.char_start : day.char_end] == "7 July 2014"


def test_days_in_prose_need_month_and_year() -> None:
    text = "between 3 and 5 people met on 14 May 2019 and again on 2 June 2020; 12 of 14 agreed"
    assert [day.start for day in find_days(text)] == [date(2019, 5, 14), date(2020, 6, 2)]


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 60), st.sampled_from([" to ", "–", " - ", " ─ "]))
def test_any_range_printed_in_full_is_read_back(start: date, days: int, between: str) -> None:
    end = start + timedelta(days=days)
    printed = between.join(f"{day.day} {day:%B} {day.year}" for day in (start, end))
    assert [(r.start, r.end) for r in read_ranges(printed)] == [(start, end)]
