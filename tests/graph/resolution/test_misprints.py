"""A misprinted surname: one person only with the same post, before the same committee."""

from __future__ import annotations

from pathlib import Path

import pytest
from councilgraph.graph.graph import Graph

from .papers import Paper, graph_of, node, people, same_as


def two(
    folder: Path, one: str, other: str, post: str | None = "Head of Parks", committee: str = "Audit Panel"
) -> Graph:
    first, second = Paper("a.txt"), Paper("b.txt", committee=committee)
    first.person("Officer", one, post="Head of Parks")
    second.person("Officer", other, post=post)
    return graph_of(folder, first, second)


@pytest.mark.parametrize("misprint", ["Trelawney", "Trelwny", "Trelanwy", "Trelavny"])
def test_a_letter_apart_with_the_same_post_and_committee(tmp_path: Path, misprint: str) -> None:
    graph = two(tmp_path, "Orla Trelawny", f"Orla {misprint}")
    assert len(people(graph)) == 1
    (line,) = node(graph, people(graph)[0]).properties["merged_because"]  # type: ignore[misc]
    assert "surname-a-letter-apart +0.50; same-post +0.15 (Head of Parks); same-committee" in line


def test_another_committee_makes_a_candidate(tmp_path: Path) -> None:
    graph = two(tmp_path, "Orla Trelawny", "Orla Trelawney", committee="Planning Board")
    assert len(people(graph)) == 2
    assert len(same_as(graph)) == 1


@pytest.mark.parametrize(
    ("one", "other", "post"),
    [
        ("Orla Trelawny", "Orla Trelawney", None),
        ("Orla Trelawny", "Orla Trelawney", "Head of Roads"),
        ("Orla Trelawny", "Wilma Trelawney", "Head of Parks"),
        ("Orla Trelawny", "Orla Trelissick", "Head of Parks"),
        ("Orla Tarn", "Orla Tern", "Head of Roads"),
        ("Orla Fox", "Orla Cox", "Head of Parks"),
        ("O Trelawny", "O Trelawney", "Head of Parks"),
    ],
)
def test_anything_else_differing_stays_two(tmp_path: Path, one: str, other: str, post: str | None) -> None:
    graph = two(tmp_path, one, other, post)
    assert len(people(graph)) == 2
    assert same_as(graph) == {}


def test_a_post_that_many_hold_proves_nothing(tmp_path: Path) -> None:
    crowd = Paper("a.txt")
    for name in ("Orla Trelawny", "Orla Trelawney", "Wilma Tarn", "Piet Gorse"):
        crowd.person("Officer", name, post="Member")
    graph = graph_of(tmp_path, crowd)
    assert len(people(graph)) == 4
    assert len(same_as(graph)) == 1


def test_the_name_that_more_papers_print_counts(tmp_path: Path) -> None:
    papers = [Paper(f"{number}.txt") for number in range(3)]
    for paper, surname in zip(papers, ("Trelawney", "Trelawny", "Trelawny"), strict=True):
        paper.person("Officer", f"Orla {surname}", post="Head of Parks")
    graph = graph_of(tmp_path, *papers)
    assert people(graph) == ["officer:x-fen/orla-trelawney"]  # the smallest id, whatever is loaded
    assert node(graph, people(graph)[0]).properties["name"] == "Orla Trelawny"
    assert node(graph, people(graph)[0]).properties["aliases"] == ("Orla Trelawney",)
