"""Claims that do not fit the ontology or the document become problems; the others survive."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from councilgraph.graph.claims import sift
from councilgraph.graph.records import Claim, Evidence, NodeRef, Problem
from councilgraph.ontology import Grade

DOCUMENT = "document:1"
PAGES = ["first page", "the second page is good"]
QUOTE = Evidence(DOCUMENT, 2, 19, 23, "good")
INSPECTION = NodeRef("Inspection", "inspection:a")
COUNCIL = NodeRef("Council", "council:x-wexmoor")
GOOD = Claim(INSPECTION, "overall_judgement", "good", QUOTE)
HELD = Claim(NodeRef("Officer", "officer:a"), "HELD", NodeRef("Post", "post:a"), QUOTE, properties={"interim": True})


def sifted(*said: Claim | Problem) -> list[Claim | Problem]:
    return list(sift(said, DOCUMENT, PAGES))


@pytest.mark.parametrize(
    "claim",
    [
        GOOD,
        HELD,
        replace(GOOD, predicate="start_date", value=date(2023, 7, 3)),
        replace(GOOD, predicate="visits", value=("one", "two")),
        Claim(COUNCIL, "EVIDENCED_BY", NodeRef("Document", DOCUMENT), QUOTE),
        Claim(NodeRef("Document", DOCUMENT), "REPORTS", INSPECTION, QUOTE),
        Claim(NodeRef("Document", DOCUMENT), "title", "A report", QUOTE),
    ],
)
def test_what_holds_comes_through(claim: Claim) -> None:
    assert sifted(claim) == [claim]


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (replace(GOOD, subject=NodeRef("Inspektion", "inspection:a")), "label 'Inspektion'"),
        (replace(GOOD, subject=NodeRef("Theme", "theme:a")), "label 'Theme'"),
        (replace(GOOD, subject=NodeRef("Inspection", "council:a")), "does not have the form inspection:KEY"),
        (replace(GOOD, subject=NodeRef("Inspection", "inspection:")), "does not have the form inspection:KEY"),
        (replace(GOOD, predicate="grade_of_all"), "no such property or relationship"),
        (replace(GOOD, value=4), "is a string, not 4"),
        (replace(GOOD, value="excellent"), "is one of outstanding, good"),
        (replace(GOOD, value=COUNCIL), "is a string, not NodeRef"),
        (replace(GOOD, predicate="start_date", value="2023-07-03"), "is a date, not '2023-07-03'"),
        (replace(GOOD, predicate="title", value="half \ud800"), "half a character"),
        (replace(GOOD, printed="half \ud800"), "half a character"),
        (replace(GOOD, confidence=1.5), "not between 0 and 1"),
        (replace(GOOD, confidence=float("nan")), "not between 0 and 1"),
        (replace(GOOD, evidence=replace(QUOTE, document="document:2")), "in another document"),
        (replace(GOOD, evidence=replace(QUOTE, page=3)), "page 3 of 2"),
        (replace(GOOD, evidence=replace(QUOTE, page=0)), "page 0 of 2"),
        (replace(GOOD, evidence=replace(QUOTE, char_start=20)), "is not what stands at [20, 23)"),
        (replace(GOOD, evidence=replace(QUOTE, char_end=19, quote="")), "is empty"),
        (replace(HELD, predicate="ATTENDED"), "does not lead from Officer to Post"),
        (replace(HELD, value="a post"), "ends at a node"),
        (replace(HELD, value=NodeRef("Post", "a")), "does not have the form post:KEY"),
        (replace(HELD, properties={"salary": 1}), "no property 'salary' of its own"),
        (replace(HELD, properties={"page": 1}), "no property 'page' of its own"),
        (replace(HELD, properties={"interim": "yes"}), "interim is a boolean"),
        (Claim(INSPECTION, "PRECEDED_BY", INSPECTION, QUOTE), "is computed"),
        (Claim(COUNCIL, "EVIDENCED_BY", NodeRef("Document", "document:2"), QUOTE), "read in this document"),
        (Claim(NodeRef("Document", "document:2"), "title", "A report", QUOTE), "speaks for itself"),
        (Claim(NodeRef("Action", "action:a"), "row", 2**63, QUOTE), "row is a"),
    ],
)
def test_what_does_not_hold_is_a_problem_and_the_rest_survives(claim: Claim, reason: str) -> None:
    problem, kept = sifted(claim, GOOD)
    assert isinstance(problem, Problem)
    assert problem.code == "invalid-claim"
    assert reason in problem.message
    assert problem.page == claim.evidence.page
    assert kept == GOOD


def test_members_of_enumerations_become_their_values() -> None:
    (kept,) = sifted(replace(GOOD, value=Grade.GOOD))
    assert isinstance(kept, Claim)
    assert type(kept.value) is str
    assert kept == GOOD


def test_numbers_that_no_store_holds() -> None:
    (problem,) = sifted(Claim(NodeRef("Recommendation", "recommendation:a"), "position", 2**63, QUOTE))
    assert isinstance(problem, Problem)
    assert "out of range" in problem.message


def test_problems_come_through() -> None:
    assert sifted(Problem("x", "y")) == [Problem("x", "y")]
