"""Each short paper is read as expected: kind, meetings, items, decisions, actions, inspections, referrals."""

from __future__ import annotations

import pytest
from councilgraph.graph.claims import sift
from councilgraph.graph.records import NodeRef, Problem

from .comparing import MEASURES, compare
from .reading import Read, expected, names, read_paper


@pytest.fixture(scope="module")
def readings() -> dict[str, Read]:
    return {name: read_paper(name) for name in names()}


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("name", names())
def test_is_read_as_expected(name: str, measure: str, readings: dict[str, Read]) -> None:
    compared = compare(measure, expected(name), readings[name])
    assert (compared.missing, compared.extra) == ((), ())


@pytest.mark.parametrize("name", names())
def test_every_claim_holds_against_the_ontology_and_its_page(name: str, readings: dict[str, Read]) -> None:
    read = readings[name]
    pages = [page.text for page in read.document.pages]
    assert [said for said in sift(read.claims, read.document.id, pages) if isinstance(said, Problem)] == []


@pytest.mark.parametrize("name", names())
def test_no_relationship_hangs_on_a_node_that_was_not_read(name: str, readings: dict[str, Read]) -> None:
    claims = readings[name].claims
    read = {claim.subject for claim in claims if claim.predicate == "EVIDENCED_BY"}
    ends = {claim.value for claim in claims if isinstance(claim.value, NodeRef)} | {claim.subject for claim in claims}
    loose = {node for node in ends - read if node.label not in ("Document", "Council")}
    assert loose == set()


@pytest.mark.parametrize("name", names())
def test_reading_twice_says_the_same(name: str, readings: dict[str, Read]) -> None:
    again = read_paper(name)
    assert (again.claims, again.problems) == (readings[name].claims, readings[name].problems)


def test_enough_layouts() -> None:
    assert len(names(holdout=False)) >= 30
    assert len(names(holdout=True)) == 10
