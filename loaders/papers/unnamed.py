"""Posts that a paper lets act without naming who holds them: they stay posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ...graph.records import Claim, NodeRef
from ...ontology.register import CouncilEntry
from ..document import Document
from ..passages import Passage
from ..people import HeldPost, PostActor
from ..people.claims import post_node
from ..statements import link

_INSIDE = ("officer", "councillor")


def unnamed_claims(
    actors: Iterable[PostActor],
    document: Document,
    council: CouncilEntry | None,
    item_of: Callable[[Passage], NodeRef | None],
    meeting: NodeRef,
) -> Iterator[Claim]:
    """Claims on each post, and on the item or meeting to which it presented something."""
    for actor in actors:
        evidence = actor.passage.cite(actor.start, actor.end)
        held = HeldPost(
            title=actor.title,
            interim=False,
            organisation=None,
            passage=actor.passage,
            start=actor.start,
            end=actor.end,
            confidence=actor.confidence,
        )
        post, claims = post_node(held, evidence, document, council, inside=actor.kind in _INSIDE)
        yield from claims
        if actor.relationship == "PRESENTED":
            yield link(post, "PRESENTED", item_of(actor.passage) or meeting, evidence, actor.confidence)
