"""Reads one recommendation: which asks of the catalogue it makes, how centrally, and by which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from .catalogue import AskKind, Condition, catalogue
from .phrases import Span, without_references, words_of
from .records import Ask

_SENTENCES = re.compile(r"[;:•]|\.(?=\s|$)")
_PURPOSE_WORDS = ("so that", "so they", "in order to", "in order that", "to ensure", "to enable", "to make sure")
_PURPOSE_FROM = 4  # words; what a sentence begins with is its subject ("To ensure that …")
_PURPOSE = 0.5
_ASIDE_PHRASES = (
    "informed by", "underpinned by", "based on", "supported by", "through", "inform", "informs", "used to", "lead to",
    "leads to", "resulting in", "results in", "alongside", "on the basis of", "reassures", "as a result of",
    "evidenced by",
)  # fmt: skip
"""What follows these is a means or an end of what is asked."""
_ASIDE = 0.6
_ASIDE_WORDS = 5
_HOLLOW = 0.5  # below which nothing is asked before the purpose
_LESSER = 0.5
_LEAD_IN = 0.45
_LATER_SENTENCE = 0.85
_LATE = 0.7  # at the end of a long sentence, where it is 1 at the start
_LONG = 40  # words
_NEAR = 6  # words between the first and the last of a way's phrases, beyond which they hold each other less
_FAR = 0.03  # lost with each further word
_FARTHEST = 0.5


@dataclass(frozen=True, slots=True)
class _Held:
    place: float
    span: Span | None


@dataclass(frozen=True, slots=True)
class Found:
    """How centrally a text makes an ask, from 0 to 1, and the words that say so."""

    strength: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: list[str]
    lead: int
    purpose: int
    factor: float
    asides: tuple[int, ...]

    def place(self, span: Span) -> float:
        """How central what stands at ``span`` is."""
        if span[0] < self.lead:
            return self.factor * _LEAD_IN
        late = 1 - (1 - _LATE) * min(1.0, (span[0] - self.lead) / _LONG)
        aside = _ASIDE if any(0 < span[0] - at <= _ASIDE_WORDS for at in self.asides) else 1.0
        return self.factor * late * aside * (_PURPOSE if span[0] >= self.purpose else 1.0)


def is_for_board(ask: Ask) -> bool:
    """Whether the ask is addressed to a local safeguarding children board."""
    return "lscb" in ask.section.lower()


def asks_in(ask: Ask) -> Mapping[str, Found]:
    """The asks of the catalogue that a recommendation makes, by key."""
    return _asks_in(ask.text, ask.lead_in, board=is_for_board(ask))


@lru_cache(maxsize=200_000)
def _asks_in(text: str, lead_in: str, *, board: bool) -> Mapping[str, Found]:
    found: dict[str, Found] = {}
    for sentence in _sentences(text, lead_in):
        for key, one in _asks_of(sentence, board=board):
            if key not in found or one.strength > found[key].strength:
                found[key] = one
    return found


def _asks_of(sentence: _Sentence, *, board: bool) -> Iterator[tuple[str, Found]]:
    known = catalogue()
    spans = known.finder.find(sentence.words)
    found = list(_asked_by(sentence, spans, board=board))
    if max((one.strength for _, one in found), default=0.0) < _HOLLOW:
        # "Work with partners to ensure that ..." asks for what it gives as its purpose.
        found = list(_asked_by(replace(sentence, purpose=len(sentence.words)), spans, board=board))
    yield from found


def _sentences(text: str, lead_in: str) -> Iterator[_Sentence]:
    lead = words_of(lead_in)
    parts = [words for part in _SENTENCES.split(without_references(text)) if (words := words_of(part))]
    for number, words in enumerate(parts):
        before = lead if number == 0 else []
        factor = 1.0 if number == 0 else _LATER_SENTENCE
        whole = before + words
        yield _Sentence(whole, len(before), len(before) + _purpose(words), factor, tuple(_asides(whole)))
        if before:  # what a lead-in names and its item names again is asked by the item
            yield _Sentence(words, 0, _purpose(words), factor, tuple(_asides(words)))


def _asides(words: list[str]) -> Iterator[int]:
    """The last words of the phrases that begin an aside."""
    text = f" {' '.join(words)} "
    for phrase in _ASIDE_PHRASES:
        begin = text.find(f" {phrase} ")
        while begin >= 0:
            if not text.startswith(" which ", begin + len(phrase) + 1):  # "arrangements through which" are no means
                yield text.count(" ", 0, begin + 1) + phrase.count(" ") - 1
            begin = text.find(f" {phrase} ", begin + 1)


def _purpose(words: list[str]) -> int:
    """The word at which the purpose begins, or the number of words."""
    for at in range(_PURPOSE_FROM, len(words)):
        if any(words[at : at + len(begin)] == begin for begin in map(str.split, _PURPOSE_WORDS)):
            return at
    return len(words)


def _asked_by(sentence: _Sentence, spans: dict[int, Span], *, board: bool) -> Iterator[tuple[str, Found]]:
    for kind in catalogue().kinds.values():
        if (one := _asked(kind, sentence, spans, board=board)) is not None:
            yield kind.key, one


def _asked(kind: AskKind, sentence: _Sentence, spans: dict[int, Span], *, board: bool) -> Found | None:
    best: Found | None = None
    for way in kind.ways:
        found = _way(way, sentence, spans, board=board)
        if found and (best is None or found.strength > best.strength):
            best = found
    if best and (kind.unless.phrases & spans.keys() or (kind.unless.board and board)):
        return None
    if best and kind.less.phrases & spans.keys():
        return Found(best.strength * _LESSER, best.words)
    return best


def _way(way: tuple[Condition, ...], sentence: _Sentence, spans: dict[int, Span], *, board: bool) -> Found | None:
    held: list[_Held] = []
    for condition in way:
        if condition.absent:
            if condition.phrases & spans.keys():
                return None
            continue
        one = _held(condition, sentence, spans, held[0].span if held else None, board=board)
        if one is None:
            return None
        held.append(one)
    stands = sorted({one.span for one in held if one.span})
    apart = max(0, stands[-1][0] - stands[0][1] - _NEAR) if stands else 0
    strength = min(one.place for one in held) * max(_FARTHEST, 1 - _FAR * apart)
    return Found(strength, tuple(dict.fromkeys(" ".join(sentence.words[a : b + 1]) for a, b in stands)))


def _held(
    condition: Condition, sentence: _Sentence, spans: dict[int, Span], near: Span | None, *, board: bool
) -> _Held | None:
    there = [spans[phrase] for phrase in condition.phrases & spans.keys()]
    if there:
        span = min(there, key=lambda span: (abs(span[0] - near[0]) if near else span[0], span))
        return _Held(sentence.place(span), span)
    return _Held(1.0, None) if condition.board and board else None
