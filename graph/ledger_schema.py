"""The tables of the ledger, and the marks by which its file is known."""

from __future__ import annotations

APPLICATION = 0x43474C31  # "CGL1", in the header of the SQLite file
VERSION = 1
"""Version of the tables below. A ledger of another version is refused: its documents have to be loaded again."""

SCHEMA = """
CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    root BLOB NOT NULL,
    location BLOB NOT NULL,
    sha256 TEXT,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL,
    read_ns INTEGER NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT,
    pages INTEGER NOT NULL,
    properties TEXT NOT NULL,
    context TEXT NOT NULL,
    reading TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (number),
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (document, number)
) STRICT;
CREATE TABLE claim (
    document INTEGER NOT NULL REFERENCES document (number),
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    subject TEXT NOT NULL,
    predicate TEXT NOT NULL,
    type TEXT NOT NULL,
    value ANY NOT NULL,
    printed TEXT,
    confidence REAL NOT NULL,
    page INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    properties TEXT,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE problem (
    document INTEGER NOT NULL REFERENCES document (number),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    page INTEGER,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE place_problem (
    root BLOB NOT NULL,
    path TEXT NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (root, path, position)
) STRICT, WITHOUT ROWID;
"""
"""A claim's quote is not stored: it is the slice [char_start, char_end) of its page's text.

``root`` and ``location`` are the bytes of file names, which need not be text. ``place_problem`` holds what was wrong
with a place rather than with a document: a folder that can't be opened, a manifest that can't be understood.
"""

JUDGEMENTS = """
CREATE TABLE IF NOT EXISTS judgement (
    number INTEGER PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT,
    author TEXT,
    date TEXT NOT NULL,
    withdrawn TEXT
) STRICT
"""
"""What people said of nodes that may be one; made with the first judgement, so that older ledgers stay readable."""

IDENTITY = "CREATE TABLE IF NOT EXISTS identity (name TEXT NOT NULL) STRICT"
"""The ledger's own name, by which a database server knows whose graph it holds; made when it is first asked for."""

VECTORS = """
CREATE TABLE IF NOT EXISTS sentence_vector (
    model TEXT NOT NULL,
    text BLOB NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (model, text)
) STRICT, WITHOUT ROWID
"""
"""Vectors of recommendations by the digest of their text; made with the first one, as judgements are."""

ASKS = (
    "CREATE TABLE IF NOT EXISTS ask_scorer (version TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS ask_memory (key BLOB PRIMARY KEY, said TEXT NOT NULL) STRICT, WITHOUT ROWID",
)
"""What was compared already, and by which version of the scorer; thrown away without loss.

``key`` is the digest of a question and of all that its answer takes from recommendations, ``said`` the answer as JSON.
The tables are made with the first recommendation.
"""
