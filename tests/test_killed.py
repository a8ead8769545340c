"""A load that is killed leaves a store that opens, and the next load ends as if nothing had happened."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import councilgraph
import pytest
from councilgraph.graph.ledger import Ledger

from .loaders.made_reports import COUNCILS, report

LOAD = """
import sys
import councilgraph

with councilgraph.open(sys.argv[1]) as workspace:
    workspace.load(sys.argv[2:], workers={workers})
"""
REPORTS = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "councils.csv").write_text(COUNCILS, encoding="utf-8")
    for number in range(REPORTS):
        place, month = ("Wexmoor", "Addlestow")[number % 2], ("May", "June", "July")[number % 3]
        content = report(place, f"{number % 9 + 1} {month} to 28 {month} {2023 + number % 7}", "Good")
        (folder / f"{number}.pdf").write_bytes(content)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 there")
@pytest.mark.parametrize("workers", [0, 2])
def test_kill_9_at_any_moment(tmp_path: Path, folder: Path, workers: int) -> None:
    undisturbed, killed = tmp_path / "undisturbed", tmp_path / "killed"
    started = time.monotonic()
    subprocess.run([sys.executable, "-c", LOAD.format(workers=workers), undisturbed, folder], check=True)
    length = time.monotonic() - started
    moments, found = random.Random(workers), []
    for _ in range(5):
        process = subprocess.Popen([sys.executable, "-c", LOAD.format(workers=workers), killed, folder])
        time.sleep(moments.uniform(0.2, 1.0) * length)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if (killed / "ledger.sqlite").exists():
            with Ledger.open(killed) as ledger:
                found.append((len(list(ledger.documents())), len(list(ledger.claims()))))
    assert found == sorted(found), "what was committed is kept"
    for store in (undisturbed, killed):
        with councilgraph.open(store) as workspace:
            workspace.load(folder, workers=0)
            assert workspace.load(folder, workers=0).unchanged == REPORTS + 1
            counted = workspace.cypher("MATCH (d:Document) RETURN count(d) AS n").column("n")
            assert counted == [REPORTS + 1]
            assert set(workspace.search("Wexmoor", REPORTS).column("found")) <= {"page", "recommendation"}
            workspace.export("jsonl", tmp_path / f"{store.name}.jsonl")
    assert (tmp_path / "killed.jsonl").read_bytes() == (tmp_path / "undisturbed.jsonl").read_bytes()
