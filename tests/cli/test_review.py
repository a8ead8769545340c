"""The command that lists what may be one and takes a person's word on it."""

from __future__ import annotations

import csv
import json
import os
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from councilgraph.graph.ledger import Ledger

from ..graph.resolution.papers import Paper
from .conftest import Result, Run

FEN, MOOR = "officer:x-fen/orla-quenby", "officer:x-moor/orla-quenby"
ROGER, RACHEL, R = (f"councillor:x-fen/{name}-quenby" for name in ("roger", "rachel", "r"))
TARN, T = "officer:x-fen/wilma-tarn", "officer:x-fen/w-tarn"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with papers of two invented councils."""
    named = [
        ("x-fen", "Officer", "Orla Quenby"),
        ("x-moor", "Officer", "Orla Quenby"),
        ("x-fen", "Councillor", "Roger Quenby"),
        ("x-fen", "Councillor", "Rachel Quenby"),
        ("x-fen", "Councillor", "R Quenby"),
        ("x-fen", "Officer", "Wilma Tarn"),
        ("x-fen", "Officer", "W Tarn"),
    ]
    with Ledger.open(tmp_path / "store") as ledger:
        for number, (code, label, name) in enumerate(named):
            paper = Paper(f"{number}.txt", code)
            paper.person(label, name)
            ledger.replace([paper.reading()])
    return tmp_path / "store"


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.status == 0, result.err
    return [json.loads(line) for line in result.out.splitlines()]


def listed(run: Run, store: Path, *options: object) -> list[dict[str, Any]]:
    return rows(run("review", *options, "--store", store, "--format", "jsonl"))


def pairs(run: Run, store: Path, *options: object) -> list[tuple[str, str]]:
    return [(row["one_id"], row["other_id"]) for row in listed(run, store, *options)]


def test_the_least_certain_pairs_come_first(run: Run, store: Path) -> None:
    found = listed(run, store)
    assert {(row["one_id"], row["other_id"]) for row in found} == {(R, RACHEL), (R, ROGER), (FEN, MOOR)}
    scores = [row["score"] for row in found]
    assert scores == sorted(scores, key=lambda score: abs(score - 0.5))
    first = next(row for row in found if row["one_id"] == FEN)
    assert (first["one"], first["document"], first["page"], first["quote"]) == (
        "Orla Quenby",
        "0.txt",
        1,
        "Orla Quenby",
    )
    assert (first["other_document"], first["other_page"], first["other_quote"]) == ("1.txt", 1, "Orla Quenby")
    assert first["reason"].startswith("same-name +0.35; uncommon-surname +0.20")


def test_a_table_by_default_and_narrowed(run: Run, store: Path) -> None:
    shown = run("review", "--store", store, "--label", "officer", "--columns", "one_id,other_id")
    assert shown.status == 0
    assert [line.split() for line in shown.out.splitlines()] == [["one_id", "other_id"], [FEN, MOOR]]
    assert pairs(run, store, "--node", R) == [(R, RACHEL), (R, ROGER)]


def test_accept_and_undo(run: Run, store: Path) -> None:
    before = listed(run, store)
    accepted = run("review", "accept", MOOR, FEN, "--reason", "a photograph", "--author", "A. Reader", "-s", store)
    assert (accepted.status, accepted.out) == (0, "")
    assert accepted.err.startswith("accept on 20")
    assert f"by A. Reader: a photograph ({FEN}, {MOOR})" in accepted.err
    assert (FEN, MOOR) not in pairs(run, store)
    (merged,) = [row for row in listed(run, store, "--merged") if row["node_id"] == FEN]
    assert merged["because"].startswith(f"{MOOR} = {FEN}: 1.00 by judgement: accepted +1.00 (accept on 20")
    undone = run("review", "undo", FEN, MOOR, "--store", store)
    assert undone.status == 0
    assert undone.err.startswith("withdrawn: accept on 20")
    assert listed(run, store) == before
    (said,) = listed(run, store, "--history")
    assert (said["verdict"], said["reason"]) == ("accept", "a photograph")
    assert said["withdrawn"] is not None


def test_reject_parts_what_was_found_to_be_one(run: Run, store: Path) -> None:
    assert T in str(listed(run, store, "--merged", "--node", TARN))
    assert run("review", "reject", T, TARN, "--store", store).status == 0
    assert listed(run, store, "--merged") == []
    assert (T, TARN) not in pairs(run, store)
    assert pairs(run, store, "--rejected") == [(T, TARN)]


def test_unsure_stays_listed(run: Run, store: Path) -> None:
    assert run("review", "unsure", R, ROGER, "--reason", "ask the clerk", "--store", store).status == 0
    (row,) = [row for row in listed(run, store) if (row["one_id"], row["other_id"]) == (R, ROGER)]
    assert "ask the clerk" in row["reason"]


def test_a_file_there_and_back(run: Run, store: Path, tmp_path: Path) -> None:
    run("review", "reject", R, RACHEL, "--store", store)
    after = listed(run, store)
    file = tmp_path / "judgements.csv"
    assert run("review", "--export", file, "--store", store).err == "wrote 1 judgement\n"
    run("review", "undo", R, RACHEL, "--store", store)
    assert listed(run, store) != after
    (row,) = csv.DictReader(StringIO(file.read_text(encoding="utf-8")))
    assert (row["one"], row["other"], row["verdict"], row["withdrawn"]) == (R, RACHEL, "reject", "")
    row["date"] = "2099-01-01"
    again = "one,other,verdict,date\n" + ",".join(row[name] for name in ("one", "other", "verdict", "date")) + "\n"
    assert run("review", "--import", "-", "--store", store, stdin=again).err == "1 new judgement\n"
    assert listed(run, store) == after
    assert run("review", "--export", "-", "--store", store).out.count("\n") == 3


def test_a_file_with_an_unknown_id_names_the_line(run: Run, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "wrong.csv"
    file.write_text(f"one,other,verdict\n{R},{ROGER},accept\n{R},councillor:nobody,accept\n", encoding="utf-8")
    refused = run("review", "--import", file, "--store", store)
    assert refused.status == 2
    assert f"{file}, line 3: no loaded document gives a node the id 'councillor:nobody'" in refused.err
    assert listed(run, store, "--history") == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["accept"], "name two nodes: councilgraph review accept A B"),
        (["accept", FEN], "name two nodes"),
        (["accept", FEN, "officer:x-moor/orla-quenbi"], f"Did you mean {MOOR}"),
        (["accept", FEN, "committee:x-fen/audit-panel"], "can't be one"),
        (["undo", FEN, MOOR], "nobody has judged"),
        (["accept", FEN, MOOR, "--merged"], "give either"),
        (["--export", "-", "--import", "-"], "give either"),
        (["--import", "nowhere.csv"], "can't read nowhere.csv"),
        (["--label", "Oficer"], "Did you mean Officer"),
        (["--ask"], "--ask needs a terminal"),
        (["agree", FEN, MOOR], "agree"),
    ],
)
def test_wrong_usage_says_what_to_do(arguments: list[str], message: str, run: Run, store: Path) -> None:
    wrong = run("review", *arguments, "--store", store)
    assert wrong.status == 2
    assert wrong.out == ""
    assert message in wrong.err


def test_without_a_store_nothing_is_made(run: Run, tmp_path: Path) -> None:
    for arguments in ([], ["accept", FEN, MOOR], ["undo", FEN, MOOR], ["--history"], ["--export", "-"]):
        assert run("review", *arguments, "--store", tmp_path / "none").status == 1
    assert not (tmp_path / "none").exists()


def test_nothing_to_review(run: Run, tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "store") as ledger:
        ledger.replace([Paper("a.txt").reading()])
    shown = run("review", "--store", tmp_path / "store")
    assert (shown.status, shown.out, shown.err) == (0, "", "no rows\n")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are there on other systems")
def test_asking_on_a_terminal(run: Run, store: Path) -> None:
    before = pairs(run, store)
    shown = on_terminal(["review", "--ask", "--store", str(store)], "r\nother ward\ns\nq\n")
    assert f"1 of {len(before)}, score" in shown
    assert "4.txt, page 1: R Quenby" in shown
    (said,) = listed(run, store, "--history")
    assert ((said["one"], said["other"]), said["verdict"], said["reason"]) == (before[0], "reject", "other ward")


def on_terminal(arguments: list[str], typed: str) -> str:
    """What the command prints on a pseudo-terminal on which this is typed."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "councilgraph.cli.main", *arguments])
    os.write(terminal, typed.encode())
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # how Linux ends a terminal whose last user is gone
            break
        if not part:
            break
        shown += part
    os.waitpid(child, 0)
    os.close(terminal)
    return shown.decode()
