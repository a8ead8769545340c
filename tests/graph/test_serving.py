"""Trusts and companies in the graph: beside the councils they serve, and where a paper speaks of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from councilgraph.graph.assemble import assemble
from councilgraph.graph.graph import Graph
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.records import NodeRef
from councilgraph.ontology import Value

from .said import INSPECTION, claim, reading, record

TEXT = "AfC and another trust"


def graph_of(folder: Path, subject: NodeRef, predicate: str, value: Value | NodeRef) -> Graph:
    document = record("a.pdf")
    with Ledger.open(folder) as ledger:
        ledger.replace([reading(document, TEXT, [claim(document, TEXT, TEXT, subject, predicate, value)])])
        return assemble(ledger)


def served(graph: Graph) -> dict[tuple[str, str], tuple[Value | None, Value | None]]:
    found = [one for one in graph.relationships if one.label == "SERVES"]
    assert all(one.properties["method"] == "register" and one.properties["source"] for one in found)
    ends = ("start_date", "end_date")
    return {(o.start.id, o.end.id): (o.properties.get(ends[0]), o.properties.get(ends[1])) for o in found}


@pytest.mark.parametrize(
    ("code", "organisation", "start", "end"),
    [
        ("bir", "birmingham-childrens-trust", date(2018, 4, 1), None),
        ("nth", "northamptonshire-childrens-trust", date(2020, 11, 1), date(2021, 3, 31)),
        ("nnt", "northamptonshire-childrens-trust", date(2021, 4, 1), None),
        ("wor", "worcestershire-children-first", date(2019, 10, 1), date(2024, 9, 30)),
    ],
)
def test_a_council_brings_the_trust_that_serves_it(
    tmp_path: Path, code: str, organisation: str, start: date, end: date | None
) -> None:
    graph = graph_of(tmp_path, INSPECTION, "INSPECTED", NodeRef("Council", f"council:{code}"))
    assert served(graph)[f"organisation:{organisation}", f"council:{code}"] == (start, end)
    (node,) = [one for one in graph.nodes if one.id == f"organisation:{organisation}"]
    assert (node.label, node.properties["kind"] in ("trust", "other")) == ("Organisation", True)


def test_another_council_brings_none(tmp_path: Path) -> None:
    assert served(graph_of(tmp_path, INSPECTION, "INSPECTED", NodeRef("Council", "council:oxf"))) == {}


@pytest.mark.parametrize("name", ["Achieving for Children", "AfC", "Achieving For Children"])
def test_one_that_a_paper_names_keeps_its_node_and_brings_its_councils(tmp_path: Path, name: str) -> None:
    spoken = NodeRef("Organisation", "organisation:as-printed")
    graph = graph_of(tmp_path, spoken, "name", name)
    codes = ("ktt", "ric", "wnm")
    assert set(served(graph)) == {(spoken.id, f"council:{code}") for code in codes}
    names = {one.id: one.properties.get("name") for one in graph.nodes}
    assert all(names[f"council:{code}"] for code in codes)
    assert names[spoken.id] == "Achieving for Children"
