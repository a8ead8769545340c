"""Claims about the people of a document: nodes, names, posts and involvements, each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from ...graph.ids import readable_id, slug
from ...graph.records import Claim, Evidence, NodeRef, Problem
from ...ontology import Value
from ...ontology.posts import INTERIM, canonical_post
from ...ontology.register import CouncilEntry, Register
from ..document import Document
from ..passages import Passage
from ..statements import CERTAIN, link, mention, state
from .post_bodies import posts_at
from .proposed import doubted, is_proposed
from .records import FoundPerson, HeldPost, Involvement

_LABELS = {"officer": "Officer", "councillor": "Councillor", "inspector": "Inspector", "person": "Person"}
_TO_MEETING = frozenset({"ATTENDED", "SENT_APOLOGIES", "CHAIRED", "INVITED_TO"})
_TO_DOCUMENT = frozenset({"WROTE", "CONTACT_FOR"})


def person_refs(found: Sequence[FoundPerson], *, document: Document, council: CouncilEntry | None) -> list[NodeRef]:
    """The node of each person, in the order of ``found``.

    Ids are the council's own. A surname alone is no key: such a person's id holds the title and the document too, so
    that two papers' "Mr Smith" stay two until somebody says they are one, and where one paper has several of a surname,
    their order. Two people of one full name have their titles in their ids.
    """
    code = council_code(document, council)
    keys = [(_LABELS[p.kind], slug(p.name)) for p in found]
    refs: list[NodeRef] = []
    for number, (person, (label, key)) in enumerate(zip(found, keys, strict=True)):
        several, title = keys.count((label, key)) > 1, slug(person.title or "")
        if " " in person.name.strip():
            parts: tuple[str, ...] = (code, f"{title}-{key}" if several and title else key)
        else:
            order = str(keys[: number + 1].count((label, key))) if several else ""
            parts = (code, "-".join(filter(None, (order, title, key))), _tail(document))
        refs.append(NodeRef(label, readable_id(label.lower(), *parts)))
    return refs


def people_claims(
    found: Sequence[FoundPerson],
    *,
    document: Document,
    council: CouncilEntry | None,
    meeting: NodeRef | None,
    item_of: Callable[[Passage], NodeRef | None],
    date: date | None,
    actions_of: Callable[[Involvement], Iterable[NodeRef]] | None = None,
    register: Register | None = None,
) -> Iterator[Claim | Problem]:
    """The claims about ``found``, the people of ``document``.

    ``register`` finds the councils that the titles of posts name; without it the package's own does.

    ``item_of`` gives the agenda item of a passage: presenting goes to it, or else to ``meeting``. ``actions_of`` gives
    the actions that somebody is responsible for. An involvement without the node it goes to is left out.
    """
    for person, node in zip(found, person_refs(found, document=document, council=council), strict=True):
        said = _said_of(person, node, document, council, meeting, item_of, actions_of)
        posts = _posts_of(person, node, document, council, register or Register.load(), date)
        said = chain(said, posts)
        yield from doubted(said, node) if is_proposed(person) else said


def _said_of(
    person: FoundPerson,
    node: NodeRef,
    document: Document,
    council: CouncilEntry | None,
    meeting: NodeRef | None,
    item_of: Callable[[Passage], NodeRef | None],
    actions_of: Callable[[Involvement], Iterable[NodeRef]] | None,
) -> Iterator[Claim]:
    passage, start, end = person.first
    evidence = passage.cite(start, end)
    yield mention(
        document,
        node,
        evidence,
        min(CERTAIN, person.kind_confidence + 0.05) if person.kind_confidence < 0.9 else CERTAIN,
    )
    yield from state(
        node, evidence, name=person.name, aliases=person.aliases or None, honours=", ".join(person.honours) or None
    )
    for involvement in person.involvements:
        yield from _involved(node, involvement, document, meeting, item_of, actions_of)


def council_code(document: Document, council: CouncilEntry | None) -> str:
    return council.id.partition(":")[2] if council is not None else f"unknown-{_tail(document)}"


def _tail(document: Document) -> str:
    return slug(document.id.partition(":")[2])[:10]


def _posts_of(
    person: FoundPerson,
    node: NodeRef,
    document: Document,
    council: CouncilEntry | None,
    register: Register,
    on: date | None,
) -> Iterator[Claim]:
    inside = person.kind in ("officer", "councillor")
    for printed in person.posts:
        evidence = printed.passage.cite(printed.start, printed.end)
        own: dict[str, Value] = {"title": printed.title, "interim": printed.interim}
        if on is not None:
            own["date"] = on
        for post, entry in posts_at(printed, council, register, on):
            ref, claims = post_node(post, evidence, document, entry, inside=inside)
            yield from claims
            yield Claim(node, "HELD", ref, evidence, confidence=post.confidence, properties=own)


def post_node(
    post: HeldPost,
    evidence: Evidence,
    document: Document,
    council: CouncilEntry | None,
    *,
    inside: bool,
    body: NodeRef | None = None,
) -> tuple[NodeRef, list[Claim]]:
    """The node of a post with the claims about it; ``inside`` says that it is one of the council's own.

    ``body`` is the node of the post's organisation where the caller knows it and makes the claims about it.
    """
    own = inside and post.organisation is None
    canonical = canonical_post(post.title, council=own)
    place = council_code(document, council) if own else slug(post.organisation or "") or f"elsewhere-{_tail(document)}"
    key = slug(canonical.title if canonical else INTERIM.sub("", post.title)) or "untitled"
    ref = NodeRef("Post", readable_id("post", place, key))
    claims = [mention(document, ref, evidence, post.confidence)]
    claims += state(ref, evidence, confidence=post.confidence, title=" ".join(INTERIM.sub("", post.title).split()))
    if canonical is not None:
        sure = min(post.confidence, canonical.confidence)
        claims += state(
            ref,
            evidence,
            confidence=sure,
            printed=post.title,
            canonical_title=canonical.title,
            statutory=canonical.statutory or None,
        )
    if own and council is not None:
        claims.append(link(ref, "AT", NodeRef("Council", council.id), evidence, post.confidence))
    elif body is not None:
        claims.append(link(ref, "AT", body, evidence, post.confidence))
    elif not own and post.organisation:
        claims += _organisation(post.organisation, ref, evidence, document)
    return ref, claims


_KINDS = (
    ("inspectorate", re.compile(r"\b(?:Ofsted|CQC|Care Quality Commission|Inspectorate)\b")),
    ("police", re.compile(r"\b(?:Police|Constabulary)\b", re.IGNORECASE)),
    ("NHS body", re.compile(r"\b(?:NHS|ICB|CCG|Integrated Care|Health and Care Board|Hospital|Clinical)\b", re.I)),
    ("government department", re.compile(r"\b(?:Department|DfE|Home Office|Ministry|Government)\b")),
    ("partnership", re.compile(r"\b(?:Partnership|Board|Forum|Alliance|Network|LSCB|LSCP)\b")),
    ("trust", re.compile(r"\bTrust\b")),
    ("charity", re.compile(r"\b(?:Charity|Foundation|Voluntary|Citizens Advice)\b")),
)


def organisation_kind(name: str) -> str:
    """What kind of body an organisation of this name is."""
    return next((kind for kind, pattern in _KINDS if pattern.search(name)), "other")


def _organisation(name: str, post: NodeRef, evidence: Evidence, document: Document) -> Iterator[Claim]:
    ref = NodeRef("Organisation", readable_id("organisation", slug(name)))
    kind = organisation_kind(name)
    yield mention(document, ref, evidence, 0.88)
    yield from state(ref, evidence, confidence=0.88, name=name, kind=kind)
    yield link(post, "AT", ref, evidence, 0.88)


def _involved(
    node: NodeRef,
    involvement: Involvement,
    document: Document,
    meeting: NodeRef | None,
    item_of: Callable[[Passage], NodeRef | None],
    actions_of: Callable[[Involvement], Iterable[NodeRef]] | None,
) -> Iterator[Claim]:
    evidence = involvement.passage.cite(involvement.start, involvement.end)
    relationship = involvement.relationship
    ends: list[NodeRef | None] = []
    if relationship in _TO_MEETING:
        ends = [meeting]
    elif relationship == "PRESENTED":
        ends = [item_of(involvement.passage) or meeting]
    elif relationship in _TO_DOCUMENT:
        ends = [document.ref]
    elif relationship == "RESPONSIBLE_FOR" and actions_of is not None:
        ends = list(actions_of(involvement))
    own: dict[str, Value] = {"capacity": involvement.capacity} if involvement.capacity else {}
    for end in ends:
        if end is not None:
            yield Claim(node, relationship, end, evidence, confidence=involvement.confidence, properties=own)
