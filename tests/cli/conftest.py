"""The command line on a store with the example reports."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import councilgraph
import pytest
from councilgraph.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"
PAPERS = Path(__file__).with_name("papers")


@dataclass(frozen=True)
class Result:
    """What a run of the command line printed, and its exit status."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the example reports; tests leave it as it is."""
    folder = tmp_path_factory.mktemp("cli") / "store"
    with councilgraph.open(folder) as workspace:
        workspace.load(EXAMPLES, workers=0)
    return folder


@pytest.fixture(scope="session")
def loaded_papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the example reports and papers of two of their councils; tests leave it as it is."""
    folder = tmp_path_factory.mktemp("cli-papers") / "store"
    with councilgraph.open(folder) as workspace:
        workspace.load([EXAMPLES, PAPERS], workers=0)
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the real entry point in this process."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("COUNCILGRAPH_STORE", raising=False)

    def one(*arguments: object, stdin: str = "") -> Result:
        monkeypatch.setattr(sys, "argv", ["councilgraph", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", StringIO(stdin))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main.run()
        printed = capsys.readouterr()
        return Result(int(ended.value.code or 0), printed.out, printed.err)

    return one


@pytest.fixture
def ask(run: Run, loaded: Path) -> Run:
    """Runs a command on the store with the example reports."""

    def one(*arguments: object, stdin: str = "") -> Result:
        return run(*arguments, "--store", loaded, stdin=stdin)

    return one


@pytest.fixture
def ask_papers(run: Run, loaded_papers: Path) -> Run:
    """Runs a command on the store with the example reports and papers."""

    def one(*arguments: object, stdin: str = "") -> Result:
        return run(*arguments, "--store", loaded_papers, stdin=stdin)

    return one
