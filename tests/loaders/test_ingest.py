"""Loading: what is new, what is as it was, what has changed, moved or gone."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from councilgraph.errors import LoadError, UnknownNameError, UsageError
from councilgraph.graph.assemble import assemble
from councilgraph.graph.exports import export_named
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.records import NodeRef
from councilgraph.loaders.ingest import Options, Summary, ingest

from .made_reports import ASKS, COUNCILS, folder_of_reports, report

HERE = Options(workers=0)
LONG_AGO = 1_600_000_000


def load(store: Path, *paths: Path, options: Options = HERE) -> Summary:
    with Ledger.open(store) as ledger:
        return ingest(ledger, paths, options=options)


def exported(store: Path) -> bytes:
    with Ledger.open(store, read_only=True) as ledger:
        export_named("jsonl").write(assemble(ledger), store / "export.jsonl")
    return (store / "export.jsonl").read_bytes()


def flat_folder(folder: Path) -> Path:
    """A folder with four reports and a councils.csv side by side."""
    folder.mkdir()
    (folder / "councils.csv").write_text(COUNCILS, encoding="utf-8")
    for place in ("Wexmoor", "Addlestow"):
        for year, grade in ((2023, "Good"), (2024, "Inadequate")):
            content = report(place, f"3 July to 14 July {year}", grade)
            (folder / f"{place}-{year}.pdf").write_bytes(content)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of_reports(tmp_path / "papers")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def test_a_first_load_reads_everything(folder: Path, store: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    with Ledger.open(store) as ledger:
        summary = ingest(ledger, [folder], options=HERE, progress=lambda *step: seen.append(step))
        assert [d.path for d in ledger.documents()] == ["addlestow/report.pdf", "councils.csv", "wexmoor/report.pdf"]
    assert (summary.new, summary.changed, summary.unchanged, summary.documents) == (3, 0, 0, 3)
    assert dict(summary.kinds) == {"ILACS report": 2, "register of councils": 1}
    assert dict(summary.problems) == {}
    assert summary.pages == 5
    assert seen[0] == (0, 3, "")
    assert [step[:2] for step in seen[1:]] == [(1, 3), (2, 3), (3, 3)]


def test_loading_again_changes_nothing(folder: Path, store: Path) -> None:
    load(store, folder)
    before = exported(store)
    again = load(store, folder)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 3)
    assert dict(again.kinds) == {"ILACS report": 2, "register of councils": 1}
    assert exported(store) == before


@pytest.mark.parametrize("workers", [1, 2, None])
def test_workers_do_not_matter(tmp_path: Path, workers: int | None) -> None:
    folder = flat_folder(tmp_path / "papers")
    load(tmp_path / "here", folder)
    load(tmp_path / "there", folder, options=Options(workers=workers))
    assert exported(tmp_path / "here") == exported(tmp_path / "there")


def test_the_order_of_loading_does_not_matter(tmp_path: Path) -> None:
    folder = flat_folder(tmp_path / "papers")
    load(tmp_path / "whole", folder)
    for file in sorted(folder.iterdir(), reverse=True):
        load(tmp_path / "singly", file)
    assert exported(tmp_path / "whole") == exported(tmp_path / "singly")
    with Ledger.open(tmp_path / "whole") as one, Ledger.open(tmp_path / "singly") as other:
        assert one.version == other.version


def test_a_new_version_replaces_what_the_old_one_said(folder: Path, store: Path, tmp_path: Path) -> None:
    load(store, folder)
    (folder / "wexmoor" / "report.pdf").write_bytes(report("Wexmoor", grade="Inadequate", asks=ASKS[:1]))
    summary = load(store, folder)
    assert (summary.new, summary.changed, summary.unchanged) == (0, 1, 2)
    load(tmp_path / "afresh", folder)
    assert exported(store) == exported(tmp_path / "afresh")


def test_a_file_of_the_same_size_and_time_is_seen_to_differ(folder: Path, store: Path) -> None:
    file = folder / "wexmoor" / "report.pdf"
    os.utime(file, (LONG_AGO, LONG_AGO))
    load(store, folder)
    content = file.read_bytes()
    file.write_bytes(content.replace(b"%%EOF", b"%%eof"))
    os.utime(file, (LONG_AGO, LONG_AGO))
    assert load(store, folder).changed == 1


def test_a_touched_file_is_not_read_again(folder: Path, store: Path) -> None:
    load(store, folder)
    file = folder / "wexmoor" / "report.pdf"
    os.utime(file, (LONG_AGO, LONG_AGO))
    assert load(store, folder).unchanged == 3
    with Ledger.open(store) as ledger:
        assert ledger.document("wexmoor/report.pdf").stamp.mtime_ns == LONG_AGO * 10**9


def test_vanished_files_stay_until_they_are_removed(folder: Path, store: Path, tmp_path: Path) -> None:
    load(store, folder)
    (folder / "wexmoor" / "report.pdf").unlink()
    summary = load(store, folder)
    assert summary.missing == ("wexmoor/report.pdf",)
    assert summary.unchanged == 2
    with Ledger.open(store) as ledger:
        assert ledger.document("wexmoor/report.pdf").kind == "ILACS report"
        ledger.remove("wexmoor/report.pdf")
    load(tmp_path / "afresh", folder)
    assert exported(store) == exported(tmp_path / "afresh")


def test_loading_one_file_says_nothing_of_the_others(folder: Path, store: Path) -> None:
    load(store, folder)
    (folder / "wexmoor" / "report.pdf").unlink()
    assert load(store, folder / "councils.csv").missing == ()


def test_a_moved_folder_is_the_same_folder(folder: Path, store: Path, tmp_path: Path) -> None:
    load(store, folder)
    before = exported(store)
    moved = tmp_path / "moved"
    shutil.move(folder, moved)
    summary = load(store, moved)
    assert (summary.unchanged, summary.missing, dict(summary.problems)) == (3, (), {})
    assert exported(store) == before


def test_a_path_that_is_taken_replaces_nothing(tmp_path: Path, store: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for place, folder in (("Wexmoor", one), ("Addlestow", other)):
        folder.mkdir()
        (folder / "report.pdf").write_bytes(report(place))
    load(store, one)
    before = exported(store)
    summary = load(store, other)
    assert (summary.documents, dict(summary.problems)) == (0, {"path-taken": 1})
    with Ledger.open(store) as ledger:
        (problem,) = (found for found in ledger.problems() if found.document is None)
        assert problem.path == "report.pdf"
        assert "--as NAME" in problem.problem.message
        assert "the path of one/report.pdf, so" in problem.problem.message
        assert str(tmp_path) not in problem.problem.message
        assert ledger.document("report.pdf").root == str(one)
    named = load(store, other, options=Options(workers=0, prefix="other"))
    assert (named.new, "path-taken" in named.problems) == (1, False)
    with Ledger.open(store) as ledger:
        assert [d.path for d in ledger.documents()] == ["other/report.pdf", "report.pdf"]
        ledger.remove("other/report.pdf")
    assert exported(store) == before


def test_problems_of_places_go_by_the_prefix_too(tmp_path: Path, store: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.csv").write_text("file\nreport.pdf\n", encoding="utf-8")
        (tmp_path / name / "loop").symlink_to(tmp_path)
        (tmp_path / name / "report.pdf").write_bytes(report())
        load(store, tmp_path / name, options=Options(workers=0, prefix=name))
    with Ledger.open(store) as ledger:
        paths = [found.path for found in ledger.problems() if found.document is None]
        assert paths == ["one/loop", "one/manifest.csv", "other/loop", "other/manifest.csv"]
        ledger.remove("one")
        assert [found.path for found in ledger.problems() if found.document is None] == paths[2:]
    load(store, tmp_path / "other" / "report.pdf", options=Options(workers=0, prefix="other"))
    with Ledger.open(store) as ledger:
        assert [found.path for found in ledger.problems() if found.document is None] == paths[2:]
        ledger.remove("other/manifest.csv")
        assert [found.path for found in ledger.problems() if found.document is None] == paths[2:3]


def test_problems_of_places_move_with_their_folder(folder: Path, store: Path, tmp_path: Path) -> None:
    (folder / "manifest.csv").write_text("file\nreport.pdf\n", encoding="utf-8")
    load(store, folder)
    before = exported(store)
    shutil.move(folder, tmp_path / "moved")
    load(store, tmp_path / "moved")
    assert exported(store) == before
    (tmp_path / "moved" / "manifest.csv").unlink()
    load(store, tmp_path / "moved")
    with Ledger.open(store) as ledger:
        assert list(ledger.problems()) == []


def test_problems_of_a_folder_that_is_out_of_reach_stay(folder: Path, store: Path, tmp_path: Path) -> None:
    (folder / "manifest.csv").write_text("file\nreport.pdf\n", encoding="utf-8")
    load(store, folder)
    shutil.move(folder, tmp_path / "away")
    load(store, folder_of_reports(tmp_path / "others", ["Addlestow"]), options=Options(workers=0, prefix="others"))
    with Ledger.open(store) as ledger:
        assert [found.path for found in ledger.problems()] == ["manifest.csv"]


def test_two_folders_at_once_with_one_path(tmp_path: Path, store: Path) -> None:
    for name in ("one", "other"):
        folder_of_reports(tmp_path / name)
    summary = load(store, tmp_path / "one", tmp_path / "other")
    assert (summary.new, summary.problems["path-taken"]) == (3, 3)


def test_a_file_named_twice_is_loaded_once(folder: Path, store: Path) -> None:
    assert load(store, folder, folder / "councils.csv", folder).new == 3


def test_a_link_to_a_file_goes_by_its_own_name(folder: Path, store: Path) -> None:
    (folder / "link.pdf").symlink_to(folder / "wexmoor" / "report.pdf")
    assert load(store, folder / "link.pdf").new == 1
    assert load(store, folder).new == 3
    with Ledger.open(store) as ledger:
        assert ledger.document("link.pdf").root == str(folder)


@pytest.mark.parametrize("prefix", ["a/../b", "..", ".", "a//b"])
def test_a_prefix_is_a_folder(folder: Path, store: Path, prefix: str) -> None:
    with pytest.raises(UsageError, match="can't stand before paths"):
        load(store, folder, options=Options(workers=0, prefix=prefix))


def test_a_path_that_does_not_exist_loads_nothing(folder: Path, store: Path, tmp_path: Path) -> None:
    with pytest.raises(LoadError, match=r"no such file or folder: .*nowhere"):
        load(store, folder, tmp_path / "nowhere")
    with Ledger.open(store) as ledger:
        assert list(ledger.documents()) == []


def test_a_load_waits_for_another_one(folder: Path, store: Path) -> None:
    with Ledger.open(store) as other, Ledger.open(store) as ledger, ThreadPoolExecutor() as threads:
        with other.writing():
            waiting = threads.submit(load, store, folder)
            with pytest.raises(TimeoutError):
                waiting.result(0.3)
            assert list(ledger.documents()) == []
        assert waiting.result().new == 3


def test_the_store_in_the_loaded_folder_is_no_document(folder: Path) -> None:
    store = folder / "store"
    assert load(store, folder).new == 3
    assert load(store, folder).unchanged == 3


def test_a_changed_list_of_councils_is_taken_into_account(folder: Path, store: Path, tmp_path: Path) -> None:
    load(store, folder)
    (folder / "councils.csv").write_text(COUNCILS.replace("Wexmoor", "Wexmoor Forest"), encoding="utf-8")
    assert load(store, folder).changed == 3
    load(tmp_path / "afresh", folder)
    assert exported(store) == exported(tmp_path / "afresh")


def tree_of_reports(folder: Path) -> Path:
    """A folder whose list of councils lies in a folder beside those of the reports."""
    folder_of_reports(folder)
    (folder / "x").mkdir()
    (folder / "councils.csv").rename(folder / "x" / "councils.csv")
    return folder


@pytest.mark.parametrize("prefix", ["", "papers"])
def test_one_file_of_a_loaded_tree_keeps_its_council(tmp_path: Path, store: Path, prefix: str) -> None:
    folder, options = tree_of_reports(tmp_path / "papers"), Options(workers=0, prefix=prefix)
    load(store, folder, options=options)
    before = exported(store)
    alone = Options(workers=0, prefix="/".join(part for part in (prefix, "wexmoor") if part))
    summary = load(store, folder / "wexmoor" / "report.pdf", options=alone)
    assert (summary.unchanged, dict(summary.problems)) == (1, {})
    (folder / "wexmoor" / "report.pdf").write_bytes(report("Wexmoor", grade="Inadequate"))
    summary = load(store, folder / "wexmoor" / "report.pdf", options=alone)
    assert (summary.changed, dict(summary.problems)) == (1, {})
    assert exported(store) != before
    assert load(store, folder, options=options).unchanged == 3


def test_councils_of_one_folder_count_for_another(tmp_path: Path, store: Path) -> None:
    folder, elsewhere = tree_of_reports(tmp_path / "papers"), tmp_path / "elsewhere"
    (elsewhere / "new").mkdir(parents=True)
    shutil.move(folder / "wexmoor" / "report.pdf", elsewhere / "new" / "report.pdf")
    assert load(store, elsewhere).problems["unknown-council"] == 1
    load(store, folder)
    summary = load(store, elsewhere)
    assert (summary.changed, dict(summary.problems)) == (1, {})
    with Ledger.open(store) as ledger:
        ledger.remove("x/councils.csv")
    assert load(store, elsewhere).problems["unknown-council"] == 1


def test_the_same_councils_twice_change_nothing(tmp_path: Path, store: Path) -> None:
    one, other = flat_folder(tmp_path / "one"), flat_folder(tmp_path / "other")
    load(store, one)
    load(store, other, options=Options(workers=0, prefix="other"))
    assert load(store, one).unchanged == 5


def test_two_lists_of_councils_with_one_path_both_count(tmp_path: Path, store: Path) -> None:
    one, other = flat_folder(tmp_path / "one"), tmp_path / "other"
    other.mkdir()
    head, wexmoor, addlestow = COUNCILS.splitlines()
    (one / "councils.csv").write_text(f"{head}\n{wexmoor}\n", encoding="utf-8")
    (other / "councils.csv").write_text(f"{head}\n{addlestow}\n", encoding="utf-8")
    load(store, one)
    (other / "third.pdf").write_bytes(report("Addlestow"))
    (other / "fourth.pdf").write_bytes(report("Wexmoor"))
    assert dict(load(store, other).problems) == {"path-taken": 1}
    assert load(store, other).unchanged == 2


def test_a_list_of_councils_that_is_wrong_is_a_problem(folder: Path, store: Path) -> None:
    (folder / "councils.csv").write_text("code,nom\nx,Wexmoor\n", encoding="utf-8")
    summary = load(store, folder)
    assert summary.problems["register-unreadable"] == 1
    with Ledger.open(store) as ledger:
        (problem,) = (p for p in ledger.problems() if p.problem.code == "register-unreadable")
    assert problem.path == "councils.csv"
    assert "line 1" in problem.problem.message


def test_the_rows_of_a_list_of_councils_are_evidence(folder: Path, store: Path) -> None:
    awkward = 'code,name,aliases\nx-wexmoor,"Wexmoor, ""Old"" Council",\n\n,,\nx-b,"Two\nlines Council",b|c\n'
    (folder / "councils.csv").write_bytes(b"\xef\xbb\xbf" + awkward.replace("\n", "\r\n").encode())
    load(store, folder)
    with Ledger.open(store) as ledger:
        document = ledger.document("councils.csv")
        quotes = {c.value: c.evidence.quote for c in ledger.claims(document.id) if c.predicate == "name"}
    assert list(quotes.values()) == ['x-wexmoor,"Wexmoor, ""Old"" Council",', 'x-b,"Two\nlines Council",b|c']


def test_the_manifest_gives_title_and_address(folder: Path, store: Path) -> None:
    row = "path,title,url\nwexmoor/report.pdf,The report,https://wexmoor.example/report\n"
    (folder / "manifest.csv").write_text(row, encoding="utf-8")
    summary = load(store, folder)
    assert (summary.new, summary.ignored) == (3, 1)
    with Ledger.open(store) as ledger:
        document = ledger.document("wexmoor/report.pdf")
    assert dict(document.properties) == {"title": "The report", "url": "https://wexmoor.example/report"}
    (folder / "manifest.csv").write_text(row.replace("The report", "Another"), encoding="utf-8")
    again = load(store, folder)
    assert (again.changed, again.unchanged) == (1, 2)


def test_a_council_for_all_files(folder: Path, store: Path) -> None:
    (folder / "nowhere.pdf").write_bytes(report("Merrowby"))
    assert dict(load(store, folder).problems) == {"unknown-council": 1}
    given = load(store, folder, options=Options(workers=0, default_council="Wexmoor"))
    assert (given.changed, dict(given.problems)) == (3, {})
    with Ledger.open(store) as ledger:
        assert {
            document.path: claim.value.id
            for document in ledger.documents()
            for claim in ledger.claims(document.id)
            if claim.predicate == "CONCERNS" and isinstance(claim.value, NodeRef)
        } == {
            "addlestow/report.pdf": "council:x-addlestow",
            "nowhere.pdf": "council:x-wexmoor",
            "wexmoor/report.pdf": "council:x-wexmoor",
        }


def test_a_council_for_all_files_that_nobody_knows(folder: Path, store: Path) -> None:
    with pytest.raises(UnknownNameError, match=r"no council 'Wexmor'.* Did you mean Wexmoor Council"):
        load(store, folder, options=Options(workers=0, default_council="Wexmor"))
    with Ledger.open(store) as ledger:
        assert list(ledger.documents()) == []


def test_a_council_in_the_manifest_that_nobody_knows(folder: Path, store: Path) -> None:
    (folder / "manifest.csv").write_text("path,council\nwexmoor/report.pdf,Wexmor Council\n", encoding="utf-8")
    assert dict(load(store, folder).problems) == {"unknown-council": 1}
    with Ledger.open(store) as ledger:
        (found,) = ledger.problems()
    assert found.path == "wexmoor/report.pdf"
    assert "Did you mean Wexmoor Council" in found.problem.message


def test_real_documents_load_alike_with_any_workers_and_order(corpus: Path, tmp_path: Path) -> None:
    files = sorted((corpus / "ofsted-ilacs-sif").glob("b*.pdf"))
    load(tmp_path / "one", *files)
    load(tmp_path / "two", *reversed(files), options=Options(workers=2))
    assert exported(tmp_path / "one") == exported(tmp_path / "two")
    with Ledger.open(tmp_path / "one") as ledger:
        assert "invalid-claim" not in {found.problem.code for found in ledger.problems()}
        assert len(list(ledger.claims())) > 100 * len(files) / 2


def test_the_same_content_under_two_paths_is_told(folder: Path, store: Path) -> None:
    assert load(store, folder).copies == ()
    (folder / "zcopy.pdf").write_bytes((folder / "wexmoor" / "report.pdf").read_bytes())
    assert load(store, folder).copies == ("zcopy.pdf",)
    (folder / "zcopy.pdf").write_bytes((folder / "addlestow" / "report.pdf").read_bytes()[:-1] + b" ")
    assert load(store, folder).copies == ()
