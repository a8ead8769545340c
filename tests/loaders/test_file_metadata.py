"""What a file says of itself beside its pages: front matter, and the head of a web page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from councilgraph.graph.ledger import Ledger
from councilgraph.loaders.ingest import Options, ingest
from councilgraph.ontology import Value

from .made_reports import COUNCILS

REPORT = """Inspection of Nowhere local authority children's services

Inspection dates: 3 July to 14 July 2023

Lead inspector: Orla Quenby, His Majesty's Inspector

Judgement Grade

The impact of leaders on social work practice with children and families Good

The experiences and progress of children who need help and protection Good

The experiences and progress of children in care Good

The experiences and progress of care leavers Good

Overall effectiveness Good
"""
PAGE = """<!DOCTYPE html><html><head><title>{title}</title>
<link rel="canonical" href="https://wexmoor.example/news"><meta property="article:published_time" content="{day}">
</head><body><main><h1>News</h1><p>The lido opens.</p></main></body></html>"""


def loaded(folder: Path, name: str, text: str, manifest: str = "") -> tuple[dict[str, Value], set[str], set[str]]:
    """Properties of a document, the councils that it speaks of, and the codes of its problems."""
    folder.mkdir(exist_ok=True)
    (folder / "councils.csv").write_text(COUNCILS, encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    if manifest:
        (folder / "manifest.csv").write_text(manifest, encoding="utf-8")
    with Ledger.open(folder / "store") as ledger:
        ingest(ledger, [folder], options=Options(workers=0))
        document = ledger.document(name)
        councils = {c.subject.id for c in ledger.claims(document.id) if c.subject.label == "Council"}
        return dict(document.properties), councils, {p.problem.code for p in ledger.problems(document.id)}


def test_front_matter_names_the_council_of_a_report(tmp_path: Path) -> None:
    _, councils, problems = loaded(tmp_path / "without", "report.txt", REPORT)
    assert (councils, "unknown-council" in problems) == (set(), True)
    front = "---\ncouncil: Wexmoor Council\ntitle: The report\nurl: https://wexmoor.example/report\n---\n"
    properties, councils, problems = loaded(tmp_path / "with", "report.txt", front + REPORT)
    assert (councils, "unknown-council" in problems) == ({"council:x-wexmoor"}, False)
    assert properties == {"title": "The report", "url": "https://wexmoor.example/report"}


def test_a_manifest_goes_before_front_matter(tmp_path: Path) -> None:
    front = "---\ncouncil: Wexmoor Council\ntitle: The report\nurl: https://wexmoor.example/report\n---\n"
    manifest = "path,council,title\nreport.txt,Addlestow Borough Council,Another\n"
    properties, councils, _ = loaded(tmp_path / "papers", "report.txt", front + REPORT, manifest)
    assert councils == {"council:x-addlestow"}
    assert properties == {"title": "Another", "url": "https://wexmoor.example/report"}


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-01", date(2024, 5, 1)),
        ("2024-05-01T09:30:00+01:00", date(2024, 5, 1)),
        ("1 May 2024", date(2024, 5, 1)),
        ("01/05/2024 09:30", date(2024, 5, 1)),
        ("2024-13-01", None),
        ("last week", None),
    ],
)
def test_a_web_page_says_where_and_when_it_was_published(tmp_path: Path, written: str, day: date | None) -> None:
    properties, _, _ = loaded(tmp_path / "papers", "news.html", PAGE.format(title="News of the lido", day=written))
    expected = {"title": "News of the lido", "url": "https://wexmoor.example/news", "published_date": day}
    assert properties == {name: value for name, value in expected.items() if value is not None}


def test_a_manifest_goes_before_a_web_page(tmp_path: Path) -> None:
    manifest = "path,title,url\nnews.html,The lido,https://wexmoor.example/lido\n"
    page = PAGE.format(title="News", day="2024-05-01")
    properties, _, _ = loaded(tmp_path / "papers", "news.html", page, manifest)
    given = {"title": "The lido", "url": "https://wexmoor.example/lido"}
    assert properties == given | {"published_date": date(2024, 5, 1)}


def test_a_day_that_the_text_prints_goes_before_the_head_of_the_page(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in REPORT.split("\n\n"))
    page = PAGE.format(title="A report", day="2024-05-01").replace("<p>The lido opens.</p>", body)
    properties, _, _ = loaded(tmp_path / "without", "report.html", page)
    assert properties["published_date"] == date(2024, 5, 1)
    printed = page.replace("<p>Lead inspector", "<p>Report published: 21 August 2023</p><p>Lead inspector")
    properties, _, _ = loaded(tmp_path / "with", "report.html", printed)
    assert "published_date" not in properties


def test_half_a_character_in_front_matter_can_be_written(tmp_path: Path) -> None:
    properties, _, _ = loaded(tmp_path / "papers", "a.txt", '---\ntitle: "Half \\ud800"\n---\nThe lido opens.\n')
    assert properties == {"title": "Half \ufffd"}
