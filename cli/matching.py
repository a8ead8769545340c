"""What the user means by a name, among names that papers print: whole, in part, by initials, or misspelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_CLOSE = 84.0  # of 100: one letter wrong in a name of seven
_AHEAD = 8.0  # how much closer than the next name the closest one has to be
_LIKE = 60.0  # from here on a name is worth suggesting
_MOST_SUGGESTIONS = 3
_TITLE_WORDS = """
mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev revd cllr cllrs councillor councillors alderman hon
"""
_TITLES = frozenset(_TITLE_WORDS.split())


@dataclass(frozen=True, slots=True)
class Named:
    """Something that can be meant: its ids, the one it has now first, and every name that papers print for it."""

    ids: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """Those that a name fits, and close names where it fits none; ``misspelt`` says that no name fits as it is."""

    found: tuple[Named, ...]
    suggestions: tuple[str, ...] = ()
    misspelt: bool = False


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without accents, stops and titles such as Mr and Councillor."""
    words = _plain(name).split()
    bare = [word for word in words if word not in _TITLES]
    return tuple(bare or words)


def person_meant(name: str, people: Sequence[Named]) -> Meant:
    """The people that ``name`` can mean: by id, as it is printed, in part ("hammond", "s hammond"), or misspelt."""
    wanted, typed = words_of(name), _plain(name)
    ways: tuple[Callable[[str], bool], ...] = (
        lambda printed: _plain(printed) == typed and " " in typed,
        lambda printed: words_of(printed) == wanted and len(wanted) > 1,
        lambda printed: _holds(words_of(printed), wanted),
        lambda printed: _initials_fit(words_of(printed), wanted),
    )
    return _meant(name, people, ways, lambda printed: _likeness_of_people(words_of(printed), wanted))


def title_meant(name: str, titled: Sequence[Named]) -> Meant:
    """The committees or the like that ``name`` can mean: by id, whole, by some of the words, or misspelt."""
    wanted = _plain(name).split()
    ways: tuple[Callable[[str], bool], ...] = (
        lambda printed: _plain(printed) == " ".join(wanted),
        lambda printed: set(wanted) <= set(_plain(printed).split()),
    )
    return _meant(name, titled, ways, lambda printed: _ratio(_plain(printed), " ".join(wanted)))


def _meant(
    name: str,
    among: Sequence[Named],
    ways: Iterable[Callable[[str], bool]],
    likeness: Callable[[str], float],
) -> Meant:
    by_id = tuple(one for one in among if name in one.ids)
    if by_id or not words_of(name):
        return Meant(by_id)
    for fits in ways:
        found = tuple(one for one in among if any(map(fits, one.names)))
        if found:
            return Meant(found)
    return _closest(among, likeness)


def _closest(among: Sequence[Named], likeness: Callable[[str], float]) -> Meant:
    """The one whose name is close enough and closer than all others, else the closest names as suggestions."""
    scored = sorted(((max(map(likeness, one.names)), one) for one in among if one.names), key=_by_score)
    best = [one for score, one in scored if score >= max(_CLOSE, scored[0][0] - _AHEAD)]
    same_name = {words_of(one.names[0]) for one in best}
    if best and len(same_name) == 1:
        return Meant(tuple(best), misspelt=True)
    close = dict.fromkeys(one.names[0] for score, one in scored if score >= _LIKE)
    return Meant((), tuple(close)[:_MOST_SUGGESTIONS])


def _by_score(scored: tuple[float, Named]) -> tuple[float, tuple[str, ...]]:
    return -scored[0], scored[1].ids


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether every wanted word is a word of the name; a letter stands for a word that it begins."""
    rest = list(words)
    for one in wanted:
        fitting = next((word for word in rest if word == one or (len(one) == 1 and word.startswith(one))), None)
        if fitting is None:
            return False
        rest.remove(fitting)
    return True


def _initials_fit(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the surname is the wanted one and the name's initials are those of the wanted forenames."""
    if len(wanted) < 2 or len(words) < 2 or words[-1] != wanted[-1]:
        return False
    return all(
        a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in zip(words[:-1], wanted[:-1], strict=False)
    )


def _likeness_of_people(words: Sequence[str], wanted: Sequence[str]) -> float:
    """How like two names are, 0 to 100; a single wanted word is compared with the surname alone."""
    if len(wanted) == 1:
        return _ratio(words[-1] if words else "", wanted[0])
    return _ratio(" ".join(words), " ".join(wanted))


def _ratio(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().replace("\u2019", "'"))
    kept = "".join(c for c in folded if not unicodedata.combining(c)).replace("'", "").replace("&", " and ")
    return " ".join(re.findall(r"[a-z0-9]+", kept))
