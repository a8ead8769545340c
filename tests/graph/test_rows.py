"""Rows as frames: what becomes of nodes and relationships in them."""

from __future__ import annotations

from datetime import date

import pytest
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.graph.rows import Rows, plain

FULL = Node("Council", "council:a", {"name": "A", "aliases": ("Ay", "Eh"), "start_date": date(1974, 4, 1)})
BARE = Node("Council", "council:b", {"name": "B"})
LED = Relationship("LED", NodeRef("Inspector", "inspector:x"), NodeRef("Inspection", "inspection:y"), {"page": 2})
ANSWER = Rows(
    ("n", "r", "several", "page"), ((BARE, LED, [FULL, None], 1), (FULL, LED, [], 2), (None, None, None, None))
)

FULL_PLAIN = {
    "id": "council:a",
    "label": "Council",
    "properties": {"name": "A", "aliases": ["Ay", "Eh"], "start_date": date(1974, 4, 1)},
}
LED_PLAIN = {"label": "LED", "start": "inspector:x", "end": "inspection:y", "properties": {"page": 2}}


def test_records_become_mappings_at_any_depth() -> None:
    assert plain(FULL) == FULL_PLAIN
    assert plain({"found": [LED, (1, "a")]}) == {"found": [LED_PLAIN, [1, "a"]]}
    assert plain(date(2020, 1, 2)) == date(2020, 1, 2)


def test_a_pandas_frame_holds_mappings() -> None:
    pytest.importorskip("pandas")
    frame = ANSWER.to_pandas()
    assert list(frame["n"])[1] == FULL_PLAIN
    assert list(frame["r"])[:2] == [LED_PLAIN, LED_PLAIN]
    assert frame["several"].iloc[0] == [FULL_PLAIN, None]


def test_a_polars_frame_holds_structs() -> None:
    pytest.importorskip("polars")
    frame = ANSWER.to_polars()
    assert frame["n"].struct.field("id").to_list() == ["council:b", "council:a", None]
    assert frame["n"].to_list()[1] == FULL_PLAIN
    assert frame["r"].to_list()[0] == LED_PLAIN
    assert frame["several"].to_list()[0] == [FULL_PLAIN, None]


def test_an_arrow_table_holds_structs() -> None:
    pytest.importorskip("pyarrow")
    table = ANSWER.to_arrow()
    assert table["n"].to_pylist()[1] == FULL_PLAIN
    assert table["n"].to_pylist()[0]["properties"] == {"name": "B", "aliases": None, "start_date": None}
    assert table["r"].to_pylist() == [LED_PLAIN, LED_PLAIN, None]
    assert table["several"].to_pylist() == [[FULL_PLAIN, None], [], None]


def test_iteration_keeps_the_records() -> None:
    assert next(iter(ANSWER))["n"] is BARE
    assert ANSWER.column("r")[0] is LED
