"""A report and minutes that give one inspection two grades, from files to what a user sees."""

from __future__ import annotations

from pathlib import Path

import councilgraph
import pytest
from councilgraph.api import Workspace

from .loaders.made_reports import COUNCILS, report

INSPECTION = "inspection:x-wexmoor/2023-07-03/ilacs"
MINUTES = (
    "Wexmoor Council\n\nAudit Panel\n\nMinutes of the meeting held on 4 June 2024\n\n"
    "Present: Councillor Tom Brindle\n\n"
    "1. Inspection\n\nThe ILACS inspection of July 2023 gave an overall judgement of Inadequate.\n\n"
    "RESOLVED that the report be noted.\n"
)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "councils.csv").write_text(COUNCILS, encoding="utf-8")
    (folder / "report.pdf").write_bytes(report(grade="Good"))
    (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    return folder


def disagreeing(workspace: Workspace) -> list[str]:
    return [str(row["message"]) for row in workspace.problems() if row["code"] == "statements-disagree"]


@pytest.mark.parametrize("order", [("report.pdf", "minutes.txt"), ("minutes.txt", "report.pdf")])
def test_both_stay_in_sight_the_reports_first_until_one_is_removed(papers: Path, order: tuple[str, str]) -> None:
    with councilgraph.open(papers.parent / "store") as workspace:
        workspace.load(papers / "councils.csv", workers=0)
        for name in order:
            workspace.load(papers / name, workers=0)
        said = [row for row in workspace.statements(INSPECTION) if row["property"] == "overall_judgement"]
        assert [(row["value"], row["counts"], row["document"], row["page"], row["quote"]) for row in said] == [
            ("good", True, "report.pdf", 1, "Overall effectiveness Good"),
            ("inadequate", False, "minutes.txt", 1, "Inadequate"),
        ]
        (message,) = disagreeing(workspace)
        assert "overall_judgement is good in report.pdf, page 1, but inadequate in minutes.txt, page 1" in message
        assert len(workspace.disagreements()) == 1
        grade = workspace.cypher("MATCH (i:Inspection) RETURN i.overall_judgement AS grade").column("grade")
        assert grade == ["good"]
        workspace.remove(order[0])
        assert disagreeing(workspace) == []
