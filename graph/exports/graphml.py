"""GraphML, for yEd, Gephi, Cytoscape, igraph and networkx."""

from __future__ import annotations

from pathlib import Path

from ..graph import Graph
from .files import replacing
from .network import to_networkx
from .values import xml_value

FORMAT = "graphml"
SUFFIX = ".graphml"
DESCRIPTION = "GraphML, for yEd, Gephi, Cytoscape and networkx"
FOLDER = False


def write(graph: Graph, target: Path) -> None:
    """Write the graph as networkx lays GraphML out, with each edge's id unique in the file. Raises ExportError.

    GraphML has neither lists nor dates: :func:`~.values.xml_value` says how they are carried.
    """
    from networkx.readwrite.graphml import GraphMLWriter

    writer = GraphMLWriter(to_networkx(graph, xml_value))
    booleans = {key.get("id") for key in writer.xml.iter("key") if key.get("attr.type") == "boolean"}
    for carried in writer.xml.iter("data"):
        if carried.get("key") in booleans:  # networkx writes True, GraphML's primer has true
            carried.text = carried.text.lower()
    with replacing(target) as stream:
        stream.write(f"<?xml version='1.0' encoding='utf-8'?>\n{writer}\n")
