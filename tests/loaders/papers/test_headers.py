"""Committee, day and place from the lines in which papers print them, and the traps beside them."""

from __future__ import annotations

import pytest

from .reading import Read, meetings, read

MINUTED = (
    "\n\nPresent: Councillor Ada Brackley (Chair)\n\n1. Apologies\n\nNone.\n\n2. Report\n\nRESOLVED that it be noted."
)


def minutes(top: str, **given: str) -> Read:
    return read((top + MINUTED).encode(), "minutes.txt", given)


@pytest.mark.parametrize(
    ("top", "committee", "day"),
    [
        (
            "Minutes of the Meeting of the People Scrutiny Commission held on 3 May 2022",
            "People Scrutiny Commission",
            "2022-05-03",
        ),
        (
            "At a Meeting of the Corporate Parenting Board held at the Town Hall on Monday 9 January 2023 at 5.30 pm",
            "Corporate Parenting Board",
            "2023-01-09",
        ),
        (
            "MINUTES OF THE MEETING OF THE CABINET HELD ON THURSDAY, 12TH OCTOBER, 2017 AT 6.00PM",
            "Cabinet",
            "2017-10-12",
        ),
        (
            "EDUCATION AND CHILDREN'S SERVICES SCRUTINY SUB-COMMITTEE\n\nMinutes\n\nTuesday 6 November 2018",
            "Education and Children's Services Scrutiny Sub-Committee",
            "2018-11-06",
        ),
        (
            "Scrutiny Board (Children and Families) - Wednesday, 6th March, 2019 10.00 am",
            "Scrutiny Board (Children and Families)",
            "2019-03-06",
        ),
        ("Executive Board – 14 June 2011", "Executive Board", "2011-06-14"),
        ("Minutes\n\nCommittee: Schools Forum\n\nDate: 14/01/2020", "Schools Forum", "2020-01-14"),
        (
            "Agenda item - Fostering - Meeting of Children's Services Overview and Scrutiny Committee, Tuesday, 5th "
            "March, 2024 6.00 pm",
            "Children's Services Overview and Scrutiny Committee",
            "2024-03-05",
        ),
        (
            "Scrutiny for Policies, Children and Families Committee\n\nMonday, 5th September, 2022 1.00 pm",
            "Scrutiny for Policies, Children and Families Committee",
            "2022-09-05",
        ),
        (
            "Children, Young People and Education Cabinet Committee\n\n16 January 2025",
            "Children, Young People and Education Cabinet Committee",
            "2025-01-16",
        ),
        (
            "Corporate Parenting Board Minutes\n\nWednesday 9 January 2019\n\n3:00 p.m.",
            "Corporate Parenting Board",
            "2019-01-09",
        ),
        ("Meeting: Health and Wellbeing Board, 7 July 2016", "Health and Wellbeing Board", "2016-07-07"),
    ],
)
def test_printed(top: str, committee: str, day: str) -> None:
    (found,) = meetings(minutes(top))
    assert (found["committee"], found["date"]) == (committee, day)


@pytest.mark.parametrize(
    ("top", "place"),
    [
        (
            "Minutes of the Cabinet held in Committee Room 2, Civic Centre on 4 May 2021",
            "Committee Room 2, Civic Centre",
        ),
        ("Minutes of the Cabinet held at 7.00 pm in the Moot Hall, Tarnbeck on 4 May 2021", "Moot Hall, Tarnbeck"),
        ("Cabinet - 4 May 2021\n\nThe meeting was held via Microsoft Teams and began at 10.00 am.", "Microsoft Teams"),
        ("Cabinet - 4 May 2021\n\nVenue: Council Chamber. View directions", "Council Chamber"),
        ("Cabinet - 4 May 2021\n\nThe meeting was brought forward to 10.00 am in May.", None),
    ],
)
def test_place(top: str, place: str | None) -> None:
    (found,) = meetings(minutes(top))
    assert found["place"] == place


@pytest.mark.parametrize(
    "top",
    [
        "Cabinet\n\nTo confirm the minutes of the meeting held on 4 May 2021",
        "Cabinet\n\nMinutes of the previous meeting, 4 May 2021",
        "Cabinet\n\nThe next meeting will be held on 4 May 2021.",
        "Cabinet\n\n1. Minutes of the meeting held on 4 May 2021 (Pages 3 - 8)",
    ],
)
def test_the_day_of_another_meeting_is_not_taken(top: str) -> None:
    found = minutes(top)
    assert [meeting["date"] for meeting in meetings(found)] == [None]
    assert "unknown-day" in found.problems


def test_what_comes_with_the_file_goes_before_what_is_printed() -> None:
    (found,) = meetings(minutes("Cabinet - 4 May 2021", committee="Cabinet Sub-Committee", date="2021-05-05"))
    assert (found["committee"], found["date"]) == ("Cabinet Sub-Committee", "2021-05-05")


def test_the_council_is_not_its_committee() -> None:
    (found,) = meetings(minutes("WEXMOOR COUNCIL\n\nSCHOOLS FORUM\n\n4 May 2021"))
    assert found["committee"] == "Schools Forum"


def test_nothing_printed_is_a_problem() -> None:
    found = minutes("Minutes")
    assert [(m["committee"], m["date"]) for m in meetings(found)] == [(None, None)]
    assert {"unknown-council", "unknown-committee"} <= set(found.problems)


def test_a_joint_committee_is_part_of_each_council() -> None:
    found = minutes(
        "Pennerdale County Council and Tarnbeck Council\n\nJoint Health Overview and Scrutiny Committee\n\n4 May 2021"
    )
    assert {end.id for _, end in found.ends("PART_OF")} == {"council:x-pennerdale", "council:x-tarnbeck"}


@pytest.mark.parametrize("line", ["Contact: ed.grim@addlestow.example", "https://democracy.addlestow.example/x"])
def test_the_council_by_an_address_in_the_text(line: str) -> None:
    found = minutes(f"Cabinet - 4 May 2021\n\n{line}")
    assert [end.id for _, end in found.ends("CONCERNS")] == ["council:x-addlestow"]


def test_two_councils_addresses_tell_nothing() -> None:
    found = minutes("Cabinet - 4 May 2021\n\na@addlestow.example\n\nb@wexmoor.example")
    assert found.ends("CONCERNS") == []
    assert "unknown-council" in found.problems


def test_a_cut_page_is_a_problem() -> None:
    found = minutes("Cabinet - 4 May 2021\n\nThe Leader said ... view the full minutes text for item 2.")
    assert "minutes-cut" in found.problems
