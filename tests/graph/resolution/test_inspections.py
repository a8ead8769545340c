"""Inspections that papers speak of become those of reports, where one alone can be meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from councilgraph.graph.assemble import assemble
from councilgraph.graph.graph import Graph
from councilgraph.graph.judgements import ACCEPT, REJECT, UNSURE, judge, withdraw
from councilgraph.graph.ledger import Ledger

from .papers import Paper, Report, graph_of, ids, links, node, same_as

SIF = "inspection:x-fen/2014-04-29/sif"
ILACS = "inspection:x-fen/2023-07-10/ilacs"


def reports() -> list[Report]:
    return [
        Report("sif.pdf", "SIF", "sif", date(2014, 4, 29), date(2014, 5, 21), date(2014, 6, 30), grade="good"),
        Report("ilacs.pdf", "ILACS", "ilacs", date(2023, 7, 10), date(2023, 7, 21), None),
    ]


def minutes(when: str, framework: str, day: date = date(2015, 11, 5), **properties: date | str) -> Paper:
    paper = Paper(f"minutes-{when}.txt", day=day)
    spoken = paper.node("Inspection", f"inspection:x-fen/mentioned-{when}/{framework}", **properties)
    assert paper.meeting is not None
    paper.claim(paper.meeting, "CONSIDERED", spoken, "the inspection")
    return paper


def mentioned(graph: Graph) -> list[str]:
    return [one for one in ids(graph, "Inspection") if "/mentioned-" in one]


@pytest.mark.parametrize(
    ("when", "framework", "day", "meant"),
    [
        ("2014-06", "sif", date(2015, 11, 5), SIF),
        ("2014-04", "sif", date(2015, 11, 5), SIF),
        ("2014-07", "unknown", date(2015, 11, 5), SIF),
        ("2014", "sif", date(2015, 11, 5), SIF),
        ("2014-06-30", "sif", date(2015, 11, 5), SIF),
        ("2023-09", "ilacs", date(2023, 11, 1), ILACS),
        ("2023", "unknown", date(2023, 11, 1), ILACS),
        ("unknown", "ilacs", date(2023, 11, 1), ILACS),
        ("undated", "sif", date(2014, 9, 1), SIF),
    ],
)
def test_the_inspection_that_fits_alone(tmp_path: Path, when: str, framework: str, day: date, meant: str) -> None:
    graph = graph_of(tmp_path, *reports(), minutes(when, framework, day))
    assert mentioned(graph) == []
    assert [end for _, end in links(graph, "CONSIDERED")] == [meant]
    assert node(graph, meant).properties["merged_ids"] == (f"inspection:x-fen/mentioned-{when}/{framework}",)


@pytest.mark.parametrize(
    ("when", "framework", "day"),
    [
        ("2014-09", "sif", date(2015, 11, 5)),
        ("2014-03", "sif", date(2015, 11, 5)),
        ("2013", "sif", date(2015, 11, 5)),
        ("2014-06", "ilacs", date(2015, 11, 5)),
        ("2023-09", "sif", date(2023, 11, 1)),
        ("unknown", "sif", date(2019, 11, 1)),
        ("undated", "ilacs", date(2023, 7, 1)),
        ("2014-06", "focused-visit", date(2015, 11, 5)),
    ],
)
def test_what_does_not_fit_stays_as_it_is(tmp_path: Path, when: str, framework: str, day: date) -> None:
    graph = graph_of(tmp_path, *reports(), minutes(when, framework, day))
    assert mentioned(graph) == [f"inspection:x-fen/mentioned-{when}/{framework}"]
    assert same_as(graph) == {}


def test_without_date_and_framework_nothing_is_certain(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, *reports(), minutes("unknown", "unknown", date(2023, 11, 1)))
    assert len(mentioned(graph)) == 1
    assert list(same_as(graph)) == [(ILACS, "inspection:x-fen/mentioned-unknown/unknown")]


def test_an_undated_paper_means_the_only_one_of_the_framework_that_is_loaded(tmp_path: Path) -> None:
    undated = Paper("minutes.txt", committee=None)
    undated.node("Inspection", "inspection:x-fen/mentioned-undated/ilacs", framework="ILACS")
    assert mentioned(graph_of(tmp_path / "one", *reports(), undated)) == []
    later = Report("later.pdf", "ILACS", "ilacs", date(2026, 1, 12), date(2026, 1, 23), None)
    graph = graph_of(tmp_path / "two", *reports(), later, undated)
    assert len(mentioned(graph)) == 1
    assert len(same_as(graph)) == 2


def test_several_that_fit_are_candidates(tmp_path: Path) -> None:
    again = Report("visit.pdf", "monitoring visit", "monitoring-visit", date(2023, 8, 1), date(2023, 8, 2), None)
    graph = graph_of(tmp_path, *reports(), again, minutes("2023-08", "unknown", date(2023, 12, 1)))
    assert len(mentioned(graph)) == 1
    assert len(same_as(graph)) == 2
    assert all("several-fit -0.30 (2)" in str(one.properties["reason"]) for one in same_as(graph).values())


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"start_date": date(2014, 6, 2)}, "other-days -0.40 (start_date 2014-06-02 / 2014-04-29)"),
        ({"published_date": date(2014, 5, 2)}, "other-days -0.40 (published_date 2014-05-02 / 2014-06-30)"),
        ({"overall_judgement": "inadequate"}, "other-grade -0.40 (inadequate / good)"),
    ],
)
def test_framework_and_month_tell_a_full_inspection_whatever_else_a_paper_says(
    tmp_path: Path, said: dict[str, date | str], reason: str
) -> None:
    graph = graph_of(tmp_path, *reports(), minutes("2014-06", "sif", **said))
    assert mentioned(graph) == []
    assert reason in str(node(graph, SIF).properties["merged_because"])
    (problem,) = [one for one in graph.nodes if one.properties.get("code") == "statements-disagree"]
    (name,) = said
    assert str(problem.properties["message"]).startswith(f"Inspection {SIF}: {name} is ")


@pytest.mark.parametrize("when", ["2014", "undated"])
@pytest.mark.parametrize(
    "said", [{"start_date": date(2014, 6, 2)}, {"published_date": date(2014, 5, 2)}, {"end_date": date(2014, 5, 1)}]
)
def test_without_a_month_the_dates_have_to_agree(tmp_path: Path, when: str, said: dict[str, date]) -> None:
    graph = graph_of(tmp_path, *reports(), minutes(when, "sif", date(2014, 9, 1), **said))
    assert len(mentioned(graph)) == 1


def test_the_dates_of_visits_have_to_agree(tmp_path: Path) -> None:
    visit = Report("v.pdf", "monitoring visit", "monitoring-visit", date(2023, 8, 1), date(2023, 8, 2), None)
    spoken = minutes("2023-08", "monitoring-visit", date(2023, 12, 1), start_date=date(2023, 8, 22))
    assert len(mentioned(graph_of(tmp_path, visit, spoken))) == 1


def test_another_grade_without_a_month_makes_a_candidate(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, *reports(), minutes("2014", "sif", overall_judgement="inadequate"))
    assert len(mentioned(graph)) == 1
    (candidate,) = same_as(graph).values()
    assert "other-grade -0.40 (inadequate / good)" in str(candidate.properties["reason"])


def test_the_report_alone_says_what_the_inspection_is(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, *reports(), minutes("2023-09", "ilacs", date(2023, 11, 1), overall_judgement="good"))
    assert mentioned(graph) == []
    assert "overall_judgement" not in node(graph, ILACS).properties
    said = [one for one in graph.relationships if one.label == "EVIDENCED_BY" and one.start.id == ILACS]
    assert sorted(str(one.properties["quote"]) for one in said) == [ILACS, "inspection:x-fen/mentioned-2023-09/ilacs"]
    assert len({one.end for one in said}) == 2


def test_the_review_of_a_board_is_not_the_councils_inspection(tmp_path: Path) -> None:
    board = Report("board.pdf", "LSCB review", "sif-lscb-review", date(2014, 4, 29), date(2014, 5, 21), None)
    board.claims = [one for one in board.claims if one.predicate != "INSPECTED"]
    graph = graph_of(tmp_path, reports()[0], board, minutes("2014-06", "unknown"))
    assert [end for _, end in links(graph, "CONSIDERED")] == [SIF]


def test_other_councils_inspections_are_not_meant(tmp_path: Path) -> None:
    there = Report("m.pdf", "SIF", "sif", date(2014, 4, 29), date(2014, 5, 21), None, code="x-moor")
    assert len(mentioned(graph_of(tmp_path, there, minutes("2014-06", "sif")))) == 1


def test_a_report_that_comes_later_is_found(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.replace([minutes("2014-06", "sif").reading()])
        assert len(mentioned(assemble(ledger))) == 1
        ledger.replace([reports()[0].reading()])
        assert mentioned(assemble(ledger)) == []
        ledger.remove("sif.pdf")
        assert len(mentioned(assemble(ledger))) == 1


def test_a_persons_word_goes_before_what_fits(tmp_path: Path) -> None:
    spoken = "inspection:x-fen/mentioned-2014-06/sif"
    with Ledger.open(tmp_path) as ledger:
        ledger.replace([paper.reading() for paper in (*reports(), minutes("2014-06", "sif"))])
        judge(ledger, spoken, SIF, REJECT)
        assert mentioned(assemble(ledger)) == [spoken]
        assert same_as(assemble(ledger)) == {}
        judge(ledger, spoken, ILACS, ACCEPT)
        graph = assemble(ledger)
        assert mentioned(graph) == []
        assert [end for _, end in links(graph, "CONSIDERED")] == [ILACS]
        withdraw(ledger, spoken, ILACS)
        judge(ledger, spoken, SIF, UNSURE)
        assert list(same_as(assemble(ledger))) == [(SIF, spoken)]
