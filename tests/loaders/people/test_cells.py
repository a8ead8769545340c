from __future__ import annotations

from councilgraph.loaders.passages import Passage, Segment
from councilgraph.loaders.people import read_people
from councilgraph.loaders.people.cells import with_cells

from .reading import text_document, text_passages


def joined(lines: list[str]) -> Passage:
    """A paragraph made of several lines of a page, as layout joins them."""
    document = text_document("\n".join(lines))
    segments, start, at = [], 0, 0
    for line in lines:
        segments.append(Segment(at, 1, start, len(line)))
        start, at = start + len(line) + 1, at + len(line) + 1
    return Passage(document, " ".join(lines), tuple(segments), lines=len(lines))


def test_tabs_and_wide_gaps_part_cells() -> None:
    (tabs,) = text_passages("Ann Lee\tHead of Homes")
    (gap,) = text_passages("Ann Lee      Head of Homes")
    assert with_cells(tabs).text == with_cells(gap).text == "Ann Lee\tHead of Homes"


def test_a_passage_without_cells_stays_the_same() -> None:
    (passage,) = text_passages("Ann Lee, Head of Homes")
    assert with_cells(passage) is passage


def test_a_line_that_begins_with_a_person_begins_a_row() -> None:
    passage = joined(["Ann Lee, Director of Adult", "Social Care", "John Moor, Director of Homes"])
    assert with_cells(passage).text == "Ann Lee, Director of Adult Social Care\nJohn Moor, Director of Homes"
    found = read_people([passage], meeting=False)
    assert [(p.name, [post.title for post in p.posts]) for p in found] == [
        ("Ann Lee", ["Director of Adult Social Care"]),
        ("John Moor", ["Director of Homes"]),
    ]
    assert all(post.passage is passage for p in found for post in p.posts)


def test_a_line_that_the_one_above_leads_on_to_begins_none() -> None:
    passage = joined(["The report was introduced by", "John Moor and noted."])
    assert with_cells(passage) is passage
