"""Finds the pairs of recommendations that are worth scoring, without comparing each with each.

Two recommendations are compared where they stand in one block: they make the same ask of the catalogue or use the same
rare word. A block with many is divided by a second word, and in what is still large each is compared with its
neighbours in the order of ids alone, so that the number of pairs grows with the number of recommendations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from .reading import Found, asks_in
from .records import Ask, Pair, pair_of
from .words import frequencies, stems_of

_LARGEST = 40  # recommendations of a block that are all compared with each other
_NEIGHBOURS = 8
_RARE = 4.0  # how much a word says: in fewer than one of 50 recommendations
_TELLING = 2.5
_LEAST_STRENGTH = 0.3


Read = Callable[[Ask], Mapping[str, Found]]


def pairs_worth_scoring(asks: Iterable[Ask], read: Read = asks_in) -> Iterator[Pair]:
    """The pairs, each once, in alphabetical order; ``read`` gives the asks of the catalogue that one makes."""
    asks = list(asks)
    stems = {ask.id: stems_of(ask.text) for ask in asks if ask.text}
    found: set[Pair] = set()
    for block in _blocks(asks, stems, read):
        found.update(_pairs(block, stems))
    yield from sorted(found)


def _blocks(asks: Iterable[Ask], stems: Mapping[str, set[str]], read: Read) -> Iterator[Sequence[str]]:
    known, blocks = frequencies(), defaultdict(list)
    for ask in sorted(asks, key=lambda ask: ask.id):
        for key, found in read(ask).items():
            if found.strength >= _LEAST_STRENGTH:
                blocks["ask", key].append(ask.id)
        for word in stems.get(ask.id, ()):
            if known.of_word(word) >= _RARE:
                blocks["word", word].append(ask.id)
    yield from (blocks[name] for name in sorted(blocks))


def _pairs(block: Sequence[str], stems: Mapping[str, set[str]]) -> Iterator[Pair]:
    if len(block) <= _LARGEST:
        yield from (pair_of(*two) for two in combinations(block, 2))
        return
    known, parts = frequencies(), defaultdict(list)
    for one in block:
        for word in stems[one]:
            if known.of_word(word) >= _TELLING:
                parts[word].append(one)
    for part in (block, *(parts[word] for word in sorted(parts))):
        yield from _near(part)


def _near(part: Sequence[str]) -> Iterator[Pair]:
    reach = len(part) if len(part) <= _LARGEST else _NEIGHBOURS
    for at, one in enumerate(part):
        yield from (pair_of(one, other) for other in part[at + 1 : at + 1 + reach])
