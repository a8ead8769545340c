"""Writing a graph to the server: what differs from what is there, in batches that may each be repeated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from ....ontology import NODE_TYPES, RELATIONSHIP_TYPES
from ...graph import Graph
from ...records import Node, Relationship
from ...search.passages import Passage
from .connection import Connection
from .contents import sum_of_node, sum_of_relationship
from .passages import row_of
from .schema import PASSAGE_LABEL, SUM, statements
from .state import Claimant

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

_Item = TypeVar("_Item")

Progress = Callable[[int, int, str], None]
"""Called with how many nodes, relationships and passages are written, of how many, and what is being written."""

BATCH = 2_000
"""Rows of one transaction: few enough for the memory of a small server."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many nodes, relationships and passages a write removed and put in place; the others were there already."""

    removed: int
    put: int


@dataclass(frozen=True, slots=True)
class _Batch:
    """One statement for rows of one kind; ``what`` tells a person what it writes."""

    what: str
    statement: str
    rows: list[dict[str, Any]]


class Writer:
    """One write of a graph to the database behind ``connection``, for the ledger that ``claimant`` names."""

    def __init__(self, connection: Connection, claimant: Claimant, progress: Progress | None = None) -> None:
        self._connection = connection
        self._claimant = claimant
        self._progress = progress

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
        StoreError as :meth:`Claimant.claim` does, and where the server can't be written to.
        """
        with self._connection.writing() as session:
            session.execute_write(lambda tx: self._claimant.claim(tx, beside=beside, replace=replace))
            for statement in statements():
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes(300)").consume()
            gone, lacking = _differences(session, graph, passages)
            self._run(session, [*gone, *lacking])
            session.execute_write(lambda tx: self._claimant.finish(tx, version))
        return Written(sum(len(batch.rows) for batch in gone), sum(len(batch.rows) for batch in lacking))

    def _run(self, session: Session, batches: Sequence[_Batch]) -> None:
        total, done = sum(len(batch.rows) for batch in batches), 0
        for batch in batches:
            session.execute_write(self._put, batch)
            done += len(batch.rows)
            if self._progress is not None:
                self._progress(done, total, batch.what)

    def _put(self, transaction: ManagedTransaction, batch: _Batch) -> None:
        self._claimant.beat(transaction)
        transaction.run(batch.statement, rows=batch.rows).consume()


def _differences(session: Session, graph: Graph, passages: Iterable[Passage]) -> tuple[list[_Batch], list[_Batch]]:
    """What has to go, relationships before nodes, and what has to come, nodes before relationships."""
    nodes_gone, nodes_lacking = _node_batches(session, graph.nodes)
    links_gone, links_lacking = _relationship_batches(session, graph.relationships)
    passages_gone, passages_lacking = _passage_batches(session, passages)
    return [*links_gone, *nodes_gone, *passages_gone], [*nodes_lacking, *links_lacking, *passages_lacking]


def _node_batches(session: Session, nodes: Iterable[Node]) -> tuple[list[_Batch], list[_Batch]]:
    wanted: dict[str, dict[str, Node]] = defaultdict(dict)
    for node in nodes:
        wanted[node.label][node.id] = node
    gone, lacking = list[_Batch](), list[_Batch]()
    for label in NODE_TYPES:
        there = _sums(session, f"MATCH (n:{label}) WHERE n.{SUM} IS NOT NULL RETURN n.id AS key, n.{SUM} AS sum")
        rows = [{"id": key} for key in there if key not in wanted[label]]
        gone += _batches(label, f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n", rows)
        put = f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row.properties"
        changed = ((node, sum_of_node(node)) for node in wanted[label].values())
        lacking += _batches(label, put, [_node_row(node, own) for node, own in changed if there.get(node.id) != own])
    return gone, lacking


def _node_row(node: Node, own: str) -> dict[str, Any]:
    return {"id": node.id, "properties": {**_listed(node.properties), "id": node.id, SUM: own}}


def _relationship_batches(session: Session, relationships: Iterable[Relationship]) -> tuple[list[_Batch], list[_Batch]]:
    wanted: dict[str, dict[str, Relationship]] = defaultdict(dict)
    for relationship in relationships:
        turn, of_label = 0, wanted[relationship.label]
        while (own := sum_of_relationship(relationship, turn)) in of_label:
            turn += 1
        of_label[own] = relationship
    gone, lacking = list[_Batch](), list[_Batch]()
    for label in RELATIONSHIP_TYPES:
        there = _sums(session, f"MATCH ()-[r:{label}]->() WHERE r.{SUM} IS NOT NULL RETURN r.{SUM} AS key, true AS sum")
        rows = [{"sum": key} for key in there if key not in wanted[label]]
        gone += _batches(label, f"UNWIND $rows AS row MATCH ()-[r:{label} {{{SUM}: row.sum}}]->() DELETE r", rows)
        lacking += _lacking_relationships(label, {k: r for k, r in wanted[label].items() if k not in there})
    return gone, lacking


def _lacking_relationships(label: str, lacking: dict[str, Relationship]) -> Iterator[_Batch]:
    between: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for own, link in lacking.items():
        row = {"start": link.start.id, "end": link.end.id, "sum": own}
        between[link.start.label, link.end.label].append({**row, "properties": {**_listed(link.properties), SUM: own}})
    for (start, end), rows in sorted(between.items()):
        statement = (
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
            f"MERGE (a)-[r:{label} {{{SUM}: row.sum}}]->(b) SET r = row.properties"
        )
        yield from _batches(label, statement, rows)


def _passage_batches(session: Session, passages: Iterable[Passage]) -> tuple[list[_Batch], list[_Batch]]:
    wanted = {passage.key: passage for passage in passages}
    there = _sums(session, f"MATCH (n:{PASSAGE_LABEL}) RETURN n.key AS key, true AS sum")
    gone = [{"key": key} for key in there if key not in wanted]
    lacking = [row_of(passage, key) for key, passage in wanted.items() if key not in there]
    return (
        list(_batches("passages", f"UNWIND $rows AS row MATCH (n:{PASSAGE_LABEL} {{key: row.key}}) DELETE n", gone)),
        list(
            _batches("passages", f"UNWIND $rows AS row MERGE (n:{PASSAGE_LABEL} {{key: row.key}}) SET n = row", lacking)
        ),
    )


def _sums(session: Session, query: str) -> dict[str, Any]:
    return {row["key"]: row["sum"] for row in session.run(query)}


def _listed(properties: Any) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def _batches(what: str, statement: str, rows: list[dict[str, Any]]) -> Iterator[_Batch]:
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        yield _Batch(what, statement, batch)
