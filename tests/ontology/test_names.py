import string

import pytest
from councilgraph.ontology.names import forms, normal
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Bath & North East Somerset", "bath and north east somerset"),
        ("Stoke-\non-Trent", "stoke on trent"),
        ("Stoke\x02on\x02Trent", "stoke on trent"),
        ("Southend–on–Sea", "southend on sea"),
        ("King’s Lynn  and\tWest Norfolk", "kings lynn and west norfolk"),
        ("St. Helens", "st helens"),
        ("Saint Helens", "st helens"),
        ("Sir Ynys Môn", "sir ynys mon"),
        ("Leeds City Council’s", "leeds city council"),
        ("Redbridge\xa0", "redbridge"),
        ("", ""),
    ],
)
def test_spelling_without_meaning_is_levelled(printed, expected):
    assert normal(printed) == expected


@given(st.text(alphabet=string.printable + "’‘–—\x02\xa0éÉôŵ"))
def test_a_normal_name_stays_as_it_is(text):
    once = normal(text)
    assert normal(once) == once


def test_words_of_kind_come_off_from_either_end():
    shapes = list(forms("the london borough of redbridge council"))
    assert shapes[0] == ("the london borough of redbridge council", frozenset())
    assert shapes[-1] == ("redbridge", frozenset({"london", "borough"}))


def test_a_shape_that_is_itself_a_name_is_passed_through():
    assert "city of london" in [shape for shape, _ in forms("the city of london corporation")]


def test_nothing_is_taken_from_a_bare_place():
    assert list(forms("rutland")) == [("rutland", frozenset())]
    assert list(forms("council")) == [("council", frozenset())]
