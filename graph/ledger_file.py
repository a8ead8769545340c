"""The ledger's file: opened for reading or writing, checked for what it is, locked for the length of a load."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import StoreError
from .ledger_schema import APPLICATION, SCHEMA, VERSION

FILE = "ledger.sqlite"
_LOCK = "writing.lock"
_BUSY_SECONDS = 10.0
_PRIMARY = 0xFF  # an extended SQLite result code keeps the primary one in its lowest byte
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BARRED = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


def open_ledger(folder: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection in autocommit to the ledger in ``folder``; both are made unless ``read_only``.

    Raises StoreError where there is none to read, or where it can't be opened as a ledger.
    """
    if read_only and not (folder / FILE).is_file():
        raise _no_store(folder)
    with store_errors(folder):
        connection = _reader(folder / FILE) if read_only else _writer(folder)
        try:
            _prepare(folder, connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def _reader(file: Path) -> sqlite3.Connection:
    address = file.absolute().as_uri()
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        _marks(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & _PRIMARY not in _BARRED or _holds_more(file):
            raise
        # Readers share files beside the ledger, which can't be made in a folder or on a medium that is read-only.
        return sqlite3.connect(f"{address}?immutable=1", uri=True, isolation_level=None)
    except BaseException:
        connection.close()
        raise
    return connection


def _holds_more(file: Path) -> bool:
    """Whether something was written that is not in the file yet, so that reading the file alone would miss it."""
    log = file.with_name(f"{file.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _writer(folder: Path) -> sqlite3.Connection:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"can't make the folder {folder} ({error.strerror}). Choose another with --store.") from error
    connection = sqlite3.connect(folder / FILE, timeout=_BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _prepare(folder: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
    """Make the tables where there are none. They come in one transaction, so that there are all of them or none."""
    if not read_only and _is_blank(connection):
        connection.execute("BEGIN IMMEDIATE")
        if _is_blank(connection):  # another process may have been quicker
            for statement in SCHEMA.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    if read_only and _is_blank(connection):  # a first load was killed before it had begun
        raise _no_store(folder)
    if not read_only:
        # What is searched lies beside the ledger now; older ledgers held an index of their own.
        connection.execute("DROP TABLE IF EXISTS page_index")
    application, version = _marks(connection)
    if application != APPLICATION:
        raise StoreError(f"{folder / FILE} is not a ledger of councilgraph. Choose another folder with --store.")
    if version != VERSION:
        raise StoreError(
            f"{folder / FILE} was made by another version of councilgraph (ledger {version}, this one needs "
            f"{VERSION}). Load the documents into a new folder."
        )


def _is_blank(connection: sqlite3.Connection) -> bool:
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    return _marks(connection) == (0, 0) and tables == 0


def _no_store(folder: Path) -> StoreError:
    return StoreError(f"no store at {folder}. Load documents into it first: councilgraph load PATH")


def _marks(connection: sqlite3.Connection) -> tuple[int, int]:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    return application, connection.execute("PRAGMA user_version").fetchone()[0]


@contextmanager
def writer_lock(folder: Path, wait: float) -> Iterator[None]:
    """Keep other loads out of ``folder``. Raises StoreError where one is still there after ``wait`` seconds.

    The lock is SQLite's own on an empty file: it works on every system, and the system lets go of it when the
    process is killed.
    """
    with store_errors(folder):
        lock = sqlite3.connect(folder / _LOCK, timeout=wait, isolation_level=None)
    try:
        with store_errors(folder):
            lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


@contextmanager
def store_errors(folder: Path) -> Iterator[None]:
    """Raise what SQLite says inside as a StoreError that names the folder and the next step."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(_explained(folder, error)) from error


def _explained(folder: Path, error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return f"another load is writing to {folder}. Wait until it has finished, then try again."
    if code in _DAMAGED:
        return f"{folder / FILE} is damaged or not a ledger ({error}). Load the documents into a new folder."
    if code in _BARRED:
        return f"{folder / FILE} can't be opened or written ({error}). Check who may write there, or choose --store."
    if code == sqlite3.SQLITE_FULL:
        return f"the disk that holds {folder} is full. Make room, then load again."
    return f"{folder / FILE}: {error}"
