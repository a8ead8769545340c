"""Archives: their own document lists what is inside and says what was left out; paths lead through them."""

from __future__ import annotations

import os
import stat
import unicodedata
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest
from councilgraph.loaders import archives, places
from councilgraph.loaders.archives import Archive, Inside
from councilgraph.loaders.formats import UnreadableError
from hypothesis import given
from hypothesis import strategies as st

from .made import codes, p, read, refused, word, zipped

MINUTES = b"Minutes of the Cabinet of Wexmoor\n"


def entry(name: str, **fields: int) -> ZipInfo:
    """An entry with these fields; names are taken as they are."""
    info = ZipInfo("x")
    info.filename = name
    for field, value in fields.items():
        setattr(info, field, value)
    return info


def archive(*entries: ZipInfo, content: bytes = MINUTES) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as opened:
        for info in entries:
            opened.writestr(info, content)
    return made.getvalue()


def central(content: bytes, offset: int, value: int, size: int) -> bytes:
    """An archive with another value in the central directory's first record."""
    at = content.rindex(b"PK\x01\x02") + offset
    return content[:at] + value.to_bytes(size, "little") + content[at + size :]


def test_the_document_of_an_archive() -> None:
    document = read(zipped({"b/minutes.txt": MINUTES, "a.pdf": b"%PDF-", "empty/": b"", "c.docx": word(p("a"))}))
    assert document.media_type == "application/zip"
    assert document.page(1).text == "a.pdf\nb/minutes.txt\nc.docx"
    assert document.problems == ()


@pytest.mark.parametrize(
    "name", ["../out.txt", "a/../../out.txt", "/etc/passwd", "C:\\x.txt", "C:/x", "\\\\server\\x", "a/..", "."]
)
def test_paths_that_lead_out(name: str) -> None:
    document = read(archive(entry(name), entry("minutes.txt")))
    assert document.page(1).text == "minutes.txt"
    assert codes(document) == ["archive-path"]
    assert "leads out of the archive" in document.problems[0].message


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("./a//b/./c.txt", "a/b/c.txt"),
        ("a\\b\\c.txt", "a/b/c.txt"),
        ("..a/b..txt", "..a/b..txt"),
        ("Llŷn/Café.txt", "Llŷn/Café.txt"),
        (unicodedata.normalize("NFD", "Café.txt"), "Café.txt"),
        ("line\nbreak.txt", "line\ufffdbreak.txt"),
    ],
)
def test_names(name: str, path: str) -> None:
    assert read(archive(entry(name))).page(1).text == path


def test_names_that_macos_does_not_mark_as_utf8() -> None:
    marked = archive(entry("Café – plan.txt"))
    flags = marked.replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00")
    assert ZipFile(BytesIO(flags)).namelist() != ["Café – plan.txt"]
    assert read(flags).page(1).text == "Café – plan.txt"
    assert list(Archive(archive(entry("Cafe.txt")).replace(b"Cafe", b"Caf\x82")).entries) == ["Café.txt"]


def test_links_are_not_followed() -> None:
    link = entry("minutes.txt", create_system=3, external_attr=(stat.S_IFLNK | 0o777) << 16)
    document = read(archive(link, entry("b.txt"), content=b"/etc/passwd"))
    assert (document.page(1).text, codes(document)) == ("b.txt", ["archive-link"])


def test_encrypted_entries() -> None:
    document = read(central(archive(entry("a.txt")), 8, 1, 2))
    assert codes(document) == ["archive-encrypted", "archive-empty"]
    assert "password" in document.problems[0].message


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_other_ways_of_packing(method: int) -> None:
    assert codes(read(zipped({"a.txt": MINUTES}, method))) == ["archive-method", "archive-empty"]


def test_an_entry_that_unpacks_to_far_too_much() -> None:
    document = read(zipped({"bomb.txt": b"0" * 3_000_000, "zeros.txt": b"0" * 300_000, "minutes.txt": MINUTES}))
    assert document.page(1).text == "minutes.txt\nzeros.txt"
    assert codes(document) == ["archive-ratio"]
    assert document.problems[0].message.startswith("'bomb.txt' was left out")


def test_an_entry_that_lies_about_its_size() -> None:
    lying = central(zipped({"a.txt": MINUTES * 1000}, ZIP_DEFLATED), 24, 10, 4)
    with pytest.raises(UnreadableError, match="entry in the archive is damaged"):
        Archive(lying).read("a.txt")


def test_a_large_entry() -> None:
    document = read(central(central(archive(entry("a.txt")), 24, 300 * 2**20, 4), 20, 2, 4))
    assert "archive-ratio" in codes(document)
    large = archive(entry("a.txt"), content=bytes(2 * 2**20))
    assert codes(read(central(large, 24, 300 * 2**20, 4))) == ["archive-size", "archive-empty"]


def test_too_much_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_ENTRIES", 3)
    assert refused(zipped({f"{n}.txt": MINUTES for n in range(4)})).code == "archive-too-large"
    monkeypatch.setattr(archives, "MOST_ENTRIES", 10)
    monkeypatch.setattr(archives, "MOST_BYTES", 100)
    error = refused(zipped({f"{n}.txt": MINUTES for n in range(4)}))
    assert error.code == "archive-too-large"
    assert "holds 4 files" in str(error)


def test_entries_that_overlap() -> None:
    content = archive(entry("a.txt"), content=os.urandom(1000))
    record = content[content.index(b"PK\x01\x02") : content.index(b"PK\x05\x06")]
    start = content.index(b"PK\x01\x02")
    count = 50
    end = content[content.index(b"PK\x05\x06") :]
    end = end[:8] + count.to_bytes(2, "little") * 2 + (len(record) * count).to_bytes(4, "little") + end[16:]
    records = b"".join(record.replace(b"a.txt", f"{n:05}".encode()) for n in range(count))
    error = refused(content[:start] + records + end)
    assert (error.code, "overlap" in str(error)) == ("damaged", True)


def test_one_path_twice() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        content = archive(entry("a.txt"), entry("a.txt"))
    document = read(content)
    assert (document.page(1).text, codes(document)) == ("a.txt", ["archive-twice"])


def test_many_entries_of_one_fault_are_one_problem() -> None:
    document = read(archive(*(entry(f"../{n}.txt") for n in range(9))))
    assert document.problems[0].message.startswith("9 entries ('../0.txt', '../1.txt', '../2.txt', …) were left out")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_cut_archive(share: float) -> None:
    content = zipped({f"{n}.txt": MINUTES for n in range(20)})
    assert refused(content[: int(len(content) * share)]).code == "damaged"


def test_an_empty_archive() -> None:
    document = read(zipped({}))
    assert (document.page(1).text, codes(document)) == ("", ["archive-empty"])


NESTED = zipped({"a.txt": MINUTES, "deeper.zip": zipped({"b.txt": MINUTES})}, ZIP_STORED)


def test_archives_inside_archives(tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    pack.write_bytes(zipped({"inner.zip": NESTED, "z.txt": MINUTES}))
    size = len(MINUTES)
    assert [(name, size) for name, size in places.files_in(str(pack)) if name.endswith("txt")] == [
        ("inner.zip/a.txt", size),
        ("z.txt", size),
    ]
    assert places.read_bytes(pack / "inner.zip" / "a.txt") == MINUTES
    assert [archives.depth(pack / path) for path in ("", "inner.zip", "inner.zip/a.txt")] == [0, 1, 2]
    assert codes(read(NESTED, str(pack / "inner.zip"))) == []
    deepest = read(zipped({"b.txt": MINUTES}), str(pack / "inner.zip" / "deeper.zip"))
    assert codes(deepest) == ["archive-depth"]


def test_a_damaged_archive_inside_one(tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    pack.write_bytes(zipped({"inner.zip": NESTED[:100], "z.txt": MINUTES}))
    assert [name for name, _ in places.files_in(str(pack))] == ["inner.zip", "z.txt"]
    assert not places.is_file(pack / "inner.zip" / "a.txt")
    with pytest.raises(OSError, match="damaged"):
        places.read_bytes(pack / "inner.zip" / "a.txt")


def test_too_much_in_archives_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_ENTRIES", 5)
    inner = zipped({f"{n}.txt": MINUTES for n in range(3)})
    content = zipped({f"{n}.zip": inner for n in range(3)})
    document = read(content)
    assert codes(document) == ["archive-nested"]
    assert document.page(1).text == "0.zip\n1.zip\n2.zip"
    assert len(Archive(content).files) <= 2 * 5


def test_files_are_read_from_disk_and_from_archives(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(MINUTES)
    (tmp_path / "pack.zip").write_bytes(zipped({"b/c.txt": b"inside"}))
    assert places.read_bytes(tmp_path / "a.txt") == MINUTES
    assert places.read_bytes(tmp_path / "pack.zip" / "b" / "c.txt") == b"inside"
    assert places.is_file(tmp_path / "pack.zip" / "b" / "c.txt")
    assert not places.is_file(tmp_path / "pack.zip" / "b")
    assert not places.is_file(tmp_path / "pack.zip" / "x.txt")
    assert not places.exists(tmp_path / "a.txt" / "x.txt")
    assert places.exists(tmp_path)
    for missing in ("none.txt", "pack.zip/x.txt", "none/x.txt", "a.txt/x.txt"):
        with pytest.raises(OSError, match=r"No such|no such entry|damaged"):
            places.read_bytes(tmp_path / missing)
    assert list(places.files_in(str(tmp_path / "a.txt"))) == []
    assert list(places.files_in(str(tmp_path / "none"))) == []


def test_a_changed_archive_is_opened_again(tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    for content in (b"old", b"new and longer"):
        pack.write_bytes(zipped({"a.txt": content}))
        assert places.read_bytes(pack / "a.txt") == content


@given(st.dictionaries(st.text("aé./\\:C", min_size=1, max_size=8), st.binary(max_size=20), max_size=5))
def test_every_listed_file_can_be_read_and_none_leads_out(files: dict[str, bytes | str]) -> None:
    opened = Archive(zipped(files))
    for inside in opened.files:
        assert isinstance(inside, Inside)
        assert len(opened.read(inside.name)) == inside.size
        assert not os.path.isabs(inside.name)
        assert os.path.normpath(os.path.join("/top", inside.name)).startswith("/top/")
    assert {inside.name for inside in opened.files} == set(opened.entries)
