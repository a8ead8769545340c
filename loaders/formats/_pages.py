"""What the readers of text formats share: the parts of a document made of decoded text."""

from __future__ import annotations

import re

from ...graph.records import Problem
from ..document import Page
from ..encodings import Decoded
from . import UnreadableError

ENCODING, GUESSED = "encoding", "encoding-guessed"
"""Keys of a document's metadata: the encoding that it was read in, and what was guessed about it, if anything."""

# NEL, the separators of Unicode, the vertical tab that Word writes for a line break, and what old Macs wrote.
_LINE_END = re.compile("\r\n|[\r\v\x85\u2028\u2029]")


def with_line_ends(text: str) -> str:
    """The text with every line ended by a line feed; zero bytes, which no store can hold, become U+FFFD."""
    return _LINE_END.sub("\n", text).replace("\0", "\ufffd")


def pages_of(text: str) -> tuple[Page, ...]:
    """Pages at the form feeds of ``text``. Raises UnreadableError where nothing but space stands in it."""
    if not text.strip():
        raise UnreadableError("no-text", "nothing but space stands in it. Fetch it again.")
    parts = text.split("\f")
    if not parts[-1].strip():  # pdftotext ends every page with a form feed
        parts.pop()
    return tuple(Page(number, part) for number, part in enumerate(parts, 1))


def encoding_metadata(decoded: Decoded) -> dict[str, str]:
    """The metadata about the encoding of a document."""
    guessed = {GUESSED: decoded.doubt} if decoded.doubt is not None else {}
    return {ENCODING: decoded.encoding, **guessed}


def encoding_problems(decoded: Decoded) -> tuple[Problem, ...]:
    """A problem where the encoding is doubtful."""
    if decoded.doubt is None:
        return ()
    advice = "Check its accents, quotes and pound signs; where they are wrong, save it as UTF-8 and load it again."
    return (Problem(GUESSED, f"{decoded.doubt}. {advice}"),)
