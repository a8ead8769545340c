"""The files of a folder, in one order everywhere, and what is in the way of reading some of them."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import LoadError
from ..graph.ledger_file import FILE as LEDGER
from ..graph.ledger_rows import FileStamp, name_as_text
from ..graph.records import Problem
from .context import MANIFESTS
from .places import files_in

_RESOURCE_FORKS = "__MACOSX"  # folder of hidden files in archives that macOS makes


@dataclass(frozen=True, slots=True)
class Found:
    """A file to load. ``relative`` is its path from ``root`` as text, in composed form, '/' between its parts."""

    root: str
    relative: str
    location: str
    stamp: FileStamp


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something under ``root`` that is not a document and can't be made one."""

    root: str
    relative: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file that is passed over on purpose: a hidden one, or a manifest."""

    location: str


def root_of(path: str | os.PathLike[str]) -> tuple[str, bool]:
    """The folder that paths under ``path`` are relative to, and whether ``path`` is that folder itself.

    Raises LoadError where there is no such file or folder.
    """
    if os.path.isdir(path):
        return os.path.realpath(path), True
    if not os.path.lexists(path):
        raise LoadError(f"no such file or folder: {os.fspath(path)}")
    return os.path.realpath(os.path.dirname(os.path.abspath(path))), False


def walk(path: str | os.PathLike[str]) -> Iterator[Found | Obstacle | Ignored]:
    """What is at ``path``: the file itself, or everything in the folder and below it, folder by folder by name.

    Links to files are read, links to folders are not followed. Folders that hold a ledger are passed over. What an
    archive holds follows it, as if the archive were a folder.
    """
    root, whole = root_of(path)
    if not whole:
        name = os.path.basename(os.path.abspath(path))
        yield from _found(root, name_as_text(name), os.path.join(root, name))
        return
    waiting = [("", root)]
    while waiting:
        relative, folder = waiting.pop()
        below: list[tuple[str, str]] = []
        for entry in _entries(root, relative, folder):
            if isinstance(entry, Obstacle):
                yield entry
                continue
            name = name_as_text(f"{relative}/{entry.name}" if relative else entry.name)
            if entry.name.startswith(".") or entry.name in MANIFESTS:
                yield Ignored(entry.path)
            elif entry.is_dir(follow_symlinks=False):
                below.append((name, entry.path))
            else:
                yield from _found(root, name, entry.path)
        waiting.extend(reversed(below))


def _entries(root: str, relative: str, folder: str) -> list[os.DirEntry[str]] | list[Obstacle]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        message = f"the folder can't be opened ({error.strerror}). Check who may read it, then load again."
        return [Obstacle(root, relative or ".", Problem("unreadable-folder", message))]
    return [] if any(entry.name == LEDGER for entry in entries) else entries


def _found(root: str, relative: str, location: str) -> Iterator[Found | Obstacle | Ignored]:
    found = _file(root, relative, location)
    yield found
    if isinstance(found, Obstacle):
        return
    for inside, size in files_in(location):
        parts = inside.split("/")
        place = os.path.join(location, *parts)
        if parts[-1] in MANIFESTS or any(part.startswith(".") or part == _RESOURCE_FORKS for part in parts):
            yield Ignored(place)
        else:
            yield Found(root, f"{relative}/{inside}", place, replace(found.stamp, size=size))


def _file(root: str, relative: str, location: str) -> Found | Obstacle:
    now = time.time_ns()
    try:
        found = os.stat(location)
    except OSError as error:
        message = f"it can't be reached ({error.strerror}). Mend or remove it, then load again."
        return Obstacle(root, relative, Problem("unreachable", message))
    if stat.S_ISDIR(found.st_mode):
        return Obstacle(root, relative, _linked_folder(location))
    if not stat.S_ISREG(found.st_mode):
        return Obstacle(root, relative, Problem("not-a-file", "it is a device, pipe or socket. Remove it."))
    return Found(root, relative, location, FileStamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, now))


def _linked_folder(location: str) -> Problem:
    target = Path(os.path.realpath(location))
    if target in Path(os.path.realpath(os.path.dirname(location)), "x").parents:
        return Problem("link-loop", "it is a link to a folder that holds it, and is not followed. Remove it.")
    return Problem("link-not-followed", "it is a link to a folder. Load the folder that it leads to.")
