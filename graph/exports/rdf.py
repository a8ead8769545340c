"""The graph as RDF resources: what the Turtle and JSON-LD exports share.

A node is a resource with the class of its label and the classes of ORG, PROV-O, SKOS and FOAF that say the same. A
relationship is one triple; where it has properties, or stands more than once between the same two nodes, each
relationship is a statement as well (:mod:`.rdf_statements`). The activities that made the statements and the concepts
that nodes are graded and sorted by come last.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ...ontology import NODE_TYPES, RELATIONSHIP_TYPES, Property, Value, vocabulary
from ..graph import Graph, text_of
from ..records import Node, Relationship
from .rdf_concepts import concept_links, concepts
from .rdf_statements import activities, statement
from .rdf_terms import LABEL, TYPE, Iri, Resource, Triples, add, literal, node_ref, predicate_of
from .values import well_formed

LISTS = vocabulary.property_iri("lists")
"""A JSON object with the lists of a resource that are not in alphabetical order or repeat an item, as RDF would."""


def resources(graph: Graph) -> Iterator[Resource]:
    """The nodes by id, the statements in the order of the relationships, then activities and concepts by address."""
    outgoing: dict[str, list[Relationship]] = {}
    for one in graph.relationships:
        outgoing.setdefault(one.start.id, []).append(one)
    for node in graph.nodes:
        yield _node(node, outgoing.get(node.id, ()))
    times = Counter(map(_triple, graph.relationships))
    stated = [one for one in graph.relationships if one.properties or times[_triple(one)] > 1]
    formats = {node.id: str(node.properties.get("media_type")) for node in graph.nodes if node.label == "Document"}
    for one in stated:
        yield from statement(one, formats, describe)
    yield from activities(stated)
    yield from concepts(graph.nodes)


def describe(triples: Triples, properties: Mapping[str, Value], declared: Mapping[str, Property]) -> None:
    """Add the properties, each also under the property of another vocabulary that says the same."""
    lists: dict[str, list[str]] = {}
    for name in sorted(properties):
        value = properties[name]
        items = value if isinstance(value, tuple) else (value,)
        for predicate in filter(None, (vocabulary.property_iri(name), declared[name].same_as)):
            add(triples, predicate, *map(literal, items))
        if isinstance(value, tuple) and (not value or value != tuple(sorted(set(value)))):
            lists[name] = list(map(well_formed, value))
    if lists:
        add(triples, LISTS, literal(json.dumps(lists)))


def _triple(one: Relationship) -> tuple[str, str, str]:
    return one.start.id, one.label, one.end.id


def _node(node: Node, outgoing: Iterable[Relationship]) -> Resource:
    declared = NODE_TYPES[node.label]
    triples: Triples = {}
    add(triples, TYPE, *map(Iri, (vocabulary.class_iri(node.label), *declared.same_as)))
    add(triples, LABEL, literal(text_of(node)))
    add(triples, vocabulary.ID, literal(node.id))
    for predicate, concept in concept_links(node):
        add(triples, predicate, Iri(concept))
    describe(triples, node.properties, declared.by_name)
    for one in outgoing:
        for predicate in filter(None, (predicate_of(one.label), _said_elsewhere(one))):
            add(triples, predicate, node_ref(one.end.id))
    return Resource(node_ref(node.id).address, triples)


def _said_elsewhere(one: Relationship) -> str | None:
    """The property of another vocabulary that says the same as the relationship; the crosswalk's is one of SKOS."""
    if one.label == "CORRESPONDS_TO":
        return vocabulary.MATCHES.get(str(one.properties.get("relation")))
    return RELATIONSHIP_TYPES[one.label].same_as
