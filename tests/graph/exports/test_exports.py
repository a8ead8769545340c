"""What every export promises, checked for each one that is found in the folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from councilgraph.errors import ExportError, UnknownNameError
from councilgraph.graph.exports import Export, export_named, exports
from councilgraph.graph.graph import Graph

from .awkward import awkward_graph

EXPORTS = {export.FORMAT: export for export in exports()}
EVERY = pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)
FILES = pytest.mark.parametrize("export", [e for e in EXPORTS.values() if not e.FOLDER], ids=lambda e: e.FORMAT)
FOLDERS = pytest.mark.parametrize("export", [e for e in EXPORTS.values() if e.FOLDER], ids=lambda e: e.FORMAT)

_WRITE_ALL = """
import sys
from pathlib import Path
from councilgraph.graph.exports import exports, jsonl
graph = jsonl.read(Path(sys.argv[1]))
for export in exports():
    export.write(graph, Path(sys.argv[2]) / export.FORMAT)
"""


def contents(folder: Path) -> dict[str, bytes]:
    """The files under a folder, hidden ones too, with their bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_formats_of_the_command_line_are_found() -> None:
    assert set(EXPORTS) >= {"jsonl", "csv", "graphml", "gexf", "turtle", "jsonld", "cytoscape", "html"}


def test_a_name_that_comes_close_is_suggested() -> None:
    with pytest.raises(UnknownNameError, match=r"no export format 'graphlm'. Did you mean graphml") as raised:
        export_named("graphlm")
    assert raised.value.exit_code == 2
    assert export_named("turtle").SUFFIX == ".ttl"


def test_a_name_that_is_like_none_shows_them_all() -> None:
    with pytest.raises(UnknownNameError) as raised:
        export_named("xyzzy")
    assert raised.value.suggestions == sorted(EXPORTS)


@EVERY
def test_describes_itself(export: Export) -> None:
    assert export.FORMAT.isidentifier()
    assert "\n" not in export.DESCRIPTION
    assert (export.SUFFIX == "") == export.FOLDER


@EVERY
@pytest.mark.parametrize("graph", [awkward_graph(), Graph((), ())], ids=["awkward", "empty"])
def test_writes_the_same_bytes_again_and_nothing_beside(export: Export, graph: Graph, tmp_path: Path) -> None:
    export.write(graph, tmp_path / "export")
    first = contents(tmp_path)
    export.write(graph, tmp_path / "export")
    assert contents(tmp_path) == first
    assert all(name.split("/")[0] == "export" for name in first)
    for written in first.values():
        assert b"\r\n" not in written.replace(b'"line\nline\r\nline', b"")  # CSV holds that text as it is
        written.decode("utf-8")


def test_the_bytes_depend_on_no_hash_seed(tmp_path: Path) -> None:
    source = tmp_path / "graph.jsonl"
    EXPORTS["jsonl"].write(awkward_graph(), source)
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        command = [sys.executable, "-c", _WRITE_ALL, str(source), str(tmp_path / seed)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
    assert len(contents(tmp_path / "1")) > len(EXPORTS)


@EVERY
def test_the_bytes_depend_on_no_order_of_properties(export: Export, tmp_path: Path) -> None:
    graph = awkward_graph()
    nodes = [type(n)(n.label, n.id, dict(reversed(n.properties.items()))) for n in reversed(graph.nodes)]
    turned = [
        type(r)(r.label, r.start, r.end, dict(reversed(r.properties.items()))) for r in reversed(graph.relationships)
    ]
    for name, one in (("a", graph), ("b", Graph.of(nodes, turned))):
        (tmp_path / name).mkdir()
        export.write(one, tmp_path / name / "export")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


@EVERY
@pytest.mark.parametrize(
    ("parent", "reason"), [("no such folder", "No such file or directory"), ("a file", "Not a directory")]
)
def test_names_the_target_that_cannot_be_written(export: Export, parent: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("kept")
    with pytest.raises(ExportError, match=rf"can't write .*{parent}.export: {reason}\. Choose a place"):
        export.write(awkward_graph(), tmp_path / parent / "export")
    assert contents(tmp_path) == {"a file": b"kept"}


@EVERY
def test_leaves_a_folder_of_other_files_alone(export: Export, tmp_path: Path) -> None:
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "thesis.txt").write_text("three years of work")
    with pytest.raises(ExportError, match="export"):
        export.write(awkward_graph(), tmp_path / "export")
    assert contents(tmp_path) == {"export/thesis.txt": b"three years of work"}


@FILES
def test_a_file_takes_the_place_of_the_old_one(export: Export, tmp_path: Path) -> None:
    (tmp_path / "export").write_text("old")
    export.write(awkward_graph(), tmp_path / "export")
    assert list(contents(tmp_path)) == ["export"]
    assert contents(tmp_path)["export"] != b"old"


@FOLDERS
def test_a_folder_takes_the_place_of_an_earlier_export(export: Export, tmp_path: Path) -> None:
    export.write(awkward_graph(), tmp_path / "export")
    export.write(Graph(awkward_graph().nodes[:1], ()), tmp_path / "export")
    assert [name for name in contents(tmp_path) if name.endswith(".csv")] == ["export/nodes/Council.csv"]


@FOLDERS
def test_a_folder_takes_the_place_of_an_empty_one_but_not_of_a_file(export: Export, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    export.write(awkward_graph(), tmp_path / "empty")
    assert len(contents(tmp_path)) > 2
    (tmp_path / "file").write_text("kept")
    with pytest.raises(ExportError, match=r"file is not a folder\. This export writes a folder"):
        export.write(awkward_graph(), tmp_path / "file")
    assert (tmp_path / "file").read_text() == "kept"
