"""The README's tour says what the commands print."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
STATUSES = (0, 3)  # 3: finished, with problems recorded


def blocks() -> Iterator[tuple[str, list[str]]]:
    """Each command of the tour with the lines that the README shows below it."""
    tour = (ROOT / "README.md").read_text(encoding="utf-8").split("## Your own folder")[0]
    for block in re.findall(r"^    \$ councilgraph .*\n(?:(?:    .*)?\n)*", tour, re.MULTILINE):
        first, *shown = (line[4:] for line in block.rstrip("\n").split("\n"))
        yield first.removeprefix("$ councilgraph "), [line.rstrip() for line in shown if line.strip()]


def timeless(lines: list[str]) -> list[str]:
    return [re.sub(r"\(\d+\.\d s\)", "(… s)", line.rstrip()) for line in lines if line.strip()]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What each command prints, one after the other in one store."""
    folder = tmp_path_factory.mktemp("tour")
    found = {}
    for command, _ in blocks():
        words = shlex.split(command.replace("demo-store", str(folder)))
        words += ["--store", str(folder / "store")]
        run = subprocess.run(
            [sys.executable, "-m", "councilgraph.cli.main", *words],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode in STATUSES, run.stderr
        found[command] = run.stdout.splitlines()
    return found


@pytest.mark.parametrize(("command", "shown"), list(blocks()))
def test_the_tour_prints_what_it_says(command: str, shown: list[str], printed: dict[str, list[str]]) -> None:
    """The lines shown are the first that are printed; what was loaded stands below and is left out."""
    assert timeless(printed[command])[: len(shown)] == timeless(shown)


def test_the_tour_has_commands_with_output() -> None:
    assert sum(bool(shown) for _, shown in blocks()) >= 5
