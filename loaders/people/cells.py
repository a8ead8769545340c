"""Passages whose table cells are told apart again."""

from __future__ import annotations

import re
from dataclasses import replace

from ..passages import Passage
from .names import Strength, name_at

_LEADS_ON = re.compile(r"\b(?:of|for|the|with|to|by|from|in|and|that|as|on|at|a|an)\s$", re.I)
_GAP = re.compile(r"\t|\s{3,}|\s\|\s")


def with_cells(passage: Passage) -> Passage:
    """The passage with a tab in place of each space that stands for a tab or a wide gap of its page, and a line break
    where a line of the page begins with a person.

    Offsets stay as they are. The very passage comes back where it has no such space.
    """
    characters = list(passage.text)
    for before, after in zip(passage.segments, passage.segments[1:], strict=False):
        end = before.start + before.length
        if before.page != after.page or not end <= after.start:
            continue
        between = passage.document.page(after.page).text[end : after.start]
        if "\n" in between:
            if _begins_person(passage.text, after.at):
                characters[after.at - 1] = "\n"
        elif _GAP.search(between):
            characters[after.at - 1] = "\t"
    text = "".join(characters)
    return passage if text == passage.text else replace(passage, text=text)


def _begins_person(text: str, at: int) -> bool:
    """Whether a line that begins at ``at`` begins with a person, and the one above doesn't lead on to it."""
    name = name_at(text, at)
    return name is not None and name.strength >= Strength.FORENAME and not _LEADS_ON.search(text, max(0, at - 8), at)
