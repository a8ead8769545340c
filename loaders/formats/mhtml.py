"""Web pages saved as a single file (.mhtml): a mail message that holds the page and its pictures (RFC 2557)."""

from __future__ import annotations

from pathlib import Path

from ..document import Document
from . import UnreadableError
from ._sniff import Family, family
from .html import read_web_page

MEDIA_TYPE = "multipart/related"


def recognises(head: bytes) -> bool:
    """Whether a file begins with the header of such a message."""
    return family(head) is Family.WEB_ARCHIVE


def read(path: Path, document_id: str, relative: str, sha256: str, content: bytes) -> Document:
    """The document with the first web page in the message, as :mod:`.html` reads it; its address is its url.

    Raises UnreadableError: 'damaged' where there is no page in it, 'no-text' where that shows nothing.
    """
    from email import message_from_bytes

    message = message_from_bytes(content)
    for part in message.walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes):
            address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
            metadata, pages, problems = read_web_page(page, part.get_content_charset(), address)
            return Document(document_id, relative, sha256, MEDIA_TYPE, pages, metadata, problems)
    raise UnreadableError("damaged", "no web page is left in the saved message. Save the page again.")
