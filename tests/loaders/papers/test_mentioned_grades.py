"""The grade and the day of publication that papers give an inspection, and what is neither."""

from __future__ import annotations

from datetime import date

import pytest
from councilgraph.ontology import Value

from .reading import read
from .test_mentioned import GIVEN, HEAD


def said(line: str) -> dict[str, Value]:
    text = f"{HEAD}{line}\n\nRESOLVED that the report be noted.\n\nSupporting documents:"
    claims = read(text.encode(), "item.txt", GIVEN).claims
    wanted = ("overall_judgement", "published_date")
    return {one.predicate: one.value for one in claims if one.predicate in wanted and one.subject.label == "Inspection"}


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("The ILACS inspection of July 2023 gave an overall judgement of Good.", "good"),
        (
            "In July 2023 the ILACS inspection judged the overall effectiveness of services to be Inadequate.",
            "inadequate",
        ),
        (
            "The ILACS inspection in July 2023 had an overall grade of 'requires improvement to be good'.",
            "requires improvement",
        ),
    ],
)
def test_an_overall_grade(line: str, grade: str) -> None:
    assert said(line) == {"overall_judgement": grade}


@pytest.mark.parametrize(
    "line",
    [
        "The ILACS inspection of July 2023 gave an overall judgement of Good, up from Inadequate.",
        "The aim was that the ILACS inspection of July 2023 had an overall judgement of Good.",
        "Before the ILACS inspection of July 2023 the previous overall judgement was Inadequate.",
        "The ILACS inspection of July 2023 found good practice overall.",
        "The recent ILACS inspection gave an overall judgement of Good.",
        "The SIF inspection of May 2016 and the ILACS inspection of July 2023 gave an overall judgement of Good.",
        "The improvement plan after the ILACS inspection of July 2023 was published on 11 December 2023.",
    ],
)
def test_no_outcome_beyond_doubt(line: str) -> None:
    assert said(line) == {}


def test_the_day_of_publication() -> None:
    line = "The ILACS inspection of July 2023 was published on Monday 4 September 2023."
    assert said(line) == {"published_date": date(2023, 9, 4)}
