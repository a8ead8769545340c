"""JSON Lines: the contract's shape, and the same graph back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from councilgraph.errors import ExportError
from councilgraph.graph.exports import jsonl
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from hypothesis import given, settings

from ..strategies import ANY_TEXT, graphs
from .awkward import awkward_graph


@given(graph=graphs(ANY_TEXT))
@settings(deadline=None, max_examples=50)
def test_gives_the_same_graph_back(tmp_path_factory: pytest.TempPathFactory, graph: Graph) -> None:
    target = tmp_path_factory.mktemp("jsonl") / "graph.jsonl"
    jsonl.write(graph, target)
    assert jsonl.read(target) == graph


def test_gives_awkward_text_back(tmp_path: Path) -> None:
    jsonl.write(awkward_graph(), tmp_path / "graph.jsonl")
    assert jsonl.read(tmp_path / "graph.jsonl") == awkward_graph()


def test_a_line_is_a_line_for_every_reader(tmp_path: Path) -> None:
    graph = awkward_graph()
    jsonl.write(graph, tmp_path / "graph.jsonl")
    text = (tmp_path / "graph.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    assert [row["id"] for row in rows if row["type"] == "node"] == sorted(node.id for node in graph.nodes)
    assert len(rows) == len(graph.nodes) + len(graph.relationships)


def test_has_the_shape_of_the_contract(tmp_path: Path) -> None:
    council, committee = NodeRef("Council", "council:b"), NodeRef("Committee", "committee:a")
    nodes = [
        Node("Council", "council:b", {"name": "Bexcombe \u2013 caf\u00e9", "aliases": ("B", "A")}),
        Node("Committee", "committee:a"),
        Node("Meeting", "meeting:c", {"title": "", "date": date(2024, 2, 29)}),
    ]
    part_of = Relationship("PART_OF", committee, council, {"page": 1, "confidence": 1.0})
    jsonl.write(Graph.of(nodes, [part_of]), tmp_path / "graph.jsonl")
    assert (tmp_path / "graph.jsonl").read_text(encoding="utf-8").splitlines() == [
        '{"type": "node", "id": "committee:a", "label": "Committee", "properties": {}}',
        '{"type": "node", "id": "council:b", "label": "Council", '
        '"properties": {"aliases": ["B", "A"], "name": "Bexcombe \u2013 caf\u00e9"}}',
        '{"type": "node", "id": "meeting:c", "label": "Meeting", "properties": {"date": "2024-02-29", "title": ""}}',
        '{"type": "relationship", "label": "PART_OF", "start": "committee:a", "end": "council:b", '
        '"properties": {"confidence": 1.0, "page": 1}}',
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "Expecting property name"),
        ("[]", "list indices"),
        ('{"type": "node", "id": "x", "label": "Wizard", "properties": {}}', "Wizard"),
        ('{"type": "node", "id": "x", "label": "Meeting", "properties": {"date": "29.2.2024"}}', "29.2.2024"),
        ('{"type": "node", "id": "x", "label": "Council", "properties": {"aliases": [1]}}', r"is no string\[\]"),
        ('{"type": "node", "id": "x", "label": "Council", "properties": {"name": null}}', "None is no string"),
        ('{"type": "relationship", "label": "AT", "start": "p", "end": "c", "properties": {}}', "'p'"),
    ],
)
def test_a_line_that_is_none_is_named(line: str, reason: str, tmp_path: Path) -> None:
    target = tmp_path / "graph.jsonl"
    target.write_text('{"type": "node", "id": "council:b", "label": "Council", "properties": {}}\n' + line + "\n")
    with pytest.raises(ExportError, match=rf"graph.jsonl, line 2 is no node .*{reason}"):
        jsonl.read(target)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"can't read .*absent.jsonl"):
        jsonl.read(tmp_path / "absent.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b"\xe9\n")
    with pytest.raises(ExportError, match=r"can't read .*latin.jsonl"):
        jsonl.read(tmp_path / "latin.jsonl")
