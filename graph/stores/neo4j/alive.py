"""Signs of life of a run that writes, also while it reads sums and waits for the server."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ....errors import QueryError, StoreError
from .connection import Connection
from .state import Claimant

EVERY = 15.0
"""Seconds between two signs: some are lost before :attr:`State.is_being_written` takes the run for dead."""

_PARTING = 5.0  # seconds to wait for the last sign, which a server that has gone never answers


@contextmanager
def kept_alive(connection: Connection, claimant: Claimant, every: float = EVERY) -> Iterator[None]:
    """Show every so many seconds that ``claimant`` is alive, from a thread and in transactions of its own."""
    done = threading.Event()

    def show() -> None:
        while not done.wait(every):
            _show(connection, claimant)

    thread = threading.Thread(target=show, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join(_PARTING)


def _show(connection: Connection, claimant: Claimant) -> None:
    try:
        with connection.writing() as session:
            claimant.show(session)
    except (StoreError, QueryError):
        pass  # what is wrong with the server meets the run itself as well, which waits for a restart and tells the user
