"""Words of a text for the themes: stems with their places, and where a text turns from what is asked to its purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_PURPOSE_FROM = 25  # characters; what a text begins with is its subject ("To ensure that …")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PURPOSES = re.compile(
    r"\b(?:so\s+that|so\s+they|in\s+order\s+(?:to|that)|to\s+(?:ensure|enable|make\s+sure|help))\b", re.IGNORECASE
)
_STOP = frozenset(
    re.findall(
        r"\w+",
        "a an the of for to in on at by with and or from their its his her that this these those which who all any"
        " is are be been was were as into within than where when how so it they them",
    )
)
_ENDINGS = (
    ("ations", "at"),
    ("ation", "at"),
    ("ments", ""),
    ("ment", ""),
    ("ities", ""),
    ("ity", ""),
    ("ings", ""),
    ("ing", ""),
    ("ied", "y"),
    ("ies", "y"),
    ("ed", ""),
    ("ions", ""),
    ("ion", ""),
    ("ly", ""),
    ("sses", "ss"),
    ("ses", "s"),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word that counts: its stem, as printed, and from where to where in the text."""

    stem: str
    word: str
    start: int
    end: int


def tokens_of(text: str) -> Iterator[Token]:
    """The words of ``text`` but for articles, prepositions and the like."""
    for found in _WORD.finditer(text):
        if found[0].lower() not in _STOP:
            yield Token(stem(found[0]), found[0], found.start(), found.end())


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its commonest endings, so that "assessments" and "assessed" are one.

    The abbreviations of local safeguarding children boards ("OSCB" for Oxfordshire's) are all "lscb".
    """
    if word[:-1].isupper() and word[-1:] == "s":
        word = word[:-1]
    if word.endswith("SCB"):
        return "lscb"
    word = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(put) > 2:
            word = word[: len(word) - len(ending)] + put
            break
    if len(word) > 3:
        word = word[:-1] if word[-1] == word[-2] and word[-1] not in "aeiouls" else word
    return word.removesuffix("e") if len(word) > 3 else word


def purpose_of(text: str) -> int:
    """Where the purpose that a text gives begins ("so that …"), or its end."""
    found = _PURPOSES.search(text, _PURPOSE_FROM)
    return found.start() if found else len(text)
