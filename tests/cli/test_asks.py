"""The commands why and review asks: explained, judged, taken back, told in a file."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from .conftest import Result, Run
from .test_review import on_terminal

ASKED = "The response to young people of 16 or 17 who present as homeless"
OTHER = "The assessment of 16- and 17-year-olds who are homeless"


@pytest.fixture
def store(loaded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(loaded, tmp_path / "store")


def lines(result: Result) -> list[dict[str, object]]:
    assert result.status == 0, result.err
    return [json.loads(line) for line in result.out.splitlines()]


def test_why_shows_signals_words_pages_and_groups(run: Run, loaded: Path) -> None:
    found = lines(run("why", ASKED, OTHER, "--store", loaded, "--format", "jsonl"))
    parts = {str(row["part"]) for row in found}
    assert parts == {"score", "recommendation", "signal", "group"}
    (score,) = (row for row in found if row["part"] == "score")
    assert score["name"] == "same ask"
    assert float(str(score["score"])) >= 0.5
    assert score["words"]
    assert score["text"] == "rules"
    places = [(row["document"], row["page"], row["council"]) for row in found if row["part"] == "recommendation"]
    assert places == [
        ("wexcombe-2023-11-03.pdf", 1, "Wexcombe County Council"),
        ("marlbeck-2023-07-14.pdf", 1, "Marlbeck City Council"),
    ]
    assert all(row["quote"] for row in found if row["part"] == "recommendation")
    assert any(row["name"] == "both" and row["text"] for row in found if row["part"] == "group")
    weights = [abs(float(str(row["weight"]))) for row in found if row["part"] == "signal"]
    assert weights == sorted(weights, reverse=True)


def test_why_says_what_is_meant_by_a_beginning(run: Run, loaded: Path) -> None:
    unknown = run("why", "Buy a zeppelin", OTHER, "--store", loaded)
    assert (unknown.status, unknown.out) == (2, "")
    assert "no recommendation of an inspection with this id or beginning 'Buy a zeppelin'" in unknown.err
    several = run("why", "The ", OTHER, "--store", loaded)
    assert several.status == 2
    assert "recommendations begin with 'The '. Give more of it, or an id: recommendation:" in several.err


def test_the_least_certain_pairs_come_first(run: Run, loaded: Path) -> None:
    found = lines(run("review", "asks", "--store", loaded, "--format", "jsonl"))
    doubts = [abs(float(str(row["score"])) - 0.5) for row in found]
    assert len(found) > 10
    assert doubts == sorted(doubts)
    assert all(row["document"] and row["page"] and row["quote"] and row["other_quote"] for row in found)


def test_a_word_counts_until_it_is_taken_back(run: Run, store: Path) -> None:
    def verdict() -> object:
        return lines(run("why", ASKED, OTHER, "--store", store, "--format", "jsonl"))[0]["name"]

    said = run("review", "asks", "not-same", ASKED, OTHER, "--store", store, "--author", "A. Reader", "--reason", "no")
    assert (said.status, said.out) == (0, "")
    assert said.err.startswith("not same ask on ")
    assert verdict() == "not same ask"
    assert " by A. Reader: no" in run("why", ASKED, OTHER, "--store", store).out
    (kept,) = lines(run("review", "--history", "--store", store, "--format", "jsonl"))
    assert (kept["verdict"], kept["author"], kept["withdrawn"]) == ("not same ask", "A. Reader", None)
    taken = run("review", "asks", "undo", ASKED, OTHER, "--store", store)
    assert taken.err.startswith("withdrawn: not same ask on ")
    assert verdict() == "same ask"
    assert run("review", "asks", "undo", ASKED, OTHER, "--store", store).status == 2


def test_a_file_there_and_back(run: Run, store: Path, loaded: Path, tmp_path: Path) -> None:
    run("review", "asks", "unsure", ASKED, OTHER, "--store", store)
    file = tmp_path / "said.csv"
    assert run("review", "--export", file, "--store", store).status == 0
    other = shutil.copytree(loaded, tmp_path / "other")
    assert run("review", "--import", file, "--store", other).err == "1 new judgement\n"
    (kept,) = lines(run("review", "--history", "--store", other, "--format", "jsonl"))
    assert kept["verdict"] == "unsure ask"
    assert lines(run("why", ASKED, OTHER, "--store", other, "--format", "jsonl"))[0]["name"] == "unsure ask"
    changed = file.read_text(encoding="utf-8").replace("unsure ask", "same")
    file.write_text(changed, encoding="utf-8")
    refused = run("review", "--import", file, "--store", other)
    assert (refused.status, "'same' is no verdict" in refused.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("asks", "perhaps", ASKED, OTHER), "no word on a pair of recommendations 'perhaps'"),
        (("asks", "same", ASKED), "name two recommendations: councilgraph review asks same A B"),
        (("asks", "same", ASKED, ASKED), "is named twice"),
        (("asks", "--merged"), "`review asks` takes a word and two recommendations, or --ask"),
        (("asks", "--ask"), "--ask needs a terminal"),
    ],
)
def test_wrong_usage_says_what_to_do(arguments: tuple[str, ...], message: str, run: Run, store: Path) -> None:
    result = run("review", *arguments, "--store", store)
    assert (result.status, result.out) == (2, "")
    assert message in result.err


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are there on other systems")
def test_asking_on_a_terminal(run: Run, store: Path) -> None:
    first = lines(run("review", "asks", "--store", store, "--format", "jsonl"))[0]
    shown = on_terminal(["review", "asks", "--ask", "--store", str(store)], "s\none duty\nk\nq\n")
    assert "1 of " in shown
    assert f"{first['document']}, page {first['page']}" in shown
    (said,) = lines(run("review", "--history", "--store", store, "--format", "jsonl"))
    assert (said["one"], said["other"]) == (first["one_id"], first["other_id"])
    assert (said["verdict"], said["reason"]) == ("same ask", "one duty")
