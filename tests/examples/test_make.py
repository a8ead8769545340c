"""The example reports are what their sources make, byte for byte with the same libraries, else word for word."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest
import yaml
from councilgraph.examples.layouts import Made
from councilgraph.examples.make import EXPECTED, FOLDER, NOT_A_REPORT, made_with, reports
from councilgraph.examples.make import expected as expected_yaml

from .conftest import page_texts


def test_the_folder_holds_what_is_made_and_nothing_else(made: dict[str, Made]) -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*made, NOT_A_REPORT, "councils.csv"}


def test_committed_reports_are_up_to_date(made: dict[str, Made], expected: dict[str, Any]) -> None:
    same_libraries = expected["made_with"] == made_with()
    for name, report in made.items():
        committed = (FOLDER / name).read_bytes()
        if same_libraries:
            assert committed == report.content, f"{name}: run python -m councilgraph.examples.make"
        else:
            assert page_texts(committed) == page_texts(report.content), name


def test_expected_facts_are_up_to_date(made: dict[str, Made], expected: dict[str, Any]) -> None:
    now = expected_yaml(made)
    assert yaml.safe_load(now)["documents"] == expected["documents"]
    if expected["made_with"] == made_with():
        assert EXPECTED.read_text(encoding="utf-8") == now


def test_setting_twice_gives_the_same_bytes(made: dict[str, Made]) -> None:
    name, again = next(reports())
    assert again.content == made[name].content


def test_reports_are_small(made: dict[str, Made]) -> None:
    assert max(len(report.content) for report in made.values()) < 60_000


def test_the_file_that_is_no_report_is_a_web_page() -> None:
    content = (FOLDER / NOT_A_REPORT).read_bytes()
    assert content.startswith(b"<!DOCTYPE html>")
    with pytest.raises(pypdfium2.PdfiumError, match="format"):
        pypdfium2.PdfDocument(content)


def test_every_report_says_that_it_is_an_example(texts: dict[str, list[str]]) -> None:
    for name, pages in texts.items():
        assert "every person named in it are invented" in pages[-1], name
