"""Front matter: a block between two lines of three hyphens that says what the file itself does not."""

from __future__ import annotations

import re

KEYS = ("council", "committee", "date", "url", "title")
"""What front matter may tell about a document; a manifest has the same columns."""

_BLOCK = re.compile(r"\s*---[ \t]*\n(?P<inside>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PLAIN_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]*):(?:[ \t]+(?P<value>.*))?")
_LONGEST = 8192  # characters
_MOST_BRACKETS = 50  # YAML takes seconds over thousands inside each other


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """What the front matter of ``text`` says under :data:`KEYS`, and the text after it.

    Without front matter, ``text`` as it is. Values are texts without line breaks, dates as they are written.
    """
    block = _BLOCK.match(text)
    if block is None or len(block["inside"]) > _LONGEST:
        return {}, text
    said = _yaml(block["inside"])
    if said is None:
        said = _plain(block["inside"])
    if not said:
        return {}, text
    named = {key.strip().lower(): " ".join(value.split()) for key, value in said.items()}
    return {key: named[key] for key in KEYS if named.get(key)}, text[block.end() :]


def _yaml(inside: str) -> dict[str, str] | None:
    """The single values of a YAML mapping, all as texts; None where it is no mapping."""
    if inside.count("[") + inside.count("{") > _MOST_BRACKETS:
        return None
    import yaml

    try:
        loaded = yaml.load(inside, yaml.BaseLoader)  # builds texts, lists and mappings, nothing else
    except (yaml.YAMLError, RecursionError):
        return None
    if not isinstance(loaded, dict):
        return None
    return {key: value for key, value in loaded.items() if isinstance(key, str) and isinstance(value, str)}


def _plain(inside: str) -> dict[str, str]:
    """Lines of a key, a colon and a value, as people write them: 'title: Report: an update' is no YAML."""
    lines = [line for line in inside.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    found = [_PLAIN_LINE.fullmatch(line.rstrip()) for line in lines]
    if not all(found):
        return {}
    return {match["key"]: (match["value"] or "").strip(" \t\"'") for match in found if match is not None}
