from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from councilgraph.loaders.document import Line, Page, Placement
from councilgraph.loaders.judgements import PrintedJudgement, UnreadGrade, read_headline, read_table
from councilgraph.ontology.frameworks import ILACS, SIF
from councilgraph.ontology.grades import Grade, read_grade

SIF_AREAS = [area for area in SIF.areas if area.code != "overall"]


def page(text: str, heights: Sequence[float] | None = None) -> Page:
    """A page whose lines stand at these heights, in points, or without layout."""

    def place(lines: tuple[Line, ...]) -> tuple[Placement, ...]:
        assert heights is not None
        return tuple(Placement(72.0, height, 12.0) for height, _ in zip(heights, lines, strict=True))

    return Page(1, text, place if heights is not None else None)


def grades(found: list[PrintedJudgement | UnreadGrade]) -> dict[str, str | None]:
    return {j.code: j.grade.value if isinstance(j, PrintedJudgement) else None for j in found}


def test_wrapped_areas_and_wrapped_grades() -> None:
    text = (
        "1. Children who need help and protection requires \nimprovement\n"
        "2. Children looked after and achieving \npermanence\nRequires \nimprovement to be \ngood\n"
        "2.1 Adoption performance Good\n3 Leadership, management and governance Require improvement\n"
    )
    assert grades(list(read_table(page(text), SIF_AREAS))) == {
        "help-and-protection": "requires improvement",
        "looked-after": "requires improvement",
        "adoption": "good",
        "leadership": "requires improvement",
    }


def test_a_joint_area_is_not_read_as_the_shorter_one() -> None:
    joint = "The experiences and progress of children in care and care \nleavers Outstanding\n"
    apart = (
        "The experiences and progress of \nchildren in care\nGood\n"
        "The experiences and progress of care \nleavers\nInadequate\n"
    )
    assert grades(list(read_table(page(joint), ILACS.areas))) == {"care-and-care-leavers": "outstanding"}
    assert grades(list(read_table(page(apart), ILACS.areas))) == {"care": "good", "care-leavers": "inadequate"}


def test_the_grade_as_printed_and_its_place_are_kept() -> None:
    text = "Overall effectiveness Requires Improvement\nto be good\nServices are"
    (found,) = read_table(page(text), ILACS.areas)
    assert isinstance(found, PrintedJudgement)
    assert (found.printed, found.grade) == ("Requires Improvement to be good", Grade.REQUIRES_IMPROVEMENT)
    assert text[found.start : found.end] == "Overall effectiveness Requires Improvement\nto be good"


def test_an_area_without_its_own_grade_is_reported_and_takes_no_other() -> None:
    text = "2.1 Adoption performance\n2.2 Experiences and progress of care leavers\nGood\n"
    assert grades(list(read_table(page(text), SIF_AREAS))) == {"adoption": None, "care-leavers": "good"}


def test_a_grade_nearer_to_another_area_is_not_taken() -> None:
    # The cells of a table may come in another order in the text: here each grade comes before its area, so that the
    # grade after "Adoption performance" is that of the next row.
    text = "Good\n2.1 Adoption performance\nInadequate\n2.2 Experiences and progress of care leavers\n"
    assert grades(list(read_table(page(text, [700, 700, 680, 680]), SIF_AREAS))) == {
        "adoption": None,
        "care-leavers": None,
    }


def test_a_grade_of_three_lines_beside_an_area_of_one() -> None:
    # Darlington 2018, page 1: the grade is centred, so that it begins above its area.
    text = "1. Children who need help and protection\nRequires \nimprovement to be \ngood\n2.1 Adoption performance\n"
    found = read_table(page(f"{text}Good\n", [600, 614, 600, 586, 560, 560]), SIF_AREAS)
    assert grades(list(found)) == {"help-and-protection": "requires improvement", "adoption": "good"}


def test_prose_above_the_table_is_not_the_table() -> None:
    # Cheshire East 2015, page 1.
    text = (
        "Leadership, management and governance require improvement because of much.\n"
        "3. Leadership, management and governance Good\n"
    )
    assert grades(list(read_table(page(text), SIF_AREAS))) == {"leadership": "good"}


def test_a_headline_has_an_area_and_a_grade() -> None:
    pattern = re.compile(r"(?P<area>The hall)\s+is\s+(?P<grade>good|inadequate)")
    found = read_headline(page("So: The hall\nis good."), pattern, "overall")
    assert found is not None
    assert (found.code, found.area, found.grade) == ("overall", "The hall", Grade.GOOD)
    assert read_headline(page("The yard is good."), pattern, "overall") is None


@pytest.mark.parametrize(
    ("printed", "grade"),
    [
        ("Requires improvement to be good", Grade.REQUIRES_IMPROVEMENT),
        ("Requires \nimprovement", Grade.REQUIRES_IMPROVEMENT),
        ("Adequate", Grade.ADEQUATE),
        ("OUTSTANDING.", Grade.OUTSTANDING),
        ("Not judged", Grade.NOT_JUDGED),
        ("goods", None),
        ("no longer inadequate", None),
        ("", None),
    ],
)
def test_grades(printed: str, grade: Grade | None) -> None:
    assert read_grade(printed) is grade
