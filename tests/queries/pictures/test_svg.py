"""Elements, widths of text and places of labels."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise

from councilgraph.queries.pictures.svg import Label, apart, element, lanes, picture, shortened, width_of, written
from hypothesis import given
from hypothesis import strategies as st

PLACES = st.lists(st.integers(0, 1000), min_size=1, max_size=20, unique=True)
NAMES = st.sampled_from(["SIF", "ILACS", "Looked after children"])


@given(labels=st.lists(st.tuples(st.integers(0, 1000), NAMES), max_size=15, unique_by=lambda pair: pair[0]))
def test_labels_neither_overlap_nor_are_crossed(labels: list[tuple[int, str]]) -> None:
    made = [Label(x, (name,)) for x, name in labels]
    placed = list(zip(made, lanes(made), strict=True))
    for one, lane in placed:
        for other, further in placed:
            if other is not one and further >= lane:  # in one lane, or its line comes down through this one
                assert not one.x < other.x < one.x + one.width


@given(places=PLACES)
def test_marks_are_apart_and_in_order(places: list[int]) -> None:
    found = apart(sorted(places), 32, 1000)
    assert all(later - earlier >= 32 - 1e-6 for earlier, later in pairwise(found))
    assert max(found) <= 1000


def test_marks_that_have_room_stay_where_they_are() -> None:
    assert apart([10, 100, 400], 32, 500) == [10, 100, 400]


@given(text=st.text(max_size=80), room=st.integers(20, 400))
def test_a_shortened_text_fits_and_says_so(text: str, room: int) -> None:
    found = shortened(text, room)
    assert width_of(found) <= room
    assert found == text or (found.endswith("…") and text.startswith(found[:-1]))


@given(text=st.text())
def test_whatever_a_text_holds_it_is_read_back_as_text(text: str) -> None:
    root = picture(10, 10, text, "d")
    element("text", root, text, x=1.25, data_name=text)
    read = ET.fromstring(written(root))
    assert [child.tag.partition("}")[2] for child in read] == ["title", "desc", "rect", "text"]
    assert read[3].get("x") == "1.2"
    assert len(read[3].text or "") == len(text)
