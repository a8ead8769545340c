"""What was compared already: recommendations as they were read, and scores, kept in the ledger by digests.

What is as it was is not computed again, so that adding a document costs what it touches: its own recommendations, and
the groups they may join. Nothing here decides anything: without it everything is computed anew and is the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from .ledger import Ledger
from .ledger_schema import ASKS
from .shared import Ask, AskScorer, Found, Pair, Vector, pair_of
from .sources import digest_of_sources

_SOURCES = ("graph/shared/**/*", "graph/ask_memory.py", "ontology/theme*")

Read = Mapping[str, Found]
Words = tuple[str, ...]


class RememberedScorer(AskScorer):
    """A scorer that computes nothing twice: what is ``held`` counts, ``new`` is the rest.

    ``keys`` are the digests of the recommendations, by their ids; ``held`` and ``new`` map digests of what was asked
    to answers as JSON.
    """

    def __init__(
        self, asks: Sequence[Ask], vectors: Mapping[str, Vector], keys: Mapping[str, bytes], held: Mapping[bytes, str]
    ) -> None:
        super().__init__(asks, vectors)
        self.keys, self.held = keys, held
        self.new: dict[bytes, str] = {}
        self._used: set[bytes] = set()
        self._read: dict[str, Read] = {}
        self._likely: dict[Pair, float] = {}
        self._sets: dict[tuple[str, ...], bytes] = {}
        self._worth: list[Pair] | None = None

    @property
    def unused(self) -> set[bytes]:
        """What is held and was not asked for."""
        return self.held.keys() - self._used

    def asked(self, ask_id: str) -> Read:
        """As of :class:`AskScorer`."""
        found = self._read.get(ask_id)
        if found is None:
            said = self._remembered("asked", (ask_id,), lambda: _listed(AskScorer.asked(self, ask_id)))
            found = self._read[ask_id] = {name: Found(strength, tuple(words)) for name, strength, words in said}
        return found

    def candidates(self) -> Iterator[Pair]:
        """As of :class:`AskScorer`."""
        if self._worth is None:
            self._worth = list(super().candidates())
        yield from self._worth

    def likelihood(self, one: str, other: str) -> float:
        """As of :class:`AskScorer`."""
        pair = pair_of(one, other)
        found = self._likely.get(pair)
        if found is None:
            found = self._likely[pair] = float(self._remembered("likelihood", pair, lambda: self.computed(*pair)))
        return found

    def likelihoods(self, one: str, others: tuple[str, ...]) -> tuple[float, ...]:
        """As of :class:`AskScorer`."""
        return tuple(self._remembered("likelihoods", (one,), lambda: AskScorer.likelihoods(self, one, others), others))

    def support(self, one: str, anchors: tuple[str, ...]) -> float:
        """As of :class:`AskScorer`."""
        return float(self._remembered("support", (one,), lambda: AskScorer.support(self, one, anchors), anchors))

    def words_of(self, one: str, other: str) -> Words:
        """What two recommendations have in common."""
        pair = pair_of(one, other)
        return tuple(self._remembered("words", pair, lambda: self.score(*pair).shared_words))

    def _remembered(
        self, what: str, ids: tuple[str, ...], compute: Callable[[], Any], among: tuple[str, ...] = ()
    ) -> Any:
        key = self._key(what, ids, among)
        self._used.add(key)
        said = self.held.get(key) or self.new.get(key)
        if said is not None:
            return json.loads(said)
        value = compute()
        self.new[key] = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return value

    def _key(self, what: str, ids: tuple[str, ...], among: tuple[str, ...]) -> bytes:
        return _digest(what.encode(), *(self.keys[one] for one in ids), self._set(among))

    def _set(self, ids: tuple[str, ...]) -> bytes:
        found = self._sets.get(ids)
        if found is None:
            found = self._sets[ids] = _digest(*(self.keys[one] for one in ids))
        return found


class AskMemory:
    """What a ledger remembers, and what :meth:`keep` is to add to it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.scorer_used: RememberedScorer | None = None

    def scorer(self, asks: Sequence[Ask], vectors: Mapping[str, Vector]) -> RememberedScorer:
        """A scorer of ``asks`` that knows what is kept of them. ``vectors`` are by the ids of asks."""
        keys = {ask.id: _key_of(ask, vectors.get(ask.id)) for ask in asks}
        held = dict(self._ledger.rows("SELECT key, said FROM ask_memory")) if _is_kept(self._ledger) else {}
        self.scorer_used = RememberedScorer(asks, vectors, keys, held)
        return self.scorer_used

    def keep(self, folder: Path) -> None:
        """Write what was computed into the ledger in ``folder``, and drop what was not asked for.

        To be called once everything was asked for. Raises StoreError where the ledger can't be written, or another
        process writes to it.
        """
        scorer = self.scorer_used
        if scorer is not None and (scorer.new or scorer.unused):
            with Ledger.open(folder) as ledger:
                _write(ledger, scorer)


def _write(ledger: Ledger, scorer: RememberedScorer) -> None:
    fresh = not _is_kept(ledger)
    with ledger.transaction() as connection:
        for statement in ASKS:
            connection.execute(statement)
        if fresh:
            connection.execute("DELETE FROM ask_memory")
            connection.execute("DELETE FROM ask_scorer")
            connection.execute("INSERT INTO ask_scorer VALUES (?)", (scorer_version(),))
        connection.executemany("DELETE FROM ask_memory WHERE key = ?", ((key,) for key in sorted(scorer.unused)))
        connection.executemany("INSERT OR REPLACE INTO ask_memory VALUES (?, ?)", sorted(scorer.new.items()))


@cache
def scorer_version() -> str:
    """A digest of everything that decides a score but the recommendations themselves."""
    return digest_of_sources(*_SOURCES)


def _is_kept(ledger: Ledger) -> bool:
    if len(ledger.rows("SELECT 1 FROM sqlite_master WHERE name IN ('ask_scorer', 'ask_memory')")) < len(ASKS):
        return False
    return [scorer_version()] == [version for (version,) in ledger.rows("SELECT version FROM ask_scorer")]


def _listed(read: Read) -> list[tuple[str, float, Words]]:
    return [(name, found.strength, found.words) for name, found in read.items()]


def _key_of(ask: Ask, vector: Vector | None) -> bytes:
    """The digest of all that a score takes from a recommendation."""
    return _digest(repr((ask, tuple(vector) if vector is not None else None)).encode())


def _digest(*parts: bytes) -> bytes:
    return hashlib.blake2b(b"".join(parts), digest_size=16).digest()
