"""The body of a Word document as paragraphs and tables, as it reads with all changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from ._blocks import Block, Cell, Paragraph, Table, lines_of, tidy, with_mark
from ._docx_numbering import Numbering, is_on, number, value
from ._docx_package import Package

# What is deleted or moved away, properties, the words of a field, what old versions of Word show instead.
_LEFT_OUT = {"del", "moveFrom", "pPr", "rPr", "sdtPr", "instrText", "delText", "Fallback", "sectPr", "commentReference"}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d*(?:\s*(?:of|/)\s*\d+)?", re.IGNORECASE)
_MOST_TABLES = 20  # inside each other
_MOST_COLUMNS = 63  # the most that Word lets a table have


class DocxBlocks:
    """Reads one document. ``struck`` collects the texts that are struck out and therefore left out.

    Pages are those that Word last laid out, where it noted them, else those that begin at the breaks somebody set.
    """

    def __init__(self, package: Package) -> None:
        self.struck: list[str] = []
        self._package = package
        self._numbering = Numbering(package.related("numbering"), package.related("styles"))
        self._laid_out = package.document.find(".//lastRenderedPageBreak") is not None
        self._page = 1
        self._begun_on: int | None = None
        self._text: list[str] = []
        self._boxes: list[Element] = []
        self._notes: list[tuple[str, str]] = []
        self._tables = 0

    def read(self) -> list[Block]:
        """The first header, the body, then the notes in the order in which the body refers to them."""
        body = self._package.document.find("body")
        blocks = self._whole(body if body is not None else ())
        return [*self._header(), *blocks, *self._noted()]

    def _whole(self, parent: Iterable[Element]) -> list[Block]:
        """The blocks of a body, a cell or a note, with what a deleted paragraph mark left over at its end."""
        blocks = list(self._blocks(parent))
        return [*blocks, *self._end_paragraph(None)]

    def _blocks(self, parent: Iterable[Element]) -> Iterator[Block]:
        for element in parent:
            if element.tag == "p":
                yield from self._paragraph(element)
            elif element.tag == "tbl" and self._tables < _MOST_TABLES:
                yield self._table(element)
            elif not _is_left_out(element):
                yield from self._blocks(element)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        properties = element.find("pPr")
        if not self._laid_out and is_on(properties, "pageBreakBefore"):
            self._page += 1
        self._inline(element)
        if properties is not None and properties.find("rPr/del") is not None:
            return  # its mark is deleted, so that the next paragraph continues it
        yield from self._end_paragraph(properties)
        if not self._laid_out and _begins_page(properties):
            self._page += 1

    def _end_paragraph(self, properties: Element | None) -> Iterator[Block]:
        mark = self._numbering.mark(properties)
        text = tidy("".join(self._text))
        if text:
            page = self._begun_on or self._page
            yield Paragraph(with_mark(mark, text), page, self._numbering.is_heading(properties))
        self._text, self._begun_on = [], None
        boxes, self._boxes = self._boxes, []
        yield from self._blocks(child for box in boxes for child in box)

    def _inline(self, parent: Element) -> None:
        for element in parent:
            if element.tag == "r":
                self._run(element)
            elif not _is_left_out(element):
                self._inline(element)

    def _run(self, run: Element) -> None:
        properties = run.find("rPr")
        if is_on(properties, "vanish"):
            return
        if is_on(properties, "strike") or is_on(properties, "dstrike"):
            text = tidy("".join(text.text or "" for text in run.iterfind("t")))
            self.struck += [text] if text else []
            return
        for element in run:
            self._character(element)

    def _character(self, element: Element) -> None:
        tag = element.tag
        if tag == "t":
            self._write(element.text or "")
        elif tag in _CHARACTERS:
            self._write(_CHARACTERS[tag])
        elif tag == "br":
            self._break(element.get("type"))
        elif tag == "lastRenderedPageBreak":
            self._page += 1
        elif tag == "sym":
            code = element.get("char", "")
            self._write(chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{4}", code) else "")
        elif tag in ("footnoteReference", "endnoteReference"):
            self._notes.append((tag.removesuffix("Reference"), element.get("id", "")))
        else:
            self._boxes += _boxes(element)

    def _write(self, text: str) -> None:
        if self._begun_on is None and text.strip():
            self._begun_on = self._page
        self._text.append(text)

    def _break(self, kind: str | None) -> None:
        if kind == "page" and not self._laid_out:
            self._page += 1
        self._text.append("\n")

    def _table(self, element: Element) -> Table:
        self._tables += 1
        rows = [self._row(row) for row in _inside(element, "tr") if row.find("trPr/del") is None]
        self._tables -= 1
        return Table(rows)

    def _row(self, element: Element) -> list[Cell]:
        first = last = self._page
        before = number(value(element, "trPr/gridBefore")) or 0
        row = [Cell() for _ in range(min(before, _MOST_COLUMNS))]
        for cell in _inside(element, "tc"):
            self._page = first  # a break inside a row stands in each of the cells that it cuts
            row.append(self._cell(cell))
            last = max(last, self._page)
        self._page = last
        return row

    def _cell(self, element: Element) -> Cell:
        properties = element.find("tcPr")
        columns = min(max(number(value(properties, "gridSpan")) or 1, 1), _MOST_COLUMNS)
        blocks = self._whole(element)
        merge = properties.find("vMerge") if properties is not None else None
        continued = merge is not None and merge.get("val") != "restart"
        return Cell([] if continued else blocks, columns)

    def _header(self) -> Iterator[Block]:
        """The words of the first section's headers, each line once, without page numbers."""
        section = self._package.document.find(".//sectPr")
        references = section.findall("headerReference") if section is not None else []
        parts = (self._package.reference(reference.get("id", "")) for reference in references)
        for text in dict.fromkeys(text for part in parts for text in self._aside(part, 1)):
            if not _PAGE_NUMBER.fullmatch(text):
                yield Paragraph(text)

    def _noted(self) -> Iterator[Block]:
        parts = {kind: self._package.related(f"{kind}s") for kind in ("footnote", "endnote")}
        notes = {(kind, note.get("id")): note for kind, part in parts.items() for note in _inside(part, kind)}
        for count, reference in enumerate(dict.fromkeys(self._notes), 1):
            text = " ".join(self._aside(notes.get(reference), self._page))
            if text:
                yield Paragraph(f"[{count}] {text}", self._page)

    def _aside(self, part: Element | None, page: int) -> list[str]:
        """The lines of a part that stands outside the body, on a page."""
        here, self._page = self._page, page
        lines = [line for _, line in lines_of(self._whole(part if part is not None else ()))]
        self._page = here
        return lines


def _is_left_out(element: Element) -> bool:
    return element.tag in _LEFT_OUT or element.find("sdtPr/showingPlcHdr") is not None


def _begins_page(properties: Element | None) -> bool:
    """Whether a paragraph with these properties ends a section after which a page begins."""
    section = properties.find("sectPr") if properties is not None else None
    return section is not None and value(section, "type") not in ("continuous", "nextColumn")


def _inside(parent: Element | None, tag: str) -> Iterator[Element]:
    """The children with this tag, also those inside content controls and insertions, not those of inner tables."""
    for element in parent if parent is not None else ():
        if element.tag == tag:
            yield element
        elif element.tag not in ("p", "tbl") and not _is_left_out(element):
            yield from _inside(element, tag)


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, without the copies of them for old versions of Word."""
    if element.tag == "txbxContent":
        yield element
    elif element.tag != "Fallback":
        for child in element:
            yield from _boxes(child)
