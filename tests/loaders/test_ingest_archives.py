"""Archives are loaded as if they were folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from councilgraph.graph.assemble import assemble
from councilgraph.graph.exports import export_named
from councilgraph.graph.ledger import Ledger
from councilgraph.loaders.ingest import Options, Summary, ingest

from .formats.made import p, word, zipped

MANIFEST = "path,title,url\nreports/a.txt,A title,https://democracy.northmere.example/a\n"
LONG_AGO = 1_600_000_000


def pack(**more: bytes | str) -> bytes:
    """An archive with a manifest, a text, a Word document, an archive and hidden files."""
    files: dict[str, bytes | str] = {
        "manifest.csv": MANIFEST,
        "reports/a.txt": "A paper about Northmere\n",
        "reports/b.docx": word(p("Another paper")),
        "inner.zip": zipped({"c.txt": "A third paper\n", "Llŷn.txt": "Papur\n"}),
        "__MACOSX/reports/._a.txt": "x",
        ".hidden/d.txt": "x",
    }
    return zipped(files | more)


PATHS = [
    *("plain.txt", "pack.zip", "pack.zip/inner.zip", "pack.zip/inner.zip/Llŷn.txt", "pack.zip/inner.zip/c.txt"),
    *("pack.zip/reports/a.txt", "pack.zip/reports/b.docx"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "pack.zip").write_bytes(pack())
    (papers / "plain.txt").write_text("A paper beside the archive\n")
    for file in papers.iterdir():
        os.utime(file, (LONG_AGO, LONG_AGO))
    return papers


def load(store: Path, *paths: Path, workers: int = 0) -> Summary:
    with Ledger.open(store) as ledger:
        return ingest(ledger, paths, options=Options(workers=workers))


def exported(store: Path) -> bytes:
    with Ledger.open(store, read_only=True) as ledger:
        export_named("jsonl").write(assemble(ledger), store / "export.jsonl")
    return (store / "export.jsonl").read_bytes()


def test_files_inside_are_documents(folder: Path, tmp_path: Path) -> None:
    summary = load(tmp_path / "store", folder)
    assert (summary.new, summary.ignored, summary.missing) == (7, 3, ())
    assert summary.kinds["archive"] == 2
    with Ledger.open(tmp_path / "store") as ledger:
        assert sorted(document.path for document in ledger.documents()) == sorted(PATHS)
        assert dict(ledger.document("pack.zip/reports/a.txt").properties) == {
            "title": "A title",
            "url": "https://democracy.northmere.example/a",
        }
        assert not any(problem.path in ("pack.zip", "pack.zip/inner.zip") for problem in ledger.problems())
    assert b'"quote": "' not in exported(tmp_path / "store")


def test_an_unchanged_archive_is_left_alone(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    load(store, folder)
    assert (load(store, folder).unchanged, load(store, folder).new) == (7, 0)
    os.utime(folder / "pack.zip")
    assert load(store, folder).unchanged == 7  # its files are the same byte for byte


def test_one_file_inside_changes(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    load(store, folder)
    (folder / "pack.zip").write_bytes(pack(**{"reports/a.txt": "A paper about Southmere\n", "e.txt": "new\n"}))
    summary = load(store, folder)
    assert (summary.new, summary.changed, summary.unchanged) == (1, 2, 5)  # the archive itself and one file of it


def test_a_file_that_is_gone_from_the_archive_is_missing(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    load(store, folder)
    (folder / "pack.zip").write_bytes(zipped({"reports/a.txt": "A paper about Northmere\n"}))
    gone = ("pack.zip/inner.zip", "pack.zip/inner.zip/Llŷn.txt", "pack.zip/inner.zip/c.txt", "pack.zip/reports/b.docx")
    assert load(store, folder).missing == tuple(sorted(gone))


def test_order_and_workers_make_no_difference(folder: Path, tmp_path: Path) -> None:
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    load(one, folder)
    load(two, folder, workers=2)
    load(three, folder / "plain.txt", folder / "pack.zip")
    assert exported(one) == exported(two) == exported(three)


def test_an_archive_loaded_alone(folder: Path, tmp_path: Path) -> None:
    load(tmp_path / "store", folder / "pack.zip")
    with Ledger.open(tmp_path / "store") as ledger:
        assert sorted(document.path for document in ledger.documents()) == sorted(set(PATHS) - {"plain.txt"})


def test_a_manifest_beside_the_archive(folder: Path, tmp_path: Path) -> None:
    (folder / "manifest.csv").write_text("path,title\npack.zip/inner.zip/c.txt,C\npack.zip/none.txt,N\n")
    load(tmp_path / "store", folder)
    with Ledger.open(tmp_path / "store") as ledger:
        assert ledger.document("pack.zip/inner.zip/c.txt").properties["title"] == "C"
        assert [p.problem.message for p in ledger.problems() if p.problem.code == "manifest-row"] == [
            "manifest.csv: it names 'pack.zip/none.txt', which is not there. Correct the path."
        ]


def test_hostile_and_broken_archives_cost_nothing_else(folder: Path, tmp_path: Path) -> None:
    damaged = bytearray(zipped({"a.txt": "A paper\n" * 50, "b.txt": "Another\n"}))
    damaged[40:44] = b"\0\0\0\0"
    (folder / "cut.zip").write_bytes(pack()[:-30])
    (folder / "damaged.zip").write_bytes(damaged)
    (folder / "bomb.zip").write_bytes(zipped({"../x.txt": "x", "bomb.txt": bytes(5_000_000), "c.txt": "kept\n"}))
    summary = load(tmp_path / "store", folder)
    with Ledger.open(tmp_path / "store") as ledger:
        found = {(problem.path, problem.problem.code) for problem in ledger.problems()}
        assert ledger.document("bomb.zip/c.txt").pages == 1
    assert found >= {
        ("cut.zip", "damaged"),
        ("damaged.zip/a.txt", "damaged"),
        ("bomb.zip", "archive-path"),
        ("bomb.zip", "archive-ratio"),
    }
    assert summary.documents == 7 + 1 + 3 + 2
    assert not (tmp_path / "x.txt").exists()
