"""The Python interface: a workspace is a store's folder with everything that can be done to it.

import councilgraph

with councilgraph.open("store") as workspace:
    workspace.load("reports")
    print(workspace.query("most-shared-themes").to_pandas())
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import StoreError, UnknownNameError
from .graph.closing import Closing
from .graph.ledger import Ledger
from .graph.rows import Rows
from .graph.version import graph_version
from .loaders.ingest import Options, Progress, Summary, ingest
from .loaders.walk import root_of

if TYPE_CHECKING:
    import networkx

    from .graph.asked import Asked
    from .graph.graph import Graph
    from .graph.judgements import Judgement
    from .graph.ledger_rows import DocumentRecord
    from .graph.search.hits import Hit, Question
    from .graph.search.index import SearchIndex
    from .graph.statements import Disagreement
    from .graph.stores.base import Limits, Store
    from .graph.stores.neo4j import Address
    from .graph.stores.neo4j.writer import Progress as Pushed
    from .graph.stores.neo4j.writer import Written
    from .graph.why import Compared, Doubt
    from .ontology.register import Register

__all__ = ["Options", "Summary", "Workspace", "open"]

Pathlike = str | os.PathLike[str]

DEFAULT_LEDGER = "councilgraph-store"
"""The folder of the ledger behind a graph on a server, where none is named."""


def open(  # noqa: A001 - read as councilgraph.open
    store: Pathlike, *, ledger: Pathlike | None = None, password: str | None = None
) -> Workspace:
    """The workspace in the folder ``store``, or at the address of a Neo4j server.

    Nothing is made before something is loaded. ``ledger`` is the folder that keeps what is loaded into a server
    (default: the environment variable ``COUNCILGRAPH_LEDGER``, else :data:`DEFAULT_LEDGER`), ``password`` the server's,
    where it is not in the environment variable ``COUNCILGRAPH_NEO4J_PASSWORD``. Raises UsageError for an address that
    is none.
    """
    name = os.fspath(store)
    if "://" not in name:
        from .imported_workspace import in_folder

        return in_folder(Path(name))
    from .graph.stores.neo4j import Address
    from .server_workspace import ServerWorkspace

    folder = ledger or os.environ.get("COUNCILGRAPH_LEDGER") or DEFAULT_LEDGER
    return ServerWorkspace(Path(folder), Address.read(name, password=password))


class Workspace(Closing):
    """Documents, and the graph that is made from them, in one folder. Use as a context manager, or close it.

    The ledger in the folder is the truth; the graph in the Cypher engine is made from it again, before a question is
    answered, whenever it has fallen behind.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._reader: Ledger | None = None
        self._engine: Store | None = None
        self._asked: str | None = None  # the stamp of the projection, once its file has been checked
        self._made: tuple[str, Graph] | None = None
        self._councils: tuple[str | None, Register] | None = None
        self._compared: tuple[Graph, Asked] | None = None

    def close(self) -> None:
        """Let go of everything that is open. A closed workspace opens again when it is used."""
        for part in (self._reader, self._engine):
            if part is not None:
                part.close()
        self._reader = self._engine = self._asked = self._made = self._councils = self._compared = None

    def load(
        self,
        paths: Pathlike | Iterable[Pathlike],
        *,
        workers: int | None = None,
        council: str | None = None,
        prefix: str = "",
        progress: Progress | None = None,
    ) -> Summary:
        """Load files and folders, and bring the graph up to date.

        ``workers`` processes read (None: one a processor, 0: this process). ``council`` is the council of files
        whose manifest names none; ``prefix`` is put before every path. Files that are as they were are left alone.
        Raises LoadError where a path does not exist and StoreError where the folder can't be written.
        """
        summary = self._ingest(paths, Options(workers, council, prefix), progress)
        if summary.new or summary.changed:  # else a question brings up to date whatever lags behind
            self._projection()
            self._index()
        return summary

    def _ingest(self, paths: Pathlike | Iterable[Pathlike], options: Options, progress: Progress | None) -> Summary:
        wanted = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
        for path in wanted:
            root_of(path)  # a name that is wrong makes no store
        with Ledger.open(self.folder) as ledger:
            return ingest(ledger, wanted, options=options, progress=progress)

    def remove(self, name: str) -> tuple[DocumentRecord, ...]:
        """Remove a document, named by path or id, or the documents of a folder, with everything only they said.

        Raises UnknownNameError where nothing has that name.
        """
        with self._own_ledger() as ledger, ledger.writing():
            return ledger.remove(name)

    def cypher(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, limits: Limits | None = None, **more: Any
    ) -> Rows:
        """The rows of one reading Cypher query; its parameters are in ``parameters`` or given by name.

        Raises QueryError where the query is refused, not valid or over a limit.
        """
        from .graph.stores.base import DEFAULT_LIMITS

        return self._projection().run(text, {**(parameters or {}), **more}, limits=limits or DEFAULT_LIMITS)

    def query(
        self, name: str, parameters: Mapping[str, Any] | None = None, *, limits: Limits | None = None, **more: Any
    ) -> Rows:
        """The rows of a stored query. Raises UnknownNameError for its name and UsageError for its parameters."""
        from .graph.stores.base import DEFAULT_LIMITS
        from .queries.run import run_query

        given = {**(parameters or {}), **more}
        return run_query(self._projection(), name, given, self.register(), limits=limits or DEFAULT_LIMITS)

    def sparql(self, query: str, parameters: Mapping[str, Any] | None = None, *, limits: Limits | None = None) -> Rows:
        """The rows of SPARQL over the RDF export; see :func:`councilgraph.queries.sparql.ask_sparql`."""
        from .graph.stores.base import DEFAULT_LIMITS
        from .graph.stores.sparql import Endpoint
        from .queries.sparql import ask_sparql

        with Endpoint(self.graph()) as endpoint:
            return ask_sparql(endpoint, query, parameters or {}, self.register(), limits=limits or DEFAULT_LIMITS)

    def push(
        self, address: Address, *, progress: Pushed | None = None, beside: bool = False, replace: bool = False
    ) -> Written:
        """Make the database at ``address`` hold this workspace's graph and its passages, by writing what differs.

        ``progress`` is told what is written. Another ledger's graph is replaced only with ``replace``; other data is
        left alone, and tolerated only with ``beside``. A push that is interrupted goes on when it is called again.
        Raises StoreError, also where nothing was ever loaded.
        """
        from .graph.search.passages import passages
        from .graph.stores.neo4j import Neo4jStore

        with self._own_ledger() as ledger, ledger.writing(), Neo4jStore(address) as server:
            return server.push(
                self._assembled(),
                graph_version(ledger),
                source=ledger.identity(),
                passages=passages(self._assembled(), ledger.pages()),
                progress=progress,
                beside=beside,
                replace=replace,
            )

    def graph(self) -> Graph:
        """The whole graph, its nodes and relationships in their canonical order."""
        return self._assembled()

    def _assembled(self) -> Graph:
        from .graph.ask_memory import AskMemory
        from .graph.assemble import assemble

        ledger = self._ledger()
        with ledger.snapshot():
            version = graph_version(ledger)
            if self._made is None or self._made[0] != version:
                memory = AskMemory(ledger)
                self._made = version, assemble(ledger, memory=memory)
                with suppress(StoreError):  # a store that can't be written to is read all the same, only slower
                    memory.keep(self.folder)
        return self._made[1]

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """The whole graph as networkx holds it (see :func:`councilgraph.graph.exports.network.to_networkx`)."""
        from .graph.exports.network import to_networkx

        return to_networkx(self.graph())

    def export(self, form: str, target: Pathlike, graph: Graph | None = None) -> None:
        """Write ``graph``, or the whole graph, to ``target`` in a format such as jsonl, graphml or turtle.

        Raises UnknownNameError for the format and ExportError where ``target`` can't be written.
        """
        from .graph.exports import export_named

        export_named(form).write(graph if graph is not None else self.graph(), Path(target))

    def search(self, text: str, limit: int = 20, *, kinds: Iterable[str] = (), council: str | None = None) -> Rows:
        """Recommendations, actions, decisions and pages that hold every word and "phrase" of ``text``, the best first.

        A final * stands for any ending. ``kinds`` ('recommendation', 'action', 'decision', 'page'; default: all) and
        ``council``, a name, code or id, narrow down. Columns: found (the kind), path, page, snippet (the words found
        in square brackets), score (higher is better), id, document. Raises UsageError where there is nothing to search
        for, and UnknownNameError.
        """
        from .queries.searching import asked, table

        return table(self._hits(asked(text, limit, kinds, council, self.register)))

    @property
    def holds_pages(self) -> bool:
        """Whether the texts of pages are there to be searched: they do not come with a graph from an export."""
        return True

    def _hits(self, question: Question) -> list[Hit]:
        ledger = self._ledger()
        with ledger.snapshot():
            return self._index().search(question, ledger.page_text)

    def judge(
        self, one: str, other: str, verdict: str, *, reason: str | None = None, author: str | None = None
    ) -> Judgement:
        """Record that two nodes are one ('accept'), are two ('reject') or that it is not to be known ('unsure').

        Of two recommendations also that they ask for the same ('same ask'), do not ('not same ask') or may
        ('unsure ask'). Raises UnknownNameError for an id that no loaded document gives, and UsageError for a pair of
        which that can't be said.
        """
        from .graph.judgements import judge

        with self._own_ledger() as ledger:
            return judge(ledger, one, other, verdict, reason=reason, author=author)

    def undo(self, one: str, other: str, *, of_asks: bool = False) -> Judgement:
        """Withdraw the last judgement on whether two nodes are one, or on whether two recommendations ask for the same.

        Raises UsageError where there is none.
        """
        from .graph.judgements import withdraw

        with self._own_ledger() as ledger:
            return withdraw(ledger, one, other, of_asks=of_asks)

    def compare(self, one: str, other: str) -> Compared:
        """Whether two recommendations of inspections ask for the same, with every signal.

        Raises UnknownNameError for an id that is of none.
        """
        from .graph.why import compared

        asked = self.asked()
        for identifier in (one, other):
            if identifier not in asked.asks:
                raise UnknownNameError("recommendation of an inspection with the id", identifier)
        return compared(asked, one, other)

    def doubts(self, most: int = 100) -> list[Doubt]:
        """The pairs of recommendations of which it is least certain whether they ask for the same, that one first."""
        from .graph.why import doubts

        return doubts(self.asked(), most)

    def asked(self) -> Asked:
        """What the inspections ask of councils, ready to be compared."""
        from .graph.asked import Asked
        from .graph.judgements import history

        graph, ledger = self._assembled(), self._ledger()
        if self._compared is None or self._compared[0] is not graph:
            with ledger.snapshot():
                self._compared = graph, Asked.of(graph, ledger, history(ledger))
        return self._compared[1]

    def judgements(self) -> Rows:
        """Every judgement that was made. Columns: one, other, verdict, reason, author, date, withdrawn."""
        from .graph.judgements import COLUMNS, history

        said = history(self._ledger())
        return Rows(COLUMNS, tuple(tuple(getattr(judgement, name) for name in COLUMNS) for judgement in said))

    def export_judgements(self) -> str:
        """Every judgement that was made, as the CSV that :meth:`import_judgements` reads."""
        from .graph.judgements import written_judgements

        return written_judgements(self._ledger())

    def import_judgements(self, text: str, name: str = "judgements") -> int:
        """Take in judgements from CSV; returns how many are new.

        Raises UsageError with the line of ``name`` that can't be understood or names an unknown id.
        """
        from .graph.judgements import read_judgements

        with self._own_ledger() as ledger:
            return read_judgements(ledger, text, name)

    def problems(self) -> Rows:
        """What could not be read, and where two documents disagree. Columns: path, page, code, message, document."""
        from .graph.statements import DISAGREE

        found = self._ledger().problems()
        rows = [(p.path, p.problem.page, p.problem.code, p.problem.message, p.document) for p in found]
        rows += self.cypher(DISAGREE).rows
        rows.sort(key=lambda row: str(row[0]))  # a document's own stay in its order, before what others contradict
        return Rows(("path", "page", "code", "message", "document"), tuple(rows))

    def sources(self) -> Rows:
        """The loaded documents. Columns: path, kind, pages, claims, problems, title, url, sha256, document."""
        from .graph.ledger_rows import source_row

        ledger = self._ledger()
        with ledger.snapshot():
            tallies = ledger.tallies()
            rows = tuple(source_row(document, *tallies[document.id]) for document in ledger.documents())
        return Rows(("path", "kind", "pages", "claims", "problems", "title", "url", "sha256", "document"), rows)

    def disagreements(self) -> list[Disagreement]:
        """Every property of one value that two documents give different ones."""
        from .graph.statements import disagreements

        ledger = self._ledger()
        with ledger.snapshot():
            return list(disagreements(ledger.claims(), self.graph()))

    def statements(self, node: str) -> Rows:
        """What documents state of the properties of the node with this id, each with its place, what counts first.

        Columns: property, value, printed, counts, document, page, quote, confidence, node. Raises UnknownNameError
        where no node has the id.
        """
        from .graph.statements import statements

        ledger = self._ledger()
        with ledger.snapshot():
            return statements(ledger, self.graph(), node)

    def stats(self) -> Rows:
        """How much there is. Columns: what ('ledger', 'node' or 'relationship'), name, count."""
        held = [("ledger", name, count) for name, count in self._counts().items()]
        nodes = self.cypher(
            "MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n)[0] AS name, count(*) AS count ORDER BY name"
        )
        between = self.cypher("MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count ORDER BY name")
        counted = (("node", nodes), ("relationship", between))
        return Rows(("what", "name", "count"), (*held, *((what, *row) for what, rows in counted for row in rows.rows)))

    def _counts(self) -> Mapping[str, int]:
        return self._ledger().counts()

    def register(self) -> Register:
        """The register of councils, with those that loaded documents add."""
        from .graph.assemble import register_of

        version = self._ledger().version
        if self._councils is None or self._councils[0] != version:
            self._councils = version, register_of(self._ledger())
        return self._councils[1]

    def _ledger(self) -> Ledger:
        if self._reader is None:
            self._reader = Ledger.open(self.folder, read_only=True)
        return self._reader

    def _own_ledger(self) -> Ledger:
        """The ledger to write to. Raises StoreError where there is none: only a load makes one."""
        self._ledger()
        return Ledger.open(self.folder)

    def _projection(self) -> Store:
        """The graph in the Cypher engine, made again where the ledger or the code has moved on."""
        from .graph.stores.embedded import EmbeddedStore

        if self._engine is None:
            self._engine = EmbeddedStore(self.folder)
        with self._ledger().snapshot():
            version = graph_version(self._ledger())
            if version != self._asked and version != self._engine.version():
                self._engine.write(self._assembled(), version)
            self._asked = version
        return self._engine

    def _index(self) -> SearchIndex:
        from .graph.search.index import current_index
        from .graph.search.passages import passages

        ledger = self._ledger()
        with ledger.snapshot():
            return current_index(
                self.folder, graph_version(ledger), lambda: passages(self._assembled(), ledger.pages())
            )
