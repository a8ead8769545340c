"""Free text as the stems of its content words, for comparing wordings inside a query."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST_STEM = 4
_ENDINGS = "e?ments?|ations?|ions?|ings?|iness|iest|ied|ies|ers?|ed|es|ly|(?<!s)s|e|y"
_ENDED = re.compile(rf"(.{{4,}}?)(?:{_ENDINGS})|(.{{3}})(?<!s)s")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")

# Words that nearly every recommendation has, whatever it asks for, stand beside the grammatical ones.
_EMPTY_WORDS = """
a about across after all also an and any are as at be because been before being both but by can each either ensure
ensures ensuring every for from had has have having how if in including into is it its make makes making more must
need needs needed no nor not of on only or other our out over own should so such than that the their them then
there these they this those through to under up was well were what when where whether which while who whose will
with within would you your
authority authorities board child children council councils ensured improve improved improvement improvements
improving local people quality service services strengthen young
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


def stem(word: str) -> str:
    """The beginning that ``word`` shares with its other forms: "plan" for "planning", "assess" for "assessments".

    A stem is always a prefix of the word in lower case, at least three letters long unless the word is shorter, so that
    Cypher finds it with CONTAINS.
    """
    short = re.split("['’]", word.lower())[0]
    ended = _ENDED.fullmatch(short)
    return _undouble(ended[1] or ended[2]) if ended else short


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > _SHORTEST_STEM and _DOUBLED.search(word) else word


def content_stems(text: str) -> tuple[str, ...]:
    """The stems of the content words of ``text``, each once, in the order in which they first stand there."""
    return tuple(dict.fromkeys(_stems(text)))


def _stems(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if len(word) > 1 and word not in _EMPTY and re.split("['’]", word)[0] not in _EMPTY:
            yield stem(word)
