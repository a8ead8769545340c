"""A query as clauses: what the rules of the portable subset are read against.

The text has passed :func:`~councilgraph.graph.stores.guard.check_query`: brackets close and clauses are in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.stores.grammar import CLAUSE_WORDS, INFIX, PREFIX, SUFFIX
from ...graph.stores.scopes import clauses_of
from ...graph.stores.tokens import Token, TokenKind, place_of, plain_name, tokens_of

NAMES = (TokenKind.WORD, TokenKind.NAME)
AGGREGATES = frozenset(("AVG", "COLLECT", "COUNT", "MAX", "MIN", "STDEV", "SUM"))
COMPARISONS = ("=", "<>", "<", "<=", ">", ">=")
MATCHING = ("MATCH", "OPTIONAL MATCH")
_WORDS = frozenset(("STARTS", "ENDS", "IS", "NULL", "TRUE", "FALSE", "AS", "EXISTS", "COUNT", "BY"))
_NO_VARIABLES = CLAUSE_WORDS | INFIX | PREFIX | SUFFIX | _WORDS
_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a query leaves the portable subset; line and column are counted from 1."""

    line: int
    column: int
    rule: str
    found: str
    problem: str
    rewriting: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its word, its first token, and the tokens behind its words. Those inside ``{ }`` of subqueries stay."""

    word: str
    first: Token
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A column of a WITH or RETURN: the tokens of its value, and the name behind AS."""

    value: tuple[Token, ...]
    alias: str | None

    @property
    def is_name(self) -> bool:
        """Whether it is a name or a star, which needs no AS."""
        return len(self.value) == 1 and (self.value[0].kind in NAMES or self.value[0].is_sign("*"))


def read_tokens(cypher: str) -> list[Token]:
    """The tokens of a query without spaces, comments and a semicolon at its end."""
    tokens = [token for token in tokens_of(cypher) if token.kind not in (TokenKind.SPACE, TokenKind.COMMENT)]
    return tokens[:-1] if tokens and tokens[-1].is_sign(";") else tokens


def text_of(cypher: str, tokens: Sequence[Token]) -> str:
    """The text that tokens stand in, on one line."""
    return " ".join(cypher[tokens[0].start : tokens[-1].start + len(tokens[-1].text)].split()) if tokens else ""


def finding(cypher: str, where: Sequence[Token], rule: str, problem: str, rewriting: str) -> Finding:
    """A finding about the text of some tokens."""
    return Finding(*place_of(cypher, where[0].start), rule, text_of(cypher, where), problem, rewriting)


def closing(tokens: Sequence[Token], index: int) -> int:
    """Index of the bracket that closes the one at ``index``."""
    depth = 0
    for at in range(index, len(tokens)):
        depth += tokens[at].is_sign(*_OPENING) - tokens[at].is_sign(*_CLOSING)
        if depth == 0:
            return at
    return len(tokens) - 1


def clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    """The clauses of a query or of a subquery, those of subqueries within not counted."""
    for part in clauses_of(tokens):
        word, words = part[0].word, 1
        if word not in CLAUSE_WORDS:  # a subquery can begin with its pattern
            word, words = "MATCH", 0
        elif word in ("OPTIONAL", "ORDER"):
            word, words = f"{word} {part[1].word}", 2
        yield Clause(word, part[0], tuple(part[words:]))


def subqueries(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the braces of each EXISTS and COUNT open and close; those within another are not given."""
    index = 0
    while index < len(tokens):
        if tokens[index].is_sign("{") and index and tokens[index - 1].word in ("EXISTS", "COUNT"):
            end = closing(tokens, index)
            yield index, end
            index = end
        index += 1


def outside(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens without what stands inside subqueries; their braces stay."""
    kept: list[Token] = []
    start = 0
    for opened, closed in subqueries(tokens):
        kept += tokens[start : opened + 1]
        start = closed
    return (*kept, *tokens[start:])


def every_clause(tokens: Sequence[Token]) -> Iterator[Clause]:
    """The clauses of a query and of every subquery in it."""
    for clause in clauses(tokens):
        yield clause
        for opened, closed in subqueries(clause.tokens):
            yield from every_clause(clause.tokens[opened + 1 : closed])


def split_at_commas(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The runs of tokens between commas outside brackets."""
    depth, start = 0, 0
    for index, token in enumerate(tokens):
        depth += token.is_sign(*_OPENING) - token.is_sign(*_CLOSING)
        if depth == 0 and token.is_sign(","):
            yield tuple(tokens[start:index])
            start = index + 1
    yield tuple(tokens[start:])


def items(clause: Clause) -> list[Item]:
    """The columns of a WITH or RETURN."""
    tokens = clause.tokens[1:] if is_distinct(clause) else clause.tokens
    found = []
    for part in split_at_commas(tokens):
        named = len(part) > 2 and part[-2].word == "AS"
        found.append(Item(part[:-2], plain_name(part[-1])) if named else Item(part, None))
    return found


def is_distinct(clause: Clause) -> bool:
    """Whether a WITH or RETURN is DISTINCT."""
    return bool(clause.tokens) and clause.tokens[0].word == "DISTINCT"


def is_call(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at ``index`` is the name of a function that is called."""
    return tokens[index].kind is TokenKind.WORD and index + 1 < len(tokens) and tokens[index + 1].is_sign("(")


def is_aggregate(tokens: Sequence[Token], index: int) -> bool:
    """Whether an aggregating function is called at ``index``."""
    return is_call(tokens, index) and tokens[index].word in AGGREGATES


def aggregates(tokens: Sequence[Token]) -> bool:
    """Whether an aggregating function is called outside subqueries."""
    outer = outside(tokens)
    return any(is_aggregate(outer, index) for index in range(len(outer)))


def is_variable(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token at ``index`` is a name that stands for a value."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.kind not in NAMES or token.word in _NO_VARIABLES:
        return False
    if before is not None and (before.is_sign(".", ":") or before.word == "AS"):
        return False
    if after is not None and after.is_sign(":") and before is not None and before.is_sign("{", ","):
        return False  # the key of a map
    return not is_function_part(tokens, index)


def is_function_part(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name is that of a function or a part of it, such as ``date`` in ``date.truncate(…)``."""
    while index + 2 < len(tokens) and tokens[index + 1].is_sign(".") and tokens[index + 2].kind in NAMES:
        index += 2
    return index + 1 < len(tokens) and tokens[index + 1].is_sign("(")


def local_names(tokens: Sequence[Token]) -> set[str]:
    """Names that comprehensions, predicates over lists and reduce bind for themselves."""
    found = set()
    for index, token in enumerate(tokens):
        if token.kind not in NAMES or index == 0 or index + 1 >= len(tokens):
            continue
        before, after = tokens[index - 1], tokens[index + 1]
        is_accumulator = after.is_sign("=") and index > 1 and tokens[index - 2].word == "REDUCE"
        if (after.word == "IN" and before.is_sign("[", "(", ",")) or is_accumulator:
            found.add(plain_name(token))
    return found
