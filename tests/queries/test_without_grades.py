"""Inspections without grades in the queries that hold every inspection, and out of those that compare grades."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.ontology.register import Register
from councilgraph.queries.run import run_query

from .made import Maker, told

SEND, JTAI, ILACS = date(2024, 2, 5), date(2023, 6, 5), date(2022, 3, 7)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """Eastholme with a JTAI and an Area SEND inspection; its neighbour Westpool with one that gave grades."""
    make = Maker()
    make.node("Theme", "theme:neglect", name="Neglect")
    east = make.council("eho", "Eastholme Council", "Invented North", "X03")
    west = make.council("wpl", "Westpool Council", "Invented South", "X04")
    make.computed("STATISTICAL_NEIGHBOUR", east, west, rank=1)
    make.computed("STATISTICAL_NEIGHBOUR", west, east, rank=1)
    letter = make.document("east/2023.pdf", "jtai-letter")
    make.inspection(east, "JTAI", "2023-06-05", None, {}, [told("Act on neglect early.", "neglect")], document=letter)
    report = make.document("east/2024.pdf", "area-send-report")
    inspected = make.inspection(east, "Area SEND", "2024-02-05", None, {}, document=report)
    outcome = {**make.nodes[inspected.id].properties, "outcome": "inconsistent experiences"}
    make.node("Inspection", inspected.id, **outcome)
    grades = {"leadership": "good", "help-and-protection": "good", "care-and-care-leavers": "good"}
    make.inspection(
        west, "ILACS", "2022-03-07", "good", grades, document=make.document("west/2022.pdf", "ilacs-report")
    )
    make.compare()
    with EmbeddedStore(tmp_path_factory.mktemp("without-grades")) as made:
        made.write(make.graph(), "made")
        yield made


def rows(store: EmbeddedStore, name: str, columns: str, **given: str) -> list[tuple[object, ...]]:
    found = run_query(store, name, given, Register.load())
    return [tuple(row[column] for column in columns.split()) for row in found]


def test_the_flat_table_holds_them_with_their_outcome(store: EmbeddedStore) -> None:
    columns = "gss_code framework inspected overall outcome leadership recommendations document"
    assert rows(store, "inspections", columns) == [
        ("X03", "JTAI", JTAI, None, None, None, 1, "east/2023.pdf"),
        ("X03", "Area SEND", SEND, None, "inconsistent experiences", None, 0, "east/2024.pdf"),
        ("X04", "ILACS", ILACS, "good", None, "good", 0, "west/2022.pdf"),
    ]
    assert rows(store, "inspection-themes", "framework theme_id overall outcome joint") == [
        ("JTAI", "theme:neglect", None, None, None),
        ("Area SEND", None, None, "inconsistent experiences", None),
        ("ILACS", None, "good", None, "joint grade"),
    ]
    assert rows(store, "inspections", "framework", neighbours_of="council:wpl", framework="JTAI") == [("JTAI",)]


def test_they_are_not_compared_with_grades(store: EmbeddedStore) -> None:
    assert rows(store, "grade-path", "council framework") == [("Westpool Council", "ILACS")]
    assert rows(store, "neighbour-grades", "rank inspected overall loaded", council="council:wpl") == [
        (0, ILACS, "good", "grades"),
        (1, None, None, "no grades"),
    ]
    assert rows(store, "neighbours", "rank inspections with_grades latest", council="council:wpl") == [
        (0, 1, 1, ILACS),
        (1, 2, 0, SEND),
    ]
