"""What a load has to do: which files are as they were, which have to be read, which can't take their place."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.ids import hashed_id
from ..graph.ledger_rows import DocumentRecord, FileStamp, name_as_text
from ..graph.records import Problem
from .context import COUNCILS, ManifestRow, Manifests, adds_councils, fingerprint, lines_of
from .places import exists, read_bytes
from .walk import Found, Ignored, Obstacle, root_of, walk

if TYPE_CHECKING:
    from ..ontology import Value

UNKNOWN = "unknown"
"""The kind of a document that no kind reader recognises."""

RETRIED = ""
"""The reading version of a document that the next load reads again although nothing of it has changed."""

_RACY_NS = 2 * 10**9  # a file that changed so shortly before it was looked at may change again within its time stamp


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read: the id and path of its document, where it lies, and what is known about it beforehand."""

    id: str
    path: str
    root: str
    location: str
    stamp: FileStamp
    row: ManifestRow
    context: str

    def record(self, reading: str, **more: object) -> DocumentRecord:
        """A record of the file as yet unread; ``more`` replaces its fields."""
        given: dict[str, Value | None] = {"title": self.row.title, "url": self.row.url}
        properties = {name: value for name, value in given.items() if value is not None}
        record = DocumentRecord(
            self.id,
            self.path,
            self.root,
            self.location,
            self.stamp,
            UNKNOWN,
            properties=properties,
            context=self.context,
            reading=reading,
        )
        return replace(record, **more)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class CouncilsFile:
    """A file that adds councils to the register: the path of its document, where it lies, and its text."""

    path: str
    location: str
    text: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies at the paths of a load. ``roots`` says of each folder whether all of it is loaded."""

    found: tuple[Found, ...]
    obstacles: tuple[Obstacle, ...]
    ignored: int
    roots: Mapping[str, bool]

    def councils(self, prefix: str = "") -> Iterator[CouncilsFile]:
        """The files that add councils to the register, with ``prefix`` before their paths.

        They are among the files found, or beside a file that is loaded alone.
        """
        places = {(f.relative, f.root): f.location for f in self.found if adds_councils(f.relative)}
        for root, whole in self.roots.items():
            if not whole:
                places.setdefault((COUNCILS, root), os.path.join(root, COUNCILS))
        for (relative, _), location in places.items():
            text = _text(location)
            if text is not None:
                yield CouncilsFile(prefixed(prefix, relative), location, text)


@dataclass(slots=True)
class Plan:
    """What to do: files to read, documents that are as they were, and those of them whose place has to be noted."""

    tasks: list[Task] = field(default_factory=list)
    unchanged: list[DocumentRecord] = field(default_factory=list)
    touched: list[DocumentRecord] = field(default_factory=list)
    obstacles: list[Obstacle] = field(default_factory=list)
    missing: tuple[str, ...] = ()


def prefixed(prefix: str, relative: str) -> str:
    """A path relative to its folder (``.`` for the folder itself), with the name of ``--as`` in front of it."""
    if not prefix:
        return relative
    return prefix if relative == "." else f"{prefix}/{relative}"


def survey(paths: Iterable[str | os.PathLike[str]]) -> Survey:
    """Everything at ``paths``, each file once. Raises LoadError where one of them does not exist."""
    paths = list(paths)
    roots: dict[str, bool] = {}
    for root, whole in map(root_of, paths):
        roots[root] = roots.get(root, False) or whole
    found: dict[tuple[str, str], Found] = {}
    obstacles: dict[tuple[str, str], Obstacle] = {}
    ignored: set[str] = set()
    for item in (item for path in paths for item in walk(path)):
        if isinstance(item, Ignored):
            ignored.add(item.location)
        elif isinstance(item, Obstacle):
            obstacles[item.root, item.relative] = item
        else:
            found.setdefault((item.root, item.location), item)
    return Survey(tuple(found.values()), tuple(obstacles.values()), len(ignored), roots)


@dataclass(frozen=True, slots=True)
class Planner:
    """Compares what was found with what the ledger knows, by document id.

    ``councils`` is a digest of the councils that the load adds, ``reading`` the version of the readers.
    """

    known: Mapping[str, DocumentRecord]
    prefix: str
    default_council: str | None
    councils: str
    reading: str

    def plan(self, surveyed: Survey) -> Plan:
        """What to do with each file of a survey."""
        plan = Plan(obstacles=list(surveyed.obstacles))
        manifests = {root: Manifests(Path(root)) for root in surveyed.roots}
        taken: dict[str, Found] = {}
        for found in surveyed.found:
            task = self._task(found, manifests[found.root])
            holder = self._holder(task, taken.setdefault(task.id, found))
            if holder is None:
                self._place(plan, task)
            else:
                plan.obstacles.append(Obstacle(found.root, found.relative, _taken(task, holder)))
        for root, said in manifests.items():
            plan.obstacles += [Obstacle(root, manifest, problem) for manifest, problem in said.problems]
        plan.missing = tuple(self._missing(surveyed.roots, taken))
        return plan

    def _task(self, found: Found, manifests: Manifests) -> Task:
        path = prefixed(self.prefix, found.relative)
        row = manifests.row(found.relative)
        context = "" if adds_councils(path) else fingerprint(row, self.default_council, self.councils)
        return Task(hashed_id("document", path), path, found.root, found.location, found.stamp, row, context)

    def _holder(self, task: Task, first: Found) -> Found | DocumentRecord | None:
        """The file that holds the path of this one, or None where the path is free or its file is gone."""
        if first.location != task.location:
            return first
        known = self.known.get(task.id)
        if known is None or known.location == task.location or not exists(known.location):
            return None
        return known

    def _place(self, plan: Plan, task: Task) -> None:
        known = self.known.get(task.id)
        if known is None or (known.context, known.reading) != (task.context, self.reading):
            plan.tasks.append(task)
            return
        settled = _same_stamp(known.stamp, task.stamp) and not _racy(known.stamp)
        if not settled and not _same_bytes(known, task):
            plan.tasks.append(task)
            return
        plan.unchanged.append(known)
        if not settled or (known.root, known.location) != (task.root, task.location):
            plan.touched.append(replace(known, root=task.root, location=task.location, stamp=task.stamp))

    def _missing(self, roots: Mapping[str, bool], taken: Mapping[str, Found]) -> list[str]:
        gone = (d for d in self.known.values() if roots.get(d.root) and d.id not in taken)
        return sorted(d.path for d in gone if not exists(d.location))


def councils_of(here: Iterable[CouncilsFile], loaded: Iterable[CouncilsFile]) -> list[str]:
    """The texts of all files that add councils, each once, in the order of their paths.

    ``here`` are those of this load, ``loaded`` those of the ledger, of which some are the same files, or were before
    their folder moved.
    """
    files = {(file.path, file.location): file for file in here}
    paths = {file.path for file in files.values()}
    for file in loaded:
        if file.path not in paths or exists(file.location):
            files.setdefault((file.path, file.location), file)
    return list(dict.fromkeys(files[key].text for key in sorted(files)))


def _text(location: str) -> str | None:
    """The text of a file, or None where it can't be read, which reading it as a document records."""
    try:
        return lines_of(read_bytes(location))
    except (OSError, ValueError):
        return None


def _same_stamp(one: FileStamp, other: FileStamp) -> bool:
    return (one.size, one.mtime_ns, one.ctime_ns) == (other.size, other.mtime_ns, other.ctime_ns)


def _racy(stamp: FileStamp) -> bool:
    return max(stamp.mtime_ns, stamp.ctime_ns) + _RACY_NS > stamp.read_ns


def _same_bytes(known: DocumentRecord, task: Task) -> bool:
    if known.stamp.size != task.stamp.size:
        return False
    try:
        return hashlib.sha256(read_bytes(task.location)).hexdigest() == known.sha256
    except OSError:
        return False  # reading it records the problem


def _taken(task: Task, holder: Found | DocumentRecord) -> Problem:
    # The place begins with the folder's own name: where that lies differs between machines, what is said must not.
    place = name_as_text(os.path.relpath(holder.location, os.path.dirname(holder.root)))
    message = (
        f"'{task.path}' is already the path of {place}, so that this file was left out. Load a folder "
        "that holds both, or give this one a name of its own with --as NAME."
    )
    return Problem("path-taken", message)
