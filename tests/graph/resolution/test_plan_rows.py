"""An action plan's rows answer the inspection's own recommendations."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from councilgraph.graph.assemble import assemble
from councilgraph.graph.graph import Graph
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.records import Relationship

from .papers import Paper, Report, graph_of, same_as

TOLD = (
    "Recruit more carers within the borough so that children can live near their own friends and schools.",
    "Ensure that life story books are made with all children whose plan is a permanent family.",
    "Strengthen the oversight of managers so that decisions are recorded on every child's file.",
    "Ensure that all carers receive regular supervision that is properly recorded.",
)


def report(path: str = "report.pdf", start: date = date(2014, 4, 29), **more: str) -> Report:
    return Report(path, "SIF", "sif", start, start, start.replace(month=6), TOLD, **more)


def plan(*rows: tuple[int, str], path: str = "plan.txt", day: date = date(2015, 11, 5)) -> Paper:
    paper = Paper(path, day=day)
    for number, text in rows:
        paper.restated(number, text, f"Do something about {number}", f"Do more about {number}")
    return paper


def answers(graph: Graph) -> list[Relationship]:
    return [one for one in graph.relationships if one.label == "ADDRESSES" and "method" in one.properties]


def numbers(graph: Graph) -> set[tuple[str, str]]:
    """Each action that answers a recommendation of the report, with the number printed there."""
    nodes = {node.id: node.properties for node in graph.nodes}
    return {(str(nodes[one.start.id]["text"]), str(nodes[one.end.id]["number"])) for one in answers(graph)}


def test_rows_answer_by_words_and_by_position(tmp_path: Path) -> None:
    rows = plan(
        (1, "Recruit more carers within the borough so that children can live near their friends and schools (1)"),
        (2, "Ensure life story books are made with all children whose plan is a permanent family. (2)"),
        (4, "Ensure all carers receive regular supervision that is recorded (4)"),
    )
    graph = graph_of(tmp_path, report(), rows)
    assert numbers(graph) == {
        (f"Do {amount} about {row}", printed)
        for row, printed in ((1, "14"), (2, "15"), (4, "17"))
        for amount in ("something", "more")
    }
    assert len(same_as(graph)) == 3
    assert all(one.properties["method"] == "restated" for one in same_as(graph).values())


def test_an_answer_carries_the_rows_evidence_and_how_it_was_found(tmp_path: Path) -> None:
    rows = plan((4, "Ensure that all carers receive regular supervision that is properly recorded. (4)"))
    found = answers(graph_of(tmp_path, report(), rows))[0]
    assert found.properties["quote"] in ("Do something about 4", "Do more about 4")
    assert found.properties["document"] == rows.ref.id
    assert {"page", "char_start", "char_end", "confidence", "loader"} < set(found.properties)
    assert (found.properties["method"], found.properties["score"]) == ("restated", 1.0)


def test_the_number_decides_between_like_words_and_alone_proves_nothing(tmp_path: Path) -> None:
    unlike = plan((3, "Paint the town hall in a cheerful colour before the summer fair begins. (3)"))
    assert answers(graph_of(tmp_path / "unlike", report(), unlike)) == []
    shortened = plan((3, "Strengthen managers' oversight and recording of decisions on files. (3)"))
    assert {printed for _, printed in numbers(graph_of(tmp_path / "like", report(), shortened))} == {"16"}
    misnumbered = plan((2, "Strengthen managers' oversight and recording of decisions on files. (2)"))
    assert answers(graph_of(tmp_path / "misnumbered", report(), misnumbered)) == []


def test_a_row_in_other_words_has_the_number_where_the_rest_of_the_list_has(tmp_path: Path) -> None:
    rows = [(number, text) for number, text in enumerate(TOLD, 1) if number != 3]
    graph = graph_of(tmp_path, report(), plan(*rows, (3, "Management grip, see separate note.")))
    assert {printed for _, printed in numbers(graph)} == {"14", "15", "16", "17"}
    by_list = [one for one in same_as(graph).values() if "list-has-the-numbers" in str(one.properties["reason"])]
    assert [one.properties["score"] for one in by_list] == [0.55]


def test_whole_words_under_another_number_are_found(tmp_path: Path) -> None:
    assert {printed for _, printed in numbers(graph_of(tmp_path, report(), plan((9, TOLD[0]))))} == {"14"}


def test_of_two_inspections_the_one_that_the_paper_speaks_of_is_meant(tmp_path: Path) -> None:
    first, second = report("one.pdf"), report("two.pdf", date(2015, 1, 12))
    rows = plan((1, TOLD[0]))
    ends = {one.end.id for one in answers(graph_of(tmp_path / "last", first, second, rows))}
    assert ends == {second.recommendations[0].id}
    rows.mention(rows.node("Inspection", "inspection:x-fen/mentioned-2014-04/sif"), "inspection of April 2014")
    ends = {one.end.id for one in answers(graph_of(tmp_path / "spoken", first, second, rows))}
    assert ends == {first.recommendations[0].id}


def test_neither_a_later_inspection_nor_another_councils_is_meant(tmp_path: Path) -> None:
    rows = plan((1, TOLD[0]))
    later = report("later.pdf", date(2016, 1, 12))
    elsewhere = report("elsewhere.pdf", code="x-moor")
    assert answers(graph_of(tmp_path, later, elsewhere, rows)) == []


def test_words_that_fit_two_recommendations_equally_are_left_alone(tmp_path: Path) -> None:
    twice = Report("r.pdf", "SIF", "sif", date(2014, 4, 29), date(2014, 5, 2), None, (TOLD[0], TOLD[0] + " "))
    assert answers(graph_of(tmp_path, twice, plan((9, TOLD[0])))) == []


def test_a_report_that_comes_later_is_answered(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.replace([plan((1, TOLD[0])).reading()])
        assert answers(assemble(ledger)) == []
        ledger.replace([report().reading()])
        assert len(answers(assemble(ledger))) == 2
