"""What the first bytes of a file are, so that exactly one format recognises them."""

from __future__ import annotations

import codecs
import re
from enum import Enum, auto
from functools import lru_cache

from ..encodings import decode, marked_encoding, utf16_without_mark


class Family(Enum):
    """Families of formats that are told apart by their first bytes."""

    PDF = auto()
    PACKAGE = auto()  # Office Open XML: Word, Excel, PowerPoint
    ARCHIVE = auto()
    WEB_ARCHIVE = auto()
    WEB_PAGE = auto()
    MARKDOWN = auto()
    TEXT = auto()


# ISO 32000-1, 7.5.2 puts the header first; Acrobat's implementation notes allow it within the first 1024 bytes.
_PDF_WITHIN = 1024
_LOCAL_HEADER, _EMPTY_ARCHIVE = b"PK\x03\x04", b"PK\x05\x06"
_NAME_LENGTH, _NAME = slice(26, 28), 30  # in a ZIP's local header
_PACKAGE_ENTRY = re.compile(
    rb"\[Content_Types\]\.xml|_rels/|(?:docProps|word|xl|ppt|visio|customXml)/(?:.*\.(?:xml|rels)|_rels/)?$"
)
_NAMED_MEDIA_TYPE = b"mimetype"  # the first entry of OpenDocument and EPUB, which are no archives of papers

_OTHER_TEXT = (b"{\\rtf", b"%!PS")  # text to the eye of a machine, no text to a reader
_MOST_CONTROLS = 0.01  # share of the characters; extracted text may hold one now and then
_MOST_HIGH = 0.4  # share of the bytes beyond ASCII in text that is not Unicode
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")

_DOCUMENT = re.compile(r"<!doctype\s+html|<(?:html|head|body|frameset)[\s>]", re.IGNORECASE)
_FRAGMENT = re.compile(
    r"<(?:p|div|table|h[1-6]|ul|ol|dl|section|article|main|meta|title|style|link|script|center|font|span|b|br)[\s/>]",
    re.IGNORECASE,
)
_BEFORE_MARKUP = re.compile(r"(?:\s+|<\?xml\b[^>]*>|<!--.*?(?:-->|\Z))*", re.DOTALL | re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
_MAIL_HEADER = re.compile(r"(?:[A-Za-z][\w-]*:.*\n(?:[ \t].*\n)*)+")
_WEB_ARCHIVE = re.compile(r"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_MARKDOWN = re.compile(
    r"^#{1,6}[ \t]+\S|^ {0,3}(?:```|~~~)|^\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$|\[[^\]\n]+\]\(\w+:[^)\s]+\)",
    re.MULTILINE,
)


@lru_cache(maxsize=8)
def family(head: bytes) -> Family | None:
    """What a file that begins with ``head`` is, or None where it is nothing that is read here."""
    if head.startswith((_LOCAL_HEADER, _EMPTY_ARCHIVE)):
        return _zip_family(head)
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return Family.PDF
    text = head_text(head)
    if text is None or not text.strip() or head.lstrip().startswith(_OTHER_TEXT):
        return None
    return _text_family(text)


def head_text(head: bytes) -> str | None:
    """The first bytes of a file as text, or None where they are none. A character cut at the end is left out."""
    encoding = marked_encoding(head) or utf16_without_mark(head)
    if encoding is None and 0 in head:
        return None
    try:
        text = codecs.getincrementaldecoder(encoding or "utf-8")("strict").decode(head).removeprefix("\ufeff")
    except UnicodeDecodeError:
        if sum(byte > 0x7F for byte in head) > _MOST_HIGH * len(head):
            return None
        text = decode(head).text
    return text if len(_CONTROL.findall(text)) <= _MOST_CONTROLS * len(text) else None


def _zip_family(head: bytes) -> Family | None:
    length = int.from_bytes(head[_NAME_LENGTH], "little")
    first = head[_NAME : _NAME + length]
    if head.startswith(_EMPTY_ARCHIVE) or not first:
        return Family.ARCHIVE
    if first == _NAMED_MEDIA_TYPE:
        return None
    return Family.PACKAGE if _PACKAGE_ENTRY.match(first) else Family.ARCHIVE


def _text_family(text: str) -> Family | None:
    header = _MAIL_HEADER.match(text)
    if header is not None and _WEB_ARCHIVE.search(header.group()):
        return Family.WEB_ARCHIVE
    before = _BEFORE_MARKUP.match(text)
    start = before.end() if before is not None else 0
    if _DOCUMENT.match(text, start):
        return Family.WEB_PAGE
    if _XML.match(text):
        return None
    marked = _MARKDOWN.search(text) is not None
    if not marked and (_FRAGMENT.match(text, start) or (start and start == len(text) and "<!--" in text)):
        return Family.WEB_PAGE
    return Family.MARKDOWN if marked else Family.TEXT
