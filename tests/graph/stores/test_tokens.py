"""Reading Cypher as tokens, and printing it so that the engine reads the same."""

from __future__ import annotations

import pytest
from councilgraph.errors import QueryError
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.tokens import MAX_LENGTH, TokenKind, canonical, tokens_of, value_of
from hypothesis import given, settings
from hypothesis import strategies as st

from ..strategies import AWKWARD


def _texts(cypher: str) -> list[str]:
    return [token.text for token in tokens_of(cypher) if token.kind is not TokenKind.SPACE]


@pytest.mark.parametrize(
    ("cypher", "texts"),
    [
        ("n.set", ["n", ".", "set"]),
        ("[1..2]", ["[", "1", "..", "2", "]"]),
        ("*1..3", ["*", "1", "..", "3"]),
        (".5+1.5e-3+0x1F+0o17", [".5", "+", "1.5e-3", "+", "0x1F", "+", "0o17"]),
        ("-->", ["-", "-", ">"]),
        ("'it\\'s' \"a\\\\\"", ["'it\\'s'", '"a\\\\"']),
        ("`a``b` `// c`", ["`a``b`", "`// c`"]),
        ("$p $0", ["$p", "$0"]),
        ("'// no comment' // one", ["'// no comment'", "// one"]),
        ("1 /* 'a */ 2", ["1", "/* 'a */", "2"]),
    ],
)
def test_tokens(cypher: str, texts: list[str]) -> None:
    assert _texts(cypher) == texts


@pytest.mark.parametrize("cypher", ["", " \n", "RETURN 'x' // y", "/**/", "a\u00a0b"])
def test_tokens_cover_the_text(cypher: str) -> None:
    assert "".join(token.text for token in tokens_of(cypher)) == cypher


@pytest.mark.parametrize(
    ("cypher", "place", "reason"),
    [
        ("RETURN 'abc", "line 1, column 8", "string does not end"),
        ("RETURN\n  `abc", "line 2, column 3", "name in backticks does not end"),
        ("RETURN ``", "line 1, column 8", "is empty"),
        ("RETURN 1 /* x", "line 1, column 10", "comment does not end"),
        ("RETURN '\\d'", "line 1, column 9", "two backslashes"),
        ("RETURN 'a\\n\\u12'", "line 1, column 12", "two backslashes"),
        ("RETURN $ x", "line 1, column 8", "a parameter is"),
        ("RETURN été", "line 1, column 8", "in backticks"),
        ("MATCH (n) ＳET n.x = 1", "line 1, column 11", "in backticks"),
        ("MATCH (n) \u017fet n.x = 1", "line 1, column 11", "in backticks"),
        ("RETURN 1\x00", "line 1, column 9", "'\\x00'"),
        ("RETURN 1 \\u0053ET", "line 1, column 10", "no meaning"),
        ("RETURN '\ud800'", "line 1, column 9", "surrogate"),
    ],
)
def test_unreadable_text_is_refused_with_its_place(cypher: str, place: str, reason: str) -> None:
    with pytest.raises(QueryError) as caught:
        tokens_of(cypher)
    assert place in str(caught.value)
    assert reason in str(caught.value)


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(QueryError, match="as parameters"):
        tokens_of("RETURN 1 AS x" + " " * MAX_LENGTH)


def test_canonical_keeps_lines_and_drops_comments() -> None:
    assert canonical(tokens_of("RETURN 1 // one\n/* a\nb */AS\u00a0x")) == "RETURN 1       \n    \n    AS x"


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        ("'\\b\\f\\n\\r\\t'", "\b\f\n\r\t"),
        ("'\\u0041\\ud83d\\ude00'", "A\U0001f600"),
        ("'\\'\\\"\\`\\\\n'", "'\"`\\n"),
        ('"it\'s"', "it's"),
    ],
)
def test_value_of_a_literal(literal: str, value: str, small_store: EmbeddedStore) -> None:
    assert value_of(literal) == value
    assert small_store.run(f"RETURN {literal} AS x").column("x") == [value]


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.sampled_from(AWKWARD), st.text("ab'\"`\\/*\n\r\x0c\u00e9\U0001f600", max_size=8)))
def test_the_engine_reads_a_literal_as_this_reader_does(text: str, small_store: EmbeddedStore) -> None:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    assert small_store.run(f"RETURN '{escaped}' AS x").column("x") == [text]
