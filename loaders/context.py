"""What is known about a file before it is read: the manifests beside it, and the register of councils."""

from __future__ import annotations

import csv
import hashlib
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.records import Problem
from .places import exists, is_file, read_bytes

if TYPE_CHECKING:
    from ..ontology.register import Register

MANIFESTS = ("manifest.csv", "manifest.yaml", "manifest.yml")
"""Names of the files that describe the files beside and below them; an earlier one goes before a later one."""

COUNCILS = "councils.csv"
"""Name of the files that add councils to the register. Of all documents, only these are known by their name."""

_BRITISH_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """What a manifest says about one file. ``council`` and ``committee`` are names as somebody wrote them."""

    council: str | None = None
    committee: str | None = None
    date: date | None = None
    url: str | None = None
    title: str | None = None


NO_ROW = ManifestRow()
_TEXTS = ("council", "committee", "url", "title")


@dataclass(frozen=True, slots=True)
class Context:
    """What a kind reader may know beside the document: the register, and what a manifest says of the document.

    ``council`` and ``committee`` are names as the manifest writes them. ``default_council`` is the name that whoever
    loads a folder gives for all its files: it counts after the manifest, and after a title that prints the council.
    """

    register: Register
    council: str | None = None
    committee: str | None = None
    date: date | None = None
    url: str | None = None
    title: str | None = None
    default_council: str | None = None

    @classmethod
    def of(cls, register: Register, row: ManifestRow, default_council: str | None = None) -> Context:
        """The context of a file with this row of a manifest."""
        return cls(register, row.council, row.committee, row.date, row.url, row.title, default_council)


def adds_councils(path: str) -> bool:
    """Whether the file at ``path`` adds councils to the register."""
    return posixpath.basename(path) == COUNCILS


def fingerprint(row: ManifestRow, default_council: str | None, councils: str) -> str:
    """A digest that changes exactly when the context of a file does; ``councils`` is that of the added councils."""
    return hashlib.sha256(repr((astuple(row), default_council, councils)).encode()).hexdigest()[:16]


@dataclass
class Manifests:
    """The manifests of a loaded folder. The nearest one that names a file speaks for it.

    Each is read once, when a file beside or below it is first asked about; ``problems`` collects what was wrong with
    them, with the path of the manifest relative to ``root``.
    """

    root: Path
    problems: list[tuple[str, Problem]] = field(default_factory=list)
    _read: dict[str, Mapping[str, ManifestRow]] = field(default_factory=dict)

    def row(self, relative: str) -> ManifestRow:
        """What the manifests say about the file at ``relative`` (in composed form); :data:`NO_ROW` without any."""
        rows = [self._rows(folder).get(relative) for folder in folders_above(relative)]
        return next((row for row in rows if row is not None), NO_ROW)

    def _rows(self, folder: str) -> Mapping[str, ManifestRow]:
        if folder not in self._read:
            rows: dict[str, ManifestRow] = {}
            for name in reversed(MANIFESTS):
                rows |= self._rows_of(posixpath.join(folder, name))
            self._read[folder] = rows
        return self._read[folder]

    def _rows_of(self, manifest: str) -> dict[str, ManifestRow]:
        place = self.root / manifest
        if not is_file(place):
            return {}
        rows: dict[str, ManifestRow] = {}
        try:
            for written in read_manifest(place):
                self._add(rows, manifest, written)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error  # the rest names where it lies
            self._note(manifest, "manifest-unreadable", f"{reason}. Mend it and load the folder again.")
        return rows

    def _add(self, rows: dict[str, ManifestRow], manifest: str, written: Mapping[str, str]) -> None:
        name = written.get("path", "")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(manifest), name.replace("\\", "/")))
        path = unicodedata.normalize("NFC", path)
        day = _day(written.get("date", ""))
        if not name or not self._exists(path):
            self._note(manifest, "manifest-row", f"it names '{name}', which is not there. Correct the path.")
        elif path in rows:
            self._note(manifest, "manifest-row", f"it names '{name}' twice; the first row counts. Take one out.")
        else:
            rows[path] = ManifestRow(date=day, **{key: written.get(key) or None for key in _TEXTS})
        if written.get("date") and day is None:
            message = f"the date '{written['date']}' of '{name}' is none. Write it as 2024-06-30."
            self._note(manifest, "manifest-date", message)

    def _exists(self, path: str) -> bool:
        # A Mac writes the accents of a file's name apart from their letters, and its archives keep them so.
        return any(exists(self.root / unicodedata.normalize(form, path)) for form in ("NFC", "NFD"))

    def _note(self, manifest: str, code: str, message: str) -> None:
        self.problems.append((manifest, Problem(code, f"{manifest}: {message}")))


def folders_above(relative: str) -> Iterator[str]:
    """The folder of a file and every folder above it, nearest first; the loaded folder itself is ''."""
    folder = posixpath.dirname(relative)
    while folder:
        yield folder
        folder = posixpath.dirname(folder)
    yield ""


def read_manifest(place: Path) -> Iterator[dict[str, str]]:
    """The rows of a manifest in CSV or YAML, as texts without the space around them, by lower-case column.

    YAML holds a list of mappings with the columns as keys, or a mapping from path to such a mapping. Raises
    ValueError where the file can't be understood, with what is expected.
    """
    text = decoded(read_bytes(place))
    rows = _csv_rows(text) if place.suffix == ".csv" else _yaml_rows(text)
    for row in rows:
        yield {str(key).strip().lower(): _text(value) for key, value in row.items() if isinstance(key, str)}


def decoded(content: bytes) -> str:
    """The text in ``content``: UTF-8, or Windows-1252 as spreadsheets write it. Raises ValueError for neither."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def lines_of(content: bytes) -> str:
    """The text in ``content`` with line feeds alone between its lines. Raises ValueError where it is no text."""
    return "\n".join(decoded(content).splitlines())


def _csv_rows(text: str) -> Iterator[Mapping[str | None, object]]:
    reader = csv.DictReader(StringIO(text, newline=""), strict=True)
    try:
        if "path" not in [name.strip().lower() for name in reader.fieldnames or ()]:
            raise ValueError("it has no column 'path' in its first line")
        yield from reader
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num}: {error}") from error


def _yaml_rows(text: str) -> Iterable[Mapping[str | None, object]]:
    import yaml

    try:
        loaded = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(" ".join(str(error).split())) from error
    if isinstance(loaded, dict):
        loaded = [{"path": path, **row} if isinstance(row, dict) else None for path, row in loaded.items()]
    if not isinstance(loaded, list) or not all(isinstance(row, dict) and "path" in row for row in loaded):
        raise ValueError("it is not a list of mappings that each have a 'path'")
    return loaded


def _text(value: object) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _day(text: str) -> date | None:
    british = _BRITISH_DATE.fullmatch(text)
    try:
        if british is not None:
            return date(int(british[3]), int(british[2]), int(british[1]))
        return date.fromisoformat(text)
    except ValueError:
        return None
