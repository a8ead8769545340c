"""Every stored query gives the same rows, in the same order, on the embedded store and on a Neo4j server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from councilgraph import Workspace
from councilgraph.errors import QueryError
from councilgraph.graph.graph import Graph
from councilgraph.graph.stores.base import Limits, Store
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.neo4j import Address, Neo4jStore
from councilgraph.ontology.register import Register
from councilgraph.queries.header import Parameter, StoredQuery
from councilgraph.queries.parameters import prepare
from councilgraph.queries.run import stored_queries

from ..graph.stores.brute_force.random_graphs import random_graph
from ..servers import empty
from .chains import chains_graph
from .made import made_graph

pytestmark = pytest.mark.xdist_group("neo4j")

QUERIES = list(stored_queries().values())
EXAMPLES = Path(__file__).parents[2] / "examples"
_LIMITS = Limits(seconds=120)
_LABELS = {
    "council": "Council",
    "theme": "Theme",
    "recommendation": "Recommendation",
    "shared": "SharedRecommendation",
    "inspection": "Inspection",
    "officer": "Officer",
    "committee": "Committee",
}


def test_on_the_made_graph(neo4j_address: Address, register: Register, tmp_path: Path) -> None:
    assert _differing(made_graph(), neo4j_address, register, tmp_path) == []


def test_on_chains_of_inspections(neo4j_address: Address, register: Register, tmp_path: Path) -> None:
    assert _differing(chains_graph(), neo4j_address, register, tmp_path) == []


def test_on_the_examples(neo4j_address: Address, register: Register, tmp_path: Path) -> None:
    assert (
        _differing(_loaded([EXAMPLES / "reports", EXAMPLES / "letters"], tmp_path), neo4j_address, register, tmp_path)
        == []
    )


def test_on_the_corpus(corpus: Path, neo4j_address: Address, register: Register, tmp_path: Path) -> None:
    assert _differing(_loaded([corpus], tmp_path), neo4j_address, register, tmp_path) == []


@pytest.mark.parametrize("seed", [0, 3])
def test_on_random_graphs(seed: int, neo4j_address: Address, register: Register, tmp_path: Path) -> None:
    assert _differing(random_graph(Random(seed)), neo4j_address, register, tmp_path) == []


def _loaded(folders: list[Path], tmp_path: Path) -> Graph:
    with Workspace(tmp_path / "loaded") as workspace:
        workspace.load(folders, workers=0)
        return workspace.graph()


def _differing(graph: Graph, address: Address, register: Register, tmp_path: Path) -> list[str]:
    """Names of the queries whose rows differ, each with the first row that does."""
    empty(address)
    with EmbeddedStore(tmp_path / "store") as embedded, Neo4jStore(address) as server:
        embedded.write(graph, "1")
        server.write(graph, "1")
        found = []
        for query in QUERIES:
            for given in _asked(query, graph):
                values = prepare(query, given, register)
                here, there = (_answer(store, query, values) for store in (embedded, server))
                found += _difference(query.name, here, there)
        return found


def _answer(store: Store, query: StoredQuery, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """The rows, or the one row that says why there are none."""
    try:
        rows = store.run(query.cypher, values, limits=_LIMITS)
    except QueryError as error:
        return [(type(store).__name__, str(error))]
    assert rows.columns == tuple(query.columns)
    return list(rows.rows)


def _difference(name: str, here: list[tuple[Any, ...]], there: list[tuple[Any, ...]]) -> list[str]:
    if here == there:
        return []
    pairs = zip([*here, None], [*there, None], strict=False)
    first = next(((one, other) for one, other in pairs if one != other), None)
    return [f"{name}: {len(here)} and {len(there)} rows; {first}"]


def _asked(query: StoredQuery, graph: Graph) -> Iterator[dict[str, str]]:
    """Values of parameters: what is in the graph for those that are needed, and then every example."""
    needed = {name: _value(parameter, graph) for name, parameter in query.parameters.items() if parameter.required}
    yield needed
    yield {name: parameter.example for name, parameter in query.parameters.items()} | needed


def _value(parameter: Parameter, graph: Graph) -> str:
    label = _LABELS.get(parameter.type, _LABELS.get(parameter.name))
    if label is None:
        return parameter.example
    ends = {relationship.end.id for relationship in graph.relationships}
    ids = [node.id for node in graph.nodes if node.label == label]
    return next((one for one in ids if one in ends), ids[0] if ids else parameter.example)
