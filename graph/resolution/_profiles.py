"""What the graph knows of each person, gathered for comparison."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from ...ontology import PEOPLE, Value
from ..graph import Graph
from ..records import Node, NodeRef, Relationship
from ._matches import ids_of, ref_of
from ._names import Name, read_name

SURE = 0.9
"""Confidence of a mention from which its label counts as known; document kinds give less where they guess."""

_SEATS = frozenset(("ATTENDED", "SENT_APOLOGIES", "CHAIRED", "INVITED_TO", "PRESENTED"))
# Words that say how high a post is and not what it is for. A post of these alone (Director, Monitoring Officer, Chair)
# may well be held beside another one.
_RANK_WORDS = """
a acting and assistant associate at author cabinet chair chairman chairperson chief clerk committee contact corporate
council councillor county deputy director director's executive for group head in interim lead leader manager member
members monitoring of officer officers paid portfolio presenter principal report responsible returning s151 151 section
senior service services staff strategic team the to vice
"""
_RANKS = frozenset(_RANK_WORDS.split())
_FORMER = re.compile(r"\b(?:former(?:ly)?|previous(?:ly)?|late\s+of|joined\s+(?:us\s+)?from|seconded\s+from)\b", re.I)


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post that somebody held, with the first and last day on which a document says so."""

    post: str
    title: str
    topics: frozenset[str]
    first: date | None
    last: date | None


@dataclass(slots=True)
class Profile:
    """A person as far as comparing goes.

    ``scopes`` are the councils in whose papers they stand (of all inspectors: "inspectors"), ``bodies`` the committees
    that they met, ``places`` where lists of those present name them (document, meeting, page: offsets), and ``former``
    the quotes that speak of where they were before.
    """

    ref: NodeRef
    ids: tuple[str, ...]
    name: str
    scopes: tuple[str, ...]
    forms: tuple[Name, ...]
    titles: frozenset[str]
    confidence: float = 0.0
    posts: dict[str, Tenure] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    places: dict[tuple[str, str, int], list[int]] = field(default_factory=dict)
    former: list[str] = field(default_factory=list)
    first: date | None = None
    last: date | None = None

    def active(self, day: date | None) -> None:
        """Note a day on which a document shows the person."""
        if day is not None:
            self.first = day if self.first is None else min(self.first, day)
            self.last = day if self.last is None else max(self.last, day)

    def surnames(self) -> Iterator[str]:
        """Each surname once."""
        yield from sorted({form.surname for form in self.forms})

    def under(self, surname: str) -> list[Name]:
        """The forms with a surname."""
        return [form for form in self.forms if form.surname == surname]


@dataclass(frozen=True, slots=True)
class Known:
    """A graph, and the profile of every person in it whose name can be compared, by id."""

    graph: Graph
    people: Mapping[str, Profile]

    @classmethod
    def of(cls, graph: Graph, before: Known | None = None) -> Known:
        """What is known of a graph. Of people who are as they were ``before``, the profiles are taken over."""
        found = dict(_unchanged(graph, before)) if before is not None else {}
        missing = (node for node in graph.nodes if node.label in PEOPLE and node.id not in found)
        new = {profile.ref.id: profile for profile in map(_profile, missing) if profile is not None}
        if new:
            surroundings = _Surroundings.of(graph)
            for said in graph.relationships:
                one = new.get(said.start.id)
                if one is not None:
                    surroundings.note(one, said)
        return cls(graph, found | new)


def _unchanged(graph: Graph, before: Known) -> Iterator[tuple[str, Profile]]:
    nodes = {id(node) for node in before.graph.nodes}
    for node in graph.nodes:
        if node.label in PEOPLE and id(node) in nodes and (profile := before.people.get(node.id)) is not None:
            yield node.id, profile


def _profile(node: Node) -> Profile | None:
    printed = node.properties.get("name")
    name, title = read_name(printed) if isinstance(printed, str) else (None, "")
    if name is None:
        return None
    aliases = node.properties.get("aliases", ())
    forms, titles = {name}, {title}
    for alias in aliases if isinstance(aliases, tuple) else ():
        form, alias_title = read_name(alias)
        if form is not None and _is_form(form, name):
            titles.add(alias_title)
            forms |= {form} if form.given else set()
    ids = ids_of(node)
    scopes = tuple(sorted(set(map(_scope, ids))))
    return Profile(ref_of(node), ids, str(printed), scopes, tuple(sorted(forms)), frozenset(titles - {""}))


def _scope(identifier: str) -> str:
    """The council's code in an id. Inspectors go everywhere: they are compared with each other, whoever names them."""
    key, _, parts = identifier.partition(":")
    return "inspectors" if key == "inspector" else parts.partition("/")[0]


def _is_form(form: Name, name: Name) -> bool:
    """Whether an alias is a form of the name: of its surname, or under another one with the same forename.

    "The Leader" and other roles that papers use for a name are not.
    """
    return form.surname == name.surname or (form.has_forename and form.first == name.first)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What the nodes around people say: days, committees and posts."""

    days: Mapping[str, date]
    committees: Mapping[str, str]
    posts: Mapping[str, Node]

    @classmethod
    def of(cls, graph: Graph) -> _Surroundings:
        dated = (node for node in graph.nodes if node.label in ("Meeting", "Document", "Inspection"))
        days = {node.id: day for node in dated if (day := _day(node)) is not None}
        committees: dict[str, str] = {}
        items: dict[str, str] = {}
        for relationship in graph.relationships:
            if relationship.label == "OF":
                committees[relationship.start.id] = relationship.end.id
            elif relationship.label == "ITEM_OF":
                items[relationship.start.id] = relationship.end.id
            elif relationship.label == "EVIDENCED_BY" and relationship.start.label == "Meeting":
                day = days.get(relationship.start.id)
                if day is not None:
                    days[relationship.end.id] = min(day, days.get(relationship.end.id, day))
        for item, meeting in items.items():
            if meeting in committees:
                committees[item] = committees[meeting]
            if meeting in days:
                days[item] = days[meeting]
        return cls(days, committees, {node.id: node for node in graph.nodes if node.label == "Post"})

    def note(self, one: Profile, said: Relationship) -> None:
        """Take in a relationship that begins at a person."""
        place = said.properties
        document = str(place.get("document", ""))
        day = self.days.get(said.end.id) or self.days.get(document)
        if said.label == "EVIDENCED_BY":
            one.documents.add(said.end.id)
            one.confidence = max(one.confidence, _number(place.get("confidence"), 1.0))
        elif said.label in _SEATS:
            if said.end.id in self.committees:
                one.bodies.add(self.committees[said.end.id])
            if said.label == "ATTENDED":
                where = (document, said.end.id, int(_number(place.get("page"))))
                one.places.setdefault(where, []).append(int(_number(place.get("char_start"))))
        elif said.label == "HELD":
            stated = place.get("date")
            day = stated if isinstance(stated, date) else day
            self._hold(one, said, day)
        one.active(day)
        quote = str(place.get("quote", ""))
        if _FORMER.search(quote):
            one.former.append(" ".join(quote.split()))

    def _hold(self, one: Profile, said: Relationship, day: date | None) -> None:
        post = self.posts.get(said.end.id)
        known = post.properties if post is not None else {}
        title = str(known.get("canonical_title") or known.get("title") or said.properties.get("title") or "")
        before = one.posts.get(said.end.id)
        days = [d for d in (day, before.first if before else None, before.last if before else None) if d is not None]
        first, last = (min(days), max(days)) if days else (None, None)
        one.posts[said.end.id] = Tenure(said.end.id, title, topics(title), first, last)


@lru_cache(maxsize=1 << 14)
def topics(title: str) -> frozenset[str]:
    """The words of a post's title that say what it is for."""
    plain = unicodedata.normalize("NFKD", title.casefold().replace("\u2019", "'"))
    words = re.findall(r"[a-z0-9]+(?:'[a-z]+)?", plain)
    return frozenset(word.removesuffix("'s").rstrip("'") for word in words if word not in _RANKS)


def _day(node: Node) -> date | None:
    name = {"Meeting": "date", "Inspection": "start_date"}.get(node.label, "published_date")
    value: Value | None = node.properties.get(name)
    return value if isinstance(value, date) else None


def _number(value: Value | None, otherwise: float = 0.0) -> float:
    return float(value) if isinstance(value, int | float) else otherwise


def by_scope(found: Iterable[Profile]) -> dict[tuple[str, str], list[Profile]]:
    """People by council and surname, each list in the order of ids."""
    groups: dict[tuple[str, str], list[Profile]] = {}
    for one in sorted(found, key=lambda profile: profile.ref.id):
        for scope in one.scopes:
            for surname in one.surnames():
                groups.setdefault((scope, surname), []).append(one)
    return groups
