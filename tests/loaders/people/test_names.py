from __future__ import annotations

import pytest
from councilgraph.loaders.people.names import Strength, find_names, name_at, turned_name
from hypothesis import given
from hypothesis import strategies as st

PRINTED = [
    ("Mr R W Gorse (Chairman)", "R W Gorse", "Mr"),
    ("Mr R.W. Gorse", "R W Gorse", "Mr"),
    ("Mr RW Gorse", "R W Gorse", "Mr"),
    ("Cllr. Mrs. J. Bell-Wether", "J Bell-Wether", "Cllr"),
    ("County Councillor Ann SMITHERS Director", "Ann Smithers", "Cllr"),
    ("Councillor (Mrs) P Dell", "P Dell", "Cllr"),
    ("Jo McKaye(Acting Chief", "Jo McKaye", None),
    ("JIM LEVERET", "Jim Leveret", None),
    ("ANN MCKAYE-O'DOWD", "Ann McKaye-O'Dowd", None),
    ("Mrs C Head (Head of", "C Head", "Mrs"),
    ("Mr I Price and", "I Price", "Mr"),
    ("Jason Read Youth Justice Manager", "Jason Read", None),
    ("Natalie Merrow Co-Chair Wexcombe Housing", "Natalie Merrow", None),
    ("Councillor R. St. John-Price", "R St John-Price", "Cllr"),
    ("Councillor Huw ap Rhys –", "Huw ap Rhys", "Cllr"),
    ("Sarah van der Meer", "Sarah van der Meer", None),
    ("Sara al-Hassan", "Sara al-Hassan", None),
    ("Dr. María José García", "María José García", "Dr"),
    ("Mrs. Bellamy's absence", "Bellamy", "Mrs"),
    ("Det Supt Carl Whitlow", "Carl Whitlow", "Police"),
    ("Rt Hon Sir John Smythe MP", "John Smythe", "Sir"),
    ("Rev Canon Jane Doe", "Jane Doe", "Rev"),
    ("Margaret (Maggie) Thwaite", "Margaret Thwaite", None),
    ("Paul Street said", "Paul Street", None),
    ("A Chorley L Coxhead", "A Chorley", None),
    ("Ann Smythe Bob Jonas", "Ann Smythe", None),
    ("Cllr A Smythe Cllr B Jonas", "A Smythe", "Cllr"),
]


@pytest.mark.parametrize(("text", "bare", "title"), PRINTED)
def test_names_as_they_are_printed(text: str, bare: str, title: str | None) -> None:
    name = name_at(text, 0)
    assert name is not None
    assert (name.bare, name.title) == (bare, title)


NO_NAMES = [
    "Victoria Park Road",
    "Florence Nightingale House",
    "Sir John Leverton High School",
    "Sir Wexcombe",
    "St John Ambulance",
    "Young People and Families",
    "Signs of Safety",
    "South Wexcombe Integrated",
    "Children and Young People",
    "Councillor Development",
    "Mr Chairman",
    "PART ONE",
    "The Committee",
    "Councillors Present",
    "A Member asked",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_is_no_name(text: str) -> None:
    assert [n.text for n in find_names(text) if n.strength > Strength.SHAPE] == []


def test_a_surname_is_a_name_only_under_a_title_of_a_row() -> None:
    assert name_at("Patel, Jones", 0) is None
    name = name_at("Patel, Jones", 0, group="Cllr")
    assert name is not None
    assert (name.surname, name.title, name.given) == ("Patel", "Cllr", ())


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        ("Mr R C Lovage, OBE, Mr D Murfin", ("OBE",)),
        ("Cllr P.J. O’Brien-Jones MBE JP", ("MBE", "JP")),
        ("Helen Whitley MP", ("MP",)),
        ("Ann Lee", ()),
    ],
)
def test_honours(text: str, honours: tuple[str, ...]) -> None:
    name = name_at(text, 0)
    assert name is not None
    assert name.honours == honours


@pytest.mark.parametrize(
    ("text", "bare"), [("Smythe, Ann (Chair)", "Ann Smythe"), ("Cllr van Dyke, Peter", "Peter van Dyke")]
)
def test_surname_first(text: str, bare: str) -> None:
    name = turned_name(text, 0)
    assert name is not None
    assert name.bare == bare


def test_two_surnames_are_not_one_name_turned() -> None:
    assert turned_name("Smythe, Jonson", 0) is None


@given(st.text(alphabet=st.sampled_from("ABab .,'’-()MrsDCllCouncillor\n\t"), max_size=60))
def test_a_name_is_the_slice_it_says(text: str) -> None:
    for name in find_names(text):
        assert text[name.start : name.end] == name.text
        assert name.end <= name.after <= len(text)
