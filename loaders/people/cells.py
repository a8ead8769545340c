"""Passages whose table cells are told apart again."""

from __future__ import annotations

import re
from dataclasses import replace

from ..passages import Passage

_GAP = re.compile(r"\t|\s{3,}|\s\|\s")


def with_cells(passage: Passage) -> Passage:
    """The passage with a tab in place of each space that stands for a tab or a wide gap of its page.

    Offsets stay as they are. The very passage comes back where it has no such space.
    """
    characters = list(passage.text)
    for before, after in zip(passage.segments, passage.segments[1:], strict=False):
        end = before.start + before.length
        if before.page != after.page or not end <= after.start:
            continue
        between = passage.document.page(after.page).text[end : after.start]
        if "\n" not in between and _GAP.search(between):
            characters[after.at - 1] = "\t"
    text = "".join(characters)
    return passage if text == passage.text else replace(passage, text=text)
