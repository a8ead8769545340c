"""The one node that says which graph a database holds, and who is writing to it."""

from __future__ import annotations

import os
import platform
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ....errors import StoreError
from .schema import STATE_LABEL, SUM

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

_EXPIRY_MS = 60_000
"""A writer that has not shown itself for so long, by the server's clock, is taken for dead."""

_FIELDS = "s.version AS version, s.source AS source, s.writer AS writer, s.host AS host, s.beat AS beat"


@dataclass(frozen=True, slots=True)
class State:
    """What the node says: ``version`` is None while a graph is being written, ``beat`` where nobody writes."""

    version: str | None
    source: str | None
    writer: str | None
    host: str | None
    beat: int | None
    now: int

    @property
    def is_being_written(self) -> bool:
        """Whether somebody is writing and has shown himself lately."""
        return self.writer is not None and self.beat is not None and self.now - self.beat < _EXPIRY_MS


def read_state(transaction: ManagedTransaction) -> State | None:
    """The state of the database; None where councilgraph has never written to it."""
    found = transaction.run(f"MATCH (s:{STATE_LABEL} {{key: 'graph'}}) RETURN {_FIELDS}, timestamp() AS now").single()
    return State(**dict(found)) if found is not None else None


@dataclass(frozen=True, slots=True)
class Claimant:
    """One run that writes: the ledger it writes for, and a name that no other run has."""

    source: str
    name: str = field(default_factory=lambda: f"{platform.node()}-{os.getpid()}-{secrets.token_hex(4)}")

    def check(self, transaction: ManagedTransaction, *, beside: bool, replace: bool) -> State | None:
        """Look whether this run may write to the database, before it makes anything there, and give its state.

        Raises StoreError where another run is writing, where the graph is another ledger's (unless ``replace``), and
        where the database holds what councilgraph did not write (unless ``beside``). A run of the same ledger that
        was interrupted is continued: its ledger lets one process write at a time. What a bulk import of the format
        ``neo4j`` brought is taken over: all of it carries a sum.
        """
        state = read_state(transaction)
        if state is not None:
            self._check(state, replace=replace)
        elif not beside:
            _check_empty(transaction)
        return state

    def claim(self, transaction: ManagedTransaction, *, replace: bool) -> None:
        """Become the one that writes; what the database holds is no whole graph from then on.

        Raises StoreError where another run or ledger came first, as :meth:`check` does.
        """
        state = read_state(transaction)
        if state is not None:
            self._check(state, replace=replace)
        transaction.run(
            f"MERGE (s:{STATE_LABEL} {{key: 'graph'}}) "
            "SET s.source = $source, s.writer = $name, s.host = $host, s.beat = timestamp(), "
            "s.version = null, s.turn = null",
            source=self.source,
            name=self.name,
            host=platform.node(),
        ).consume()

    def _check(self, state: State, *, replace: bool) -> None:
        if state.source != self.source:
            if state.is_being_written:
                raise StoreError(f"another load, on {state.host}, is writing to this database. Wait until it is done.")
            if not replace:
                raise StoreError(
                    "this database holds the graph of another ledger. Load into that ledger, take another database, "
                    "or replace the graph with `councilgraph push --replace`."
                )

    def beat(self, transaction: ManagedTransaction, turn: int = 0) -> bool:
        """Show, in the transaction of the batch ``turn``, that this run is alive; whether the batch is to be written.

        The driver runs a batch again whose commit was not answered; where it was committed all the same, its turn is
        there. Turns count from 1. Raises StoreError where another run took over.
        """
        kept = transaction.run(
            f"MATCH (s:{STATE_LABEL} {{key: 'graph', writer: $name}}) WITH s, coalesce(s.turn, 0) AS before "
            "SET s.beat = timestamp(), s.turn = $turn RETURN before",
            name=self.name,
            turn=turn,
        ).single()
        if kept is None:
            raise StoreError("another load has taken this database over. Look who writes to it, then load again.")
        return turn == 0 or kept["before"] != turn

    def show(self, session: Session) -> None:
        """Show once that this run is alive, whatever it does; without effect where another took over or it is done."""
        session.run(
            f"MATCH (s:{STATE_LABEL} {{key: 'graph', writer: $name}}) WHERE s.version IS NULL SET s.beat = timestamp()",
            name=self.name,
        ).consume()

    def finish(self, transaction: ManagedTransaction, version: str) -> None:
        """Stamp the graph as whole and stop writing. The name stays, so that a commit without an answer is repeated."""
        self.beat(transaction)
        transaction.run(
            f"MATCH (s:{STATE_LABEL} {{key: 'graph'}}) SET s.version = $version REMOVE s.host, s.beat, s.turn",
            version=version,
        ).consume()


def _check_empty(transaction: ManagedTransaction) -> None:
    node = transaction.run(f"MATCH (n) WHERE n.{SUM} IS NULL WITH n LIMIT 1 RETURN labels(n) AS labels").single()
    link = transaction.run(f"MATCH ()-[r]->() WHERE r.{SUM} IS NULL WITH r LIMIT 1 RETURN type(r) AS label").single()
    what = None
    if node is not None:
        what = f"nodes such as :{':'.join(node['labels'])}" if node["labels"] else "nodes"
    elif link is not None:
        what = f"relationships such as {link['label']}"
    if what is not None:
        raise StoreError(
            f"this database already holds {what}, which councilgraph did not write. Take an empty database, or write "
            "beside them with --beside-other-data. Of an export, the format neo4j can be imported and pushed to."
        )
