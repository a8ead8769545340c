"""The graph as RDF resources, and back: what the Turtle and JSON-LD exports share.

A node is a resource with the class of its label and the classes of ORG, PROV-O, SKOS and FOAF that say the same. A
relationship is one triple; where it has properties, or stands more than once between the same two nodes, each
relationship is a ``cg:Statement`` as well, with an address made from its content. A statement's place in a document is
the target of a Web Annotation: the document as ``oa:hasSource``, the quote and the offsets as its two selectors.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from ...ontology import NODE_TYPES, RELATIONSHIP_TYPES, Property, Value, vocabulary
from ...ontology.frameworks import framework_named
from ..graph import Graph, text_of
from ..ids import hashed_id
from ..records import Node, Relationship
from .values import plain_properties, well_formed

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"

PREFIXES: Mapping[str, str] = {
    vocabulary.PREFIX: vocabulary.NAMESPACE,
    "dct": DCT,
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": OA,
    "org": "http://www.w3.org/ns/org#",
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "xsd": XSD,
}
"""Namespaces by the prefix under which both formats declare them."""

STATEMENTS = "https://councilgraph.org/statement/"
"""Namespace of statements, apart from that of nodes."""

LISTS = vocabulary.property_iri("lists")
"""A JSON object with the lists of a resource that are not in alphabetical order or repeat an item, as RDF would."""

_TYPE = RDF + "type"
_LABEL = RDFS + "label"
_SUBJECT, _PREDICATE, _OBJECT = RDF + "subject", RDF + "predicate", RDF + "object"
_KIND, _IN_SCHEME = DCT + "type", SKOS + "inScheme"
_PRIMARY_SOURCE = PROV + "hadPrimarySource"
_TARGET, _SOURCE, _SELECTOR = OA + "hasTarget", OA + "hasSource", OA + "hasSelector"

PLACE: Mapping[str, str] = {
    "page": vocabulary.property_iri("page"),
    "quote": OA + "exact",
    "char_start": OA + "start",
    "char_end": OA + "end",
}
"""The properties that say where in its document a statement stands."""


class Iri(NamedTuple):
    """A reference to a resource."""

    address: str


class Literal(NamedTuple):
    """A literal; a plain text where ``datatype`` is empty."""

    text: str
    datatype: str = ""


Term: TypeAlias = Iri | Literal


Triples: TypeAlias = dict[str, dict[Term, None]]
"""Objects by the address of their predicate; a dict for its order and for holding each object once."""


class Resource(NamedTuple):
    """A resource and what is said of it."""

    address: str
    triples: Triples


def resources(graph: Graph) -> Iterator[Resource]:
    """The nodes in the order of their ids, then the statements in the order of the relationships."""
    outgoing: dict[str, list[Relationship]] = {}
    for one in graph.relationships:
        outgoing.setdefault(one.start.id, []).append(one)
    for node in graph.nodes:
        yield _node(node, outgoing.get(node.id, ()))
    times = Counter(map(_triple, graph.relationships))
    for one in graph.relationships:
        if one.properties or times[_triple(one)] > 1:
            yield from _statement(one)


@lru_cache(maxsize=1024)
def shortened(address: str) -> str | None:
    """``address`` with a prefix of :data:`PREFIXES`, or None where none fits."""
    for prefix, namespace in PREFIXES.items():
        local = address.removeprefix(namespace)
        if local != address and local.isalnum():
            return f"{prefix}:{local}"
    return None


def _triple(one: Relationship) -> tuple[str, str, str]:
    return one.start.id, one.label, one.end.id


def _node(node: Node, outgoing: Iterable[Relationship]) -> Resource:
    declared = NODE_TYPES[node.label]
    triples: Triples = {}
    _add(triples, _TYPE, *map(Iri, (vocabulary.class_iri(node.label), *declared.same_as)))
    _add(triples, _LABEL, literal(text_of(node)))
    for predicate, concept in _concepts(node):
        _add(triples, predicate, Iri(concept))
    _describe(triples, node.properties, declared.by_name)
    for one in outgoing:
        for predicate in filter(None, (_predicate(one.label), _said_elsewhere(one))):
            _add(triples, predicate, _node_iri(one.end.id))
    return Resource(_node_iri(node.id).address, triples)


def _said_elsewhere(one: Relationship) -> str | None:
    """The property of another vocabulary that says the same as the relationship; the crosswalk's is one of SKOS."""
    if one.label == "CORRESPONDS_TO":
        return vocabulary.MATCHES.get(str(one.properties.get("relation")))
    return RELATIONSHIP_TYPES[one.label].same_as


def _concepts(node: Node) -> Iterator[tuple[str, str]]:
    """The scheme of a theme, and the concepts of the ontology whose notation a grade or framework is."""
    framework = framework_named(str(node.properties.get("framework", "")))
    if node.label == "JudgementArea":
        yield _IN_SCHEME, vocabulary.scheme_iri("Area")
        code = str(node.properties.get("area_code", ""))
        if framework is not None and framework.judges(code):
            yield SKOS + "exactMatch", vocabulary.area_iri(framework.slug, code)
    if node.label == "Theme":
        yield _IN_SCHEME, vocabulary.scheme_iri("Theme")
    if "grade" in node.properties:
        yield _KIND, vocabulary.grade_iri(str(node.properties["grade"]))
    if framework is not None:
        yield _KIND, vocabulary.framework_iri(framework.slug)


def _statement(one: Relationship) -> Iterator[Resource]:
    """The statement and, where it names a document, its place there."""
    content = [*_triple(one), plain_properties(one.properties)]
    address = STATEMENTS + hashed_id("statement", json.dumps(content)).partition(":")[2]
    triples: Triples = {}
    _add(triples, _TYPE, Iri(vocabulary.STATEMENT), Iri(RDF + "Statement"))
    _add(triples, _SUBJECT, _node_iri(one.start.id))
    _add(triples, _PREDICATE, Iri(_predicate(one.label)))
    _add(triples, _OBJECT, _node_iri(one.end.id))
    properties = dict(one.properties)
    document = properties.pop("document", None)
    place = {name: properties.pop(name) for name in PLACE if document is not None and name in properties}
    _describe(triples, properties, RELATIONSHIP_TYPES[one.label].by_name)
    if document is not None:
        _add(triples, _TYPE, Iri(OA + "Annotation"))
        _add(triples, _PRIMARY_SOURCE, _node_iri(str(document)))
        _add(triples, _TARGET, Iri(address + "#target"))
    yield Resource(address, triples)
    if document is not None:
        yield from _target(address, _node_iri(str(document)), place)


def _target(statement: str, document: Iri, place: Mapping[str, Value]) -> Iterator[Resource]:
    target: Triples = {}
    _add(target, _TYPE, Iri(OA + "SpecificResource"))
    _add(target, _SOURCE, document)
    if "page" in place:
        _add(target, PLACE["page"], literal(place["page"]))
    selectors = [
        Resource(f"{statement}#{name}", _selector(kind, place, names))
        for name, kind, names in (
            ("quote", "TextQuoteSelector", ("quote",)),
            ("position", "TextPositionSelector", ("char_start", "char_end")),
        )
        if any(part in place for part in names)
    ]
    if selectors:
        _add(target, _SELECTOR, *(Iri(selector.address) for selector in selectors))
    yield Resource(statement + "#target", target)
    yield from selectors


def _selector(kind: str, place: Mapping[str, Value], names: Iterable[str]) -> Triples:
    triples: Triples = {}
    _add(triples, _TYPE, Iri(OA + kind))
    for name in names:
        if name in place:
            value = literal(place[name])
            number = value.datatype == XSD + "integer"
            _add(triples, PLACE[name], value._replace(datatype=XSD + "nonNegativeInteger") if number else value)
    return triples


def _describe(triples: Triples, properties: Mapping[str, Value], declared: Mapping[str, Property]) -> None:
    """Add the properties, each also under the property of another vocabulary that says the same."""
    lists: dict[str, list[str]] = {}
    for name in sorted(properties):
        value = properties[name]
        items = value if isinstance(value, tuple) else (value,)
        for predicate in filter(None, (vocabulary.property_iri(name), declared[name].same_as)):
            _add(triples, predicate, *map(literal, items))
        if isinstance(value, tuple) and (not value or value != tuple(sorted(set(value)))):
            lists[name] = list(map(well_formed, value))
    if lists:
        _add(triples, LISTS, literal(json.dumps(lists)))


def _add(triples: Triples, predicate: str, *objects: Term) -> None:
    if objects:
        triples.setdefault(predicate, {}).update(dict.fromkeys(objects))


def literal(value: Value) -> Literal:
    """``value`` as a literal; a list is one literal for each item and never comes here."""
    if isinstance(value, str):
        return Literal(well_formed(value))
    if isinstance(value, bool):
        return Literal(str(value).lower(), XSD + "boolean")
    if isinstance(value, date):
        return Literal(value.isoformat(), XSD + "date")
    return Literal(repr(value), XSD + ("double" if isinstance(value, float) else "integer"))


@lru_cache(maxsize=1024)
def _predicate(label: str) -> str:
    return vocabulary.relationship_iri(label)


@lru_cache(maxsize=65536)
def _node_iri(node_id: str) -> Iri:
    return Iri(vocabulary.node_iri(node_id))
