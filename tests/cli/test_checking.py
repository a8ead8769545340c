"""The command check."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from councilgraph.queries.run import query_names

from .conftest import Run

FAULTY = "MATCH (c:Council)\nRETURN c.name, c.nam AS x"


def test_a_portable_query_ends_with_0(run: Run) -> None:
    checked = run("check", "MATCH (c:Council) RETURN c.name AS name")
    assert checked.status == 0
    assert checked.err.endswith("portable\n")


def test_a_fault_ends_with_3_and_stands_in_a_row(run: Run) -> None:
    checked = run("check", FAULTY, "--format", "jsonl")
    assert checked.status == 3
    rows = [json.loads(line) for line in checked.out.splitlines()]
    assert [(row["query"], row["line"], row["column"], row["rule"]) for row in rows] == [
        ("query", 2, 8, "unnamed-column"),
        ("query", 2, 16, "unknown-property"),
    ]
    assert [row["rewriting"] for row in rows] == ["c.name AS name", "c.name"]


def test_a_file_and_standard_input_are_read(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "asked.cypher"
    file.write_text(FAULTY, encoding="utf-8")
    for name in (str(file), f"@{file}"):
        assert json.loads(run("check", name, "-f", "jsonl").out.splitlines()[0])["query"] == str(file)
    monkeypatch.setattr("sys.stdin", StringIO(FAULTY))
    assert json.loads(run("check", "-", "-f", "jsonl").out.splitlines()[0])["query"] == "-"


def test_a_query_that_no_store_runs_is_a_finding(run: Run) -> None:
    checked = run("check", "MATCH (n) DELETE n", "--format", "json")
    assert checked.status == 3
    assert [row["rule"] for row in json.loads(checked.out)] == ["not-accepted"]


def test_all_stored_queries_are_portable(run: Run) -> None:
    checked = run("check", "--all")
    assert checked.status == 0
    assert checked.err.endswith(f"{len(query_names())} stored queries are portable\n")


def test_a_stored_query_is_checked_by_its_name(run: Run) -> None:
    checked = run("check", "years-inadequate")
    assert (checked.status, checked.out) == (0, "")
    assert checked.err.endswith("portable\n")


@pytest.mark.parametrize("given", [(), ("RETURN 1 AS x", "--all"), ("@nowhere.cypher",)])
def test_what_is_not_named_once_is_wrong_usage(run: Run, given: tuple[str, ...]) -> None:
    checked = run("check", *given)
    assert checked.status == 2
    assert "error: " in checked.err
