"""Bytes to text: the encoding is proved by the bytes, stated by the file, or guessed, and a guess says so.

Statistical detection was tried and left out: of eight short texts in Windows-1252, charset-normalizer 3.5 read six
otherwise ("councilís", "｣20,000"). The rules here rest on two assumptions that hold for British papers: what is valid
UTF-8 beyond ASCII is UTF-8, and what is neither that nor labelled was written on Windows.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

WINDOWS = "cp1252"

# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096  # bytes that are looked at for the zero bytes of UTF-16

# Whoever labels a page ISO 8859-1 or ASCII means Windows-1252 (WHATWG Encoding Standard, section 4.2).
_MEANS_WINDOWS = {"ascii", "us-ascii", "latin1", "latin-1", "l1", "iso-8859-1", "iso8859-1", "iso_8859-1", "x-cp1252"}
_MEANS_MACINTOSH = {"macintosh", "mac", "x-mac-roman"}
_SINGLE_BYTE = re.compile(r"(?:windows-|cp)(?P<windows>125[0-8])|(?P<iso>iso-8859-(?:[2-9]|1[03-6]))")

# What surrogateescape makes of a byte that is no UTF-8, and the character that Windows-1252 has for it.
_STRAY = {0xDC00 + byte: bytes([byte]).decode(WINDOWS, "replace") for byte in range(0x80, 0x100)}
_ESCAPED = re.compile("[\udc80-\udcff]")
# UTF-8 that was once read as Windows-1252 and saved again: what became of curly quotes, dashes, accents and pounds.
_GARBLED = re.compile(
    "\u00e2\u20ac[\u2122\u02dc\u0153\u009d\u201c\u201d\u00a2\u00a6]|\u00c3[\u00a0-\u00bf]|\u00c2[\u00a3\u00a0]"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the Python name of its encoding. ``doubt`` says what was guessed; None where nothing was."""

    text: str
    encoding: str
    doubt: str | None = None


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """The text in ``content``, without a byte order mark; ``declared`` is the label that the file itself states.

    In the order of trust: a byte order mark, the zero bytes of UTF-16, valid UTF-8, the declared encoding, UTF-8 with
    stray bytes of Windows-1252 in it, Windows-1252. Bytes that mean nothing become U+FFFD, and a doubt says so.
    """
    encoding = marked_encoding(content) or utf16_without_mark(content) or "utf-8"
    try:
        text = content.decode(encoding).removeprefix("\ufeff")
        return Decoded(text, encoding, _garbled(text))
    except UnicodeDecodeError:
        if encoding != "utf-8":
            return _damaged(content, encoding)
    return _declared(content, declared) or _mixed(content) or _guessed(content)


def marked_encoding(content: bytes) -> str | None:
    """The encoding that the byte order mark of ``content`` names, or None without one."""
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def utf16_without_mark(content: bytes) -> str | None:
    """The byte order of UTF-16 that has no mark, or None where zero bytes do not lie as they do in English text."""
    sample = content[:_SAMPLE]
    units = len(sample) // 2
    even, odd = sample[0 : 2 * units : 2].count(0), sample[1 : 2 * units : 2].count(0)
    if units and odd > 0.7 * units and even < 0.05 * units:
        return "utf-16-le"
    if units and even > 0.7 * units and odd < 0.05 * units:
        return "utf-16-be"
    return None


def codec(label: str) -> str | None:
    """The Python codec that a label in a web page means; None for one that British papers are not written in."""
    label = label.strip().lower()
    if label in _MEANS_WINDOWS:
        return WINDOWS
    if label in _MEANS_MACINTOSH:
        return "mac_roman"
    single = _SINGLE_BYTE.fullmatch(label)
    return single["iso"] or f"cp{single['windows']}" if single is not None else None


def _declared(content: bytes, declared: str | None) -> Decoded | None:
    encoding = codec(declared) if declared is not None else None
    if encoding is None:
        return None
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _damaged(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, "replace").removeprefix("\ufeff")
    doubt = f"it is marked as {encoding}, but {text.count(chr(0xFFFD))} characters of it are damaged"
    return Decoded(text, encoding, doubt)


def _mixed(content: bytes) -> Decoded | None:
    """UTF-8 in which some bytes stand as Windows writes them; None where those are not the fewer ones."""
    escaped = content.decode("utf-8", "surrogateescape")
    stray = len(_ESCAPED.findall(escaped))
    if stray > sum(character > "\x7f" for character in escaped) - stray:
        return None
    doubt = f"it is UTF-8 but for {stray} of its bytes, which were read as Windows-1252"
    return Decoded(escaped.translate(_STRAY).removeprefix("\ufeff"), "utf-8", doubt)


def _guessed(content: bytes) -> Decoded:
    text = content.decode(WINDOWS, "replace")
    doubt = "it is not UTF-8 and names no encoding that fits, so that it was read as Windows-1252"
    lost = text.count("\ufffd")
    return Decoded(text, WINDOWS, f"{doubt}; {lost} of its bytes mean nothing there" if lost else doubt)


def _garbled(text: str) -> str | None:
    found = _GARBLED.findall(text)
    return f"it was garbled before it was saved: '{found[0]}' stands in it {len(found)} times" if found else None
