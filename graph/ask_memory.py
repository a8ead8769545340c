"""What was compared already: recommendations as they were read and scores of pairs, kept in the ledger by digests.

A recommendation that is as it was is not read again and a pair of two such is not scored again, so that adding a
document costs what it adds. Nothing here decides anything: without it everything is computed anew and is the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from .ledger import Ledger
from .ledger_schema import ASKS
from .shared import Ask, AskScorer, Found, Pair, Vector, pair_of
from .sources import digest_of_sources

_SOURCES = ("graph/shared/**/*", "graph/ask_memory.py", "ontology/theme*")
_PAIRS = """
SELECT a.key, b.key, p.score, p.words
FROM ask_pair p JOIN ask a ON a.number = p.one JOIN ask b ON b.number = p.other
"""
_GONE = """
DELETE FROM ask_pair WHERE one NOT IN (SELECT number FROM ask) OR other NOT IN (SELECT number FROM ask)
"""

Read = Mapping[str, Found]
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of recommendations and of pairs of them."""

    read: dict[str, Read] = field(default_factory=dict)
    scores: dict[Pair, float] = field(default_factory=dict)
    words: dict[Pair, Words] = field(default_factory=dict)


class RememberedScorer(AskScorer):
    """A scorer that reads no recommendation and computes no pair twice: what is known counts, ``new`` is the rest.

    ``keys`` are the digests of the recommendations, by their ids.
    """

    def __init__(
        self, asks: Sequence[Ask], vectors: Mapping[str, Vector], keys: Mapping[str, bytes], known: Known
    ) -> None:
        super().__init__(asks, vectors)
        self.keys = keys
        self._known, self.new = known, Known()
        self._worth: list[Pair] | None = None

    def asked(self, ask_id: str) -> Read:
        """As of :class:`AskScorer`."""
        found = self._known.read.get(ask_id)
        if found is None:
            found = self._known.read[ask_id] = self.new.read[ask_id] = super().asked(ask_id)
        return found

    def candidates(self) -> Iterator[Pair]:
        """As of :class:`AskScorer`."""
        if self._worth is None:
            self._worth = list(super().candidates())
        yield from self._worth

    def likelihood(self, one: str, other: str) -> float:
        """As of :class:`AskScorer`."""
        pair = pair_of(one, other)
        found = self._known.scores.get(pair)
        if found is None:
            found = self._known.scores[pair] = self.new.scores[pair] = super().likelihood(*pair)
        return found

    def words_of(self, one: str, other: str) -> Words:
        """What two recommendations have in common."""
        pair = pair_of(one, other)
        found = self._known.words.get(pair)
        if found is None:
            self.likelihood(*pair)
            found = self._known.words[pair] = self.new.words[pair] = self.score(*pair).shared_words
        return found


class AskMemory:
    """The scores that a ledger keeps, and those that :meth:`keep` is to add to them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.scorer_used: RememberedScorer | None = None

    def scorer(self, asks: Sequence[Ask], vectors: Mapping[str, Vector]) -> RememberedScorer:
        """A scorer of ``asks`` that knows what is kept of them. ``vectors`` are by the ids of asks."""
        keys = {ask.id: _key(ask, vectors.get(ask.id)) for ask in asks}
        self.scorer_used = RememberedScorer(asks, vectors, keys, _known(self._ledger, keys))
        return self.scorer_used

    def keep(self, folder: Path) -> None:
        """Write what was computed into the ledger in ``folder``, and drop what is of recommendations that are gone.

        Raises StoreError where the ledger can't be written, or another process writes to it.
        """
        scorer = self.scorer_used
        if scorer is not None and (any((scorer.new.read, scorer.new.scores, scorer.new.words)) or self._holds_more()):
            with Ledger.open(folder) as ledger:
                _write(ledger, scorer)

    def _holds_more(self) -> bool:
        held = self._ledger.rows("SELECT count(*) FROM ask")[0][0] if _is_kept(self._ledger) else 0
        return self.scorer_used is not None and bool(held > len(self.scorer_used.keys))


def _known(ledger: Ledger, keys: Mapping[str, bytes]) -> Known:
    known = Known()
    if not _is_kept(ledger):
        return known
    ids = {key: identifier for identifier, key in keys.items()}
    for key, found in ledger.rows("SELECT key, found FROM ask"):
        if key in ids:
            known.read[ids[key]] = {name: Found(place, tuple(said)) for name, place, said in json.loads(found)}
    for one, other, score, words in ledger.rows(_PAIRS):
        if one in ids and other in ids:
            pair = pair_of(ids[one], ids[other])
            known.scores[pair] = score
            if words is not None:
                known.words[pair] = tuple(json.loads(words))
    return known


def _write(ledger: Ledger, scorer: RememberedScorer) -> None:
    fresh = not _is_kept(ledger)
    with ledger.transaction() as connection:
        for statement in ASKS:
            connection.execute(statement)
        if fresh:
            for table in ("ask_pair", "ask", "ask_scorer"):
                connection.execute(f"DELETE FROM {table}")
            connection.execute("INSERT INTO ask_scorer VALUES (?)", (scorer_version(),))
        held = {key for (key,) in connection.execute("SELECT key FROM ask")}
        if gone := [(key,) for key in held.difference(scorer.keys.values())]:
            connection.executemany("DELETE FROM ask WHERE key = ?", gone)
            connection.execute(_GONE)
        connection.executemany("INSERT INTO ask (key, found) VALUES (?, ?)", _asks(scorer, held))
        numbers = dict(connection.execute("SELECT key, number FROM ask"))
        connection.executemany("INSERT OR REPLACE INTO ask_pair VALUES (?, ?, ?, ?)", _pairs(scorer, numbers))


def _asks(scorer: RememberedScorer, held: set[bytes]) -> Iterator[tuple[bytes, str]]:
    for identifier, key in scorer.keys.items():
        if key not in held:
            read = ((name, found.strength, found.words) for name, found in scorer.asked(identifier).items())
            yield key, json.dumps([*read], ensure_ascii=False)


def _pairs(scorer: RememberedScorer, numbers: Mapping[bytes, int]) -> Iterator[tuple[Any, ...]]:
    for one, other in sorted(scorer.new.scores.keys() | scorer.new.words.keys()):
        words = scorer.new.words.get((one, other))
        said = json.dumps(words, ensure_ascii=False) if words is not None else None
        yield numbers[scorer.keys[one]], numbers[scorer.keys[other]], scorer.likelihood(one, other), said


@cache
def scorer_version() -> str:
    """A digest of everything that decides a score but the recommendations themselves."""
    return digest_of_sources(*_SOURCES)


def _is_kept(ledger: Ledger) -> bool:
    if not ledger.rows("SELECT 1 FROM sqlite_master WHERE name = 'ask_scorer'"):
        return False
    return [scorer_version()] == [version for (version,) in ledger.rows("SELECT version FROM ask_scorer")]


def _key(ask: Ask, vector: Vector | None) -> bytes:
    """The digest of all that a score takes from a recommendation."""
    return hashlib.sha256(repr((ask, tuple(vector) if vector is not None else None)).encode()).digest()[:16]
