"""Names of councils: how a printed one is made comparable, and what it says besides the place.

A printed name is taken apart in two steps. :func:`normal` levels out spelling that carries no meaning (case, '&',
hyphens, dots, apostrophes, line breaks). :func:`forms` then takes off, one at a time, the words that say what kind
of council it is, from either end, and remembers them: "London Borough of Redbridge Council" becomes "redbridge"
with the marks ``london`` and ``borough``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

Marks = frozenset[str]

_SPELLING = str.maketrans(
    {"&": " and ", "'": None, "’": None, "‘": None, "`": None, "´": None, "\xad": None}
    | dict.fromkeys('-‐‑‒–—―\x02.,;:/()[]"“”', " ")
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\s*$", re.IGNORECASE)


def normal(name: str) -> str:
    """``name`` in lower case with single spaces, without accents, apostrophes, hyphens and other punctuation.

    "&" becomes "and", "Saint" becomes "st", and a possessive ending goes ("the council's").
    """
    text = _POSSESSIVE.sub("", name)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
    words = text.translate(_SPELLING).casefold().split()
    return " ".join("st" if word == "saint" else word for word in words)


_SHORT_COUNTIES = {
    "beds": "bedfordshire",
    "berks": "berkshire",
    "bucks": "buckinghamshire",
    "cambs": "cambridgeshire",
    "glos": "gloucestershire",
    "hants": "hampshire",
    "herts": "hertfordshire",
    "lancs": "lancashire",
    "leics": "leicestershire",
    "lincs": "lincolnshire",
    "northants": "northamptonshire",
    "notts": "nottinghamshire",
    "oxon": "oxfordshire",
    "staffs": "staffordshire",
    "wilts": "wiltshire",
    "worcs": "worcestershire",
    "yorks": "yorkshire",
}


def spelt_out(text: str) -> str:
    """``text``, a normal name, with the customary short forms of counties written in full ("north northants")."""
    return " ".join(_SHORT_COUNTIES.get(word, word) for word in text.split())


_LEADING: tuple[tuple[str, Marks], ...] = (
    ("the", frozenset()),
    ("lb of", frozenset({"london", "borough"})),
    ("lb", frozenset({"london", "borough"})),
    ("rb of", frozenset({"borough"})),
    ("royal borough of", frozenset({"borough"})),
    ("london borough of", frozenset({"london", "borough"})),
    ("london borough", frozenset({"london", "borough"})),
    ("metropolitan borough of", frozenset({"metropolitan", "borough"})),
    ("metropolitan district of", frozenset({"metropolitan", "district"})),
    ("county borough of", frozenset({"borough"})),
    ("city and county of", frozenset({"city", "county"})),
    ("city and district of", frozenset({"city", "district"})),
    ("city and borough of", frozenset({"city", "borough"})),
    ("unitary authority of", frozenset({"unitary"})),
    ("local authority of", frozenset()),
    ("local authority for", frozenset()),
    ("local area of", frozenset()),
    ("area of", frozenset()),
    ("borough council of", frozenset({"borough"})),
    ("city council of", frozenset({"city"})),
    ("county council of", frozenset({"county"})),
    ("district council of", frozenset({"district"})),
    ("council of the", frozenset()),
    ("council of", frozenset()),
    ("council for", frozenset()),
    ("borough of", frozenset({"borough"})),
    ("city of", frozenset({"city"})),
    ("county of", frozenset({"county"})),
    ("county", frozenset({"county"})),
    ("district of", frozenset({"district"})),
    ("corporation of", frozenset()),
)
_TRAILING: tuple[tuple[str, Marks], ...] = (
    ("city and district council", frozenset({"city", "district"})),
    ("county borough council", frozenset({"borough"})),
    ("metropolitan borough council", frozenset({"metropolitan", "borough"})),
    ("metropolitan district council", frozenset({"metropolitan", "district"})),
    ("royal borough council", frozenset({"borough"})),
    ("royal borough", frozenset({"borough"})),
    ("county borough", frozenset({"borough"})),
    ("metropolitan borough", frozenset({"metropolitan", "borough"})),
    ("metropolitan district", frozenset({"metropolitan", "district"})),
    ("metropolitan council", frozenset({"metropolitan"})),
    ("city metropolitan", frozenset({"metropolitan", "city"})),
    ("london borough council", frozenset({"london", "borough"})),
    ("london borough", frozenset({"london", "borough"})),
    ("london boro", frozenset({"london", "borough"})),
    ("city council", frozenset({"city"})),
    ("county council", frozenset({"county"})),
    ("borough council", frozenset({"borough"})),
    ("district council", frozenset({"district"})),
    ("unitary authority", frozenset({"unitary"})),
    ("unitary council", frozenset({"unitary"})),
    ("unitary", frozenset({"unitary"})),
    ("local authority area", frozenset()),
    ("local authority", frozenset()),
    ("local area partnership", frozenset()),
    ("local area", frozenset()),
    ("childrens services department", frozenset()),
    ("childrens services", frozenset()),
    ("childrens social care", frozenset()),
    ("city of", frozenset({"city"})),
    ("county of", frozenset({"county"})),
    ("council", frozenset()),
    ("coucil", frozenset()),
    ("authority", frozenset()),
    ("corporation", frozenset()),
    ("area", frozenset()),
    ("city", frozenset({"city"})),
    ("county", frozenset({"county"})),
    ("borough", frozenset({"borough"})),
    ("district", frozenset({"district"})),
    ("metropolitan", frozenset({"metropolitan"})),
    ("mbc", frozenset({"metropolitan", "borough"})),
    ("mdc", frozenset({"metropolitan", "district"})),
    ("cbc", frozenset({"borough"})),
    ("lbc", frozenset({"london", "borough"})),
    ("lb", frozenset({"london", "borough"})),
    ("bc", frozenset({"borough"})),
    ("dc", frozenset({"district"})),
    ("cc", frozenset()),  # city and county councils both shorten to it
    ("ua", frozenset({"unitary"})),
)
_NONE: Marks = frozenset()


def _by_end(table: tuple[tuple[str, Marks], ...], end: int) -> dict[str, tuple[tuple[str, Marks], ...]]:
    found: dict[str, list[tuple[str, Marks]]] = {}
    for words, marks in table:
        found.setdefault(words.split()[end], []).append((words, marks))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


_LEADING_BY_WORD = _by_end(_LEADING, 0)
_TRAILING_BY_WORD = _by_end(_TRAILING, -1)


def _without_start(text: str) -> tuple[str, Marks] | None:
    for words, marks in _LEADING_BY_WORD.get(text.partition(" ")[0], ()):
        if text.startswith(words + " "):
            return text[len(words) + 1 :], marks
    return None


def _without_end(text: str) -> tuple[str, Marks] | None:
    for words, marks in _TRAILING_BY_WORD.get(text.rpartition(" ")[2], ()):
        if text.endswith(" " + words):
            return text[: -len(words) - 1], marks
    return None


def forms(text: str) -> Iterator[tuple[str, Marks]]:
    """``text``, a normal name, with ever fewer words of kind, and the marks of those taken off.

    The first form is the whole name, the last the bare place. Words come off the end before they come off the
    start, so that "the city of london corporation" passes through "city of london".
    """
    marks = _NONE
    while True:
        yield text, marks
        for start, start_marks in _from_start(text):
            yield start, marks | start_marks
        shorter = _without_end(text)
        if shorter is None:
            return
        text, marks = shorter[0], marks | shorter[1]


def _from_start(text: str) -> Iterator[tuple[str, Marks]]:
    marks = _NONE
    while (shorter := _without_start(text)) is not None:
        text, marks = shorter[0], marks | shorter[1]
        yield text, marks
