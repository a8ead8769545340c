"""A workspace whose graph lies on a server: what a change that can't be made leaves in both."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import councilgraph
import pytest
from councilgraph.errors import PushError, StoreError, UnknownNameError
from councilgraph.graph.stores.neo4j import Address
from councilgraph.graph.stores.neo4j.schema import PASSAGE_LABEL, STATE_LABEL, SUM
from councilgraph.imported_workspace import import_graph
from councilgraph.server_workspace import ServerWorkspace

from .graph.stores.conftest import SERVER
from .loaders.made_reports import folder_of_reports
from .servers import ask, empty

NOWHERE = Address("bolt://127.0.0.1:9", password="x")
WEXMOOR = "wexmoor/report.pdf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A ledger with two reports, of which two recommendations are judged to ask for the same."""
    with councilgraph.open(tmp_path / "it's a ledger") as workspace:
        workspace.load(folder_of_reports(tmp_path / "papers"), workers=0)
        workspace.judge(*_recommendations(workspace), "same ask")
    return tmp_path / "it's a ledger"


@pytest.fixture
def server(folder: Path, neo4j_address: Address) -> Iterator[ServerWorkspace]:
    """The ledger's graph on a server."""
    empty(neo4j_address)
    with ServerWorkspace(folder, neo4j_address) as workspace:
        workspace.push(neo4j_address)
        yield workspace


def _recommendations(workspace: councilgraph.Workspace) -> tuple[str, str]:
    ids = sorted(node.id for node in workspace.graph().nodes if node.label == "Recommendation")
    return ids[0], ids[1]


def _said(folder: Path) -> tuple[list[object], tuple[tuple[object, ...], ...]]:
    with councilgraph.open(folder) as workspace:
        return workspace.sources().column("path"), workspace.judgements().rows


def _changes(folder: Path) -> list[Callable[[ServerWorkspace], object]]:
    with councilgraph.open(folder) as workspace:
        one, other = _recommendations(workspace)
    return [
        lambda workspace: workspace.undo(one, other, of_asks=True),
        lambda workspace: workspace.judge(one, other, "not same ask"),
        lambda workspace: workspace.import_judgements(f"one,other,verdict\n{one},{other},unsure ask\n"),
        lambda workspace: workspace.remove(WEXMOOR),
        lambda workspace: workspace.load(folder.parent / "papers", workers=0, prefix="again"),
    ]


def test_a_server_that_is_down_is_told_before_anything_is_changed(folder: Path) -> None:
    before = _said(folder)
    for change in _changes(folder):
        with (
            ServerWorkspace(folder, NOWHERE) as workspace,
            pytest.raises(StoreError, match="no Neo4j server answers") as refused,
        ):
            change(workspace)
        assert not isinstance(refused.value, PushError)
        assert _said(folder) == before


@SERVER
def test_the_graph_of_another_ledger_is_told_before_anything_is_changed(server: ServerWorkspace) -> None:
    ask(server.address, f"MATCH (s:{STATE_LABEL}) SET s.source = 'another'")
    before = _said(server.folder)
    for change in _changes(server.folder):
        with pytest.raises(StoreError, match="holds the graph of another ledger") as refused:
            change(server)
        assert not isinstance(refused.value, PushError)
        assert _said(server.folder) == before
    beside = server.folder.parent / "new"
    with ServerWorkspace(beside, server.address) as new, pytest.raises(StoreError, match="of another ledger"):
        new.load(server.folder.parent / "papers", workers=0)
    assert not beside.exists()


@SERVER
def test_without_a_ledger_nothing_is_judged(server: ServerWorkspace) -> None:
    one, other = _recommendations(server)
    with (
        ServerWorkspace(server.folder.parent / "new", server.address) as new,
        pytest.raises(StoreError, match="no store at"),
    ):
        new.judge(one, other, "same ask")


@SERVER
def test_a_change_that_does_not_reach_the_server_is_kept_for_the_next_push(server: ServerWorkspace) -> None:
    """Here because the database has come to hold what only another ledger's export can have brought."""
    folder, address = server.folder, server.address
    for change in _changes(folder):
        before = _said(folder)
        ask(address, f"MATCH (s:{STATE_LABEL}|{PASSAGE_LABEL}) DELETE s")
        ask(address, f"CREATE (:Theme {{id: 'theme:of-others', {SUM}: 'x'}})")
        with pytest.raises(PushError, match="filled from an export") as failed:
            change(server)
        command = shlex.split(str(failed.value).split("`")[1])
        assert command == ["councilgraph", "push", str(address), "--store", str(folder)]
        assert _said(folder) != before
        with councilgraph.open(folder) as workspace:
            workspace.push(address, replace=True)
            assert server.graph() == workspace.graph()


def test_a_folder_with_an_import_is_no_ledger(folder: Path) -> None:
    with councilgraph.open(folder) as workspace:
        workspace.export("jsonl", folder.parent / "graph.jsonl")
    import_graph(folder.parent / "graph.jsonl", imported := folder.parent / "imported").close()
    before = sorted(imported.iterdir())
    for change in _changes(folder):
        with (
            ServerWorkspace(imported, NOWHERE) as workspace,
            pytest.raises(StoreError, match=r"holds an imported graph.* into another folder with --ledger\."),
        ):
            change(workspace)
    assert sorted(imported.iterdir()) == before


@SERVER
def test_a_change_that_is_refused_writes_nothing(server: ServerWorkspace) -> None:
    before = server.graph()
    with pytest.raises(UnknownNameError, match=f"Did you mean {WEXMOOR}"):
        server.remove("wexmore/report.pdf")
    assert server.graph() == before
    server.remove(WEXMOOR)
    assert server.sources().column("path") == ["addlestow/report.pdf", "councils.csv"]


@SERVER
def test_the_names_of_councils_are_those_of_the_graph_as_it_is_now(server: ServerWorkspace, tmp_path: Path) -> None:
    known = server.register()
    assert known.find("Otherby") is None
    assert server.register() is known
    (tmp_path / "councils.csv").write_text("code,name,region\nx-otherby,Otherby Council,South West\n")
    with councilgraph.open(server.folder) as another:
        another.load(tmp_path / "councils.csv", workers=0, prefix="more")
        another.push(server.address)
    assert server.register().find("Otherby") is not None
    server.remove("more/councils.csv")
    assert server.register().find("Otherby") is None
