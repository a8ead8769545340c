"""Cypher text as tokens.

Only what the engines and this reader see alike is let through: names and numbers in ASCII, strings, names in
backticks, ``//`` and ``/* */`` comments. kglite ends a ``//`` comment at a line feed alone, knows no block comments and
reads some escapes in strings otherwise than Neo4j does (``\\b`` and ``\\f`` lose their backslash, surrogate pairs their
meaning), so :func:`canonical` prints the tokens again in the one way that every engine reads alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ...errors import QueryError, RefusedQueryError

MAX_LENGTH = 100_000
"""Longest query text in characters; values belong into parameters."""


class TokenKind(Enum):
    """What a token is."""

    WORD = "word"
    NAME = "name in backticks"
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SIGN = "sign"
    SPACE = "space"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the query text; ``start`` is the offset of its first character."""

    kind: TokenKind
    text: str
    start: int

    @property
    def word(self) -> str:
        """The word in capitals; empty for everything that is not a bare word."""
        return self.text.upper() if self.kind is TokenKind.WORD else ""

    def is_sign(self, *signs: str) -> bool:
        """Whether the token is one of these punctuation signs."""
        return self.kind is TokenKind.SIGN and self.text in signs


def plain_name(token: Token) -> str:
    """A name without its backticks; any other token as its text."""
    return token.text[1:-1].replace("``", "`") if token.kind is TokenKind.NAME else token.text


_SPACES = r" \t\r\n\f\v\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_ESCAPED = r"\\(?:u[0-9a-fA-F]{4}|[ntrbf\\'\"`])"
_PATTERNS = {
    TokenKind.SPACE: rf"[{_SPACES}]+",
    TokenKind.COMMENT: r"//[^\n\r]*|/\*.*?\*/",
    TokenKind.STRING: rf"'(?:[^'\\]|{_ESCAPED})*'|\"(?:[^\"\\]|{_ESCAPED})*\"",
    TokenKind.NAME: r"`(?:[^`]|``)+`",
    TokenKind.PARAMETER: r"\$(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+)",
    TokenKind.NUMBER: r"0[xX][0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?",
    TokenKind.WORD: r"[A-Za-z_][A-Za-z0-9_]*",
    TokenKind.SIGN: r"\.\.|<>|<=|>=|=~|\|\||/(?!\*)|[()\[\]{},.:|&!=<>+\-*%^;]",
}
_TOKEN = re.compile("|".join(f"(?P<{kind.name}>{pattern})" for kind, pattern in _PATTERNS.items()), re.DOTALL)

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_UNKNOWN_ESCAPE = re.compile(rf"(?:[^\\]|{_ESCAPED})*?(?!{_ESCAPED})(\\.)", re.DOTALL)
_ANY_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_UNFINISHED = {"'": "string", '"': "string", "`": "name in backticks", "/": "comment"}


def tokens_of(cypher: str) -> list[Token]:
    """All tokens of ``cypher``, with spaces and comments. Raises QueryError where it can't be read."""
    if len(cypher) > MAX_LENGTH:
        raise QueryError(
            f"the query has {len(cypher):,} characters, more than {MAX_LENGTH:,}. Pass long lists as parameters."
        )
    try:
        cypher.encode()
    except UnicodeEncodeError as error:
        raise refusal(cypher, error.start, "half of a surrogate pair is no character") from error
    return list(_read(cypher))


def _read(cypher: str) -> Iterator[Token]:
    position = 0
    while position < len(cypher):
        match = _TOKEN.match(cypher, position)
        if match is None or match.lastgroup is None:
            raise _unreadable(cypher, position)
        yield Token(TokenKind[match.lastgroup], match[0], position)
        position = match.end()


def _unreadable(cypher: str, position: int) -> QueryError:
    character = cypher[position]
    if (text := _ANY_STRING.match(cypher, position)) and (escape := _UNKNOWN_ESCAPE.match(text[0])):
        reason = f"{escape[1]!r} is no escape of Cypher; write two backslashes for one"
        return refusal(cypher, position + escape.start(1), reason)
    if character in _UNFINISHED:
        empty = cypher.startswith("``", position)
        return refusal(cypher, position, f"this {_UNFINISHED[character]} {'is empty' if empty else 'does not end'}")
    if character == "$":
        return refusal(cypher, position, "a parameter is '$' and a name of letters, digits and underscores")
    if character.isalpha():
        return refusal(cypher, position, f"a name with {character!r} has to stand in backticks")
    return refusal(cypher, position, f"unexpected character {character!r}; outside strings it has no meaning")


def refusal(cypher: str, offset: int, reason: str) -> RefusedQueryError:
    """An error that names ``reason`` and the place."""
    return RefusedQueryError(*place_of(cypher, offset), reason)


def place_of(cypher: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both counted from 1."""
    before = cypher[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def canonical(tokens: list[Token]) -> str:
    """The query with comments and rare spaces as plain spaces, and strings without rare escapes.

    Line feeds stay, so that lines of the engine's own messages are those of the query.
    """
    return "".join(_printed(token) for token in tokens)


def _printed(token: Token) -> str:
    if token.kind in (TokenKind.SPACE, TokenKind.COMMENT):
        return re.sub(r"[^\n]", " ", token.text) or " "
    if token.kind is TokenKind.STRING and "\\" in token.text:
        return _printed_string(token.text)
    return token.text


def _printed_string(literal: str) -> str:
    quote = literal[0]
    value = value_of(literal)
    return quote + value.replace("\\", "\\\\").replace(quote, "\\" + quote) + quote


def value_of(literal: str) -> str:
    """The text that a string literal means."""
    decoded = _ESCAPE.sub(_unescaped, literal[1:-1])
    return decoded.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return _ESCAPES.get(match[2], match[2])
