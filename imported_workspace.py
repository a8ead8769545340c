"""A workspace whose graph was imported from an export: it is asked like any other, and nothing is loaded into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from .api import Options, Pathlike, Workspace
from .graph.graph import Graph
from .graph.stores.imported import is_import, no_documents, read_import, version_of_import
from .server_workspace import GraphWorkspace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .graph.search.hits import Hit, Question
    from .graph.search.index import SearchIndex
    from .graph.stores.base import Store
    from .graph.stores.neo4j import Address
    from .graph.stores.neo4j.writer import Progress as Pushed
    from .graph.stores.neo4j.writer import Written
    from .loaders.ingest import Progress, Summary


class ImportedWorkspace(GraphWorkspace):
    """The graph in ``folder`` that :func:`councilgraph.graph.stores.imported.write_import` put there.

    The texts of recommendations, actions and decisions are searched. Whatever needs the documents themselves (loading,
    removing, judging, searching pages) raises StoreError.
    """

    def graph(self) -> Graph:
        """The whole imported graph."""
        return self._assembled()

    def push(
        self, address: Address, *, progress: Pushed | None = None, beside: bool = False, replace: bool = False
    ) -> Written:
        """See :meth:`Workspace.push`; the texts of the pages do not come along, as no export holds them."""
        from .graph.search.passages import passages
        from .graph.stores.neo4j import Neo4jStore

        graph, version = self.graph(), version_of_import(self.folder)
        texts = passages(graph, ())
        with Neo4jStore(address) as server:
            return server.push(
                graph, version, source=version, passages=texts, progress=progress, beside=beside, replace=replace
            )

    def _hits(self, question: Question) -> list[Hit]:
        self._check_kinds(question)
        return self._index().search(question, lambda document, page: "")  # of no page, so that none is asked for

    def _index(self) -> SearchIndex:
        from .graph.search.index import current_index
        from .graph.search.passages import passages

        return current_index(self.folder, version_of_import(self.folder), lambda: passages(self.graph(), ()))

    def _assembled(self) -> Graph:
        version = version_of_import(self.folder)
        if self._made is None or self._made[0] != version:
            self._made = version, read_import(self.folder)
        return self._made[1]

    def _projection(self) -> Store:
        from .graph.stores.embedded import EmbeddedStore

        if self._engine is None:
            self._engine = EmbeddedStore(self.folder)
        version = version_of_import(self.folder)
        if version != self._asked and version != self._engine.version():
            self._engine.write(self._assembled(), version)
        self._asked = version
        return self._engine

    def _ingest(self, paths: Pathlike | Iterable[Pathlike], options: Options, progress: Progress | None) -> Summary:
        self._refuse()

    def _ledger(self) -> NoReturn:
        self._refuse()

    def _refuse(self) -> NoReturn:
        raise no_documents(self.folder)


def in_folder(folder: Path) -> Workspace:
    """The workspace in ``folder``, of documents or of an imported graph."""
    return (ImportedWorkspace if is_import(folder) else Workspace)(folder)


def import_graph(file: Path, folder: Path) -> Workspace:
    """Read the export in ``file`` and keep its graph in ``folder``, in the place of an earlier import.

    Raises ExportError where the file can't be read, UsageError for a format that is not read back, and StoreError for a
    folder that holds documents.
    """
    from .graph.exports import read_export
    from .graph.stores.imported import write_import

    write_import(read_export(file), folder)
    return ImportedWorkspace(folder)
