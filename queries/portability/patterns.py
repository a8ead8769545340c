"""The patterns in a query: nodes, and the hops between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.stores.tokens import Token, TokenKind, plain_name
from .reading import NAMES, closing

_BEFORE_A_PATTERN = frozenset(
    (
        "MATCH",
        "WHERE",
        "AND",
        "OR",
        "XOR",
        "NOT",
        "WHEN",
        "THEN",
        "ELSE",
        "CASE",
        "RETURN",
        "WITH",
        "IN",
        "DISTINCT",
        "BY",
    )
)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands inside the brackets of a node or a hop; ``end`` is the index behind them.

    ``joined`` are the signs between the labels or types, ``keys`` the map's tokens with its braces.
    """

    tokens: tuple[Token, ...]
    end: int
    name: str | None = None
    labels: tuple[Token, ...] = ()
    joined: tuple[str, ...] = ()
    keys: tuple[Token, ...] = ()
    where: Token | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """A hop: ``direction`` is ``>``, ``<`` or empty, ``lengths`` the bounds where it is of any length."""

    part: Part
    direction: str
    lengths: tuple[int, int | None] | None


@dataclass(frozen=True, slots=True)
class Path:
    """Nodes with the hops between them, at ``tokens[start:end]`` of what was read."""

    nodes: tuple[Part, ...]
    hops: tuple[Hop, ...]
    start: int
    end: int


def paths(tokens: Sequence[Token], *, single_nodes: bool) -> Iterator[Path]:
    """Every pattern in some tokens; one node alone counts only where patterns have to stand."""
    index = 0
    while index < len(tokens):
        path = _path(tokens, index) if tokens[index].is_sign("(") and not _is_call(tokens, index) else None
        if path is None or not (path.hops or single_nodes):
            index += 1
        else:
            yield path
            index = path.end


def _is_call(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1] if index else None
    return before is not None and before.kind in NAMES and before.word not in _BEFORE_A_PATTERN


def _path(tokens: Sequence[Token], start: int) -> Path | None:
    node = _part(tokens, start, ")")
    if node is None:
        return None
    nodes, hops, end = [node], [], node.end
    while (hop := _hop(tokens, end)) is not None:
        at = hop[1]
        after = _part(tokens, at, ")") if at < len(tokens) and tokens[at].is_sign("(") else None
        if after is None:
            break
        hops.append(hop[0])
        nodes.append(after)
        end = after.end
    return Path(tuple(nodes), tuple(hops), start, end)


def _hop(tokens: Sequence[Token], start: int) -> tuple[Hop, int] | None:
    """A hop from ``start`` on, and the index behind it."""

    def sign(at: int, text: str) -> bool:
        return at < len(tokens) and tokens[at].is_sign(text)

    at = start + sign(start, "<")
    if not sign(at, "-"):
        return None
    part: Part | None = Part((), at + 1)
    if sign(at + 1, "["):
        part = _part(tokens, at + 1, "]")
    if part is None or not sign(part.end, "-"):
        return None
    to_right = sign(part.end + 1, ">")
    direction = "<" if at > start and not to_right else ">" if to_right and at == start else ""
    return Hop(part, direction, _lengths(part.tokens)), part.end + 1 + to_right


def _part(tokens: Sequence[Token], start: int, closes: str) -> Part | None:
    """What the bracket at ``start`` holds, where it is that of a node or hop."""
    last = closing(tokens, start)
    inside = tuple(tokens[start + 1 : last])
    if last >= len(tokens) or not tokens[last].is_sign(closes):
        return None
    named = bool(inside) and inside[0].kind in NAMES and inside[0].word != "WHERE"
    at = labelled = _behind_labels(inside, int(named))
    if closes == "]":
        at = _behind_lengths(inside, at)
    keys: tuple[Token, ...] = ()
    if at < len(inside) and inside[at].is_sign("{"):
        end = closing(inside, at) + 1
        keys, at = inside[at:end], end
    elif at < len(inside) and inside[at].kind is TokenKind.PARAMETER:
        at += 1
    where = inside[at] if at < len(inside) and inside[at].word == "WHERE" else None
    if at < len(inside) and where is None:
        return None
    kinds = inside[int(named) : labelled]
    labels = tuple(token for token in kinds if token.kind in NAMES)
    joined = tuple(token.text for token in kinds if token.kind not in NAMES)
    return Part(inside, last + 1, plain_name(inside[0]) if named else None, labels, joined[1:], keys, where)


def _behind_labels(inside: Sequence[Token], at: int) -> int:
    """The index behind ``:A|B`` at ``at``, or ``at`` where there are no labels."""
    signs = (":", "|", "&", "!")
    if at < len(inside) and inside[at].is_sign(":"):
        while at < len(inside) and (inside[at].is_sign(*signs) or inside[at - 1].is_sign(*signs)):
            at += 1
    return at


def _behind_lengths(inside: Sequence[Token], at: int) -> int:
    """The index behind ``*1..3`` at ``at``, or ``at`` where there are no lengths."""
    if at < len(inside) and inside[at].is_sign("*"):
        at += 1
        while at < len(inside) and (inside[at].kind is TokenKind.NUMBER or inside[at].is_sign("..")):
            at += 1
    return at


def _lengths(inside: Sequence[Token]) -> tuple[int, int | None] | None:
    """The bounds behind a star; one lower bound alone is none above."""
    star = next((i for i, token in enumerate(inside) if token.is_sign("*")), None)
    if star is None:
        return None
    bounds = "".join(token.text for token in inside[star + 1 : _behind_lengths(inside, star)])
    low, dots, high = bounds.partition("..")
    lower = int(low) if low else 1
    return lower, int(high) if high else (None if dots or not low else lower)
