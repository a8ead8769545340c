"""The ledger: what goes in comes out, once, whoever writes and however it ends."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from councilgraph.errors import StoreError, UnknownNameError
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.ledger_rows import DocumentRecord, FileStamp, Reading, decode_value, encode_value
from councilgraph.graph.records import Claim, Evidence, NodeRef, Problem
from councilgraph.ontology import Value
from hypothesis import given
from hypothesis import strategies as st

from .said import INSPECTION, WEXMOOR, claim, reading, record

TEXT = "Wexmoor Council was inspected from 3 July 2023. Its grade is good."


def first() -> Reading:
    document = record("wexmoor/report.pdf")
    return reading(
        document,
        TEXT,
        [
            claim(document, TEXT, "Wexmoor", WEXMOOR, "EVIDENCED_BY", NodeRef("Document", document.id)),
            claim(document, TEXT, "3 July 2023", INSPECTION, "start_date", date(2023, 7, 3), 0.9),
            claim(document, TEXT, "Wexmoor", INSPECTION, "INSPECTED", WEXMOOR),
        ],
        [Problem("no-lead-inspector", "nobody is named.", 1)],
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.open(tmp_path / "store")


def test_what_a_document_says_comes_back(ledger: Ledger) -> None:
    said = first()
    ledger.replace([said])
    assert list(ledger.documents()) == [said.document]
    assert [(c.predicate, c.value, c.confidence, c.evidence.quote) for c in ledger.claims()] == [
        ("EVIDENCED_BY", NodeRef("Document", said.document.id), 1.0, "Wexmoor"),
        ("start_date", date(2023, 7, 3), 0.9, "3 July 2023"),
        ("INSPECTED", WEXMOOR, 1.0, "Wexmoor"),
    ]
    assert [p.problem for p in ledger.problems()] == [Problem("no-lead-inspector", "nobody is named.", 1)]
    assert ledger.page_text("wexmoor/report.pdf", 1) == TEXT
    assert ledger.counts() == {"documents": 1, "pages": 1, "claims": 3, "problems": 1}
    assert ledger.tallies() == {said.document.id: (3, 1)}


def test_reading_a_document_again_replaces_all_it_said(ledger: Ledger) -> None:
    ledger.replace([first()])
    ledger.replace([reading(record("wexmoor/report.pdf"), "Nothing of it stands any more.")])
    assert list(ledger.claims()) == []
    assert list(ledger.problems()) == []
    assert [text for *_, text in ledger.pages()] == ["Nothing of it stands any more."]


def test_a_repeated_claim_is_kept_once() -> None:
    document = record("a.pdf")
    again = [claim(document, TEXT, "good", INSPECTION, "overall_judgement", "good")] * 2
    assert len(reading(document, TEXT, again).claims) == 1


def test_removing_a_document_leaves_the_others(ledger: Ledger) -> None:
    ledger.replace([first(), reading(record("addlestow.pdf"), "Addlestow was inspected too.")])
    assert [d.path for d in ledger.remove("wexmoor/report.pdf")] == ["wexmoor/report.pdf"]
    assert [d.path for d in ledger.documents()] == ["addlestow.pdf"]
    assert [text for *_, text in ledger.pages()] == ["Addlestow was inspected too."]
    assert list(ledger.problems()) == []


def test_removing_by_id_and_by_folder(ledger: Ledger) -> None:
    ledger.replace([first(), reading(record("wexmoor/second.pdf"), "more"), reading(record("wex.pdf"), "most")])
    assert len(ledger.remove(first().document.id)) == 1
    assert [d.path for d in ledger.remove("wexmoor/")] == ["wexmoor/second.pdf"]
    assert [d.path for d in ledger.documents()] == ["wex.pdf"]


def test_removing_what_is_not_there_suggests_a_close_path(ledger: Ledger) -> None:
    ledger.replace([first()])
    with pytest.raises(UnknownNameError, match=r"wexmore/report\.pdf.*Did you mean wexmoor/report\.pdf"):
        ledger.remove("wexmore/report.pdf")
    with pytest.raises(UnknownNameError, match="page of wexmoor"):
        ledger.page_text("wexmoor/report.pdf", 2)


def test_the_version_tells_content_not_order(tmp_path: Path) -> None:
    one, two = first(), reading(record("addlestow.pdf"), "Addlestow")
    with Ledger.open(tmp_path / "a") as a, Ledger.open(tmp_path / "b") as b:
        empty = a.version
        a.replace([one, two])
        b.replace([two])
        assert a.version != b.version
        b.replace([one])
        assert a.version == b.version != empty
        b.remove("addlestow.pdf")
        assert a.version != b.version
        before = a.version
        a.touch([replace(two.document, root="/moved", stamp=FileStamp(9, 9, 9, 9))])
        assert a.version == before
        a.note_places("/papers", [(".", Problem("unreadable-folder", "closed"))])
        assert a.version != before
        a.note_places("/papers", [])
        assert a.version == before


def test_the_version_tells_judgements_not_their_order(tmp_path: Path) -> None:
    noon = "2024-01-31T12:00:00Z"
    rows = [("a", "b", "accept", None, None, noon, None), ("c", "d", "reject", None, None, noon, None)]
    with Ledger.open(tmp_path / "a") as a, Ledger.open(tmp_path / "b") as b:
        empty = a.version
        a.judge(rows)
        b.judge(rows[:1])
        assert a.version != b.version != empty
        with Ledger.open(tmp_path / "c") as c:
            c.judge(rows[::-1])
            assert a.version == c.version
        b.judge([], {1: noon})
        assert b.version == empty


def test_which_judgement_of_one_moment_came_last_counts(tmp_path: Path) -> None:
    rows = [("a", "b", verdict, None, None, "2024-01-31T12:00:00Z", None) for verdict in ("accept", "reject")]
    with Ledger.open(tmp_path / "a") as a, Ledger.open(tmp_path / "b") as b:
        a.judge(rows)
        b.judge(rows[::-1])
        assert a.version != b.version


def test_a_lock_that_can_not_be_made_is_a_clear_error(ledger: Ledger) -> None:
    (ledger.folder / "writing.lock").mkdir()
    with pytest.raises(StoreError, match="can't be opened or written"), ledger.writing():
        pass


def test_problems_of_places_are_replaced_by_root_or_by_path(ledger: Ledger) -> None:
    ledger.note_places("/one", [("a", Problem("x", "a")), ("b", Problem("x", "b"))])
    ledger.note_places("/two", [("c", Problem("x", "c"))])
    ledger.note_places("/one", [("a", Problem("y", "a"))], ["a"])
    assert [(p.path, p.problem.code) for p in ledger.problems()] == [("a", "y"), ("b", "x"), ("c", "x")]
    ledger.note_places("/one", [])
    assert [(p.path, p.document) for p in ledger.problems()] == [("c", None)]


def test_what_is_wrong_with_places_goes_with_their_folder(ledger: Ledger) -> None:
    ledger.replace([first()])
    paths = ("wexmoor", "wexmoor/manifest.csv", "wexmoor/below/link", "wexmoors", "manifest.csv", "closed/manifest.csv")
    ledger.note_places("/papers", [(path, Problem("x", "wrong")) for path in paths])
    assert ledger.roots_with_problems() == ["/papers"]
    assert [d.path for d in ledger.remove("wexmoor")] == ["wexmoor/report.pdf"]
    assert [p.path for p in ledger.problems()] == ["closed/manifest.csv", "manifest.csv", "wexmoors"]
    assert ledger.remove("closed/") == ()
    assert ledger.remove("manifest.csv") == ()
    assert [(p.path, p.root) for p in ledger.problems()] == [("wexmoors", "/papers")]
    with pytest.raises(UnknownNameError):
        ledger.remove("closed")


def test_the_version_tells_in_how_many_folders_a_problem_is(tmp_path: Path) -> None:
    wrong = [("manifest.csv", Problem("x", "wrong"))]
    with Ledger.open(tmp_path / "a") as a, Ledger.open(tmp_path / "b") as b, Ledger.open(tmp_path / "c") as c:
        a.note_places("/one", wrong)
        b.note_places("/one", wrong * 2)
        assert a.version == b.version  # one node in the graph
        c.note_places("/two", wrong)
        assert a.version == c.version
        c.note_places("/three", wrong)
        assert a.version != c.version


def test_names_that_are_no_text_survive(ledger: Ledger) -> None:
    odd = DocumentRecord("document:1", "caf\\xe9.pdf", "/p\udce9", "/p\udce9/caf\udce9.pdf", FileStamp(), "unknown")
    ledger.replace([Reading.of(odd, [], [], [])])
    assert list(ledger.documents()) == [odd]
    assert ledger.document("caf\udce9.pdf") == odd
    assert ledger.remove("caf\udce9.pdf") == (odd,)


def test_a_failed_write_leaves_nothing_of_it(ledger: Ledger) -> None:
    ledger.replace([first()])
    broken = Reading(record("b.pdf"), (), (("x",),), (), "digest")  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        ledger.replace([reading(record("c.pdf"), "good"), broken])
    assert [d.path for d in ledger.documents()] == ["wexmoor/report.pdf"]
    ledger.replace([reading(record("c.pdf"), "good")])


def test_one_writes_while_others_read(ledger: Ledger) -> None:
    ledger.replace([first()])
    with Ledger.open(ledger.folder, read_only=True) as reader, ledger.writing():
        with reader.snapshot():
            before = reader.version
            ledger.replace([reading(record("b.pdf"), "more")])
            assert reader.version == before
        assert reader.version != before
        with (
            Ledger.open(ledger.folder) as other,
            pytest.raises(StoreError, match="another load is writing"),
            other.writing(wait=0.05),
        ):
            pass
    with Ledger.open(ledger.folder) as other, other.writing(wait=0.05):
        pass


def test_a_reader_can_not_write(ledger: Ledger) -> None:
    with Ledger.open(ledger.folder, read_only=True) as reader, pytest.raises(StoreError):
        reader.replace([first()])


def test_no_store_to_read(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no store at .*nowhere.*councilgraph load"):
        Ledger.open(tmp_path / "nowhere", read_only=True)
    assert not (tmp_path / "nowhere").exists()


def test_a_store_of_a_load_that_had_not_begun(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").touch()
    with pytest.raises(StoreError, match="no store at"):
        Ledger.open(tmp_path, read_only=True)
    with Ledger.open(tmp_path) as ledger:
        assert list(ledger.documents()) == []


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"this is no database" * 100)
    for read_only in (True, False):
        with pytest.raises(StoreError, match=r"ledger\.sqlite is damaged or not a ledger"):
            Ledger.open(tmp_path, read_only=read_only)


@pytest.mark.parametrize("version", [0, 7])
def test_a_database_of_something_else_is_left_alone(tmp_path: Path, version: int) -> None:
    with sqlite3.connect(tmp_path / "ledger.sqlite") as other:
        other.execute("CREATE TABLE t (a)")
        other.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(StoreError, match="not a ledger"):
        Ledger.open(tmp_path)


def test_a_ledger_of_another_version(ledger: Ledger) -> None:
    with sqlite3.connect(ledger.folder / "ledger.sqlite") as raw:
        raw.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="another version of councilgraph"):
        Ledger.open(ledger.folder)


def test_a_damaged_ledger_is_a_clear_error(ledger: Ledger) -> None:
    ledger.replace([first()])
    ledger.close()
    file = ledger.folder / "ledger.sqlite"
    content = bytearray(file.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"), Ledger.open(ledger.folder, read_only=True) as damaged:
        list(damaged.claims())


@given(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"])),
        st.integers(-(2**63), 2**63 - 1),
        st.floats(allow_nan=False, allow_infinity=False),
        st.booleans(),
        st.dates(),
        st.lists(st.text(st.characters(exclude_categories=["Cs"]))).map(tuple),
        st.builds(NodeRef, st.just("Council"), st.text(st.characters(exclude_categories=["Cs"]))),
    )
)
def test_every_value_survives_its_row(value: Value | NodeRef) -> None:
    with sqlite3.connect(":memory:") as database:
        kind, stored = encode_value(value)
        database.execute("CREATE TABLE t (kind TEXT, value ANY) STRICT")
        database.execute("INSERT INTO t VALUES (?, ?)", (kind, stored))
        back = decode_value(*database.execute("SELECT kind, value FROM t").fetchone())
    assert back == value
    assert type(back) is type(value)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.data())
def test_a_quote_is_the_slice_of_its_page(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = record("h.pdf")
    made = Claim(WEXMOOR, "name", "x", Evidence(document.id, 1, start, end, text[start:end]))
    with Ledger.open(_SHARED) as ledger:
        ledger.replace([reading(document, text, [made])])
        assert [c.evidence for c in ledger.claims(document.id)] == [made.evidence]
        assert ledger.page_text("h.pdf", 1) == text


_SHARED = ""


@pytest.fixture(scope="module", autouse=True)
def shared_store(tmp_path_factory: pytest.TempPathFactory) -> None:
    """One store for the properties that Hypothesis tries many times."""
    global _SHARED
    _SHARED = str(tmp_path_factory.mktemp("shared"))
    Ledger.open(_SHARED).close()
