"""Finds many phrases in a text at once.

A phrase is words; ``assess*`` is any word that begins so, and ``~`` stands for up to four words. Text and phrases are
compared as lower-case words: no punctuation, "children's" as "childrens", "16-year-old" as three words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

_GAP = "~"
_WIDEST_GAP = 4
_SHORTEST_PREFIX = 2
_WORD = re.compile(r"[^\W_]+")
_BOARD = re.compile(r"[a-z]{1,3}sc[bp]")  # "OSCB" is Oxfordshire's safeguarding children board
_APOSTROPHES = re.compile(r"['’‘]")

_REFERENCES = re.compile(r"\((?:pages?|p\.|para|paragraphs?|recommendations?|enabler|outcome)\b[^)]*\)", re.IGNORECASE)

Span = tuple[int, int]
"""First and last word."""


def words_of(text: str) -> list[str]:
    """The lower-case words of a text, as phrases are compared with; a safeguarding board's abbreviation is "lscb"."""
    words = _WORD.findall(_APOSTROPHES.sub("", text.lower().replace("&", " and ")))
    return ["lscb" if _BOARD.fullmatch(word) else word for word in words]


def without_references(text: str) -> str:
    """A text without what refers to a place elsewhere, such as "(page 4, paragraph 12)"."""
    return _REFERENCES.sub(" ", text)


class PhraseFinder:
    """Numbers the phrases given to :meth:`add` and finds them all in one pass over a text's words."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._begun: dict[str, list[int]] = defaultdict(list)
        self._parts: list[tuple[str, ...]] = []
        self._compounds: set[int] = set()

    def add(self, phrase: str) -> int:
        """The number of a phrase; the same phrase has the same number.

        Raises:
            ValueError: The phrase has no word or begins with a gap.
        """
        parts = tuple(_parts(phrase))
        if not parts or parts[0] == _GAP or parts[-1] == _GAP:
            raise ValueError(f"not a phrase: {phrase!r}")
        if parts not in self._numbers:
            self._numbers[parts] = len(self._parts)
            index = self._begun if parts[0].endswith("*") else self._whole
            index[parts[0].rstrip("*")].append(len(self._parts))
            self._parts.append(parts)
        return self._numbers[parts]

    def add_compound(self, phrase: str) -> int:
        """As :meth:`add`, for a phrase that hides the shorter ones that lie in it."""
        number = self.add(phrase)
        self._compounds.add(number)
        return number

    def find(self, words: Sequence[str]) -> dict[int, Span]:
        """Where each phrase that occurs stands first, outside of compounds that are longer than it."""
        everywhere = list(self._everywhere(words))
        compounds = [span for number, span in everywhere if number in self._compounds]
        found: dict[int, Span] = {}
        for number, span in everywhere:
            if number not in found and not any(_hides(compound, span) for compound in compounds):
                found[number] = span
        return found

    def _everywhere(self, words: Sequence[str]) -> Iterator[tuple[int, Span]]:
        for at, word in enumerate(words):
            for number in self._starting(word):
                if (last := _last(self._parts[number], 1, words, at + 1)) is not None:
                    yield number, (at, last)

    def _starting(self, word: str) -> Iterator[int]:
        yield from self._whole.get(word, ())
        for length in range(_SHORTEST_PREFIX, len(word) + 1):
            yield from self._begun.get(word[:length], ())


def _hides(compound: Span, span: Span) -> bool:
    return compound[0] <= span[0] and span[1] <= compound[1] and compound != span


def _parts(phrase: str) -> Iterator[str]:
    for part in phrase.split():
        if part == _GAP:
            yield part
        elif part.endswith("*"):
            *whole, begun = words_of(part)
            yield from whole
            yield begun + "*"
        else:
            yield from words_of(part)


def _last(parts: tuple[str, ...], part: int, words: Sequence[str], at: int) -> int | None:
    """The last word of the phrase whose next part is to stand at word ``at``, or nothing where it does not."""
    if part == len(parts):
        return at - 1
    if parts[part] == _GAP:
        tries = (_last(parts, part + 1, words, at + skipped) for skipped in range(_WIDEST_GAP + 1))
        return next((last for last in tries if last is not None), None)
    if at < len(words) and _fits(parts[part], words[at]):
        return _last(parts, part + 1, words, at + 1)
    return None


def _fits(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part
