"""Stored queries as Cypher over networkx, by grand-cypher: which run at all, and how long they take.

Runs in a process of its own, ``-m bench.over_networkx SIZE SECONDS``, with the Cypher of each question as JSON on
standard input and one line of JSON for each as it is answered. Each is asked in a process that is ended when its
seconds are over. grand-cypher knows no parameters: their values stand in the Cypher.
"""

from __future__ import annotations

import json
import multiprocessing
import re
import sys
import time
from collections.abc import Mapping
from datetime import date
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from .made_graph import made_graph

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def networkx_graph(size: int) -> MultiDiGraph[str]:
    """The generated graph as grand-cypher reads one: labels of nodes and relationships are sets."""
    from networkx import MultiDiGraph

    graph, made = MultiDiGraph(), made_graph(size)
    for node in made.nodes:
        graph.add_node(node.id, __labels__={node.label}, id=node.id, **node.properties)
    for link in made.relationships:
        graph.add_edge(link.start.id, link.end.id, __labels__={link.label}, **link.properties)
    return graph


def with_values(cypher: str, parameters: Mapping[str, object]) -> str:
    """The query with each parameter's value in the place of its name."""
    return re.sub(r"\$(\w+)", lambda found: _literal(parameters[found[1]]), cypher)


def _literal(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return "NULL" if value is None else f"date('{value}')" if isinstance(value, date) else json.dumps(value)


def answered(graph: MultiDiGraph[str], cypher: str, seconds: float) -> dict[str, Any]:
    """How many rows a query gives and in how many milliseconds, else why it gives none."""
    forking = multiprocessing.get_context("fork")  # the graph is there already in a forked process
    receiver, sender = forking.Pipe(duplex=False)
    process = forking.Process(target=_ask, args=(sender, graph, cypher))
    process.start()
    sender.close()
    try:
        return receiver.recv() if receiver.poll(seconds) else {"why": f"over {seconds:g} s"}
    except EOFError:
        return {"why": "process ended"}
    finally:
        process.kill()
        process.join()


def _ask(sender: Connection, graph: MultiDiGraph[str], cypher: str) -> None:
    from grandcypher import GrandCypher

    started = time.perf_counter()
    try:
        columns = GrandCypher(graph).run(cypher)
    except Exception as error:  # noqa: BLE001 - whatever it is, that is the answer to whether the query runs
        sender.send({"why": type(error).__name__})
        return
    rows = len(next(iter(columns.values()), []))
    sender.send({"rows": rows, "ms": (time.perf_counter() - started) * 1000})


def main() -> None:
    """Answers the questions on standard input, a list of queries."""
    size, seconds = int(sys.argv[1]), float(sys.argv[2])
    graph = networkx_graph(size)
    for cypher in json.load(sys.stdin):
        print(json.dumps(answered(graph, cypher, seconds)), flush=True)


if __name__ == "__main__":
    main()
