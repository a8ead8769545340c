"""Files that can't be read: each is a problem that names the file and the next step, and costs nothing else."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from councilgraph.graph.ledger import Ledger
from councilgraph.loaders import kinds
from councilgraph.loaders.ingest import Options, Summary, ingest
from fpdf import FPDF
from fpdf.enums import AccessPermission

from .made_reports import folder_of_reports, pdf_of, report

NOBODY = 65534


def load(folder: Path, store: Path) -> tuple[Summary, dict[str, tuple[str, str]]]:
    """The summary, and code and message of each problem by path."""
    with Ledger.open(store) as ledger:
        summary = ingest(ledger, [folder], options=Options(workers=0))
        return summary, {found.path: (found.problem.code, found.problem.message) for found in ledger.problems()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of_reports(tmp_path / "papers")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def encrypted() -> bytes:
    document = FPDF()
    document.add_page()
    document.set_encryption("owner", "user", permissions=AccessPermission.none())
    return bytes(document.output())


def scan() -> bytes:
    document = FPDF()
    document.add_page()
    document.rect(20, 20, 100, 100)
    return bytes(document.output())


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"<!DOCTYPE html>\n<html><title>Report not found</title><p>Sorry.", "unknown-kind", "it is a web page"),
        (b"\xef\xbb\xbf  <!-- saved --> <HTML lang='en'>", "no-text", "the web page shows no text"),
        (b"", "empty-file", "empty"),
        (b"\x00\x01\x02 something else", "unknown-format", "application/pdf"),
        (report()[:700], "damaged", "Download it again"),
        (encrypted(), "encrypted", "password"),
        (scan(), "no-text", "OCR"),
        (pdf_of([(72, "A menu:"), (72, "soup and bread")]), "unknown-kind", "none of the kinds"),
    ],
)
def test_a_file_that_is_not_a_report(folder: Path, store: Path, content: bytes, code: str, words: str) -> None:
    (folder / "wexmoor" / "bad.pdf").write_bytes(content)
    summary, problems = load(folder, store)
    assert list(problems) == ["wexmoor/bad.pdf"]
    assert problems["wexmoor/bad.pdf"][0] == code
    assert words in problems["wexmoor/bad.pdf"][1]
    assert (summary.kinds["ILACS report"], summary.kinds["unknown"], dict(summary.problems)) == (2, 1, {code: 1})
    with Ledger.open(store) as ledger:
        document = ledger.document("wexmoor/bad.pdf")
        assert document.kind == "unknown"
        assert document.sha256 is not None
    again, same = load(folder, store)
    assert (again.unchanged, same) == (4, problems)


def test_a_bad_file_made_good_leaves_no_problem(folder: Path, store: Path) -> None:
    file = folder / "wexmoor" / "report.pdf"
    whole = file.read_bytes()
    file.write_bytes(whole[:500])
    assert load(folder, store)[0].problems == {"damaged": 1}
    file.write_bytes(whole)
    summary, problems = load(folder, store)
    assert (summary.changed, problems) == (1, {})


@pytest.mark.parametrize(
    "name", ["a 'quoted' \"name\".pdf", "with spaces .pdf", "Bürgermeister – naïve.pdf", "новый.pdf"]
)
def test_awkward_names(folder: Path, store: Path, name: str) -> None:
    (folder / name).write_bytes(report())
    load(folder, store)
    with Ledger.open(store) as ledger:
        assert ledger.document(name).kind == "ILACS report"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not allow such names")
def test_a_name_that_is_no_text(folder: Path, store: Path) -> None:
    (Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.pdf"))).write_bytes(report())
    load(folder, store)
    assert load(folder, store)[0].unchanged == 4
    with Ledger.open(store) as ledger:
        assert ledger.document("caf\\xe9.pdf").kind == "ILACS report"


def test_one_name_written_in_two_ways_is_one_path(folder: Path, store: Path) -> None:
    (folder / "caf\u00e9.pdf").write_bytes(report())
    (folder / "cafe\u0301.pdf").write_bytes(report("Addlestow"))
    if len(list(folder.glob("caf*.pdf"))) == 1:
        pytest.skip("the file system holds them for one name")
    _, problems = load(folder, store)
    assert problems["caf\u00e9.pdf"][0] == "path-taken"


def test_links(folder: Path, store: Path, tmp_path: Path) -> None:
    outside = folder_of_reports(tmp_path / "outside")
    (folder / "loop").symlink_to(folder)
    (folder / "self").symlink_to("self")
    (folder / "elsewhere").symlink_to(outside)
    (folder / "broken.pdf").symlink_to(tmp_path / "nowhere.pdf")
    (folder / "file.pdf").symlink_to(outside / "wexmoor" / "report.pdf")
    summary, problems = load(folder, store)
    assert {path: code for path, (code, _) in problems.items()} == {
        "loop": "link-loop",
        "self": "unreachable",
        "elsewhere": "link-not-followed",
        "broken.pdf": "unreachable",
    }
    assert summary.documents == 4
    (folder / "loop").unlink()
    assert "loop" not in load(folder, store)[1]


def test_what_is_no_file(folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)  # the address of a socket is short
    os.mkfifo("pipe.pdf")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")
        _, problems = load(folder, store)
    assert {path: code for path, (code, _) in problems.items()} == {"pipe.pdf": "not-a-file", "socket": "not-a-file"}


def test_hidden_files_are_passed_over(folder: Path, store: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_bytes(b"x")
    summary, problems = load(folder, store)
    assert (summary.ignored, summary.documents, problems) == (2, 3, {})


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder of a user who may not read everything; root becomes that user for the length of the test."""
    if not hasattr(os, "geteuid"):
        pytest.skip("permissions are other on this system")
    place, root = Path(tempfile.mkdtemp()), os.geteuid() == 0
    if root:
        os.chown(place, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield place
    finally:
        if root:
            os.seteuid(0)
        shutil.rmtree(place)


def test_what_may_not_be_read(unprivileged: Path) -> None:
    folder, store = folder_of_reports(unprivileged / "papers"), unprivileged / "store"
    closed, file = folder / "wexmoor", folder / "addlestow" / "report.pdf"
    manifest = folder / "addlestow" / "manifest.csv"
    manifest.write_text("path\nreport.pdf\n", encoding="utf-8")
    closed.chmod(0)
    file.chmod(0)
    manifest.chmod(0)
    try:
        summary, problems = load(folder, store)
        assert problems["addlestow/manifest.csv"][0] == "manifest-unreadable"
        assert str(folder) not in problems["addlestow/manifest.csv"][1]
        assert problems["wexmoor"][0] == "unreadable-folder"
        assert "Permission denied" in problems["wexmoor"][1]
        assert problems["addlestow/report.pdf"][0] == "unreadable-file"
        assert summary.documents == 2
    finally:
        closed.chmod(0o700)
        file.chmod(0o600)
        manifest.chmod(0o600)
    summary, problems = load(folder, store)
    assert (summary.new, summary.changed, problems) == (1, 1, {})


def test_a_store_that_may_not_be_written_can_be_read(unprivileged: Path) -> None:
    folder, store = folder_of_reports(unprivileged / "papers"), unprivileged / "store"
    load(folder, store)
    store.chmod(0o500)
    try:
        with Ledger.open(store, read_only=True) as ledger:
            assert len(list(ledger.documents())) == 3
            assert any("Wexmoor" in text for *_, text in ledger.pages())
    finally:
        store.chmod(0o700)


READER = """
KIND = "{kind}"

def recognises(document):
    return "{word}" in document.page(1).text

def read(document, context):
    yield from ()
    {body}
"""


@pytest.fixture
def plugged(tmp_path: Path) -> Iterator[Path]:
    """A folder whose modules are document kinds too."""
    folder = tmp_path / "kinds"
    folder.mkdir()
    kinds.__path__.append(str(folder))
    kinds.kinds.cache_clear()
    yield folder
    kinds.__path__.remove(str(folder))
    kinds.kinds.cache_clear()
    for name in [name for name in sys.modules if name.startswith(f"{kinds.__name__}.plugged_")]:
        del sys.modules[name]


def test_a_reader_that_fails_costs_its_document(folder: Path, store: Path, plugged: Path) -> None:
    body = "raise KeyError('no such cell')"
    (plugged / "plugged_menu.py").write_text(READER.format(kind="menu", word="soup", body=body))
    (folder / "menu.pdf").write_bytes(pdf_of([(72, "soup and bread")]))
    summary, problems = load(folder, store)
    assert problems["menu.pdf"][0] == "reader-failed"
    assert "KeyError: 'no such cell'" in problems["menu.pdf"][1]
    assert summary.kinds == {"ILACS report": 2, "menu": 1, "register of councils": 1}
    with Ledger.open(store) as ledger:
        assert "soup and bread" in ledger.page_text("menu.pdf", 1)
        assert list(ledger.claims(ledger.document("menu.pdf").id)) == []


def test_a_claim_that_does_not_hold_costs_itself(folder: Path, store: Path, plugged: Path) -> None:
    body = (
        "from councilgraph.graph.records import Claim, NodeRef\n"
        "    where = document.cite(1, 0, 4)\n"
        "    yield Claim(document.ref, 'title', 'Menu', where)\n"
        "    yield Claim(document.ref, 'colour', 'green', where)"
    )
    (plugged / "plugged_menu.py").write_text(READER.format(kind="menu", word="soup", body=body))
    (folder / "menu.pdf").write_bytes(pdf_of([(72, "soup and bread")]))
    _, problems = load(folder, store)
    assert problems["menu.pdf"][0] == "invalid-claim"
    assert "colour" in problems["menu.pdf"][1]
    with Ledger.open(store) as ledger:
        assert [c.value for c in ledger.claims(ledger.document("menu.pdf").id)] == ["Menu"]


def test_a_document_of_two_kinds_is_of_none(folder: Path, store: Path, plugged: Path) -> None:
    for name, word in (("menu", "soup"), ("list", "bread")):
        (plugged / f"plugged_{name}.py").write_text(READER.format(kind=name, word=word, body="return"))
    (folder / "menu.pdf").write_bytes(pdf_of([(72, "soup and bread")]))
    summary, problems = load(folder, store)
    assert problems["menu.pdf"][0] == "ambiguous-kind"
    assert "list, menu" in problems["menu.pdf"][1]
    assert summary.kinds["unknown"] == 1
