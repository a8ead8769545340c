"""Reading processes: one that dies costs the file it was at, and nothing else."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from councilgraph.errors import LoadError
from councilgraph.graph.ids import hashed_id
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.ledger_rows import FileStamp, Reading
from councilgraph.loaders.context import NO_ROW
from councilgraph.loaders.ingest import Options, ingest
from councilgraph.loaders.plan import RETRIED, Task
from councilgraph.loaders.workers import Setup, read_all

from .made_reports import folder_of_reports, pdf_of, report

SETUP = Setup((), None, "this version")


def tasks_in(folder: Path, contents: dict[str, bytes]) -> list[Task]:
    """A file and a task for each of ``contents``."""
    tasks = []
    for name, content in contents.items():
        place = folder / name
        place.write_bytes(content)
        stamp = FileStamp(len(content), 0, 0, 0)
        tasks.append(Task(hashed_id("document", name), name, str(folder), str(place), stamp, NO_ROW, ""))
    return tasks


def by_path(readings: list[Reading]) -> dict[str, Reading]:
    return {reading.document.path: reading for reading in readings}


def children() -> list[int]:
    """The processes that this one started and that still run."""
    return [int(child) for place in Path("/proc/self/task").glob("*/children") for child in place.read_text().split()]


def test_every_file_is_read_once_by_any_number(tmp_path: Path) -> None:
    tasks = tasks_in(tmp_path, {f"{n}.pdf": report(dates=f"{n} July to 14 July 2023") for n in range(1, 12)})
    here = by_path(list(read_all(tasks, SETUP, 0)))
    assert len(here) == 11
    for workers in (1, 3):
        assert by_path(list(read_all(tasks, SETUP, workers))) == here


CRASHES = """
import os, signal, sys

if sys.argv[:1] == ["-c"]:
    from councilgraph.loaders import kinds

    kinds.__path__.append({folder!r})
"""
CRASHING = """
import os, signal

KIND = "crash"

def recognises(document):
    if "pull the plug" in document.page(1).text:
        os.kill(os.getpid(), signal.SIGSEGV)
    return False

def read(document, context):
    yield from ()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes end in another way there")
def test_a_file_that_kills_its_reader_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugins, customs = tmp_path / "plugins", tmp_path / "customs"
    for folder in (plugins, customs):
        folder.mkdir()
    (plugins / "crashing.py").write_text(CRASHING)
    (customs / "sitecustomize.py").write_text(CRASHES.format(folder=str(plugins)))
    monkeypatch.setenv("PYTHONPATH", str(customs))
    contents = {f"{n}.pdf": report(dates=f"{n} July to 14 July 2023") for n in range(1, 7)}
    tasks = tasks_in(tmp_path, contents | {"bad.pdf": pdf_of([(72, "pull the plug")])})
    found = by_path(list(read_all(tasks, SETUP, 2)))
    bad = found.pop("bad.pdf")
    assert [problem.code for problem in bad.problems] == ["reader-died"]
    assert "SIGSEGV" in bad.problems[0].message
    assert bad.document.reading == RETRIED
    assert len(found) == 6
    assert {reading.document.kind for reading in found.values()} == {"ILACS report"}


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs /proc to find the processes")
def test_processes_that_others_kill_are_replaced(tmp_path: Path) -> None:
    tasks = tasks_in(tmp_path, {f"{n}.pdf": report(dates=f"{n} July to 14 July 2023") for n in range(1, 25)})
    before, killed, found = set(children()), 0, []
    for number, reading in enumerate(read_all(tasks, SETUP, 2)):
        found.append(reading)
        if number in (2, 9):
            mine = set(children()) - before
            os.kill(min(mine), signal.SIGKILL)
            killed += 1
    assert killed == 2
    assert by_path(found) == by_path(list(read_all(tasks, SETUP, 0)))
    assert set(children()) <= before


def test_a_file_that_takes_too_long_is_a_problem(tmp_path: Path) -> None:
    (reading,) = read_all(tasks_in(tmp_path, {"a.pdf": report()}), SETUP, 1, patience=0.0)
    assert [problem.code for problem in reading.problems] == ["reading-timeout"]
    assert reading.document.reading == RETRIED


def test_what_may_pass_is_tried_again(tmp_path: Path) -> None:
    folder = folder_of_reports(tmp_path / "papers")
    with Ledger.open(tmp_path / "store") as ledger:
        ingest(ledger, [folder], options=Options(workers=0))
        record = ledger.document("wexmoor/report.pdf")
        task = Task(record.id, record.path, record.root, record.location, record.stamp, NO_ROW, record.context)
        ledger.replace(read_all([task], SETUP, 1, patience=0.0))
        assert [found.problem.code for found in ledger.problems()] == ["reading-timeout"]
        summary = ingest(ledger, [folder], options=Options(workers=0))
        assert (summary.changed, dict(summary.problems)) == (1, {})


def test_stopping_early_ends_the_processes(tmp_path: Path) -> None:
    tasks = tasks_in(tmp_path, {f"{n}.pdf": report() for n in range(1, 20)})
    before = set(children()) if Path("/proc/self/task").is_dir() else set()
    readings = read_all(tasks, SETUP, 2)
    next(readings)
    readings.close()
    assert threading.active_count() < 10
    if Path("/proc/self/task").is_dir():
        assert set(children()) <= before


def test_no_process_can_be_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", sys.executable + "-that-is-not-there")
    with pytest.raises(LoadError, match="0 workers"):
        list(read_all(tasks_in(tmp_path, {"a.pdf": report()}), SETUP, 1))
    monkeypatch.setattr(sys, "executable", "/bin/true" if Path("/bin/true").exists() else sys.executable)
    with pytest.raises(LoadError, match="0 workers"):
        list(read_all(tasks_in(tmp_path, {"a.pdf": report()}), SETUP, 1))
