"""Who is to do an action: the person, post or body that its words name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...graph.ids import slug
from ...graph.records import Claim, NodeRef
from ...ontology.register import CouncilEntry
from ..document import Document
from ..people.claims import post_node
from ..people.records import FoundPerson, HeldPost
from .actions import FoundAction

_CHAIR = re.compile(r"(?:the\s+)?chair(?:man|woman|person)?", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:Director|Officer|Manager|Head\s+of|Leader|Cabinet\s+Member|Counsel|Executive|Commissioner|Lead)\b"
)
_CONFIDENCE = 0.85


class Owners:
    """Finds the owners of a paper's actions among the people that the paper names, else among its posts."""

    def __init__(
        self,
        found: Sequence[FoundPerson],
        refs: Sequence[NodeRef],
        document: Document,
        council: CouncilEntry | None,
    ) -> None:
        self._people = list(zip(found, refs, strict=True))
        self._document = document
        self._council = council

    def owner(self, action: FoundAction) -> tuple[NodeRef | None, list[Claim]]:
        """The owner's node with the claims it needs to stand alone; None where the words name nobody beyond doubt."""
        if action.owner is None:
            return None, []
        named = list(self._named(action.owner))
        if len(named) == 1:
            return named[0], []
        if named or not _POST.search(action.owner):
            return None, []
        return self._post(action, action.owner)

    def _named(self, owner: str) -> Iterator[NodeRef]:
        wanted = slug(owner)
        for person, ref in self._people:
            if _CHAIR.fullmatch(owner):
                fits = any(involvement.relationship == "CHAIRED" for involvement in person.involvements)
            else:
                fits = wanted in {slug(form) for form in (person.name, *person.aliases)}
            if fits:
                yield ref

    def _post(self, action: FoundAction, title: str) -> tuple[NodeRef | None, list[Claim]]:
        title = re.sub(r"^the\s+", "", title, flags=re.IGNORECASE)
        at = action.passage.text.find(title)
        if at < 0:
            return None, []
        held = HeldPost(
            title,
            interim=False,
            organisation=None,
            passage=action.passage,
            start=at,
            end=at + len(title),
            confidence=_CONFIDENCE,
        )
        return post_node(held, action.passage.cite(at, at + len(title)), self._document, self._council, inside=True)
