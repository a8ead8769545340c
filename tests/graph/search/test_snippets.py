"""What is shown of a text."""

from __future__ import annotations

import pytest
from councilgraph.graph.search.snippets import snippet
from councilgraph.graph.search.terms import terms_of
from hypothesis import given
from hypothesis import strategies as st

LONG = "\n".join(f"word{i}" for i in range(50))


@pytest.mark.parametrize(
    ("text", "asked", "shown"),
    [
        ("Social workers see children.", "CHILD* social", "[Social] workers see [children]."),
        ("Social workers see children.", '"social workers"', "[Social workers] see children."),
        ("The child’s plan\nand a child's plan", "child's", "The [child’s] plan and a [child's] plan"),
        ("the the the", '"the the"', "[the the][ the]"),
        ("a plan\fplan b", "plan", "a [plan] / [plan] b"),
        ("a plan\fplan b", '"plan plan" b', "a plan / plan [b]"),
        ("Café (new)", "cafe", "[Café] (new)"),
        ("nothing of it", "plan", "nothing of it"),
        (LONG, "word30", "… " + " ".join(f"word{i}" if i != 30 else "[word30]" for i in range(26, 50))),
        (
            LONG,
            "word0 word20",
            "[word0] " + " ".join(f"word{i}" for i in range(1, 20)) + " [word20] word21 word22 word23 …",
        ),
    ],
)
def test_the_words_found_are_marked(text: str, asked: str, shown: str) -> None:
    assert snippet(text, terms_of(asked)) == shown


def test_the_part_that_shows_most_is_shown() -> None:
    text = f"plan {LONG} plan for a child"
    assert snippet(text, terms_of("plan child")).endswith("[plan] for a [child]")


@given(st.text(st.sampled_from("ab é\n'-½")), st.text(st.sampled_from("ab é*\"'½"), min_size=1))
def test_only_brackets_and_spaces_are_added(text: str, asked: str) -> None:
    terms = terms_of(f"{asked} a")
    shown = snippet(text, terms)
    bare = shown.replace("[", "").replace("]", "").strip("… ")
    assert "".join(bare.split()) in "".join(text.split())
    assert "\n" not in shown
