"""Full-text search: what a person types, made into a query that SQLite's FTS5 can't misunderstand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..errors import UsageError

# A phrase in quotes (the closing one may be missing) or a run without space; either may end in * for any ending.
_TERM = re.compile(r'"(?P<phrase>[^"]*)(?:"|$)(?P<any_phrase>\*?)|(?P<word>[^\s"]+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds what was searched for.

    ``snippet`` is the text around it on one line with the words found in square brackets; ``score`` is higher for
    better hits (BM25).
    """

    document: str
    path: str
    page: int
    snippet: str
    score: float


def match_expression(text: str) -> str:
    """An FTS5 expression for pages that hold every word and phrase of ``text``.

    A word or phrase ending in ``*`` stands for anything that begins so. No other character has a meaning. Raises
    UsageError where nothing is left to search for.
    """
    writable = text.encode("utf-8", "replace").decode().replace("\0", " ")
    terms = [_term(match) for match in _TERM.finditer(writable)]
    wanted = [term for term in terms if term is not None]
    if not wanted:
        raise UsageError(f"nothing to search for in '{text}'. Give a word, or a phrase in double quotes.")
    return " ".join(wanted)


def _term(match: re.Match[str]) -> str | None:
    word = match["word"]
    if word is None:
        bare, prefix = match["phrase"], bool(match["any_phrase"])
    else:
        bare, prefix = word.rstrip("*"), word.endswith("*")
    if not any(character.isalnum() for character in bare):
        return None
    return f'"{bare}"' + (" *" if prefix else "")
