"""Plain text stays as it is written."""

from __future__ import annotations

import pytest
from councilgraph.loaders.formats import text
from hypothesis import given
from hypothesis import strategies as st

from .made import codes, lines, read, refused

MINUTES = "Wexmoor Borough Council\n\nPresent:\tCllr Zoë O’Neill\n  1. Apologies – none\n"
ROW = '1.1\tVisits (9)\t<ul style="x"> • one • two</ul>\t<p>Done.</p> \n'


def test_a_line_stays_a_line() -> None:
    document = read((MINUTES + ROW).encode())
    assert document.page(1).text == MINUTES + ROW
    assert [line.text for line in document.lines()][1:] == [
        "Present:\tCllr Zoë O’Neill",
        "  1. Apologies – none",
        ROW[:-1],
    ]
    assert (document.media_type, document.metadata, document.problems) == ("text/plain", {"encoding": "utf-8"}, ())


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\u2028", "\u2029", "\x85"])
def test_the_ends_of_lines(end: str) -> None:
    assert lines(f"One{end}{end}two{end}three".encode()) == ["One", "", "two", "three"]


@pytest.mark.parametrize(
    ("written", "pages"),
    [
        ("one\n\ftwo\n\f", ["one\n", "two\n"]),
        ("one\ftwo", ["one", "two"]),
        ("\fone\f\n \n", ["", "one"]),
        ("one\f\fthree", ["one", "", "three"]),
    ],
)
def test_form_feeds_begin_pages(written: str, pages: list[str]) -> None:
    document = read(written.encode())
    assert [page.text for page in document.pages] == pages
    assert [page.number for page in document.pages] == list(range(1, len(pages) + 1))


def test_a_guessed_encoding_is_a_problem() -> None:
    document = read(MINUTES.encode("cp1252"))
    assert document.page(1).text == MINUTES
    assert document.metadata["encoding"] == "cp1252"
    assert "Windows-1252" in document.metadata["encoding-guessed"]
    assert codes(document) == ["encoding-guessed"]
    assert "save it as UTF-8" in document.problems[0].message


def test_zero_bytes_are_not_kept() -> None:
    assert lines(b"x" * 5000 + b"\0end") == ["x" * 5000 + "\ufffdend"]


def test_a_file_without_text() -> None:
    error = refused(b"---\ntitle: Nothing else\n---\n \n\f\n")
    assert error.code == "no-text"
    assert "nothing but space" in str(error)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("council: Wexmoor\ndate: 2024-06-04", {"council": "Wexmoor", "date": "2024-06-04"}),
        ("Title: 'A: b'\nurl: https://example.org/?a=1#b", {"title": "A: b", "url": "https://example.org/?a=1#b"}),
        ("title: Plan: an update\ncouncil: Wexmoor", {"title": "Plan: an update", "council": "Wexmoor"}),  # no YAML
        ("title: >-\n  Two\n  lines\ncommittee: Cabinet\ntags: [a, b]", {"title": "Two lines", "committee": "Cabinet"}),
        ("date: 04/06/2024\nother: x\ncouncil:", {"date": "04/06/2024"}),
        ("title: " + "[" * 3000, {"title": "[" * 3000}),
        ("a: &a [x]\ntitle: *a\ncouncil: Wexmoor", {"council": "Wexmoor"}),
        ("title: !!python/object/apply:os.getcwd []\ncouncil: Wexmoor", {"council": "Wexmoor"}),
    ],
)
@pytest.mark.parametrize("end", ["---", "...", "--- \t"])
def test_front_matter(block: str, said: dict[str, str], end: str) -> None:
    document = read(f"\n---\n{block}\n{end}\nMinutes\n".encode())
    assert document.metadata == {**said, "encoding": "utf-8"}
    assert document.page(1).text == "Minutes\n"


@pytest.mark.parametrize(
    "written",
    [
        "---\nMinutes of the Cabinet\n---\nPresent",
        "---\ncouncil: Wexmoor\nno end",
        "Minutes\n---\ncouncil: Wexmoor\n---\n",
        "---\n- council\n- date\n---\nMinutes",
        "---\ntitle: " + "x" * 9000 + "\n---\nMinutes",
        "---\n\n---\nMinutes",
    ],
)
def test_what_is_no_front_matter(written: str) -> None:
    document = read(written.encode())
    assert (document.page(1).text, document.metadata) == (written, {"encoding": "utf-8"})


@given(st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1))
def test_text_comes_back(written: str) -> None:
    content = b"Minutes " + written.encode()
    if text.recognises(content[:4096]):
        kept = "\f".join(page.text for page in read(content).pages)
        assert kept.split() == ("Minutes " + written).split()
