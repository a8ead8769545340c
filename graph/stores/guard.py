"""What a user's Cypher may be: one query of reading clauses.

The list is of what is allowed. A word is let through where the grammar has a place for it: as a reading clause, an
operator, a known function, or a name (variable, label, relationship type, property, map key, alias, parameter).
Every other word is refused, whether the engine has a meaning for it today or tomorrow: writing clauses, LOAD CSV
(kglite opens any file with it, in read-only mode too), CALL, schema commands, EXPLAIN, PROFILE, FORMAT CSV, and more
than one statement (kglite runs the last of them).

Four things are refused because of what kglite 0.21.2 makes of them: a path without an upper bound stops after 10
hops, clauses out of order are run (``RETURN 1 AS x RETURN 2 AS y`` gives y), a chain of some hundred UNIONs overflows
its stack, and a pattern of several hops as a condition misses matches. ``EXISTS { … }`` misses the same ones unless it
has a WHERE, so it is given one.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from enum import Enum
from itertools import takewhile

from ...errors import QueryError
from .grammar import (
    CLAUSE_WORDS,
    FOLLOWS,
    FUNCTIONS,
    INFIX,
    KNOWN_WORDS,
    PAGING,
    PREFIX,
    REASONS,
    RESERVED,
    SECOND_WORD,
    SUBQUERIES,
    SUFFIX,
)
from .scopes import check_names
from .tokens import Token, TokenKind, canonical, refusal, tokens_of

MAX_DEPTH = 64
"""Brackets within brackets."""

MAX_CLAUSES = 100
"""Clauses in one query, those of subqueries counted."""

_OPENING = {"(": ")", "[": "]", "{": "}"}
_BLANK = (TokenKind.SPACE, TokenKind.COMMENT)


class _Place(Enum):
    """What a pair of brackets encloses; the whole text is a query."""

    QUERY = "query"
    GROUP = "group"
    LIST = "list"
    RELATIONSHIP = "relationship"
    MAP = "map"


class _Name(Enum):
    """The kind of name that has to come next."""

    PROPERTY = "property"
    LABEL = "label"
    ALIAS = "alias"


@dataclass(slots=True)
class _Frame:
    place: _Place
    closing: str = ""
    start: int = 0
    clause: str = ""
    at_key: bool = False
    any_length: bool = False
    exists: bool = False
    hops: int = 0


def check_query(cypher: str) -> str:
    """The query as it may be handed to an engine: the same query without comments and rare spellings.

    Raises QueryError with line, column and the next step where it is not one query of reading clauses. What passes
    may still be no valid Cypher; the engine says so.
    """
    tokens = _Reader(cypher).read()
    check_names(cypher, tokens)
    return canonical(tokens)


class _Reader:
    """Reads tokens from left to right and knows at each whether a value or an operator has to come next."""

    def __init__(self, cypher: str) -> None:
        self.cypher = cypher
        self.all_tokens = _without_last_semicolon(tokens_of(cypher))
        self.tokens = [token for token in self.all_tokens if token.kind not in _BLANK]
        self.frames = [_Frame(_Place.QUERY)]
        self.next = 0
        self.complete = True  # a value or a clause has just ended
        self.name: _Name | None = None
        self.labelled = False  # the last token was a label, so that `|` and `&` go on to another
        self.clauses = 0
        self.rewritten: dict[int, str] = {}

    def read(self) -> list[Token]:
        """All tokens, once each has been found in its place; some of them rewritten."""
        if not self.tokens:
            raise QueryError("the query is empty. Write one such as: MATCH (c:Council) RETURN c.name")
        while self.next < len(self.tokens):
            self._read_token(self.tokens[self.next])
        if len(self.frames) > 1:
            raise self._refused(self._frame.start, f"the bracket opened here lacks its '{self._frame.closing}'")
        self._check_end(len(self.cypher.rstrip()), "RETURN")
        return [replace(token, text=self.rewritten.get(token.start, token.text)) for token in self.all_tokens]

    @property
    def _frame(self) -> _Frame:
        return self.frames[-1]

    def _refused(self, where: Token | int, reason: str) -> QueryError:
        return refusal(self.cypher, where.start if isinstance(where, Token) else where, reason)

    def _peek(self, ahead: int) -> Token | None:
        position = self.next + ahead
        return self.tokens[position] if 0 <= position < len(self.tokens) else None

    def _is_sign(self, ahead: int, *signs: str) -> bool:
        token = self._peek(ahead)
        return token is not None and token.is_sign(*signs)

    def _is_number(self, ahead: int) -> bool:
        token = self._peek(ahead)
        return token is not None and token.kind is TokenKind.NUMBER

    def _word(self, ahead: int) -> str:
        token = self._peek(ahead)
        return token.word if token is not None else ""

    def _step(self, count: int = 1, *, complete: bool) -> None:
        self.next += count
        self.complete = complete
        self._frame.at_key = False

    def _read_token(self, token: Token) -> None:
        was_label, self.labelled = self.labelled, False
        if token.kind is TokenKind.SIGN:
            self._read_sign(token, was_label=was_label)
        elif self._frame.at_key and self._is_sign(1, ":"):
            self._step(2, complete=False)
        elif self.name is not None:
            self._read_name(token)
        elif token.kind is not TokenKind.WORD:
            self._read_value(token)
        elif self.complete:
            self._read_operator(token)
        else:
            self._read_operand(token)

    def _read_name(self, token: Token) -> None:
        if token.kind not in (TokenKind.WORD, TokenKind.NAME, TokenKind.PARAMETER):
            raise self._refused(token, f"a name is missing before {token.text}")
        self.labelled = self.name is _Name.LABEL
        self.name = None
        self._step(complete=True)

    def _read_value(self, token: Token) -> None:
        if self.complete:
            raise self._refused(token, f"an operator, a comma or a clause is missing before {token.text}")
        self._step(complete=True)

    # Words after a value or a clause has ended.

    def _read_operator(self, token: Token) -> None:
        word, in_query = token.word, self._frame.place is _Place.QUERY
        if in_query and word in CLAUSE_WORDS:
            self._read_clause(token)
        elif word in INFIX or (word == "WHERE" and self._frame.place is not _Place.MAP):
            self._frame.hops = 0
            self._step(complete=False)
        elif word in SUFFIX:
            self._step(complete=True)
        elif word in ("STARTS", "ENDS") and self._word(1) == "WITH":
            self._step(2, complete=False)
        elif word == "IS":
            self._read_is_null(token)
        elif word == "AS" and in_query:
            self.name = _Name.ALIAS
            self._step(complete=False)
        else:
            raise self._unexpected(token)

    def _read_is_null(self, token: Token) -> None:
        negated = self._word(1) == "NOT"
        if self._word(1 + negated) != "NULL":
            raise self._refused(token, "IS is followed by NULL or NOT NULL")
        self._step(2 + negated, complete=True)

    def _read_clause(self, token: Token) -> None:
        clause, words = token.word, 1
        if second := SECOND_WORD.get(token.word):
            clause, words = f"{token.word} {second}", 2
            if self._word(1) != second:
                raise self._refused(token, f"{token.word} is followed by {second}")
        self._check_order(token, clause)
        self._frame.hops = 0
        if clause not in PAGING:
            self._frame.clause = clause
        if clause == "UNION":
            words += self._word(1) in ("ALL", "DISTINCT")
        self._step(words, complete=clause == "UNION")

    def _check_order(self, token: Token, clause: str) -> None:
        before = self._frame.clause
        if clause not in FOLLOWS[before]:
            raise self._refused(token, f"{clause} has no place {f'after {before}' if before else 'at the start'}")
        self.clauses += 1
        if self.clauses > MAX_CLAUSES:
            raise self._refused(token, f"more than {MAX_CLAUSES} clauses; ask in several queries")

    def _unexpected(self, token: Token) -> QueryError:
        if token.word in REASONS:
            return self._refused(token, REASONS[token.word])
        if token.word in KNOWN_WORDS and len(self.frames) > 1:
            return self._refused(token, f"{token.word} stands inside a bracket that lacks its '{self._frame.closing}'")
        close = difflib.get_close_matches(token.word, KNOWN_WORDS, 1)
        hint = f"; did you mean {close[0]}?" if close else ", which is neither an operator nor a reading clause"
        return self._refused(token, f"unexpected {token.text}{hint}")

    # Words where a value has to come.

    def _read_operand(self, token: Token) -> None:
        if self._is_sign(1, "{") and token.word in (*SUBQUERIES, "COLLECT"):
            self._open_subquery(token)
        elif call := self._call_length():
            self._read_call(token, call)
        elif token.word in RESERVED:
            raise self._reserved(token)
        else:
            self._step(complete=token.word not in PREFIX)

    def _reserved(self, token: Token) -> QueryError:
        if token.word in CLAUSE_WORDS:
            return self._refused(token, f"a value is missing before {token.text}; as a name it needs backticks")
        return self._refused(token, REASONS.get(token.word, f"unexpected {token.text}") + "; a name needs backticks")

    def _open_subquery(self, token: Token) -> None:
        if token.word not in SUBQUERIES:
            raise self._unexpected(token)
        pattern = self._is_sign(2, "(")
        self._step(complete=True)
        frame = _Frame(_Place.QUERY, "}", token.start, "MATCH" if pattern else "", exists=token.word == "EXISTS")
        self._open(frame, complete=not pattern)

    def _call_length(self) -> int:
        """How many tokens the dotted name of a function call has; 0 where there is no call."""
        length = 1
        while self._is_sign(length, ".") and self._word(length + 1):
            length += 2
        is_word_of_language = length == 1 and self._word(0) in PREFIX | CLAUSE_WORDS
        return 0 if is_word_of_language or not self._is_sign(length, "(") else length

    def _read_call(self, token: Token, length: int) -> None:
        name = "".join(part.text for part in self.tokens[self.next : self.next + length]).lower()
        if name not in FUNCTIONS:
            raise self._unknown_function(token, name)
        self._step(length, complete=False)
        any_length = name in ("shortestpath", "allshortestpaths")
        self._open(_Frame(_Place.GROUP, ")", token.start, any_length=any_length), complete=False)

    def _unknown_function(self, token: Token, name: str) -> QueryError:
        if token.word in REASONS:
            return self._unexpected(token)
        close = difflib.get_close_matches(name, FUNCTIONS, 1)
        hint = f"; did you mean {FUNCTIONS[close[0]]}?" if close else ""
        return self._refused(token, f"no function '{name}'{hint}")

    # Punctuation.

    def _read_sign(self, token: Token, *, was_label: bool) -> None:
        sign = token.text
        if sign in _OPENING:
            self._open_bracket(token)
        elif sign in _OPENING.values():
            self._close_bracket(token)
        elif sign == ";":
            raise self._refused(token, "one query at a time; run what follows ';' on its own")
        elif sign == "*":
            self._read_star(token)
        else:
            self._check_hop(token)
            self._read_other_sign(sign, was_label=was_label)

    def _check_hop(self, token: Token) -> None:
        """Count the hops of a pattern that stands where a value has to stand."""
        after_node = self._is_sign(-1, ")") or (self._is_sign(-1, "<") and self._is_sign(-2, ")"))
        if token.is_sign(","):
            self._frame.hops = 0
        elif token.is_sign("-") and after_node and self._is_sign(1, "[", "-"):
            self._frame.hops += 1
            if self._frame.hops > 1 and not self._is_pattern_wanted():
                raise self._refused(token, "several hops as a condition have to stand in EXISTS { … }")

    def _is_pattern_wanted(self) -> bool:
        """Whether this is the pattern of a MATCH, of a path function or of a list comprehension."""
        for frame in reversed(self.frames):
            if frame.place is _Place.QUERY:
                return frame.clause in ("MATCH", "OPTIONAL MATCH")
            if frame.place is _Place.LIST or frame.any_length:
                return True
        return False

    def _read_other_sign(self, sign: str, *, was_label: bool) -> None:
        if sign == ".":
            self.name = _Name.PROPERTY
        elif sign == ":" or (sign in ("|", "&") and was_label):
            self.name = _Name.LABEL
        elif sign != "!":
            self.name = None
        self._step(complete=False)
        self._frame.at_key = sign == "," and self._frame.place is _Place.MAP

    def _read_star(self, token: Token) -> None:
        """A star is a product, or everything (columns, properties, rows), or the length of a path."""
        in_relationship = self._frame.place is _Place.RELATIONSHIP
        if in_relationship and not self._is_bounded() and not any(frame.any_length for frame in self.frames):
            reason = "this path has no upper bound and would end unseen after 10 hops; write one, such as *1..4"
            raise self._refused(token, reason)
        self.name = None
        self._step(complete=not self.complete and not in_relationship)

    def _is_bounded(self) -> bool:
        has_lower = self._is_number(1)
        has_dots = self._is_sign(1 + has_lower, "..")
        return self._is_number(2 + has_lower) if has_dots else has_lower

    def _open_bracket(self, token: Token) -> None:
        if token.text == "(" and self.complete:
            raise self._refused(token, "an operator, a comma or a clause is missing before '('")
        self._check_quantifier(token)
        place = {"(": _Place.GROUP, "[": _Place.LIST, "{": _Place.MAP}[token.text]
        if token.text == "[" and self._is_sign(-1, "-") and not self.complete:
            place = _Place.RELATIONSHIP
        frame = _Frame(place, _OPENING[token.text], token.start, at_key=place is _Place.MAP)
        self._open(frame, complete=False)

    def _check_quantifier(self, token: Token) -> None:
        """Refuse the ``{1,2}`` of a hop, which would be read as a map."""
        if token.text == "{" and self._is_sign(-1, ">", "-") and (self._is_number(1) or self._is_sign(1, ",")):
            behind = self.tokens[self.next + 1 :]
            inside = "".join(
                one.text for one in takewhile(lambda one: one.is_sign(",") or one.kind is TokenKind.NUMBER, behind)
            )
            low, comma, high = inside.partition(",")
            lengths = f"*{low or 0}..{high or '…'}" if comma else f"*{low}"
            reason = f"the quantifier {{{inside}}} behind a hop is not known to every engine"
            raise self._refused(token, f"{reason}; write {lengths} inside the brackets, -[:TYPE{lengths}]->")

    def _open(self, frame: _Frame, *, complete: bool) -> None:
        if len(self.frames) > MAX_DEPTH:
            raise self._refused(frame.start, f"more than {MAX_DEPTH} brackets within brackets")
        self.name = None
        self.next += 1
        self.complete = complete
        self.frames.append(frame)

    def _close_bracket(self, token: Token) -> None:
        if len(self.frames) == 1 or token.text != self._frame.closing:
            raise self._refused(token, f"'{token.text}' closes no bracket")
        if self._frame.place is _Place.QUERY:
            self._check_end(token.start, "RETURN", "MATCH", "OPTIONAL MATCH", "WHERE")
            if self._frame.exists and self._frame.clause in ("MATCH", "OPTIONAL MATCH"):
                self.rewritten[token.start] = " WHERE true }"
        self.frames.pop()
        self.name = None
        self._step(complete=True)

    def _check_end(self, offset: int, *endings: str) -> None:
        if self._frame.clause not in endings:
            raise self._refused(offset, f"the query ends without {endings[0]}")
        if not self.complete:
            raise self._refused(offset, "the query ends where a value has to come")


def _without_last_semicolon(tokens: list[Token]) -> list[Token]:
    last = max((index for index, token in enumerate(tokens) if token.kind not in _BLANK), default=-1)
    if last >= 0 and tokens[last].is_sign(";"):
        return tokens[:last] + tokens[last + 1 :]
    return tokens
