"""What counts where documents disagree, and that what does not count stays in sight."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from councilgraph.errors import UnknownNameError
from councilgraph.graph.assemble import assemble
from councilgraph.graph.graph import Graph
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.ledger_rows import Reading
from councilgraph.graph.records import NodeRef
from councilgraph.graph.statements import CODE, Disagreement, disagreements, statements
from councilgraph.ontology import Value

from .said import INSPECTION, WEXMOOR, claim, reading, record

TEXT = "Wexmoor was found good, one says inadequate, on 12 May 2023"
RECOMMENDATION = NodeRef("Recommendation", "recommendation:a")
MENTIONED = NodeRef("Inspection", "inspection:x-wexmoor/mentioned-2023-07/ilacs")


def paper(
    path: str, *said: tuple[NodeRef, str, Value | NodeRef], confidence: float = 0.9, report: bool = False
) -> Reading:
    document = record(path, kind="ILACS report" if report else "minutes")
    claims = [claim(document, TEXT, "good", *statement, confidence) for statement in said]
    if report:
        claims.append(claim(document, TEXT, "Wexmoor", NodeRef("Document", document.id), "REPORTS", INSPECTION))
    return reading(document, TEXT, claims)


def graded(path: str, grade: str, confidence: float = 0.9, *, report: bool = False) -> Reading:
    return paper(path, (INSPECTION, "overall_judgement", grade), confidence=confidence, report=report)


def graph_of(folder: Path, readings: Iterable[Reading]) -> tuple[Graph, list[Disagreement]]:
    with Ledger.open(folder) as ledger:
        ledger.replace(readings)
        graph = assemble(ledger)
        return graph, list(disagreements(ledger.claims(), graph))


def grade_of(graph: Graph) -> Value | None:
    return next(node.properties.get("overall_judgement") for node in graph.nodes if node.id == INSPECTION.id)


def problems(graph: Graph) -> list[str]:
    return [str(node.properties["message"]) for node in graph.nodes if node.properties.get("code") == CODE]


def test_the_reports_statement_counts_in_any_order_and_however_sure_the_others_are(tmp_path: Path) -> None:
    readings = [
        graded("a.pdf", "inadequate", 1.0),
        graded("report.pdf", "good", 0.5, report=True),
        graded("z.pdf", "outstanding", 0.99),
    ]
    graphs = []
    for number, order in enumerate(permutations(readings)):
        graph, (found,) = graph_of(tmp_path / str(number), order)
        graphs.append(graph)
        assert grade_of(graph) == "good"
        assert found.chosen.value == "good"
        assert {other.value for other in found.others} == {"inadequate", "outstanding"}
    assert all(graph == graphs[0] for graph in graphs)
    assert len(problems(graphs[0])) == 2


def test_the_problem_names_both_documents_pages_and_values_and_goes_with_one_of_them(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.replace([graded("a.pdf", "inadequate", 1.0), graded("report.pdf", "good", report=True)])
        graph = assemble(ledger)
        (message,) = problems(graph)
        assert "overall_judgement is good in report.pdf, page 1, but inadequate in a.pdf, page 1" in message
        (raised,) = [one for one in graph.relationships if one.label == "RAISED"]
        assert raised.start.id == record("a.pdf").id
        for gone in ("a.pdf", "report.pdf"):
            ledger.remove(gone)
            assert problems(assemble(ledger)) == []
            ledger.replace([graded(gone, "inadequate", report=gone == "report.pdf")])


def test_what_a_report_says_of_its_recommendations_counts_too(tmp_path: Path) -> None:
    made = (INSPECTION, "MADE", RECOMMENDATION)
    plan = paper("a.pdf", (RECOMMENDATION, "priority", True), confidence=1.0)
    report = paper("report.pdf", made, (RECOMMENDATION, "priority", False), confidence=0.5, report=True)
    graph, (found,) = graph_of(tmp_path, [plan, report])
    assert next(node for node in graph.nodes if node.id == RECOMMENDATION.id).properties["priority"] is False
    assert (found.subject, found.property) == (RECOMMENDATION, "priority")


def test_without_a_report_the_surer_statement_counts_then_the_smaller_id(tmp_path: Path) -> None:
    graph, _ = graph_of(tmp_path / "sure", [graded("a.pdf", "good", 0.8), graded("b.pdf", "inadequate")])
    assert grade_of(graph) == "inadequate"
    readings = [graded(f"{name}.pdf", grade) for name, grade in (("a", "good"), ("b", "inadequate"), ("c", "good"))]
    _, (found,) = graph_of(tmp_path / "equal", readings)
    assert found.chosen.evidence.document == min(one.document.id for one in readings)
    assert all(other.evidence.quote == "good" for other in found.others)


def test_a_paper_that_speaks_of_the_inspection_disagrees_with_its_report(tmp_path: Path) -> None:
    report = paper(
        "report.pdf",
        (INSPECTION, "framework", "ILACS"),
        (INSPECTION, "start_date", date(2023, 7, 3)),
        (INSPECTION, "overall_judgement", "good"),
        (INSPECTION, "INSPECTED", WEXMOOR),
        report=True,
    )
    minutes = paper(
        "a.txt",
        (MENTIONED, "overall_judgement", "inadequate"),
        (MENTIONED, "INSPECTED", WEXMOOR),
        confidence=1.0,
    )
    graph, (found,) = graph_of(tmp_path, [minutes, report])
    assert (found.subject, found.chosen.value, found.others[0].value) == (INSPECTION, "good", "inadequate")
    assert found.others[0].subject == MENTIONED
    with Ledger.open(tmp_path) as ledger:
        for name in (INSPECTION.id, MENTIONED.id):
            rows = [row for row in statements(ledger, graph, name) if row["property"] == "overall_judgement"]
            assert [(row["value"], row["counts"], row["document"]) for row in rows] == [
                ("good", True, "report.pdf"),
                ("inadequate", False, "a.txt"),
            ]


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [("title", "Inspection of Wexmoor", "Wexmoor: inspection"), ("visits", ("3 July",), ("3 to 7 July",))],
)
def test_wordings_and_lists_do_not_disagree(tmp_path: Path, name: str, one: Value, other: Value) -> None:
    said = [paper("a.pdf", (INSPECTION, name, one)), paper("b.pdf", (INSPECTION, name, other))]
    graph, found = graph_of(tmp_path, said)
    assert (problems(graph), found) == ([], [])


def test_what_a_later_paper_may_change_and_one_document_by_itself_do_not_disagree(tmp_path: Path) -> None:
    action = NodeRef("Action", "action:a")
    said = [paper(f"{day}.pdf", (action, "due_date", date(2023, 5, day))) for day in (1, 2)]
    twice = paper("c.pdf", (INSPECTION, "start_date", date(2023, 5, 1)), (INSPECTION, "start_date", date(2023, 5, 2)))
    assert graph_of(tmp_path, [*said, twice])[1] == []


def test_statements_of_a_node_that_is_none(tmp_path: Path) -> None:
    graph, _ = graph_of(tmp_path, [graded("a.pdf", "good")])
    with Ledger.open(tmp_path) as ledger, pytest.raises(UnknownNameError, match="inspection:none"):
        statements(ledger, graph, "inspection:none")
