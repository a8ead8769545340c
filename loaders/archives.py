"""Files inside ZIP archives, as if the archive were a folder: 'pack.zip/reports/june.pdf' is a path like any other.

Nothing is unpacked to disk. What is hostile or out of reach in an archive is left out, and its document says so.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from ..graph.records import Problem
from .formats import HEAD, UnreadableError
from .formats._sniff import Family, family
from .places import split

if TYPE_CHECKING:
    from zipfile import ZipInfo

KIND = "archive"
"""The kind of the document that an archive itself is."""

MOST_ENTRIES = 10_000
MOST_BYTES = 2 * 2**30  # that all entries of an archive unpack to
LARGEST_ENTRY = 256 * 2**20  # bytes
MOST_RATIO = 200  # bytes out of one byte in; XML reaches 50, text 20, a PDF 2
"""Limits on what is believed of an archive. The ratio counts from a size at which it can do harm."""

_SMALL = 2**20  # bytes
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_UNIX = 3
_STORED, _DEFLATED = 0, 8
_OUTSIDE = re.compile(r"/|[A-Za-z]:|(?:.*/)?\.\.(?:/|\Z)")
_SHOWN = 3  # names in a problem

_UNPACK = "Unpack it and load the folder."
_LEFT_OUT = {
    "archive-path": "the path leads out of the archive. Find out where the archive comes from.",
    "archive-link": "a link is no file. Put the file itself there.",
    "archive-encrypted": "it takes a password to open. Unpack the archive with it and load the folder.",
    "archive-method": f"it is packed in a way that can't be read here. {_UNPACK}",
    "archive-ratio": "it unpacks to so much more than it takes up that it looks like an attack.",
    "archive-size": f"it unpacks to more than {LARGEST_ENTRY // 2**20} MB. {_UNPACK}",
    "archive-twice": "a later entry has the same path and is read instead.",
    "archive-nested": f"the archives inside hold over {MOST_ENTRIES:,} files or {MOST_BYTES // 2**30} GB. {_UNPACK}",
}


@dataclass(frozen=True, slots=True)
class Inside:
    """A file in an archive: its path there, '/' between its parts, and its size in bytes when unpacked."""

    name: str
    size: int


class Archive:
    """An archive on disk, by its location, or in memory. ``entries`` are the files in it that can be read, by path.

    Raises UnreadableError: 'damaged', or 'archive-too-large' where it holds more than the limits.
    """

    def __init__(self, source: str | bytes) -> None:
        from zipfile import BadZipFile, ZipFile

        try:
            self._zip = ZipFile(BytesIO(source) if isinstance(source, bytes) else source)
            found = [info for info in self._zip.infolist() if not info.filename.endswith(("/", "\\"))]
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableError("damaged", "the archive is damaged or cut short. Download it again.") from error
        size = len(source) if isinstance(source, bytes) else os.path.getsize(source)
        if sum(info.compress_size for info in found) > size:
            raise UnreadableError("damaged", "entries of the archive overlap, which only an attack makes them do.")
        total = sum(info.file_size for info in found)
        if len(found) > MOST_ENTRIES or total > MOST_BYTES:
            what = f"the archive holds {len(found):,} files of {total // 2**20:,} MB in all, which is too much at once."
            raise UnreadableError("archive-too-large", f"{what} {_UNPACK}")
        self.entries: dict[str, ZipInfo] = {}
        self._left_out: dict[str, list[str]] = defaultdict(list)
        for info in found:
            self._add(info)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was left out and why, one problem a reason; of archives inside this one once :attr:`files` was asked."""
        return tuple(_problem(code, self._left_out[code]) for code in _LEFT_OUT if self._left_out.get(code))

    @cached_property
    def files(self) -> tuple[Inside, ...]:
        """Every file to read, in the order of their paths; those of an archive inside this one follow it."""
        return tuple(self._files())

    @cached_property
    def names(self) -> frozenset[str]:
        """The paths of :attr:`files`."""
        return frozenset(inside.name for inside in self.files)

    def read(self, name: str) -> bytes:
        """The bytes of a file, which may lie in an archive inside this one.

        Raises UnreadableError 'damaged', and FileNotFoundError where there is no such file.
        """
        if name in self.entries:
            return self._bytes(self.entries[name], -1)
        for end in (match.start() for match in re.finditer("/", name)):
            if name[:end] in self.entries and self._is_archive(name[:end]):
                return self._inner(name[:end]).read(name[end + 1 :])
        raise FileNotFoundError(errno.ENOENT, "there is no such entry in the archive", name)

    def _add(self, info: ZipInfo) -> None:
        name = _name(info)
        path = "/".join(part for part in name.split("/") if part not in ("", "."))
        code = _refusal(info, name) if path else "archive-path"
        if code is not None:
            self._left_out[code].append(name)
            return
        if path in self.entries:
            self._left_out["archive-twice"].append(path)
        self.entries[path] = info

    def _files(self) -> Iterator[Inside]:
        count, total = len(self.entries), sum(info.file_size for info in self.entries.values())
        for name, info in sorted(self.entries.items()):
            yield Inside(name, info.file_size)
            inner = self._inner_entries(name) if self._is_archive(name) else {}
            count, total = count + len(inner), total + sum(inside.file_size for inside in inner.values())
            if count > MOST_ENTRIES or total > MOST_BYTES:
                self._left_out["archive-nested"].append(name)
                return
            names = ((f"{name}/{below}", inside.file_size) for below, inside in inner.items())
            yield from (Inside(path, size) for path, size in names if path not in self.entries)

    def _is_archive(self, name: str) -> bool:
        try:
            return family(self._bytes(self.entries[name], HEAD)) is Family.ARCHIVE
        except UnreadableError:
            return False

    def _inner(self, name: str) -> Archive:
        return _unpacked(self, name)

    def _inner_entries(self, name: str) -> dict[str, ZipInfo]:
        try:
            return self._inner(name).entries
        except UnreadableError:
            return {}  # the document of the inner archive has the problem

    def _bytes(self, info: ZipInfo, size: int) -> bytes:
        from zipfile import BadZipFile

        try:
            with self._zip.open(info) as file:
                return file.read(size)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise UnreadableError(
                "damaged", "its entry in the archive is damaged. Download the archive again."
            ) from error


def files_in(location: str) -> tuple[Inside, ...]:
    """The files in the archive at ``location``, none where it is no archive or can't be opened."""
    try:
        with open(location, "rb") as file:
            found = family(file.read(HEAD)) is Family.ARCHIVE
        return opened(location).files if found else ()
    except (OSError, UnreadableError):
        return ()  # reading the archive as a document records the problem


def read_bytes(location: str | os.PathLike[str]) -> bytes:
    """The bytes of a file that lies in a folder or, by a path that leads through it, in an archive.

    Raises OSError as open does, and UnreadableError where the archive around it is damaged.
    """
    archive, name = split(os.fspath(location))
    if archive is not None:
        return opened(archive).read(name)
    with open(location, "rb") as file:
        return file.read()


def depth(location: str | os.PathLike[str]) -> int:
    """How many archives lie around a file: 0 for one on disk, 1 in an archive, 2 in an archive inside another."""
    archive, name = split(os.fspath(location))
    if archive is None:
        return 0
    return 1 if name in opened(archive).entries else 2


def opened(location: str) -> Archive:
    """The archive at ``location``, kept open until another one is. Raises OSError and as :class:`Archive` does."""
    found = os.stat(location)
    return _kept_open(location, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


@lru_cache(maxsize=1)  # the files of one archive are read one after the other
def _kept_open(location: str, *stamp: int) -> Archive:
    return Archive(location)


@lru_cache(maxsize=1)
def _unpacked(archive: Archive, name: str) -> Archive:
    return Archive(archive.read(name))


def _name(info: ZipInfo) -> str:
    """The name of an entry as text in composed form, '/' between its parts.

    A name that is not marked as UTF-8 is so all the same where its bytes allow it: macOS leaves the mark out.
    """
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    return unicodedata.normalize("NFC", name.replace("\\", "/"))


def _refusal(info: ZipInfo, name: str) -> str | None:
    """The code of what speaks against reading an entry, or None."""
    if _OUTSIDE.match(name):
        return "archive-path"
    if info.create_system == _UNIX and stat.S_ISLNK(info.external_attr >> 16):
        return "archive-link"
    if info.flag_bits & _ENCRYPTED:
        return "archive-encrypted"
    if info.compress_type not in (_STORED, _DEFLATED):
        return "archive-method"
    if info.file_size > _SMALL and info.file_size > MOST_RATIO * info.compress_size:
        return "archive-ratio"
    return "archive-size" if info.file_size > LARGEST_ENTRY else None


def _problem(code: str, names: list[str]) -> Problem:
    shown = ", ".join(f"'{name}'" for name in names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    what = f"{shown} was" if len(names) == 1 else f"{len(names)} entries ({shown}) were"
    return Problem(code, f"{what} left out: {_LEFT_OUT[code]}")
