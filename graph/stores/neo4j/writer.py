"""Writing a graph to the server: what differs from what is there, in batches that may each be repeated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from ....errors import StoreError
from ....ontology import NODE_TYPES
from ...graph import Graph
from ...records import Node, Relationship
from ...search.passages import Passage
from .alive import EVERY, kept_alive
from .codes import INDEX_IN_THE_WAY
from .connection import Connection
from .contents import sum_of_node, summed_relationships
from .passages import row_of
from .schema import PASSAGE_LABEL, SUM, statements
from .state import Claimant

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

_Item = TypeVar("_Item")

Progress = Callable[[int, int, str], None]
"""Called with how many nodes, relationships and passages are written, of how many, and what is being written."""

BATCH = 5_000
"""Rows of one transaction: few enough for the memory of a small server."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many nodes, relationships and passages a write removed and put in place; the others were there already."""

    removed: int
    put: int


@dataclass(frozen=True, slots=True)
class _Batch:
    """One statement for items of one kind, whose rows are made when it runs; ``what`` tells a person what it writes."""

    what: str
    statement: str
    items: Sequence[Any]
    row: Callable[[Any], Any]


class Writer:
    """One write of a graph to the database behind ``connection``, for the ledger that ``claimant`` names.

    ``every`` is the number of seconds between two signs of life.
    """

    def __init__(
        self, connection: Connection, claimant: Claimant, progress: Progress | None = None, *, every: float = EVERY
    ) -> None:
        self._connection = connection
        self._claimant = claimant
        self._progress = progress
        self._every = every

    def write(
        self,
        graph: Graph,
        version: str,
        passages: Iterable[Passage] = (),
        *,
        beside: bool = False,
        replace: bool = False,
    ) -> Written:
        """Make the database hold exactly ``graph`` and ``passages``, beside what others wrote, and stamp it.

        What is there already is left alone, so that a write that was interrupted goes on where it stopped. Raises
        StoreError as :meth:`Claimant.check` does, where somebody else's node has the label and id of one of ``graph``,
        where a bulk import brought nodes that ``graph`` does not have (unless ``replace``), where an index of somebody
        else's stands in the way, and where the server can't be written to. The graph that is there stays whole then,
        unless the server fails in mid-write.
        """
        with self._connection.writing() as session:
            state = session.execute_read(lambda tx: self._claimant.check(tx, beside=beside, replace=replace))
            own = {(node.label, node.id) for node in graph.nodes}
            _check_apart(session, own)
            if state is None and not replace:
                _check_import(session, own)
            _declare(session)
            session.execute_write(lambda tx: self._claimant.claim(tx, replace=replace))
            with kept_alive(self._connection, self._claimant, self._every):
                gone, lacking = _differences(session, graph, passages)
                self._run(session, [*gone, *lacking])
            session.execute_write(lambda tx: self._claimant.finish(tx, version))
        return Written(sum(len(batch.items) for batch in gone), sum(len(batch.items) for batch in lacking))

    def _run(self, session: Session, batches: Sequence[_Batch]) -> None:
        total, done = sum(len(batch.items) for batch in batches), 0
        for turn, batch in enumerate(batches, 1):
            session.execute_write(self._put, batch, turn)
            done += len(batch.items)
            if self._progress is not None:
                self._progress(done, total, batch.what)

    def _put(self, transaction: ManagedTransaction, batch: _Batch, turn: int) -> None:
        if self._claimant.beat(transaction, turn):
            transaction.run(batch.statement, rows=[batch.row(item) for item in batch.items]).consume()


def _check_apart(session: Session, own: Set[tuple[str, str]]) -> None:
    """Raises StoreError where a node that somebody else wrote has a label and id among ``own``."""
    for label in NODE_TYPES:
        for found in session.run(f"MATCH (n:{label}) WHERE n.{SUM} IS NULL RETURN n.id AS id"):
            if (label, found["id"]) in own:
                raise StoreError(
                    f"the {label} {found['id']} is in this database already, and councilgraph did not write it there. "
                    "Remove it, or take an empty database. Of an export, the format neo4j can be imported and pushed "
                    "to."
                )


def _check_import(session: Session, own: Set[tuple[str, str]]) -> None:
    """Raises StoreError where an imported export, to which nobody has pushed yet, has nodes that are not among ``own``.

    An export does not say whose it is: what a ledger does not know may be all that there is of another.
    """
    strange = [one for one in _sums_of_nodes(session) if one not in own]
    if strange:
        label, node_id = min(strange)
        raise StoreError(
            f"this database was filled from an export with nodes that this graph does not have ({len(strange)}), such "
            f"as the {label} {node_id}. If they may go, replace them with `councilgraph push --replace`."
        )


def _declare(session: Session) -> None:
    """Make the constraints and indexes that are lacking, in one transaction, and wait until they can be used."""
    from neo4j.exceptions import Neo4jError

    known = {found["name"] for found in session.run("SHOW INDEXES YIELD name")}
    lacking = [one for one in statements() if not known.intersection(one.split())]

    def make(transaction: ManagedTransaction) -> None:
        for statement in lacking:
            transaction.run(statement).consume()

    try:
        session.execute_write(make)
    except Neo4jError as error:
        if error.code != INDEX_IN_THE_WAY:
            raise
        raise _in_the_way(session, error.message or "") from error
    session.run("CALL db.awaitIndexes(300)").consume()


_PLAIN_INDEXES = (
    "SHOW INDEXES YIELD name, labelsOrTypes, properties, owningConstraint "
    "WHERE owningConstraint IS NULL AND properties = ['id'] RETURN name, labelsOrTypes[0] AS label"
)


def _in_the_way(session: Session, said: str) -> StoreError:
    """The error that names an index of somebody else's; the server itself says only what it is on, (:Council {id})."""
    names = [found["name"] for found in session.run(_PLAIN_INDEXES) if f"(:{found['label']} {{id}})" in said]
    which = f"the index {names[0]}" if names else "an index"
    return StoreError(
        f"{which} is in the way of a constraint that councilgraph needs: {said} "
        "Drop it and push again; the constraint has an index of its own. Nothing was written."
    )


def _differences(session: Session, graph: Graph, passages: Iterable[Passage]) -> tuple[list[_Batch], list[_Batch]]:
    """What has to go, relationships before nodes, and what has to come, nodes before relationships."""
    nodes_gone, nodes_lacking = _node_batches(session, graph.nodes)
    links_gone, links_lacking = _relationship_batches(session, graph.relationships)
    passages_gone, passages_lacking = _passage_batches(session, passages)
    return [*links_gone, *nodes_gone, *passages_gone], [*nodes_lacking, *links_lacking, *passages_lacking]


def _node_batches(session: Session, nodes: Iterable[Node]) -> tuple[list[_Batch], list[_Batch]]:
    there = _sums_of_nodes(session)
    lacking: dict[str, list[tuple[Node, str]]] = defaultdict(list)
    for node in nodes:
        own = sum_of_node(node)
        if there.pop((node.label, node.id), None) != own:
            lacking[node.label].append((node, own))
    gone: dict[str, list[str]] = defaultdict(list)
    for label, node_id in there:
        gone[label].append(node_id)
    delete = "UNWIND $rows AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n"
    put = "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row"
    return (
        [one for label in NODE_TYPES for one in _batches(label, delete.format(label=label), gone[label])],
        [one for label in NODE_TYPES for one in _batches(label, put.format(label=label), lacking[label], _node_row)],
    )


def _sums_of_nodes(session: Session) -> dict[tuple[str, str], str]:
    """The sums of the nodes that councilgraph wrote, by label and id."""
    summed = f"MATCH (n) WHERE n.{SUM} IS NOT NULL RETURN [x IN labels(n) WHERE x IN $known][0] AS label, n.id AS id, "
    found = session.run(f"{summed} n.{SUM} AS sum", known=list(NODE_TYPES))
    return {(row["label"], row["id"]): row["sum"] for row in found}


def _node_row(lacking: tuple[Node, str]) -> dict[str, Any]:
    node, own = lacking
    return {**_listed(node.properties), "id": node.id, SUM: own}


def _relationship_batches(session: Session, relationships: Iterable[Relationship]) -> tuple[list[_Batch], list[_Batch]]:
    found = session.run(f"MATCH ()-[r]->() WHERE r.{SUM} IS NOT NULL RETURN r.{SUM} AS sum")
    there = {row["sum"] for row in found}
    lacking: dict[tuple[str, str, str], list[tuple[Relationship, str]]] = defaultdict(list)
    for link, own in summed_relationships(relationships):
        if own in there:
            there.remove(own)
        else:
            lacking[link.label, link.start.label, link.end.label].append((link, own))
    # Without an index: a scan over all relationships costs less than 40 indexes do at every write.
    delete = f"MATCH ()-[r]->() WHERE r.{SUM} IN $rows DELETE r"
    return list(_batches("relationships", delete, sorted(there))), list(_links(lacking))


def _links(lacking: Mapping[tuple[str, str, str], list[tuple[Relationship, str]]]) -> Iterator[_Batch]:
    for (label, start, end), links in sorted(lacking.items(), key=lambda one: one[0]):
        # CREATE, since each is known to be lacking, and a batch runs once: MERGE would walk all that a node has.
        statement = (
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
            f"CREATE (a)-[r:{label}]->(b) SET r = row.properties"
        )
        yield from _batches(label, statement, links, _link_row)


def _link_row(lacking: tuple[Relationship, str]) -> dict[str, Any]:
    link, own = lacking
    return {"start": link.start.id, "end": link.end.id, "properties": {**_listed(link.properties), SUM: own}}


def _passage_batches(session: Session, passages: Iterable[Passage]) -> tuple[list[_Batch], list[_Batch]]:
    wanted = {passage.key: passage for passage in passages}
    there = {row["key"] for row in session.run(f"MATCH (n:{PASSAGE_LABEL}) RETURN n.key AS key")}
    gone = sorted(there - wanted.keys())
    lacking = [(passage, key) for key, passage in wanted.items() if key not in there]
    delete = f"UNWIND $rows AS key MATCH (n:{PASSAGE_LABEL} {{key: key}}) DELETE n"
    put = f"UNWIND $rows AS row MERGE (n:{PASSAGE_LABEL} {{key: row.key}}) SET n = row"
    return (
        list(_batches("passages", delete, gone)),
        list(_batches("passages", put, lacking, lambda one: row_of(*one))),
    )


def _listed(properties: Any) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def _same(item: _Item) -> _Item:
    return item


def _batches(
    what: str, statement: str, items: Sequence[_Item], row: Callable[[_Item], Any] = _same
) -> Iterator[_Batch]:
    for first in range(0, len(items), BATCH):
        yield _Batch(what, statement, items[first : first + BATCH], row)
