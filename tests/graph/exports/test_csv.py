"""CSV: read back by the csv module, by Arrow and, as far as its command goes, by neo4j-admin."""

from __future__ import annotations

import csv as stdlib_csv
import os
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from councilgraph.graph.exports import csv
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology import Value
from hypothesis import given, settings

from ..strategies import graphs
from .awkward import ALIASES, awkward_graph

pyarrow_csv = pytest.importorskip("pyarrow.csv", reason="pyarrow reads an empty text and an absent value apart")

Row = dict[str, str | None]


def arrow_rows(path: Path) -> Iterator[Row]:
    """The rows of a file with every field as text, an absent one as None."""
    import pyarrow

    header = path.read_text(encoding="utf-8").split("\n")[0].split(",")
    table = pyarrow_csv.read_csv(
        path,
        parse_options=pyarrow_csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow_csv.ConvertOptions(
            column_types=dict.fromkeys(header, pyarrow.string()),
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )
    yield from table.to_pylist()


def stdlib_rows(path: Path) -> Iterator[Row]:
    """The same through the csv module, which reads an absent value as an empty text."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from stdlib_csv.DictReader(stream)


def value(kind: str, text: str, delimiter: str) -> Value:
    """A field as the importer of Neo4j takes it."""
    if kind.endswith("[]"):
        return tuple(text.split(delimiter))
    readers = {"STRING": str, "LONG": int, "DOUBLE": float, "BOOLEAN": "true".__eq__, "DATE": date.fromisoformat}
    return readers[kind](text)


def properties(row: Row, delimiter: str) -> dict[str, Value]:
    """The properties in a row, by the types of its header."""
    typed = (column.split(":") for column in row)
    return {
        name: value(kind, text, delimiter)
        for (name, kind), text in zip(typed, row.values(), strict=True)
        if name and kind != "ID" and text is not None
    }


def read(folder: Path) -> Graph:
    """The graph in an exported folder."""
    code = re.search(r"separated by\s+U\+([0-9A-F]{4})", (folder / csv.MARK).read_text(encoding="utf-8"))
    assert code is not None
    delimiter = chr(int(code.group(1), 16))
    nodes = {
        str(row["id:ID"]): Node(str(row[":LABEL"]), str(row["id:ID"]), properties(row, delimiter))
        for path in (folder / "nodes").iterdir()
        for row in arrow_rows(path)
    }
    ref = {node.id: NodeRef(node.label, node.id) for node in nodes.values()}
    relationships = [
        Relationship(
            str(row[":TYPE"]), ref[str(row[":START_ID"])], ref[str(row[":END_ID"])], properties(row, delimiter)
        )
        for path in (folder / "relationships").iterdir()
        for row in arrow_rows(path)
    ]
    return Graph.of(nodes.values(), relationships)


@given(graph=graphs())
@settings(deadline=None, max_examples=50)
def test_gives_the_same_graph_back(tmp_path_factory: pytest.TempPathFactory, graph: Graph) -> None:
    target = tmp_path_factory.mktemp("csv") / "graph"
    csv.write(graph, target)
    assert read(target) == graph


def test_gives_awkward_text_back(tmp_path: Path) -> None:
    graph = awkward_graph(surrogates=False)
    csv.write(graph, tmp_path / "graph")
    assert read(tmp_path / "graph") == graph
    rows = list(stdlib_rows(tmp_path / "graph" / "nodes" / "Recommendation.csv"))
    assert [row["text:STRING"] for row in rows] == [
        node.properties["text"] for node in graph.nodes if node.label == "Recommendation"
    ]


def test_a_lone_surrogate_becomes_the_replacement_character(tmp_path: Path) -> None:
    csv.write(awkward_graph(), tmp_path / "graph")
    rows = stdlib_rows(tmp_path / "graph" / "nodes" / "Recommendation.csv")
    assert "broken \ufffd text" in [row["text:STRING"] for row in rows]


def test_headers_are_those_of_the_importer(tmp_path: Path) -> None:
    csv.write(awkward_graph(), tmp_path / "graph")
    council = (tmp_path / "graph" / "nodes" / "Council.csv").read_text(encoding="utf-8").split("\n")[0]
    assert council.startswith("id:ID,name:STRING,short_name:STRING,aliases:STRING[],")
    assert council.endswith(",start_date:DATE,end_date:DATE,:LABEL")
    held = (tmp_path / "graph" / "relationships" / "HELD.csv").read_text(encoding="utf-8").split("\n")[0]
    assert held == (
        ":START_ID,:END_ID,title:STRING,interim:BOOLEAN,date:DATE,document:STRING,page:LONG,char_start:LONG,"
        "char_end:LONG,quote:STRING,confidence:DOUBLE,loader:STRING,:TYPE"
    )


def test_an_absent_value_is_not_an_empty_text(tmp_path: Path) -> None:
    nodes = [Node("Theme", "theme:a", {"name": "", "scope_note": "None"}), Node("Theme", "theme:b")]
    csv.write(Graph.of(nodes, ()), tmp_path / "graph")
    lines = (tmp_path / "graph" / "nodes" / "Theme.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ['"theme:a","",,"None",Theme', '"theme:b",,,,Theme']


@pytest.mark.parametrize(
    ("items", "delimiter"),
    [
        (("a", "b, c"), ";"),
        (("a; b",), "|"),
        (("a; b", "c|d"), "\x1f"),
        (ALIASES, "\x1e"),
        ((";|\x1f\x1e\x1d\x1c",), "\ue000"),
    ],
)
def test_the_delimiter_of_a_list_occurs_in_no_item(items: tuple[str, ...], delimiter: str) -> None:
    assert csv.array_delimiter(Graph((Node("Council", "council:a", {"aliases": items}),), ())) == delimiter


def test_the_script_calls_the_importer_from_the_folder_with_every_file(tmp_path: Path) -> None:
    csv.write(awkward_graph(), tmp_path / "my graph")
    (tmp_path / "bin").mkdir()
    importer = tmp_path / "bin" / "neo4j-admin"
    importer.write_text('#!/bin/sh\npwd\nprintf "%s\\n" "$@"\n')
    importer.chmod(0o755)
    path = f"{importer.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [tmp_path / "my graph" / "import.sh", "councils", "--dry-run=true"],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    folder, *arguments = done.stdout.splitlines()
    assert Path(folder) == tmp_path / "my graph"
    assert arguments[:6] == [
        "database",
        "import",
        "full",
        "councils",
        "--multiline-fields=true",
        "--array-delimiter=U+001E",
    ]
    assert arguments[-1] == "--dry-run=true"
    files = {argument.split("=")[1] for argument in arguments[6:-1]}
    written = {p.relative_to(folder).as_posix() for p in Path(folder).rglob("*.csv")}
    assert files == written
    assert "neo4j-admin database import full neo4j" in (Path(folder) / csv.MARK).read_text(encoding="utf-8")
