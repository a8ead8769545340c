"""Bytes to text: what is proved is read without a doubt, what is guessed says so."""

from __future__ import annotations

import codecs

import pytest
from councilgraph.loaders.encodings import codec, decode
from hypothesis import given
from hypothesis import strategies as st

MINUTES = "Cllr Zoë O’Neill – Wexmoor’s café cost £20,000: “noted”.\n"
SHORT = "The council’s plan"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
    ],
)
@pytest.mark.parametrize("text", [MINUTES, SHORT, "A"])
def test_what_the_bytes_prove(encoding: str, mark: bytes, text: str) -> None:
    found = decode(mark + text.encode(encoding))
    assert (found.text, found.encoding, found.doubt) == (text, encoding, None)


@pytest.mark.parametrize("text", [MINUTES, SHORT, "£20", "Llanfair: Siân"])
def test_windows_1252_is_a_guess(text: str) -> None:
    found = decode(text.encode("cp1252"))
    assert (found.text, found.encoding) == (text, "cp1252")
    assert found.doubt is not None
    assert "not UTF-8" in found.doubt


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("windows-1252", "cp1252", MINUTES),
        ("ISO-8859-1", "cp1252", MINUTES),  # what is called so holds curly quotes all the same
        ("us-ascii", "cp1252", SHORT),
        ("macintosh", "mac_roman", MINUTES),
        ("iso-8859-14", "iso-8859-14", "Cyngor Gŵynedd, Llŷn"),
        ("windows-1250", "cp1250", "Łukasz"),
    ],
)
def test_what_the_file_declares(label: str, encoding: str, text: str) -> None:
    found = decode(text.encode(encoding), label)
    assert (found.text, found.encoding, found.doubt) == (text, encoding, None)


def test_a_declaration_that_the_bytes_refute() -> None:
    assert decode(MINUTES.encode(), "iso-8859-1").text == MINUTES  # browsers save as UTF-8 and leave the label
    assert decode(MINUTES.encode(), "iso-8859-1").doubt is None
    wrong = decode(MINUTES.encode("cp1252"), "utf-8")
    assert wrong.text == MINUTES
    assert wrong.doubt is not None


@pytest.mark.parametrize("label", ["utf-8", "hex", "rot13", "utf-7", "shift_jis", "unicode_escape", "", "no such"])
def test_labels_that_say_nothing(label: str) -> None:
    assert codec(label) is None
    assert decode(SHORT.encode("cp1252"), label).text == SHORT


def test_utf8_with_stray_bytes_of_windows() -> None:
    found = decode(MINUTES.encode() * 3 + b"it\x92s")
    assert found.text == MINUTES * 3 + "it’s"
    assert found.encoding == "utf-8"
    assert found.doubt == "it is UTF-8 but for 1 of its bytes, which were read as Windows-1252"


def test_bytes_that_mean_nothing() -> None:
    found = decode(b"caf\xe9 \x81\x8d")
    assert found.text == "café \ufffd\ufffd"
    assert found.doubt is not None
    assert found.doubt.endswith("2 of its bytes mean nothing there")


def test_a_cut_utf16_file() -> None:
    found = decode(codecs.BOM_UTF16_LE + MINUTES.encode("utf-16-le")[:-1])
    assert found.text == MINUTES[:-1] + "\ufffd"
    assert found.doubt is not None
    assert "damaged" in found.doubt


def test_text_that_was_garbled_before_it_was_saved() -> None:
    found = decode(MINUTES.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d").encode())
    assert found.doubt is not None
    assert "garbled" in found.doubt
    assert decode("Señor Ângelo paid £3 à São".encode()).doubt is None


@given(st.text())
def test_utf8_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()).text == text


@given(st.binary(), st.sampled_from([None, "windows-1252", "utf-8", "macintosh"]))
def test_any_bytes_become_text(content: bytes, declared: str | None) -> None:
    found = decode(content, declared)
    found.text.encode("utf-8")  # no lone surrogates
    assert found == decode(content, declared)
