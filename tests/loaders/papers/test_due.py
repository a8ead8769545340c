"""When an action is due, as papers say it."""

from __future__ import annotations

from datetime import date

import pytest
from councilgraph.loaders.papers.due import due_in_cell, due_of

MET = date(2023, 11, 9)


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("to send it by 30 November", "30 November", date(2023, 11, 30)),
        ("to send it by 31 January", "31 January", date(2024, 1, 31)),
        ("to send it by Friday 1st December 2023", "Friday 1st December 2023", date(2023, 12, 1)),
        ("to send it before 5/3/2024", "5/3/2024", date(2024, 3, 5)),
        ("to report by the end of March 2024", "end of March 2024", None),
        ("to report to the next meeting", "the next meeting", None),
        ("to report to the February meeting", "the February meeting", None),
        ("to report to the meeting on 7 March 2024 by letter", "7 March 2024", date(2024, 3, 7)),
        ("to reply within two weeks", "two weeks", None),
        ("to come back in six months", "six months", None),
        ("to be circulated outside of the meeting", "outside of the meeting", None),
        ("to follow in due course", "in due course", None),
        ("a report be brought in September 2024", "September 2024", None),
        ("raised on 4 December to be done by 5 December", "5 December", date(2023, 12, 5)),
    ],
)
def test_due(text: str, printed: str, day: date | None) -> None:
    assert due_of(text, MET) == (printed, day)


@pytest.mark.parametrize(
    "text",
    [
        "the report of the meeting held on 19 September 2023",
        "the inspection in July 2023",
        "the plan that was published by 4 October 2023",
        "it may be sent",
        "to be done",
    ],
)
def test_not_due(text: str) -> None:
    assert due_of(text, MET) is None


def test_a_day_that_does_not_exist_has_no_date() -> None:
    assert due_of("by 31 November", MET) == ("31 November", None)


@pytest.mark.parametrize(
    ("cell", "day"),
    [("31 October 2024", date(2024, 10, 31)), ("30/06/2024", date(2024, 6, 30)), ("Quarterly", None), ("TBC", None)],
)
def test_a_cell_of_due_dates(cell: str, day: date | None) -> None:
    assert due_in_cell(cell, MET) == (cell, day)
