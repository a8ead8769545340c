"""Forms of a name in one council's papers: one person where only one can be meant, else candidates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from councilgraph.graph.records import NodeRef

from .papers import Paper, graph_of, links, node, people, same_as


def paper(path: str, *named: tuple[str, str], day: date = date(2023, 5, 10), committee: str = "Audit Panel") -> Paper:
    made = Paper(path, day=day, committee=committee)
    for label, name in named:
        made.person(label, name)
    return made


def test_forms_of_one_name_become_one_person(tmp_path: Path) -> None:
    first = Paper("a.txt")
    first.person("Councillor", "R W Quenby", "Mr R W Quenby", "The Leader")
    second = Paper("b.txt", day=date(2023, 9, 1))
    second.person("Councillor", "Roger Quenby", "Cllr Roger Quenby", post="Cabinet Member for Finance")
    third = Paper("c.txt", day=date(2024, 1, 10))
    third.person("Councillor", "R Quenby", "Mr R Quenby")
    graph = graph_of(tmp_path, first, second, third)
    assert people(graph) == ["councillor:x-fen/roger-quenby"]
    person = node(graph, "councillor:x-fen/roger-quenby")
    assert person.properties["name"] == "Roger Quenby"
    assert person.properties["aliases"] == (
        *("Cllr Roger Quenby", "Mr R Quenby", "Mr R W Quenby", "R Quenby", "R W Quenby", "The Leader"),
    )
    assert person.properties["merged_ids"] == ("councillor:x-fen/r-quenby", "councillor:x-fen/r-w-quenby")
    assert len(links(graph, "ATTENDED")) == 3
    assert len(links(graph, "HELD")) == 1
    assert same_as(graph) == {}


def test_each_merge_says_why(tmp_path: Path) -> None:
    graph = graph_of(
        tmp_path, paper("a.txt", ("Councillor", "R Quenby")), paper("b.txt", ("Councillor", "Roger Quenby"))
    )
    (line,) = node(graph, "councillor:x-fen/roger-quenby").properties["merged_because"]  # type: ignore[misc]
    assert line == (
        "councillor:x-fen/r-quenby = councillor:x-fen/roger-quenby: 0.90 by names-in-council: initial-fits +0.70; "
        "same-committee +0.10 (committee:x-fen/audit-panel); same-label +0.05; near-in-time +0.05"
    )


@pytest.mark.parametrize(
    ("short", "full"), [("Jo", "Joanne"), ("Bob", "Robert"), ("Bill", "William"), ("Liz", "Elizabeth")]
)
def test_short_forms(tmp_path: Path, short: str, full: str) -> None:
    graph = graph_of(
        tmp_path, paper("a.txt", ("Officer", f"{short} Trelawny")), paper("b.txt", ("Officer", f"{full} Trelawny"))
    )
    assert people(graph) == [f"officer:x-fen/{full.lower()}-trelawny"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rachel Quenby", "Roger Quenby"),
        ("R W Quenby", "R J Quenby"),
        ("Roger Quenby", "R Quenby-Tarn"),
        ("Christopher Quenby", "Christine Quenby"),
        ("Joanne Quenby", "Josephine Quenby"),
        ("Nick Quenby", "Nikki Quenby"),
        ("Quenby Roger", "Roger Quenby"),
    ],
)
def test_names_that_contradict_stay_two_and_are_no_candidates(tmp_path: Path, one: str, other: str) -> None:
    graph = graph_of(tmp_path, paper("a.txt", ("Councillor", one)), paper("b.txt", ("Councillor", other)))
    assert len(people(graph)) == 2
    assert same_as(graph) == {}


def test_an_initial_that_fits_two_is_left_alone(tmp_path: Path) -> None:
    papers = (
        paper("a.txt", ("Councillor", "R Quenby")),
        paper("b.txt", ("Councillor", "Roger Quenby")),
        paper("c.txt", ("Councillor", "Rachel Quenby")),
    )
    graph = graph_of(tmp_path, *papers)
    assert len(people(graph)) == 3
    candidates = same_as(graph)
    assert set(candidates) == {
        ("councillor:x-fen/r-quenby", "councillor:x-fen/rachel-quenby"),
        ("councillor:x-fen/r-quenby", "councillor:x-fen/roger-quenby"),
    }
    assert all("several-fit -0.25" in str(one.properties["reason"]) for one in candidates.values())
    assert all(one.properties["score"] == 0.65 for one in candidates.values())


def test_a_short_form_that_fits_two_is_left_alone(tmp_path: Path) -> None:
    names = ("Chris Tarn", "Christopher Tarn", "Christine Tarn")
    graph = graph_of(tmp_path, *(paper(f"{name}.txt", ("Officer", name)) for name in names))
    assert len(people(graph)) == 3
    assert len(same_as(graph)) == 2


def test_a_title_separates_initials_only(tmp_path: Path) -> None:
    first, second, third = Paper("a.txt"), Paper("b.txt"), Paper("c.txt")
    first.person("Councillor", "J Tarn", "Mr J Tarn", node_id="councillor:x-fen/mr-j-tarn")
    second.person("Councillor", "J Tarn", "Mrs J Tarn", node_id="councillor:x-fen/mrs-j-tarn")
    graph = graph_of(tmp_path / "apart", first, second)
    assert len(people(graph)) == 2
    assert same_as(graph) == {}
    third.person("Person", "Jody Tarn", "Mr Jody Tarn")
    fourth = Paper("d.txt")
    fourth.person("Officer", "Jody Tarn", "Ms Jody Tarn")
    assert people(graph_of(tmp_path / "one", third, fourth)) == ["officer:x-fen/jody-tarn"]


def test_the_surer_label_counts(tmp_path: Path) -> None:
    guessed, known = Paper("a.txt"), Paper("b.txt")
    guessed.person("Councillor", "Orla Quenby", confidence=0.6)
    known.person("Officer", "Orla Quenby", confidence=0.95, post="Head of Parks")
    graph = graph_of(tmp_path, guessed, known)
    assert people(graph) == ["officer:x-fen/orla-quenby"]
    assert [start for start, _ in links(graph, "ATTENDED")] == ["officer:x-fen/orla-quenby"] * 2


def test_the_id_has_the_key_of_the_label(tmp_path: Path) -> None:
    unknown, known = Paper("a.txt"), Paper("b.txt")
    unknown.person("Person", "Orla Maud Quenby")
    known.person("Officer", "Orla Quenby")
    graph = graph_of(tmp_path, unknown, known)
    assert people(graph) == ["officer:x-fen/orla-quenby"]
    assert node(graph, "officer:x-fen/orla-quenby").properties["name"] == "Orla Maud Quenby"


def test_a_councillor_and_an_officer_of_one_name_stay_two(tmp_path: Path) -> None:
    graph = graph_of(
        tmp_path, paper("a.txt", ("Councillor", "Orla Quenby")), paper("b.txt", ("Officer", "Orla Quenby"))
    )
    assert len(people(graph)) == 2
    (candidate,) = same_as(graph).values()
    assert "label-conflict -0.50 (Councillor and Officer)" in str(candidate.properties["reason"])


def test_somebody_unknown_who_may_be_either_is_left_alone(tmp_path: Path) -> None:
    papers = [
        paper("a.txt", ("Councillor", "Orla Quenby")),
        paper("b.txt", ("Officer", "Orla Quenby")),
        paper("c.txt", ("Person", "Orla Quenby")),
    ]
    graph = graph_of(tmp_path, *papers)
    assert len(people(graph)) == 3
    assert len(same_as(graph)) == 3


def test_other_posts_at_the_same_time_keep_apart_and_at_other_times_do_not(tmp_path: Path) -> None:
    def papers(day: date) -> tuple[Paper, Paper]:
        first, second = Paper("a.txt"), Paper("b.txt", day=day)
        first.person("Officer", "Orla Quenby", post="Head of Highways")
        second.person("Person", "Orla Quenby", post="Chief Nurse")
        return first, second

    apart = graph_of(tmp_path / "apart", *papers(date(2023, 5, 20)))
    assert len(people(apart)) == 2
    (candidate,) = same_as(apart).values()
    assert "other-post-at-the-time -0.40 (Head of Highways / Chief Nurse)" in str(candidate.properties["reason"])
    assert people(graph_of(tmp_path / "one", *papers(date(2024, 9, 1)))) == ["officer:x-fen/orla-quenby"]


@pytest.mark.parametrize("title", ["Director for Highways", "Monitoring Officer", "Chief Executive"])
def test_posts_that_can_be_one_or_be_held_together_do_not_keep_apart(tmp_path: Path, title: str) -> None:
    first, second = Paper("a.txt"), Paper("b.txt")
    first.person("Officer", "Orla Quenby", post="Corporate Director of Highways")
    second.person("Person", "Orla Quenby", post=title)
    assert people(graph_of(tmp_path, first, second)) == ["officer:x-fen/orla-quenby"]


def test_two_entries_of_one_list_are_two_people(tmp_path: Path) -> None:
    listed = Paper("a.txt")
    assert listed.meeting is not None
    for name in ("Roger Quenby", "R Quenby"):
        person = listed.person("Councillor", name, attended=False)
        listed.claim(person, "ATTENDED", listed.meeting, f"Cllr {name}")
    assert len(people(graph_of(tmp_path, listed))) == 2


def test_a_common_surname_needs_more_than_an_initial(tmp_path: Path) -> None:
    def papers(committee: str) -> tuple[Paper, Paper]:
        return (
            paper("a.txt", ("Officer", "J Smith"), committee="Audit Panel"),
            paper("b.txt", ("Officer", "Jane Smith"), committee=committee),
        )

    graph = graph_of(tmp_path / "elsewhere", *papers("Planning Board"))
    assert len(people(graph)) == 2
    assert len(same_as(graph)) == 1
    assert people(graph_of(tmp_path / "same", *papers("Audit Panel"))) == ["officer:x-fen/jane-smith"]


def test_a_bare_surname_joins_the_only_one_of_its_committee(tmp_path: Path) -> None:
    named = paper("a.txt", ("Councillor", "Roger Quenby"))
    bare = paper("b.txt", ("Councillor", "Quenby"))
    assert people(graph_of(tmp_path / "one", named, bare)) == ["councillor:x-fen/roger-quenby"]
    elsewhere = paper("b.txt", ("Councillor", "Quenby"), committee="Planning Board")
    assert len(people(graph_of(tmp_path / "two", named, elsewhere))) == 2
    another = paper("c.txt", ("Councillor", "Wilma Quenby"))
    assert len(people(graph_of(tmp_path / "three", named, bare, another))) == 3


def test_the_same_name_at_two_councils_is_never_one_by_itself(tmp_path: Path) -> None:
    papers = [Paper("a.txt", code="x-fen"), Paper("b.txt", code="x-moor")]
    for one in papers:
        one.person("Officer", "Orla Quenby")
    assert len(people(graph_of(tmp_path, *papers))) == 2


def test_names_that_cannot_be_compared_are_left_alone(tmp_path: Path) -> None:
    odd = Paper("a.txt")
    for number, name in enumerate(("...", "(vacant)", "X", "Mr", "The Clerk to the Board of the Northern Joint Panel")):
        odd.person("Person", name, node_id=f"person:x-fen/{number}")
    odd.mention(NodeRef("Person", "person:x-fen/nameless"), "somebody")
    graph = graph_of(tmp_path, odd)
    assert len(people(graph)) == 6
    assert same_as(graph) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RW Quenby", "R W Quenby"),
        ("R.W. Quenby", "R W Quenby"),
        ("Anne-Marie O'Tarn", "Anne Marie O\u2019Tarn"),
        ("Zo\u00eb Trelawny", "Zoe Trelawny"),
        ("Piet van der Tarn", "P van der Tarn"),
        ("Orla Quenby OBE", "Orla Quenby"),
        ("ORLA QUENBY", "Orla Quenby"),
    ],
)
def test_spelling_does_not_separate(tmp_path: Path, one: str, other: str) -> None:
    first, second = Paper("a.txt"), Paper("b.txt")
    first.person("Officer", one, node_id="officer:x-fen/1")
    second.person("Officer", other, node_id="officer:x-fen/2")
    assert len(people(graph_of(tmp_path, first, second))) == 1


def test_a_guessed_label_does_not_count_against(tmp_path: Path) -> None:
    def papers(confidence: float) -> tuple[Paper, Paper]:
        first, second = Paper("a.txt"), Paper("b.txt", committee="Planning Board")
        first.person("Councillor", "R Quenby", confidence=0.99)
        second.person("Person", "Roger Quenby", confidence=confidence)
        return first, second

    assert people(graph_of(tmp_path / "guessed", *papers(0.55))) == ["councillor:x-fen/r-quenby"]
    assert len(people(graph_of(tmp_path / "known", *papers(0.99)))) == 2


def test_inspectors_are_one_whichever_paper_names_them(tmp_path: Path) -> None:
    report, minutes = Paper("a.txt", committee=None), Paper("b.txt")
    report.person("Inspector", "Orla Quenby", node_id="inspector:ofsted/orla-quenby")
    minutes.person("Inspector", "Orla Quenby", "Orla Quenby HMI", confidence=0.85)
    assert people(graph_of(tmp_path, report, minutes)) == ["inspector:ofsted/orla-quenby"]
