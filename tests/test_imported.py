"""A store that was made from an export."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import councilgraph
import pytest
from councilgraph import Workspace
from councilgraph.errors import ExportError, StoreError, UsageError
from councilgraph.graph.exports import export_named
from councilgraph.graph.graph import Graph
from councilgraph.graph.stores.neo4j import Address
from councilgraph.imported_workspace import import_graph
from councilgraph.server_workspace import ServerWorkspace

from .graph.exports.awkward import awkward_graph
from .graph.stores.conftest import SERVER
from .loaders.made_reports import folder_of_reports
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


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    """A store of documents, and the one that was imported from its export."""
    with councilgraph.open(tmp_path / "documents") as documents:
        documents.load(folder_of_reports(tmp_path / "papers"), workers=0)
        documents.export("jsonl", tmp_path / "reports.jsonl")
        with import_graph(tmp_path / "reports.jsonl", tmp_path / "imported") as imported:
            yield documents, imported


def _places(workspace: Workspace, text: str, *kinds: str) -> set[tuple[object, ...]]:
    """What was found, without scores, in which the pages that are there count."""
    return {row[:3] + row[5:] for row in workspace.search(text, kinds=kinds).rows}


def test_everything_but_its_pages_is_searched(reports: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    documents, imported = reports
    assert documents.holds_pages
    assert not imported.holds_pages
    found = _places(imported, '"health history"')
    assert {row[0] for row in found} == {"recommendation"}
    assert found == _places(documents, '"health history"', "recommendation")
    assert _places(imported, "health", "recommendation", "action") == found
    assert _places(imported, "health", "action") == set()
    for kinds in (["page"], ["page", "recommendation"]):
        with pytest.raises(StoreError, match="holds no pages to search"):
            imported.search("health", kinds=kinds)
    documents.remove("wexmoor/report.pdf")
    documents.export("jsonl", tmp_path / "fewer.jsonl")
    import_graph(tmp_path / "fewer.jsonl", imported.folder).close()
    assert {row[1] for row in _places(imported, "health")} == {"addlestow/report.pdf"}


@SERVER
def test_it_is_searched_alike_on_a_server(
    reports: tuple[Workspace, Workspace], neo4j_address: Address, tmp_path: Path
) -> None:
    documents, imported = reports
    empty(neo4j_address)
    imported.push(neo4j_address)
    with ServerWorkspace(tmp_path / "no ledger", neo4j_address) as server:
        assert not server.holds_pages
        assert len(server.search("health")) > 0
        assert server.search("health").rows == imported.search("health").rows
        with pytest.raises(StoreError, match="holds no pages to search"):
            server.search("health", kinds=["page"])
        documents.push(neo4j_address, replace=True)
        assert server.holds_pages
        assert server.search("health", kinds=["page"]).rows == documents.search("health", kinds=["page"]).rows


def test_nothing_is_loaded_into_it(tmp_path: Path) -> None:
    export_named("jsonl").write(GRAPH, tmp_path / "graph.jsonl")
    with import_graph(tmp_path / "graph.jsonl", tmp_path / "store") as workspace:
        for attempt in (
            lambda: workspace.load(tmp_path),
            lambda: workspace.remove("a"),
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
