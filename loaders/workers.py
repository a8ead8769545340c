"""Files read side by side: each reading process has one file at a time, and one that dies costs that file alone.

The processes are started by hand rather than by ``multiprocessing``, because a pool there ends when one process is
killed, and because its processes run the caller's script again, which surprises whoever loads from a notebook.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from subprocess import PIPE
from threading import Event, Timer
from typing import IO, Any

from ..errors import LoadError
from ..graph.ledger_rows import Reading
from ..graph.records import Problem
from ..ontology.register import CouncilEntry, Register
from .plan import Task
from .recognise import FileReader, failure

FEW = 4
"""So many files are read in this process: starting another one takes longer."""

TIMEOUT = "reading-timeout"
_PATIENCE = 300.0  # seconds for one file
_AHEAD = 4  # files handed out for each process, read or waiting
_SERVE = f"import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); from {__name__} import serve; serve()"


@dataclass(frozen=True, slots=True)
class Setup:
    """What every reading process needs: councils to add to the register, the default council, the version."""

    councils: tuple[CouncilEntry, ...]
    default_council: str | None
    reading: str

    def reader(self) -> FileReader:
        """A reader of single files."""
        return FileReader(self.register(), self.default_council, self.reading)

    def register(self) -> Register:
        """The register with the councils that the load adds."""
        return Register.load().with_entries(self.councils) if self.councils else Register.load()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_all(
    tasks: list[Task], setup: Setup, workers: int | None = None, patience: float = _PATIENCE
) -> Generator[Reading, None, None]:
    """What each file says, in no order.

    ``workers`` processes read (None: one a processor; 0: this process); few files are read in this process. A file
    that a process dies over twice, or that takes longer than ``patience`` seconds, gives a problem. Raises LoadError
    where no process can be started.
    """
    count = processors() if workers is None else workers
    if count <= 0 or (workers is None and len(tasks) <= FEW):
        reader = setup.reader()
        yield from (reader.read(task) for task in tasks)
        return
    largest_first = sorted(tasks, key=lambda task: (-task.stamp.size, task.path))
    crew = _Crew(setup, min(count, len(tasks)), patience)
    with ThreadPoolExecutor(crew.size) as threads:
        try:
            yield from _in_turn(threads, crew, largest_first)
        finally:
            crew.close()
            threads.shutdown(cancel_futures=True)
            crew.close()  # a thread may have been starting a process


def _in_turn(threads: ThreadPoolExecutor, crew: _Crew, tasks: Iterable[Task]) -> Iterator[Reading]:
    waiting: set[Future[Reading]] = set()
    for task in tasks:
        waiting.add(threads.submit(crew.read, task))
        if len(waiting) >= crew.size * _AHEAD:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        yield from (future.result() for future in done)


class _Crew:
    """Reading processes, each lent to one thread at a time."""

    def __init__(self, setup: Setup, size: int, patience: float) -> None:
        self.size = size
        self._setup = setup
        self._patience = patience
        self._closed = False
        self._idle: SimpleQueue[_Process | None] = SimpleQueue()
        self._all: list[_Process] = []
        for _ in range(size):
            self._idle.put(None)

    def read(self, task: Task) -> Reading:
        """What a file says. A process that dies is replaced; the second death over one file is that file's."""
        process = self._idle.get()
        problem = Problem("reading-failed", "the load was stopped while it was read. Load it again.")
        try:
            for _ in range(2):
                if self._closed:
                    break
                process = process if process is not None and process.alive else self._started()
                answer = process.ask(task, self._patience)
                if isinstance(answer, Reading):
                    return answer
                problem, process = answer, None
                if problem.code == TIMEOUT:
                    break
            return failure(task, problem)
        finally:
            self._idle.put(process)

    def _started(self) -> _Process:
        process = _Process(self._setup)
        self._all.append(process)
        return process

    def close(self) -> None:
        """End all processes, whatever they are at."""
        self._closed = True
        for process in self._all:
            process.end()


class _Process:
    """A reading process: tasks go in as pickles, readings come out."""

    def __init__(self, setup: Setup) -> None:
        try:
            self._process = subprocess.Popen([sys.executable, "-c", _SERVE], stdin=PIPE, stdout=PIPE)
        except OSError as error:
            raise _unstarted() from error
        try:
            self._send(sys.path)
            self._send(setup)
            self._receive()
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.end()
            raise _unstarted() from error

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def ask(self, task: Task, patience: float) -> Reading | Problem:
        """What a file says, or a problem where the process died over it or had to be ended."""
        late = Event()
        timer = Timer(patience, self._expire, (late,))
        timer.start()
        try:
            self._send(task)
            return self._receive()  # type: ignore[no-any-return]
        except (OSError, EOFError, pickle.UnpicklingError):
            self.end()
            if late.is_set():
                return Problem(TIMEOUT, f"reading it took more than {patience:g} seconds. Report this.")
            return Problem("reader-died", f"the process that read it ended ({self._ending()}). Report this.")
        finally:
            timer.cancel()

    def _expire(self, late: Event) -> None:
        late.set()
        self._process.kill()

    def _ending(self) -> str:
        code = self._process.returncode
        return signal.Signals(-code).name if code is not None and code < 0 else f"status {code}"

    def _send(self, thing: object) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        pickle.dump(thing, pipe, pickle.HIGHEST_PROTOCOL)
        pipe.flush()

    def _receive(self) -> Any:
        pipe = self._process.stdout
        assert pipe is not None
        return pickle.load(pipe)

    def end(self) -> None:
        """End the process and let go of its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            _close(pipe)


def _unstarted() -> LoadError:
    return LoadError(
        f"can't start a process to read files with {sys.executable}. Load with 0 workers to read in this one."
    )


def _close(pipe: IO[bytes] | None) -> None:
    with suppress(BrokenPipeError):  # what was still to be sent has nobody to read it
        if pipe is not None:
            pipe.close()


def serve() -> None:
    """Read files for the process that started this one until it closes the pipe. Only for reading processes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one decides what an interrupt ends
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing that a library prints may come between the answers
    reader = pickle.load(sys.stdin.buffer).reader()
    with suppress(EOFError, BrokenPipeError):  # whoever asked is gone
        _answer(answers, None)
        while True:
            _answer(answers, reader.read(pickle.load(sys.stdin.buffer)))


def _answer(pipe: IO[bytes], thing: object) -> None:
    pickle.dump(thing, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()
