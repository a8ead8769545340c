"""A cut passage still knows the place of every character."""

from __future__ import annotations

from councilgraph.loaders.document import Document, Page
from councilgraph.loaders.papers.cuts import at_labels, cut, without_rules
from councilgraph.loaders.passages import passages
from hypothesis import given
from hypothesis import strategies as st

LINES = st.lists(st.text("ab cd\t.:|", min_size=1, max_size=30), min_size=1, max_size=6)


def document(text: str) -> Document:
    return Document("document:cut", "cut.txt", "0" * 64, "text/plain", (Page(1, text),))


@given(LINES, st.data())
def test_a_cut_quotes_its_own_words(lines: list[str], data: st.DataObject) -> None:
    for passage in passages(document("\n".join(lines))):
        start = data.draw(st.integers(0, len(passage.text) - 1))
        end = data.draw(st.integers(start + 1, len(passage.text)))
        if passage.text[start:end].strip():
            part = cut(passage, start, end)
            assert part.text == passage.text[start:end].strip()
            assert part.cite().quote.split() == part.text.split()


def test_labels_within_a_line_stand_alone() -> None:
    line = "Apologies To note apologies. Minutes: There were none. Decision: That it be noted. |"
    found = [p.text for p in at_labels(without_rules(passages(document(line))))]
    assert found == [
        "Apologies To note apologies.",
        "Minutes:",
        "There were none.",
        "Decision:",
        "That it be noted.",
    ]


def test_the_asterisks_of_bold_letters_are_left_out() -> None:
    text = "**Recommendations**\n4. **The Panel is RECOMMENDED to note it.**\n**Resolved**: that\n* not bold"
    found = [(p.mark, p.text) for p in without_rules(passages(document(text)))]
    assert found == [
        (None, "Recommendations"),
        ("4.", "The Panel is RECOMMENDED to note it."),
        (None, "Resolved**: that"),
        (None, "* not bold"),
    ]


def test_a_line_of_rules_is_left_out() -> None:
    assert [p.text for p in without_rules(passages(document("One\n|\n--- |\nTwo |")))] == ["One", "Two"]
