"""What the ledger keeps of one document, and how claims are written into rows and read back."""

from __future__ import annotations

import hashlib
import json
import os
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .records import Claim, Evidence, NodeRef, Problem

if TYPE_CHECKING:
    from ..ontology import Value

REGISTER_KIND = "register of councils"
"""Kind of the documents that add councils to the register; their one page is the file."""

_NONE: Mapping[str, Value] = MappingProxyType({})

ClaimRow = tuple[
    str, str, str, str, str | int | float, str | None, float, int, int, int, str | None
]  # label, subject, predicate, type, value, printed, confidence, page, char_start, char_end, properties


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A file as the file system describes it, and the moment before it was looked at, in nanoseconds since 1970."""

    size: int = 0
    mtime_ns: int = 0
    ctime_ns: int = 0
    read_ns: int = 0


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """The ledger's row about a document.

    ``path`` is relative to the loaded folder ``root``; ``location`` is where the file lies on this machine. Both
    of the latter may hold surrogates where a name is not text. ``properties`` are those of the Document node that
    come with the file rather than out of it. ``context`` and ``reading`` are fingerprints of what was known about
    the file and of the readers that read it.
    """

    id: str
    path: str
    root: str
    location: str
    stamp: FileStamp
    kind: str
    pages: int = 0
    sha256: str | None = None
    media_type: str | None = None
    properties: Mapping[str, Value] = field(default_factory=dict)
    context: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one document says, ready to be written: page texts, claims as rows, problems.

    Plain enough to travel between processes. ``digest`` changes exactly when something of it changes.
    """

    document: DocumentRecord
    pages: tuple[str, ...]
    claims: tuple[ClaimRow, ...]
    problems: tuple[Problem, ...]
    digest: str

    @classmethod
    def of(
        cls, document: DocumentRecord, pages: Iterable[str], claims: Iterable[Claim], problems: Iterable[Problem]
    ) -> Reading:
        """A reading of these parts; a claim that is repeated word for word at one place is kept once."""
        texts, rows = tuple(pages), tuple(dict.fromkeys(map(encode_claim, claims)))
        found = tuple(problems)
        described = (document.kind, document.media_type, sorted(document.properties.items()))
        said = [(p.code, p.message, p.page) for p in found]
        digest = hashlib.sha256(repr((document.path, document.sha256, described, texts, rows, said)).encode())
        return cls(document, texts, rows, found, digest.hexdigest())


def name_as_text(name: str) -> str:
    """A file name as text in composed form (NFC); a byte that is no text is written as ``\\xe9``."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "backslashreplace"))


def encode_value(value: Value | NodeRef) -> tuple[str, str | int | float]:
    """A value as a type and what a column can hold.

    A type is int, float, bool, date, list, str, or ``>`` followed by the label of the node that is meant.
    """
    if isinstance(value, NodeRef):
        return f">{value.label}", value.id
    if isinstance(value, date):
        return "date", value.isoformat()
    if isinstance(value, tuple):
        return "list", json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "bool", int(value)
    return type(value).__name__, value


def decode_value(kind: str, stored: str | int | float) -> Value | NodeRef:
    """The value that :func:`encode_value` made ``kind`` and ``stored`` of."""
    if kind.startswith(">"):
        return NodeRef(kind[1:], str(stored))
    if kind == "date":
        return date.fromisoformat(str(stored))
    if kind == "list":
        return tuple(json.loads(str(stored)))
    return bool(stored) if kind == "bool" else stored


def encode_properties(properties: Mapping[str, Value]) -> str:
    """Properties as JSON with a type beside each value, in the order of their names."""
    return json.dumps({name: encode_value(properties[name]) for name in sorted(properties)}, ensure_ascii=False)


def decode_properties(stored: str) -> dict[str, Value]:
    """The properties that :func:`encode_properties` made ``stored`` of."""
    found = {name: decode_value(kind, value) for name, (kind, value) in json.loads(stored).items()}
    return {name: value for name, value in found.items() if not isinstance(value, NodeRef)}


def encode_claim(claim: Claim) -> ClaimRow:
    """A claim as a row. The quote is left out, because it is a slice of the page."""
    kind, value = encode_value(claim.value)
    place = claim.evidence
    return (
        claim.subject.label,
        claim.subject.id,
        claim.predicate,
        kind,
        value,
        claim.printed,
        claim.confidence,
        place.page,
        place.char_start,
        place.char_end,
        encode_properties(claim.properties) if claim.properties else None,
    )


def decode_claim(row: ClaimRow, document: str, text: str) -> Claim:
    """The claim in a row of ``document``; ``text`` is that of its page."""
    label, subject, predicate, kind, value, printed, confidence, page, start, end, properties = row
    return Claim(
        NodeRef(label, subject),
        predicate,
        decode_value(kind, value),
        Evidence(document, page, start, end, text[start:end]),
        printed,
        confidence,
        decode_properties(properties) if properties else _NONE,
    )


def source_row(document: DocumentRecord, claims: int, problems: int) -> tuple[Any, ...]:
    """Path, kind, pages, claims, problems, title, url, sha256 and id of a document."""
    title, url = (document.properties.get(name) for name in ("title", "url"))
    return (
        *(document.path, document.kind, document.pages, claims, problems),
        *(title, url, document.sha256, document.id),
    )
