"""Web pages: the title, then the main text line by line, as saved from a committee site or anywhere else.

selectolax parses as browsers do (unclosed tags, misplaced cells, scripts that hold tags) and brings nothing with it;
lxml follows the HTML 4 rules of libxml2 and is three times the size.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ...graph.records import Problem
from ..document import Document, Page
from ..encodings import decode
from . import UnreadableError
from ._blocks import Paragraph, pages_of_blocks, tidy
from ._pages import encoding_metadata, encoding_problems
from ._sniff import Family, family
from ._struck import struck_out

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

MEDIA_TYPE = "text/html"

_DECLARED = re.compile(
    rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096  # bytes; browsers look at 1024, but committee sites put scripts first

_TITLE = "head > title"

# What Internet Explorer and Chrome, SingleFile, and HTTrack write about where a page comes from.
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*|Mirrored from )(?P<url>[^\s>]+)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)

# Names of meta elements that say when a page was published: Dublin Core, as British public bodies must use it, and
# Open Graph. Dates of change are left out, since a committee site changes its pages with every redesign.
_PUBLISHED = (
    "dcterms.issued",
    "dc.date.issued",
    "article:published_time",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "date",
)


def recognises(head: bytes) -> bool:
    """Whether a file begins as a web page or a piece of one does."""
    return family(head) is Family.WEB_PAGE


def read(path: Path, document_id: str, relative: str, sha256: str, content: bytes) -> Document:
    """The document with its title and main text on one page; ``metadata`` has its title, url and published_date.

    Raises UnreadableError 'no-text' where it shows none.
    """
    metadata, pages, problems = read_web_page(content)
    return Document(document_id, relative, sha256, MEDIA_TYPE, pages, metadata, problems)


def read_web_page(
    content: bytes, charset: str | None = None, address: str = ""
) -> tuple[dict[str, str], tuple[Page, ...], tuple[Problem, ...]]:
    """What a web page says about itself, its text as one page, and what was guessed or left out.

    ``charset`` and ``address`` are what came with the page; they go before and behind what it states itself. Raises
    UnreadableError 'no-text' where it shows nothing.
    """
    from selectolax.lexbor import LexborHTMLParser

    from ._html_blocks import HtmlBlocks
    from ._html_furniture import main_text

    decoded = decode(content, charset or _declared(content))
    page = LexborHTMLParser(decoded.text)
    start, left_out = main_text(page)
    reader = HtmlBlocks(left_out)
    blocks = reader.read(start) if start is not None else []
    if not blocks:
        raise UnreadableError("no-text", "the web page shows no text. Open its address in a browser and save it again.")
    metadata = {**_metadata(page, decoded.text, address), **encoding_metadata(decoded)}
    title = metadata.get("title", "") if page.css_first(_TITLE) is not None else ""
    if title and not (isinstance(blocks[0], Paragraph) and blocks[0].text == title):
        blocks.insert(0, Paragraph(title, heading=True))
    return metadata, pages_of_blocks(blocks), (*encoding_problems(decoded), *struck_out(reader.struck))


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_DECLARED_WITHIN])
    return (found[1] or found[2]).decode("ascii", "replace") if found is not None else None


def _metadata(page: LexborHTMLParser, markup: str, address: str) -> dict[str, str]:
    title = page.css_first(_TITLE) or page.css_first("h1")
    found = {
        "title": tidy(title.text()).replace("\n", " ") if title is not None else "",
        "url": _url(page, markup, address),
        "published_date": _published(page),
    }
    return {name: value for name, value in found.items() if value}


def _url(page: LexborHTMLParser, markup: str, address: str) -> str:
    """The address of the page as the page itself states it, else as whatever saved it did; '' for none."""
    saved = _SAVED_FROM.search(markup)
    stated = [
        node.attributes.get(attribute)
        for selector, attribute in (("link[rel=canonical i]", "href"), ("meta[property='og:url' i]", "content"))
        for node in page.css(selector)
    ]
    if saved is not None:
        stated.append(saved["url"] if ":" in saved["url"] else f"https://{saved['url']}")
    stated.append(address)
    return next((url.strip() for url in stated if url and _ADDRESS.fullmatch(url.strip())), "")


def _published(page: LexborHTMLParser) -> str:
    said: dict[str, str] = {}
    for node in page.css("meta[content]"):
        name = node.attributes.get("name") or node.attributes.get("property") or ""
        said.setdefault(name.lower(), (node.attributes.get("content") or "").strip())
    return next((said[name] for name in _PUBLISHED if said.get(name)), "")
