"""A workspace whose graph lies on a Neo4j server, for many readers; what was loaded is kept in a ledger's folder."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .api import Options, Pathlike, Workspace
from .errors import PushError, QueryError, StoreError
from .graph.ledger_file import FILE as LEDGER_FILE
from .graph.rows import Rows
from .graph.search.kinds import KINDS, PAGE
from .graph.stores.imported import is_import, is_of_import, no_documents
from .graph.stores.neo4j import Address, Neo4jStore

if TYPE_CHECKING:
    from .graph.graph import Graph
    from .graph.judgements import Judgement
    from .graph.ledger_rows import DocumentRecord
    from .graph.search.hits import Hit, Question
    from .graph.stores.base import Store
    from .graph.stores.neo4j.writer import Progress as Pushed
    from .loaders.ingest import Progress, Summary
    from .ontology.register import Register

_PROBLEMS = (
    "MATCH (p:Problem) OPTIONAL MATCH (d:Document)-[:RAISED]->(p) "
    "RETURN d.path AS path, p.page AS page, p.code AS code, p.message AS message, d.id AS document "
    "ORDER BY path, page, code, message"
)
_SOURCES = (
    "MATCH (d:Document) "
    "RETURN d.path AS path, d.kind AS kind, d.pages AS pages, COUNT { MATCH (n)-[:EVIDENCED_BY]->(d) } AS claims, "
    "COUNT { MATCH (d)-[:RAISED]->(p:Problem) } AS problems, d.title AS title, d.url AS url, d.sha256 AS sha256, "
    "d.id AS document ORDER BY path"
)


class GraphWorkspace(Workspace):
    """A workspace that answers from its graph alone what others answer from their ledger."""

    def problems(self) -> Rows:
        """See :meth:`Workspace.problems`; of places without a document the graph knows no path."""
        return self.cypher(_PROBLEMS)

    def sources(self) -> Rows:
        """See :meth:`Workspace.sources`; ``claims`` counts the nodes that a document gives evidence for."""
        return self.cypher(_SOURCES)

    def register(self) -> Register:
        """The register of councils, with those of the graph as it is now that it does not know."""
        from .ontology.register import CouncilEntry, Register

        version = self._projection().version()
        if self._councils is None or self._councils[0] != version:
            known = Register.load()
            found = self.cypher("MATCH (c:Council) RETURN c").column("c")
            own = [CouncilEntry.of(node.properties) for node in found if known.by_id(node.id) is None]
            self._councils = version, known.with_entries(own) if own else known
        return self._councils[1]

    @property
    def holds_pages(self) -> bool:
        """See :attr:`Workspace.holds_pages`."""
        return not is_of_import(self._projection().version())

    def _check_kinds(self, question: Question) -> None:
        """Raises StoreError where pages are asked for by name and are not there."""
        if PAGE in question.kinds and question.kinds != KINDS and not self.holds_pages:
            raise StoreError(
                "this graph was imported from an export, which holds no pages to search. Search recommendations, "
                "actions and decisions, or load the documents themselves into another store."
            )

    def _counts(self) -> Mapping[str, int]:
        held = self.cypher("MATCH (d:Document) RETURN count(d) AS documents, sum(coalesce(d.pages, 0)) AS pages")
        problems = self.cypher("MATCH (p:Problem) RETURN count(p) AS problems")
        return dict(zip((*held.columns, *problems.columns), (*held.rows[0], *problems.rows[0]), strict=True))


class ServerWorkspace(GraphWorkspace):
    """The graph at ``address``, asked there; loading goes into the ledger in ``folder`` and from there to the server.

    Whoever only asks needs no ledger.
    """

    def __init__(self, folder: Path, address: Address) -> None:
        super().__init__(folder)
        self.address = address
        self._store = Neo4jStore(address)

    def close(self) -> None:
        """Let go of everything that is open, connections included."""
        super().close()
        self._store.close()

    def load(
        self,
        paths: Pathlike | Iterable[Pathlike],
        *,
        workers: int | None = None,
        council: str | None = None,
        prefix: str = "",
        progress: Progress | None = None,
        pushed: Pushed | None = None,
    ) -> Summary:
        """Load files and folders into the ledger, and write what is new or changed to the server.

        ``progress`` is told of files, ``pushed`` of nodes and relationships. Raises what :meth:`Workspace.load` raises;
        StoreError, with nothing read, where the server does not answer or holds another graph; and PushError where it
        can't be written: what was loaded is kept then, and the next load or push goes on with it.
        """
        with self._followed_by_a_push(pushed, may_begin=True):
            return self._ingest(paths, Options(workers, council, prefix), progress)

    def remove(self, name: str) -> tuple[DocumentRecord, ...]:
        """Remove documents from the ledger, and what only they said from the server. See :meth:`Workspace.remove`.

        Raises StoreError, with nothing removed, where the server does not answer or holds the graph of another ledger,
        and PushError where it can't be written: a push goes on then. So do all changes.
        """
        with self._followed_by_a_push():
            return super().remove(name)

    def judge(
        self, one: str, other: str, verdict: str, *, reason: str | None = None, author: str | None = None
    ) -> Judgement:
        """See :meth:`Workspace.judge`; the graph on the server changes with it, as by :meth:`remove`."""
        with self._followed_by_a_push():
            return super().judge(one, other, verdict, reason=reason, author=author)

    def undo(self, one: str, other: str, *, of_asks: bool = False) -> Judgement:
        """See :meth:`Workspace.undo`; the graph on the server changes with it, as by :meth:`remove`."""
        with self._followed_by_a_push():
            return super().undo(one, other, of_asks=of_asks)

    def import_judgements(self, text: str, name: str = "judgements") -> int:
        """See :meth:`Workspace.import_judgements`; the graph on the server changes with it, as by :meth:`remove`."""
        with self._followed_by_a_push():
            return super().import_judgements(text, name)

    @contextmanager
    def _followed_by_a_push(self, progress: Pushed | None = None, *, may_begin: bool = False) -> Iterator[None]:
        if is_import(self.folder):
            raise no_documents(self.folder, "--ledger")
        self._store.check(self._source(may_begin=may_begin))  # before anything is read or changed
        yield
        try:
            self.push(self.address, progress=progress)
        except (StoreError, QueryError) as error:
            command = f"councilgraph push {self.address} --store {shlex.quote(str(self.folder))}"
            raise PushError(error, self.folder, command) from error

    def _source(self, *, may_begin: bool) -> str:
        """What the server knows the ledger by; a ledger that is still to be made by nothing."""
        if may_begin and not (self.folder / LEDGER_FILE).is_file():
            return ""
        with self._own_ledger() as ledger:
            return ledger.identity()

    def graph(self) -> Graph:
        """The whole graph as the server holds it."""
        return self._store.graph()

    def _hits(self, question: Question) -> list[Hit]:
        self._check_kinds(question)
        return self._store.search(question)

    def _projection(self) -> Store:
        return self._store
