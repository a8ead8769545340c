"""Chains of inspections and the paths made of them, on councils whose story is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.ontology.register import Register
from councilgraph.queries.paths import Path, read_path
from councilgraph.queries.run import run_query

from .chains import MANY
from .conftest import Ask

BAD, AGAIN, WORSE, BETTER = date(2015, 2, 2), date(2017, 3, 6), date(2020, 1, 13), date(2023, 6, 5)
FIRST_VISIT, SECOND_VISIT = date(2015, 9, 8), date(2016, 3, 15)
WYREHOLME = "council:wyr"


def test_inspection_chain(ask_chains: Ask) -> None:
    columns = "inspected framework days_since follows follows_framework follows_grade days_after visit reason score"
    assert [row for row in ask_chains("inspection-chain", columns, council=WYREHOLME) if row[3] is not None] == [
        (FIRST_VISIT, "monitoring visit", 218, BAD, "SIF", "inadequate", 218, 1, "last-inadequate", 0.95),
        (SECOND_VISIT, "monitoring visit", 189, BAD, "SIF", "inadequate", 407, 2, "last-inadequate", 0.95),
        (AGAIN, "SIF re-inspection", 356, BAD, "SIF", "inadequate", 763, None, "re-inspection", 1.0),
        (BETTER, "ILACS", 1239, WORSE, "ILACS", "inadequate", 1239, None, "next-graded", 1.0),
    ]


def test_inspection_chain_counts_the_visits_that_are_loaded(ask_chains: Ask) -> None:
    found = ask_chains("inspection-chain", "inspected monitoring_visits document page", council=WYREHOLME)
    assert [row for row in found if row[1] is not None] == [(BAD, 2, "wyr/2015.pdf", 1), (WORSE, 0, "wyr/2020.pdf", 1)]
    assert len(found) == 10
    assert len(ask_chains("inspection-chain", "council", region="invented south")) == 1 + len(MANY)


def test_inspection_chain_keeps_the_councils_of_a_shared_visit_apart(ask_chains: Ask) -> None:
    found = [
        row
        for code in ("sho", "shs")
        for row in ask_chains("inspection-chain", "council inspected follows days_since", council=f"council:{code}")
    ]
    visited, first, second = date(2019, 3, 5), date(2017, 5, 8), date(2018, 6, 4)
    assert found == [
        ("Sharewell Council", first, None, None),
        ("Sharewell Council", visited, first, 666),
        ("Shareby Council", second, None, None),
        ("Shareby Council", visited, second, 274),
    ]


def test_years_inadequate_marks_what_is_open_and_counts_visits(ask_chains: Ask) -> None:
    columns = "since until years inspections is_open monitoring_visits series_break"
    assert ask_chains("years-inadequate", columns, council=WYREHOLME) == [
        (BAD, AGAIN, 2.1, 1, False, 2, None),
        (WORSE, BETTER, 3.4, 1, False, 0, None),
    ]
    assert ask_chains("years-inadequate", columns, council="council:one") == [
        (date(2022, 5, 9), None, None, 1, True, 0, None)
    ]


@pytest.fixture
def path(chains: EmbeddedStore, register: Register) -> Callable[..., Path]:
    """The path of a council."""

    def read(council: str, **filters: object) -> Path:
        return read_path(lambda name, given: run_query(chains, name, given, register), council, "Wyreholme", **filters)

    return read


def test_a_path_holds_grades_breaks_and_what_was_told_again(path: Callable[..., Path]) -> None:
    steps = {step.day: step for step in path(WYREHOLME).steps}
    assert list(steps) == sorted(steps)
    assert len(steps) == 10
    assert [(one.code, one.grade) for one in steps[BETTER].grades] == [
        ("care", "good"), ("care-leavers", "outstanding"), ("help-and-protection", "good"), ("leadership", "good"),
    ]  # fmt: skip
    assert (steps[BETTER].direction, steps[BETTER].overall_page, steps[BETTER].rank) == ("better", 2, 3)
    assert steps[BAD].series_break == "Looked after children to SIF"
    assert (steps[WORSE].recommendations, steps[WORSE].told_again) == (1, ("Supervision",))
    assert steps[date(2024, 3, 4)].outcome == "Inconsistent experiences and outcomes"
    assert [step.day for step in steps.values() if step.lacks_visits] == [WORSE]
    assert not steps[date(2018, 2, 5)].in_series


def test_a_path_can_be_cut_down(path: Callable[..., Path]) -> None:
    assert [step.day for step in path(WYREHOLME, framework="ILACS").steps] == [WORSE, BETTER]
    assert [step.day for step in path(WYREHOLME, until=BAD).steps] == [date(2013, 6, 10), BAD]
    assert path("council:non").steps == ()
