"""Sentences of a passage, with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?:[.?!](?:[\"'\u2019\u201d)])?)(?=\s+[\"'\u2018\u201c(]?[A-Z0-9]|\s*$)")
_SHORTENED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Cllrs?|Prof|Rev|St|No|Nos|para|paras|s|e\.g|i\.e|etc|cf|vs|approx|Min)|\b[A-Z])\.$"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of ``text``, without the space between them.

    A full stop after a title, an initial or a common shortening ends none ("Mrs. Carter").
    """
    start = 0
    for match in _END.finditer(text):
        if _SHORTENED.search(text[start : match.end()]) and match.end() < len(text.rstrip()):
            continue
        yield _trimmed(text, start, match.end())
        start = match.end()
    if text[start:].strip():
        yield _trimmed(text, start, len(text))


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Start and end of the sentence in which the character ``at`` stands."""
    return next((span for span in sentences(text) if at < span[1]), (0, len(text)))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
