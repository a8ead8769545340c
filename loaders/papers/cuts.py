"""Passages cut in two where a paper prints on one line what belongs apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..passages import Passage, Segment

# A saved page of a meeting can run an item's heading, its introduction and its minutes together.
_INLINE_LABEL = re.compile(
    r"(?:(?<=^)|(?<=[.)\]:?|]\s)|(?<=KB\s))(?P<label>(?:Minutes|Decision|Additional\s+documents)\s*:)\s+(?=\S)"
)
_CELL_RULE = re.compile(r"\s*\|+\s*$")


def cut(passage: Passage, start: int, end: int | None = None) -> Passage:
    """The part [start, end) of a passage, without the space around it and without the mark unless it begins there.

    Raises ValueError where nothing but space stands there.
    """
    end = len(passage.text) if end is None else end
    text = passage.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        raise ValueError(f"nothing stands at [{start}, {end}) of a passage of {len(passage.text)} characters")
    segments = tuple(_segments(passage.segments, start, start + len(text)))
    return replace(passage, text=text, segments=segments, mark=passage.mark if start == 0 else None)


def _segments(segments: Iterable[Segment], start: int, end: int) -> Iterator[Segment]:
    for segment in segments:
        first, last = max(segment.at, start), min(segment.at + segment.length, end)
        if first < last:
            yield Segment(first - start, segment.page, segment.start + first - segment.at, last - first)


def without_rules(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages without the upright strokes that a table leaves at the end of its cells, nor lines of them alone,
    and without the asterisks of bold letters at their ends."""
    for passage in map(_plain, passages):
        rule = _CELL_RULE.search(passage.text)
        if rule is None:
            yield passage
        elif passage.text[: rule.start()].strip(" |-"):
            yield cut(passage, 0, rule.start())


_BOLD = re.compile(r"(?P<open>[*_]{1,3})?(?P<text>\S(?:.*?\S)?)(?P<close>[*_]{1,3})?(?P<end>[.:]?)")


def _plain(passage: Passage) -> Passage:
    """A passage without asterisks around all of it or before its first words."""
    match = _BOLD.fullmatch(passage.text)
    if match is None or not (match["open"] or match["close"]) or "*" not in (match["open"] or match["close"] or ""):
        return passage
    end = match.end("text") if match["open"] else len(passage.text)
    return replace(cut(passage, match.start("text"), end), mark=passage.mark)


def at_labels(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, each label that stands within one ("Minutes:") made a passage of its own."""
    for passage in passages:
        yield from _at_labels(passage)


def _at_labels(passage: Passage) -> Iterator[Passage]:
    start = 0
    for label in _INLINE_LABEL.finditer(passage.text):
        if passage.text[start : label.start()].strip():
            yield cut(passage, start, label.start())
        yield cut(passage, label.start("label"), label.end("label"))
        start = label.end()
    yield cut(passage, start) if start else passage
