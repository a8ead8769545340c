"""A digest of source files, so that what was made by other code is known to be out of date."""

from __future__ import annotations

import hashlib
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_SOURCES = (".py", ".yaml", ".csv")


def digest_of_sources(*patterns: str) -> str:
    """A digest of the package's code and declarations under these patterns, the same wherever it is installed.

    A pattern is relative to the package, such as ``ontology/**/*``.
    """
    said = hashlib.sha256()
    files = {file.relative_to(_PACKAGE).as_posix(): file for pattern in patterns for file in _PACKAGE.glob(pattern)}
    for name in sorted(name for name, file in files.items() if file.suffix in _SOURCES):
        content = files[name].read_bytes()
        said.update(f"{name}:{len(content)}:".encode())
        said.update(content)
    return said.hexdigest()[:16]
