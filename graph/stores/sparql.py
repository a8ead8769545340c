"""SPARQL over a graph, answered in a process of its own that can be ended at a limit."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import weakref
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

from ...errors import ExportError, QueryError, StoreError
from ..closing import Closing
from ..exports.rdf import resources
from ..graph import Graph
from ..rows import Rows
from .base import DEFAULT_LIMITS, NO_PARAMETERS, Limits
from .sandbox import death, limit_error, stop
from .sparql_grammar import check_sparql, with_parameters, with_prefixes

_START = f"""
import sys
sys.path[:] = sys.argv[2:]
from {__package__}.sparql_worker import serve
serve(int(sys.argv[1]))
"""


class Endpoint(Closing):
    """Answers SPARQL over one graph: a graph in memory, or the triples in an RDF file.

    The process is started by the first question and stays for the next ones. Use as a context manager, or close it.
    """

    def __init__(self, source: Graph | Path) -> None:
        self.source = source
        self._process: subprocess.Popen[bytes] | None = None
        self._memory_mb = 0
        self._stop: Any = None

    def ask(
        self, text: str, parameters: Mapping[str, object] = NO_PARAMETERS, *, limits: Limits = DEFAULT_LIMITS
    ) -> Rows:
        """The rows of one query; ``$name`` in it stands for a parameter.

        SELECT gives its variables as columns, ASK one column ``answer``, CONSTRUCT and DESCRIBE the columns subject,
        predicate and object. An address comes as text, an unbound variable as None. The time limit begins when the
        graph is there to be asked. Raises QueryError where the query is refused, not valid or over a limit, and
        ExportError where the file can't be read.
        """
        query = with_prefixes(with_parameters(text, parameters))
        check_sparql(query)
        process = self._ready(limits.memory_mb)
        expired = threading.Event()

        def kill() -> None:
            expired.set()
            process.kill()

        timer = threading.Timer(limits.seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            return _rows(self._exchange(process, (query, limits.seconds, limits.rows)), limits)
        except EOFError as error:
            status = process.wait()
            raise death(status, limits, expired=expired.is_set()) from error
        finally:
            timer.cancel()
            if process.poll() is not None or expired.is_set():
                self.close()

    def close(self) -> None:
        """End the process, if one runs. A closed endpoint may be asked again."""
        if self._stop is not None:
            self._stop()
        self._process = self._stop = None

    def _ready(self, memory_mb: int) -> subprocess.Popen[bytes]:
        """A living process that has read the graph, with this memory limit."""
        if self._process is not None and self._process.poll() is None and self._memory_mb == memory_mb:
            return self._process
        self.close()
        process = _started(memory_mb)
        self._process, self._memory_mb = process, memory_mb
        self._stop = weakref.finalize(self, stop, process, os.getpid())
        try:
            source = self.source if isinstance(self.source, Path) else list(resources(self.source))
            kind, *content = self._exchange(process, source)
        except EOFError as error:
            self.close()
            raise StoreError(f"the SPARQL process ended before it could be asked ({process.returncode})") from error
        if kind == "error":
            self.close()
            raise ExportError(content[0])
        return process

    def _exchange(self, process: subprocess.Popen[bytes], message: object) -> tuple[Any, ...]:
        """The answer to a message. Raises EOFError where the process ends instead."""
        try:
            with suppress(BrokenPipeError):  # what it died of is told by its exit status
                requests = cast(BinaryIO, process.stdin)
                pickle.dump(message, requests)
                requests.flush()
            return cast(tuple[Any, ...], pickle.load(cast(BinaryIO, process.stdout)))
        except pickle.UnpicklingError as error:
            raise EOFError from error  # killed in the middle of its answer
        except EOFError:
            raise
        except BaseException:
            self.close()  # an answer may still be under way
            raise


def _rows(answer: tuple[Any, ...], limits: Limits) -> Rows:
    kind, *content = answer
    if kind == "answer":
        return Rows(*content)
    raise limit_error(kind, limits) or QueryError(f"the query can't be answered: {content[0]}")


def _started(memory_mb: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _START, str(memory_mb), *sys.path]
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    except OSError as error:
        raise StoreError(f"can't start the SPARQL process {sys.executable}: {error}") from error
