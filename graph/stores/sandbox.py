"""The store's side of a query process: starting it, asking it, and killing it when it takes too long."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

from ...errors import QueryError, StoreError
from ..rows import Rows
from .base import Limits
from .wire import line_of, packed_parameters, unpacked
from .worker import MEMORY_EXIT

_START = f"""
import sys
sys.path[:] = sys.argv[3:]
from {__package__}.worker import serve
serve(sys.argv[1], int(sys.argv[2]))
"""
_START_SECONDS = 600.0
_GRACE_SECONDS = 0.5
"""What the engine gets on top of its time to stop by itself, which leaves the process ready for the next query."""

ANSWER_SHARE = 16
"""An answer may have this part of the memory limit: read into Python objects it takes several times its length."""

_OUT_OF_MEMORY = (-signal.SIGABRT, -9, MEMORY_EXIT)
"""Exit statuses: the engine gave up, the system killed it (nobody here did), the process itself saw it coming."""

_OUT_OF_PROCESSOR = -24  # SIGXCPU, which Windows lacks
_MEBIBYTES = 1 << 20
# kglite's allocator takes a gibibyte of addresses at the start by default, room that a limit of addresses then misses.
_ENVIRONMENT = {"MIMALLOC_ARENA_RESERVE": "16384", "RUST_BACKTRACE": "0"}


class Sandbox:
    """A process that has opened one projection and answers queries one after the other.

    It is used up after a query that hit a limit; ``is_alive`` then is False.
    """

    def __init__(self, path: Path, memory_mb: int) -> None:
        """Start the process and wait until it has opened ``path``. Raises StoreError where it can't."""
        self.path = path
        self.memory_mb = memory_mb
        self._owner = os.getpid()
        self._killed = False
        self._process = _started(path, memory_mb)
        self._stop = weakref.finalize(self, stop, self._process, self._owner)
        with self._within(_START_SECONDS) as expired:
            self._await_ready(expired)

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked from this process; a forked process has to start one of its own."""
        is_own = self._owner == os.getpid() and self._stop.alive
        return is_own and not self._killed and self._process.poll() is None

    def close(self) -> None:
        """End the process."""
        self._stop()

    def ask(self, cypher: str, parameters: Mapping[str, object], limits: Limits) -> Rows:
        """The rows of a query that has passed the guard. Raises QueryError at a limit or an error of the engine."""
        request = {
            "cypher": cypher,
            "parameters": packed_parameters(parameters),
            "seconds": limits.seconds,
            "rows": limits.rows,
        }
        with self._within(limits.seconds + _GRACE_SECONDS) as expired:
            with suppress(BrokenPipeError):  # what it died of is told by its exit status
                self._requests.write(line_of(request))
                self._requests.flush()
            return self._rows(limits, expired)

    @property
    def _requests(self) -> BinaryIO:
        return cast(BinaryIO, self._process.stdin)

    @property
    def _answers(self) -> BinaryIO:
        return cast(BinaryIO, self._process.stdout)

    @contextmanager
    def _within(self, seconds: float) -> Iterator[threading.Event]:
        """Kill the process after so many seconds; the event then is set."""
        expired = threading.Event()

        def kill() -> None:
            expired.set()
            self._killed = True
            self._process.kill()

        timer = threading.Timer(seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            yield expired
        except BaseException:
            if not isinstance(sys.exception(), QueryError):
                self.close()  # an answer may still be under way
            raise
        finally:
            timer.cancel()

    def _await_ready(self, expired: threading.Event) -> None:
        line = self._answers.readline()
        if line == line_of(["ready"]):
            return
        self._requests.close()
        complaint = cast(BinaryIO, self._process.stderr).read().decode(errors="replace").strip().splitlines()
        reason = json.loads(line)[2] if line else (complaint or ["it ended without a word"])[-1]
        took = f" within {_START_SECONDS:.0f} seconds" if expired.is_set() else ""
        raise StoreError(f"the query process can't open {self.path}{took}: {reason}. Load again to make it anew.")

    def _rows(self, limits: Limits, expired: threading.Event) -> Rows:
        columns: tuple[str, ...] = ()
        rows: list[tuple[Any, ...]] = []
        for kind, *content in self._messages(limits, expired):
            match kind:
                case "columns":
                    columns = tuple(content[0])
                case "rows":
                    rows.extend(tuple(_unpacked_row(row)) for row in content[0])
                case "end":
                    return Rows(columns, tuple(rows))
                case _:
                    raise limit_error(content[0], limits) or QueryError(_engine_message(content[1]))
        raise self._death(limits, expired)

    def _messages(self, limits: Limits, expired: threading.Event) -> Iterator[list[Any]]:
        room = max(1, limits.memory_mb * _MEBIBYTES // ANSWER_SHARE)
        while line := self._answers.readline(room + 1):
            room -= len(line)
            if room < 0:
                self.close()
                raise _too_large(limits)
            try:
                yield json.loads(line)
            except (ValueError, RecursionError) as error:
                if expired.is_set():
                    raise self._death(limits, expired) from error
                raise StoreError(f"the query process sent an answer that can't be read: {error}") from error

    def _death(self, limits: Limits, expired: threading.Event) -> QueryError:
        """Why the process ended, told by its exit status."""
        status = self._process.wait()
        self.close()
        return death(status, limits, expired=expired.is_set())


def death(status: int, limits: Limits, *, expired: bool) -> QueryError:
    """Why a query process ended with this exit status; ``expired`` is whether it was killed for its time."""
    if expired or status == _OUT_OF_PROCESSOR:
        kind = "time"
    elif status in _OUT_OF_MEMORY:
        kind = "memory"
    else:
        kind = ""
    return limit_error(kind, limits) or QueryError(
        f"the engine broke down over this query (exit status {status}). Ask for it in smaller parts."
    )


def _started(path: Path, memory_mb: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _START, str(path), str(memory_mb), *sys.path]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=pipe, env={**os.environ, **_ENVIRONMENT}, close_fds=True
        )
    except OSError as error:
        raise StoreError(f"can't start the query process {sys.executable}: {error}") from error


def stop(process: subprocess.Popen[bytes], owner: int) -> None:
    """End a query process; a process that was forked from its owner leaves it alone."""
    if os.getpid() != owner:
        return
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.close()


def _unpacked_row(row: list[Any]) -> Iterator[Any]:
    return (unpacked(cell) if isinstance(cell, list | dict) else cell for cell in row)


def limit_error(kind: str, limits: Limits) -> QueryError | None:
    """The error for a limit of time, memory, work or rows; None for anything else."""
    match kind:
        case "time":
            return QueryError(
                f"the query took longer than the limit of {limits.seconds:g} seconds. "
                "Start from a node that is named, shorten its paths, or raise the limit."
            )
        case "memory":
            return QueryError(
                f"the query needs more memory than the limit of {limits.memory_mb} MB. "
                "Narrow it with WHERE or LIMIT before what it collects, or raise the limit."
            )
        case "work":
            return QueryError(
                "the query holds more than 10 million rows or values at once, the engine's own limit. "
                "Narrow it with WHERE or LIMIT before it combines them."
            )
        case "rows":
            return QueryError(f"the query gives more than the limit of {limits.rows} rows. Add a LIMIT, or raise it.")
    return None


def _too_large(limits: Limits) -> QueryError:
    share = limits.memory_mb / ANSWER_SHARE
    return QueryError(
        f"the answer is larger than {share:g} MB, a {ANSWER_SHARE}th of the memory limit. "
        "Add a LIMIT, return properties instead of whole nodes, or raise the limit."
    )


def _engine_message(message: str) -> str:
    return f"the engine can't run this query: {message}"
