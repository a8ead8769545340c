"""Who is to do an action: the person or post that its words name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.ids import slug
from ...graph.records import Claim, Evidence, NodeRef
from ...ontology.register import CouncilEntry
from ..document import Document
from ..passages import Passage
from ..people.claims import post_node
from ..people.records import FoundPerson, HeldPost

_CHAIR = re.compile(r"(?:the\s+)?chair(?:man|woman|person)?", re.IGNORECASE)
# "Head of Early Help" is a post; "Early Help Team" and "all partners" are none.
_POST = re.compile(
    r"(?:the\s+)?(?:[\w&'\u2019,/-]+\s+){0,9}?(?:Director|Officer|Manager|Head|Leader|Cabinet\s+Member|Counsel"
    r"|Solicitor|Chief\s+Executive|Commissioner|Lead|Social\s+Worker"
    r"|Portfolio\s+Holder|Headteacher|Head\s*[Tt]eacher|Co-?ordinator)\b(?:\s+(?:of|for)\s+[\w\s&'\u2019,-]{2,90}"
    r"|,\s+[A-Z][\w\s&'\u2019-]{2,60}|\s+\([\w\s&'\u2019-]{2,40}\))?"
)
_PLURAL = re.compile(r"\b(?:Officers|Directors|Managers|Heads|Leads|all|each|relevant)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[/;\u2003]|\band\b(?=\s+(?:the\s+)?(?:Director|Head|Chief|Service|Assistant)))\s*")
_TITLE = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame)\.?\s+)+")
_CONFIDENCE = 0.85


@dataclass(frozen=True, slots=True)
class Owner:
    """An owner's node, and the claims it needs to stand alone."""

    node: NodeRef
    needed: tuple[Claim, ...] = ()


class Owners:
    """Finds the owners of a paper's actions among the people that the paper names, else among its posts."""

    def __init__(
        self,
        found: Sequence[FoundPerson],
        refs: Sequence[NodeRef],
        document: Document,
        council: CouncilEntry | None,
        anchor: Passage,
    ) -> None:
        self._people = list(zip(found, refs, strict=True))
        self._document = document
        self._council = council
        self._anchor = anchor

    def in_passage(self, printed: str | None, passage: Passage) -> list[Owner]:
        """The owners that ``printed``, words of ``passage``, names beyond doubt."""
        at = passage.text.find(printed) if printed else -1
        return self.at(printed, passage.cite(at, at + len(printed))) if printed and at >= 0 else []

    def at(self, printed: str | None, evidence: Evidence) -> list[Owner]:
        """The owners that ``printed`` names beyond doubt, several where they stand side by side."""
        if not printed:
            return []
        whole = self._one(printed, evidence)
        if whole is not None:
            return [whole]
        parts = [part for part in _BETWEEN.split(printed) if part]
        owners = [self._one(part, evidence) for part in parts] if len(parts) > 1 else []
        return [owner for owner in owners if owner is not None] if all(owners) else []

    def _one(self, printed: str, evidence: Evidence) -> Owner | None:
        if _BETWEEN.search(printed):
            return None
        named = list(dict.fromkeys(self._named(printed)))
        if len(named) == 1:
            return Owner(named[0])
        if named or not _POST.fullmatch(printed.strip(" .")) or _PLURAL.search(printed) or _CHAIR.fullmatch(printed):
            return None
        return self._post(printed, evidence)

    def _named(self, printed: str) -> Iterator[NodeRef]:
        wanted = {slug(printed), slug(_TITLE.sub("", printed))}
        for person, ref in self._people:
            if _CHAIR.fullmatch(printed):
                fits = any(involvement.relationship == "CHAIRED" for involvement in person.involvements)
            else:
                fits = not wanted.isdisjoint(slug(form) for form in (person.name, *person.aliases))
            if fits:
                yield ref

    def _post(self, printed: str, evidence: Evidence) -> Owner:
        title = re.sub(r"^the\s+", "", printed.strip(" ."), flags=re.IGNORECASE)
        held = HeldPost(
            title,
            interim=False,
            organisation=None,
            passage=self._anchor,  # the evidence says where it stands; of a post without a holder no more is asked
            start=0,
            end=1,
            confidence=_CONFIDENCE,
        )
        node, needed = post_node(held, evidence, self._document, self._council, inside=True)
        return Owner(node, tuple(needed))
