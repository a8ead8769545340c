"""A font of a few squares and dashes, drawn here, under the code points that real reports print their bullets with.

The reports use Wingdings and Symbol, whose squares come out of PDFium as private-use code points. Neither font may be
passed on, so their outlines are replaced by plain rectangles; only the code points matter to a reader.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib.tables._g_l_y_f import Glyph  # type: ignore[import-untyped]

SQUARE_2014 = "\uf06e"
"""Bullet of the reports from 2013 to early 2019."""
DASH_2014 = "\uf02d"
"""Bullet of their second level."""
SQUARE_2019 = "\u25fc"
"""Bullet of the reports since 2019."""
SMALL_SQUARE = "\u25aa"
LONG_DASH = "\u2500"
"""A box-drawing dash, between two dates."""

_UNITS = 1000
_SQUARE = (60, 80, 460, 480)
_DASH = (40, 300, 560, 370)
_OUTLINES = {
    SQUARE_2014: _SQUARE,
    SQUARE_2019: _SQUARE,
    SMALL_SQUARE: (140, 160, 380, 400),
    DASH_2014: _DASH,
    LONG_DASH: (0, 300, 600, 350),
}
_LONG_AGO = 3_000_000_000  # seconds since 1904; a fixed date, so that the font's bytes never change


def has_mark(text: str) -> bool:
    """Whether a character of ``text`` is in the font of marks."""
    return any(character in _OUTLINES for character in text)


@cache
def marks_font() -> Path:
    """The font's file, made once a process in a temporary folder."""
    path = Path(tempfile.mkdtemp(prefix="marks-")) / "marks.ttf"
    _build().save(path)
    return path


def _build() -> FontBuilder:
    names = {ord(mark): f"uni{ord(mark):04X}" for mark in _OUTLINES}
    glyphs = {".notdef": _rectangle(_SQUARE), "space": TTGlyphPen(None).glyph()}
    glyphs |= {names[ord(mark)]: _rectangle(box) for mark, box in _OUTLINES.items()}
    builder = FontBuilder(_UNITS, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({0x20: "space", **names})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (620, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Marks", "styleName": "Regular", "psName": "Marks-Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = _LONG_AGO
    builder.font.recalcTimestamp = False
    return builder


def _rectangle(box: tuple[int, int, int, int]) -> Glyph:
    left, bottom, right, top = box
    pen = TTGlyphPen(None)
    pen.moveTo((left, bottom))
    for corner in ((left, top), (right, top), (right, bottom)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()
