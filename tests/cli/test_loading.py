"""Commands that change what is loaded."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from .conftest import EXAMPLES, Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two reports, the councils they need, and a file that is not what its name says."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("fenmoor-2016-07-04.pdf", "wexcombe-2019-04-23.pdf", "councils.csv", "not-a-report.pdf"):
        shutil.copy(EXAMPLES / name, folder / name)
    return folder


def test_a_load_tells_kinds_and_problems_and_ends_with_3(run: Run, folder: Path, tmp_path: Path) -> None:
    loaded = run("load", folder, "--workers", "0", "--store", tmp_path / "store")
    assert loaded.status == 3
    lines = loaded.out.splitlines()
    assert lines[0].startswith("4 documents, ")
    assert ": 4 new, 0 changed, 0 unchanged (" in lines[0]
    table = [line.split() for line in lines[1:]]
    assert ["ILACS", "report", "1"] in table
    assert ["SIF", "report", "1"] in table
    assert [row[1] for row in table if row and row[0].startswith("unknown-")] == ["1"]
    assert "`councilgraph problems` tells what they are" in loaded.err


def test_a_load_without_problems_ends_with_0_and_can_be_quiet(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "not-a-report.pdf").unlink()
    (folder / ".hidden").write_text("not read", encoding="utf-8")
    first = run("load", folder, "--workers", "0", "--store", tmp_path / "store")
    assert (first.status, first.err) == (0, "1 hidden file or manifest passed over\n")
    again = run("load", folder, "--workers", "0", "--store", tmp_path / "store", "--quiet")
    assert (again.status, again.err) == (0, "")
    assert ": 0 new, 0 changed, 3 unchanged (" in again.out


def test_files_that_went_away_are_named(run: Run, folder: Path, tmp_path: Path) -> None:
    run("load", folder, "--workers", "0", "--store", tmp_path / "store")
    (folder / "fenmoor-2016-07-04.pdf").unlink()
    again = run("load", folder, "--workers", "0", "--store", tmp_path / "store")
    assert "1 document no longer there, and kept until removed: fenmoor-2016-07-04.pdf" in again.err


def test_a_prefix_stands_before_every_path(run: Run, folder: Path, tmp_path: Path) -> None:
    run("load", folder, "--workers", "0", "--as", "county", "--store", tmp_path / "store")
    listed = run("sources", "--columns", "path", "--format", "csv", "--store", tmp_path / "store")
    assert "county/fenmoor-2016-07-04.pdf" in listed.out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["no-such-folder"], 1, "no-such-folder"),
        ([".", "--as", "../up"], 2, "'../up' can't stand before paths"),
        ([".", "--workers", "-1"], 2, "-1 is not in the range"),
    ],
)
def test_a_load_that_can_t_start_says_why(
    arguments: list[str], status: int, message: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    failed = run("load", *arguments, "--store", tmp_path / "store")
    assert failed.status == status
    assert message in failed.err
    assert failed.out == ""


def test_progress_is_shown_on_a_terminal_alone(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "fenmoor" not in run("load", folder, "--workers", "0", "--store", tmp_path / "one").err
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "4/4" in run("load", folder, "--workers", "0", "--store", tmp_path / "two").err
    assert "4/4" not in run("load", folder, "--workers", "0", "--quiet", "--store", tmp_path / "three").err


def test_a_document_is_removed_with_what_only_it_said(run: Run, folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("load", folder, "--workers", "0", "--store", store)
    removed = run("remove", "fenmoor-2016-07-04.pdf", "--format", "csv", "--columns", "path,kind", "--store", store)
    assert (removed.status, removed.out) == (0, "path,kind\nfenmoor-2016-07-04.pdf,SIF report\n")
    assert removed.err == "removed 1 document\n"
    assert "Fenmoor" not in run("query", "inspections", "--store", store).out
    assert (folder / "fenmoor-2016-07-04.pdf").exists()


def test_removing_what_is_not_there_suggests_and_removes_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("load", folder, "--workers", "0", "--store", store)
    failed = run("remove", "fenmoor-2016-07-4.pdf", "--store", store)
    assert failed.status == 2
    assert "Did you mean fenmoor-2016-07-04.pdf" in failed.err
    assert len(run("sources", "--format", "jsonl", "--store", store).out.splitlines()) == 4


def test_a_push_of_what_was_never_loaded_reaches_no_server_and_makes_no_store(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNCILGRAPH_NEO4J_PASSWORD", "x")
    pushed = run("push", "bolt://127.0.0.1:9", "--replace", "--store", tmp_path / "mistyped")
    assert (pushed.status, pushed.out) == (1, "")
    assert f"no store at {tmp_path / 'mistyped'}. Load documents into it first" in pushed.err
    assert not (tmp_path / "mistyped").exists()
