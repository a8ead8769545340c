"""Inspections that papers speak of, and what must not be taken for one."""

from __future__ import annotations

import pytest
from councilgraph.graph.records import NodeRef

from .reading import inspections, read

HEAD = "Agenda item\n\nInspection\n\nMinutes:\n\n"
GIVEN = {"council": "Wexmoor Council", "date": "2024-06-04"}


def spoken_of(*lines: str) -> list[list[str | None]]:
    text = HEAD + "\n\n".join(lines) + "\n\nRESOLVED that the report be noted.\n\nSupporting documents:"
    return inspections(read(text.encode(), "item.txt", GIVEN))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The ILACS inspection took place in July 2023.", ["ILACS", "2023-07"]),
        ("Ofsted inspected the council between 3 and 14 July 2023 under the ILACS framework.", ["ILACS", "2023-07"]),
        ("The letter followed the focused visit in January 2024.", ["focused visit", "2024-01"]),
        ("The joint targeted area inspection of March 2023 was discussed.", ["JTAI", "2023-03"]),
        ("The area SEND inspection of November 2023 had found gaps.", ["Area SEND", "2023-11"]),
        ("The Ofsted inspection of children's services in 2019 was recalled.", [None, "2019"]),
        ("The recent ILACS inspection was welcomed.", ["ILACS", "undated"]),
    ],
)
def test_spoken_of(line: str, found: list[str | None]) -> None:
    assert spoken_of(line) == [found]


@pytest.mark.parametrize(
    "line",
    [
        "The next ILACS inspection was expected in 2025.",
        "Officers were preparing for the ILACS inspection.",
        "A monitoring visit would take place soon.",
        "A neighbouring authority had an ILACS inspection in May 2023.",
        "Tarnbeck Council had an ILACS inspection in May 2023.",
        "Ofsted had inspected three schools in May 2023.",
        "Across the country ILACS inspections had found the same.",
        "Good practice was shared.",
    ],
)
def test_not_spoken_of(line: str) -> None:
    assert spoken_of(line) == []


def test_two_inspections_in_one_sentence() -> None:
    line = (
        "The inspection of 22 February to 16 March 2016 was under the Single Inspection Framework (SIF) and that of "
        "4 to 22 November 2019 under the ILACS framework."
    )
    assert spoken_of(line) == [["SIF", "2016-03"], ["ILACS", "2019-11"]]


def test_the_plans_date_is_not_the_inspections() -> None:
    assert spoken_of("The ILACS improvement plan was published on 11 December 2023.") == [["ILACS", "undated"]]


def test_a_visit_does_not_date_the_inspection() -> None:
    found = spoken_of("The ILACS findings were recalled.", "A monitoring visit was made in March 2024.")
    assert found == [["ILACS", "undated"], ["monitoring visit", "2024-03"]]


@pytest.mark.parametrize(
    ("paper", "month", "council"),
    [
        ("North Northamptonshire Council", "June 2019", "council:nth"),
        ("North Northamptonshire Council", "October 2022", "council:nnt"),
        ("North Yorkshire Council", "July 2021", "council:nyk"),
        ("Bournemouth, Christchurch and Poole Council", "May 2018", None),
    ],
)
def test_an_inspection_before_a_reorganisation_was_of_the_council_of_then(
    paper: str, month: str, council: str | None
) -> None:
    text = f"{HEAD}The ILACS inspection of {month} was recalled.\n\nRESOLVED that it be noted.\n\nSupporting documents:"
    found = read(text.encode(), "item.txt", {"council": paper, "date": "2024-06-04"})
    ends = [one.value for one in found.claims if one.predicate == "INSPECTED"]
    assert ends == ([NodeRef("Council", council)] if council else [])
