"""GEXF, the format of Gephi."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..graph import Graph
from .files import replacing
from .network import to_networkx
from .values import xml_value

FORMAT = "gexf"
SUFFIX = ".gexf"
DESCRIPTION = "GEXF, for Gephi; parallel relationships stay apart"
FOLDER = False

if TYPE_CHECKING:
    from networkx.readwrite.gexf import GEXFWriter

_VERSION = "1.3"  # the first in which an edge has a kind


def write(graph: Graph, target: Path) -> None:
    """Write the graph as networkx lays GEXF out, without the day of writing. Raises ExportError.

    An edge's kind is its relationship type, so that Gephi keeps parallel edges of different types apart. GEXF is
    written without lists and dates: :func:`~.values.xml_value` says how they are carried.
    """
    from networkx.readwrite.gexf import GEXFWriter

    network = to_networkx(graph, xml_value)
    for _, _, key, properties in network.edges(keys=True, data=True):
        properties["id"] = key
    writer = GEXFWriter(network, version=_VERSION)
    _settle(writer)
    with replacing(target) as stream:
        stream.write(f"<?xml version='1.0' encoding='utf-8'?>\n{writer}\n")


def _settle(writer: GEXFWriter) -> None:
    """Leave out what changes from day to day and between versions of networkx, and add the kinds."""
    for meta in writer.xml.iter("meta"):
        meta.attrib.clear()
        for creator in meta.iter("creator"):
            creator.text = "councilgraph"
    for edge in writer.xml.iter("edge"):
        edge.set("kind", edge.get("label"))
