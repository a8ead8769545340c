"""Forms of names brought together: one person where they agree, two where anything speaks against it."""

from __future__ import annotations

import pytest
from councilgraph.loaders.people import read_people

from .reading import text_passages


def forms(text: str) -> dict[str, set[str]]:
    """The printed forms by fullest name."""
    return {p.name: {p.name, *p.aliases} for p in read_people(text_passages(text), meeting=True)}


def test_initials_surnames_and_posts_are_one_person() -> None:
    found = read_people(
        text_passages(
            "PRESENT: Mr R W Gorse (Chairman), Mr T Lund\nMr R Gorse, Leader of the Council, spoke.\nMr Gorse left."
            "\nThe Leader introduced the report."
        ),
        meeting=True,
    )
    assert [p.name for p in found] == ["R W Gorse", "T Lund"]
    assert found[0].aliases == ("Mr R W Gorse", "Mr R Gorse", "Mr Gorse")
    assert any("'Mr Gorse' is the surname of" in reason for reason in found[0].reasons)
    assert ("PRESENTED", None) in {(i.relationship, i.capacity) for i in found[0].involvements}


def test_a_form_that_fits_two_people_is_nobody_s() -> None:
    text = "Present: Councillor Ann Pike, Councillor Tom Pike\nCouncillor Pike introduced the report."
    found = read_people(text_passages(text), meeting=True)
    assert [p.name for p in found] == ["Ann Pike", "Tom Pike"]
    assert all(i.relationship == "ATTENDED" for p in found for i in p.involvements)


def test_titles_part_people_of_one_surname() -> None:
    assert set(forms("He met Mrs. Carver, the Head Teacher, and Mr. Carver, one of the heads of school.")) == {"Carver"}
    found = read_people(
        text_passages("He met Mrs. Carver, the Head Teacher, and Mr. Carver, one of the heads of school."), meeting=True
    )
    assert [p.title for p in found] == ["Mrs", "Mr"]


def test_mrs_and_ms_vary_for_one_person() -> None:
    assert list(forms("Present: Sue Chandos, Ann Lee\nMs Chandos spoke.\nMrs Chandos replied.")) == [
        "Sue Chandos",
        "Ann Lee",
    ]


def test_short_forms_of_forenames() -> None:
    assert list(forms("Present: Joanne Carpel, Ann Lee\nJo Carpel said that it was late.")) == [
        "Joanne Carpel",
        "Ann Lee",
    ]


def test_a_misprinted_surname_with_the_same_title() -> None:
    found = read_people(
        text_passages("IN ATTENDANCE: Dr A Ghoshal (Director of Public Health)\nDr Goshal introduced the report."),
        meeting=True,
    )
    assert [p.name for p in found] == ["A Ghoshal"]
    assert any("misprint" in reason for reason in found[0].reasons)


@pytest.mark.parametrize("other", ["Dr Ghosts", "Mr Goshal", "Dr Moshal"])
def test_what_is_no_misprint(other: str) -> None:
    text = f"IN ATTENDANCE: Dr A Ghoshal (Director of Public Health)\n{other} introduced the report."
    assert len(read_people(text_passages(text), meeting=True)) == 2


def test_a_list_names_nobody_twice() -> None:
    text = "Present: Mr J Aldis, Mr J R Aldis, Mrs J Aldis"
    assert len(read_people(text_passages(text), meeting=True)) == 3


def test_a_councillor_is_not_the_officer_of_the_same_surname() -> None:
    text = "Officers: Mrs D Brownlow (Head of Planning)\nCouncillor Brownlow proposed approval."
    assert set(forms(text)) == {"D Brownlow", "Brownlow"}


def test_a_post_that_two_people_hold_stands_for_neither() -> None:
    text = (
        "In attendance: Ann Lee (Assistant Director, Education), Bob Moor (Assistant Director, Housing)\n"
        "The Assistant Director introduced the report."
    )
    found = read_people(text_passages(text), meeting=True)
    assert all(i.relationship == "ATTENDED" for p in found for i in p.involvements)
