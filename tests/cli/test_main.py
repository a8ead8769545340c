"""The entry point: help, version, exit statuses, and what happens when the reader or the user goes away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import councilgraph
import pytest

from .conftest import Run

COMMANDS = [
    *("load", "query", "cypher", "check", "officer", "council", "committee", "inspection", "recommendation", "theme"),
    *("search", "export", "import", "sparql", "validate", "problems", "sources", "remove", "push", "ontology", "stats"),
    *("review", "why"),
]
PROGRAM = [sys.executable, "-m", "councilgraph.cli.main"]


def test_help_names_every_command(run: Run) -> None:
    shown = run("--help")
    assert shown.status == 0
    assert [line.split()[0] for line in shown.out.partition("Commands:")[2].splitlines() if line] == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_takes_a_store(command: str, run: Run) -> None:
    """All but ``check``, which reads the query alone."""
    shown = run(command, "--help")
    assert shown.status == 0
    assert ("--store STORE" in shown.out) == (command != "check")


def test_version(run: Run) -> None:
    assert run("--version").out == f"councilgraph {councilgraph.__version__}\n"


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    assert "Usage: councilgraph" in run().out + run().err


@pytest.mark.parametrize("arguments", [["nonsense"], ["load"], ["sources", "--nonsense"], ["stats", "--format", "xls"]])
def test_wrong_usage_ends_with_2(arguments: list[str], run: Run) -> None:
    wrong = run(*arguments)
    assert wrong.status == 2
    assert wrong.out == ""
    assert wrong.err != ""


def test_without_a_store_the_next_step_is_said(run: Run, tmp_path: Path) -> None:
    failed = run("sources", "--store", tmp_path / "none")
    assert failed.status == 1
    assert failed.out == ""
    assert failed.err.startswith("error: ")
    assert "councilgraph load PATH" in failed.err
    assert not (tmp_path / "none").exists()


def test_an_address_that_is_no_servers_is_refused(run: Run) -> None:
    refused = run("sources", "--store", "https://localhost")
    assert refused.status == 2
    assert "Give a folder" in refused.err


def test_a_server_that_does_not_answer_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCILGRAPH_NEO4J_PASSWORD", "secret")
    refused = run("sources", "--store", "bolt://127.0.0.1:9")
    assert refused.status == 1
    assert "no Neo4j server answers at bolt://127.0.0.1:9" in refused.err
    assert "secret" not in refused.err


def test_the_store_comes_from_the_environment(run: Run, loaded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCILGRAPH_STORE", str(loaded))
    assert run("sources").status == 0


def test_a_reader_that_goes_away_is_passed_over_quietly(loaded: Path) -> None:
    command = [*PROGRAM, "recommendation", "children", "--at-least", "1", "--format", "json", "--store", str(loaded)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert "Traceback" not in told
    assert "Broken pipe" not in told
    assert "Exception ignored" not in told


def test_a_terminal_that_can_t_show_a_character_shows_its_code(loaded: Path) -> None:
    command = [*PROGRAM, "cypher", "RETURN 'child’s' AS text", "--store", str(loaded)]
    shown = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert shown.stdout.splitlines() == [b"text", rb"child\u2019s"]


@pytest.mark.parametrize("form", ["csv", "tsv", "md", "json", "jsonl"])
def test_rows_for_programs_are_utf_8_whatever_the_console_is(form: str, loaded: Path) -> None:
    command = [*PROGRAM, "cypher", "RETURN 'Ceredigion – tŷ' AS text", "--format", form, "--store", str(loaded)]
    shown = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": "cp1252"})
    assert "Ceredigion – tŷ" in shown.stdout.decode("utf-8")
    assert b"\r" not in shown.stdout


def test_an_export_to_standard_output_is_the_bytes_of_the_file(loaded: Path, tmp_path: Path) -> None:
    command = [*PROGRAM, "export", "--council", "Wexcombe", "--store", str(loaded)]
    console = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    shown = subprocess.run(command, capture_output=True, check=True, env=console)
    subprocess.run([*command, "--output", str(tmp_path / "part.jsonl")], check=True, env=console)
    assert shown.stdout == (tmp_path / "part.jsonl").read_bytes()
    assert not shown.stdout.isascii()


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_an_interrupt_ends_with_130(tmp_path: Path) -> None:
    code = f"""
import sys, time
from councilgraph.cli.main import run
class Endless:
    def read(self):
        print("ready", flush=True)
        time.sleep(60)
sys.stdin = Endless()
sys.argv = ["councilgraph", "cypher", "-", "--store", {str(tmp_path)!r}]
run()
"""
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert "Traceback" not in process.stderr.read()


def test_the_help_loads_nothing_heavy() -> None:
    heavy = ["kglite", "rdflib", "networkx", "pypdfium2", "rich", "yaml", "rapidfuzz", "sqlite3"]
    code = f"""
import sys
sys.argv = ["councilgraph", "--help"]
from councilgraph.cli.main import run
try:
    run()
except SystemExit:
    pass
print([name for name in {heavy} if name in sys.modules])
"""
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "[]"
