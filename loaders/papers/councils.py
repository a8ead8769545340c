"""The council a paper is of: what came with the file, the web address, then the paper's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from ...graph.records import Claim, Evidence, NodeRef, Problem
from ...ontology.register import CouncilEntry
from ..context import Context
from ..document import Document
from ..passages import Passage
from ..statements import CERTAIN, LIKELY, link, mention

_TOP = 16  # passages in which a paper names its own council
# "London Borough of Barnley and Dunsham", "Wexmoor County Council", "PENNERDALE COUNTY COUNCIL".
_NAMED = re.compile(
    r"\b(?:(?:London|Royal|Metropolitan)\s+Borough\s+of\s+[A-Z][\w'\u2019-]+(?:\s+(?:and|upon|&)\s+[A-Z][\w'\u2019-]+)*"
    r"|(?:(?!Council\b)[A-Z][\w'\u2019-]+,?\s+(?:(?:and|of|upon|on|the|in|&)\s+)*){1,6}"
    r"(?:(?:County|City|Borough|District|Metropolitan(?:\s+(?:Borough|District))?)\s+)?Council)\b"
    r"|\b(?:[A-Z'\u2019&-]+\s+){1,5}(?:(?:COUNTY|CITY|BOROUGH|DISTRICT|METROPOLITAN)\s+)*COUNCIL\b"
)


@dataclass(frozen=True, slots=True)
class FoundCouncil:
    """A council, where the paper shows it, and how sure that is."""

    entry: CouncilEntry
    evidence: Evidence
    confidence: float

    @property
    def node(self) -> NodeRef:
        """The council's node."""
        return NodeRef("Council", self.entry.id)


def find_council(document: Document, passages: Sequence[Passage], context: Context) -> FoundCouncil | None:
    """The council a paper is of, or None where nothing tells it beyond doubt."""
    if not passages:
        return None
    given = _given(document, context)
    if given is not None:
        place = next(_printed(passages, context, given), passages[0].cite())
        return FoundCouncil(given, place, CERTAIN)
    for group, confidence in ((passages[:_TOP], CERTAIN), (passages, LIKELY)):
        found = dict(_named(group, context))
        if len(found) == 1:
            entry, evidence = next(iter(found.items()))
            return FoundCouncil(entry, evidence, confidence)
    return _by_address(passages, context)


_HOST = re.compile(
    r"(?:@|https?://|www\.)(?P<host>(?:[\w-]+\.)+(?:gov\.uk|gov\.wales|org\.uk|example))\b", re.IGNORECASE
)


def _by_address(passages: Sequence[Passage], context: Context) -> FoundCouncil | None:
    """The one council whose e-mail or web addresses a paper prints, as its contacts' ones."""
    found: dict[CouncilEntry, Evidence] = {}
    for passage in passages:
        for match in _HOST.finditer(passage.text):
            entry = context.register.by_domain(match["host"], on=context.date)
            if entry is not None:
                found.setdefault(entry, passage.cite(*match.span("host")))
    if len(found) != 1:
        return None
    entry, evidence = next(iter(found.items()))
    return FoundCouncil(entry, evidence, LIKELY)


def partners(passages: Sequence[Passage], context: Context, own: CouncilEntry | None) -> tuple[CouncilEntry, ...]:
    """The other councils that the top of a paper names: a joint committee is part of each."""
    named = (entry for entry, _ in _named(passages[:_TOP], context))
    return tuple(entry for entry in named if own is None or entry.code != own.code)


def _given(document: Document, context: Context) -> CouncilEntry | None:
    """By name, then by the domain of the address, the manifest before what the file carries; then the default."""
    for name in (context.council, document.metadata.get("council")):
        entry = context.register.find(name, on=context.date) if name else None
        if entry is not None:
            return entry
    for url in (context.url, document.metadata.get("url")):
        host = urlsplit(url).hostname if url else None
        entry = context.register.by_domain(host, on=context.date) if host else None
        if entry is not None:
            return entry
    return context.register.find(context.default_council, on=context.date) if context.default_council else None


def _named(passages: Sequence[Passage], context: Context) -> Iterator[tuple[CouncilEntry, Evidence]]:
    seen = set()
    for passage in passages:
        for match in _NAMED.finditer(passage.text):
            entry = context.register.find(match.group(), on=context.date)
            if entry is not None and entry.code not in seen:
                seen.add(entry.code)
                yield entry, passage.cite(*match.span())


def _printed(passages: Sequence[Passage], context: Context, entry: CouncilEntry) -> Iterator[Evidence]:
    """Places where the paper prints the council's name."""
    for found, evidence in _named(passages, context):
        if found.code == entry.code:
            yield evidence
    for passage in passages:
        at = passage.text.find(entry.short_name)
        if at >= 0:
            yield passage.cite(at, at + len(entry.short_name))


def council_claims(document: Document, found: FoundCouncil | None) -> Iterator[Claim | Problem]:
    """Claims on the council that a paper concerns, or the problem that none could be told."""
    if found is None:
        yield Problem(
            "unknown-council",
            "the paper does not say which council it is of. Name it in a manifest.csv beside the file (columns path, "
            "council), or load with --council NAME.",
            1,
        )
        return
    yield mention(document, found.node, found.evidence, found.confidence)
    yield link(document.ref, "CONCERNS", found.node, found.evidence, found.confidence)
