"""Real papers as text, and a real web page with the name of a PDF. Facts only: counts, encodings, names of formats."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .made import read, recognised

# Lines with text, those of them with tabs, those with HTML tags, characters.
COUNCIL_PAPERS = {
    "barking-and-dagenham-improvement-plan-minutes": (23, 0, 0, 5018),
    "bcp-full-ilacs-report-minutes": (36, 0, 0, 7283),
    "oxfordshire-2015-ofsted-action-plan-report": (63, 27, 17, 15101),
    "oxfordshire-ilacs-report-minutes": (18, 0, 0, 5299),
    "oxfordshire-placement-sufficiency-minutes": (27, 0, 0, 6762),
}


@pytest.mark.parametrize("name", COUNCIL_PAPERS)
def test_council_papers(corpus: Path, name: str) -> None:
    content = (corpus / "council-minutes" / f"{name}.txt").read_bytes()
    assert recognised(content) == ["text"]
    document = read(content)
    assert (document.metadata, document.problems, len(document.pages)) == ({"encoding": "utf-8"}, (), 1)
    page = document.page(1)
    assert page.text == content.decode()
    tabs = sum("\t" in line.text for line in page.lines)
    tags = sum(re.search("<[a-z/]", line.text) is not None for line in page.lines)
    assert (len(page.lines), tabs, tags, len(page.text)) == COUNCIL_PAPERS[name]


@pytest.mark.parametrize("name", COUNCIL_PAPERS)
def test_council_papers_as_windows_writes_them(corpus: Path, name: str) -> None:
    written = (corpus / "council-minutes" / f"{name}.txt").read_bytes().decode()
    for encoding in ("utf-16", "utf-8-sig"):
        assert read(written.replace("\n", "\r\n").encode(encoding)).page(1).text == written
    if written.isascii():
        return
    document = read(written.encode("cp1252", "ignore"))
    assert document.page(1).text == written.encode("cp1252", "ignore").decode("cp1252")
    assert document.metadata["encoding"] == "cp1252"


def test_manifests_are_text(corpus: Path) -> None:
    assert recognised((corpus / "kent" / "manifest.csv").read_bytes()) == ["text"]


def test_a_web_page_with_the_name_of_a_pdf(corpus: Path) -> None:
    content = (corpus / "ofsted-ilacs-sif" / "birmingham-2012-10-19.pdf").read_bytes()
    assert recognised(content) == ["html"]
    document = read(content)
    assert document.metadata["title"].startswith("Report not found")
    assert document.page(1).lines[1].text == "Report not found"
    assert len(document.page(1).lines) == 8


@pytest.mark.parametrize("folder", ["area-send", "jtai", "kent", "ofsted-ilacs-sif"])
def test_pdfs_are_nothing_else(corpus: Path, folder: str) -> None:
    found = {file.name: recognised(file.read_bytes()[:4096]) for file in sorted((corpus / folder).glob("*.pdf"))}
    assert [name for name, formats in found.items() if formats != ["pdf"]] == [
        name for name in found if name == "birmingham-2012-10-19.pdf"
    ]
