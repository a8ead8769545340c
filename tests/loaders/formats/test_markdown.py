"""Markdown is read without its marks, line by line."""

from __future__ import annotations

import pytest

from .made import codes, lines, read, recognised, refused

MINUTES = """\
---
council: Wexmoor Borough Council
date: 2024-06-04
---
# Minutes of the *Cabinet*

**Present:**
Cllr Zoë O’Neill (Chair)
Cllr A. Moss

88. Apologies
89. **Plan** by [the Director](https://example.org/d) at <director@example.org>

- Visits
  1) in May
  2) in June

    an indented line
"""


def test_minutes() -> None:
    document = read(MINUTES.encode())
    assert document.media_type == "text/markdown"
    assert document.metadata == {
        "council": "Wexmoor Borough Council",
        "date": "2024-06-04",
        "encoding": "utf-8",
    }
    assert document.page(1).text.split("\n") == [
        "Minutes of the Cabinet",
        "Present:",
        "Cllr Zoë O’Neill (Chair)",
        "Cllr A. Moss",
        "88. Apologies",
        "89. Plan by the Director at director@example.org",
        "• Visits",
        "1. in May",
        "2. in June",
        "an indented line",
    ]


def test_tables_are_rows() -> None:
    written = "| No | Action | Owner |\n|---|---|---|\n| 1 | Visit<br>the *homes* \\| all | A. Moss |\n| 2 | | |\n"
    assert lines(written.encode()) == ["No\tAction\tOwner", "1\tVisit\u2003the homes | all\tA. Moss", "2\t\t"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<name of the chair> spoke", "<name of the chair> spoke"),
        ("a_b_c and 5 * 3 < 20", "a_b_c and 5 * 3 < 20"),
        ("Caf&eacute; costs \\*£20\\*", "Café costs *£20*"),
        ("1.1 Number and (a) letter", "1.1 Number and (a) letter"),
        ("<script>x()</script>", "<script>x()</script>"),
        ("a <b>bold</b> word<!-- and no more -->", "a bold word"),
    ],
)
def test_what_only_looks_like_a_mark(written: str, shown: str) -> None:
    assert lines(f"# Title\n\n{written}\n".encode()) == ["Title", shown]


def test_struck_out_text_is_left_out_and_told() -> None:
    document = read(b"# Plan\n\nThe report be ~~not~~ agreed")
    assert document.page(1).text == "Plan\nThe report be agreed"
    assert codes(document) == ["struck-out"]


def test_form_feeds_begin_pages() -> None:
    document = read(b"# One\n\f\f## Three\n\ntext\n\f")
    assert [page.text for page in document.pages] == ["One", "", "Three\ntext"]


def test_nothing_but_marks() -> None:
    assert refused(b"---\ntitle: x\n---\n[a](b:c)<!-- -->".replace(b"[a]", b"[ ]")).code == "no-text"


def test_a_heading_far_down_makes_no_markdown() -> None:
    assert recognised(b"Minutes\n" * 600 + b"# Heading\n") == ["text"]
