"""A folder of CSV files, for spreadsheets and for Neo4j's bulk importer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, groupby
from pathlib import Path
from typing import TypeVar

from ...ontology import NODE_TYPES, RELATIONSHIP_TYPES, Kind, Property, Value
from ..graph import Graph
from ..records import Node, Relationship
from ..stores.neo4j.contents import sum_of_node, summed_relationships
from ..stores.neo4j.schema import SUM
from .files import replacing_folder
from .values import well_formed

FORMAT = "csv"
SUFFIX = ""
DESCRIPTION = "A folder of CSV files, one a label and relationship type, also for neo4j-admin database import"
FOLDER = True

MARK = "councilgraph-export.txt"
"""The file by which an earlier export's folder is known; it says how the files are read."""

_TYPES: Mapping[Kind, str] = {
    Kind.STRING: "STRING",
    Kind.STRINGS: "STRING[]",
    Kind.INTEGER: "LONG",
    Kind.FLOAT: "DOUBLE",
    Kind.BOOLEAN: "BOOLEAN",
    Kind.DATE: "DATE",
}
_SUM_HEADER = (f"{SUM}:STRING",)
# One that no list item holds is taken: the importer knows no escape for its array delimiter.
_DELIMITERS = (";", "|", "\x1f", "\x1e", "\x1d", "\x1c", *map(chr, range(0xE000, 0xF900)))

_Part = TypeVar("_Part", Node, Relationship)


def write(graph: Graph, target: Path) -> None:
    """Write ``nodes/<Label>.csv``, ``relationships/<TYPE>.csv``, ``import.sh`` and a text that explains them.

    Text is always in double quotes, so that an empty text ("") differs from an absent value (nothing). Raises
    ExportError, also where ``target`` is a folder that holds anything but an earlier export.
    """
    write_folder(graph, target, sums=False)


def write_folder(graph: Graph, target: Path, *, sums: bool) -> None:
    """The same; with ``sums`` each row also has the sum by which a push to a server knows what is there already."""
    delimiter = array_delimiter(graph)
    with replacing_folder(target, MARK) as folder:
        _write_nodes(graph, folder / "nodes", delimiter, sums=sums)
        _write_relationships(graph, folder / "relationships", delimiter, sums=sums)
        options = _options(folder, delimiter)
        _write_text(folder / MARK, [_EXPLANATION.format(delimiter=_code(delimiter), options=options)])
        _write_text(folder / "import.sh", [_SCRIPT.format(options=options)])
        (folder / "import.sh").chmod(0o755)


def array_delimiter(graph: Graph) -> str:
    """The character between the items of a list: a semicolon, or the first other one that no item holds."""
    parts: Iterable[Node | Relationship] = chain(graph.nodes, graph.relationships)
    lists = (value for part in parts for value in part.properties.values() if isinstance(value, tuple))
    used = {character for items in lists for item in items for character in item}
    return next(delimiter for delimiter in _DELIMITERS if delimiter not in used)


def _write_nodes(graph: Graph, folder: Path, delimiter: str, *, sums: bool) -> None:
    folder.mkdir()
    for label, nodes in _grouped(graph.nodes):
        columns = NODE_TYPES[label].properties
        header = ",".join(("id:ID", *map(_header, columns), *_SUM_HEADER[:sums], ":LABEL"))
        rows = (
            f"{_quoted(n.id)},{_cells(columns, n.properties, delimiter)}{f'{sum_of_node(n)},' if sums else ''}{label}\n"
            for n in nodes
        )
        _write_text(folder / f"{label}.csv", chain((header + "\n",), rows))


def _write_relationships(graph: Graph, folder: Path, delimiter: str, *, sums: bool) -> None:
    folder.mkdir()
    for label, relationships in _grouped(graph.relationships):
        columns = RELATIONSHIP_TYPES[label].properties
        header = ",".join((":START_ID", ":END_ID", *map(_header, columns), *_SUM_HEADER[:sums], ":TYPE"))
        summed = summed_relationships(relationships) if sums else ((r, "") for r in relationships)
        rows = (
            f"{_quoted(r.start.id)},{_quoted(r.end.id)},{_cells(columns, r.properties, delimiter)}"
            f"{f'{own},' if sums else ''}{label}\n"
            for r, own in summed
        )
        _write_text(folder / f"{label}.csv", chain((header + "\n",), rows))


def _grouped(parts: Iterable[_Part]) -> Iterator[tuple[str, Iterator[_Part]]]:
    return groupby(sorted(parts, key=_label), key=_label)


def _label(part: Node | Relationship) -> str:
    return part.label


def _header(column: Property) -> str:
    return f"{column.name}:{_TYPES[column.kind]}"


def _cells(columns: Iterable[Property], properties: Mapping[str, Value], delimiter: str) -> str:
    cells = (_cell(properties[c.name], delimiter) if c.name in properties else "" for c in columns)
    return "".join(f"{cell}," for cell in cells)


def _cell(value: Value, delimiter: str) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, tuple):
        return _quoted(delimiter.join(value))
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else repr(value)


def _quoted(text: str) -> str:
    return '"' + well_formed(text).replace('"', '""') + '"'


def _code(delimiter: str) -> str:
    return f"U+{ord(delimiter):04X}"


def _write_text(path: Path, lines: Iterable[str]) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.writelines(lines)


def _options(folder: Path, delimiter: str) -> str:
    files = [
        f"--{kind}={path.relative_to(folder).as_posix()}"
        for kind in ("nodes", "relationships")
        for path in sorted((folder / kind).iterdir())
    ]
    return " \\\n  ".join(["--multiline-fields=true", f"--array-delimiter={_code(delimiter)}", *files])


_SCRIPT = """\
#!/bin/sh
# Fills a new Neo4j database from this folder: ./import.sh [DATABASE]
# Other options of neo4j-admin follow the name, such as --overwrite-destination=true
set -eu
cd "$(dirname "$0")"
database="${{1:-neo4j}}"
[ $# -eq 0 ] || shift
exec neo4j-admin database import full "$database" \\
  {options} \\
  "$@"
"""

_EXPLANATION = """\
councilgraph: a graph as CSV files

nodes/ has one file for each label, relationships/ one for each relationship type. UTF-8, commas between the fields,
text in double quotes with a double quote written twice; text can hold line breaks. An empty field is an absent value,
"" is an empty text. The header gives each column's type. Dates are ISO 8601. Items of a list are separated by
{delimiter}, which occurs in no item. A lone surrogate, which UTF-8 can't hold, is U+FFFD.

Into a new Neo4j database, while the server is stopped, from this folder (or with ./import.sh):

neo4j-admin database import full neo4j \\
  {options}
"""
