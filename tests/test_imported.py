"""A store that was made from an export."""

from __future__ import annotations

from pathlib import Path

import councilgraph
import pytest
from councilgraph.errors import ExportError, StoreError, UsageError
from councilgraph.graph.exports import export_named
from councilgraph.graph.graph import Graph
from councilgraph.graph.stores.neo4j import Address
from councilgraph.imported_workspace import import_graph
from councilgraph.server_workspace import ServerWorkspace

from .graph.exports.awkward import awkward_graph
from .graph.stores.conftest import SERVER
from .servers import empty

GRAPH = awkward_graph(surrogates=False)


@pytest.mark.parametrize("form", ["turtle", "jsonld", "jsonl"])
def test_nothing_is_lost(form: str, tmp_path: Path) -> None:
    export = export_named(form)
    export.write(GRAPH, file := tmp_path / f"graph{export.SUFFIX}")
    import_graph(file, tmp_path / "store").close()
    with councilgraph.open(tmp_path / "store") as workspace:
        assert workspace.graph() == GRAPH
        assert workspace.cypher("MATCH (c:Council) RETURN count(c) AS n").rows == ((1,),)
        assert workspace.sources().column("path") == ["a folder/it's é.pdf"]
        workspace.export(form, again := tmp_path / "again")
    assert again.read_bytes() == file.read_bytes()


@SERVER
def test_it_is_pushed_to_a_server_and_known_there_by_its_content(neo4j_address: Address, tmp_path: Path) -> None:
    export_named("jsonl").write(GRAPH, tmp_path / "graph.jsonl")
    empty(neo4j_address)
    with import_graph(tmp_path / "graph.jsonl", tmp_path / "store") as workspace:
        assert workspace.push(neo4j_address).put == len(GRAPH.nodes) + len(GRAPH.relationships)
        assert workspace.push(neo4j_address).put == 0
    with ServerWorkspace(tmp_path / "no ledger", neo4j_address) as asked:
        assert asked.graph() == GRAPH
    export_named("jsonl").write(Graph.of((), ()), tmp_path / "graph.jsonl")
    with import_graph(tmp_path / "graph.jsonl", tmp_path / "store") as workspace:
        with pytest.raises(StoreError, match="graph of another ledger"):
            workspace.push(neo4j_address)
        assert workspace.push(neo4j_address, replace=True).removed == len(GRAPH.nodes) + len(GRAPH.relationships)


def test_nothing_is_loaded_into_it(tmp_path: Path) -> None:
    export_named("jsonl").write(GRAPH, tmp_path / "graph.jsonl")
    with import_graph(tmp_path / "graph.jsonl", tmp_path / "store") as workspace:
        for attempt in (
            lambda: workspace.load(tmp_path),
            lambda: workspace.remove("a"),
            lambda: workspace.search("a"),
            lambda: workspace.judge("a", "b", "accept"),
        ):
            with pytest.raises(StoreError, match="holds an imported graph"):
                attempt()
    assert not (tmp_path / "store" / "ledger.sqlite").exists()


def test_what_cannot_be_imported_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").touch()
    export_named("jsonl").write(GRAPH, tmp_path / "graph.jsonl")
    with pytest.raises(StoreError, match="holds documents that were loaded"):
        import_graph(tmp_path / "graph.jsonl", tmp_path)
    with pytest.raises(UsageError, match="no export that is read back"):
        import_graph(tmp_path / "graph.gexf", tmp_path / "store")
    with pytest.raises(ExportError, match="can't read"):
        import_graph(tmp_path / "absent.ttl", tmp_path / "store")
    assert not (tmp_path / "store").exists()
