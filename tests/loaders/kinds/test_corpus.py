"""Surprises met in real reports. Facts only: counts, numbers, pages, grades, dates and names of inspectors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.loaders.reading import Reading, read_file

FOLDER = "ofsted-ilacs-sif"
Read = Callable[[str], Reading]


@pytest.fixture
def read(corpus: Path) -> Read:
    def read_report(name: str) -> Reading:
        return read_file(corpus / FOLDER / f"{name}.pdf")

    return read_report


def numbers(reading: Reading, section: str | None = None) -> list[str]:
    return [r["number"] for r in reading.recommendations(section)]


def test_items_before_their_heading_in_the_text_layer(read: Read) -> None:
    assert numbers(read("redbridge-2016-11-25"), "LSCB") == ["123", "124", "125"]  # page 37


def test_two_reports_in_one_file(read: Read) -> None:
    hull = read("kingston-upon-hull-2015-02-10")
    assert hull.values("framework") == ["SIF", "LSCB review"]
    published = [day.isoformat() for day in hull.values("published_date", "Inspection")]
    assert published == ["2015-02-03", "2015-02-10"]
    assert hull.values("INSPECTED") == ["council:khl", "organisation:lscb/khl"]
    own = hull.recommendations("children's services")
    assert [r["number"] for r in own] == [str(n) for n in range(1, 21)]  # items 5 and 14 run over a page
    assert {r["page"] for r in hull.recommendations("LSCB")} == {39}


def test_a_list_of_strengths_goes_on_counting(read: Read) -> None:
    rotherham = read("rotherham-2014-11-19")
    own = rotherham.recommendations("children's services")
    assert [r["number"] for r in own] == [str(n) for n in range(1, 27)]
    assert [r["priority"] for r in own] == [True] * 10 + [False] * 16
    assert own[13]["theme_heading"] == "Thresholds"


def test_a_lead_in_with_four_bullets(read: Read) -> None:
    own = read("norfolk-2015-10-20").recommendations("children's services")
    assert [r["number"] for r in own].count("8") == 4
    assert len(own) == 22


def test_findings_with_the_same_bullets_are_no_recommendations(read: Read) -> None:
    hartlepool = read("hartlepool-2014-02-11")
    assert len(hartlepool.recommendations("children's services")) == 11
    assert {r["page"] for r in hartlepool.recommendations("LSCB")} == {28}
    assert len(hartlepool.recommendations("LSCB")) == 6


def test_the_board_is_graded_apart_from_the_council(read: Read) -> None:
    hartlepool = read("hartlepool-2014-02-11")
    assert hartlepool.values("overall_judgement") == ["good", "requires improvement"]
    assert hartlepool.grades("lscb-review") == {"lscb": "requires improvement"}


@pytest.mark.parametrize("name", ["barnsley-2014-08-08", "darlington-2018-05-21", "barking-and-dagenham-2014-07-07"])
def test_grades_centred_beside_their_areas(read: Read, name: str) -> None:
    assert not [problem for problem in read(name).problems if problem.code == "unread-grade"]


def test_prose_above_the_table(read: Read) -> None:
    cheshire = read("cheshire-east-2015-09-15")
    assert cheshire.grades()["leadership"] == "requires improvement"
    assert cheshire.grades()["adoption"] == "good"


def test_the_section_after_the_list_begins_further_in(read: Read) -> None:
    found = read("waltham-forest-2019-03-11").recommendations()
    assert len(found) == 5
    assert max(len(r["text"]) for r in found) < 250


def test_items_above_the_first_section_of_the_next_page(read: Read) -> None:
    assert [r["page"] for r in read("blackpool-2019-01-17").recommendations()] == [2] * 9 + [3] * 3


def test_an_item_without_its_full_stop(read: Read) -> None:
    assert len(read("hackney-2019-12-20").recommendations()) == 6


def test_two_lead_inspectors(read: Read) -> None:
    names = read("stoke-on-trent-2022-11-25").values("name", "Inspector")
    assert names == ["Rebecca Quested", "Matthew Reed"]


def test_a_header_above_the_title_with_another_date(read: Read) -> None:
    nottingham = read("nottingham-2022-09-05")
    assert [day.isoformat() for day in nottingham.values("start_date")] == ["2022-07-11"]
    assert [day.isoformat() for day in nottingham.values("end_date")] == ["2022-07-22"]
    assert nottingham.values("INSPECTED") == ["council:ngm"]


def test_a_re_inspection_after_the_next_framework_began(read: Read) -> None:
    lancashire = read("lancashire-2018-08-17")
    assert lancashire.values("framework") == ["SIF re-inspection"]
    assert lancashire.values("INSPECTED") == ["council:lan"]


def test_tags_after_the_full_stop_stay_in_the_text(read: Read) -> None:
    tags = [r["text"].rpartition("(")[2] for r in read("sunderland-2025-03-11").recommendations()]
    assert tags == ["Outcome three)", "Outcome three)", "Enabler two)"]


def test_a_report_without_recommendations_is_no_problem(read: Read) -> None:
    thurrock = read("thurrock-2024-10-29")
    assert thurrock.recommendations() == []
    assert thurrock.problems == []


def test_a_council_on_three_lines(read: Read) -> None:
    assert read("bournemouth-christchurch-and-poole-2022-02-11").values("INSPECTED") == ["council:bpc"]


def test_every_report_of_the_folder_is_read_by_one_kind(corpus: Path) -> None:
    unlike = []
    for path in sorted((corpus / FOLDER).glob("*.pdf")):
        if path.read_bytes()[:5] == b"%PDF-":
            reading = read_file(path)
            if len(reading.kinds) != 1 or not reading.values("INSPECTED") or not reading.values("start_date"):
                unlike.append((path.name, reading.kinds))
    assert unlike == []


def test_every_quote_is_the_slice_of_its_page(read: Read) -> None:
    for name in ("norfolk-2015-10-20", "reading-2019-10-28"):
        reading = read(name)
        for claim in reading.claims:
            place = claim.evidence
            text = reading.document.page(place.page).text
            assert text[place.char_start : place.char_end] == place.quote


UNSEEN = (
    "LSCB review",
    "adult social care assessment",
    "focused visit letter",
    "looked after children report",
    "monitoring visit letter",
    "police inspection",
    "youth justice inspection",
)


def test_no_real_document_is_taken_for_a_kind_of_which_none_was_seen(corpus: Path) -> None:
    paths = [p for p in sorted(corpus.rglob("*.*")) if p.parent.name != FOLDER and p.name != "manifest.csv"]
    read_as = {path.name: read_file(path).kinds for path in paths}
    assert len(read_as) > 20
    assert {name: found for name, found in read_as.items() if len(found) != 1 or found[0] in UNSEEN} == {}
