"""One file read: its format and its kind recognised from its content, its claims checked, its problems noted."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..graph.claims import sift
from ..graph.ledger_rows import DocumentRecord, Reading
from ..graph.records import Claim, Problem
from .archives import KIND as ARCHIVE_KIND
from .archives import read_bytes
from .context import Context, ManifestRow, adds_councils
from .dates import read_day
from .document import Document
from .formats import HEAD, UnreadableError, archive, formats, html
from .kinds import kinds
from .overlay import KIND as REGISTER_KIND
from .overlay import read_register, register_document
from .plan import RETRIED, UNKNOWN, Task

if TYPE_CHECKING:
    from ..ontology import Value
    from ..ontology.register import Register

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FileReader:
    """Reads files one by one with one register and one version of the readers."""

    register: Register
    default_council: str | None
    reading: str

    def read(self, task: Task) -> Reading:
        """Everything that a file says. Whatever is wrong with it comes out as problems; nothing is raised."""
        try:
            content = read_bytes(task.location)
        except OSError as error:
            message = f"the file can't be read ({error.strerror}). Check who may read it, then load again."
            return failure(task, Problem("unreadable-file", message))
        except UnreadableError as error:
            return Reading.of(task.record(self.reading), (), (), (Problem(error.code, str(error)),))
        record = task.record(self.reading, sha256=hashlib.sha256(content).hexdigest())
        try:
            return self._read(task, record, content)
        except UnreadableError as error:
            return Reading.of(record, (), (), (Problem(error.code, str(error)),))
        except Exception as error:  # noqa: BLE001 - a fault in a reader costs its document, never the run
            return Reading.of(record, (), (), (_failed(error),))

    def _read(self, task: Task, record: DocumentRecord, content: bytes) -> Reading:
        document = self._document(task, record, content)
        pages = tuple(page.text for page in document.pages)
        record = replace(record, media_type=document.media_type, pages=len(pages))
        kind, said = UNKNOWN, list[Claim | Problem]()
        row = _filled(task.row, document.metadata)
        try:
            kind, spoken = self._claims(task, document, row)
            said += sift(spoken, document.id, pages)
        except Exception as error:  # noqa: BLE001 - as above; the text of the document is kept
            said = [_failed(error)]
        said += self._manifest_problems(task)
        claims = [item for item in said if isinstance(item, Claim)]
        problems = [*document.problems, *(item for item in said if isinstance(item, Problem))]
        stated = {claim.predicate for claim in claims if claim.subject == document.ref}
        properties = {**_properties(row, document.metadata, stated), **record.properties}
        return Reading.of(replace(record, kind=kind, properties=properties), pages, claims, problems)

    def _document(self, task: Task, record: DocumentRecord, content: bytes) -> Document:
        sha256 = record.sha256 or ""
        if adds_councils(task.path):
            return _whole(register_document(task.id, task.path, sha256, content))
        if not content:
            raise UnreadableError("empty-file", "the file is empty. Fetch it again.")
        found = next((known for known in formats() if known.recognises(content[:HEAD])), None)
        if found is None:
            raise _unknown_format()
        return _whole(found.read(Path(task.location), task.id, task.path, sha256, content))

    def _claims(self, task: Task, document: Document, row: ManifestRow) -> tuple[str, Iterable[Claim | Problem]]:
        if adds_councils(task.path):
            return REGISTER_KIND, read_register(document)
        if document.media_type == archive.MEDIA_TYPE:
            return ARCHIVE_KIND, ()
        found = [kind for kind in kinds() if kind.recognises(document)]
        if len(found) == 1:
            return found[0].KIND, found[0].read(document, Context.of(self.register, row, self.default_council))
        return UNKNOWN, [_unknown_kind(document, [kind.KIND for kind in found])]

    def _manifest_problems(self, task: Task) -> Iterator[Problem]:
        name = task.row.council
        if name is not None and self.register.find(name, on=task.row.date) is None:
            close = " or ".join(entry.name for entry in self.register.suggest(name))
            hint = f"Did you mean {close}?" if close else "Correct it, or add the council to a councils.csv."
            yield Problem(
                "unknown-council", f"its manifest names '{name}', which is no council of the register. {hint}"
            )


def failure(task: Task, problem: Problem) -> Reading:
    """A reading that holds nothing but a problem that may pass: the next load reads the file again."""
    return Reading.of(task.record(RETRIED), (), (), (problem,))


def _filled(row: ManifestRow, metadata: Mapping[str, str]) -> ManifestRow:
    """What is known of a file: its manifest goes before what the file says of itself."""
    said: dict[str, Any] = {name: metadata.get(name) for name in ("council", "committee", "url", "title")}
    said["date"] = _day(metadata.get("date", ""))
    given = {name: value for name, value in asdict(row).items() if value is not None}
    return ManifestRow(**said | given)


def _properties(row: ManifestRow, metadata: Mapping[str, str], stated: Collection[str]) -> dict[str, Value]:
    """Properties that come with a file, but for those ``stated`` on its pages, which have evidence."""
    published = _day(metadata.get("published_date", ""))
    given: dict[str, Value | None] = {"title": row.title, "url": row.url, "published_date": published}
    return {name: value for name, value in given.items() if value is not None and name not in stated}


def _day(text: str) -> date | None:
    """The day that a date begins with, as web pages write it (2024-01-31T09:30Z) or people do (31 January 2024)."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        found = read_day(text)
        return found.start if found is not None else None


def _whole(document: Document) -> Document:
    """The document with lone surrogates, which nothing can write, replaced one for one by U+FFFD."""
    texts = (*(page.text for page in document.pages), *document.metadata.values())
    if not any(map(_HALF_CHARACTER.search, texts)):
        return document
    pages = tuple(replace(page, text=_HALF_CHARACTER.sub("\ufffd", page.text)) for page in document.pages)
    metadata = {name: _HALF_CHARACTER.sub("\ufffd", value) for name, value in document.metadata.items()}
    return replace(document, pages=pages, metadata=metadata)


def _failed(error: Exception) -> Problem:
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return Problem("reader-failed", f"a reader stumbled over it ({said}). Report this with the file.")


def _unknown_format() -> UnreadableError:
    known = ", ".join(known.MEDIA_TYPE for known in formats())
    return UnreadableError("unknown-format", f"it is none of the formats that can be read ({known}).")


def _unknown_kind(document: Document, found: Sequence[str]) -> Problem:
    known = ", ".join(kind.KIND for kind in kinds())
    if not found:
        what = "it is a web page, whatever its name says, and" if document.media_type == html.MEDIA_TYPE else "it is"
        message = f"{what} none of the kinds that can be read ({known}). Its text can be searched all the same."
        return Problem("unknown-kind", message)
    message = f"it looks like several kinds at once ({', '.join(found)}), so that none is taken. Report this."
    return Problem("ambiguous-kind", message)
