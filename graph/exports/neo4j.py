"""The folder of CSV files for Neo4j's bulk importer, from which a push goes on as if it had written them itself."""

from __future__ import annotations

from pathlib import Path

from ..graph import Graph
from .csv import write_folder

FORMAT = "neo4j"
SUFFIX = ""
DESCRIPTION = "The csv folder with what councilgraph push compares by, for neo4j-admin database import"
FOLDER = True


def write(graph: Graph, target: Path) -> None:
    """Write what :func:`councilgraph.graph.exports.csv.write` writes, with a sum of its content in every row.

    A database that holds these rows and nothing else is taken over by the next push, which writes only what differs.
    Raises ExportError as that does.
    """
    write_folder(graph, target, sums=True)
