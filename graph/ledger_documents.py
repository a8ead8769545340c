"""How a document's rows are written into the ledger's tables, and its own row read back."""

from __future__ import annotations

import os
import sqlite3
from typing import Any

from .ledger_rows import DocumentRecord, FileStamp, Reading, decode_properties, encode_properties

COLUMNS = (
    "id, path, root, location, sha256, size, mtime_ns, ctime_ns, read_ns, kind, media_type, pages, properties, "
    "context, reading"
)


def write(connection: sqlite3.Connection, reading: Reading) -> None:
    """Write what a document says, in place of what it said before."""
    document = reading.document
    columns = (
        *(document.id, document.path, os.fsencode(document.root), os.fsencode(document.location), document.sha256),
        *stamp_of(document.stamp),
        *(document.kind, document.media_type, document.pages, encode_properties(document.properties)),
        *(document.context, document.reading, reading.digest),
    )
    forget(connection, number_of(connection, document.id))
    connection.execute(_UPSERT, columns)
    number = number_of(connection, document.id)
    connection.executemany(
        "INSERT INTO page (document, number, text) VALUES (?, ?, ?)",
        [(number, page, text) for page, text in enumerate(reading.pages, 1)],
    )
    connection.executemany(
        f"INSERT INTO claim VALUES ({', '.join('?' * 13)})",
        [(number, position, *row) for position, row in enumerate(reading.claims)],
    )
    connection.executemany(
        "INSERT INTO problem VALUES (?, ?, ?, ?, ?)",
        [(number, position, p.code, p.message, p.page) for position, p in enumerate(reading.problems)],
    )


_UPSERT = f"""
INSERT INTO document ({COLUMNS}, digest) VALUES ({", ".join("?" * 16)})
ON CONFLICT (id) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in (*COLUMNS.split(", "), "digest"))}
"""


def forget(connection: sqlite3.Connection, number: int | None) -> None:
    """Delete what a document said; its own row stays."""
    if number is None:
        return
    for table in ("page", "claim", "problem"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (number,))


def number_of(connection: sqlite3.Connection, document: str) -> int | None:
    """The number of the document with this id, or None."""
    row = connection.execute("SELECT number FROM document WHERE id = ?", (document,)).fetchone()
    return int(row[0]) if row is not None else None


def stamp_of(stamp: FileStamp) -> tuple[int, int, int, int]:
    """A stamp as the columns that hold it."""
    return stamp.size, stamp.mtime_ns, stamp.ctime_ns, stamp.read_ns


def record_of(row: Any) -> DocumentRecord:
    """The record in a row of :data:`COLUMNS`."""
    identifier, path, root, location, sha256, *stamp, kind, media_type, pages, properties, context, reading = row
    return DocumentRecord(
        identifier,
        path,
        os.fsdecode(root),
        os.fsdecode(location),
        FileStamp(*stamp),
        kind,
        pages,
        sha256,
        media_type,
        decode_properties(properties),
        context,
        reading,
    )
