"""Markdown, as converters write it: rendered by its own rules and read like a web page, so that marks don't stand in
quotes. A line still stays a line, because minutes are seldom wrapped and lists of names stand one a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..document import Document
from ..encodings import decode
from . import UnreadableError
from ._blocks import Block, pages_of_blocks
from ._front_matter import split_front_matter
from ._pages import encoding_metadata, encoding_problems, with_line_ends
from ._sniff import Family, family
from ._struck import struck_out

if TYPE_CHECKING:
    from markdown_it.token import Token

MEDIA_TYPE = "text/markdown"

# Tags that stand in Markdown on purpose. Any other is text: '<name of the chair>' in a draft.
_TAG = re.compile(
    r"\s*</?(?:a|b|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|ins|li|mark|ol|p|s|small|span|strong|sub|"
    r"summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)\b|\s*<!--",
    re.IGNORECASE,
)


def recognises(head: bytes) -> bool:
    """Whether a file begins with text that holds a heading, table, link or fence of Markdown."""
    return family(head) is Family.MARKDOWN


def read(path: Path, document_id: str, relative: str, sha256: str, content: bytes) -> Document:
    """The document with its text free of marks; form feeds begin new pages, front matter becomes metadata.

    Raises UnreadableError 'no-text' where it shows none.
    """
    decoded = decode(content)
    said, text = split_front_matter(with_line_ends(decoded.text))
    struck: list[str] = []
    blocks = [block for page, part in enumerate(text.split("\f"), 1) for block in _blocks(part, page, struck)]
    if not blocks:
        raise UnreadableError("no-text", "nothing but marks and space stand in it. Fetch it again.")
    problems = (*encoding_problems(decoded), *struck_out(struck))
    metadata = {**said, **encoding_metadata(decoded)}
    return Document(document_id, relative, sha256, MEDIA_TYPE, pages_of_blocks(blocks), metadata, problems)


def _blocks(text: str, page: int, struck: list[str]) -> list[Block]:
    from markdown_it import MarkdownIt
    from selectolax.lexbor import LexborHTMLParser

    from ._html_blocks import HtmlBlocks

    rules = MarkdownIt("commonmark", {"breaks": True, "html": True}).enable(["table", "strikethrough"]).disable("code")
    tokens = rules.parse(text)
    _as_text(tokens)
    body = LexborHTMLParser(rules.renderer.render(tokens, rules.options, {})).body
    reader = HtmlBlocks(page=page)
    blocks = reader.read(body) if body is not None else []
    struck += reader.struck
    return blocks


def _as_text(tokens: Iterable[Token]) -> None:
    """Make text of what only looks like a tag."""
    for token in tokens:
        if token.type in ("html_inline", "html_block") and _TAG.match(token.content) is None:
            token.type = "text"
        _as_text(token.children or ())
