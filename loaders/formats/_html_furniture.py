"""What of a web page is not its text: menus, banners, footers, cookie notices. In doubt a part is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = re.compile(
    "script|style|noscript|template|head|svg|math|iframe|object|embed|audio|video|canvas|select|datalist|textarea|input|"
    "map|img|picture|progress|meter|dialog"
)
_ROLES = {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar"}
_CONSENT = re.compile(r"cybotcookiebot|onetrust|cookiebot|ccc(?:-|$)|cookie-?(?:banner|consent|notice|bar|law|message)")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_NAVIGATION = {
    "nav",
    "navbar",
    "navigation",
    "menu",
    "breadcrumb",
    "breadcrumbs",
    "crumb",
    "crumbs",
    "skip",
    "skiplink",
}
_ENDS = {"header", "footer", "masthead", "cookie", "cookies"}
_ENDS_OF = {"site", "page", "global", "main", "top", "bottom", "website", "wrapper", "container", "content", "inner"}

# Nothing that holds one of these is furniture, whatever it is called: a title, the main text, what ModernGov writes.
_TEXT_WITHIN = "h1, main, [role=main], article, [class*=mgWordPara], [class*=mgAiTitle], [class*=mgItemTable]"
# The header and the footer of a site link to other pages; a paper's own do not, and stand inside one of these.
_AT_THE_ENDS = "a, img, svg, form, input"
_TEXT_ELEMENTS = {"main", "article", "section", "td", "th", "blockquote"}
_LARGEST_SHARE = 0.5  # of the page's text; a larger part is the page, not around it
_LEAST_LINKED = 0.6  # share of a menu's text that is links
_LEAST_MAIN = 0.5  # share of the text that the element marked as main has to hold


def main_text(page: LexborHTMLParser) -> tuple[LexborNode | None, frozenset[int]]:
    """The element to read, and the addresses of those inside it that are left out."""
    body = page.body or page.root
    if body is None:
        return None, frozenset()
    whole = _length(body, frozenset())
    left_out = frozenset(node.mem_id for node in _elements(body) if _is_furniture(node, whole))
    marked = [node for node in page.css("main, [role=main]") if not _within(node, left_out)]
    if len(marked) == 1 and _length(marked[0], left_out) >= _LEAST_MAIN * _length(body, left_out):
        return marked[0], left_out
    return body, left_out


def inside(root: LexborNode, left_out: frozenset[int] = frozenset()) -> Iterator[tuple[LexborNode, bool]]:
    """Every node below and including ``root`` as it is entered (True) and left (False), but for unseen elements and
    those left out. Depth costs no stack: pages exist with thousands of unclosed tags."""
    node: LexborNode | None = root
    while node is not None:
        hidden = _UNSEEN.fullmatch(node.tag or "") is not None or node.mem_id in left_out
        if not hidden:
            yield node, True
        child = None if hidden else node.first_child
        if child is not None:
            node = child
            continue
        if not hidden:
            yield node, False
        while node is not None and node.mem_id != root.mem_id and node.next is None:
            node = node.parent
            if node is not None:
                yield node, False
        node = None if node is None or node.mem_id == root.mem_id else node.next


def _elements(root: LexborNode) -> Iterator[LexborNode]:
    return (node for node, entered in inside(root) if entered and node.is_element_node)


def _length(root: LexborNode, left_out: frozenset[int]) -> int:
    """How many characters but spaces an element shows."""
    texts = (node.text_content or "" for node, entered in inside(root, left_out) if entered and node.is_text_node)
    return sum(len("".join(text.split())) for text in texts)


def _within(node: LexborNode | None, left_out: frozenset[int]) -> bool:
    while node is not None:
        if node.mem_id in left_out:
            return True
        node = node.parent
    return False


def _is_furniture(node: LexborNode, whole: int) -> bool:
    attributes, tag = node.attributes, node.tag
    names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".split()
    if tag in ("html", "body", "main") or not _is_called_furniture(tag, attributes.get("role"), names, node):
        return False
    if node.css_first(_TEXT_WITHIN) is not None:
        return False
    if tag == "nav" or any(_CONSENT.match(name.lower()) for name in names):
        return True
    return _length(node, frozenset()) <= _LARGEST_SHARE * whole


def _is_called_furniture(tag: str | None, role: str | None, names: Iterable[str], node: LexborNode) -> bool:
    if tag == "nav" or (role or "").lower() in _ROLES:
        return True
    named = [({word.lower() for word in _WORDS.findall(name)}, name.lower()) for name in names]
    if any(_CONSENT.match(name) for _, name in named):
        return True
    if any(words & _NAVIGATION for words, _ in named):
        return _linked_share(node) >= _LEAST_LINKED
    end = tag in ("header", "footer") or any(words & _ENDS and words <= _ENDS | _ENDS_OF for words, _ in named)
    return end and node.css_first(_AT_THE_ENDS) is not None and not _is_inside_text(node)


def _is_inside_text(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in _TEXT_ELEMENTS or above.attributes.get("role") == "main":
            return True
        above = above.parent
    return False


def _linked_share(node: LexborNode) -> float:
    links = sum(_length(link, frozenset()) for link in node.css("a"))
    return links / max(1, _length(node, frozenset()))
