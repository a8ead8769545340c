"""The load: finds files, leaves alone those that are as they were, reads the others, writes what they say."""

from __future__ import annotations

import hashlib
import os
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..errors import UnknownNameError, UsageError
from ..graph.ledger import Ledger
from ..graph.ledger_rows import REGISTER_KIND, DocumentRecord, Reading
from .plan import CouncilsFile, Plan, Planner, Survey, Task, councils_of, prefixed, survey
from .reading_version import reading_version
from .sentences import read_sentences

if TYPE_CHECKING:
    from ..ontology.register import Register

Progress = Callable[[int, int, str], None]
"""Called with how many files are read, how many there are to read, and the path of the last one."""

_BATCH = 16  # documents to a transaction


@dataclass(frozen=True, slots=True)
class Options:
    """How to load: the number of reading processes (see :func:`.workers.read_all`), the council of files whose
    manifest names none, and a folder's name to put before every path.
    """

    workers: int | None = None
    default_council: str | None = None
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a load did, and what now stands in the ledger from the places that were loaded.

    ``missing`` are paths of documents whose file is no longer there; they stay until they are removed. ``kinds`` and
    ``problems`` count documents by kind and problems by code, over new, changed and unchanged documents alike.
    ``copies`` are the paths of documents with the same bytes as one whose path sorts before: what only papers state is
    then counted twice. ``rules_alone`` says why recommendations are compared without the sentence model,
    where they are.
    """

    new: int
    changed: int
    unchanged: int
    missing: tuple[str, ...]
    ignored: int
    pages: int
    kinds: Mapping[str, int]
    problems: Mapping[str, int]
    seconds: float
    copies: tuple[str, ...] = ()
    rules_alone: str | None = None

    @property
    def documents(self) -> int:
        """How many documents the places hold."""
        return self.new + self.changed + self.unchanged


def ingest(
    ledger: Ledger,
    paths: Iterable[str | os.PathLike[str]],
    *,
    options: Options | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Load files and folders. Whatever is wrong with a file is recorded as a problem and stops nothing.

    Raises LoadError where a path does not exist or no reading process can be started, UnknownNameError where the
    default council is not in the register, and StoreError where the ledger can't be written, perhaps because another
    load is writing.
    """
    options, started = options or Options(), time.monotonic()
    prefix, surveyed = _checked(options.prefix), survey(paths)
    with ledger.writing():
        known = {document.id: document for document in ledger.documents()}
        councils = councils_of(surveyed.councils(prefix), _loaded_councils(ledger, known.values()))
        digest = hashlib.sha256(repr(councils).encode()).hexdigest()
        planner = Planner(known, prefix, options.default_council, digest, reading_version())
        plan = planner.plan(surveyed)
        if plan.touched:
            ledger.touch(plan.touched)
        if plan.tasks:
            _read(ledger, plan.tasks, councils, options, progress or _silent)
        _note(ledger, surveyed, plan, prefix)
        without = read_sentences(ledger, progress or _silent)
        summary = _summary(ledger, surveyed, plan, known, time.monotonic() - started)
        return replace(summary, rules_alone=without)


def _loaded_councils(ledger: Ledger, documents: Iterable[DocumentRecord]) -> Iterator[CouncilsFile]:
    """What earlier loads added to the register counts for later ones too, as it does for the graph."""
    for document in documents:
        if document.kind == REGISTER_KIND and document.pages:
            yield CouncilsFile(document.path, document.location, ledger.page_text(document.id, 1))


def _read(ledger: Ledger, tasks: list[Task], councils: list[str], options: Options, progress: Progress) -> None:
    # These need the register, the kinds and the formats; a load that finds everything as it was does without them.
    from .overlay import councils_in
    from .workers import Setup, read_all

    setup = Setup(councils_in(councils), options.default_council, reading_version())
    _check_council(options.default_council, setup.register())
    progress(0, len(tasks), "")
    with closing(read_all(tasks, setup, options.workers)) as readings:
        for done, reading in _written(ledger, readings):
            progress(done, len(tasks), reading.document.path)


def _written(ledger: Ledger, readings: Iterator[Reading]) -> Iterator[tuple[int, Reading]]:
    """The readings, counted, as they are written in batches."""
    batch: list[Reading] = []
    for done, reading in enumerate(readings, 1):
        batch.append(reading)
        if len(batch) == _BATCH:
            ledger.replace(batch)
            batch.clear()
        yield done, reading
    ledger.replace(batch)


def _note(ledger: Ledger, surveyed: Survey, plan: Plan, prefix: str) -> None:
    for root, whole in surveyed.roots.items():
        here = [(prefixed(prefix, o.relative), o.problem) for o in plan.obstacles if o.root == root]
        loaded = [prefixed(prefix, found.relative) for found in surveyed.found if found.root == root]
        ledger.note_places(root, here, None if whole else loaded)
    for root in _left(ledger):
        ledger.note_places(root, [])


def _left(ledger: Ledger) -> list[str]:
    """Folders with problems that are gone and hold no document any more: they have moved, or were removed."""
    gone = [root for root in ledger.roots_with_problems() if not os.path.exists(root)]
    held = {document.root for document in ledger.documents()} if gone else set()
    return [root for root in gone if root not in held]


def _summary(
    ledger: Ledger, surveyed: Survey, plan: Plan, known: Mapping[str, DocumentRecord], seconds: float
) -> Summary:
    loaded = {document.id for document in plan.unchanged} | {task.id for task in plan.tasks}
    held = list(ledger.documents())
    documents = [document for document in held if document.id in loaded]
    codes = Counter(found.problem.code for found in ledger.problems() if found.document in loaded)
    codes.update(obstacle.problem.code for obstacle in plan.obstacles)
    changed = sum(task.id in known for task in plan.tasks)
    return Summary(
        new=len(plan.tasks) - changed,
        changed=changed,
        unchanged=len(plan.unchanged),
        missing=plan.missing,
        ignored=surveyed.ignored,
        pages=sum(document.pages for document in documents),
        kinds=dict(sorted(Counter(document.kind for document in documents).items())),
        problems=dict(sorted(codes.items())),
        seconds=seconds,
        copies=_copies(held),
    )


def _copies(documents: Iterable[DocumentRecord]) -> tuple[str, ...]:
    """Paths of documents whose content another document with an earlier path has too; empty files are none."""
    seen: set[str | None] = set()
    copies = []
    for document in sorted(documents, key=lambda document: document.path):
        if document.sha256 in seen and document.pages:
            copies.append(document.path)
        seen.add(document.sha256)
    return tuple(copies)


def _check_council(name: str | None, register: Register) -> None:
    if name is not None and register.find(name) is None:
        raise UnknownNameError("council", name, [entry.name for entry in register.suggest(name)])


def _checked(prefix: str) -> str:
    parts = prefix.replace("\\", "/").strip("/").split("/")
    if prefix and any(part in ("", ".", "..") for part in parts):
        raise UsageError(f"'{prefix}' can't stand before paths. Give the name of a folder, such as reports.")
    return unicodedata.normalize("NFC", "/".join(parts))


def _silent(done: int, total: int, path: str) -> None:
    """Progress that nobody wants to see."""
