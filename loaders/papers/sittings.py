"""The meetings that one document tells of: one for most papers, several for the history of an issue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..passages import Passage
from .cuts import at_labels, without_rules
from .headers import HISTORY
from .items import Item, clean_title, split_items
from .sections import DECIDED, MINUTED, section_of

_TOP = 12
# Lines that only a committee's website writes on top of a page.
_SAVED = re.compile(
    r"Agenda\s+item|Issue\s*-\s*(?:meetings|decisions|items\s+at\s+meetings)|Decision\s+details|Meeting\s+documents"
    r"|Agenda\s+and\s+(?:draft\s+)?minutes|Agendas?,\s+Meetings\s+and\s+Minutes.*|(?:No\.\s*)?\|?\s*Item\s*\|?"
    r"|Items\s+No\.\s+Item",
    re.IGNORECASE,
)
_SAVED_END = re.compile(r"Supporting\s+documents\s*:?|Additional\s+documents\s*:?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting's part of a document: the passages above its first item, its items, and all of its passages.

    ``website`` says that the passages come from a saved page of a committee's website.
    """

    top: tuple[Passage, ...]
    items: tuple[Item, ...]
    passages: tuple[Passage, ...]
    website: bool = False


def is_website(passages: Sequence[Passage]) -> bool:
    """Whether a paper is a saved page of a committee's website."""
    return any(_SAVED.fullmatch(passage.text) for passage in passages[:_TOP]) or any(
        _SAVED_END.fullmatch(passage.text) or section_of(passage.text) == MINUTED for passage in passages
    )


def sittings(passages: Sequence[Passage]) -> list[Sitting]:
    """The meetings of a document, in its order. At least one."""
    shown = list(at_labels(without_rules(passages)))
    website = is_website(shown)
    starts = [index for index, passage in enumerate(shown) if HISTORY.fullmatch(passage.text)]
    if starts:
        bounds = [*starts, len(shown)]
        parts = [shown[start:end] for start, end in pairwise(bounds)]
        return [_of_history(part, shown[: starts[0]]) for part in parts]
    items = split_items(shown)
    untitled = items[0].heading is None and len(items) > 1 and not website
    top = items[0].passages if untitled else _above(items, shown)
    return [Sitting(tuple(top), tuple(items), tuple(shown), website)]


def _above(items: Sequence[Item], shown: Sequence[Passage]) -> Sequence[Passage]:
    """The passages that can name the meeting where no passage stands above the first heading."""
    minutes = next((i for i, p in enumerate(shown) if section_of(p.text) in (MINUTED, DECIDED)), len(shown))
    return shown[:minutes] if len(items) == 1 else shown[: min(_TOP, minutes)]


_NUMBERED_TITLE = re.compile(r"(?P<number>\d{1,4}(?:/\d{2,4})?)\.?\s+(?P<title>\S.*)")


def _of_history(passages: Sequence[Passage], page: Sequence[Passage]) -> Sitting:
    """A meeting of an issue's history: its line, the item's title with the number, what happened."""
    line, *below = passages
    said = HISTORY.fullmatch(line.text)
    number = said["number"] if said else None
    heading = below[0] if below and section_of(below[0].text) is None else line
    title = heading.text if heading is not line else (page[-1].text if page else None)
    if (match := _NUMBERED_TITLE.fullmatch(title or "")) is not None:
        number, title = number or match["number"], match["title"]
    rest = below[1:] if heading is not line else below
    item = Item(number, clean_title(title) if title else None, heading, tuple(rest))
    return Sitting((line,), (item,), tuple(passages), website=True)


def texts(sitting: Sitting) -> Iterator[str]:
    """The texts of a sitting's passages."""
    return (passage.text for passage in sitting.passages)
