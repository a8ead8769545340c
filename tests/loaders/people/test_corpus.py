"""Real papers: nothing falls over, every place can be quoted, and who is listed is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from councilgraph.loaders.formats.pdf import read
from councilgraph.loaders.passages import passages
from councilgraph.loaders.people import read_people


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("cabinet-minutes-2025-01-30.pdf", 34),
        ("corporate-parenting-panel-minutes-2024-10-29.pdf", 31),
        ("decision-24-00109-proposed.pdf", 0),
    ],
)
def test_papers_of_one_county(corpus: Path, name: str, people: int) -> None:
    path = corpus / "kent" / name
    document = read(path, "document:test", name, "0" * 64, path.read_bytes())
    found = read_people(list(passages(document)), meeting=True)
    assert len(found) == people
    for person in found:
        assert person.first[0].cite(*person.first[1:]).quote
        assert all(post.passage.cite(post.start, post.end).quote for post in person.posts)
