"""The Python interface on a small store, and what it says when something is not there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import councilgraph
import pytest
from councilgraph import Workspace
from councilgraph.errors import ExportError, LoadError, QueryError, StoreError, UnknownNameError, UsageError
from councilgraph.graph.stores.neo4j import Address

from .loaders.made_reports import folder_of_reports, report


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace that nothing is written to."""
    place = tmp_path_factory.mktemp("api")
    with councilgraph.open(place / "store") as workspace:
        workspace.load(folder_of_reports(place / "papers"), workers=0)
        yield workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    folder_of_reports(tmp_path / "papers")
    with councilgraph.open(tmp_path / "store") as workspace:
        yield workspace


def test_the_import_brings_nothing_heavy() -> None:
    heavy = {"sqlite3", "kglite", "networkx", "rdflib", "pypdfium2", "yaml", "typer", "rich"}
    script = f"import councilgraph, sys; print(sorted({heavy!r} & sys.modules.keys()), councilgraph.__version__)"
    said = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert said == f"[] {councilgraph.__version__}\n"


def test_a_reload_of_what_is_there_brings_nothing_heavy(tmp_path: Path) -> None:
    folder = folder_of_reports(tmp_path / "papers")
    heavy = {"kglite", "networkx", "rdflib", "pypdfium2", "yaml", "typer", "rich", "rapidfuzz"}
    script = (
        "import councilgraph, sys\n"
        f"with councilgraph.open({str(tmp_path / 'store')!r}) as workspace:\n"
        f"    print(workspace.load({str(folder)!r}).unchanged, sorted({heavy!r} & sys.modules.keys()))"
    )
    said = ""
    for _ in range(2):
        said = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert said == "3 []\n"


def test_every_name_of_the_interface_is_there() -> None:
    assert all(getattr(councilgraph, name) is not None for name in councilgraph.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = councilgraph.nothing


def test_cypher(loaded: Workspace) -> None:
    text = "MATCH (i:Inspection)-[:INSPECTED]->(c:Council {name: $name}) RETURN c.id AS id, i.start_date AS start"
    rows = loaded.cypher(text, name="Wexmoor Council")
    assert rows.columns == ("id", "start")
    assert [(row["id"], str(row["start"])) for row in rows] == [("council:x-wexmoor", "2023-07-03")]
    assert rows.rows == loaded.cypher(text, {"name": "Wexmoor Council"}).rows


def test_cypher_that_is_not_allowed(loaded: Workspace) -> None:
    with pytest.raises(QueryError):
        loaded.cypher("CREATE (n:Council {id: 'council:x'})")


def test_stored_queries(loaded: Workspace) -> None:
    rows = loaded.query("themes-by-grade")
    assert set(rows.column("grade")) == {"good"}
    with pytest.raises(UnknownNameError, match="Did you mean themes-by-grade"):
        loaded.query("theme-by-grade")
    with pytest.raises(UsageError):
        loaded.query("themes-by-grade", {"no_such_parameter": 1})


def test_an_answer_of_nodes_goes_into_every_frame(loaded: Workspace) -> None:
    rows = loaded.cypher("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r ORDER BY n.id")
    ids = [node.id for node in rows.column("n")]
    assert [cell["id"] for cell in rows.to_pandas()["n"]] == ids
    assert rows.to_polars()["n"].struct.field("id").to_list() == ids
    assert [cell["id"] for cell in rows.to_arrow()["n"].to_pylist()] == ids


def test_search_problems_sources(loaded: Workspace) -> None:
    hits = loaded.search('"health history"', limit=5, kinds=["page"])
    assert [(row["path"], row["page"]) for row in hits] == [("addlestow/report.pdf", 2), ("wexmoor/report.pdf", 2)]
    assert len(loaded.problems()) == 0
    assert loaded.sources().column("path") == ["addlestow/report.pdf", "councils.csv", "wexmoor/report.pdf"]
    assert all(count > 5 for count in loaded.sources().column("claims"))
    assert set(loaded.search("health").column("found")) == {"page", "recommendation"}
    assert loaded.search("health", kinds=["page"]).to_pandas().shape == (2, 7)


def test_a_search_narrows_down_and_says_what_it_does_not_know(loaded: Workspace) -> None:
    everything = loaded.search("health history")
    about = loaded.search("health history", council="Wexmoor")
    assert set(about.column("path")) == {"wexmoor/report.pdf"}
    assert about.rows == tuple(row for row in everything.rows if row[1] == "wexmoor/report.pdf")
    assert len(loaded.search("health", 0)) == 0
    with pytest.raises(UnknownNameError, match="Did you mean recommendation or action"):
        loaded.search("health", kinds=["pages"])
    with pytest.raises(UnknownNameError, match="no council 'Wexmore'"):
        loaded.search("health", council="Wexmore")
    with pytest.raises(UsageError, match="limit of -1"):
        loaded.search("health", -1)


def test_a_search_knows_what_was_loaded_and_removed_last(workspace: Workspace, tmp_path: Path) -> None:
    workspace.load(tmp_path / "papers", workers=0)
    found = workspace.search("health history").rows
    workspace.remove("wexmoor/report.pdf")
    assert {row[1] for row in workspace.search("health history").rows} == {"addlestow/report.pdf"}
    workspace.load(tmp_path / "papers", workers=0)
    assert workspace.search("health history").rows == found


def test_stats(loaded: Workspace) -> None:
    counts = {(row["what"], row["name"]): row["count"] for row in loaded.stats()}
    assert counts["ledger", "documents"] == counts["node", "Document"] == 3
    assert counts["node", "Inspection"] == 2
    assert counts["relationship", "JUDGED"] == 10


def test_graph_and_networkx(loaded: Workspace) -> None:
    graph = loaded.graph()
    network = loaded.to_networkx()
    assert len(graph.nodes) == network.number_of_nodes()
    assert len(graph.relationships) == network.number_of_edges()
    assert loaded.graph() is graph
    assert loaded.disagreements() == []


def test_the_register_knows_the_loaded_councils(loaded: Workspace) -> None:
    found = loaded.register().find("Addlestow")
    assert found is not None
    assert found.id == "council:x-addlestow"


def test_exports(loaded: Workspace, tmp_path: Path) -> None:
    loaded.export("jsonl", tmp_path / "all.jsonl")
    loaded.export("jsonl", tmp_path / "part.jsonl", loaded.graph().only({"council:x-wexmoor"}))
    assert len((tmp_path / "part.jsonl").read_text().splitlines()) == 1
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) > 100
    with pytest.raises(UnknownNameError, match="export format"):
        loaded.export("jsonlines", tmp_path / "x")
    with pytest.raises(ExportError):
        loaded.export("jsonl", tmp_path / "nowhere" / "all.jsonl" / "x")


def test_the_graph_follows_the_documents(workspace: Workspace, tmp_path: Path) -> None:
    count = "MATCH (i:Inspection) RETURN count(i) AS n"
    workspace.load([tmp_path / "papers"], workers=0)
    assert workspace.cypher(count).column("n") == [2]
    (tmp_path / "papers" / "more.pdf").write_bytes(report(dates="1 July to 12 July 2024"))
    summary = workspace.load(str(tmp_path / "papers"), workers=0)
    assert (summary.new, summary.unchanged) == (1, 3)
    assert workspace.cypher(count).column("n") == [3]
    assert [document.path for document in workspace.remove("more.pdf")] == ["more.pdf"]
    assert workspace.cypher(count).column("n") == [2]
    assert len([node for node in workspace.graph().nodes if node.label == "Inspection"]) == 2


def test_another_process_loads_meanwhile(workspace: Workspace, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    workspace.load(papers / "councils.csv", workers=0)
    count = "MATCH (i:Inspection) RETURN count(i) AS n"
    assert workspace.cypher(count).column("n") == [0]
    with councilgraph.open(tmp_path / "store") as other:
        other.load(papers, workers=0)
    assert workspace.cypher(count).column("n") == [2]


def test_a_lost_projection_is_made_again(workspace: Workspace, tmp_path: Path) -> None:
    workspace.load(tmp_path / "papers", workers=0)
    workspace.close()
    for file in (tmp_path / "store").iterdir():
        if not file.name.startswith("ledger"):
            file.unlink()
    assert workspace.cypher("MATCH (i:Inspection) RETURN count(i) AS n").column("n") == [2]


def test_no_store_is_made_by_asking_or_changing(workspace: Workspace, tmp_path: Path) -> None:
    for ask in (workspace.problems, workspace.sources, workspace.stats, workspace.graph, workspace.register):
        with pytest.raises(StoreError, match="no store at"):
            ask()
    for change in (
        lambda: workspace.remove("x"),
        lambda: workspace.judge("x", "y", "accept"),
        lambda: workspace.undo("x", "y"),
        lambda: workspace.import_judgements("one,other,verdict"),
        lambda: workspace.push(Address("bolt://127.0.0.1:9", password="x"), replace=True),
    ):
        with pytest.raises(StoreError, match="no store at"):
            change()
    with pytest.raises(StoreError, match="no store at"):
        workspace.cypher("MATCH (n) RETURN n")
    assert not (tmp_path / "store").exists()


def test_what_can_not_be_loaded(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="no such file or folder"):
        workspace.load(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="no address of a Neo4j server"):
        councilgraph.open("https://example.org")
    with pytest.raises(LoadError, match="no such file or folder"):
        councilgraph.open(tmp_path / "new").load([tmp_path / "papers", tmp_path / "nowhere"])
    assert not (tmp_path / "new").exists()
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="can't make the folder"):
        councilgraph.open(tmp_path / "file" / "store").load(tmp_path / "papers")
