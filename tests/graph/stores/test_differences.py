"""Where kglite 0.21.2 and Neo4j answer otherwise: each row of the table in docs/cypher.md, asked of both.

The relationship types and values are those of ``test_faults.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Any

import pytest
from councilgraph.errors import QueryError
from councilgraph.graph.stores.base import Store
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.neo4j import Address, Neo4jStore
from councilgraph.queries.portability import findings

from ...servers import empty
from .conftest import SERVER
from .test_faults import graph  # noqa: F401 - a fixture

pytestmark = SERVER
BACK = "MATCH (c)<-[r:SAME_AS*2..2]-(a {id: 'council:a'})"
SAME = "MATCH ()-[r:SAME_AS {page: 0}]->()"
REFUSED = "refused"
DIFFERENT: dict[str, tuple[Any, Any]] = {
    "MATCH (n:Document) RETURN n.name AS x": ("Paper", None),
    "MATCH (n:Document) RETURN n.type AS x": ("Document", None),
    "MATCH (n:Document) RETURN n.label AS x": ("Document", None),
    "MATCH (n:Document) RETURN n.node_type AS x": ("Document", None),
    f"{SAME} RETURN r.type AS x": ("SAME_AS", None),
    f"{SAME} RETURN r.start AS x": ("council:a", None),
    f"{SAME} RETURN r.end_id AS x": ("council:b", None),
    f"{BACK} RETURN [e IN r | e.page] AS x": ([0, 1], [1, 0]),
    f"{SAME} RETURN r {{.page}} AS x": (None, {"page": 0}),
    "UNWIND [1, 1.0] AS y WITH DISTINCT y RETURN count(*) AS x": (2, 1),
    "RETURN '[\"a\"]' = 'a' AS x": (True, False),
    "RETURN date('2020-01-02') = '2020-01-02' AS x": (True, False),
    "RETURN date('2020-01-02') < '2020-01-03' AS x": (True, None),
    "RETURN 1.0 / 0 AS x": (None, inf),
    "MATCH (n:Document) WHERE (COUNT { (n)-->() } > 1) RETURN n.title AS x": (REFUSED, "Paper"),
    "MATCH (n:Council WHERE n.name = 'Aford') RETURN n.name AS x": (REFUSED, "Aford"),
    "RETURN 1 < 2 < 3 AS x": (REFUSED, True),
    "MATCH (n:Council {name: 'Aford'}) WITH n.name AS name RETURN name + count(*) AS x": ("Aford1", REFUSED),
}
"""What kglite and Neo4j give in the one row and column of each query."""
NOT_SEEN = {
    "UNWIND [1, 1.0] AS y WITH DISTINCT y RETURN count(*) AS x",
    "RETURN '[\"a\"]' = 'a' AS x",
}
"""Those that hang on values, which `councilgraph check` can't see."""


@pytest.fixture(scope="module")
def both(graph: Any, neo4j_address: Address, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:  # noqa: F811
    empty(neo4j_address)
    with EmbeddedStore(tmp_path_factory.mktemp("both")) as embedded, Neo4jStore(neo4j_address) as server:
        embedded.write(graph, "1")
        server.write(graph, "1")
        yield embedded, server


def _answer(store: Store, query: str) -> Any:
    try:
        rows = store.run(query).rows
    except QueryError:
        return REFUSED
    assert len(rows) == 1
    return rows[0][0]


@pytest.mark.parametrize("query", DIFFERENT)
def test_the_stores_answer_as_the_table_says(query: str, both: tuple[Store, Store]) -> None:
    assert tuple(_answer(store, query) for store in both) == DIFFERENT[query]


@pytest.mark.parametrize("query", DIFFERENT)
def test_what_can_be_seen_in_the_text_is_found(query: str) -> None:
    plain = query.replace(" {page: 0}", "")  # the ontology gives SAME_AS no page, which is a finding of its own
    assert (findings(plain) == ()) == (query in NOT_SEEN)


def test_a_column_without_as_is_named_otherwise(both: tuple[Store, Store]) -> None:
    query = "MATCH (`set`:Document) RETURN `set`.title"
    assert [store.run(query).columns for store in both] == [("set`.title",), ("`set`.title",)]
    assert [one.rule for one in findings(query)] == ["unnamed-column"]
