"""The numbers and bullets of a Word document's paragraphs, counted as Word counts them (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from ._blocks import BULLET
from ._numerals import numeral

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


def value(element: Element | None, path: str) -> str | None:
    """The 'val' of a child element, or None where there is no such child or no value on it."""
    found = element.find(path) if element is not None else None
    return found.get("val") if found is not None else None


def number(written: str | None) -> int | None:
    """A whole number as XML writes it, or None."""
    return int(written) if written is not None and re.fullmatch(r"-?[0-9]{1,9}", written) else None


def is_on(properties: Element | None, name: str) -> bool:
    """Whether a property that can be switched on is."""
    found = properties.find(name) if properties is not None else None
    return found is not None and found.get("val", "true") not in ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: where it starts, the form of its numbers, and '%1.%2' around them."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    style: str | None = None
    restarts_after: int | None = None  # a level counted from 1; 0 is never, None is any higher one

    @classmethod
    def of(cls, element: Element) -> _Level:
        start = number(value(element, "start"))
        return cls(
            0 if start is None else start,
            value(element, "numFmt") or "decimal",
            value(element, "lvlText") or "",
            is_on(element, "isLgl"),
            value(element, "pStyle"),
            number(value(element, "lvlRestart")),
        )


@dataclass(frozen=True, slots=True)
class _Number:
    """A list of a document: the definition that it counts with, its levels, where it begins anew."""

    counter: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Hands out the marks of paragraphs in the order in which they stand in the document."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles = {style.get("styleId", ""): style for style in _all(styles, "style")}
        self._abstract = {found.get("abstractNumId", ""): found for found in _all(numbering, "abstractNum")}
        self._numbers = {found.get("numId", ""): self._number(found) for found in _all(numbering, "num")}
        self._counted: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def mark(self, properties: Element | None) -> str:
        """The mark of the next paragraph, which has these properties; '' for none. Counts it."""
        style = value(properties, "pStyle")
        written = properties.find("numPr") if properties is not None else None
        identifier = value(written, "numId") or self._of_style(style, "numPr/numId")
        number_of = self._numbers.get(identifier or "")
        if identifier is None or number_of is None:
            return ""
        level = number(value(written, "ilvl"))
        if level is None:
            level = next((n for n, found in number_of.levels.items() if style and found.style == style), None)
        if level is None:
            level = number(self._of_style(style, "numPr/ilvl")) or 0
        return self._next(identifier, number_of, level) if level in number_of.levels else ""

    def is_heading(self, properties: Element | None) -> bool:
        """Whether a paragraph with these properties has a heading's style."""
        style = value(properties, "pStyle")
        level = self._of_style(style, "outlineLvl")
        return level is not None and level in "012345678"

    def _of_style(self, style: str | None, path: str) -> str | None:
        """A property of a style or of the nearest one that it is based on."""
        for _ in range(len(self._styles)):
            found = self._styles.get(style or "")
            if found is None:
                return None
            said = value(found.find("pPr"), path)
            if said is not None:
                return said
            style = value(found, "basedOn")
        return None

    def _next(self, identifier: str, number_of: _Number, level: int) -> str:
        counted = self._counted.setdefault(number_of.counter, {})
        begins = level in number_of.starts and (identifier, level) not in self._begun
        self._begun.add((identifier, level))
        if begins:
            counted[level] = number_of.starts[level]
        else:
            counted[level] = counted[level] + 1 if level in counted else number_of.levels[level].start
        for deeper in [n for n in counted if n > level]:
            after = number_of.levels.get(deeper, _Level()).restarts_after
            if after is None or level < after:
                del counted[deeper]
        return _written(number_of.levels, counted, level)

    def _number(self, found: Element) -> _Number:
        abstract_id = value(found, "abstractNumId") or ""
        abstract = self._linked(self._abstract.get(abstract_id))
        levels = dict(_levels(abstract))
        starts: dict[int, int] = {}
        for override in found.iterfind("lvlOverride"):
            level = number(override.get("ilvl")) or 0
            levels.update(_levels(override))
            start = number(value(override, "startOverride"))
            if start is not None:
                starts[level] = start
                levels[level] = replace(levels.get(level, _Level()), start=start)
        counter = abstract.get("abstractNumId", "") if abstract is not None else abstract_id
        return _Number(counter, levels, starts)

    def _linked(self, abstract: Element | None) -> Element | None:
        """The definition itself, or the one that it takes its levels from by way of a numbering style."""
        link = value(abstract, "numStyleLink")
        if link is None:
            return abstract
        return next((found for found in self._abstract.values() if value(found, "styleLink") == link), abstract)


def _all(root: Element | None, tag: str) -> Iterator[Element]:
    return root.iterfind(tag) if root is not None else iter(())


def _levels(holder: Element | None) -> Iterator[tuple[int, _Level]]:
    for element in _all(holder, "lvl"):
        level = number(element.get("ilvl"))
        if level is not None and 0 <= level < _LEVELS:
            yield level, _Level.of(element)


def _written(levels: dict[int, _Level], counted: dict[int, int], level: int) -> str:
    own = levels[level]
    if own.form == "bullet":
        return BULLET
    if own.form == "none":
        return _PLACE.sub("", own.text).strip()

    def placed(match: re.Match[str]) -> str:
        shown = int(match[1]) - 1
        of = levels.get(shown, _Level())
        return numeral(counted.get(shown, of.start), "decimal" if own.legal else of.form)

    return _PLACE.sub(placed, own.text).strip()
