"""The crosswalk names what exists, leaves no area out, and says each thing once."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from councilgraph.ontology.crosswalk import (
    CROSSWALK,
    NO_COUNTERPART,
    RELATIONS,
    Crosswalk,
    area_properties,
    comparisons,
    uncompared,
)
from councilgraph.ontology.frameworks import FRAMEWORKS, ILACS, LSCB_REVIEW, SIF, Framework

AREAS = {(framework.name, area.code) for framework in FRAMEWORKS for area in framework.areas}
PAIRED = [row for row in CROSSWALK if row.relation != NO_COUNTERPART]


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda framework: framework.name)
def test_every_area_has_a_counterpart_or_is_said_to_have_none(framework: Framework) -> None:
    """A new framework needs rows in ontology/crosswalk.py: pairs of areas, or why it is compared with nothing."""
    compared = {row.area for row in comparisons() if row.framework == framework.name}
    alone = {row.area for row in CROSSWALK if row.relation == NO_COUNTERPART and row.framework == framework.name}
    assert compared | alone >= {area.code for area in framework.areas} or alone == {""}
    assert compared | alone
    assert not compared & alone


@pytest.mark.parametrize("row", CROSSWALK, ids=lambda row: f"{row.framework} {row.area} {row.other_framework}")
def test_a_row_is_whole(row: Crosswalk) -> None:
    assert row.source
    if row.relation == NO_COUNTERPART:
        assert row.note
        assert (row.other_framework, row.other_area, row.series_break) == ("", "", "")
        assert (row.framework, row.area) in AREAS or row.area == ""
    else:
        assert row.relation in RELATIONS
        assert {(row.framework, row.area), (row.other_framework, row.other_area)} <= AREAS
        assert bool(row.series_break) is (row.relation != "same")
        assert row.turned().turned() == row


def test_two_areas_are_compared_by_one_row() -> None:
    pairs = Counter(frozenset({(row.framework, row.area), (row.other_framework, row.other_area)}) for row in PAIRED)
    assert set(pairs.values()) == {1}
    assert all(len(pair) == 2 for pair in pairs)


def test_a_joint_grade_is_a_part_of_nothing_and_the_same_as_nothing_later() -> None:
    joint = [row for row in comparisons() if row.area == "care-and-care-leavers"]
    later = {(row.other_area, row.relation) for row in joint if row.other_framework != "Looked after children"}
    assert later == {
        ("care", "broader"), ("care-leavers", "broader"), ("looked-after", "broader"), ("adoption", "broader"),
    }  # fmt: skip


def test_adequate_is_no_step_of_the_scale_that_followed() -> None:
    across = [row for row in PAIRED if row.framework == "Looked after children"]
    assert across
    assert all("adequate" in row.series_break for row in across)
    assert not any(row.area == row.other_area == "overall" for row in across)


def test_the_board_s_grade_is_compared_with_none() -> None:
    assert "not of the council" in str(area_properties(LSCB_REVIEW, LSCB_REVIEW.areas[0])["no_counterpart"])
    assert all(uncompared(SIF, area) is None for area in SIF.areas)


def test_areas_have_the_days_on_which_they_were_graded() -> None:
    days = {
        area.code: (said.get("start_date"), said.get("end_date"), said["joint"])
        for area in ILACS.areas
        for said in [area_properties(ILACS, area)]
    }
    assert days["care-and-care-leavers"] == (date(2018, 1, 1), date(2022, 12, 31), True)
    assert days["care"] == days["care-leavers"] == (date(2023, 1, 1), None, False)
    assert days["overall"] == (date(2018, 1, 1), date(2026, 3, 31), False)


def test_a_series_holds_what_is_the_same_or_closest() -> None:
    series = {
        (framework.name, area.code): area_properties(framework, area)["series"]
        for framework in FRAMEWORKS
        for area in framework.areas
    }
    assert series["SIF", "overall"] == series["SIF re-inspection", "overall"] == series["ILACS", "overall"]
    assert series["Looked after children", "overall"] == series["SIF", "looked-after"] == series["ILACS", "care"]
    assert series["Looked after children", "overall"] != series["SIF", "overall"]
    assert series["SIF", "care-leavers"] == series["ILACS", "care-leavers"] != series["ILACS", "care"]
