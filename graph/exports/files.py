"""Files and folders that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from ...errors import ExportError


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[TextIO]:
    """A text file, UTF-8 with '\\n' at line ends, that takes the place of ``target`` when the block ends well.

    A lone surrogate, which UTF-8 can't hold, comes out as ``\\udXXX``: inside a JSON string that is its escape; the
    other formats replace it beforehand. When the block fails nothing is left behind. A pipe or a device such as
    ``/dev/null`` is written to and stays what it is. Raises ExportError.
    """
    with _named(target):
        if target.exists() and not (target.is_file() or target.is_dir()):
            with target.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
                yield stream
            return
        beside = _beside(target)
        try:
            with beside.open("x", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
                yield stream
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


@contextlib.contextmanager
def replacing_folder(target: Path, mark: str) -> Iterator[Path]:
    """An empty folder that takes the place of ``target`` when the block ends well.

    ``target`` may be absent, empty, or an earlier export, which is a folder with a file named ``mark``; any other
    folder or file is left alone. When the block fails nothing is left behind. Raises ExportError.
    """
    with _named(target):
        _refuse_foreign(target, mark)
        beside, old = _beside(target), _beside(target)
        try:
            beside.mkdir()
            yield beside
            if target.exists():
                target.rename(old)
            beside.rename(target)
        finally:
            if old.exists() and not target.exists():
                old.rename(target)
            for leftover in (beside, old):
                shutil.rmtree(leftover, ignore_errors=True)


def _beside(target: Path) -> Path:
    return target.parent / f".councilgraph-{secrets.token_hex(6)}.tmp"


def _refuse_foreign(target: Path, mark: str) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise ExportError(f"{target} is not a folder. This export writes a folder; choose another name for it.")
    if target.is_dir() and os.listdir(target) and not (target / mark).is_file():
        raise ExportError(
            f"{target} holds other files (there is no {mark} of an earlier export in it). Choose a new folder."
        )


@contextlib.contextmanager
def _named(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"can't write {target}: {reason}. Choose a place that exists and may be written.") from error
