"""Property values as JSON and XML carry them, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import TypeAlias, cast

from ...ontology import Kind, Value

Plain: TypeAlias = str | int | float | bool | list[str]
"""A value in JSON: a date is its ISO 8601 text, a tuple a list."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")  # and CR, which XML readers turn into LF
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_PICTURES = 0x2400  # control pictures: U+2400 is the picture of NUL, U+240C that of form feed


def plain(value: Value) -> Plain:
    """``value`` as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value


def plain_properties(properties: Mapping[str, Value]) -> dict[str, Plain]:
    """``properties`` as JSON holds them, in alphabetical order."""
    return {name: plain(properties[name]) for name in sorted(properties)}


def typed(kind: Kind, value: object) -> Value:
    """The value of this kind that :func:`plain` made ``value`` from. Raises ValueError where there is none."""
    if kind is Kind.DATE and isinstance(value, str):
        return date.fromisoformat(value)
    if kind is Kind.STRINGS and isinstance(value, list):
        value = tuple(value)
    if not kind.accepts(value):
        raise ValueError(f"{value!r} is no {kind.value}")
    return cast(Value, value)


def well_formed(text: str) -> str:
    """``text`` with U+FFFD for each lone surrogate, which UTF-8 and RDF can't hold."""
    return _SURROGATE.sub(_REPLACEMENT, text)


def xml_text(text: str) -> str:
    """``text`` with a visible sign for each character that XML can't hold or would change.

    A control character other than tab and line feed becomes its control picture (form feed: U+240C, carriage
    return: U+240D); a lone surrogate, U+FFFE and U+FFFF become U+FFFD.
    """
    return _NOT_XML.sub(_sign, text)


def xml_value(value: Value) -> str | int | float | bool:
    """``value`` as GraphML and GEXF hold it: a date as ISO 8601 text, a list as the text of a JSON array."""
    carried = plain(value)
    if isinstance(carried, list):
        carried = json.dumps(carried, ensure_ascii=False)
    return xml_text(carried) if isinstance(carried, str) else carried


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(_PICTURES + code) if code < 0x20 else _REPLACEMENT
