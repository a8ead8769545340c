"""The elements of an SVG picture, how wide its texts are at most, and places for labels that do not overlap."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...graph.exports.values import xml_text

NAMESPACE = "http://www.w3.org/2000/svg"
TEXT = 13
"""Size of a text in units of the picture; none is smaller than one less."""

_NARROW, _WIDE = 0.64, 0.84  # of the size: no usual sans-serif font sets a text of several letters wider than that
_NARROW_SIGNS = re.compile(r"[ !-$\'-?\[-ln-vx-~]")
_ELLIPSIS = "…"

Element = ET.Element


def element(tag: str, parent: Element | None = None, text: str | None = None, /, **attributes: object) -> Element:
    """An element with these attributes, within ``parent`` where one is given.

    An underscore in a name stands for a hyphen; numbers have one decimal. Characters that XML can't hold are replaced.
    """
    given = {name.rstrip("_").replace("_", "-"): xml_text(_written(value)) for name, value in attributes.items()}
    made = ET.Element(tag, given)
    made.text = xml_text(text) if text is not None else None
    if parent is not None:
        parent.append(made)
    return made


def picture(width: float, height: float, title: str, description: str) -> Element:
    """The root of a picture that readers of screens know by its title and description."""
    root = element(
        "svg", xmlns=NAMESPACE, viewBox=f"0 0 {_written(width)} {_written(height)}", width=width, height=height
    )
    for name, value in (("role", "img"), ("aria-labelledby", "title description"), ("font-family", "sans-serif")):
        root.set(name, value)
    element("title", root, title, id="title")
    element("desc", root, description, id="description")
    element("rect", root, width=width, height=height, fill="#ffffff")
    return root


def written(root: Element) -> str:
    """The picture as text, with its XML declaration."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def width_of(text: str, size: float = TEXT) -> float:
    """More than the width of ``text`` in units of the picture."""
    return size * sum(_NARROW if _NARROW_SIGNS.fullmatch(sign) else _WIDE for sign in text)


def shortened(text: str, room: float, size: float = TEXT) -> str:
    """``text`` cut so that it fits into ``room``, with an ellipsis at its end where something was cut."""
    if width_of(text, size) <= room:
        return text
    while text and width_of(text + _ELLIPSIS, size) > room:
        text = text[:-1]
    return text.rstrip() + _ELLIPSIS


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text that begin at ``x`` and take ``width``."""

    x: float
    lines: tuple[str, ...]

    @property
    def width(self) -> float:
        """Room that it takes, with the gap to the next."""
        return max(width_of(line) for line in self.lines) + 10


def lanes(labels: Sequence[Label]) -> list[int]:
    """A lane for each label, 0 nearest to the marks, so that none overlaps and no line from a label to its mark
    crosses another: from the right to the left, each takes the nearest lane that is free."""
    starts: list[float] = []
    found = [0] * len(labels)
    for place in sorted(range(len(labels)), key=lambda i: (labels[i].x, i), reverse=True):
        label = labels[place]
        lane = next((i for i, start in enumerate(starts) if label.x + label.width <= start), len(starts))
        starts[: lane + 1] = [label.x] * (lane + 1)  # its line to the mark goes through the nearer lanes
        found[place] = lane
    return found


def apart(places: Iterable[float], gap: float, last: float) -> list[float]:
    """The sorted ``places`` moved as far as needed to be ``gap`` apart, none beyond ``last`` if there is room."""
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + gap) if found else place)
    for i in range(len(found) - 1, -1, -1):
        found[i] = min(found[i], found[i + 1] - gap if i + 1 < len(found) else last)
    return found


def _written(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, int | float) else str(value)
