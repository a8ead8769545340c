"""JSON Lines: one node or relationship a line, the form in which graphs are compared and kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...errors import ExportError
from ...ontology import NODE_TYPES, RELATIONSHIP_TYPES, NodeType, RelationshipType, Value
from ..graph import Graph
from ..records import Node, NodeRef, Relationship
from .files import replacing
from .values import plain_properties, typed

FORMAT = "jsonl"
SUFFIX = ".jsonl"
DESCRIPTION = "JSON Lines, one node or relationship a line: complete, and the same bytes for equal graphs"
FOLDER = False

_LINE_ENDS = re.compile("[\x85\u2028\u2029]")  # str.splitlines breaks there; escaped, a line is a line for everyone


def write(graph: Graph, target: Path) -> None:
    """Write nodes in the order of their ids, then relationships in canonical order. Raises ExportError."""
    with replacing(target) as stream:
        stream.writelines(lines(graph))


def lines(graph: Graph) -> Iterator[str]:
    """The lines of the export, each with its line end."""
    for node in graph.nodes:
        yield _line(
            {"type": "node", "id": node.id, "label": node.label, "properties": plain_properties(node.properties)}
        )
    for one in graph.relationships:
        ends = {"start": one.start.id, "end": one.end.id}
        yield _line(
            {"type": "relationship", "label": one.label, **ends, "properties": plain_properties(one.properties)}
        )


def read(path: Path) -> Graph:
    """The graph that was written to ``path``, with dates as dates and lists as tuples.

    Raises ExportError, with the line, where ``path`` can't be read or is no such export.
    """
    nodes: dict[str, Node] = {}
    relationships: list[Relationship] = []
    for number, line in enumerate(_lines_of(path), 1):
        try:
            row = json.loads(line)
            if row["type"] == "node":
                nodes[row["id"]] = Node(row["label"], row["id"], _typed(row, NODE_TYPES))
            else:
                relationships.append(_relationship(row, nodes))
        except (ValueError, KeyError, TypeError) as error:
            raise ExportError(f"{path}, line {number} is no node or relationship of an export: {error}") from error
    return Graph.of(nodes.values(), relationships)


def _line(row: Mapping[str, object]) -> str:
    text = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return _LINE_ENDS.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def _lines_of(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8", newline="\n") as stream:
            yield from stream
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError(f"can't read {path}: {error}") from error


def _relationship(row: Mapping[str, Any], nodes: Mapping[str, Node]) -> Relationship:
    start, end = (NodeRef(nodes[row[key]].label, row[key]) for key in ("start", "end"))
    return Relationship(row["label"], start, end, _typed(row, RELATIONSHIP_TYPES))


def _typed(row: Mapping[str, Any], types: Mapping[str, NodeType] | Mapping[str, RelationshipType]) -> dict[str, Value]:
    declared = types[row["label"]].by_name
    return {name: typed(declared[name].kind, value) for name, value in row["properties"].items()}
