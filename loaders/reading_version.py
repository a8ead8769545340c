"""The version of the readers: a document that another version read is read again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..graph.sources import digest_of_sources
from .names_model import names_model_version

_SOURCES = (
    *("loaders/**/*", "ontology/**/*"),
    # What readers make claims with, and tell names apart by.
    *(f"graph/{name}.py" for name in ("claims", "ids", "ledger_rows", "local_models", "records", "resolution/_names")),
)
# Another engine may see another text. Each states its version in a file, which is read faster than its metadata.
_ENGINES = {
    "pypdfium2": "version.json",
    "pypdfium2_raw": "version.json",
    "selectolax": "__init__.py",
    "markdown_it": "__init__.py",
}


def reading_version() -> str:
    """A digest of everything that decides what a document says: the readers, what they make claims with, the
    ontology, the engines that take PDFs, web pages and Markdown apart, and the names model where it is used.
    """
    model = names_model_version()
    return hashlib.sha256(f"{_code_version()} {model}".encode()).hexdigest()[:16] if model else _code_version()


@cache
def _code_version() -> str:
    said = hashlib.sha256(digest_of_sources(*_SOURCES).encode())
    for engine, stated in _ENGINES.items():
        spec = find_spec(engine)
        for folder in (spec.submodule_search_locations if spec is not None else None) or ():
            version = Path(folder, stated)
            said.update(version.read_bytes() if version.is_file() else b"")
    return said.hexdigest()[:16]
