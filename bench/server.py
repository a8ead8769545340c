"""What the same generated graph costs on the embedded store, on a Neo4j server and over networkx, in one run."""

from __future__ import annotations

import contextlib
import gc
import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from councilgraph.errors import CouncilgraphError
from councilgraph.graph.exports import neo4j as bulk
from councilgraph.graph.graph import Graph
from councilgraph.graph.stores.base import NO_PARAMETERS, Limits, Store
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.neo4j import Address, Neo4jStore
from councilgraph.ontology.register import Register
from councilgraph.queries.header import StoredQuery
from councilgraph.queries.parameters import prepare
from councilgraph.queries.run import stored_queries

from tests.servers import empty, given_address, server_script

from .made_graph import changed, made_graph
from .measure import ROOT
from .over_networkx import with_values

SIZE = 100_000
"""Nodes of the graph that is compared unless another number is asked for."""

_RUNS = 5
_LONG = 10.0  # a query whose runs take longer together is not run again
_LIMITS = Limits(seconds=60, memory_mb=8192)
_NETWORKX_SECONDS = 20.0
_NETWORKX_NODES = 100_000  # a graph of more takes longer to become one of networkx than all other runs
_HEAP = {"server.memory.heap.max_size": "3g", "server.memory.pagecache.size": "1g"}
_BY_TYPE = {"council": "Council"}
_BY_NAME = {
    "inspection": "Inspection",
    "recommendation": "Recommendation",
    "shared": "SharedRecommendation",
    "committee": "Committee",
    "person": "Officer",
}

PATTERNS = {
    "recommendations of inspections": "MATCH (i:Inspection)-[:MADE]->(r:Recommendation) RETURN i.id, r.id",
    "inspections of one framework": 'MATCH (i:Inspection) WHERE i.framework = "SIF" RETURN i.id, i.start_date',
    "themes of good inspections": (
        "MATCH (i:Inspection)-[:MADE]->(r:Recommendation)-[:HAS_THEME]->(t:Theme) "
        'WHERE i.overall_judgement = "good" RETURN i.id, r.id, t.name'
    ),
}
"""Queries that all three engines read; grand-cypher takes text in double quotes alone."""


@dataclass(frozen=True, slots=True)
class Question:
    """A stored query with parameters; ``what`` is "all" or what it is narrowed to."""

    query: StoredQuery
    what: str
    parameters: dict[str, object]


def questions(graph: Graph) -> list[Question]:
    """Every stored query with its required parameters alone, and about one council where it takes one.

    An example that names a node is replaced by a node of ``graph``, one from the middle.
    """
    by_label: dict[str, list[str]] = {}
    for node in graph.nodes:
        by_label.setdefault(node.label, []).append(node.id)
    one_of = {label: ids[len(ids) // 2] for label, ids in by_label.items()}
    register, found = Register.load(), list[Question]()
    for query in stored_queries().values():
        given = {name: _example(query, name, one_of) for name in query.example_parameters()}
        found.append(Question(query, "all", prepare(query, given, register)))
        if "council" in query.parameters and "council" not in given:
            narrowed = {**given, "council": one_of["Council"]}
            found.append(Question(query, "a council", prepare(query, narrowed, register)))
    return found


def _example(query: StoredQuery, name: str, one_of: dict[str, str]) -> str:
    parameter = query.parameters[name]
    label = _BY_TYPE.get(parameter.type) or _BY_NAME.get(name)
    return one_of[label] if label is not None else parameter.example


def timed(action: Callable[[], object]) -> float:
    """Seconds that ``action`` takes."""
    gc.collect()
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def asked(store: Store, question: Question) -> tuple[str, float | None]:
    """Rows and median milliseconds of a question; without milliseconds where there is no answer, and why."""
    return timed_query(store, question.query.cypher, question.parameters)


def timed_query(
    store: Store, cypher: str, parameters: Mapping[str, object] = NO_PARAMETERS
) -> tuple[str, float | None]:
    """The same of a query in Cypher."""
    times, rows = list[float](), ""
    while len(times) < _RUNS and sum(times) < _LONG * 1000:
        started = time.perf_counter()
        try:
            rows = str(len(store.run(cypher, parameters, limits=_LIMITS)))
        except CouncilgraphError as error:
            return (f"over {_LIMITS.seconds:g} s" if "longer than" in str(error) else type(error).__name__), None
        times.append((time.perf_counter() - started) * 1000)
    return rows, statistics.median(times)


def disk(folder: Path) -> float:
    """MiB of the files under a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1024**2


@contextlib.contextmanager
def server() -> Iterator[tuple[Address, Any]]:
    """A server: the one that COUNCILGRAPH_NEO4J_URI names, whose data is lost, else one that is started, and what
    stops and starts that one."""
    if (given := given_address()) is not None:
        empty(given)
        yield given, None
        return
    script = server_script()
    try:
        with script.Neo4jServer(_HEAP) as started:
            yield Address(started.uri, started.user, started.password), started
    except script.NoServerError as error:
        sys.exit(f"no Neo4j server to compare with: {error}")


def loads(graph: Graph, embedded: EmbeddedStore, neo4j: Neo4jStore, running: Any, scratch: Path) -> None:
    """First write, the same again and one after a hundredth changed, on both stores, with the disk that it takes."""
    size = len(graph.nodes) + len(graph.relationships)
    other = changed(graph)
    embedded_first = timed(lambda: embedded.write(graph, "1"))
    embedded_disk = disk(embedded.folder)
    embedded_changed = timed(lambda: embedded.write(other, "2"))
    neo4j.push(Graph((), ()), "0")  # constraints, indexes and a warm server
    first = timed(lambda: neo4j.push(graph, "1"))
    again = timed(lambda: neo4j.push(graph, "2"))
    incremental = timed(lambda: neo4j.push(other, "3"))
    exported = timed(lambda: bulk.write(graph, scratch / "bulk"))
    print(f"{'':34}{'embedded':>12}{'Neo4j':>12}{'ratio':>9}")
    _row("first write, s", embedded_first, first)
    _row("nodes and relationships a second", size / embedded_first, size / first)
    _row("1% changed, s", embedded_changed, incremental)
    print(f"{'nothing changed, s':34}{'':12}{again:12,.2f}")
    print(f"{'1% changed over first write':34}{embedded_changed / embedded_first:12.2f}{incremental / first:12.2f}")
    print(f"{'nothing changed over first write':34}{'':12}{again / first:12.2f}")
    if running is not None:
        running.stop()  # only a server that stopped has written its files: before, much lies in logs and memory
        _row("disk without logs, MiB", embedded_disk, disk(running.home / "data" / "databases" / "neo4j"))
        running.start()
    print(f"{'export for a bulk import, s':34}{'':12}{exported:12,.2f}\n")
    embedded.write(graph, "4")
    neo4j.push(graph, "4")


def _row(name: str, embedded: float, neo4j: float) -> None:
    print(f"{name:34}{embedded:12,.2f}{neo4j:12,.2f}{neo4j / embedded:9.2f}", flush=True)


def queries(wanted: Sequence[Question], embedded: Store, neo4j: Store) -> None:
    """Rows and p50 of every question on both stores, and how the second stands to the first."""
    print(f"{'stored query':36}{'about':11}{'rows':>8}{'embedded ms':>13}{'Neo4j ms':>12}{'ratio':>8}")
    ratios = list[float]()
    for question in wanted:
        (here, first), (there, second) = asked(embedded, question), asked(neo4j, question)
        both = first is not None and second is not None
        ratios += [second / first] if first is not None and second is not None else []
        rows = (here if here == there else f"{here}/{there}") if both else ""
        times = f"{_shown(here, first):>13}{_shown(there, second):>12}"
        ratio = f"{ratios[-1]:8.2f}" if both else ""
        print(f"{question.query.name:36}{question.what:11}{rows:>8}{times}{ratio}", flush=True)
    print(f"\n{'median of the ratios':34}{statistics.median(ratios):9.2f}")
    print(f"{'share faster on Neo4j':34}{sum(ratio < 1 for ratio in ratios) / len(ratios):9.2f}\n")


def patterns(size: int, wanted: Sequence[Question], embedded: Store, neo4j: Store) -> None:
    """How many stored queries run over networkx, and p50 of patterns that grand-cypher's dialect can say."""
    if importlib.util.find_spec("grandcypher") is None or size > _NETWORKX_NODES:
        return
    every = [one for one in wanted if one.what == "all"]
    texts = [with_values(one.query.cypher, one.parameters) for one in every]
    found = over_networkx(size, [*texts, *PATTERNS.values()])
    ran = sum("ms" in said for said in found[: len(texts)])
    print(f"stored queries that run over networkx by grand-cypher: {ran} of {len(texts)}\n")
    print(f"{'pattern':36}{'rows':>8}{'embedded ms':>13}{'Neo4j ms':>12}{'networkx ms':>13}{'ratio':>8}")
    for (name, cypher), said in zip(PATTERNS.items(), found[len(texts) :], strict=True):
        rows, first = timed_query(embedded, cypher)
        _, second = timed_query(neo4j, cypher)
        third: float | None = said.get("ms")
        ratio = f"{third / first:8.1f}" if third is not None and first is not None else ""
        times = f"{_shown(rows, first):>13}{_shown('', second):>12}{_shown(said.get('why', ''), third):>13}"
        print(f"{name:36}{rows:>8}{times}{ratio}", flush=True)


def over_networkx(size: int, texts: Sequence[str]) -> list[dict[str, Any]]:
    """For each query its rows and milliseconds over networkx, else why there are none."""
    command = [sys.executable, "-m", "bench.over_networkx", str(size), str(_NETWORKX_SECONDS)]
    done = subprocess.run(command, cwd=ROOT, input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _shown(said: str, milliseconds: float | None) -> str:
    return said if milliseconds is None else f"{milliseconds:,.1f}"


def compare(size: int) -> None:
    """Prints both tables for a graph of so many nodes."""
    graph = made_graph(size)
    print(f"\na made graph of {len(graph.nodes):,} nodes and {len(graph.relationships):,} relationships\n", flush=True)
    wanted = questions(graph)
    with (
        tempfile.TemporaryDirectory() as scratch,
        server() as (address, running),
        EmbeddedStore(Path(scratch) / "store") as embedded,
        Neo4jStore(address) as neo4j,
    ):
        loads(graph, embedded, neo4j, running, Path(scratch))
        del graph
        queries(wanted, embedded, neo4j)
        patterns(size, wanted, embedded, neo4j)
