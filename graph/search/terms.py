"""What a person types, as terms: words, phrases and beginnings, all of which have to be found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...errors import UsageError
from .words import spaced, words_of

# A phrase in quotes (the closing one may be missing) or a run without space; either may end in * for any ending.
_TERM = re.compile(r'"(?P<phrase>[^"]*)(?:"|$)(?P<any_phrase>\*?)|(?P<word>[^\s"]+)')

MOST_WORDS = 500
"""Words of one question. Neo4j takes 1,024 in one query."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side; with ``is_prefix`` the last one may go on."""

    words: tuple[str, ...]
    is_prefix: bool = False

    @property
    def needle(self) -> str:
        """What the words of a text, as :func:`~councilgraph.graph.search.words.indexed` writes them, contain."""
        return spaced(self.words)[: -1 if self.is_prefix else None]


def terms_of(text: str) -> tuple[Term, ...]:
    """The terms of ``text``, each once, in its order.

    Words are separated by spaces, ``"double quotes"`` hold a phrase, and a final ``*`` stands for any ending. What
    has a hyphen or an apostrophe inside is a phrase of its parts. No other character has a meaning. Raises UsageError
    where nothing is left to search for, or more than :data:`MOST_WORDS` words.
    """
    found = dict.fromkeys(term for match in _TERM.finditer(text) if (term := _term(match)).words)
    if not found:
        shown = text.encode("utf-8", "replace").decode()
        raise UsageError(f"nothing to search for in '{shown}'. Give a word, or a phrase in double quotes.")
    if (number := sum(len(term.words) for term in found)) > MOST_WORDS:
        raise UsageError(f"{number:,} words to search for are more than {MOST_WORDS}. Leave some out.")
    return tuple(found)


def _term(match: re.Match[str]) -> Term:
    if match["word"] is None:
        typed, is_prefix = match["phrase"], bool(match["any_phrase"])
    else:
        typed, is_prefix = match["word"].rstrip("*"), match["word"].endswith("*")
    return Term(tuple(word.text for word in words_of(typed.replace("\f", " "))), is_prefix)
