"""The ledger: one SQLite file that holds every document's pages, claims and problems.

It is the truth that the graph is assembled from. One process writes at a time, any number read meanwhile, and a
process that is killed leaves the documents it had committed.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from ..errors import UnknownNameError
from .closing import Closing
from .ledger_documents import COLUMNS, forget, number_of, record_of, stamp_of, write
from .ledger_file import open_ledger, store_errors, writer_lock
from .ledger_rows import (
    DocumentRecord,
    Reading,
    decode_claim,
    name_as_text,
)
from .ledger_schema import IDENTITY, JUDGEMENTS
from .records import Claim, Problem
from .sentences import forget_vectors, model_in_use

_WAIT = 10.0  # seconds to wait for another load to finish


@dataclass(frozen=True, slots=True)
class LedgerProblem:
    """A problem with the place it was met at: ``document`` is None where no document could be made of it.

    ``root`` is the loaded folder then, because places in two folders may have one path.
    """

    document: str | None
    path: str
    problem: Problem
    root: str | None = None


class Ledger(Closing):
    """The ledger in a store's folder. Use as a context manager, or close it."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self._connection = connection
        self._version: tuple[tuple[int, int], str] | None = None

    @classmethod
    def open(cls, folder: str | os.PathLike[str], *, read_only: bool = False) -> Ledger:
        """The ledger in ``folder``, which is made unless ``read_only``.

        Raises StoreError where there is none to read, or where it can't be opened as a ledger.
        """
        return cls(Path(folder), open_ledger(Path(folder), read_only=read_only))

    def close(self) -> None:
        """Let go of the file. A closed ledger may be closed again."""
        self._connection.close()

    @contextmanager
    def writing(self, wait: float = _WAIT) -> Iterator[None]:
        """Keep every other process from writing for the length of a load.

        Raises StoreError where another one still writes after ``wait`` seconds. A process that is killed lets go.
        """
        with writer_lock(self.folder, wait):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one and the same state of the ledger, whatever another process commits meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        with self.transaction("BEGIN"):
            yield

    @contextmanager
    def transaction(self, begin: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
        """Write all of what is written inside, or nothing. Raises StoreError."""
        with store_errors(self.folder):
            self._connection.execute(begin)
            try:
                yield self._connection
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[Any]:
        """The rows of a reading statement. Raises StoreError."""
        with store_errors(self.folder):
            return self._connection.execute(sql, tuple(parameters)).fetchall()

    def replace(self, readings: Iterable[Reading]) -> None:
        """Write what these documents say, in place of whatever they said before, all of it or nothing."""
        with self.transaction() as connection:
            for reading in readings:
                write(connection, reading)

    def touch(self, documents: Iterable[DocumentRecord]) -> None:
        """Note where these documents lie now and how the file system describes them; what they say is as before."""
        rows = [(os.fsencode(d.root), os.fsencode(d.location), *stamp_of(d.stamp), d.id) for d in documents]
        statement = (
            "UPDATE document SET root = ?, location = ?, size = ?, mtime_ns = ?, ctime_ns = ?, read_ns = ? WHERE id = ?"
        )
        with self.transaction() as connection:
            connection.executemany(statement, rows)

    def note_places(
        self, root: str, problems: Iterable[tuple[str, Problem]], paths: Iterable[str] | None = None
    ) -> None:
        """Record what is wrong with places under a loaded folder, instead of what was recorded of them before.

        Each problem comes with the path it speaks of, written as those of documents are. Where only some ``paths``
        were loaded, what was recorded of the others stands.
        """
        noted = list(problems)
        folder = os.fsencode(root)
        rows = [(folder, path, place, p.code, p.message) for place, (path, p) in enumerate(noted)]
        spoken = None if paths is None else {*paths, *(path for path, _ in noted)}
        with self.transaction() as connection:
            if spoken is None:
                connection.execute("DELETE FROM place_problem WHERE root = ?", (folder,))
            else:
                gone = [(folder, path) for path in sorted(spoken)]
                connection.executemany("DELETE FROM place_problem WHERE root = ? AND path = ?", gone)
            connection.executemany("INSERT INTO place_problem VALUES (?, ?, ?, ?, ?)", rows)

    def roots_with_problems(self) -> list[str]:
        """The loaded folders in which something was wrong with places."""
        return [os.fsdecode(root) for (root,) in self.rows("SELECT DISTINCT root FROM place_problem ORDER BY root")]

    def remove(self, name: str) -> tuple[DocumentRecord, ...]:
        """Remove a document, named by path or id, or all documents of a folder, and everything that only they said.

        What was wrong with the places there goes with them. Returns the documents that were removed. Raises
        UnknownNameError where nothing has that name.
        """
        name = name_as_text(name).rstrip("/")
        prefix = f"{name}/"
        everything = list(self.documents())
        gone = tuple(d for d in everything if name in (d.path, d.id) or d.path.startswith(prefix))
        places = [path for (path,) in self.rows("SELECT DISTINCT path FROM place_problem")]
        places = [path for path in places if path == name or path.startswith(prefix)]
        if not gone and not places:
            raise _no_document(name, [document.path for document in everything])
        with self.transaction() as connection:
            for document in gone:
                number = number_of(connection, document.id)
                forget(connection, number)
                connection.execute("DELETE FROM document WHERE number = ?", (number,))
            noted = sorted({*places, *(document.path for document in gone)})
            connection.executemany("DELETE FROM place_problem WHERE path = ?", [(path,) for path in noted])
        forget_vectors(self)
        return gone

    def documents(self) -> Iterator[DocumentRecord]:
        """Every document, in the order of their paths."""
        for row in self.rows(f"SELECT {COLUMNS} FROM document ORDER BY path, id"):
            yield record_of(row)

    def document(self, name: str) -> DocumentRecord:
        """The document with this path or id. Raises UnknownNameError with close paths."""
        name = name_as_text(name)
        rows = self.rows(f"SELECT {COLUMNS} FROM document WHERE id = ? OR path = ?", (name, name))
        if not rows:
            raise _no_document(name, [path for (path,) in self.rows("SELECT path FROM document")])
        return record_of(rows[0])

    def claims(self, document: str | None = None) -> Iterator[Claim]:
        """Every claim, or those of the document with this id, in the order of document ids and of the document."""
        wanted = self.rows("SELECT number, id FROM document WHERE id = coalesce(?, id) ORDER BY id", (document,))
        for number, identifier in wanted:
            pages = dict(self.rows("SELECT number, text FROM page WHERE document = ?", (number,)))
            for row in self.rows(_CLAIMS, (number,)):
                yield decode_claim(row, identifier, pages[row[7]])

    def problems(self, document: str | None = None) -> Iterator[LedgerProblem]:
        """Every problem, or those of the document with this id, in the order of paths."""
        for identifier, path, code, message, page, _, root in self.rows(_PROBLEMS, (document, document)):
            place = os.fsdecode(root) if root is not None else None
            yield LedgerProblem(identifier, path, Problem(code, message, page), place)

    def pages(self) -> Iterator[tuple[str, str, int, str]]:
        """Document id, path, number and text of every page, in the order of paths."""
        with store_errors(self.folder):
            yield from self._connection.execute(_PAGES)

    def identity(self) -> str:
        """A name that no other ledger has, given to it by the first call; it is no part of what the ledger says."""
        with self.transaction() as connection:
            connection.execute(IDENTITY)
            connection.execute(
                "INSERT INTO identity SELECT ? WHERE NOT EXISTS (SELECT 1 FROM identity)", (str(uuid4()),)
            )
            return str(connection.execute("SELECT name FROM identity").fetchone()[0])

    def page_text(self, document: str, page: int) -> str:
        """The text of a page, counted from 1, of the document with this path or id.

        Raises UnknownNameError where there is no such document or page.
        """
        record = self.document(document)
        sql = "SELECT text FROM page JOIN document d ON d.number = page.document WHERE d.id = ? AND page.number = ?"
        rows = self.rows(sql, (record.id, page))
        if not rows:
            raise UnknownNameError(f"page of {record.path} (it has {record.pages})", str(page))
        return str(rows[0][0])

    @property
    def version(self) -> str:
        """A stamp of the content: equal exactly where everything that was said is equal, in whatever order it came.

        The sentence vectors count where there is one for each recommendation, because only then they are used.
        """
        with self.snapshot():
            # SQLite counts what others committed, and what this connection changed.
            state = (int(self.rows("PRAGMA data_version")[0][0]), self._connection.total_changes)
            if self._version is None or self._version[0] != state:
                self._version = state, self._digest()
        return self._version[1]

    def judgements(self) -> list[tuple[Any, ...]]:
        """Rows of people's judgements by date: number, one, other, verdict, reason, author, date, withdrawn."""
        if not self.rows("SELECT 1 FROM sqlite_master WHERE name = 'judgement'"):
            return []
        return self.rows(
            "SELECT number, one, other, verdict, reason, author, date, withdrawn FROM judgement ORDER BY date, number"
        )

    def judge(self, added: Iterable[Iterable[Any]], withdrawn: Mapping[int, str | None] | None = None) -> None:
        """Add rows of judgements without their numbers, and the dates on which those with these numbers were withdrawn.

        :mod:`councilgraph.graph.judgements` says what they mean.
        """
        gone = [(date, number) for number, date in (withdrawn or {}).items()]
        with self.transaction() as connection:
            connection.execute(JUDGEMENTS)
            connection.executemany("UPDATE judgement SET withdrawn = ? WHERE number = ?", gone)
            connection.executemany("INSERT INTO judgement VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", map(tuple, added))

    def labels(self) -> dict[str, str]:
        """The label of every node that a document speaks of, by id."""
        return dict(
            self.rows(
                "SELECT subject, label FROM claim UNION SELECT value, substr(type, 2) FROM claim WHERE type LIKE '>%'"
            )
        )

    def _digest(self) -> str:
        said = hashlib.sha256()
        for row in self.rows("SELECT id, digest FROM document ORDER BY id"):
            said.update(repr(row).encode())
        for row in self.rows(_PLACES):
            said.update(repr(row).encode())
        # Of one pair on one moment the row that came last counts; else it does not matter which row came first.
        for _, *judgement, withdrawn in sorted(self.judgements(), key=_moment_and_pair):
            if withdrawn is None:
                said.update(repr(judgement).encode())
        said.update((model_in_use(self) or "").encode())
        return said.hexdigest()

    def tallies(self) -> dict[str, tuple[int, int]]:
        """How many claims and problems each document has, by document id."""
        return {identifier: (claims, problems) for identifier, claims, problems in self.rows(_TALLIES)}

    def counts(self) -> Mapping[str, int]:
        """How many documents, pages, claims and problems the ledger holds."""
        tables = {"documents": "document", "pages": "page", "claims": "claim"}
        found = {name: int(self.rows(f"SELECT count(*) FROM {table}")[0][0]) for name, table in tables.items()}
        return found | {"problems": sum(1 for _ in self.problems())}


_CLAIMS = """
SELECT label, subject, predicate, type, value, printed, confidence, page, char_start, char_end, properties
FROM claim WHERE document = ? ORDER BY position
"""
_PROBLEMS = """
SELECT d.id, d.path, p.code, p.message, p.page, p.position, NULL
FROM problem p JOIN document d ON d.number = p.document
WHERE d.id = coalesce(?, d.id)
UNION ALL
SELECT NULL, path, code, message, NULL, position, root FROM place_problem WHERE ? IS NULL
ORDER BY 2, 1, 7, 6
"""
_PAGES = """
SELECT d.id, d.path, page.number, page.text FROM page JOIN document d ON d.number = page.document
ORDER BY d.path, d.id, page.number
"""
_PLACES = """
SELECT path, code, message, count(DISTINCT root) FROM place_problem
GROUP BY path, code, message ORDER BY path, code, message
"""
_TALLIES = """
SELECT id, (SELECT count(*) FROM claim c WHERE c.document = d.number),
    (SELECT count(*) FROM problem p WHERE p.document = d.number)
FROM document d
"""


def _moment_and_pair(judgement: tuple[Any, ...]) -> tuple[str, str, str]:
    _, one, other, _, _, _, date, _ = judgement
    return date, one, other


def _no_document(name: str, paths: list[str]) -> UnknownNameError:
    import difflib

    return UnknownNameError("document", name, difflib.get_close_matches(name, paths))
