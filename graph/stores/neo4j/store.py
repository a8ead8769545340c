"""A Neo4j database as a store: written as a whole or by what has changed, asked read-only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ....errors import QueryError, StoreError
from ....ontology import NODE_TYPES, RELATIONSHIP_TYPES
from ...closing import Closing
from ...graph import Graph
from ...records import Node, Relationship
from ...rows import Rows
from ...search.hits import Hit, Question, best_hits
from ...search.passages import Passage
from ..base import DEFAULT_LIMITS, NO_PARAMETERS, Limits
from ..guard import check_query
from ..wire import packed_parameters
from .address import Address
from .answers import answered
from .codes import OUT_OF_MEMORY, TIMED_OUT
from .connection import Connection
from .passages import ServerPassages
from .schema import PASSAGE_INDEX, SUM
from .state import Claimant, State, read_state
from .writer import Progress, Writer, Written

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_UNNAMED = "unnamed"


class Neo4jStore(Closing):
    """A :class:`~councilgraph.graph.stores.base.Store` in a database of a Neo4j server (5.7 or later).

    Nothing is opened before it is asked. Queries run in sessions in which the server itself refuses to write.
    """

    def __init__(self, address: Address) -> None:
        self.address = address
        self._connection = Connection(address)

    def write(self, graph: Graph, version: str) -> None:
        """Make the database hold ``graph``, by writing what differs. Raises StoreError; see :meth:`push`."""
        self.push(graph, version)

    def push(
        self,
        graph: Graph,
        version: str,
        *,
        source: str = _UNNAMED,
        passages: Iterable[Passage] = (),
        progress: Progress | None = None,
        beside: bool = False,
        replace: bool = False,
    ) -> Written:
        """Make the database hold ``graph`` and ``passages``, by writing what differs.

        ``source`` names the ledger whose graph it is; another ledger's graph is replaced only with ``replace``, and
        what councilgraph did not write is tolerated, and left alone, only with ``beside``. A push that is interrupted
        leaves a database that is asked nothing until the next push has gone on with it. Raises StoreError.
        """
        writer = Writer(self._connection, Claimant(source), progress)
        return writer.write(graph, version, passages, beside=beside, replace=replace)

    def check(self, source: str) -> None:
        """Raises StoreError where :meth:`push` for the ledger ``source`` would not be let in. Changes nothing."""
        claimant = Claimant(source)
        with self._connection.reading() as session:
            session.execute_read(lambda tx: claimant.check(tx, beside=False, replace=False))

    def version(self) -> str | None:
        """The ledger state that the graph was made from; None where there is no whole graph. Raises StoreError."""
        with self._connection.reading() as session:
            state = session.execute_read(read_state)
        return state.version if state is not None else None

    def run(
        self, cypher: str, parameters: Mapping[str, object] = NO_PARAMETERS, *, limits: Limits = DEFAULT_LIMITS
    ) -> Rows:
        """The rows of one reading query; see :meth:`Store.run <councilgraph.graph.stores.base.Store.run>`.

        The server's own limit of memory counts, not that of ``limits``.
        """
        query = check_query(cypher)
        packed_parameters(parameters)
        from neo4j import unit_of_work

        @unit_of_work(timeout=limits.seconds)
        def ask(transaction: ManagedTransaction) -> Rows:
            with _limited(limits), self._unchanged(transaction):
                return _rows(transaction, query, parameters, limits)

        with self._connection.reading() as session:
            return session.execute_read(ask)

    def graph(self) -> Graph:
        """The whole graph as the server holds it, in canonical order. Raises StoreError."""

        def read(transaction: ManagedTransaction) -> Graph:
            with self._unchanged(transaction):
                return Graph.of(_nodes(transaction), _relationships(transaction))

        with self._connection.reading() as session:
            return session.execute_read(read)

    def search(self, question: Question) -> list[Hit]:
        """The best passages, by the server's full-text index. Raises StoreError; also where the index is lacking."""

        def find(transaction: ManagedTransaction) -> list[Hit]:
            with self._unchanged(transaction):
                return best_hits(ServerPassages(transaction), question)

        try:
            with self._connection.reading() as session:
                return session.execute_read(find)
        except QueryError as error:
            if PASSAGE_INDEX not in str(error):
                raise
            raise StoreError(f"{self.address} has no index for searching. Push the graph again.") from error

    @contextmanager
    def _unchanged(self, transaction: ManagedTransaction) -> Iterator[None]:
        """Raises StoreError where there is no whole graph to ask, and where it was changed meanwhile."""
        before = _whole(read_state(transaction), self.address)
        yield
        if _whole(read_state(transaction), self.address) != before:
            raise StoreError(f"the graph at {self.address} was changed while it was asked. Ask again.")

    def close(self) -> None:
        """Let go of every connection. A closed store opens again when it is used."""
        self._connection.close()


def _whole(state: State | None, address: Address) -> str:
    """The version of a whole graph. Raises StoreError where there is none to ask."""
    if state is None:
        raise StoreError(f"there is no graph to ask at {address}. Load documents into it first.")
    if state.version is not None:
        return state.version
    if state.is_being_written:
        raise StoreError(f"a load from {state.host} is writing to {address} right now. Ask again when it is done.")
    raise StoreError(f"a load into {address} was interrupted, so that its graph is not whole. Run the load again.")


def _rows(transaction: ManagedTransaction, query: str, parameters: Mapping[str, object], limits: Limits) -> Rows:
    result = transaction.run(query, dict(parameters))
    most = None if limits.rows is None else limits.rows + 1
    held: list[tuple[Any, ...]] = []
    for record in result:
        held.append(tuple(record.values()))
        if most is not None and len(held) >= most:
            raise QueryError(f"the query gives more than the limit of {limits.rows} rows. Add a LIMIT, or raise it.")
    return Rows(tuple(result.keys()), answered(transaction, held))


def _nodes(transaction: ManagedTransaction) -> Iterator[Node]:
    for label in NODE_TYPES:
        found = transaction.run(f"MATCH (n:{label}) WHERE n.{SUM} IS NOT NULL RETURN n")
        for (node,) in answered(transaction, (tuple(row.values()) for row in found)):
            yield node


def _relationships(transaction: ManagedTransaction) -> Iterator[Relationship]:
    for label in RELATIONSHIP_TYPES:
        found = transaction.run(f"MATCH ()-[r:{label}]->() WHERE r.{SUM} IS NOT NULL RETURN r")
        for (link,) in answered(transaction, (tuple(row.values()) for row in found)):
            yield link


@contextmanager
def _limited(limits: Limits) -> Iterator[None]:
    """Raises QueryError for a limit of the server, within the transaction: the driver would try again for a minute."""
    from neo4j.exceptions import Neo4jError

    try:
        yield
    except Neo4jError as error:
        if error.code in TIMED_OUT:
            raise _too_long(limits) from error
        if error.code in OUT_OF_MEMORY:
            raise _too_large() from error
        raise


def _too_long(limits: Limits) -> QueryError:
    return QueryError(
        f"the query took longer than the limit of {limits.seconds:g} seconds. "
        "Start from a node that is named, shorten its paths, or raise the limit."
    )


def _too_large() -> QueryError:
    return QueryError(
        "the query wants more memory than the server's limit. Start from a node that is named, return less at once, "
        "or raise db.memory.transaction.max and dbms.memory.transaction.total.max on the server."
    )
