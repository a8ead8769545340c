"""Every file is recognised by one format at most, by its first bytes and never by its name."""

from __future__ import annotations

import codecs
import random
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED

import pytest
from councilgraph.loaders.formats import HEAD
from hypothesis import given
from hypothesis import strategies as st

from .made import p, read, recognised, word, zipped

MINUTES = "Minutes of the Cabinet\n\nPresent: Cllr Zoë O’Neill (Chair)\n\n1. Apologies\nThere were none.\n"
PAGE = "<!DOCTYPE html>\n<html><head><title>Minutes</title></head><body><p>Agreed.</p></body></html>"
NOISE = random.Random(7).randbytes(HEAD)
PLAN = '1.1\tVisits (9)\t<ul style="x"> • one • two</ul>\t<p>Done.</p>\n**Bold**\n- a dash\n--\t--\t--\n'

HEADS: list[tuple[bytes, list[str]]] = [
    (b"", []),
    (b" \n\t\r\n", []),
    (codecs.BOM_UTF8, []),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", ["pdf"]),
    (b"\r\n junk before %PDF-1.4", ["pdf"]),
    (MINUTES.encode(), ["text"]),
    (MINUTES.encode("cp1252"), ["text"]),
    (codecs.BOM_UTF16_LE + MINUTES.encode("utf-16-le"), ["text"]),
    (MINUTES.encode("utf-16-be"), ["text"]),
    (PLAN.encode(), ["text"]),
    (b"A <b>bold</b> word does not make a web page", ["text"]),
    (b"a \x02 mark in a short one is", []),
    (b"A stray mark \x02 in a long text is no matter" + b", and so on" * 9, ["text"]),
    (b"---\ncouncil: Wexmoor\n---\nMinutes", ["text"]),
    (b"---\ncouncil: Wexmoor\n---\n# Minutes\n", ["markdown"]),
    (b"Minutes\n\n## Present\n", ["markdown"]),
    (b"| No | Action |\n|----|:------|\n| 1 | x |\n", ["markdown"]),
    (b"See [the report](https://example.org/r).", ["markdown"]),
    (b"Item #5 and C# are no headings, [1] no link", ["text"]),
    (PAGE.encode(), ["html"]),
    (PAGE.encode("utf-16"), ["html"]),
    (b"\xef\xbb\xbf\n\n<!-- saved from url=(0014)about:internet -->\n<HTML>", ["html"]),
    (b"<!-- a comment that is longer than what is looked at " + b"x" * HEAD, ["html"]),
    (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'>\n<html>", ["html"]),
    (b"<div class='mgWordPara'><p>Agreed.</p></div>", ["html"]),
    (b"<table><tr><td>1", ["html"]),
    (b"<div>\n\n# Markdown may begin with a tag\n</div>", ["markdown"]),
    (b"<name> is to be filled in", ["text"]),
    (b"<?xml version='1.0'?><rss><channel/></rss>", []),
    (b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\n', ["mhtml"]),
    (b"From: Ann\nSubject: Minutes\n\nDear all,", ["text"]),
    (b"{\\rtf1\\ansi Minutes}", []),
    (b"%!PS-Adobe-3.0\n", []),
    (zipped({"minutes.pdf": b"%PDF-1.7 stored as it is"}, ZIP_STORED), ["archive"]),
    (zipped({"minutes.txt": MINUTES}), ["archive"]),
    (zipped({"word/minutes.pdf": b"a folder may be called so"}), ["archive"]),
    (zipped({}), ["archive"]),
    (word(p("Minutes")), ["docx"]),
    (zipped({"_rels/.rels": "<Relationships/>", "xl/workbook.xml": "<workbook/>"}), ["docx"]),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, ZIP_STORED), []),
    (zlib.compress(MINUTES.encode() * 20), []),
    (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500), []),  # Word before 2007
    (b"\x89PNG\r\n\x1a\n" + bytes(50), []),
    (b"\x00\x01\x02 something else", []),
    (NOISE, []),
    (NOISE.replace(b"\0", b""), []),
    ("Протокол".encode("cp1251"), []),
    ("Протокол".encode(), ["text"]),
]


@pytest.mark.parametrize(("head", "names"), HEADS, ids=range(len(HEADS)))
def test_one_format_recognises_a_file(head: bytes, names: list[str]) -> None:
    assert recognised(head) == names


def test_a_character_cut_where_the_head_ends() -> None:
    for start in range(4):
        content = b"x" * (HEAD - 4 + start) + "’’’".encode()
        assert recognised(content) == ["text"]
        assert read(content).metadata == {"encoding": "utf-8"}


@given(st.binary(max_size=200) | st.binary(max_size=40).map(lambda tail: b"PK\x03\x04" + tail))
def test_no_bytes_are_recognised_by_two_formats(head: bytes) -> None:
    assert len(recognised(head)) <= 1


@given(st.lists(st.sampled_from([head[:300] for head, _ in HEADS]), min_size=2, max_size=3).map(b"".join))
def test_no_mixture_is_recognised_by_two_formats(head: bytes) -> None:
    assert len(recognised(head)) <= 1


@given(st.dictionaries(st.text("abw/._x", min_size=1, max_size=12), st.binary(max_size=30), min_size=1, max_size=3))
def test_an_archive_is_no_other_format(files: dict[str, bytes | str]) -> None:
    assert recognised(zipped(files, ZIP_DEFLATED))[0] in ("archive", "docx")
