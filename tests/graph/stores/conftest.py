"""A small graph about invented councils, in an embedded store, and an empty store of either kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.graph.stores.base import Store
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.neo4j import Address, Neo4jStore

from ...servers import empty

MARSH = NodeRef("Council", "council:marsh")
HILL = NodeRef("Council", "council:hill")
PAPER = NodeRef("Document", "document:1")
VISIT = NodeRef("Inspection", "inspection:1")


@pytest.fixture(scope="session")
def small_graph() -> Graph:
    nodes = (
        Node("Council", MARSH.id, {"name": "Marshford", "aliases": ("Marsh", "MCC"), "start_date": date(1974, 4, 1)}),
        Node("Council", HILL.id, {"name": "Hillby"}),
        Node("Document", PAPER.id, {"path": 'reports/hill\'s "own".pdf', "pages": 12, "title": "Report"}),
        Node("Inspection", VISIT.id, {"framework": "SIF", "start_date": date(2015, 3, 2)}),
        Node("SharedRecommendation", "shared-recommendation:1", {"councils": 2}),
    )
    said = {"document": PAPER.id, "page": 1, "char_start": 0, "char_end": 4, "confidence": 1.0, "loader": "sif"}
    return Graph.of(
        nodes,
        (
            Relationship("INSPECTED", VISIT, HILL, {**said, "quote": "Hill"}),
            Relationship("INSPECTED", VISIT, HILL, {**said, "page": 2, "quote": "Hill\x0c"}),
            Relationship("REPORTS", PAPER, VISIT, said),
            Relationship("STATISTICAL_NEIGHBOUR", MARSH, HILL, {"rank": 1, "method": "given"}),
            Relationship("STATISTICAL_NEIGHBOUR", HILL, MARSH, {"rank": 3, "score": 0.5}),
        ),
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(tmp_path / "store") as opened:
        yield opened


@pytest.fixture(scope="module")
def small_store(small_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(tmp_path_factory.mktemp("small")) as opened:
        opened.write(small_graph, "1")
        yield opened


SERVER = pytest.mark.xdist_group("neo4j")
"""For tests on a server: those of one group run in one process, so that one server serves them all."""


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=SERVER)])
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store: the embedded one, and a database of a Neo4j server."""
    if request.param == "embedded":
        with EmbeddedStore(tmp_path / "store") as opened:
            yield opened
    else:
        yield request.getfixturevalue("neo4j_store")


@pytest.fixture
def neo4j_store(neo4j_address: Address) -> Iterator[Neo4jStore]:
    """An empty database of a Neo4j server."""
    empty(neo4j_address)
    with Neo4jStore(neo4j_address) as opened:
        yield opened
