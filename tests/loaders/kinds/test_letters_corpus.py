"""Surprises met in real letters and Area SEND reports. Facts only: counts, pages, days, posts and bodies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.loaders.reading import Reading, read_file

Read = Callable[[str], Reading]


@pytest.fixture
def read(corpus: Path) -> Read:
    def read_one(name: str) -> Reading:
        return read_file(corpus / f"{name}.pdf")

    return read_one


def titles(reading: Reading) -> list[str]:
    return [str(c.properties["title"]) for c in reading.claims if c.predicate == "HELD"]


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("jtai/central-bedfordshire-2016-05-10", 11),  # a box on pages 8 and 9 is no item
        ("jtai/bristol-2017-12-01", 34),  # bullets on page 2 are another audit's
        ("jtai/portsmouth-2020-01-31", 26),  # the list begins below a box, page 10
        ("jtai/surrey-2023-05-02", 4),  # strengths follow in the same bullets
        ("area-send/hounslow-2024-12-18", 17),  # six rows with bullets, one over two pages
        ("area-send/newham-2024-11-28", 7),  # a stray bullet behind the table
    ],
)
def test_items_are_those_of_the_formal_list(read: Read, name: str, items: int) -> None:
    reading = read(name)
    assert len(reading.recommendations()) == items
    assert reading.problems == []


def test_the_letter_and_not_the_file_s_name_gives_the_day(read: Read) -> None:
    letter = read("jtai/lincolnshire-2016-12-05")
    assert [str(day) for day in letter.values("published_date", "Inspection")] == ["2016-12-02"]
    assert letter.values("topic") == ["domestic abuse"]  # the title says abuse and neglect


def test_signatures_run_over_two_pages(read: Read) -> None:
    letter = read("jtai/central-bedfordshire-2016-05-10")  # names on page 9, posts on page 10
    assert titles(letter)[-4:] == [
        "Regional Director",
        "Her Majesty’s Inspector of Constabulary",
        "Deputy Chief Inspector",
        "Assistant Chief Inspector",
    ]


def test_bodies_with_commas_and_posts_with_commas(read: Read) -> None:
    letter = read("jtai/bristol-2017-12-01")
    assert "Strategic Director, People" in titles(letter)
    name = "bristol-gloucestershire-somerset-and-wiltshire-community-rehabilitation-company"
    assert f"organisation:{name}" in letter.values("AT")


def test_a_post_of_a_board_leads_the_statement(read: Read) -> None:
    letter = read("jtai/rochdale-2024-07-12")
    assert letter.values("statement_lead") == ["the Chair of the Rochdale Safeguarding Children’s Partnership"]
    assert [str(day) for day in letter.values("statement_due")] == ["2024-10-21"]


def test_a_body_goes_on_at_the_top_of_the_next_page(read: Read) -> None:
    report = read("area-send/derbyshire-2024-11-14")  # its last word alone at the top of page 7
    own = [one for one in report.recommendations() if one["priority"]]
    assert len(own) == 11
    assert {one["ADDRESSED_TO"].id for one in own} <= {
        "council:dby",
        "organisation:nhs-derby-and-derbyshire-integrated-care-board",
    }


def test_one_board_in_several_forms(read: Read) -> None:
    report = read("area-send/suffolk-2024-01-30")
    boards = {end for end in report.values("ADDRESSED_TO") if end.startswith("organisation:")}
    assert boards == {
        "organisation:nhs-suffolk-and-north-east-essex-integrated-care-board",
        "organisation:nhs-norfolk-and-waveney-integrated-care-board",
    }
    leads = [c.subject.id for c in report.claims if c.predicate == "LED"]
    assert leads == ["inspector:ofsted/charlie-fordham", "inspector:care-quality-commission/daniel-carrick"]


def test_somebody_without_a_post_has_none(read: Read) -> None:
    report = read("area-send/dorset-2024-05-15")
    assert report.values("outcome") == ["typically positive"]
    assert "person:dst/patricia-miller" in {c.subject.id for c in report.claims if c.predicate == "name"}
    assert "person:dst/patricia-miller" not in {c.subject.id for c in report.claims if c.predicate == "HELD"}
