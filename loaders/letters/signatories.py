"""The officials who sign a letter: names, posts and inspectorates in one column or two, below "Yours sincerely"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ...graph.records import Problem
from ..document import Document
from ..layout import BodyLine
from ..passages import Passage, joined
from ..people.posts import is_post
from .addressees import with_post
from .cells import columns, pieces, stands_apart, until
from .inspectorates import (
    OFSTED,
    Inspectorate,
    PrintedInspectorate,
    inspectorate_named,
    inspectorate_of,
    inspectorates_in,
)
from .people import Named, name_in_front

_CLOSING = re.compile(r"(?:Yours\s+(?:sincerely|faithfully|truly)|Kind\s+regards)\b", re.IGNORECASE)
_END = re.compile(
    r"(?:The\s+Office\s+for\s+Standards|If\s+you\s+(?:are\s+not|would\s+like)|\d\s+The\s+Children\s+Act|cc\b)", re.I
)
_NEW_POST = re.compile(r"(?:(?:His|Her)\s+Majesty|(?:National|Regional|Deputy|Chief|Assistant|Executive)\b)")


def read_signatories(document: Document, is_place: Callable[[str], bool]) -> Iterator[Named | Problem]:
    """The people who sign, those of the left column first, each with the inspectorate above the name or in the post."""
    lines = pieces(document)
    closing = [index for index, line in enumerate(lines) if _CLOSING.match(line.text)]
    if not closing:
        return
    signed = list(until(lines[closing[-1] + 1 :], _END))
    if any(_flattened(line) for line in signed):
        page = signed[0].line.page
        yield Problem("unread-signatories", "signatures in columns stand in one; who signs can't be told.", page)
        return
    for column in columns(signed):
        yield from _of_column(document, column, is_place)


def _flattened(line: BodyLine) -> bool:
    """Whether a line names two inspectorates and nothing else, as text without layout has heads of columns."""
    named = list(inspectorates_in(line.text))
    return line.left is None and len(named) > 1 and not re.sub(r"\s", "", _without(line.text, named))


def _without(text: str, named: Sequence[PrintedInspectorate]) -> str:
    return "".join(" " if any(one.start <= at < one.end for one in named) else sign for at, sign in enumerate(text))


def _of_column(document: Document, lines: Sequence[BodyLine], is_place: Callable[[str], bool]) -> Iterator[Named]:
    heading: Inspectorate | None = None
    index = 0
    while index < len(lines):
        named, taken = _heading(lines, index)
        if named is not None:
            heading, index = named, index + taken
            continue
        front = name_in_front(lines[index].text)
        if front is None or is_post(lines[index].text):
            index += 1
            continue
        posts = _post_lines(lines, index + 1)
        person = _signatory(document, lines[index], posts, is_place)
        yield replace(person, inspectorate=inspectorate_of(person.title or "") or heading or OFSTED)
        index += 1 + len(posts)


def _heading(lines: Sequence[BodyLine], index: int) -> tuple[Inspectorate | None, int]:
    """The inspectorate that a line, or two ("HMI Constabulary and Fire & Rescue / Services"), names above names."""
    pair = " ".join(line.text for line in lines[index : index + 2])
    if inspectorate_named(pair) is not None:
        return inspectorate_named(pair), 2
    return inspectorate_named(lines[index].text), 1


def _post_lines(lines: Sequence[BodyLine], start: int) -> list[BodyLine]:
    """The lines of a post below a name: up to the next name or the next inspectorate; the first line is always one.

    Portsmouth 2020, page 15, prints the inspectorate in the place of a post.
    """
    found: list[BodyLine] = []
    for at in range(start, len(lines)):
        text = lines[at].text
        front = name_in_front(text)
        if front is not None and front.after >= len(text) and not is_post(text):
            break
        if found and (_heading(lines, at)[0] is not None or stands_apart(found[-1], lines[at])):
            break
        found.append(lines[at])
    return found


def _signatory(document: Document, name: BodyLine, posts: Sequence[BodyLine], is_place: Callable[[str], bool]) -> Named:
    front = name_in_front(name.text)
    if front is None:
        raise ValueError(f"no name stands in '{name.text}'")
    passage = joined(document, [name], marked=False)
    if front.after < len(name.text) and not posts:
        return with_post(passage, front.name, front.honours, front.after, is_place)
    person = Named(passage, front.name, front.honours)
    if not posts:
        return person
    several = any(_NEW_POST.match(line.text) and is_post(line.text) for line in posts[1:])
    below = joined(document, posts, marked=False, between="; " if several else " ")
    end, body = _inspectorate_behind(below)
    return replace(person, post=(below, 0, end), title=below.text[:end], body=body)


def _inspectorate_behind(below: Passage) -> tuple[int, tuple[Passage, int, int] | None]:
    """Where a post ends, and the inspectorate's name behind its last comma, if one stands there."""
    post, _, name = below.text.rpartition(", ")
    if post and inspectorate_named(name) is not None:
        return len(post), (below, len(below.text) - len(name), len(below.text))
    return len(below.text), None
