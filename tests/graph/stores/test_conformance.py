"""What every store does: the same graph back, the same rows, whatever was written before."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from councilgraph.errors import QueryError, StoreError, UsageError
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.graph.stores.base import Limits, Store
from hypothesis import HealthCheck, given, settings

from ..strategies import AWKWARD, graphs
from .conftest import HILL, MARSH, VISIT


def _read_back(store: Store) -> Graph:
    nodes = store.run("MATCH (n) WHERE n.id IS NOT NULL RETURN n").column("n")
    return Graph.of(nodes, store.run("MATCH ()-[r]->() RETURN r").column("r"))


def test_it_is_a_store(any_store: Store) -> None:
    assert isinstance(any_store, Store)


def test_without_a_graph(any_store: Store) -> None:
    assert any_store.version() is None
    with pytest.raises(StoreError, match="no graph to ask"):
        any_store.run("RETURN 1 AS x")


def test_a_graph_comes_back_as_it_was_written(any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    assert any_store.version() == "1"
    assert _read_back(any_store) == small_graph


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs())
def test_every_graph_replaces_the_one_before(graph: Graph, any_store: Store) -> None:
    any_store.write(graph, "1")
    assert _read_back(any_store) == graph


def test_awkward_texts_in_values_and_parameters(any_store: Store) -> None:
    themes = [Node("Theme", f"theme:{number}", {"name": text}) for number, text in enumerate(AWKWARD)]
    any_store.write(Graph.of(themes, ()), "1")
    for theme in themes:
        rows = any_store.run("MATCH (t:Theme {name: $name}) RETURN t.id AS id", {"name": theme.properties["name"]})
        assert theme.id in rows.column("id")


def test_dates_and_lists(any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    rows = any_store.run(
        "MATCH (c:Council) WHERE c.start_date < date('1980-01-01') AND c.start_date = $day AND 'MCC' IN c.aliases "
        "RETURN c.start_date AS day, c.start_date.year AS year, c.aliases AS aliases",
        {"day": date(1974, 4, 1)},
    )
    assert rows.rows == ((date(1974, 4, 1), 1974, ["Marsh", "MCC"]),)


def test_values_come_in_their_python_types(any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    row = any_store.run(
        """MATCH (c:Council {id: 'council:marsh'})-[r:STATISTICAL_NEIGHBOUR]->(d)
           RETURN c, r, collect(d.name) AS names, {on: c.start_date, all: [c, null]} AS map, 0.5 AS half, 2 AS two"""
    ).rows[0]
    marsh = next(node for node in small_graph.nodes if node.id == MARSH.id)
    near = Relationship("STATISTICAL_NEIGHBOUR", MARSH, HILL, {"method": "given", "rank": 1})
    assert row == (marsh, near, ["Hillby"], {"on": date(1974, 4, 1), "all": [marsh, None]}, 0.5, 2)
    assert [type(value) for value in row[-2:]] == [float, int]


def test_a_path_is_a_mapping_of_its_nodes_and_relationships(any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    rows = any_store.run("MATCH p = (:Document)-[:REPORTS]->(:Inspection)-[:INSPECTED {page: 2}]->(:Council) RETURN p")
    (path,) = rows.column("p")
    assert [node.id for node in path["nodes"]] == ["document:1", VISIT.id, HILL.id]
    assert [(r.label, r.end) for r in path["relationships"]] == [("REPORTS", VISIT), ("INSPECTED", HILL)]


def test_parallel_relationships_are_kept(any_store: Store) -> None:
    paper, council = NodeRef("Document", "document:1"), NodeRef("Council", "council:1")
    said = [Relationship("EVIDENCED_BY", council, paper, {"page": page}) for page in (1, 1, 2)]
    any_store.write(Graph.of([Node(ref.label, ref.id) for ref in (paper, council)], said), "1")
    pages = any_store.run("MATCH (:Council)-[r:EVIDENCED_BY]->(:Document) RETURN r.page AS page").column("page")
    assert sorted(pages) == [1, 1, 2]


def test_a_changed_graph_replaces_what_it_changes(any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    marsh = Node("Council", MARSH.id, {"name": "Marshford City Council"})
    others = [node for node in small_graph.nodes if node.id not in (MARSH.id, "shared-recommendation:1")]
    kept = [link for link in small_graph.relationships if link.label != "STATISTICAL_NEIGHBOUR"]
    changed = Graph.of([marsh, *others, Node("Theme", "theme:1")], kept)
    any_store.write(changed, "2")
    assert any_store.version() == "2"
    assert _read_back(any_store) == changed


def test_an_empty_graph_takes_everything_away(any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    any_store.write(Graph.of((), ()), "2")
    assert any_store.version() == "2"
    assert _read_back(any_store) == Graph.of((), ())


@pytest.mark.parametrize(
    "value", [None, True, -(2**63), 1.5, 'it\'s "é"\x0c', date(2024, 2, 29), [], ["a", None], {"a": 1}]
)
def test_a_parameter_comes_back_as_it_was_given(value: Any, any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    assert any_store.run("RETURN $value AS value", {"value": value}).rows == ((value,),)


@pytest.mark.parametrize("value", [2**63, {1}, "\ud800"])
def test_a_parameter_that_no_engine_takes_is_refused_by_name(value: Any, any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    with pytest.raises(QueryError, match=r"parameter \$value can't be used"):
        any_store.run("RETURN $value AS value", {"value": value})


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:Council {id: 'council:x'})",
        "MATCH (n) SET n.name = 'x' RETURN n",
        "MATCH (n) DETACH DELETE n",
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "CALL dbms.listConfig() YIELD name RETURN name",
        "MATCH (n) RETURN n; MATCH (n) DELETE n",
    ],
)
def test_what_is_no_reading_query_is_refused(cypher: str, any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    with pytest.raises(QueryError, match="not accepted"):
        any_store.run(cypher)
    assert _read_back(any_store) == small_graph


@pytest.mark.parametrize("cypher", ["RETURN absent AS x", "RETURN $absent AS x", "RETURN 1 / 0 AS x"])
def test_an_error_of_the_engine_is_handed_on(cypher: str, any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    with pytest.raises(QueryError):
        any_store.run(cypher)
    assert len(any_store.run("MATCH (c:Council) RETURN c")) == 2


def test_limits_of_rows_and_time(any_store: Store, small_graph: Graph) -> None:
    any_store.write(small_graph, "1")
    with pytest.raises(QueryError, match="more than the limit of 1 rows"):
        any_store.run("MATCH (c:Council) RETURN c", limits=Limits(rows=1))
    endless = "UNWIND range(1, 9000) AS a UNWIND range(1, 9000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n"
    with pytest.raises(QueryError, match=r"limit|terminated"):
        any_store.run(endless, limits=Limits(seconds=0.5))
    assert len(any_store.run("MATCH (c:Council) RETURN c")) == 2
    with pytest.raises(UsageError):
        Limits(seconds=0)


def test_a_hundred_thousand_nodes(any_store: Store) -> None:
    councils = [Node("Council", f"council:{i}", {"name": f"Council {i}"}) for i in range(1_000)]
    asks = [Node("Recommendation", f"recommendation:{i}", {"text": f"Ask {i}"}) for i in range(99_000)]
    told = [
        Relationship(
            "ADDRESSED_TO", NodeRef(ask.label, ask.id), NodeRef("Council", f"council:{i % 1_000}"), {"page": i}
        )
        for i, ask in enumerate(asks)
    ]
    any_store.write(Graph.of([*councils, *asks], told), "1")
    rows = any_store.run(
        "MATCH (r:Recommendation)-[t:ADDRESSED_TO]->(c:Council) "
        "RETURN c.id AS id, count(r) AS asks, min(t.page) AS first ORDER BY first LIMIT 2"
    )
    assert rows.rows == (("council:0", 99, 0), ("council:1", 99, 1))
    any_store.write(Graph.of([*councils, *asks[1:]], told[1:]), "2")
    assert any_store.run("MATCH (r:Recommendation) RETURN count(r) AS n").column("n") == [98_999]
