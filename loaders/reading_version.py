"""The version of the readers: a document that another version read is read again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..graph.sources import digest_of_sources
from .names_model import names_model_version

_ENGINES = ("pypdfium2", "pypdfium2_raw")  # another PDFium may see another text; both packages carry a version.json


def reading_version() -> str:
    """A digest of everything that decides what a document says: the readers, the ontology, the PDF engine, and the
    names model where it is used.
    """
    model = names_model_version()
    return hashlib.sha256(f"{_code_version()} {model}".encode()).hexdigest()[:16] if model else _code_version()


@cache
def _code_version() -> str:
    said = hashlib.sha256(digest_of_sources("loaders/**/*", "ontology/**/*").encode())
    for engine in _ENGINES:
        spec = find_spec(engine)
        for folder in (spec.submodule_search_locations if spec is not None else None) or ():
            version = Path(folder) / "version.json"
            said.update(version.read_bytes() if version.is_file() else b"")
    return said.hexdigest()[:16]
