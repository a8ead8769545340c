"""What was compared already: scores of pairs of recommendations, kept in the ledger by what they were computed from.

A pair whose two recommendations are as they were is never scored again, so that adding a document costs what it adds.
Nothing here decides anything: without it every score is computed anew and is the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from .ledger import Ledger
from .ledger_schema import ASKS
from .shared import Ask, AskScorer, Pair, PairScore, Vector, pair_of
from .sources import digest_of_sources

_SOURCES = ("graph/shared/**/*", "graph/ask_memory.py", "ontology/theme*")
_PAIRS = """
SELECT a.key, b.key, p.score, p.near, p.words
FROM ask_pair p JOIN ask a ON a.number = p.one JOIN ask b ON b.number = p.other
"""
_GONE = """
DELETE FROM ask_pair WHERE one NOT IN (SELECT number FROM ask) OR other NOT IN (SELECT number FROM ask)
"""


class RememberedScorer(AskScorer):
    """A scorer that computes no pair twice: what ``memory`` holds of ``asks`` counts, the rest is computed and kept."""

    def __init__(self, asks: Sequence[Ask], vectors: Mapping[str, Vector], memory: AskMemory) -> None:
        super().__init__(asks, vectors)
        self.keys = {ask.id: _key(ask, vectors.get(ask.id)) for ask in asks}
        met, self._scores, self._near = memory.recall(self.keys)
        self.new = sorted(self.keys.keys() - met)
        self.computed: dict[Pair, PairScore] = {}
        self._asked: list[Pair] | None = None

    def candidates(self) -> Iterator[Pair]:
        """As of :class:`AskScorer`; those of recommendations that were compared before come from memory."""
        if self._asked is None:
            found = self.candidates_of(self.new) if self._near else super().candidates()
            self._asked = sorted({*self._near, *found} if self.new else self._near)
        yield from self._asked

    def score(self, one: str, other: str) -> PairScore:
        """As of :class:`AskScorer`, but without the signals where the pair was scored before; see :meth:`explained`."""
        pair = pair_of(one, other)
        known = self._scores.get(pair)
        if known is None:
            known = self._scores[pair] = self.computed[pair] = super().score(*pair)
        return known

    def explained(self, one: str, other: str) -> PairScore:
        """The score of a pair with its signals, computed anew."""
        return super().score(*pair_of(one, other))


class AskMemory:
    """The scores that a ledger keeps, and those that :meth:`keep` is to add to them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._scorer: RememberedScorer | None = None

    def scorer(self, asks: Sequence[Ask], vectors: Mapping[str, Vector]) -> RememberedScorer:
        """A scorer of ``asks`` that knows what is kept of them. ``vectors`` are by the ids of asks."""
        self._scorer = RememberedScorer(asks, vectors, self)
        return self._scorer

    def recall(self, keys: Mapping[str, bytes]) -> tuple[set[str], dict[Pair, PairScore], set[Pair]]:
        """Of recommendations with these keys, those that were compared, the scores, and the pairs worth scoring."""
        if not _is_kept(self._ledger):
            return set(), {}, set()
        ids = {key: identifier for identifier, key in keys.items()}
        met = {ids[key] for (key,) in self._ledger.rows("SELECT key FROM ask") if key in ids}
        scores: dict[Pair, PairScore] = {}
        near: set[Pair] = set()
        for one, other, score, is_near, words in self._ledger.rows(_PAIRS):
            if one in ids and other in ids:
                pair = pair_of(ids[one], ids[other])
                scores[pair] = PairScore(score, (), tuple(json.loads(words)) if words else ())
                if is_near:
                    near.add(pair)
        return met, scores, near

    def keep(self, folder: Path) -> None:
        """Write what was computed into the ledger in ``folder``, and drop what is of recommendations that are gone.

        Raises StoreError where the ledger can't be written, or another process writes to it.
        """
        scorer = self._scorer
        if scorer is None or not (scorer.new or scorer.computed or self._holds_more(scorer)):
            return
        with Ledger.open(folder) as ledger:
            _write(ledger, scorer)

    def _holds_more(self, scorer: RememberedScorer) -> bool:
        held = self._ledger.rows("SELECT count(*) FROM ask")[0][0] if _is_kept(self._ledger) else 0
        return bool(held > len(scorer.keys))


def _write(ledger: Ledger, scorer: RememberedScorer) -> None:
    fresh = not _is_kept(ledger)
    near = set(scorer.candidates())
    with ledger.transaction() as connection:
        for statement in ASKS:
            connection.execute(statement)
        if fresh:
            for table in ("ask_pair", "ask", "ask_scorer"):
                connection.execute(f"DELETE FROM {table}")
            connection.execute("INSERT INTO ask_scorer VALUES (?)", (scorer_version(),))
        held = {key for (key,) in connection.execute("SELECT key FROM ask")}
        gone = [(key,) for key in held.difference(scorer.keys.values())]
        if gone:
            connection.executemany("DELETE FROM ask WHERE key = ?", gone)
            connection.execute(_GONE)
        connection.executemany(
            "INSERT INTO ask (key) VALUES (?)", [(key,) for key in scorer.keys.values() if key not in held]
        )
        numbers = dict(connection.execute("SELECT key, number FROM ask"))
        by_id = {identifier: numbers[key] for identifier, key in scorer.keys.items()}
        connection.executemany(
            "INSERT OR REPLACE INTO ask_pair VALUES (?, ?, ?, ?, ?)", _rows(scorer.computed, by_id, near)
        )


def _rows(
    computed: Mapping[Pair, PairScore], numbers: Mapping[str, int], near: set[Pair]
) -> Iterable[tuple[object, ...]]:
    for (one, other), found in computed.items():
        words = json.dumps(found.shared_words, ensure_ascii=False) if found.shared_words else ""
        yield numbers[one], numbers[other], found.score, (one, other) in near, words


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
