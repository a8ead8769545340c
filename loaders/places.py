"""Where files lie: in folders, or in archives that paths lead through as if they were folders.

A load that finds everything as it was asks these questions of every file, so that nothing is imported for them until
there is an archive.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator

_ZIP = b"PK"


def split(location: str) -> tuple[str | None, str]:
    """The archive on disk that a path leads through and the path inside it; (None, '') for any other path."""
    above, parts = location, list[str]()
    while not os.path.lexists(above):
        above, part = os.path.split(above)
        if not part:
            return None, ""
        parts.append(part)
    return (above, "/".join(reversed(parts))) if parts and os.path.isfile(above) else (None, "")


def files_in(location: str) -> Iterator[tuple[str, int]]:
    """Path inside and size in bytes of every file in an archive; nothing where there is none or it can't be opened."""
    try:
        with open(location, "rb", buffering=0) as file:
            if file.read(len(_ZIP)) != _ZIP:
                return
    except OSError:
        return
    from . import archives

    yield from ((inside.name, inside.size) for inside in archives.files_in(location))


def read_bytes(location: str | os.PathLike[str]) -> bytes:
    """The bytes of a file. Raises OSError where it, or the archive around it, can't be read."""
    if split(os.fspath(location))[0] is None:
        with open(location, "rb") as file:
            return file.read()
    from . import archives
    from .formats import UnreadableError

    try:
        return archives.read_bytes(location)
    except UnreadableError as error:
        raise OSError(errno.EIO, str(error)) from error


def is_file(location: str | os.PathLike[str]) -> bool:
    """Whether a file lies there, in a folder or in an archive."""
    archive, name = split(os.fspath(location))
    if archive is None:
        return os.path.isfile(location)
    from . import archives
    from .formats import UnreadableError

    try:
        return name in archives.opened(archive).names
    except (OSError, UnreadableError):
        return False


def exists(location: str | os.PathLike[str]) -> bool:
    """Whether there is a file or folder, or a file in an archive."""
    return os.path.exists(location) or is_file(location)
