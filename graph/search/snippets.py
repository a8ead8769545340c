"""The few words of a text around what was searched for, with that in square brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .terms import Term
from .words import PART, Word, words_of

_SHOWN = 24  # words
_BEFORE = 4  # words before the first that is found

_Span = tuple[int, int, Term]


def snippet(text: str, terms: Sequence[Term]) -> str:
    """The part of ``text`` that shows most of ``terms``, on one line; ' … ' stands where text is left out."""
    words = list(words_of(text))
    spans = sorted(_spans(words, terms), key=lambda span: span[:2])
    first = _best_start(spans, len(words))
    shown = words[first : first + _SHOWN]
    start = 0 if first == 0 else shown[0].start
    end = len(text) if first + _SHOWN >= len(words) else shown[-1].end
    pieces = list(_marked(text, start, end, [(words[i].start, words[j - 1].end) for i, j, _ in spans]))
    line = " ".join("".join(pieces).replace(PART, " / ").split())
    return ("… " if start else "") + line + (" …" if end < len(text) else "")


def _spans(words: Sequence[Word], terms: Sequence[Term]) -> Iterator[_Span]:
    """Where terms stand, as slices of ``words``."""
    texts = [word.text for word in words]
    for term in terms:
        size = len(term.words)
        for start in range(len(texts) - size + 1):
            if _fits(texts, start, term):
                yield start, start + size, term


def _fits(texts: Sequence[str], start: int, term: Term) -> bool:
    *whole, last = term.words
    end = start + len(whole)
    if not (texts[end].startswith(last) if term.is_prefix else texts[end] == last):
        return False
    return list(texts[start:end]) == whole


def _best_start(spans: Sequence[_Span], length: int) -> int:
    """The first word of the window that shows the most different terms, then the most of any, then the earliest."""
    best, found = 0, (0, 0)
    for start, _, _ in spans:
        first = max(0, min(start - _BEFORE, length - _SHOWN))
        inside = [term for one, end, term in spans if first <= one and end <= first + _SHOWN]
        if (shown := (len(set(inside)), len(inside))) > found:
            best, found = first, shown
    return best


def _marked(text: str, start: int, end: int, found: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = start
    for one, other in found:
        if other > at and one < end:
            yield text[at : max(one, at)]
            yield f"[{text[max(one, at) : min(other, end)]}]"
            at = min(other, end)
    yield text[at:end]
