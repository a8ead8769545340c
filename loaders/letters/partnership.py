"""Who leads a local area partnership and who inspected it: the two boxes at the end of an Area SEND report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..document import Document
from ..layout import BodyLine
from ..passages import Passage, joined
from .addressees import with_post
from .cells import between, columns, stands_apart
from .inspectorates import OFSTED, Inspectorate, inspectorate_named, inspectorate_of
from .people import Named, name_in_front
from .titles import is_body

_DETAILS = re.compile(r"Local\s+area\s+partnership\s+details", re.IGNORECASE)
_ABOUT = re.compile(r"Information\s+about\s+this\s+inspection", re.IGNORECASE)
_TEAM = re.compile(r"(?:The\s+)?Inspection\s+team\s*:?", re.IGNORECASE)
_AFTER_TEAM = re.compile(
    r"If\s+you\s+(?:are\s+not|would)|The\s+Office\s+for\s+Standards|Piccadilly|\u00a9|You\s+may", re.IGNORECASE
)
_HEAD = re.compile(r"(?:Local\s+authorit(?:y|ies)|Council|Integrated\s+care\s+(?:board|system)s?|ICBs?)", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:Web\s?sites?|Address|E-?mail|Telephone|Tel)\b|.*(?:www\.|https?:|@|\.gov\b|\.nhs\b|\.org\b)|.*\d", re.I
)
_NAME_LABEL = re.compile(
    r"(?:Name\s+of\s+)?(?:local\s+)?(?:authority|ICBs?|integrated\s+care\s+boards?)(?:\s+name)?\s*:\s*", re.I
)
_LEAD_LABEL = re.compile(r"(?:Name\s+of\s+)?[\w\s()]*\b(?:lead|person|director|executive)\b[\w\s()]*:\s*", re.I)
_NEXT_PERSON = re.compile(r"(?<=inspector|Inspector)\s+(?=[A-Z])|(?<=HMI)\s+(?=[A-Z])|(?<=Ofsted)\s+(?=[A-Z])")
_BRACKETED = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
_LEADS = re.compile(r"\blead\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Partner:
    """A body of the partnership as its box prints it: its name, which can be several names, and its people."""

    name: tuple[Passage, int, int] | None
    people: tuple[Named, ...]
    health: bool


def read_partners(document: Document, is_place: Callable[[str], bool]) -> Iterator[Partner]:
    """The bodies of the box "Local area partnership details", one a column."""
    lines = between(document, _DETAILS, _ABOUT)
    heads = [line for line in lines[:4] if _HEAD.fullmatch(line.text)]
    if not heads or lines[0] not in heads:
        return  # columns that were written as one line
    rest = [line for line in lines if line not in heads]
    lefts = [head.left for head in heads if head.left is not None]
    for head, column in zip(heads, columns(rest, lefts=lefts), strict=False):
        health = re.match(r"Integrated|ICB", head.text, re.IGNORECASE) is not None
        yield _partner(document, column, is_place, health=health)


def _partner(
    document: Document, lines: Sequence[BodyLine], is_place: Callable[[str], bool], *, health: bool
) -> Partner:
    """Name and people of a column, whose lines stand above the website and the address."""
    names: list[BodyLine] = []
    people: list[list[BodyLine]] = []
    for line in lines:
        label = _NAME_LABEL.match(line.text) or _LEAD_LABEL.match(line.text)
        text = line.text[label.end() :] if label else line.text
        if label is None and _PLACE.match(text):
            break
        if label is not None and _LEAD_LABEL.match(line.text):
            people.append([])
        shown = _without(line, label.end()) if label else line
        if not text:
            continue
        if (people and people[-1] and _begins_person(text)) or (
            not people and names and label is None and _begins_person(text, after=names[-1].text)
        ):
            people.append([])
        (people[-1] if people else names).append(shown)
    named = joined(document, names, marked=False) if names else None
    found = (person for group in people if group for person in _people(document, group, is_place))
    return Partner((named, 0, len(named.text)) if named else None, tuple(found), health)


def _without(line: BodyLine, length: int) -> BodyLine:
    """The line without its label of ``length`` characters."""
    lead = len(line.line.text) - len(line.line.text.lstrip()) + length
    own = replace(line.line, start=line.line.start + lead, text=line.line.text[lead:])
    return replace(line, line=own)


def _begins_person(text: str, after: str = "") -> bool:
    """Whether a line begins with a name: a sign or letters behind it, or a body that is complete above it."""
    front = name_in_front(text)
    if front is None or is_body(text):
        return False
    complete = not after or is_body(after)
    return (
        bool(front.sign.strip())
        or text[front.after : front.after + 1] == "("
        or bool(front.honours)
        or (complete and front.after >= len(text))
    )


def _people(document: Document, lines: Sequence[BodyLine], is_place: Callable[[str], bool]) -> Iterator[Named]:
    """The person of a cell; where posts stand in brackets, the next one may follow on the same line."""
    first = name_in_front(lines[0].text)
    alone = first is not None and first.after >= len(lines[0].text)
    passage = joined(document, lines, marked=False, between=", " if alone and len(lines) == 2 else " ")
    at = 0
    while at < len(passage.text):
        front = name_in_front(passage.text[at:])
        if front is None:
            return
        closes = _BRACKETED.match(passage.text, at + front.after)
        end = closes.end() if closes else len(passage.text)
        name = replace(front.name, start=at + front.name.start, end=at + front.name.end, after=at + front.name.after)
        yield with_post(passage, name, front.honours, at + front.after, is_place, end)
        at = end + len(passage.text[end:]) - len(passage.text[end:].lstrip(" ,;"))


def read_team(document: Document) -> Iterator[Named]:
    """The inspectors below "Inspection team", column by column, each with the inspectorate of the column or post."""
    lines = between(document, _TEAM, _AFTER_TEAM)
    heads = [line for line in lines[:6] if inspectorate_named(line.text) is not None]
    lefts = [head.left for head in heads if head.left is not None]
    parted = [part for line in lines for part in _side_by_side(line)]
    for column in columns(parted, lefts=lefts):
        yield from _inspectors(document, column)


def _side_by_side(line: BodyLine) -> Iterator[BodyLine]:
    """The people of a line that stand too close for a gap between columns (Suffolk 2024, page 8)."""
    for match in _NEXT_PERSON.finditer(line.line.text):
        front = name_in_front(line.line.text[match.end() :])
        if front is not None and "," in front.sign:
            first = replace(line.line, end=line.line.start + match.start(), text=line.line.text[: match.start()])
            rest = replace(line.line, start=line.line.start + match.end(), text=line.line.text[match.end() :])
            yield replace(line, line=first)
            yield from _side_by_side(replace(line, line=rest))
            return
    yield line


def _inspectors(document: Document, lines: Sequence[BodyLine]) -> Iterator[Named]:
    heading: Inspectorate | None = None
    group: list[BodyLine] = []
    for line in lines:
        if inspectorate_named(line.text) is not None and not (group and _wants_more(group[-1].text)):
            yield from _inspector(document, group, heading)
            heading, group = inspectorate_named(line.text), []
        elif name_in_front(line.text) is not None:
            yield from _inspector(document, group, heading)
            group = [line]
        elif group and not stands_apart(group[-1], line):
            group.append(line)
    yield from _inspector(document, group, heading)


def _wants_more(text: str) -> bool:
    return text.endswith((",", "-", "\u2013"))


def _inspector(document: Document, lines: Sequence[BodyLine], heading: Inspectorate | None) -> Iterator[Named]:
    if not lines:
        return
    passage = joined(document, lines, marked=False)
    front = name_in_front(passage.text)
    if front is None:
        return
    start, end = front.after, len(passage.text)
    bracket = re.fullmatch(r"\((.*)\)", passage.text[start:end])
    start, end = (start + 1, end - 1) if bracket else (start, end)
    title = passage.text[start:end].strip(" ,;.") or None
    yield Named(
        passage,
        front.name,
        front.honours,
        (passage, start, end) if title else None,
        title,
        inspectorate=inspectorate_of(title or "") or heading or OFSTED,
        leads=_LEADS.search(title or "") is not None,
    )
