"""GraphML, GEXF and Cytoscape JSON: read by networkx, and the XML by a strict parser."""

from __future__ import annotations

import json
import xml.parsers.expat
from datetime import date
from pathlib import Path

import networkx
import pytest
from councilgraph.graph.exports import cytoscape, gexf, graphml
from councilgraph.graph.exports.network import to_networkx
from councilgraph.graph.exports.values import xml_text
from councilgraph.graph.graph import Graph, text_of
from hypothesis import given, settings

from ..strategies import ANY_TEXT, graphs
from .awkward import ALIASES, COUNCIL, DOCUMENT, INSPECTION, OFFICER, POST, awkward_graph, recommendation, texts

XML = pytest.mark.parametrize(
    ("export", "read"), [(graphml, networkx.read_graphml), (gexf, networkx.read_gexf)], ids=["graphml", "gexf"]
)


def parse_strictly(path: Path) -> None:
    """Raises where the file is not well-formed XML."""
    parser = xml.parsers.expat.ParserCreate()
    with path.open("rb") as stream:
        parser.ParseFile(stream)


@XML
@given(graph=graphs(ANY_TEXT))
@settings(deadline=None, max_examples=50)
def test_networkx_reads_every_node_edge_and_property(
    export: type[graphml],
    read: type[networkx.read_graphml],
    tmp_path_factory: pytest.TempPathFactory,
    graph: Graph,
) -> None:
    target = tmp_path_factory.mktemp("xml") / "graph"
    export.write(graph, target)
    parse_strictly(target)
    found = networkx.MultiDiGraph(read(target))
    assert set(found) == {node.id for node in graph.nodes}
    assert found.number_of_edges() == len(graph.relationships)
    for node in graph.nodes:
        properties = {name: carried(value) for name, value in node.properties.items() if name != "label"}
        shown = {"label": xml_text(text_of(node)), "node_type": node.label}
        assert {name: value for name, value in found.nodes[node.id].items() if name != "id"} == properties | shown


def carried(value: object) -> object:
    """A value as XML carries it."""
    if isinstance(value, tuple):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, date):
        return value.isoformat()
    return xml_text(value) if isinstance(value, str) else value


@XML
def test_awkward_text_is_shown_not_lost(
    export: type[graphml], read: type[networkx.read_graphml], tmp_path: Path
) -> None:
    export.write(awkward_graph(), tmp_path / "graph")
    parse_strictly(tmp_path / "graph")
    nodes = read(tmp_path / "graph").nodes
    found = [nodes[recommendation(i).id]["text"] for i in range(len(texts()))]
    assert found == [xml_text(text) for text in texts()]
    assert "a\N{SYMBOL FOR FORM FEED}b" in found
    assert "\N{SYMBOL FOR NULL}" in found
    assert "line\nline\u240d\nline\u240dline" in found
    assert "\ufffd" in found  # U+D800
    assert {"None", "", " ", "12"} <= set(found)


@XML
def test_values_keep_their_types(export: type[graphml], read: type[networkx.read_graphml], tmp_path: Path) -> None:
    export.write(awkward_graph(), tmp_path / "graph")
    found = read(tmp_path / "graph")
    council = found.nodes[COUNCIL.id]
    assert council["start_date"] == "1974-04-01"
    assert json.loads(council["aliases"].replace("\u240c", "\\f")) == list(ALIASES)
    assert (council["label"], council["node_type"]) == ('The "Mudflats" Council', "Council")
    assert found.nodes[DOCUMENT.id]["pages"] == 12
    assert found.nodes[POST.id]["statutory"] is True
    inspected = next(iter(found[INSPECTION.id][COUNCIL.id].values()))
    assert (inspected["label"], inspected["page"], inspected["confidence"]) == ("INSPECTED", 2, 0.9)


@XML
def test_parallel_relationships_stay_apart(
    export: type[graphml], read: type[networkx.read_graphml], tmp_path: Path
) -> None:
    export.write(awkward_graph(), tmp_path / "graph")
    found = read(tmp_path / "graph")
    held = found[OFFICER.id][POST.id]
    assert sorted(one["page"] for one in held.values()) == [2, 3]
    keys = [key for _, _, key in found.edges(keys=True)]
    assert len(set(keys)) == len(awkward_graph().relationships)


def test_graphml_has_the_booleans_of_its_primer(tmp_path: Path) -> None:
    graphml.write(awkward_graph(), tmp_path / "graph.graphml")
    text = (tmp_path / "graph.graphml").read_text(encoding="utf-8")
    assert ">true</data>" in text
    assert ">False</data>" not in text


def test_gexf_has_kinds_and_no_date(tmp_path: Path) -> None:
    gexf.write(awkward_graph(), tmp_path / "graph.gexf")
    text = (tmp_path / "graph.gexf").read_text(encoding="utf-8")
    assert 'kind="HELD"' in text
    assert "<creator>councilgraph</creator>" in text
    assert "lastmodified" not in text


def test_networkx_graph_holds_python_values() -> None:
    found = to_networkx(awkward_graph())
    assert found.nodes[COUNCIL.id]["start_date"] == date(1974, 4, 1)
    assert found.nodes[COUNCIL.id]["aliases"] == ALIASES
    assert found.nodes[recommendation(len(texts()) - 3).id]["text"] == "\ud800"
    assert found.number_of_edges(OFFICER.id, POST.id) == 2
    assert list(found) == [node.id for node in awkward_graph().nodes]


@given(graph=graphs(ANY_TEXT))
@settings(deadline=None, max_examples=50)
def test_networkx_reads_cytoscape_json(tmp_path_factory: pytest.TempPathFactory, graph: Graph) -> None:
    target = tmp_path_factory.mktemp("cyjs") / "graph.cyjs"
    cytoscape.write(graph, target)
    found = networkx.cytoscape_graph(json.loads(target.read_text(encoding="utf-8")))
    assert set(found) == {node.id for node in graph.nodes}
    assert found.number_of_edges() == len(graph.relationships)
    for position, one in enumerate(graph.relationships):
        edge = found.edges[one.start.id, one.end.id, f"e{position}"]
        assert edge["interaction"] == one.label
        assert edge.get("quote") == one.properties.get("quote")


def test_cytoscape_json_keeps_awkward_text_and_lists(tmp_path: Path) -> None:
    cytoscape.write(awkward_graph(), tmp_path / "graph.cyjs")
    elements = json.loads((tmp_path / "graph.cyjs").read_text(encoding="utf-8"))["elements"]
    nodes = {element["data"]["id"]: element["data"] for element in elements["nodes"]}
    assert [nodes[recommendation(i).id]["text"] for i in range(len(texts()))] == list(texts())
    assert nodes[COUNCIL.id]["aliases"] == list(ALIASES)
    assert nodes[COUNCIL.id]["start_date"] == "1974-04-01"
    ends = {end for element in elements["edges"] for end in (element["data"]["source"], element["data"]["target"])}
    assert ends <= set(nodes)
    assert len({element["data"]["id"] for element in elements["edges"]}) == len(elements["edges"])
