"""Finding phrases: beginnings of words, gaps, compounds."""

from __future__ import annotations

import pytest
from councilgraph.graph.shared.phrases import PhraseFinder, words_of


def found(text: str, *phrases: str, compounds: tuple[str, ...] = ()) -> dict[str, tuple[int, int]]:
    finder = PhraseFinder()
    for compound in compounds:
        finder.add_compound(compound)
    numbers = {finder.add(phrase): phrase for phrase in phrases}
    return {numbers[number]: span for number, span in finder.find(words_of(text)).items() if number in numbers}


def test_words_leave_out_punctuation_and_apostrophes() -> None:
    assert words_of("Children’s homes: 16- and 17-year-olds & carers") == [
        *("childrens", "homes", "16", "and", "17", "year", "olds", "and", "carers"),
    ]


@pytest.mark.parametrize(
    ("phrase", "span"),
    [
        ("strategy meeting*", (2, 3)),
        ("strateg* meet*", (2, 3)),
        ("timeliness ~ meetings", (0, 3)),
        ("meetings ~ timeliness", None),
        ("meeting", None),
        ("strategy discussion*", None),
    ],
)
def test_a_phrase_is_found_as_written(phrase: str, span: tuple[int, int] | None) -> None:
    assert found("Timeliness of strategy meetings", phrase).get(phrase) == span


def test_a_gap_holds_no_more_than_four_words() -> None:
    assert found("quality one two three four plans", "quality ~ plans")
    assert not found("quality one two three four five plans", "quality ~ plans")


def test_a_compound_hides_its_parts_and_not_itself() -> None:
    text = "a risk assessment"
    assert found(text, "assessment", "risk assessment", compounds=("risk assessment",)) == {"risk assessment": (1, 2)}
    assert found(text + " and an assessment", "assessment", compounds=("risk assessment",)) == {"assessment": (5, 5)}


@pytest.mark.parametrize("phrase", ["", "~ plans", "plans ~", "..."])
def test_what_is_no_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="not a phrase"):
        PhraseFinder().add(phrase)
