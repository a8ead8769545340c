"""A graph that was imported from an export: one file in a store's folder, from which the projection is made."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ...errors import StoreError
from ..exports import jsonl
from ..graph import Graph
from ..ledger_file import FILE as LEDGER_FILE
from ..sources import digest_of_sources

FILE = "imported.jsonl"
"""The graph as the jsonl export writes it; a folder with this file is a store that was imported."""

_STAMP = "imported-"


def is_import(folder: Path) -> bool:
    """Whether the store in ``folder`` was imported."""
    return (folder / FILE).is_file()


def no_documents(folder: Path, option: str = "--store") -> StoreError:
    """The error for what needs documents in a store that was imported; ``option`` is the one that names the folder."""
    return StoreError(
        f"{folder} holds an imported graph ({FILE}) without the documents it was made from. "
        f"Load documents into another folder with {option}."
    )


def write_import(graph: Graph, folder: Path) -> None:
    """Keep ``graph`` in ``folder``, in the place of an earlier import. Raises StoreError for a folder of documents."""
    if (folder / LEDGER_FILE).exists():
        raise StoreError(f"{folder} holds documents that were loaded. Import into another folder with --store.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"can't make the folder {folder} ({error.strerror}). Choose another with --store.") from error
    jsonl.write(graph, folder / FILE)


def read_import(folder: Path) -> Graph:
    """The imported graph. Raises ExportError where the file is damaged."""
    return jsonl.read(folder / FILE)


def version_of_import(folder: Path) -> str:
    """A stamp that says the graph was imported, and changes with it and with how it lies in the store."""
    try:
        with (folder / FILE).open("rb") as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise StoreError(f"can't read the imported graph in {folder}: {error.strerror}") from error
    return f"{_STAMP}{content[:32]}-{digest_of_sources('graph/stores/projection.py')}"


def is_of_import(version: str | None) -> bool:
    """Whether a graph with this stamp, in a folder or on a server, was imported: it comes without pages."""
    return version is not None and version.startswith(_STAMP)
