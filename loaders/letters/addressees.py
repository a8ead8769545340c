"""The people a letter is addressed to: a block of names with posts and bodies between its date and "Dear ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..document import Document
from ..layout import BodyLine
from ..lists import BULLET
from ..passages import Passage, joined
from ..people.names import PrintedName
from .cells import pieces
from .people import Named, name_in_front
from .titles import is_body, split_post

_DEAR = re.compile(r"\s*Dear\b")
_NO_POST = re.compile(r".*(?:\d|@|www\.|https?:)")  # a line of an address
_FULL, _WIDE = 0.8, 55  # of the longest line, and characters; one that is shorter ends its entry
_SALUTED_BY = 3  # pages within which a letter says "Dear"
_COPIED = re.compile(r"(?:cc|copied\s+to|copy\s+to|by\s+e-?mail)\b\s*:?", re.IGNORECASE)


def address_block(document: Document, after: int = 0) -> list[BodyLine]:
    """The lines above "Dear ...", from the character ``after`` of the first page on."""
    found: list[BodyLine] = []
    for line in pieces(document, 1, min(_SALUTED_BY, len(document.pages))):
        if _DEAR.match(line.line.text):
            return found
        if (line.line.page, line.line.start) >= (1, after):
            found.append(line)
    return []


def read_addressees(document: Document, after: int, is_place: Callable[[str], bool]) -> Iterator[Named]:
    """The people of the address block, in order. ``is_place`` says whether a wording is a council's name."""
    block = [line for line in address_block(document, after) if not _COPIED.fullmatch(line.text)]
    for entry in _entries(block):
        named = _named(document, entry, is_place)
        if named is not None:
            yield named


def _entries(block: Sequence[BodyLine]) -> Iterator[list[BodyLine]]:
    longest = max((len(line.text) for line in block), default=0)
    entry: list[BodyLine] = []
    for index, line in enumerate(block):
        above = block[index - 1] if index else None
        wrapped = above is not None and len(above.text) >= max(_FULL * longest, _WIDE)
        if _begins(line.text, wrapped=wrapped):
            if entry:
                yield entry
            entry = [line]
        elif entry and not _NO_POST.match(line.text):
            entry.append(line)
    if entry:
        yield entry


def _begins(text: str, *, wrapped: bool) -> bool:
    """Whether a line begins the entry of a person; one below a full line may only go on with it."""
    text = _unmarked(text)
    front = name_in_front(text)
    if front is None:
        return False
    rest = text[front.after :]
    if not rest:
        return not wrapped and not is_body(text)
    return (
        "," in front.sign
        or bool(front.sign.strip() or front.honours)
        or (not wrapped and not is_body(text))
        or bool(re.match(r"(?:\w+\s+){0,2}?(?:Director|Chief|Head|Manager|Chair|Commissioner|Nurse|Officer)\b", rest))
    )


def _unmarked(text: str) -> str:
    return re.sub(rf"^\s*{BULLET}\s*", "", text)


def _named(document: Document, entry: Sequence[BodyLine], is_place: Callable[[str], bool]) -> Named | None:
    """The person of an entry. Where the name fills a line, the lines below part post and body."""
    first = name_in_front(_unmarked(entry[0].text))
    alone = first is not None and first.after >= len(_unmarked(entry[0].text))
    passage = joined(document, entry, marked=_unmarked(entry[0].text) != entry[0].text, between=", " if alone else " ")
    front = name_in_front(passage.text)
    if front is None:
        return None
    return with_post(passage, front.name, front.honours, front.after, is_place)


def with_post(
    passage: Passage,
    name: PrintedName,
    honours: tuple[str, ...],
    after: int,
    is_place: Callable[[str], bool],
    end: int | None = None,
) -> Named:
    """The person ``name`` with post and body as they stand from ``after`` to ``end``, or the end of the passage."""
    end = len(passage.text[:end].rstrip(" ,;."))
    bracket = re.fullmatch(r"\((.*)\)", passage.text[after:end])
    start, end = (after + 1, end - 1) if bracket else (after, end)
    if start >= end:
        return Named(passage, name, honours)
    split = split_post(passage.text, start, end, is_place)
    post = (passage, *split.post)
    body = (passage, *split.body) if split.body else None
    return Named(passage, name, honours, post, passage.text[slice(*split.post)], body)
