"""Stems of content words."""

from __future__ import annotations

import pytest
from councilgraph.queries.words import content_stems, stem
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["planning", "plans", "planned", "Plan"], "plan"),
        (["assess", "assessment", "Assessments", "assessing"], "assess"),
        (["agency", "agencies"], "agenc"),
        (["record", "records", "recording", "recorded"], "record"),
        (["manager", "management", "managed", "managers"], "manag"),
        (["home", "homes"], "home"),
        (["IRO", "IROs"], "iro"),
        (["decision", "decisions"], "decis"),
        (["child’s", "child's"], "child"),
        (["boss"], "boss"),
        (["pass"], "pass"),
    ],
)
def test_forms_of_a_word_have_one_stem(words: list[str], expected: str) -> None:
    assert {stem(word) for word in words} == {expected}


@given(st.from_regex(r"[A-Za-z]{1,15}", fullmatch=True))
def test_a_stem_is_a_beginning_of_its_word(word: str) -> None:
    found = stem(word)
    assert found
    assert word.lower().startswith(found)
    assert len(found) >= min(3, len(word))


def test_content_stems_leave_out_what_every_recommendation_says() -> None:
    assert content_stems("Ensure that children’s return home interviews are timely, and the return is used.") == (
        "return",
        "home",
        "interview",
        "time",
        "used",
    )


def test_no_content_word_gives_nothing() -> None:
    assert content_stems("Ensure that the council’s services for all children improve.") == ()
    assert content_stems(" – ") == ()


@given(st.text())
def test_stems_are_distinct_lower_case_and_never_empty(text: str) -> None:
    found = content_stems(text)
    assert len(set(found)) == len(found)
    assert all(one and one == one.lower() for one in found)
