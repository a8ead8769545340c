"""Names of people as papers print them: titles, initials, particles, capitals and honours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from .forenames import AMBIGUOUS, FORENAMES
from .lexicon import (
    BODY_WORDS,
    FUNCTION_WORDS,
    HONOURS,
    MODIFIERS,
    PLACE_TAILS,
    POST_NOUNS,
    SURNAMES_TOO,
    TITLES,
    TOPICS,
)

_NO_NAME = TOPICS | POST_NOUNS | BODY_WORDS | MODIFIERS
_SPACE = r"[ \u00a0]"
_TITLE_WORDS = "|".join(sorted((re.escape(t).replace(r"\ ", r"\s+") for t in TITLES), key=len, reverse=True))
TITLE = re.compile(rf"(?:The\s+(?=Rev|Rt|Right|Hon|Ven))?(?=[A-Z])(?P<title>(?i:{_TITLE_WORDS}))(?![\w'’])\.?\s*")
_BRACKETED_TITLE = re.compile(r"\((?P<title>Mrs?|Ms|Miss|Dr|Mx)\.?\)\s*")
_INITIALS = re.compile(r"(?P<letters>[A-Z](?:\.?-?[A-Z])*)\.?(?![\w'’])\s*|(?P<dotted>(?:[A-Z]\.\s?)+)\s*")
_PARTICLE = re.compile(
    r"(?:de\s+la|van\s+de[rn]?|von\s+der|de|la|le|du|des|van|von|der|den|ter|ten|al|el|bin|ibn|ap|ab|ferch|da|dos|di|del"
    r"|della|ul|ur|St\.?|Ste|De|La|Le|Van|Von|Den|Del|Al|El|Ap|Da|Du|Di)\s+(?=[A-Z\u00c0-\u00de\u0141])"
)
_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"(?:al-|el-|d['’])?[A-Z\u00c0-\u00de\u0100-\u017f]{_LETTER}*(?:(?:['’]|-){_LETTER}+)*")
_NICKNAME = re.compile(r"\s+[('\"‘“][A-Z][a-z]+[)'\"’”]\s+(?=[A-Z])")
_BLANK = re.compile(r"[ \u00a0]*")
_HONOUR = re.compile(rf"(?:\s*,)?\s*\(?\b(?P<honour>{'|'.join(sorted(HONOURS))})\b\.?\)?(?!['’\w])")
_FORENAME_TITLES = frozenset(("Sir", "Dame"))  # never before a surname alone
_SAINT = re.compile(r"(?:\bSt\.?|Saint|Queen|King|Prince|Princess|Mount|Port|Lake|Royal|The)\s+$")
_MOST_WORDS = 4


class Strength(IntEnum):
    """What makes a run of words look like a name, the weakest first."""

    SHAPE = 1
    AMBIGUOUS = 2
    INITIALS = 3
    FORENAME = 4
    TITLED = 5


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name at [start, end) of a text, honours left out. ``text`` is it as printed.

    ``title`` is the title it counts as (Cllr, Mr, Mrs, Ms, Miss, Mx, Dr, ...); ``styles`` are all titles it has, in
    order. ``given`` are forenames and initials, ``surname`` has its particles. Capitals are undone in both.
    """

    text: str
    start: int
    end: int
    title: str | None
    styles: tuple[str, ...]
    given: tuple[str, ...]
    surname: str
    strength: Strength
    honours: tuple[str, ...] = ()
    after: int = 0

    @property
    def bare(self) -> str:
        """The name without titles and honours."""
        return " ".join((*self.given, self.surname))

    @property
    def full(self) -> bool:
        """Whether it has more than a surname."""
        return bool(self.given)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "word", "initials" or "particle"
    text: str
    start: int
    end: int


def name_at(text: str, start: int, *, group: str | None = None) -> PrintedName | None:
    """The name that begins at ``start``, or None.

    ``group`` is a title that stands before a whole list ("Councillors"): under it a surname is a name. What has neither
    title nor known forename is a name of the strength SHAPE where no word speaks against it; the caller knows whether
    the place is one for names.
    """
    styles, at = _titles(text, start)
    tokens = _tokens(text, at, styles, titled=bool(styles) or group is not None)
    words = [token for token in tokens if token.kind == "word"]
    initials = any(token.kind == "initials" for token in tokens)
    if not words or not (styles or group is not None or len(words) > 1 or initials):
        return None
    if set(styles) & _FORENAME_TITLES and len(tokens) == 1 and not known_forename(tokens[0].text):
        return None
    strength = _strength(tokens, titled=bool(styles))
    if "Cllr" not in (*styles, group) and _names_a_place(text, start, tokens, strength):
        return None
    return _printed(text, start, tokens, styles or ((group,) if group else ()), strength)


def known_forename(word: str) -> bool:
    """Whether a word, in any case and with or without accents, is a forename of the list."""
    return _plain(word) in FORENAMES


def _plain(word: str) -> str:
    first = re.split(r"[-’']", word)[0]
    return unicodedata.normalize("NFKD", first).encode("ascii", "ignore").decode().capitalize()


_TURNED = re.compile(
    r"(?P<title>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+)?"
    r"(?P<surname>(?:(?:de|van|von|al|St\.?)\s)*[A-Z][\w'’]+(?:-[A-Z][\w'’]+)?),\s+"
    r"(?P<given>(?:[A-Z][a-z'’-]+|[A-Z]\.?)(?:\s(?:[A-Z][a-z'’-]+|[A-Z]\.?(?!\w)))?)(?=\s*(?:$|[(\[\t–—:;)-]))"
)


def turned_name(text: str, start: int) -> PrintedName | None:
    """The name printed with its surname first at ``start``, "Smith, Ann", or None. A sign or the end must follow."""
    match = _TURNED.match(text, start)
    if match is None:
        return None
    given = re.findall(r"[\w'’-]+", match["given"])
    if not known_forename(given[0]) and any(len(word) > 1 for word in given):
        return None
    name = name_at(f"{match['given'].strip()} {match['surname']}", 0)
    if name is None:
        return None
    styles = (TITLES[match["title"].strip(" .").lower()],) if match["title"] else ()
    strength = Strength.TITLED if styles else max(name.strength, Strength.INITIALS)
    end = match.end("given")
    printed = replace(name, text=text[start:end], start=start, end=end, after=end)
    return replace(printed, title=styles[0] if styles else None, styles=styles, strength=strength)


def find_names(text: str) -> Iterator[PrintedName]:
    """Every name in ``text`` that has a title or begins with a known forename, and those that have the shape of one."""
    at = 0
    while True:
        match = _START.search(text, at)
        if match is None:
            return
        name = name_at(text, match.start())
        if name is not None:
            yield name
        at = name.after if name is not None else _next_word(text, match.start())


_START = re.compile(r"(?<![\w'’.-])(?=[A-Z\u00c0-\u00de\u0100-\u017f])")


def _next_word(text: str, start: int) -> int:
    match = re.compile(r"\S+?(?=[\s(/,;:–—]|$)").match(text, start)
    return match.end() if match else start + 1


def honours_at(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """The honours that follow at ``start``, and where they end."""
    found = []
    while match := _HONOUR.match(text, start):
        found.append(match["honour"])
        start = match.end()
    return tuple(found), start


def _titles(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """The titles at ``start`` and where they end. "Ofsted Inspector Ann Lee" has a post in front, no police rank."""
    styles: list[str] = []
    if text.startswith("Inspector", start) and _CAPITAL_BEFORE.search(text, max(0, start - 20), start):
        return (), start
    while match := TITLE.match(text, start) or (_BRACKETED_TITLE.match(text, start) if styles else None):
        styles.append(TITLES[" ".join(match["title"].lower().split())])
        start = match.end()
    return tuple(styles), start


_CAPITAL_BEFORE = re.compile(r"\b[A-Z]\w*[ \u00a0]$")


def _tokens(text: str, start: int, styles: tuple[str, ...], *, titled: bool) -> list[_Token]:
    """Initials, particles and words of one name from ``start`` on."""
    tokens: list[_Token] = []
    at = start
    while len(tokens) < 8:
        token = _token(text, at, tokens, titled=titled)
        if token is None or (token.kind == "word" and not _belongs(text, token, tokens, styles, titled=titled)):
            break
        if token.kind != "particle" and _complete(tokens, titled=titled) and TITLE.match(text, at):
            break
        tokens.append(token)
        nickname = _NICKNAME.match(text, token.end) if token.kind == "word" else None
        gap = nickname or _BLANK.match(text, token.end)
        at = gap.end() if gap else token.end
    while tokens and tokens[-1].kind != "word":
        tokens.pop()
    return _one_person(tokens)


def _token(text: str, at: int, tokens: list[_Token], *, titled: bool) -> _Token | None:
    word_seen = any(token.kind == "word" for token in tokens)
    particle = _PARTICLE.match(text, at)
    if particle and (tokens or particle.group()[0].isupper()):
        return _Token("particle", particle.group().strip(), at, at + len(particle.group().rstrip()))
    word = _WORD.match(text, at)
    initials = _INITIALS.match(text, at)
    if initials and (word is None or len(word.group()) <= len(initials.group().strip())):
        letters = re.sub(r"[^A-Z]", "", initials.group())
        if _are_initials(initials.group(), letters, text[initials.end() :], titled=titled) and (
            len(letters) == 1 or not word_seen
        ):
            return _Token("initials", letters, at, at + len(initials.group().rstrip()))
    if word is None:
        return None
    shown = re.sub(r"['’][sS]$", "", word.group())
    return _Token("word", shown, at, at + len(shown))


def _are_initials(printed: str, letters: str, rest: str, *, titled: bool) -> bool:
    """Whether capitals are initials and not a forename in capitals, an honour or an abbreviation."""
    if len(letters) > 4 or not _GOES_ON.match(rest):
        return False
    if len(letters) == 1 or "." in printed:
        return True
    if len(letters) > (3 if titled else 2) or re.match(r"[A-Z]{2}", rest):
        return False
    return letters not in HONOURS and letters.lower() not in _NO_NAME and letters.capitalize() not in FORENAMES


_GOES_ON = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u017f(]|d['’]|(?:de|van|von|al|ap|el)[ -]")


def _complete(tokens: list[_Token], *, titled: bool) -> bool:
    words = sum(token.kind == "word" for token in tokens)
    initials = any(token.kind == "initials" for token in tokens)
    return words >= 2 or (words == 1 and (titled or initials))


def _belongs(text: str, token: _Token, tokens: list[_Token], styles: tuple[str, ...], *, titled: bool) -> bool:
    """Whether a word with a capital is part of the name that ``tokens`` begin."""
    lower = token.text.lower().replace("’", "'")
    words = [t.text for t in tokens if t.kind == "word"]
    complete = _complete(tokens, titled=titled)
    if len(lower) < 2 or len(words) >= _MOST_WORDS or lower in FUNCTION_WORDS or (complete and token.text in HONOURS):
        return False
    if complete and words and words[-1].isupper() and len(words[-1]) > 1 and not token.text.isupper():
        return False
    if token.text.isupper() and len(token.text) > 1 and not re.search(r"[AEIOUY]", token.text) and token.text != "NG":
        return False
    if not tokens and not titled and lower in SURNAMES_TOO | PLACE_TAILS and not known_forename(lower):
        return False
    return lower not in _NO_NAME or _is_surname(text, token, tokens, styles, titled=titled)


def _is_surname(text: str, token: _Token, tokens: list[_Token], styles: tuple[str, ...], *, titled: bool) -> bool:
    """Whether a word that is more often none is a surname where it stands: "Mr Price", "Ann Head", "J Long"."""
    lower = token.text.lower()
    if not tokens:
        if set(styles) - {"Cllr"}:
            return lower not in _OFFICES
        return titled and lower in SURNAMES_TOO and lower not in POST_NOUNS
    if not _complete(tokens, titled=titled):
        return lower in SURNAMES_TOO or (titled and tokens[-1].kind == "initials")
    if not titled or len(tokens) > 1 or lower not in SURNAMES_TOO:
        return False
    return known_forename(tokens[0].text) or _NAME_ENDS.match(text, token.end) is not None


_NAME_ENDS = re.compile(r"\s*(?:$|[,;.()–-]|and\b)")
_OFFICES = frozenset(
    ("chair", "chairman", "chairwoman", "speaker", "mayor", "mayoress", "president", "deputy", "leader", "secretary")
)


def _one_person(tokens: list[_Token]) -> list[_Token]:
    """The tokens of the first of two people whose names stand side by side without a sign between them."""
    kinds = [token.kind for token in tokens]
    if kinds[:4] == ["initials", "word", "initials", "word"]:
        return tokens[:2]
    if len(tokens) != _MOST_WORDS or any(kind != "word" for kind in kinds):
        return tokens
    known = [known_forename(token.text) for token in tokens]
    return tokens[:2] if known[0] and known[2] and not (known[1] and known[3]) else tokens


def _strength(tokens: list[_Token], *, titled: bool) -> Strength:
    if titled:
        return Strength.TITLED
    first = tokens[0]
    if first.kind == "initials":
        return Strength.INITIALS
    forename = _plain(first.text)
    if forename not in FORENAMES:
        return Strength.SHAPE
    return Strength.AMBIGUOUS if forename in AMBIGUOUS else Strength.FORENAME


def _names_a_place(text: str, start: int, tokens: list[_Token], strength: Strength) -> bool:
    """Whether its words or those around it make a name that of a street, a school, a scheme or a saint."""
    last, end = tokens[-1].text.lower(), tokens[-1].end
    if last in PLACE_TAILS and len(tokens) > 1 and (last not in SURNAMES_TOO or strength <= Strength.AMBIGUOUS):
        return True
    following = _FOLLOWING.match(text, end)
    if following and following["word"].lower() in PLACE_TAILS and not _post_follows(text, following.start("word")):
        return True
    return strength < Strength.TITLED and bool(_SAINT.search(text, max(0, start - 12), start))


_FOLLOWING = re.compile(r"(?:['’]s?)?[ \u00a0]+(?P<word>[A-Z][\w'’-]*)")


def _post_follows(text: str, at: int) -> bool:
    words = re.findall(r"[A-Za-z'’-]+", re.split(r"[.,;:(\t]", text[at : at + 80])[0])
    return any(word.lower() in POST_NOUNS for word in words[:6])


def _printed(text: str, start: int, tokens: list[_Token], styles: tuple[str, ...], strength: Strength) -> PrintedName:
    end = tokens[-1].end
    first = len(tokens) - 1
    while first and tokens[first - 1].kind == "particle":
        first -= 1
    surname = " ".join(_case(token) for token in tokens[first:])
    given: list[str] = []
    for token in tokens[:first]:
        given.extend(token.text if token.kind == "initials" else (_case(token),))
    title = next((s for s in styles if s == "Cllr"), None) or next((s for s in styles if s != "Hon"), None)
    honours, after = honours_at(text, end)
    return PrintedName(text[start:end], start, end, title, styles, tuple(given), surname, strength, honours, after)


def _case(token: _Token) -> str:
    """A word of a name with its capitals undone: 'MCKAY' is 'McKay', 'O'NEILL-SMITH' is 'O'Neill-Smith'."""
    shown = token.text.rstrip(".") if token.kind == "particle" else re.sub(r"\s*-\s*", "-", token.text)
    if token.kind != "word" or not shown.isupper() or len(shown) < 2:
        return shown
    parts = re.split(r"(['’-])", shown.lower())
    return "".join(re.sub(r"^(mc)?(\w)", lambda m: (m[1] or "").capitalize() + m[2].upper(), part) for part in parts)
