"""Decisions: what was resolved, agreed, noted, referred or requested, one for each thing that was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.ids import hashed_id, slug
from ...graph.records import Claim, NodeRef
from ..document import Document
from ..passages import Passage
from ..statements import link, mention, state

_SURE = 0.95
_FAIR = 0.85

# The first verb after the words that open a decision says what it was; the kinds are those of the graph's contract.
_VERBS = (
    ("approved", r"correct\s+record|approv\w*|endors\w*|adopt\w*|confirm\w*|ratif\w*|accept\w*"),
    ("noted", r"not(?:e|es|ed|ing)\b|receiv\w*"),
    ("referred", r"refer(?:s|red|ring)?\b"),
    ("deferred", r"defer\w*|adjourn\w*"),
    ("rejected", r"reject\w*|refus\w*|not\s+(?:be\s+)?(?:approved|agreed)"),
    ("recommended", r"recommend\w*"),
    ("requested", r"request\w*|ask(?:s|ed)?\b|invit\w*|b(?:r)?ought\s+back|report(?:ed)?\s+back"),
    ("resolved", r"delegat\w*|appoint\w*|elect\w*|establish\w*|exclude\w*|nominat\w*"),
    ("agreed", r"agree\w*|support\w*"),
)
_VERB = re.compile("|".join(rf"(?P<{kind}>\b(?:{pattern}))" for kind, pattern in _VERBS), re.IGNORECASE)
_BODIES = (
    r"(?:[A-Z][\w'\u2019]*\s+){0,6}(?:Committee|Panel|Board|Cabinet|Council|Commission|Executive|Forum|Member|Members)"
)
_OPENING = re.compile(
    r"(?P<word>\bRESOLVED\b|^Resolved\b|\bAGREED\b(?=\s*[:\u2013-]|\s+(?:that|to)\b)|^Agreed\b(?=\s*[:\u2013-]|\s+that)"
    r"|\bDECISION\b(?=\s*:)|\bIT\s+WAS\s+(?:RESOLVED|AGREED)\b"
    r"|\b(?:Committee|Panel|Board|Cabinet|Council|Commission|Executive|Forum|Members)\s+(?:unanimously\s+)?"
    r"(?:resolved|RESOLVED|AGREED|NOTED|ENDORSED|APPROVED|agreed\s+that)\b)"
)
# A body asks others for something, or is asked: the first is its decision, the second a proposal to it.
_REQUEST = re.compile(
    rf"\bThe\s+{_BODIES}\b[^.:]{{0,160}}?\brequested\s+(?!by\b)(?:that\b|an?\b|the\b|further\b|more\b|for\b|to\b|officers\b)"
)
_PROPOSAL = re.compile(
    rf"\b{_BODIES}\s+(?:is|are|be)\s+(?:RECOMMENDED|recommended|asked|invited|requested|ASKED|INVITED|REQUESTED)\s+(?:to\b|that\b)"
    r"|^RECOMMENDED?(?:\s+that)?\b|^(?:It\s+is\s+)?RECOMMENDED\b"
)
_LIST_FOLLOWS = re.compile(r"(?:\bto|\bthat|:|\u2013|-)\s*:?\s*$|:\s*$")
_LOST = re.compile(r"\b(?:motion|amendment|vote)\b[^.]*\b(?:lost|fell|not\s+carried|defeated)\b", re.IGNORECASE)
_SUB_MARK = re.compile(r"\(?(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})[.)]|[\u2022\uf0b7o-]")
_JOINED = re.compile(r";\s*(?:and\s+)?(?=(?:that|to)\b)|,?\s+and\s+(?=that\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDecision:
    """A decision and where it stands: the slice [start, end) of a passage."""

    kind: str
    text: str
    passage: Passage
    start: int
    end: int
    number: str | None = None
    confidence: float = _SURE

    def node(self, maker: NodeRef) -> NodeRef:
        """The decision's node, named by who decided and its words."""
        return NodeRef("Decision", hashed_id("decision", maker.id, self.kind, slug(self.text)))


def read_decisions(passages: Sequence[Passage]) -> Iterator[FoundDecision]:
    """The decisions in an item's passages, in order. A motion that was lost is none."""
    for index, passage in enumerate(passages):
        opening = _OPENING.search(passage.text)
        request = _REQUEST.search(passage.text) if opening is None else None
        if request is not None:
            yield from _requests(passages, index, request)
        elif opening is not None and not _is_lost(passages, index):
            yield from _opened(passages, index, opening)


def _opened(passages: Sequence[Passage], index: int, opening: re.Match[str]) -> Iterator[FoundDecision]:
    passage = passages[index]
    default = _default_kind(passage.text[opening.end() :], opening["word"])
    listed = list(_listed(passages, index + 1)) if _LIST_FOLLOWS.search(passage.text) else []
    for sub in listed:
        yield from _parts(sub, 0, sub.mark, default)
    if not listed:
        yield from _parts(passage, _sentence_start(passage.text, opening.start()), passage.mark, default)


def _requests(passages: Sequence[Passage], index: int, request: re.Match[str]) -> Iterator[FoundDecision]:
    passage = passages[index]
    listed = list(_listed(passages, index + 1)) if passage.text.endswith(":") else []
    for sub in listed:
        yield FoundDecision("requested", sub.text, sub, 0, len(sub.text), sub.mark, _FAIR)
    if not listed:
        start, end = _sentence_start(passage.text, request.start()), _sentence_end(passage.text, request.end())
        yield FoundDecision("requested", passage.text[start:end], passage, start, end, None, _FAIR)


def read_proposals(passages: Sequence[Passage]) -> Iterator[FoundDecision]:
    """What a report or a proposed record asks a body to decide: nothing is decided yet, so each is 'recommended'."""
    for index, passage in enumerate(passages):
        proposal = _PROPOSAL.search(passage.text)
        if proposal is None:
            continue
        listed = list(_listed(passages, index + 1)) if _LIST_FOLLOWS.search(passage.text) else []
        for sub in listed:
            yield FoundDecision("recommended", sub.text, sub, 0, len(sub.text), sub.mark)
        if not listed:
            start, end = _sentence_start(passage.text, proposal.start()), _sentence_end(passage.text, proposal.end())
            yield FoundDecision("recommended", passage.text[start:end], passage, start, end, passage.mark)


def _sentence_start(text: str, at: int) -> int:
    before = [match.end() for match in re.finditer(r"[.?!][\u2019\u201d\")]*\s+", text[:at])]
    return before[-1] if before else 0


def _sentence_end(text: str, at: int) -> int:
    after = re.search(r"[.?!](?=\s+[A-Z]|\s*$)", text[at:])
    return at + after.end() if after else len(text)


def _default_kind(rest: str, word: str) -> str:
    """The kind of a decision whose own words hold no verb that tells."""
    verb = _VERB.search(rest) or _VERB.search(word)
    return verb.lastgroup or "resolved" if verb else "resolved"


def _listed(passages: Sequence[Passage], start: int) -> Iterator[Passage]:
    """The lettered, numbered or bulleted passages right below an opening."""
    for passage in passages[start:]:
        if passage.mark is None or not _SUB_MARK.fullmatch(passage.mark):
            return
        yield passage


def _parts(passage: Passage, start: int, number: str | None, default: str) -> Iterator[FoundDecision]:
    """A decision for each clause joined by "and that" or "; to" that has a verb of its own."""
    bounds = [start]
    for joint in _JOINED.finditer(passage.text, start):
        if _VERB.search(passage.text, joint.end()):
            bounds.append(joint.end())
    for begin, end in zip(bounds, [*bounds[1:], len(passage.text)], strict=True):
        text = passage.text[begin:end].strip(" ;,")
        first = begin + passage.text[begin:end].index(text[0]) if text else begin
        if text:
            yield FoundDecision(_kind_of(text, default), text, passage, first, first + len(text), number)


def _kind_of(text: str, default: str) -> str:
    body = _OPENING.sub(" ", text, count=1) if _OPENING.search(text) else text
    verb = _VERB.search(body)
    if verb is None or verb.lastgroup is None:
        return default
    if verb.lastgroup == "agreed" and (further := _VERB.search(body, verb.end())) and further.lastgroup == "noted":
        between = body[verb.end() : further.start()].strip(" :")
        return "noted" if between.lower() == "to" else "agreed"
    return verb.lastgroup


def _is_lost(passages: Sequence[Passage], index: int) -> bool:
    return any(_LOST.search(passage.text) for passage in passages[index : index + 2])


def decision_claims(found: FoundDecision, maker: NodeRef, document: Document) -> Iterator[Claim]:
    """Claims on one decision of a meeting or agenda item."""
    node, evidence = found.node(maker), found.passage.cite(found.start, found.end)
    number = found.number.strip("().") if found.number else None
    yield mention(document, node, evidence, found.confidence)
    yield from state(node, evidence, confidence=found.confidence, kind=found.kind, text=found.text, number=number)
    yield link(maker, "DECIDED", node, evidence, found.confidence)
