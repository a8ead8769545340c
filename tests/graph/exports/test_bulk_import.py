"""The export in the format neo4j, taken in by the real ``neo4j-admin database import`` through ``import.sh``."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from councilgraph.errors import StoreError
from councilgraph.graph.exports import csv, neo4j
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.neo4j import Address, Neo4jStore
from councilgraph.ontology.register import Register
from councilgraph.queries.run import run_query

from ...queries.made import made_graph
from ...servers import ask, server_script
from ..stores.conftest import SERVER
from .awkward import ALIASES, COUNCIL, awkward_graph

pytestmark = SERVER

_ADMIN = '#!/bin/sh\nexec java -cp "{jars}/*" org.neo4j.cli.AdminTool "$@"\n'


def both() -> Graph:
    """The made graph of councils and papers, and beside it every awkward text that a server can hold."""
    made, awkward = made_graph(), awkward_graph(surrogates=False)
    known = {node.id for node in made.nodes}
    nodes = (node for node in awkward.nodes if node.id not in known)
    return Graph.of((*made.nodes, *nodes), (*made.relationships, *awkward.relationships))


class Importing:
    """A server of these tests alone whose database is replaced by what is imported."""

    def __init__(self, script: ModuleType, server: Any, folder: Path) -> None:
        self._server, self._folder = server, folder
        (folder / "bin").mkdir()
        (folder / "bin" / "neo4j-admin").write_text(_ADMIN.format(jars=script.artefacts()))
        (folder / "bin" / "neo4j-admin").chmod(0o755)
        self.address = Address(server.uri, server.user, server.password)

    def take_in(self, exported: Path) -> str:
        """What the importer prints about the folder; the server is stopped meanwhile, and runs afterwards."""
        self._server.stop()
        home = self._server.home
        environment = {
            **os.environ,
            "PATH": f"{self._folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "NEO4J_HOME": str(home),
            "NEO4J_CONF": str(home / "conf"),
        }
        command = [exported / "import.sh", "neo4j", "--overwrite-destination=true"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]
        self._server.start()
        return done.stdout


@pytest.fixture(scope="module")
def importing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Importing]:
    script = server_script()
    try:
        with script.Neo4jServer() as server:
            yield Importing(script, server, tmp_path_factory.mktemp("importing"))
    except script.NoServerError as error:
        pytest.skip(f"no Neo4j server to import into: {error}")


def test_an_imported_graph_is_complete_and_a_push_takes_it_over(importing: Importing, tmp_path: Path) -> None:
    graph, address = both(), importing.address
    neo4j.write(graph, tmp_path / "graph")
    said = importing.take_in(tmp_path / "graph")
    assert f"{len(graph.nodes)} nodes" in said
    assert f"{len(graph.relationships)} relationships" in said
    _has_the_types_of_the_ontology(address)
    with Neo4jStore(address) as server, EmbeddedStore(tmp_path / "store") as embedded:
        with pytest.raises(StoreError, match="there is no graph to ask"):
            server.graph()
        pushed = server.push(graph, "1")
        assert (pushed.put, pushed.removed) == (0, 0)
        assert server.graph() == graph
        embedded.write(graph, "1")
        given = {"inspection": {"inspection": "inspection:nmh/2014-03-03/sif"}, "recommendations": {}, "judgements": {}}
        for name, parameters in given.items():
            here, there = (run_query(store, name, parameters, Register.load()) for store in (embedded, server))
            assert here.rows
            assert here == there
        other = Graph.of([*graph.nodes, Node("Council", "council:later")], graph.relationships)
        assert server.push(other, "2").put == 1


def _has_the_types_of_the_ontology(address: Address) -> None:
    """Lists, dates, integers, floats and booleans are such, and an absent value is absent."""
    match = "MATCH (c:Council {id: $id}) MATCH (:Officer)-[r:HELD]->() WHERE r.date = date('2023-01-02') RETURN "
    kinds = "valueType(c.start_date), valueType(r.page), valueType(r.confidence), valueType(r.interim)"
    assert ask(address, match + kinds, id=COUNCIL.id) == [
        ("DATE NOT NULL", "INTEGER NOT NULL", "FLOAT NOT NULL", "BOOLEAN NOT NULL")
    ]
    assert ask(address, match + "c.aliases, c.end_date", id=COUNCIL.id) == [(list(ALIASES), None)]


def test_a_plain_csv_export_is_imported_and_not_taken_for_a_push(importing: Importing, tmp_path: Path) -> None:
    graph, address = awkward_graph(surrogates=False), importing.address
    csv.write(graph, tmp_path / "graph")
    assert f"{len(graph.nodes)} nodes" in importing.take_in(tmp_path / "graph")
    assert ask(address, "MATCH (c:Council) RETURN c.start_date.year") == [(1974,)]
    with Neo4jStore(address) as server:
        with pytest.raises(StoreError, match=r"already holds nodes such as :\w+, .*the format neo4j can be imported"):
            server.push(graph, "1")
        with pytest.raises(StoreError, match=r"is in this database already, and councilgraph did not write it there"):
            server.push(graph, "1", beside=True)
    assert ask(address, "MATCH (n) RETURN count(n)") == [(len(graph.nodes),)]
