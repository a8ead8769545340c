"""What manifests say about files: the nearest one counts, and what is wrong with one is a problem."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from councilgraph.loaders.context import NO_ROW, Context, ManifestRow, Manifests, fingerprint
from councilgraph.ontology.register import Register


def write(folder: Path, name: str, text: str) -> None:
    place = folder / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.pdf", "sub/b.pdf", "sub/deep/c.pdf"):
        write(tmp_path, name, "x")
    return tmp_path


def codes(manifests: Manifests) -> list[tuple[str, str]]:
    return [(path, problem.code) for path, problem in manifests.problems]


def test_every_column(folder: Path) -> None:
    header = "path,council,committee,date,url,title,note\n"
    write(folder, "manifest.csv", header + "a.pdf,Wexmoor Council,Cabinet,2024-06-30,https://w.example/a,The title,x\n")
    manifests = Manifests(folder)
    assert manifests.row("a.pdf") == ManifestRow(
        "Wexmoor Council", "Cabinet", date(2024, 6, 30), "https://w.example/a", "The title"
    )
    assert manifests.row("sub/b.pdf") is NO_ROW
    assert manifests.problems == []


def test_the_nearest_manifest_that_names_a_file_counts(folder: Path) -> None:
    write(folder, "manifest.csv", "path,council\nsub/b.pdf,Far\nsub/deep/c.pdf,Far\n")
    write(folder, "sub/manifest.csv", "path,council\ndeep/c.pdf,Near\n")
    manifests = Manifests(folder)
    assert manifests.row("sub/deep/c.pdf").council == "Near"
    assert manifests.row("sub/b.pdf").council == "Far"


@pytest.mark.parametrize(
    "text",
    [
        "- path: a.pdf\n  council: Wexmoor Council\n  date: 2024-06-30\n",
        "a.pdf:\n  Council: Wexmoor   Council\n  date: 30/06/2024\n",
    ],
)
@pytest.mark.parametrize("name", ["manifest.yaml", "manifest.yml"])
def test_yaml(folder: Path, name: str, text: str) -> None:
    write(folder, name, text)
    assert Manifests(folder).row("a.pdf") == ManifestRow("Wexmoor Council", date=date(2024, 6, 30))


def test_csv_goes_before_yaml(folder: Path) -> None:
    write(folder, "manifest.yaml", "a.pdf: {council: Two}\nsub/b.pdf: {council: Two}\n")
    write(folder, "manifest.csv", "path,council\na.pdf,One\n")
    manifests = Manifests(folder)
    assert [manifests.row(name).council for name in ("a.pdf", "sub/b.pdf")] == ["One", "Two"]


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbfPath,Title\r\na.pdf,Caf\xc3\xa9\r\n", b"path,title\na.pdf,Caf\xe9\n"]
)
def test_files_as_spreadsheets_write_them(folder: Path, content: bytes) -> None:
    (folder / "manifest.csv").write_bytes(content)
    assert Manifests(folder).row("a.pdf").title == "Café"


@pytest.mark.parametrize("written", ["sub\\b.pdf", "./sub/b.pdf", " sub/b.pdf "])
def test_paths_however_they_are_written(folder: Path, written: str) -> None:
    write(folder, "manifest.csv", f"path,title\n{written},T\n")
    assert Manifests(folder).row("sub/b.pdf").title == "T"


def test_accents_however_they_are_composed(folder: Path) -> None:
    write(folder, "cafe\u0301.pdf", "x")
    write(folder, "manifest.csv", "path,title\ncaf\u00e9.pdf,T\n")
    manifests = Manifests(folder)
    assert (manifests.row("caf\u00e9.pdf").title, manifests.problems) == ("T", [])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("manifest.csv", "file,title\na.pdf,T\n"),
        ("manifest.csv", ""),
        ("manifest.csv", 'path,title\na.pdf,"T\n'),
        ("manifest.yaml", "a: [b\n"),
        ("manifest.yaml", "just a word"),
        ("manifest.yaml", "- title: without a path\n"),
        ("manifest.yaml", "a.pdf: T\n"),
        ("manifest.yaml", ""),
    ],
)
def test_a_manifest_that_can_not_be_understood(folder: Path, name: str, text: str) -> None:
    write(folder, name, text)
    manifests = Manifests(folder)
    assert manifests.row("a.pdf").title is None
    assert codes(manifests) == [(name, "manifest-unreadable")]
    assert str(folder) not in manifests.problems[0][1].message
    assert name in manifests.problems[0][1].message


def test_what_is_wrong_with_single_rows(folder: Path) -> None:
    write(
        folder,
        "sub/manifest.csv",
        "path,title,date\nb.pdf,First,soon\nb.pdf,Second,\nnowhere.pdf,T,\n,T,\n../../a.pdf,T,\ndeep/c.pdf,T,31/02/2024\n",
    )
    manifests = Manifests(folder)
    assert manifests.row("sub/b.pdf") == ManifestRow(title="First")
    assert manifests.row("sub/deep/c.pdf") == ManifestRow(title="T")
    assert codes(manifests) == [
        ("sub/manifest.csv", "manifest-date"),
        ("sub/manifest.csv", "manifest-row"),
        ("sub/manifest.csv", "manifest-row"),
        ("sub/manifest.csv", "manifest-row"),
        ("sub/manifest.csv", "manifest-row"),
        ("sub/manifest.csv", "manifest-date"),
    ]
    assert "'soon'" in manifests.problems[0][1].message
    assert "twice" in manifests.problems[1][1].message


def test_problems_are_noted_once(folder: Path) -> None:
    write(folder, "manifest.csv", "nothing\n")
    manifests = Manifests(folder)
    for name in ("a.pdf", "sub/b.pdf", "sub/deep/c.pdf"):
        manifests.row(name)
    assert len(manifests.problems) == 1


def test_a_context_keeps_the_manifest_and_the_default_apart() -> None:
    context = Context.of(Register.load(), ManifestRow("Addlestow", "Cabinet"), "Wexmoor Council")
    assert (context.council, context.committee, context.default_council) == ("Addlestow", "Cabinet", "Wexmoor Council")


def test_the_fingerprint_follows_everything_it_is_made_of() -> None:
    rows = [NO_ROW, ManifestRow("a"), ManifestRow(committee="a"), ManifestRow(date=date(2024, 6, 30))]
    made = {fingerprint(row, council, councils) for row in rows for council in (None, "a") for councils in ("", "a")}
    assert len(made) == len(rows) * 4
    assert fingerprint(NO_ROW, None, "") == fingerprint(ManifestRow(), None, "")
