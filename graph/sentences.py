"""The sentence vectors of recommendations that the ledger keeps, so that no text is computed twice."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from .ledger_schema import VECTORS
from .sentence_model import MODEL, unpacked

if TYPE_CHECKING:
    from .ledger import Ledger

_TEXTS = "SELECT DISTINCT value FROM claim WHERE label = 'Recommendation' AND predicate = 'text' ORDER BY value"
_TABLE = "SELECT 1 FROM sqlite_master WHERE name = 'sentence_vector'"
_KEPT = "SELECT text FROM sentence_vector WHERE model = ?"


def texts_without_vector(ledger: Ledger) -> list[str]:
    """The texts of recommendations that have no vector of the pinned model, in alphabetical order."""
    kept = {key for (key,) in ledger.rows(_KEPT, (MODEL,))} if ledger.rows(_TABLE) else set()
    return [text for (text,) in ledger.rows(_TEXTS) if text_key(text) not in kept]


def keep_vectors(ledger: Ledger, vectors: Mapping[str, bytes]) -> None:
    """Keep these vectors of texts."""
    rows = [(MODEL, text_key(text), vector) for text, vector in vectors.items()]
    with ledger.transaction() as connection:
        connection.execute(VECTORS)
        connection.executemany("INSERT OR REPLACE INTO sentence_vector VALUES (?, ?, ?)", rows)


def forget_vectors(ledger: Ledger) -> None:
    """Drop vectors of texts that no document holds any more, and those of other models."""
    if not ledger.rows(_TABLE):
        return
    held = {text_key(text) for (text,) in ledger.rows(_TEXTS)}
    kept = ledger.rows("SELECT model, text FROM sentence_vector")
    gone = [(model, key) for model, key in kept if model != MODEL or key not in held]
    if gone:
        with ledger.transaction() as connection:
            connection.executemany("DELETE FROM sentence_vector WHERE model = ? AND text = ?", gone)


def model_in_use(ledger: Ledger) -> str | None:
    """The model of the vectors, where every recommendation has one, else None: then words alone are compared.

    Some with and some without would let the result depend on when each document was loaded.
    """
    if not ledger.rows(_TABLE) or not ledger.rows(f"{_KEPT} LIMIT 1", (MODEL,)):
        return None
    return MODEL if not texts_without_vector(ledger) else None


def vectors_of(ledger: Ledger, texts: Iterable[str]) -> dict[str, array[float]]:
    """The vectors of these texts, by text; empty where :func:`model_in_use` is None."""
    if model_in_use(ledger) is None:
        return {}
    sql = "SELECT text, vector FROM sentence_vector WHERE model = ?"
    kept = dict(ledger.rows(sql, (MODEL,)))
    found = {text: kept.get(text_key(text)) for text in texts}
    return {text: unpacked(vector) for text, vector in found.items() if vector is not None}


def text_key(text: str) -> bytes:
    """The key of a text's vector: no text of a removed document stays behind."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
