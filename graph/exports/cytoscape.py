"""Cytoscape's JSON, for Cytoscape.js in a page and for Cytoscape on the desktop."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..graph import Graph, text_of
from ..records import Node, Relationship
from .files import replacing
from .values import Plain, plain_properties

FORMAT = "cytoscape"
SUFFIX = ".cyjs"
DESCRIPTION = "Cytoscape JSON (elements), for Cytoscape.js and Cytoscape on the desktop"
FOLDER = False


def write(graph: Graph, target: Path) -> None:
    """Write the elements of the graph, one a line, also as networkx.cytoscape_graph reads them. Raises ExportError."""
    with replacing(target) as stream:
        stream.write('{"data": {}, "directed": true, "multigraph": true, "elements": {"nodes": [')
        stream.writelines(_lines(map(_node, graph.nodes)))
        stream.write('\n], "edges": [')
        stream.writelines(_lines(_edge(position, one) for position, one in enumerate(graph.relationships)))
        stream.write("\n]}}\n")


def _node(node: Node) -> dict[str, Plain]:
    shown = {"id": node.id, "value": node.id, "label": text_of(node), "node_type": node.label}
    return {**plain_properties(node.properties), **shown}


def _edge(position: int, one: Relationship) -> dict[str, Plain]:
    shown = {"id": f"e{position}", "key": f"e{position}", "source": one.start.id, "target": one.end.id}
    return {**plain_properties(one.properties), **shown, "label": one.label, "interaction": one.label}


def _lines(elements: Iterator[dict[str, Plain]]) -> Iterator[str]:
    before = "\n"
    for element in elements:
        yield before + json.dumps({"data": element}, ensure_ascii=False, allow_nan=False)
        before = ",\n"
