"""A digest of source files, so that what was made by other code is known to be out of date."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

_SOURCES = (".py", ".yaml", ".csv")


def digest_of_sources(folders: Iterable[Path]) -> str:
    """A digest of the code and declarations in these folders, the same wherever and whenever they were installed."""
    said = hashlib.sha256()
    for folder in folders:
        files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.suffix in _SOURCES}
        for name in sorted(files):
            content = files[name].read_bytes()
            said.update(f"{name}:{len(content)}:".encode())
            said.update(content)
    return said.hexdigest()[:16]
