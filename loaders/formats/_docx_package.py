"""The parts of a Word document: a ZIP of XML files that refer to each other (ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from . import UnreadableError

_LARGEST_PART = 100 * 2**20  # bytes; the text of a budget book of 1,500 pages fills 30 million
_DAMAGED = "the Word document is damaged or cut short{}. Download it again."
_OTHER = {"workbook": "an Excel workbook", "presentation": "a PowerPoint presentation"}


class Package:
    """An opened Office document. Element and attribute names come without their namespaces.

    Raises UnreadableError 'damaged', 'encrypted', 'too-large' or, for workbooks and the like, 'unknown-format'.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(content))
        except (BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise UnreadableError("damaged", _DAMAGED.format("")) from error
        self._names = {name.replace("\\", "/").lower(): name for name in self._zip.namelist()}
        self.main = next((self._target("", rel) for rel in self._relationships("") if _is(rel, "officeDocument")), "")
        root = self.part(self.main)
        if root is None or root.tag != "document":
            what = _OTHER.get(root.tag if root is not None else "", "an Office file without a text document in it")
            raise UnreadableError("unknown-format", f"it is {what}. Save what matters as PDF or text and load that.")
        self.document = root

    def part(self, name: str) -> Element | None:
        """The root element of the part with this path, or None where there is none."""
        written = self._names.get(name.strip("/").lower())
        return _parsed(self._bytes(written), name) if written is not None else None

    def related(self, kind: str) -> Element | None:
        """The part that the document refers to as its ``kind``, such as 'numbering'; None without one."""
        target = next((self._target(self.main, rel) for rel in self._relationships(self.main) if _is(rel, kind)), None)
        return self.part(target) if target is not None else None

    def reference(self, identifier: str) -> Element | None:
        """The part that the document refers to by this relationship id; None without one."""
        for relationship in self._relationships(self.main):
            if relationship.get("Id") == identifier:
                return self.part(self._target(self.main, relationship))
        return None

    def _relationships(self, part: str) -> Iterator[Element]:
        folder, name = posixpath.split(part)
        found = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        inside = (relationship for relationship in (found if found is not None else ()))
        return (relationship for relationship in inside if relationship.get("TargetMode") != "External")

    def _target(self, part: str, relationship: Element) -> str:
        target = relationship.get("Target", "")
        return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")

    def _bytes(self, name: str) -> bytes:
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise UnreadableError("encrypted", "it is protected by a password. Save a copy without one and load that.")
        if info.file_size > _LARGEST_PART:
            raise UnreadableError("too-large", f"{name} in it unpacks to {info.file_size:,} bytes. Save it as PDF.")
        try:
            return self._zip.read(name)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise UnreadableError("damaged", _DAMAGED.format(f" ({name})")) from error


class _PlainNames(ElementTree.TreeBuilder):
    """Builds elements without namespaces, which strict and transitional documents write differently."""

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        plain = {name.rpartition("}")[2]: value for name, value in attrs.items()}
        return super().start(tag.rpartition("}")[2], plain)

    def end(self, tag: str) -> Element:
        return super().end(tag.rpartition("}")[2])

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Refuse entities: a package may hold none (ECMA-376 part 2, 8.2), and they are how XML attacks."""
        raise UnreadableError("damaged", _DAMAGED.format(": its XML declares a document type"))


def _parsed(content: bytes, name: str) -> Element:
    try:
        parser = ElementTree.XMLParser(target=_PlainNames())
        parser.feed(content)
        root = parser.close()
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadableError("damaged", _DAMAGED.format(f" ({name})")) from error
    assert isinstance(root, Element)
    return root


def _is(relationship: Element, kind: str) -> bool:
    return relationship.get("Type", "").endswith(f"/{kind}")
