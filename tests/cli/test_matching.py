"""What a name means among printed names."""

from __future__ import annotations

import pytest
from councilgraph.cli.matching import Named, person_meant, title_meant, words_of
from hypothesis import given
from hypothesis import strategies as st

PEOPLE = [
    Named(("officer:a/joanna-marrow", "officer:a/j-marrow"), ("Joanna Marrow", "Jo Marrow", "Ms Marrow")),
    Named(("officer:a/james-marrow",), ("James Marrow", "Mr Marrow")),
    Named(("officer:b/joanna-marrow",), ("Joanna Marrow",)),
    Named(("councillor:a/zoe-o-dell",), ("Zoë O’Dell", "Cllr O'Dell")),
    Named(("person:a/m-t-quist",), ("M T Quist",)),
]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Joanna Marrow", ["officer:a/joanna-marrow", "officer:b/joanna-marrow"]),
        ("officer:b/joanna-marrow", ["officer:b/joanna-marrow"]),
        ("officer:a/j-marrow", ["officer:a/joanna-marrow"]),
        ("Jo Marrow", ["officer:a/joanna-marrow"]),
        ("Ms Marrow", ["officer:a/joanna-marrow"]),
        ("mr. marrow", ["officer:a/james-marrow"]),
        ("MARROW", ["officer:a/joanna-marrow", "officer:a/james-marrow", "officer:b/joanna-marrow"]),
        ("james", ["officer:a/james-marrow"]),
        ("j marrow", ["officer:a/joanna-marrow", "officer:a/james-marrow", "officer:b/joanna-marrow"]),
        ("zoe odell", ["councillor:a/zoe-o-dell"]),
        ("Councillor Zoe O'Dell", ["councillor:a/zoe-o-dell"]),
        ("Magnus Theodor Quist", ["person:a/m-t-quist"]),
        ("Magnus Quist", ["person:a/m-t-quist"]),
        ("quist", ["person:a/m-t-quist"]),
    ],
)
def test_people_are_meant_by_the_best_way_that_finds_any(name: str, ids: list[str]) -> None:
    meant = person_meant(name, PEOPLE)
    assert [one.ids[0] for one in meant.found] == ids
    assert not meant.misspelt


@pytest.mark.parametrize("name", ["Jamse Marrow", "James Marow", "Mr Jamess Marrow"])
def test_a_slip_is_taken_for_the_closest_name_where_it_is_alone(name: str) -> None:
    meant = person_meant(name, PEOPLE)
    assert [one.names[0] for one in meant.found] == ["James Marrow"]
    assert meant.misspelt


def test_a_slip_that_could_be_two_names_is_not_taken() -> None:
    people = [Named(("a",), ("Tamsin Orrow",)), Named(("b",), ("Tamsin Arrow",))]
    meant = person_meant("Tamsin Urrow", people)
    assert meant.found == ()
    assert set(meant.suggestions) == {"Tamsin Orrow", "Tamsin Arrow"}


def test_a_slip_in_a_name_that_two_people_have_means_both() -> None:
    meant = person_meant("Joana Marrow", [PEOPLE[0], PEOPLE[2]])
    assert (len(meant.found), meant.misspelt) == (2, True)


@pytest.mark.parametrize("name", ["", "  ", "---", "Nobody Whatever"])
def test_nobody_is_meant_by_nothing_or_by_a_name_like_none(name: str) -> None:
    assert person_meant(name, PEOPLE).found == ()
    assert person_meant(name, []).suggestions == ()


def test_titles_stand_alone_where_nothing_else_is_given() -> None:
    assert words_of("Dr Mrs") == ("dr", "mrs")
    assert words_of("Cllr. Zoë O’Dell") == ("zoe", "odell")


def test_committees_are_meant_whole_before_in_part() -> None:
    committees = [Named((key,), (key,)) for key in ("Cabinet", "Cabinet Sub-Committee", "Health & Care Panel")]
    assert [one.names[0] for one in title_meant("cabinet", committees).found] == ["Cabinet"]
    assert [one.names[0] for one in title_meant("committee sub", committees).found] == ["Cabinet Sub-Committee"]
    assert [one.names[0] for one in title_meant("health and care", committees).found] == ["Health & Care Panel"]
    assert title_meant("helth and care pannel", committees).misspelt
    assert title_meant("planning", committees).found == ()


NAMES = st.from_regex(r"[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8}){0,2}", fullmatch=True)


@given(st.lists(NAMES, min_size=1, max_size=6, unique=True), st.data())
def test_everybody_is_found_by_the_name_and_by_the_id(names: list[str], data: st.DataObject) -> None:
    people = [Named((f"officer:x/{number}",), (name,)) for number, name in enumerate(names)]
    wanted = data.draw(st.sampled_from(people))
    assert wanted in person_meant(wanted.names[0], people).found
    assert wanted in person_meant(wanted.names[0].upper(), people).found
    assert person_meant(wanted.ids[0], people).found == (wanted,)
    assert set(person_meant(data.draw(NAMES), people).found) <= set(people)
