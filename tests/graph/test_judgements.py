"""People's word on nodes that may be one: kept, withdrawn, written to a file and read again."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from councilgraph.errors import UnknownNameError, UsageError
from councilgraph.graph.assemble import assemble
from councilgraph.graph.judgements import (
    ACCEPT,
    COLUMNS,
    REJECT,
    UNSURE,
    Judgement,
    history,
    in_force,
    judge,
    read_judgements,
    withdraw,
    written_judgements,
)
from councilgraph.graph.ledger import Ledger
from hypothesis import given, settings
from hypothesis import strategies as st

from .resolution.papers import Paper, links, node, people, same_as

FEN, MOOR = "officer:x-fen/orla-quenby", "officer:x-moor/orla-quenby"
ROGER, RACHEL, R = (f"councillor:x-fen/{name}-quenby" for name in ("roger", "rachel", "r"))
NOON = datetime(2024, 1, 31, 12, tzinfo=UTC)


def papers() -> list[Paper]:
    named = [
        ("x-fen", "Officer", "Orla Quenby"),
        ("x-moor", "Officer", "Orla Quenby"),
        ("x-fen", "Councillor", "Roger Quenby"),
        ("x-fen", "Councillor", "Rachel Quenby"),
        ("x-fen", "Councillor", "R Quenby"),
    ]
    made = []
    for number, (code, label, name) in enumerate(named):
        paper = Paper(f"{number}.txt", code)
        paper.person(label, name)
        made.append(paper)
    return made


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "store") as opened:
        opened.replace([paper.reading() for paper in papers()])
        yield opened


def test_accepted_nodes_become_one_across_councils(ledger: Ledger) -> None:
    judge(ledger, MOOR, FEN, ACCEPT, reason="the same photograph", author="A. Reader", now=NOON)
    graph = assemble(ledger)
    assert MOOR not in people(graph)
    person = node(graph, FEN)
    assert person.properties["merged_ids"] == (MOOR,)
    assert person.properties["merged_because"] == (
        f"{MOOR} = {FEN}: 1.00 by judgement: accepted +1.00 (accept on 2024-01-31 by A. Reader: the same photograph)",
    )
    assert sorted(start for start, _ in links(graph, "ATTENDED")).count(FEN) == 2


def test_accepting_one_of_two_leaves_the_other(ledger: Ledger) -> None:
    assert len(same_as(assemble(ledger))) == 3
    judge(ledger, R, ROGER, ACCEPT)
    graph = assemble(ledger)
    assert {RACHEL, ROGER} < set(people(graph))
    assert R not in people(graph)
    assert len(same_as(graph)) == 1


def test_rejected_pairs_are_neither_made_one_nor_listed(ledger: Ledger) -> None:
    judge(ledger, R, RACHEL, REJECT, reason="other ward", now=NOON)
    graph = assemble(ledger)
    assert R not in people(graph)  # only Roger is left
    assert node(graph, ROGER).properties["merged_ids"] == (R,)
    rejected = same_as(graph, "rejected")[RACHEL, ROGER]
    assert rejected.properties["reason"] == "reject on 2024-01-31: other ward"
    judge(ledger, R, ROGER, REJECT)
    graph = assemble(ledger)
    assert {R, ROGER, RACHEL} < set(people(graph))
    assert set(same_as(graph)) == {(FEN, MOOR)}


def test_unsure_pairs_stay_candidates(ledger: Ledger) -> None:
    judge(ledger, R, RACHEL, UNSURE, now=NOON)
    judge(ledger, ROGER, RACHEL, UNSURE, reason="sisters?", now=NOON)
    assert {R, ROGER, RACHEL} < set(people(assemble(ledger)))
    candidates = same_as(assemble(ledger))
    assert "unsure +0.00 (unsure on 2024-01-31)" in str(candidates[R, RACHEL].properties["reason"])
    assert "unsure on 2024-01-31: sisters?" in str(candidates[RACHEL, ROGER].properties["reason"])
    assert candidates[RACHEL, ROGER].properties["score"] == 0.5


def test_a_rejection_goes_before_a_chain_of_acceptances(ledger: Ledger) -> None:
    judge(ledger, ROGER, RACHEL, REJECT)
    judge(ledger, R, ROGER, ACCEPT, now=NOON)
    judge(ledger, R, RACHEL, ACCEPT, now=NOON + timedelta(days=1))
    graph = assemble(ledger)
    assert node(graph, ROGER).properties["merged_ids"] == (R,)
    assert RACHEL in people(graph)


def test_undo_restores_the_graph_and_keeps_the_history(ledger: Ledger) -> None:
    before, version = assemble(ledger), ledger.version
    judge(ledger, FEN, MOOR, ACCEPT, now=NOON)
    assert assemble(ledger) != before
    assert ledger.version != version
    gone = withdraw(ledger, MOOR, FEN, now=NOON + timedelta(days=1))
    assert (gone.verdict, gone.withdrawn) == (ACCEPT, "2024-02-01T12:00:00Z")
    assert assemble(ledger) == before
    assert ledger.version == version
    assert history(ledger) == [gone]
    with pytest.raises(UsageError, match="nobody has judged"):
        withdraw(ledger, FEN, MOOR)


def test_undo_lets_the_word_before_count_again(ledger: Ledger) -> None:
    judge(ledger, FEN, MOOR, ACCEPT)
    judge(ledger, FEN, MOOR, REJECT)
    assert in_force(history(ledger))[FEN, MOOR].verdict == REJECT
    withdraw(ledger, FEN, MOOR)
    assert in_force(history(ledger))[FEN, MOOR].verdict == ACCEPT


def test_a_new_word_counts_although_the_clock_went_back(ledger: Ledger) -> None:
    judge(ledger, FEN, MOOR, ACCEPT, now=NOON)
    judge(ledger, FEN, MOOR, REJECT, now=NOON - timedelta(days=400))
    assert in_force(history(ledger))[FEN, MOOR].verdict == REJECT


def test_saying_the_same_again_is_not_recorded(ledger: Ledger) -> None:
    first = judge(ledger, FEN, MOOR, ACCEPT, now=NOON)
    assert judge(ledger, MOOR, FEN, ACCEPT) == first
    assert judge(ledger, FEN, MOOR, ACCEPT, reason="now with a reason") != first
    assert len(history(ledger)) == 2


def test_words_of_one_second_have_dates_of_their_own(ledger: Ledger) -> None:
    for _ in range(3):
        judge(ledger, FEN, MOOR, ACCEPT, now=NOON)
        withdraw(ledger, FEN, MOOR, now=NOON)
    assert [said.date[-3:] for said in history(ledger)] == ["00Z", "01Z", "02Z"]


def test_judgements_outlive_documents(ledger: Ledger) -> None:
    judge(ledger, FEN, MOOR, ACCEPT)
    once = assemble(ledger)
    ledger.replace([papers()[0].reading()])
    assert assemble(ledger) == once
    ledger.remove("1.txt")
    assert len(history(ledger)) == 1
    assert "merged_ids" not in node(assemble(ledger), FEN).properties
    ledger.replace([papers()[1].reading()])
    assert assemble(ledger) == once


def test_a_ledger_without_judgements_is_readable(ledger: Ledger) -> None:
    with Ledger.open(ledger.folder, read_only=True) as reader:
        assert history(reader) == []
        assert written_judgements(reader) == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("one", "other", "verdict", "error", "message"),
    [
        (FEN, "officer:x-moor/orla-quenbi", ACCEPT, UnknownNameError, f"Did you mean {MOOR}"),
        ("officer:nobody", FEN, REJECT, UnknownNameError, "no node with the id 'officer:nobody'"),
        (FEN, FEN, ACCEPT, UsageError, "named twice"),
        (FEN, MOOR, "maybe", UsageError, "'maybe' is no verdict. There are: accept, reject, unsure"),
        (
            FEN,
            "committee:x-fen/audit-panel",
            ACCEPT,
            UsageError,
            "nodes with the labels Committee and Officer can't be one",
        ),
        ("council:x-fen", "council:x-moor", ACCEPT, UsageError, "nodes with the label Council are never one"),
    ],
)
def test_what_cannot_be_judged(
    ledger: Ledger, one: str, other: str, verdict: str, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        judge(ledger, one, other, verdict)
    assert history(ledger) == []


def test_a_file_of_judgements_makes_the_same_graph_elsewhere(ledger: Ledger, tmp_path: Path) -> None:
    judge(ledger, FEN, MOOR, ACCEPT, reason='he said "yes", twice;\nand nodded', author="Zo\u00eb", now=NOON)
    judge(ledger, R, ROGER, REJECT, now=NOON + timedelta(days=1))
    judge(ledger, R, RACHEL, UNSURE, now=NOON + timedelta(days=2))
    withdraw(ledger, R, RACHEL, now=NOON + timedelta(days=3))
    text = written_judgements(ledger)
    with Ledger.open(tmp_path / "other") as other:
        other.replace([paper.reading() for paper in papers()])
        assert read_judgements(other, text, "j.csv") == 3
        assert history(other) == history(ledger)
        assert assemble(other) == assemble(ledger)
        assert written_judgements(other) == text
        assert read_judgements(other, text, "j.csv") == 0


def test_a_file_takes_back_what_it_says_was_withdrawn(ledger: Ledger, tmp_path: Path) -> None:
    judge(ledger, FEN, MOOR, ACCEPT, now=NOON)
    early = written_judgements(ledger)
    withdraw(ledger, FEN, MOOR, now=NOON)
    late = written_judgements(ledger)
    with Ledger.open(tmp_path / "other") as other:
        other.replace([paper.reading() for paper in papers()])
        read_judgements(other, early, "early.csv")
        assert read_judgements(other, late, "late.csv") == 0
        assert in_force(history(other)) == {}
        read_judgements(other, early, "early.csv")
        assert in_force(history(other)) == {}


def test_a_file_made_by_hand_needs_three_columns(ledger: Ledger) -> None:
    text = f"\ufeffverdict,other,one\r\naccept,{FEN},{MOOR}\r\n\r\n"
    assert read_judgements(ledger, text, "by-hand.csv", now=NOON) == 1
    assert history(ledger) == [Judgement(FEN, MOOR, ACCEPT, date="2024-01-31T12:00:00Z")]
    assert read_judgements(ledger, f"one,other,verdict,date\n{R},{ROGER},reject,2023-05-06\n", "by-hand.csv") == 1
    assert history(ledger)[0].date == "2023-05-06T00:00:00Z"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "j.csv, line 1: the columns are one, other, verdict"),
        ("one,other\n", "j.csv, line 1: the columns are"),
        (f"one,other,verdict,colour\n{FEN},{MOOR},accept,red\n", "j.csv, line 1: the columns are"),
        (
            f"one,other,verdict\n{FEN},{MOOR},accept\n{FEN},officer:nobody,accept\n",
            "j.csv, line 3: no loaded document gives a node the id 'officer:nobody'",
        ),
        (f'one,other,verdict,reason\n{FEN},{MOOR},accept,"a\nb"\n{FEN},,accept,\n', "j.csv, line 4: no loaded"),
        (f"one,other,verdict\n{FEN},{MOOR},agreed\n", "j.csv, line 2: 'agreed' is no verdict"),
        (f"one,other,verdict\n{FEN},{MOOR}\n", "j.csv, line 2: '' is no verdict"),
        (f"one,other,verdict\n{FEN},{FEN},accept\n", "j.csv, line 2: officer:x-fen/orla-quenby is named twice"),
        (f"one,other,verdict\n{FEN},{MOOR},accept,why\n", "j.csv, line 2: there are more values than columns"),
        (f"one,other,verdict,date\n{FEN},{MOOR},accept,soon\n", "j.csv, line 2: date 'soon' is no date"),
    ],
)
def test_a_file_that_is_wrong_is_refused_whole(ledger: Ledger, text: str, message: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_judgements(ledger, text, "j.csv")
    assert message in str(refused.value)
    assert history(ledger) == []


TEXTS = st.none() | st.text()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from((ACCEPT, REJECT, UNSURE)), TEXTS, TEXTS, st.datetimes(), st.booleans())))
def test_any_history_survives_its_file(said: list[tuple[str, str | None, str | None, datetime, bool]]) -> None:
    rows = [
        (
            FEN,
            MOOR,
            verdict,
            reason,
            author,
            date.isoformat(),
            NOON.isoformat() * gone,
        )
        for verdict, reason, author, date, gone in said
    ]
    text = StringIO()
    csv.writer(text).writerows([COLUMNS, *rows])
    with TemporaryDirectory() as folder, Ledger.open(folder) as ledger:
        ledger.replace([paper.reading() for paper in papers()[:2]])
        read_judgements(ledger, text.getvalue(), "any.csv")
        written = written_judgements(ledger)
        before = history(ledger)
        assert read_judgements(ledger, written, "again.csv") == 0
        assert history(ledger) == before
        with Ledger.open(Path(folder) / "other") as other:
            other.replace([paper.reading() for paper in papers()[:2]])
            read_judgements(other, written, "again.csv")
            assert history(other) == before
