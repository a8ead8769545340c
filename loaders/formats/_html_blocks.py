"""The tree of a web page as paragraphs and tables, as a browser would show them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._blocks import BULLET, Block, Cell, Paragraph, Table, tidy, with_mark
from ._html_furniture import inside
from ._numerals import numeral

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_PARAGRAPH = re.compile(
    "address|article|aside|blockquote|body|caption|center|d[dlt]|details|div|fieldset|figcaption|figure|footer|form|"
    "frameset|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead|ul"
)
_HEADING = re.compile("h[1-6]")
_LISTS = frozenset(("ul", "ol", "menu"))
_PARTS = {"table": ("tr", "td", "th"), "dl": ("dt", "dd")}
_STRUCK = frozenset(("s", "strike", "del"))
_STRUCK_STYLE = re.compile(r"text-decoration[^;]*line-through", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"mso-hide\s*:\s*all", re.IGNORECASE)
_LIST_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|(?:lower|upper)-(?:alpha|latin|roman)|decimal)\b", re.I
)
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal", "none": "none"}
_FORMS |= {f"{case}-{kind}": f"{case}Letter" for case in ("lower", "upper") for kind in ("alpha", "latin")}
_FORMS |= {f"{case}-roman": f"{case}Roman" for case in ("lower", "upper")}
_WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")
_MOST_TABLES = 20  # inside each other; deeper ones are read paragraph by paragraph
_MOST_COLUMNS, _MOST_ROWS = 100, 1000  # that a cell is believed to span


@dataclass(slots=True)
class _List:
    """A list that is open: what its next item is marked with."""

    form: str
    number: int = 1
    step: int = 1

    def mark(self, value: int | None) -> str:
        """The mark of the next item; ``value`` is the number that the item itself states."""
        if self.form in ("none", "bullet"):
            return BULLET if self.form == "bullet" else ""
        number = self.number if value is None else value
        self.number = number + self.step
        return f"{numeral(number, self.form)}."


class HtmlBlocks:
    """Reads one page, the number of which its paragraphs carry. ``struck`` collects the texts that are struck out
    and therefore left out."""

    def __init__(self, left_out: frozenset[int] = frozenset(), *, page: int = 1) -> None:
        self.struck: list[str] = []
        self._left_out = left_out
        self._page = page
        self._blocks: list[Block] = []
        self._into: list[list[Block]] = [self._blocks]  # the page, then the cells that are open
        self._tables: list[tuple[str, Table | None]] = []  # with the tag: rows of a table, terms of a list
        self._lists: list[_List] = []
        self._text: list[str] = []
        self._mark = ""
        self._headings = 0
        self._verbatim = 0
        self._skipped: int | None = None

    def read(self, root: LexborNode) -> list[Block]:
        """The paragraphs and tables of an element, in order."""
        for node, entered in inside(root, self._left_out):
            if self._skipped is not None:
                if not entered and node.mem_id == self._skipped:
                    self._skipped = None
            elif entered:
                self._enter(node)
            elif node.is_element_node:
                self._leave(node.tag or "")
        self._end_paragraph()
        return self._blocks

    def _enter(self, node: LexborNode) -> None:
        if node.is_text_node:
            text = node.text_content or ""
            self._text.append(text if self._verbatim else _WHITE_SPACE.sub(" ", text))
            return
        if not node.is_element_node:
            return
        tag, attributes = node.tag or "", node.attributes
        if self._skips(node, tag, attributes.get("style") or ""):
            self._skipped = node.mem_id
        elif tag == "br":
            self._text.append("\n")
        elif _PARAGRAPH.fullmatch(tag):
            self._end_paragraph()
            self._open(tag, attributes)

    def _skips(self, node: LexborNode, tag: str, style: str) -> bool:
        if tag in _STRUCK or _STRUCK_STYLE.search(style):
            text = tidy(node.text()).replace("\n", " ")
            self.struck += [text] if text else []
            return True
        return _HIDDEN_STYLE.search(style) is not None

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        if _HEADING.fullmatch(tag):
            self._headings += 1
        elif tag == "pre":
            self._verbatim += 1
        elif tag in _LISTS:
            self._lists.append(_list(tag, attributes))
        elif tag == "li":
            self._mark = self._lists[-1].mark(_integer(attributes.get("value"))) if self._lists else BULLET
        elif tag in ("table", "dl"):
            self._tables.append((tag, Table() if len(self._tables) < _MOST_TABLES else None))
        else:
            self._open_in_table(tag, attributes)

    def _open_in_table(self, tag: str, attributes: dict[str, str | None]) -> None:
        table = self._table_of(tag)
        if table is None:
            return
        if tag in ("tr", "dt") or (tag == "dd" and not (table.rows and len(table.rows[-1]) == 1)):
            table.rows.append([] if tag != "dd" else [Cell()])
        if tag != "tr":
            columns, rows = attributes.get("colspan"), attributes.get("rowspan")
            cell = Cell(columns=_span(columns, _MOST_COLUMNS), rows=_span(rows, _MOST_ROWS))
            table.rows[-1].append(cell)
            self._into.append(cell.blocks)

    def _table_of(self, tag: str) -> Table | None:
        """The innermost table if an element with this tag is a part of it."""
        kind, table = self._tables[-1] if self._tables else ("", None)
        return table if tag in _PARTS.get(kind, ()) else None

    def _leave(self, tag: str) -> None:
        if _PARAGRAPH.fullmatch(tag) is None:
            return
        self._end_paragraph()
        if _HEADING.fullmatch(tag):
            self._headings -= 1
        elif tag == "pre":
            self._verbatim -= 1
        elif tag in _LISTS:
            self._lists.pop()
        elif tag == "li":
            self._mark = ""
        elif tag in ("table", "dl"):
            _, table = self._tables.pop()
            self._into[-1] += [table] if table is not None else []
        elif tag != "tr" and self._table_of(tag) is not None:
            self._into.pop()

    def _end_paragraph(self) -> None:
        text = tidy("".join(self._text))
        self._text.clear()
        if text:
            self._into[-1].append(Paragraph(with_mark(self._mark, text), self._page, self._headings > 0))
            self._mark = ""


def _list(tag: str, attributes: dict[str, str | None]) -> _List:
    styled = _LIST_STYLE.search(attributes.get("style") or "")
    form = styled[1].lower() if styled is not None else (attributes.get("type") or "").strip()
    if tag != "ol":
        return _List("none" if form == "none" else "bullet")
    start = _integer(attributes.get("start"))
    step = -1 if "reversed" in attributes else 1
    return _List(_FORMS.get(form, "decimal"), 1 if start is None else start, step)


def _integer(written: str | None) -> int | None:
    written = (written or "").strip()
    return int(written) if re.fullmatch(r"-?\d{1,6}", written, re.ASCII) else None


def _span(written: str | None, most: int) -> int:
    return min(max(_integer(written) or 1, 1), most)
