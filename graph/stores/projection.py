"""The file in which the embedded engine keeps the graph, and the stamp beside it.

A projection is a kglite file with a name of its own, and ``projection.json``: the stamp names that file, its length,
its checksum and the ledger state that the graph was made from. The stamp is replaced in one step after the file is
written, and the old file is deleted after that. A process killed at any moment therefore leaves the old projection or
the new one, and at most a file that no stamp names.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ...errors import StoreError
from ...ontology import NODE_TYPES
from ..graph import Graph
from ..records import Node, Relationship

if TYPE_CHECKING:
    from kglite import KnowledgeGraph

_Item = TypeVar("_Item")

ENGINE = "kglite 0.21.2"
"""The engine whose files are read. A projection of another release is thrown away and made anew."""

STAMP_NAME = "projection.json"
_BATCH = 50_000
_ORPHAN_SECONDS = 3600
_START, _END = "_start", "_end"  # keys of a row's two ends; no property has such a name


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is known of a projection without opening it."""

    version: str
    file: str
    size: int
    sha256: str
    engine: str = ENGINE


def write_projection(folder: Path, graph: Graph, version: str) -> None:
    """Make the projection of ``graph`` in ``folder`` and stamp it. Raises StoreError; the old one then stays."""
    import kglite

    path = folder / f"graph-{secrets.token_hex(8)}.kgl"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _built(graph).save(str(path), fsync=False)  # the checksum finds what a power cut leaves behind
        stamp = Stamp(version, path.name, path.stat().st_size, _checksum(path))
        before = read_stamp(folder)
        _replace_text(folder / STAMP_NAME, json.dumps(asdict(stamp)))
    except (kglite.KgError, OSError, OverflowError, TypeError, ValueError) as error:
        with suppress(OSError):
            path.unlink()
        raise StoreError(f"can't write the projection in {folder}: {error}") from error
    _remove_files(folder, before)


def read_stamp(folder: Path) -> Stamp | None:
    """The stamp in ``folder``; None where it is missing, damaged or of another engine."""
    try:
        stamp = Stamp(**json.loads((folder / STAMP_NAME).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    return stamp if stamp.engine == ENGINE and Path(stamp.file).name == stamp.file else None


def file_state(folder: Path, stamp: Stamp) -> tuple[int, ...] | None:
    """What changes when the stamped file is written to or replaced; None where it is missing."""
    try:
        status = (folder / stamp.file).stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def is_intact(folder: Path, stamp: Stamp) -> bool:
    """Whether the stamped file is there, byte for byte."""
    path = folder / stamp.file
    try:
        return path.stat().st_size == stamp.size and _checksum(path) == stamp.sha256
    except OSError:
        return False


def remove_projection(folder: Path) -> None:
    """Remove the stamp and every file of the projection."""
    (folder / STAMP_NAME).unlink(missing_ok=True)
    for path in folder.glob("graph-*.kgl*"):
        with suppress(OSError):  # Windows keeps a file that another process has mapped
            path.unlink()


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _replace_text(path: Path, text: str) -> None:
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


def _remove_files(folder: Path, before: Stamp | None) -> None:
    """Remove the file of the stamp before, and what killed writers left; a living writer's file is younger."""
    old = time.time() - _ORPHAN_SECONDS
    now = read_stamp(folder)
    for path in (*folder.glob("graph-*.kgl*"), *folder.glob(f"{STAMP_NAME}.*")):
        with suppress(OSError):
            is_current = now is not None and path.name == now.file
            if not is_current and ((before and path.name == before.file) or path.stat().st_mtime < old):
                path.unlink()


def _built(graph: Graph) -> KnowledgeGraph:
    """The graph in the engine.

    Rows go in by CREATE, several at a time: it keeps parallel relationships and the type of every value, needs no data
    frames, and was the faster way (100,000 nodes and 400,000 relationships in 4.2 s instead of 6.1 s by
    ``from_records``).
    """
    import kglite

    built = kglite.KnowledgeGraph()
    for label, nodes in _grouped_nodes(graph.nodes).items():
        _create_nodes(built, label, nodes)
    for (label, start, end), relationships in _grouped_relationships(graph.relationships).items():
        _create_relationships(built, label, start, end, relationships)
    return built


def _grouped_nodes(nodes: Iterable[Node]) -> dict[str, list[Node]]:
    groups: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.label].append(node)
    return groups


def _grouped_relationships(relationships: Iterable[Relationship]) -> dict[tuple[str, str, str], list[Relationship]]:
    groups: dict[tuple[str, str, str], list[Relationship]] = defaultdict(list)
    for relationship in relationships:
        groups[relationship.label, relationship.start.label, relationship.end.label].append(relationship)
    return groups


def _create_nodes(built: KnowledgeGraph, label: str, nodes: list[Node]) -> None:
    names = _property_names(node.properties for node in nodes)
    statement = f"UNWIND $rows AS row CREATE (n:{_quoted(label)} {{{_assignments({'id': _START}, names)}}})"
    for batch in _batches(nodes):
        rows = [{_START: node.id, **_engine_values(node.properties)} for node in batch]
        built.cypher(statement, params={"rows": rows}, timeout_ms=0)
    if "title" not in names:
        # kglite gives each node a title of its own making, which would answer for n.title and n.name.
        built.cypher(f"MATCH (n:{_quoted(label)}) SET n.title = null", timeout_ms=0)
    if absent := [name for name in NODE_TYPES[label].by_name if name not in names]:
        # kglite refuses a pattern such as (n:Recommendation {priority: true}) where no node has had the property.
        unset = ", ".join(f"n.{_quoted(name)} = null" for name in absent)
        built.cypher(f"MATCH (n:{_quoted(label)}) WITH n LIMIT 1 SET {unset}", timeout_ms=0)


def _create_relationships(
    built: KnowledgeGraph, label: str, start: str, end: str, relationships: list[Relationship]
) -> None:
    names = _property_names(relationship.properties for relationship in relationships)
    statement = (
        f"UNWIND $rows AS row MATCH (a:{_quoted(start)} {{id: row.{_START}}}) "
        f"MATCH (b:{_quoted(end)} {{id: row.{_END}}}) "
        f"CREATE (a)-[:{_quoted(label)} {{{_assignments({}, names)}}}]->(b)"
    )
    for batch in _batches(relationships):
        rows = [{_START: r.start.id, _END: r.end.id, **_engine_values(r.properties)} for r in batch]
        built.cypher(statement, params={"rows": rows}, timeout_ms=0)
        created = (built.last_mutation_stats or {}).get("relationships_created")
        if created != len(rows):
            raise StoreError(
                f"{len(rows)} relationships {label} from {start} to {end} became {created}: an end is lacking"
            )


def _property_names(properties: Iterable[Mapping[str, object]]) -> list[str]:
    return sorted({name for one in properties for name in one})


def _assignments(fixed: Mapping[str, str], names: Iterable[str]) -> str:
    sources = {**fixed, **{name: name for name in names}}
    return ", ".join(f"{_quoted(name)}: row.{_quoted(source)}" for name, source in sources.items())


def _quoted(name: str) -> str:
    return f"`{name.replace('`', '``')}`"


def _engine_values(properties: Mapping[str, object]) -> dict[str, object]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def _batches(items: list[_Item]) -> Iterator[list[_Item]]:
    remaining = iter(items)
    while batch := list(islice(remaining, _BATCH)):
        yield batch
