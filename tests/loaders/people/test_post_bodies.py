"""Posts whose titles name other bodies than the paper's own council."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from councilgraph.graph.records import Claim, NodeRef

from ..papers.reading import read

GIVEN = {"council": "Wexmoor Council", "date": "2024-06-04"}
DIRECTOR = "director-of-childrens-services"


def claims(noted: str) -> list[Claim]:
    text = (
        "Audit Panel\n\nMinutes of the meeting held on 4 June 2024\n\nPresent: Councillor Tom Brindle\n\n"
        f"In attendance: Orla Quenby {noted}\n\n1. Apologies\n\nThere were none.\n\n"
    )
    return read(text.encode(), "minutes.txt", GIVEN).claims


def ends(said: Iterable[Claim], predicate: str) -> set[tuple[str, str]]:
    return {
        (one.subject.id, one.value.id) for one in said if one.predicate == predicate and isinstance(one.value, NodeRef)
    }


@pytest.mark.parametrize(
    "noted",
    [
        "(Director of Children's Services, Wexmoor and Tarnbeck Councils)",
        "(Director of Children's Services, Wexmoor Council and Tarnbeck Council)",
        "(Joint Director of Children's Services for Wexmoor and Tarnbeck)",
        "(Director of Children's Services for Wexmoor & Tarnbeck)",
    ],
)
def test_a_director_of_two_councils_holds_a_post_at_each(noted: str) -> None:
    said = claims(noted)
    officer = "officer:x-wexmoor/orla-quenby"
    posts = {f"post:{code}/{DIRECTOR}": f"council:{code}" for code in ("x-wexmoor", "x-tarnbeck")}
    assert ends(said, "AT") == set(posts.items())
    assert ends(said, "HELD") == {(officer, post) for post in posts}
    titles = {str(one.properties["title"]) for one in said if one.predicate == "HELD"}
    assert titles == {noted.strip("()")}


def test_three_councils_one_with_and_in_its_name() -> None:
    said = claims("(Director of Children's Services, Wexmoor, Kensington and Chelsea and Tarnbeck Councils)")
    assert {council for _, council in ends(said, "AT")} == {"council:x-wexmoor", "council:kec", "council:x-tarnbeck"}


def test_a_post_at_another_council_is_there() -> None:
    assert ends(claims("(Director of Children's Services, Tarnbeck Council)"), "AT") == {
        (f"post:x-tarnbeck/{DIRECTOR}", "council:x-tarnbeck")
    }


def test_a_post_at_a_trust_is_at_no_council() -> None:
    said = claims("(Chief Executive, Birmingham Children's Trust)")
    assert ends(said, "AT") == {
        ("post:birmingham-childrens-trust/chief-executive", "organisation:birmingham-childrens-trust")
    }


@pytest.mark.parametrize("noted", ["(Head of Reading and Writing)", "(Director of Education and Skills)"])
def test_words_that_are_no_councils_stay_in_the_title(noted: str) -> None:
    said = claims(noted)
    assert {council for _, council in ends(said, "AT")} == {"council:x-wexmoor"}
    assert noted.strip("()") in {one.value for one in said if one.predicate == "title"}
