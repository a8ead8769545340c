"""One name at two councils: a candidate with a score, never one person by itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from councilgraph.graph.graph import Graph
from councilgraph.graph.ids import readable_id, slug
from councilgraph.graph.records import NodeRef, Relationship

from .papers import Paper, graph_of, people, same_as


def two(
    folder: Path,
    name: str = "Orla Quenby",
    *,
    posts: tuple[str | None, str | None] = (None, None),
    days: tuple[date, date] = (date(2015, 5, 1), date(2023, 5, 1)),
    labels: tuple[str, str] = ("Officer", "Officer"),
) -> Graph:
    papers = []
    for code, post, day, label in zip(("x-fen", "x-moor"), posts, days, labels, strict=True):
        paper = Paper(f"{code}.txt", code=code, day=day)
        paper.person(label, name, post=post)
        papers.append(paper)
    return graph_of(folder, *papers)


def only(graph: Graph) -> Relationship:
    (found,) = same_as(graph).values()
    assert len(people(graph)) == 2
    return found


def score(graph: Graph) -> float:
    found = only(graph).properties["score"]
    assert isinstance(found, float)
    return found


def test_a_candidate_explains_itself(tmp_path: Path) -> None:
    found = only(two(tmp_path, posts=("Head of Parks", "Head of Parks"), days=(date(2020, 1, 1), date(2021, 5, 1))))
    assert (found.start.id, found.end.id) == ("officer:x-fen/orla-quenby", "officer:x-moor/orla-quenby")
    assert dict(found.properties) == {
        "status": "candidate",
        "score": 0.95,
        "method": "names-across-councils",
        "reason": "same-name +0.35; uncommon-surname +0.20; uncommon-forename +0.10; same-post +0.20 (Head of Parks); "
        "one-after-the-other +0.10",
    }


def test_rarer_names_score_higher(tmp_path: Path) -> None:
    scores = [score(two(tmp_path / name, name)) for name in ("John Smith", "Orla Smith", "John Quenby", "Orla Quenby")]
    assert scores == sorted(set(scores))


def test_circumstances_count(tmp_path: Path) -> None:
    plain = score(two(tmp_path / "plain"))
    assert score(two(tmp_path / "post", posts=("Director of Roads", "Director of Roads"))) > plain
    assert score(two(tmp_path / "next", days=(date(2015, 5, 1), date(2016, 5, 1)))) > plain
    assert score(two(tmp_path / "both", days=(date(2015, 5, 1), date(2015, 5, 1)))) < plain
    assert score(two(tmp_path / "label", labels=("Officer", "Councillor"))) < plain


def test_words_about_the_time_before(tmp_path: Path) -> None:
    here, there = Paper("a.txt", code="x-fen"), Paper("b.txt", code="lds")
    person = here.person("Officer", "Orla Quenby")
    there.person("Officer", "Orla Quenby")
    here.mention(person, "Orla Quenby, formerly of Leeds City Council")
    assert "was-there-before +0.30" in str(only(graph_of(tmp_path, here, there)).properties["reason"])


@pytest.mark.parametrize("names", [("O Quenby", "Orla Quenby"), ("Quenby", "Orla Quenby"), ("Jo Tarn", "Joanne Tarn")])
def test_initials_and_short_forms_are_no_candidates(tmp_path: Path, names: tuple[str, str]) -> None:
    papers = [Paper("a.txt", code="x-fen"), Paper("b.txt", code="x-moor")]
    for paper, name in zip(papers, names, strict=True):
        paper.person("Officer", name)
    assert same_as(graph_of(tmp_path, *papers)) == {}


def test_contradicting_second_names_are_no_candidates(tmp_path: Path) -> None:
    papers = [Paper("a.txt", code="x-fen"), Paper("b.txt", code="x-moor")]
    for paper, name in zip(papers, ("Orla A Quenby", "Orla B Quenby"), strict=True):
        paper.person("Officer", name)
    assert same_as(graph_of(tmp_path, *papers)) == {}


def test_a_name_at_many_councils_makes_a_chain_and_not_every_pair(tmp_path: Path) -> None:
    papers = []
    for number in range(20):
        paper = Paper(f"{number}.txt", code=f"x-{number}", day=date(2010 + number // 2, 1, 1))
        paper.person("Officer", "Orla Quenby")
        papers.append(paper)
    found = same_as(graph_of(tmp_path, *papers))
    assert len(found) == 19
    assert all("name-at-many-councils -0.20 (20)" in str(one.properties["reason"]) for one in found.values())


def test_an_inspector_with_the_name_of_an_officer_is_a_candidate(tmp_path: Path) -> None:
    report, minutes = Paper("a.txt", committee=None), Paper("b.txt")
    report.person("Inspector", "Orla Quenby", node_id="inspector:ofsted/orla-quenby")
    minutes.person("Officer", "Orla Quenby")
    assert "other-label" in str(only(graph_of(tmp_path, report, minutes)).properties["reason"])


def director_of_both(folder: Path, *, post_there: str = "Director of Children's Services") -> Graph:
    """The papers of one council give somebody a post there and the same at another; the other's papers theirs."""
    day = date(2023, 5, 1)
    here, there = Paper("fen.txt", code="x-fen", day=day), Paper("moor.txt", code="x-moor", day=day)
    officer = here.person("Officer", "Orla Quenby", post="Director of Children's Services")
    held = NodeRef("Post", readable_id("post", "x-moor", slug("Director of Children's Services")))
    here.claim(officer, "HELD", held, "Orla Quenby, of both", title="Director of Children's Services", date=day)
    there.person("Officer", "Orla Quenby", post=post_there)
    return graph_of(folder, here, there)


def test_a_director_of_two_councils_is_one_person_with_two_posts(tmp_path: Path) -> None:
    graph = director_of_both(tmp_path)
    (one,) = people(graph)
    because = str(next(node for node in graph.nodes if node.id == one).properties["merged_because"])
    assert "post-of-both +0.30 (Director of Children's Services)" in because
    assert "at-both-at-once" not in because
    held = {said.end.id for said in graph.relationships if said.label == "HELD"}
    assert held == {f"post:{code}/director-of-childrens-services" for code in ("x-fen", "x-moor")}


def test_another_post_at_the_other_council_stays_a_candidate(tmp_path: Path) -> None:
    assert len(people(director_of_both(tmp_path, post_there="Head of Parks"))) == 2
