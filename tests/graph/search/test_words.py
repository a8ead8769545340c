"""What a word is, and what a person's question is made of."""

from __future__ import annotations

import pytest
from councilgraph.errors import UsageError
from councilgraph.graph.search.terms import MOST_WORDS, Term, terms_of
from councilgraph.graph.search.words import indexed, words_of
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Children's well-being, 2018–19", "children s well being 2018 19"),
        ("children’s", "children s"),
        ("Café CAFÉ Cafe\u0301", "cafe cafe cafe"),
        ("o\ufb03cer", "officer"),
        ("safe\u00adguarding", "safeguarding"),
        ("½ day", "1 2 day"),
        ("snake_case", "snake case"),
        ("Straße İzmir", "strasse izmir"),
        ("Дети и МОЙ", "дети и мои"),
        ("儿童 3", "儿童 3"),
        ("one\ftwo", "one | two"),
        ("| • £ %", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    assert " ".join(word.text for word in words_of(text)) == words


@given(st.text(st.characters()))
def test_the_index_holds_the_words_and_nothing_that_parts_them(text: str) -> None:
    words = list(words_of(text))
    assert indexed(text) == ("".join(f" {word.text} " for word in words), len(words))
    assert all(word.text == "|" or word.text.isalnum() for word in words)
    assert all(text[word.start : word.end].strip() or word.text == "|" for word in words)


@given(st.text(st.sampled_from("abÀÉñœ -'1ßДж"), max_size=40))
def test_words_do_not_depend_on_capitals(text: str) -> None:
    assert indexed(text) == indexed(text.upper()) == indexed(text.lower())


def test_a_word_of_no_end_is_cut() -> None:
    assert indexed("A" * 1000) == (f" {'a' * 100} ", 1)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("social workers", [Term(("social",)), Term(("workers",))]),
        ('"social workers"', [Term(("social", "workers"))]),
        ('"social wor"*', [Term(("social", "wor"), is_prefix=True)]),
        ('"social wor', [Term(("social", "wor"))]),
        ("Child*", [Term(("child",), is_prefix=True)]),
        ("ch*ld", [Term(("ch", "ld"))]),
        ("well-being*", [Term(("well", "being"), is_prefix=True)]),
        ("the THE the", [Term(("the",))]),
        ('a"b c"d', [Term(("a",)), Term(("b", "c")), Term(("d",))]),
        ("plan OR NOT (x:y)", [Term((word,)) for word in ("plan", "or", "not")] + [Term(("x", "y"))]),
        ("half \ud800 plan", [Term(("half",)), Term(("plan",))]),
    ],
)
def test_terms(text: str, terms: list[Term]) -> None:
    assert list(terms_of(text)) == terms


@pytest.mark.parametrize("text", ["", "  ", "*", '""', "- , .", '"', "\0", "\f", "\ud800"])
def test_nothing_to_search_for(text: str) -> None:
    with pytest.raises(UsageError, match="nothing to search for"):
        terms_of(text)


def test_too_much_to_search_for() -> None:
    assert len(terms_of(" ".join(map(str, range(MOST_WORDS))))) == MOST_WORDS
    with pytest.raises(UsageError, match=r"501 words.*more than 500"):
        terms_of(" ".join(map(str, range(MOST_WORDS + 1))))
