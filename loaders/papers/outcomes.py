"""What an item came to: its decisions, from the section that holds them, and the proposals of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..passages import Passage
from .decisions import SURE, FoundDecision, once
from .marked_actions import marked_requests
from .narrative import read_narrative
from .resolutions import goes_on, merged, naked, read_decision_section, read_resolutions
from .sections import Sections, sections
from .sentences import sentences

_DOES = re.compile(r"\b(?:would|will|should|be|to)\s+\w+", re.IGNORECASE)


def item_decisions(parts: Sections, noun: str | None) -> list[FoundDecision]:
    """The decisions of an item. Its minutes repeat what a section of decisions says: the minutes count, where they do.

    A sentence that tells what a resolution of the same item says too counts once.
    """
    formal = list(read_resolutions(parts.minuted)) or list(naked(parts.minuted))
    if not formal:
        formal = list(read_decision_section(parts.decided))
    told = _noted_once(one for one in read_narrative(parts.minuted, noun) if not _repeats(one, formal))
    return once([*formal, *told, *marked_requests(parts.minuted)])


def _noted_once(told: Iterable[FoundDecision]) -> Iterator[FoundDecision]:
    """What sentences tell, less a second one that something was noted: minutes say so before and after a discussion."""
    noted = False
    for one in told:
        if one.kind != "noted" or not noted:
            yield one
        noted = noted or one.kind == "noted"


def read_record(passages: Sequence[Passage], noun: str | None) -> list[FoundDecision]:
    """The decisions of a record: those under its label, else opened ones, else those told in sentences."""
    parts = sections(passages, website=True, record=True)
    if parts.decided:
        return once(list(read_decision_section(parts.decided)))
    formal = list(read_resolutions(passages)) or list(naked(passages))
    return once(formal or list(read_narrative(passages, noun)))


def _repeats(told: FoundDecision, formal: Sequence[FoundDecision]) -> bool:
    if not formal or told.kind == "requested":
        return False
    if told.kind == "agreed":
        return _DOES.search(told.text) is None
    return any(one.kind == told.kind for one in formal)


_BODIES = (
    r"(?:[A-Z][\w'\u2019,&-]*\s+(?:(?:and|of|for|the)\s+)?){0,10}(?:Committee|Panel|Board|Cabinet|Council"
    r"|Commission|Executive|Forum|Member|Members|Leader|Group)"
    r"(?:\s+for\s+[\w\s,&'\u2019-]{3,80}?)?"
)
# "The Committee is RECOMMENDED to ...", "RECOMMENDED that ...", "That the Committee:".
_PROPOSAL = re.compile(
    rf"\b{_BODIES}\s+(?:is|are|be)\s+(?:therefore\s+|also\s+)?(?:RECOMMENDED|recommended|asked|invited|requested"
    r"|ASKED|INVITED|REQUESTED)\s*(?:to\b|that\b|:)"
    r"|^(?:It\s+is\s+)?(?:RECOMMENDED|Recommended|recommended)(?:\s*[:\u2010-\u2015-]|\s+that\b|\s+to\b|\s*$)"
    r"|^It\s+is\s+recommended\s+(?:that|to)\b"
    rf"|^That\s+(?:the\s+)?{_BODIES}\s*:?$"
)
_HEADING = re.compile(
    r"(?:(?:Officer\s+|Summary\s+of\s+|Proposed\s+|The\s+)?recommendations?|(?:Proposed|Draft)\s+(?:decisions?"
    r"|resolutions?)|Decisions?\s+(?:required|sought|requested))\W*",
    re.I,
)
_LIST_FOLLOWS = re.compile(r"(?:\bto|\bthat|:|\u2013|-)\s*:?\s*$|:\s*$", re.IGNORECASE)
_POINT = re.compile(r"\(?(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})[.)]?|[\u2022\uf0b7\u00b7\u25aao\u2013-]")
_ASKS = re.compile(
    r"(?:That|To|that|to)\s|(?:notes?|considers?|agrees?|approves?|endorses?|comments?|reviews?|receives?"
    r"|recommends?|supports?|scrutinises?)\b",
    re.I,
)


def read_proposals(passages: Sequence[Passage]) -> list[FoundDecision]:
    """What a report or a proposed record asks a body to decide: nothing is decided yet, so each is 'recommended'."""
    found: list[FoundDecision] = []
    index = 0
    while index < len(passages):
        proposed, index = _proposed(passages, index)
        found += proposed
    return once(found)


def _proposed(passages: Sequence[Passage], index: int) -> tuple[list[FoundDecision], int]:
    """The proposals that a passage makes or opens, and the index of the passage after them."""
    passage = passages[index]
    if (labelled := _labelled(passage)) is not None:
        return [labelled], index + 1
    if _HEADING.fullmatch(passage.text):
        return _under_heading(passages, index + 1)
    proposal = _PROPOSAL.search(passage.text)
    if proposal is None:
        return [], index + 1
    listed = list(_listed(passages, index)) if _LIST_FOLLOWS.search(passage.text) else []
    if listed:
        return [_whole(sub) for sub in merged(listed)], index + 1 + len(listed)
    return list(_sentence(passage, proposal)), index + 1


def _under_heading(passages: Sequence[Passage], start: int) -> tuple[list[FoundDecision], int]:
    """The proposals under the heading "Recommendations": the opened ones, else the points or lines that ask."""
    if start < len(passages) and (_PROPOSAL.search(passages[start].text) or _opens(passages[start])):
        opener = passages[start]
        listed = list(_listed(passages, start))
        if listed:
            return [_whole(sub) for sub in merged(listed)], start + 1 + len(listed)
        proposal = _PROPOSAL.search(opener.text)
        return (list(_sentence(opener, proposal)) if proposal else [_whole(opener)]), start + 1
    place = start
    while place < len(passages) and _ASKS.match(passages[place].text):
        place += 1
    return [_whole(sub) for sub in merged(passages[start:place])], place


def _opens(passage: Passage) -> bool:
    return len(passage.text) <= 160 and _LIST_FOLLOWS.search(passage.text) is not None


def _listed(passages: Sequence[Passage], index: int) -> Iterator[Passage]:
    """The points right below a passage; the next paragraph of the report's own numbers ends them."""
    above, first = passages[index], None
    for passage in passages[index + 1 :]:
        if passage.mark is None or not _POINT.fullmatch(passage.mark) or _next_paragraph(above, passage):
            return
        first = first or passage.mark
        if not goes_on(first, passage.mark):
            return
        yield passage


def _next_paragraph(above: Passage, passage: Passage) -> bool:
    one, other = ((p.mark or "").strip("().") for p in (above, passage))
    if not re.fullmatch(r"\d+(?:\.\d+)*", one) or not re.fullmatch(r"\d+(?:\.\d+)*", other):
        return False
    first, second = ([int(n) for n in mark.split(".")] for mark in (one, other))
    return len(first) == len(second) and first[:-1] == second[:-1] and second[-1] == first[-1] + 1 and second[-1] > 1


def _whole(passage: Passage) -> FoundDecision:
    text = re.sub(r"[\s;,]+(?:and)?[\s;,]*$", "", passage.text)
    return FoundDecision("recommended", text, passage, 0, len(text), passage.mark, SURE)


_LABELLED = re.compile(r"(?:Officer\s+)?Recommendations?\s*[:\u2010-\u2015-]\s*(?=\S)", re.IGNORECASE)


def _labelled(passage: Passage) -> FoundDecision | None:
    """A proposal on the line of its label: "Recommendation: that the Panel notes the report"."""
    label = _LABELLED.match(passage.text)
    if label is None or not _ASKS.match(passage.text[label.end() :]) or _opens(passage):
        return None
    return FoundDecision("recommended", passage.text[label.end() :], passage, label.end(), len(passage.text))


def _sentence(passage: Passage, proposal: re.Match[str]) -> Iterator[FoundDecision]:
    for start, end in sentences(passage.text):
        if start <= proposal.start() < end and proposal.end() < len(passage.text.rstrip(" :")):
            yield FoundDecision("recommended", passage.text[start:end], passage, start, end, None, SURE)
