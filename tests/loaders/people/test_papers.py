"""Every short paper is read exactly: who is named, of which kind, with which posts, and what each did."""

from __future__ import annotations

import pytest

from .reading import found, load, names


@pytest.mark.parametrize("name", names())
def test_people(name: str) -> None:
    paper = load(name)
    rows, _ = found(paper)
    assert rows == list(paper.people)


@pytest.mark.parametrize("name", names())
def test_posts_that_act_without_a_name(name: str) -> None:
    paper = load(name)
    assert found(paper)[1] == paper.actors


def test_there_are_papers_of_many_layouts() -> None:
    assert len(names()) >= 40
