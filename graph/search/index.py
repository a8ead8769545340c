"""The index in a folder: one SQLite file with FTS5 beside the projection, stamped, and made again from the ledger."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from ...errors import StoreError
from ..sources import digest_of_sources
from .hits import Hit, Question, Weights, best_hits
from .kinds import PAGE
from .passages import Passage
from .terms import Term
from .words import indexed, spaced

FILE = "search.sqlite"
_BUSY_SECONDS = 60.0
_PRIMARY = 0xFF  # an extended SQLite result code keeps the primary one in its lowest byte
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_SCHEMA = (
    """
    CREATE TABLE passage (
        number INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        found TEXT NOT NULL,
        id TEXT NOT NULL,
        document TEXT NOT NULL,
        path TEXT NOT NULL,
        page INTEGER NOT NULL,
        councils TEXT NOT NULL,
        length INTEGER NOT NULL,
        words TEXT NOT NULL,
        text TEXT
    ) STRICT
    """,
    "CREATE TABLE stamp (version TEXT NOT NULL) STRICT",
    # Words come folded; "ascii" takes every other character than those of ASCII for a part of a word.
    """
    CREATE VIRTUAL TABLE passage_index USING fts5 (
        words, content = 'passage', content_rowid = 'number', tokenize = "ascii tokenchars '|'"
    )
    """,
)


PageText = Callable[[str, int], str]
"""Gives the text of a page, by document and number: the ledger has it, so that the index need not hold it again."""


class SearchIndex:
    """The index in a store's folder, of the graph with this version."""

    def __init__(self, folder: Path, version: str) -> None:
        self.file = folder / FILE
        self._stamp = f"{version}-{_code()}"

    @property
    def is_current(self) -> bool:
        """Whether the index is whole and was made of the graph with this version, by this code."""
        try:
            with closing(self._reader()) as connection:
                return _stamp(connection) == self._stamp
        except sqlite3.Error:
            return False

    def write(self, passages: Callable[[], Iterable[Passage]]) -> None:
        """Make the index hold exactly ``passages``, by writing what differs, in one step as seen by readers.

        Raises StoreError where the file can't be written. A damaged one is thrown away and made anew, so that
        ``passages`` may be called twice.
        """
        with self._errors():
            try:
                self._write(passages())
            except sqlite3.DatabaseError as error:
                if getattr(error, "sqlite_errorcode", 0) & _PRIMARY not in _DAMAGED:
                    raise
                self.file.unlink()
                self._write(passages())

    def search(self, question: Question, page_text: PageText) -> list[Hit]:
        """The best passages. Raises StoreError where the index can't be read or is of another version."""
        with self._errors(), closing(self._reader()) as connection:
            connection.execute("BEGIN")
            if _stamp(connection) != self._stamp:
                raise StoreError(f"{self.file} was changed while it was searched. Try again.")
            return best_hits(_Passages(connection, page_text), question)

    def _reader(self) -> sqlite3.Connection:
        address = f"{self.file.absolute().as_uri()}?mode=ro"
        return sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)

    def _write(self, passages: Iterable[Passage]) -> None:
        with closing(sqlite3.connect(self.file, timeout=_BUSY_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA auto_vacuum = FULL")  # what goes leaves no empty pages behind
            connection.execute("BEGIN IMMEDIATE")
            if (before := _stamp(connection)) != self._stamp:
                if before is None or not before.endswith(_code()):
                    _make_tables(connection)
                _replace(connection, passages)
                connection.execute("DELETE FROM stamp")
                connection.execute("INSERT INTO stamp VALUES (?)", (self._stamp,))
            connection.execute("COMMIT")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise StoreError(
                f"the index for searching, {self.file}, can't be read or written ({error}). Check who may write there."
            ) from error


def current_index(folder: Path, version: str, passages: Callable[[], Iterable[Passage]]) -> SearchIndex:
    """The index in a store's folder, made again where the graph or the code has moved on. Raises StoreError."""
    index = SearchIndex(folder, version)
    if not index.is_current:
        index.write(passages)
    return index


@cache
def _code() -> str:
    return digest_of_sources("graph/search/*.py")


def _stamp(connection: sqlite3.Connection) -> str | None:
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'stamp'").fetchone():
        return None
    row = connection.execute("SELECT version FROM stamp").fetchone()
    return str(row[0]) if row is not None else None


def _make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables, in place of those that other code made."""
    for table in ("passage_index", "passage", "stamp"):
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _SCHEMA:
        connection.execute(statement)


def _replace(connection: sqlite3.Connection, passages: Iterable[Passage]) -> None:
    held = {key for (key,) in connection.execute("SELECT key FROM passage")}
    kept = set()
    for passage in passages:  # written while they are read: the text of all pages need not fit into memory
        key = passage.key
        if key not in held and key not in kept:
            _insert(connection, key, passage)
        kept.add(key)
    for key in sorted(held - kept):
        connection.execute(_UNINDEX, (key,))
        connection.execute("DELETE FROM passage WHERE key = ?", (key,))


def _insert(connection: sqlite3.Connection, key: str, one: Passage) -> None:
    words, length = indexed(one.text)
    place = (one.found, one.id, one.document, one.path, one.page)
    row = (key, *place, json.dumps(one.councils), length, words, None if one.found == PAGE else one.text)
    added = connection.execute(f"INSERT INTO passage VALUES (NULL, {', '.join('?' * len(row))})", row)
    connection.execute("INSERT INTO passage_index (rowid, words) VALUES (?, ?)", (added.lastrowid, words))


_UNINDEX = """
INSERT INTO passage_index (passage_index, rowid, words) SELECT 'delete', number, words FROM passage WHERE key = ?
"""
_BEST = """
SELECT p.found, p.id, p.document, p.path, p.page, p.text, p.councils, score(p.words, p.length) AS score
FROM passage_index JOIN passage p ON p.number = passage_index.rowid
WHERE passage_index MATCH ? AND p.found IN (SELECT value FROM json_each(?))
  AND (? IS NULL OR EXISTS (SELECT 1 FROM json_each(p.councils) WHERE value = ?))
ORDER BY score DESC, p.path, p.page, p.found, p.id LIMIT ?
"""


class _Passages:
    """The index as a search reads it."""

    def __init__(self, connection: sqlite3.Connection, page_text: PageText) -> None:
        self._connection = connection
        self._page_text = page_text

    def size(self) -> tuple[int, int]:
        found = self._connection.execute("SELECT count(*), coalesce(sum(length), 0) FROM passage").fetchone()
        return int(found[0]), int(found[1])

    def holding(self, term: Term) -> int:
        counted = "SELECT count(*) FROM passage_index WHERE passage_index MATCH ?"
        return int(self._connection.execute(counted, (_expression(term),)).fetchone()[0])

    def best(self, question: Question, weights: Weights) -> Iterator[tuple[Passage, float]]:
        self._connection.create_function("score", 2, weights.score, deterministic=True)
        wanted = " ".join(map(_expression, question.terms))
        council = (question.council, question.council)
        parameters = (wanted, json.dumps(question.kinds), *council, question.limit)
        for row in self._connection.execute(_BEST, parameters):
            found, one, document, path, page, text, councils, score = row
            whole = self._page_text(document, page) if text is None else text
            yield Passage(found, one, document, path, page, whole, tuple(json.loads(councils))), score


def _expression(term: Term) -> str:
    return f'"{spaced(term.words)}"' + (" *" if term.is_prefix else "")
