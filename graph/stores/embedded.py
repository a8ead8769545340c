"""The embedded store: the graph as a kglite file in a folder, asked in a process of its own."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

from ...errors import StoreError
from ..closing import Closing
from ..graph import Graph
from ..rows import Rows
from .base import DEFAULT_LIMITS, NO_PARAMETERS, Limits
from .guard import check_query
from .projection import file_state, is_intact, read_stamp, remove_projection, write_projection
from .sandbox import Sandbox


class EmbeddedStore(Closing):
    """A :class:`~councilgraph.graph.stores.base.Store` in a folder.

    Nothing is opened before it is asked. The query process is started by the first query and stays for the next ones;
    a projection that somebody else has replaced meanwhile is noticed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._sandbox: Sandbox | None = None
        self._asking = threading.Lock()
        self._intact: tuple[int, ...] | None = None  # the state of the file when its checksum was last found right

    def write(self, graph: Graph, version: str) -> None:
        """Replace the projection, in one step as seen by readers. Raises StoreError; the old projection then stays."""
        write_projection(self.folder, graph, version)
        self.close()

    def version(self) -> str | None:
        """The ledger state that the projection was made from.

        None where there is no projection, or one that is damaged or written by another release of the engine: it has
        to be written again.
        """
        stamp = read_stamp(self.folder)
        if stamp is None:
            return None
        state = file_state(self.folder, stamp)
        if state is None or (state != self._intact and not is_intact(self.folder, stamp)):
            return None
        self._intact = state
        return stamp.version

    def run(
        self, cypher: str, parameters: Mapping[str, object] = NO_PARAMETERS, *, limits: Limits = DEFAULT_LIMITS
    ) -> Rows:
        """The rows of one reading query; see :meth:`Store.run <councilgraph.graph.stores.base.Store.run>`."""
        query = check_query(cypher)
        with self._asking:
            return self._opened(limits.memory_mb).ask(query, parameters, limits)

    def remove(self) -> None:
        """Throw the projection away."""
        self.close()
        remove_projection(self.folder)

    def close(self) -> None:
        """End the query process, if one runs."""
        sandbox, self._sandbox = self._sandbox, None
        if sandbox is not None:
            sandbox.close()

    def _opened(self, memory_mb: int) -> Sandbox:
        """A living query process for the projection as it is now, with this memory limit."""
        stamp = read_stamp(self.folder)
        if stamp is None:
            raise StoreError(f"there is no graph to ask in {self.folder}. Load documents into it first.")
        path, sandbox = self.folder / stamp.file, self._sandbox
        if sandbox is not None and sandbox.is_alive and (sandbox.path, sandbox.memory_mb) == (path, memory_mb):
            return sandbox
        self.close()
        try:
            self._sandbox = sandbox = Sandbox(path, memory_mb)
        except StoreError:
            if read_stamp(self.folder) == stamp:
                raise
            return self._opened(memory_mb)  # somebody has replaced the projection just now
        return sandbox
