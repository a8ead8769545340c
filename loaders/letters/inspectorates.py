"""The inspectorates that sign letters and carry out joint inspections, under every name that letters print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...graph.ids import readable_id, slug
from ...graph.records import NodeRef

_MAJESTY = r"(?:HM|(?:His|Her)\s+Majesty['\u2019]?s?)"


@dataclass(frozen=True, slots=True)
class Inspectorate:
    """An inspectorate: its present name, the pattern of its names (earlier ones too) and of its officials' titles."""

    name: str
    pattern: re.Pattern[str]
    officials: re.Pattern[str] | None = None

    @property
    def slug(self) -> str:
        """What stands in the ids of its inspectors."""
        return slug(self.name)

    @property
    def ref(self) -> NodeRef:
        """Its node."""
        return NodeRef("Organisation", readable_id("organisation", self.slug))


OFSTED = Inspectorate(
    "Ofsted",
    re.compile(
        r"\bOfsted\b|\bOffice\s+for\s+Standards\s+in\s+Education(?:,\s+Children['\u2019]s\s+Services\s+and\s+Skills)?"
    ),
)
# "Quality Care Commission" is a misprint in Dorset 2024, page 1.
CQC = Inspectorate(
    "Care Quality Commission",
    re.compile(r"\b(?:Care\s+Quality|Quality\s+Care)\s+Commission\b|\bCQC\b"),
    re.compile(r"\bChief\s+Inspector\s+of\s+(?:Health\s?care|Health\s+Care|Hospitals|Primary|General|Adult)", re.I),
)
# HMIC until July 2017, HMICFRS since: one inspectorate that took on fire and rescue services.
HMICFRS = Inspectorate(
    "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services",
    re.compile(
        rf"\b(?:HMI|{_MAJESTY}\s+Inspectorate\s+of)\s+Constabulary(?:\s*,?\s*(?:and|&)?\s*Fire\s+(?:and|&)\s+Rescue"
        r"(?:\s+Services?)?)?\b|\bHMICFRS\b|\bHMIC\b"
    ),
    re.compile(r"\bInspectors?\s+of\s+(?:Constabulary|Fire)", re.I),
)
HMI_PROBATION = Inspectorate(
    "His Majesty's Inspectorate of Probation",
    re.compile(rf"\b(?:HMI|{_MAJESTY}\s+Inspectorate\s+of)\s+Prob(?:ation)?\b|\bHMIP\b"),
    re.compile(r"\bInspectors?\s+of\s+Probation", re.I),
)
HMI_PRISONS = Inspectorate(
    "His Majesty's Inspectorate of Prisons", re.compile(rf"\b(?:HMI|{_MAJESTY}\s+Inspectorate\s+of)\s+Prisons\b")
)

INSPECTORATES = (OFSTED, CQC, HMICFRS, HMI_PROBATION, HMI_PRISONS)


@dataclass(frozen=True, slots=True)
class PrintedInspectorate:
    """An inspectorate's name at [start, end) of a text."""

    inspectorate: Inspectorate
    printed: str
    start: int
    end: int


def inspectorates_in(text: str) -> Iterator[PrintedInspectorate]:
    """Every name of an inspectorate in ``text``, in the order of the text."""
    found = [
        PrintedInspectorate(inspectorate, " ".join(match.group().split()), *match.span())
        for inspectorate in INSPECTORATES
        for match in inspectorate.pattern.finditer(text)
    ]
    yield from sorted(found, key=lambda printed: printed.start)


def inspectorate_named(text: str) -> Inspectorate | None:
    """The inspectorate whose name is all of ``text``, or None."""
    bare = re.sub(r"\s*\([^()]*\)$", "", text.strip()).strip(" :,")
    return next((known for known in INSPECTORATES if known.pattern.fullmatch(bare)), None)


def inspectorate_of(title: str) -> Inspectorate | None:
    """The inspectorate whose officials alone have such a title, or that the title names; None for any other."""
    named = next(inspectorates_in(title), None)
    if named is not None:
        return named.inspectorate
    return next((known for known in INSPECTORATES if known.officials and known.officials.search(title)), None)
