"""Exports of a graph: one module a format, found by looking into this folder.

A module is a format when it has a constant ``FORMAT``; the others hold what several formats share.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, cast

from ...errors import UnknownNameError, UsageError
from ..discovery import modules_in
from ..graph import Graph


class Export(Protocol):
    """What a module of this folder offers.

    ``FORMAT`` is its name on the command line, ``SUFFIX`` the usual ending of its files ('' for a folder),
    ``DESCRIPTION`` one line of help, and ``FOLDER`` whether it writes a folder of files instead of one file.
    """

    FORMAT: str
    SUFFIX: str
    DESCRIPTION: str
    FOLDER: bool

    def write(self, graph: Graph, target: Path) -> None:
        """Write ``graph`` to ``target``: the whole export or nothing, and the same bytes for equal graphs.

        An earlier export at ``target`` is replaced. Raises ExportError where that can't be done.
        """


def exports() -> Iterator[Export]:
    """Every format, in alphabetical order of the modules."""
    for module in modules_in(__name__, __path__):
        if hasattr(module, "FORMAT"):
            yield cast(Export, module)


def export_named(name: str) -> Export:
    """The format with this name. Raises UnknownNameError, with the names that come close."""
    known = {export.FORMAT: export for export in exports()}
    if name not in known:
        close = difflib.get_close_matches(name.lower(), known, cutoff=0.5)
        raise UnknownNameError("export format", name, close or sorted(known))
    return known[name]


def read_export(path: Path) -> Graph:
    """The graph that an export wrote to ``path``, told by the ending of its name.

    Raises UsageError for a format that is not read back, and ExportError where the file can't be read.
    """
    readers = {export.SUFFIX: export for export in exports() if hasattr(export, "read")}
    export = readers.get(path.suffix.lower())
    if export is None:
        raise UsageError(f"{path} is no export that is read back. Its name ends with {', '.join(sorted(readers))}.")
    return cast(Graph, export.read(path))
