"""Writing a graph into the embedded store and reading it back."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import kglite
import pytest
from councilgraph.errors import QueryError, StoreError
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.graph.rows import Rows
from councilgraph.graph.stores.base import Limits, Store
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.projection import ENGINE, STAMP_NAME, is_intact, read_stamp
from councilgraph.ontology import NODE_TYPES
from hypothesis import HealthCheck, given, settings

from ..strategies import graphs
from .conftest import HILL, MARSH, VISIT


def _read_back(store: Store) -> Graph:
    nodes = store.run("MATCH (n) RETURN n").column("n")
    relationships = store.run("MATCH ()-[r]->() RETURN r").column("r")
    return Graph.of(nodes, relationships)


def _files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_it_is_a_store(store: EmbeddedStore) -> None:
    assert isinstance(store, Store)


def test_the_engine_is_the_release_that_was_tested() -> None:
    assert f"kglite {kglite.__version__}" == ENGINE


# Round trips.


def test_a_graph_comes_back_as_it_was_written(small_store: EmbeddedStore, small_graph: Graph) -> None:
    assert _read_back(small_store) == small_graph


def test_an_empty_graph(store: EmbeddedStore) -> None:
    store.write(Graph.of((), ()), "1")
    assert store.version() == "1"
    assert _read_back(store) == Graph.of((), ())
    assert store.run("MATCH (n) RETURN count(n) AS n") == Rows(("n",), ((0,),))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs())
def test_every_graph_comes_back_as_it_was_written(graph: Graph, store: EmbeddedStore) -> None:
    store.write(graph, "1")
    assert _read_back(store) == graph


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs())
def test_every_property_reads_as_it_was_written(graph: Graph, store: EmbeddedStore) -> None:
    store.write(graph, "1")
    for node in graph.nodes:
        for name, value in node.properties.items():
            query = f"MATCH (n:{node.label} {{id: $id}}) WHERE n.{name} = $value RETURN n.{name} AS x"
            assert store.run(query, {"id": node.id, "value": value}).rows == ((_plain(value),),)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def test_no_type_has_both_a_name_and_a_title() -> None:
    """kglite keeps one of the two as the node's title; only a type without a title can have that unset."""
    assert not [t.label for t in NODE_TYPES.values() if {"name", "title"} <= t.by_name.keys()]


def test_parallel_relationships_are_kept_however_many_types_of_ends_there_are(store: EmbeddedStore) -> None:
    paper = NodeRef("Document", "document:1")
    ends = [NodeRef("Council", "council:1"), NodeRef("Inspection", "inspection:1"), NodeRef("Judgement", "judgement:1")]
    nodes = [Node(ref.label, ref.id) for ref in (paper, *ends)]
    said = [Relationship("EVIDENCED_BY", end, paper, {"page": page}) for end in ends for page in (1, 1, 2)]
    store.write(Graph.of(nodes, said), "1")
    rows = store.run("MATCH (n)-[r:EVIDENCED_BY]->(:Document) RETURN n.id AS id, collect(r.page) AS pages ORDER BY id")
    assert [(row["id"], sorted(row["pages"])) for row in rows] == [
        (end.id, [1, 1, 2]) for end in sorted(ends, key=lambda r: r.id)
    ]


def test_a_graph_of_thousands(store: EmbeddedStore) -> None:
    graph = _large(5_000)
    store.write(graph, "1")
    assert _read_back(store) == graph


def _large(size: int) -> Graph:
    councils = [Node("Council", f"council:{i}", {"name": f"Council {i}"}) for i in range(100)]
    asks = [Node("Recommendation", f"recommendation:{i}", {"text": f"Ask {i} " * 20}) for i in range(size)]
    told = (
        Relationship(
            "ADDRESSED_TO", NodeRef(a.label, a.id), NodeRef("Council", f"council:{(i * step) % 100}"), {"page": i}
        )
        for i, a in enumerate(asks)
        for step in (1, 7)
    )
    return Graph.of(councils + asks, told)


def test_values_come_in_their_python_types(small_store: EmbeddedStore) -> None:
    row = small_store.run(
        """MATCH (c:Council {id: 'council:marsh'})-[r:STATISTICAL_NEIGHBOUR]->(d)
           RETURN c, r, c.aliases AS aliases, c.start_date AS day, d.start_date AS none, collect(d.name) AS names,
                  {on: c.start_date, all: [c, null]} AS map, 1 = 1 AS yes, 0.5 AS half, 2 AS two"""
    ).rows[0]
    marsh = Node(
        "Council", MARSH.id, {"aliases": ("Marsh", "MCC"), "name": "Marshford", "start_date": date(1974, 4, 1)}
    )
    near = Relationship("STATISTICAL_NEIGHBOUR", MARSH, HILL, {"method": "given", "rank": 1})
    assert row == (
        *(marsh, near, ["Marsh", "MCC"], date(1974, 4, 1), None, ["Hillby"]),
        *({"on": date(1974, 4, 1), "all": [marsh, None]}, True, 0.5, 2),
    )
    assert [type(value) for value in row[-3:]] == [bool, float, int]


def test_a_path_is_a_mapping_of_its_nodes_and_relationships(small_store: EmbeddedStore) -> None:
    rows = small_store.run(
        "MATCH p = (:Document)-[:REPORTS]->(:Inspection)-[:INSPECTED {page: 2}]->(:Council) RETURN p"
    )
    (path,) = rows.column("p")
    assert [node.id for node in path["nodes"]] == ["document:1", VISIT.id, HILL.id]
    assert [(r.label, r.end) for r in path["relationships"]] == [("REPORTS", VISIT), ("INSPECTED", HILL)]


def test_a_mapping_that_looks_like_a_record_stays_a_mapping(small_store: EmbeddedStore) -> None:
    for text in ("{id: 1, labels: ['x'], properties: {}}", "{id: 1, start: 70, end: 71, type: 'X', properties: {}}"):
        (value,) = small_store.run(f"RETURN {text} AS x").column("x")
        assert isinstance(value, dict)


PARAMETERS: list[Any] = [
    None,
    True,
    1,
    -(2**63),
    1.5,
    'it\'s "é"\x0c\x00',
    date(2024, 2, 29),
    [],
    ["a", None, [date(2024, 1, 1)]],
    {"a": {"b": 1}},
]


@pytest.mark.parametrize("value", PARAMETERS)
def test_a_parameter_comes_back_as_it_was_given(value: object, small_store: EmbeddedStore) -> None:
    assert small_store.run("RETURN $value AS value", {"value": value}).rows == ((value,),)


@pytest.mark.parametrize("value", [2**63, {1}, b"bytes", "\ud800", ["\ud800"], [2**64], {"a": object()}])
def test_a_parameter_that_no_engine_takes_is_refused_by_name(value: object, small_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match=r"parameter \$value can't be used"):
        small_store.run("RETURN $value AS value", {"value": value})


@pytest.mark.parametrize(
    ("cypher", "reason"),
    [
        ("RETURN $absent AS x", "Missing parameter: \\$absent"),
        ("RETURN absent AS x", "Undefined variable 'absent'"),
        ("RETURN 1 / 0 AS x", "division by zero"),
        ("MATCH (n:Council) RETURN n.id = AS x", "engine can't run|unexpected|missing"),
    ],
)
def test_an_error_of_the_engine_is_handed_on(cypher: str, reason: str, small_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match=reason):
        small_store.run(cypher)
    assert len(small_store.run("MATCH (c:Council) RETURN c")) == 2


# The file, its stamp, and what happens to them.


def test_without_a_projection(store: EmbeddedStore) -> None:
    assert store.version() is None
    with pytest.raises(StoreError, match="no graph to ask"):
        store.run("RETURN 1 AS x")


def test_writing_again_replaces_everything(store: EmbeddedStore, small_graph: Graph) -> None:
    store.write(small_graph, "1")
    assert len(store.run("MATCH (n) RETURN n")) == 5
    store.write(Graph.of([Node("Theme", "theme:1")], ()), "2")
    assert store.version() == "2"
    assert store.run("MATCH (n) RETURN n.id AS id").column("id") == ["theme:1"]
    assert len(_files(store.folder)) == 2


def test_a_projection_replaced_by_somebody_else_is_noticed(store: EmbeddedStore, small_graph: Graph) -> None:
    store.write(small_graph, "1")
    store.run("RETURN 1 AS x")
    EmbeddedStore(store.folder).write(Graph.of([Node("Theme", "theme:1")], ()), "2")
    assert store.version() == "2"
    assert store.run("MATCH (n) RETURN count(n) AS n").column("n") == [1]


def test_an_open_query_process_outlives_the_file(store: EmbeddedStore, small_graph: Graph) -> None:
    store.write(small_graph, "1")
    store.run("RETURN 1 AS x")
    store.remove()
    assert _files(store.folder) == set()
    assert store.version() is None


@pytest.mark.parametrize("damage", ["cut", "empty", "flipped", "longer", "missing", "text"])
def test_a_damaged_file_has_no_version(damage: str, store: EmbeddedStore, small_graph: Graph) -> None:
    store.write(small_graph, "1")
    assert store.version() == "1"
    (path,) = store.folder.glob("*.kgl")
    content = path.read_bytes()
    damaged = {
        "cut": content[: len(content) // 2],
        "empty": b"",
        "flipped": content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
        "longer": content + b"x",
        "text": b"x" * len(content),
    }
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(damaged[damage])
    assert store.version() is None
    store.write(small_graph, "2")
    assert store.version() == "2"
    assert _read_back(store) == small_graph


@pytest.mark.parametrize("text", ["", "{}", "[]", "{", '{"version": "1"}', '"1"', "\x00"])
def test_a_damaged_stamp_has_no_version(text: str, store: EmbeddedStore, small_graph: Graph) -> None:
    store.write(small_graph, "1")
    (store.folder / STAMP_NAME).write_text(text)
    assert store.version() is None
    store.write(small_graph, "1")
    assert store.version() == "1"


def test_a_stamp_of_another_engine_or_folder_is_not_read(store: EmbeddedStore, small_graph: Graph) -> None:
    store.write(small_graph, "1")
    stamp = (store.folder / STAMP_NAME).read_text()
    for changed in (stamp.replace(ENGINE, "kglite 0.1"), stamp.replace('"graph-', '"../graph-')):
        assert changed != stamp
        (store.folder / STAMP_NAME).write_text(changed)
        assert store.version() is None


def test_a_query_on_a_damaged_file_says_so(store: EmbeddedStore, small_graph: Graph) -> None:
    store.write(small_graph, "1")
    (path,) = store.folder.glob("*.kgl")
    path.write_bytes(b"no graph")
    with pytest.raises(StoreError, match="can't open"):
        store.run("RETURN 1 AS x")


def test_a_failed_write_leaves_the_old_projection(store: EmbeddedStore, small_graph: Graph) -> None:
    store.write(small_graph, "1")
    before = _files(store.folder)
    lost = Relationship("REPLACED_BY", MARSH, NodeRef("Council", "council:nowhere"))
    broken = [
        Graph.of([Node("Council", MARSH.id)], [lost]),
        Graph.of([Node("Problem", "problem:1", {"page": 2**70})], ()),
        Graph.of([Node("Problem", "problem:1", {"message": "\ud800"})], ()),
    ]
    for graph in broken:
        with pytest.raises(StoreError):
            store.write(graph, "2")
        assert store.version() == "1"
        assert _files(store.folder) == before


def test_a_folder_that_can_not_be_made(tmp_path: Path, small_graph: Graph) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="can't write the projection"):
        EmbeddedStore(tmp_path / "file" / "store").write(small_graph, "1")


def test_a_name_with_spaces_quotes_and_accents(tmp_path: Path, small_graph: Graph) -> None:
    with EmbeddedStore(tmp_path / "a 'b' \"ç\" {x}") as store:
        store.write(small_graph, 'it\'s "ü"')
        assert store.version() == 'it\'s "ü"'
        assert len(store.run("MATCH (n) RETURN n")) == 5


def test_leftovers_of_killed_writers_are_removed_once_they_are_old(store: EmbeddedStore, small_graph: Graph) -> None:
    store.folder.mkdir()
    old, young = store.folder / "graph-dead.kgl", store.folder / "graph-alive.kgl"
    for path in (old, young):
        path.write_bytes(b"half a graph")
    os.utime(old, (time.time() - 86_400,) * 2)
    store.write(small_graph, "1")
    assert not old.exists()
    assert young.exists()


_WRITER = """
import sys, time
from pathlib import Path
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node
from councilgraph.graph.stores.embedded import EmbeddedStore

store = EmbeddedStore(Path(sys.argv[1]))
for turn in range(1_000_000):
    nodes = [Node("Theme", f"theme:{i}", {"name": str(turn)}) for i in range(turn % 50)]
    store.write(Graph.of(nodes, ()), str(len(nodes)))
    print(turn, flush=True)
    time.sleep(float(sys.argv[2]))
"""


@pytest.mark.parametrize("pause", [0.0, 0.003, 0.007, 0.011, 0.019])
def test_a_killed_writer_leaves_a_projection_that_is_whole(pause: float, store: EmbeddedStore) -> None:
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(store.folder), "0"], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(pause)
    writer.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    writer.wait()
    writer.stdout.close()
    stamp = read_stamp(store.folder)
    assert stamp is not None
    assert is_intact(store.folder, stamp)
    assert store.run("MATCH (n) RETURN count(n) AS n").column("n") == [int(store.version() or -1)]


# The process.


def test_the_process_is_kept_for_the_next_query_and_ended_on_close(small_graph: Graph, tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    store.write(small_graph, "1")
    store.run("RETURN 1 AS x")
    first = store._sandbox
    store.run("RETURN 2 AS x")
    assert store._sandbox is first
    store.run("RETURN 3 AS x", limits=Limits(memory_mb=512))
    assert first is not None
    assert store._sandbox is not first
    assert not first.is_alive
    second = store._sandbox
    store.close()
    store.close()
    assert second is not None
    assert not second.is_alive
    assert store.run("RETURN 4 AS x").column("x") == [4]
    store.close()


def test_a_process_that_died_is_started_again(small_graph: Graph, store: EmbeddedStore) -> None:
    store.write(small_graph, "1")
    store.run("RETURN 1 AS x")
    assert store._sandbox is not None
    store._sandbox._process.kill()
    store._sandbox._process.wait()
    assert store.run("RETURN 2 AS x").column("x") == [2]


def test_threads_may_ask_one_store(small_store: EmbeddedStore) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda n: small_store.run("RETURN $n AS n", {"n": n}).rows, range(60)))
    assert answers == [((n,),) for n in range(60)]


def test_readers_and_writers_at_once(store: EmbeddedStore) -> None:
    store.write(Graph.of((), ()), "0")
    command = [sys.executable, "-c", _WRITER, str(store.folder), "0.2"]
    writers = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(2)]
    try:
        for _ in range(10):
            themes = store.run("MATCH (n) RETURN n.name AS name").column("name")
            assert len(set(themes)) <= 1
            assert all(int(name) % 50 == len(themes) for name in themes)
    finally:
        for writer in writers:
            writer.kill()
            writer.wait()


def test_asking_leaves_the_file_alone(small_graph: Graph, store: EmbeddedStore) -> None:
    store.write(small_graph, "1")
    before = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in store.folder.iterdir()}
    _read_back(store)
    store.close()
    assert {path.name: hashlib.sha256(path.read_bytes()).digest() for path in store.folder.iterdir()} == before
