"""People whom a letter names with post and body, and the claims about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ...graph.ids import readable_id, slug
from ...graph.records import Claim, Evidence, NodeRef, Problem
from ...ontology import Value
from ...ontology.posts import INTERIM, canonical_post
from ...ontology.register import CouncilEntry
from ..passages import Passage
from ..people.claims import council_code, post_node
from ..people.lexicon import BODY_WORDS, MODIFIERS, POST_NOUNS, TOPICS
from ..people.names import PrintedName, Strength, name_at
from ..people.records import HeldPost
from ..people.standing import kind_of_post
from ..statements import CERTAIN, LIKELY, link, mention, state
from .bodies import Bodies, Body
from .inspectorates import Inspectorate

# "BSc MB ChB MSc DCH FRCA", "CBE QPM", "(OBE)": words with two capitals behind a name.
_LETTERS = re.compile(
    r"(?:[\s,]+\(?(?!(?:HMI|HM|NHS|ICB|CEO|DCS|CQC|YOT|NPS|CCG|SEND)\b)(?=\w*[A-Z]\w*[A-Z])[A-Za-z]+\b\.?\)?)+"
    r"(?=\s*$|\s*[,(\u2013-])"
)
_SIGN = re.compile(r"[\s,:;\u2010-\u2015-]+")
_GLUED = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
_OWN = re.compile(
    r"\b(?:children|education|social\s+(?:care|services|work)|adult|public\s+health|DCS|DASS|council|virtual\s+school|SEND)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person at ``name`` of a passage, with a post and a body at [start, end) of passages, where they are printed.

    ``inspectorate`` is set for its inspectors and officials.
    """

    passage: Passage
    name: PrintedName
    honours: tuple[str, ...] = ()
    post: tuple[Passage, int, int] | None = None
    title: str | None = None
    body: tuple[Passage, int, int] | None = None
    inspectorate: Inspectorate | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class NameInFront:
    """A name at the start of a text, its honours, and where what stands behind both begins."""

    name: PrintedName
    honours: tuple[str, ...]
    after: int
    sign: str


def name_in_front(text: str) -> NameInFront | None:
    """The name that ``text`` begins with, or None.

    The place must be one for names: neither a title nor a known forename is needed.
    """
    name = name_at(text, 0) or _like_a_place(text) or _glued(text)
    if name is None:
        return None
    letters = _LETTERS.match(text, name.end)
    after = letters.end() if letters else name.after
    honours = tuple(re.findall(r"[A-Za-z]+", letters.group())) if letters else name.honours
    sign = _SIGN.match(text, after)
    return NameInFront(name, honours, sign.end() if sign else after, sign.group() if sign else "")


_TITLE = "Mr "


def _like_a_place(text: str) -> PrintedName | None:
    """A name that is a place's elsewhere, as "Neville Hall" is, where a post stands behind it (Lincolnshire 2016)."""
    titled = name_at(_TITLE + text, 0)
    if titled is None or not titled.given or titled.given[0].lower() in TOPICS | MODIFIERS | BODY_WORDS:
        return None
    end, after = titled.end - len(_TITLE), titled.after - len(_TITLE)
    words = re.findall(r"[\w'\u2019-]+", text[after:].lower())[:4]
    if not text[after:].startswith(",") or not any(word in POST_NOUNS for word in words):
        return None
    return replace(titled, text=text[:end], start=0, end=end, after=after, title=None, styles=())


def _glued(text: str) -> PrintedName | None:
    """A name whose words stand without a space between them (Greenwich 2018, page 14)."""
    match = re.fullmatch(r"[A-Z][a-z]+[A-Z][a-z]+", text.strip())
    parted = _GLUED.sub(" ", text, count=1) if match else text
    name = name_at(parted, 0) if parted != text else None
    if name is None or name.strength < Strength.AMBIGUOUS:
        return None
    return PrintedName(text, 0, len(text), None, (), name.given, name.surname, name.strength, (), len(text))


def person_claims(
    people: Iterable[Named | Problem], bodies: Bodies, on: date | None, inspection: NodeRef
) -> Iterator[Claim | Problem]:
    """The claims about the people of a letter of the day ``on``; who leads is linked to ``inspection``.

    Problems in reading them are passed on.
    """
    for person in people:
        if isinstance(person, Problem):
            yield person
        else:
            yield from _PersonClaims(person, bodies, on, inspection).claims()


class _PersonClaims:
    """The claims about one person."""

    def __init__(self, person: Named, bodies: Bodies, on: date | None, inspection: NodeRef) -> None:
        self._person = person
        self._bodies = bodies
        self._document = bodies.document
        self._on = on
        self._inspection = inspection
        self._body = self._own_body()

    def _own_body(self) -> Body | None:
        if self._person.body is not None:
            return self._bodies.body(shown(self._person.body))
        if self._person.inspectorate is not None:
            known = self._person.inspectorate
            return Body(known.ref, known.name, "inspectorate")
        councils = self._bodies.councils
        if len(councils) == 1 and _is_councils(self._person.title or ""):
            return Body(NodeRef("Council", councils[0].id), councils[0].name, entry=councils[0])
        return None

    def claims(self) -> Iterator[Claim]:
        """Name, post, body, and whom the person leads."""
        person, node = self._person, self._node()
        evidence = person.passage.cite(person.name.start, person.name.end)
        printed = person.name.text
        yield mention(self._document, node, evidence)
        yield from state(
            node, evidence, printed=printed, name=person.name.bare, honours=", ".join(person.honours) or None
        )
        if person.post is not None:
            yield from self._held(node, person.post)
        if person.leads:
            yield link(node, "LED", self._inspection, evidence)

    def _node(self) -> NodeRef:
        name = slug(self._person.name.bare)
        if self._person.inspectorate is not None:
            return NodeRef("Inspector", readable_id("inspector", self._person.inspectorate.slug, name))
        label = self._label()
        council = self._bodies.councils[0] if self._bodies.councils else None
        return NodeRef(label, readable_id(label.lower(), council_code(self._document, council), name))

    def _label(self) -> str:
        if self._body is None or self._body.entry is None:
            return "Person"
        elected = kind_of_post(self._person.title or "")[0] == "councillor" or self._person.name.title == "Cllr"
        return "Councillor" if elected else "Officer"

    def _held(self, node: NodeRef, place: tuple[Passage, int, int]) -> Iterator[Claim]:
        passage, start, end = place
        evidence = passage.cite(start, end)
        title = self._person.title or shown(place)
        interim = INTERIM.search(title) is not None
        entry: CouncilEntry | None = self._body.entry if self._body else None
        outside = self._body if self._body and entry is None else None
        held = HeldPost(title, interim, outside.name if outside else None, passage, start, end, CERTAIN)
        ref = outside.ref if outside else None
        post, claims = post_node(held, evidence, self._document, entry, inside=entry is not None, body=ref)
        yield from claims
        own: dict[str, Value] = {"title": title, "interim": interim}
        if self._on is not None:
            own["date"] = self._on
        yield Claim(node, "HELD", post, evidence, confidence=CERTAIN, properties=own)
        yield from self._body_claims(evidence)

    def _body_claims(self, evidence: Evidence) -> Iterator[Claim]:
        if self._body is not None and self._person.body is not None:
            passage, start, end = self._person.body
            yield from self._bodies.claims(self._body, shown(self._person.body), passage.cite(start, end))
        elif self._body is not None and self._body.entry is None:
            yield mention(self._document, self._body.ref, evidence, LIKELY)
            yield from state(self._body.ref, evidence, confidence=LIKELY, name=self._body.name, kind=self._body.kind)


def shown(place: tuple[Passage, int, int]) -> str:
    """The words that stand at a place: a passage, and where they begin and end in it."""
    passage, start, end = place
    return passage.text[start:end]


def _is_councils(title: str) -> bool:
    """Whether a post without a printed body is surely one of the council's."""
    if canonical_post(title) is not None and not re.match(r"(?:joint\s+)?chief\s+exec", title, re.IGNORECASE):
        return True
    return _OWN.search(title) is not None and kind_of_post(title)[0] == "officer"
