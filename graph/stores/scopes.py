"""Names in a query that the engine would take for something else than the query says.

Two faults of kglite 0.21.2 give wrong rows in silence, so that a query that would meet them is refused with the wording
that works: a name that a WITH has dropped still holds its old node when a later clause binds it anew, and a
property of a relationship as a value in a pattern's map matches nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .grammar import CLAUSE_WORDS
from .tokens import Token, TokenKind, plain_name, refusal

_BLANK = (TokenKind.SPACE, TokenKind.COMMENT)
_NAMES = (TokenKind.WORD, TokenKind.NAME)
_MATCHING = ("MATCH", "OPTIONAL")
_PARTS_OF_WITH = ("WHERE", "ORDER", "SKIP", "LIMIT")
_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")


def check_names(cypher: str, tokens: Sequence[Token]) -> None:
    """Raises QueryError, with line and column, where the query would meet one of the two faults."""
    scope = _Scope()
    for clause in clauses_of([token for token in tokens if token.kind not in _BLANK]):
        word = clause[0].word
        if word == "UNION":
            scope = _Scope()
        scope.enter(clause)
        if used := scope.dropped_use(clause):
            raise refusal(
                cypher,
                used.start,
                f"a WITH above has dropped {used.text}, and the engine would still hold the old one; use another name",
            )
        value = _property_in_map(clause) if word in _MATCHING else None
        if value is not None and plain_name(value) in scope.relationships:
            reason = f"a relationship's property in a pattern's map matches nothing; compare {value.text} in WHERE"
            raise refusal(cypher, value.start, reason)
        scope.take(clause)


@dataclass(slots=True)
class _Scope:
    """The names that clauses have bound, and those that a WITH has dropped since."""

    bound: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)
    relationships: set[str] = field(default_factory=set)
    kept: set[str] | None = None  # names that the WITH being read hands on; its ORDER BY and WHERE still see the others

    def dropped_use(self, clause: Sequence[Token]) -> Token | None:
        """The first place in a clause where a dropped name stands for a value."""
        for index, token in enumerate(clause):
            if token.kind in _NAMES and plain_name(token) in self.dropped and _is_value(clause, index):
                return token
        return None

    def enter(self, clause: Sequence[Token]) -> None:
        """Drop what the WITH above does not hand on, once its own ORDER BY and WHERE have passed."""
        if self.kept is not None and clause[0].word not in _PARTS_OF_WITH:
            self.dropped = (self.dropped | self.bound) - self.kept
            self.bound, self.kept = self.kept, None

    def take(self, clause: Sequence[Token]) -> None:
        """Bind what a clause binds; a WITH without ``*`` hands on what it lists and nothing else."""
        named = set(_bound_by(clause))
        self.relationships |= {
            plain_name(token) for before, token in pairwise(clause) if before.is_sign("[") and token.kind in _NAMES
        }
        first = 2 if clause[1:2] and clause[1].word == "DISTINCT" else 1
        if clause[0].word == "WITH" and not any(token.is_sign("*") for token in clause[first : first + 1]):
            self.kept = named | set(_listed(clause))
        else:
            self.bound |= named
            self.dropped -= named


def clauses_of(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens from each clause's first word to the next clause outside brackets; ``tokens`` hold no blanks."""
    start, depth, tied = 0, 0, False
    for index, token in enumerate(tokens):
        depth += token.is_sign(*_OPENING) - token.is_sign(*_CLOSING)
        tied = bool(token.word) and index > 0 and not tied and _ties_next(tokens[index - 1])
        if depth == 0 and index > start and token.word in CLAUSE_WORDS and not tied:
            yield tokens[start:index]
            start = index
    yield tokens[start:]


def _ties_next(token: Token) -> bool:
    """Whether the word behind a token is a name or goes with it, as ``order`` in ``AS order`` and ``n.order`` does."""
    return token.word in ("AS", "OPTIONAL", "STARTS", "ENDS") or token.is_sign(".", ":", "|", "&", "!")


def _is_value(clause: Sequence[Token], index: int) -> bool:
    before = clause[index - 1] if index else None
    after = clause[index + 1] if index + 1 < len(clause) else None
    if before is not None and (before.is_sign(".", ":", "|") or before.word == "AS"):
        return False
    return after is None or not after.is_sign("(")


def _bound_by(clause: Sequence[Token]) -> Iterator[str]:
    """Names that a clause gives: in patterns, as paths, behind AS."""
    matching = clause[0].word in _MATCHING
    for before, token, after in zip(clause, clause[1:], [*clause[2:], None], strict=False):
        if token.kind not in _NAMES:
            continue
        in_pattern = matching and before.is_sign("(", "[") and not (after is not None and after.is_sign("("))
        path = matching and after is not None and after.is_sign("=") and (before.is_sign(",") or before.word == "MATCH")
        if before.word == "AS" or in_pattern or path:
            yield plain_name(token)


def _listed(clause: Sequence[Token]) -> Iterator[str]:
    """Names that a WITH hands on as they are: items of one word."""
    depth = 0
    for index, token in enumerate(clause[1:], 1):
        depth += token.is_sign(*_OPENING) - token.is_sign(*_CLOSING)
        alone_before = clause[index - 1].is_sign(",") or clause[index - 1].word in ("WITH", "DISTINCT")
        alone_after = index + 1 == len(clause) or clause[index + 1].is_sign(",")
        if depth == 0 and token.kind in _NAMES and alone_before and alone_after:
            yield plain_name(token)


def _property_in_map(clause: Sequence[Token]) -> Token | None:
    """The name before the first ``name.property`` inside a map of a pattern."""
    maps: list[bool] = []
    for index, token in enumerate(clause):
        if token.is_sign("{"):
            maps.append(clause[index - 1].word not in ("EXISTS", "COUNT"))
        elif token.is_sign("}") and maps:
            maps.pop()
        elif maps and maps[-1] and token.is_sign(".") and clause[index - 1].kind in _NAMES:
            return clause[index - 1]
    return None
