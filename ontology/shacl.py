"""SHACL shapes of the RDF export, made from the declarations."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rdflib import RDF, RDFS, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from .nodes import NODE_TYPES
from .owl import DATATYPES, ELSEWHERE, OA, PROV
from .relationships import RELATIONSHIP_TYPES
from .types import Kind, NodeType, Property, RelationshipType
from .vocabulary import NAMESPACE, NODES, PREFIX, STATEMENT, class_iri, property_iri, relationship_iri


def build() -> Graph:
    """See :func:`councilgraph.ontology.vocabulary.shacl`."""
    graph = Graph()
    for prefix, namespace in ((PREFIX, NAMESPACE), ("oa", OA), ("prov", PROV), ("sh", SH)):
        graph.bind(prefix, namespace, replace=True)
    for declared in NODE_TYPES.values():
        _node_type(graph, declared)
    for relationship in RELATIONSHIP_TYPES.values():
        _relationship(graph, relationship)
    _statement(graph)
    _target(graph)
    return graph


def _shape(graph: Graph, name: str) -> URIRef:
    shape = URIRef(f"{NAMESPACE}{name}Shape")
    graph.add((shape, RDF.type, SH.NodeShape))
    return shape


def _node_type(graph: Graph, declared: NodeType) -> None:
    shape = _shape(graph, declared.label)
    graph.add((shape, SH.targetClass, URIRef(class_iri(declared.label))))
    graph.add((shape, SH.nodeKind, SH.IRI))
    graph.add((shape, SH.pattern, Literal("^" + re.escape(f"{NODES}{declared.key}:"))))
    graph.add((shape, RDFS.comment, Literal(declared.description)))
    for one in declared.properties:
        _property(graph, shape, URIRef(property_iri(one.name)), one)


def _property(graph: Graph, shape: URIRef, path: URIRef, declared: Property) -> None:
    """At most one value, unless it is a list; of the datatype; and of the closed vocabulary, where there is one."""
    part = _part(graph, shape, path)
    graph.add((part, SH.name, Literal(declared.name)))
    graph.add((part, SH.description, Literal(declared.description)))
    graph.add((part, SH.datatype, DATATYPES[declared.kind]))
    if declared.kind is not Kind.STRINGS:
        graph.add((part, SH.maxCount, Literal(1)))
    if declared.choices:
        graph.add((part, SH["in"], _list(graph, map(Literal, declared.choices))))


def _part(graph: Graph, shape: URIRef, path: URIRef) -> BNode:
    part = BNode(re.sub(r"\W+", "-", f"{shape} {path}"))  # named, so that every run writes the shapes in one order
    graph.add((shape, SH.property, part))
    graph.add((part, SH.path, path))
    return part


def _relationship(graph: Graph, declared: RelationshipType) -> None:
    """Both ends of a relationship are nodes of the declared types."""
    path = URIRef(relationship_iri(declared.label))
    shape = _shape(graph, str(path).removeprefix(NAMESPACE))
    graph.add((shape, SH.targetSubjectsOf, path))
    graph.add((shape, RDFS.comment, Literal(declared.description)))
    graph.add((shape, SH["or"], _classes(graph, declared.starts)))
    part = _part(graph, shape, path)
    graph.add((part, SH.nodeKind, SH.IRI))
    graph.add((part, SH["or"], _classes(graph, declared.ends)))


def _classes(graph: Graph, labels: Iterable[str]) -> Node:
    members = []
    for label in labels:
        member = BNode()
        graph.add((member, SH["class"], URIRef(class_iri(label))))
        members.append(member)
    return _list(graph, members)


def _list(graph: Graph, members: Iterable[Node]) -> Node:
    items = BNode()
    Collection(graph, items, list(members))
    return items


def _statement(graph: Graph) -> None:
    """A relationship with properties: its ends, its type, and every property that some relationship type has."""
    shape = _shape(graph, "Statement")
    graph.add((shape, SH.targetClass, URIRef(STATEMENT)))
    for path in (RDF.subject, RDF.object):
        _one(graph, shape, path, (SH.nodeKind, SH.IRI), (SH.pattern, Literal("^" + re.escape(NODES))))
    predicates = _list(graph, (URIRef(relationship_iri(label)) for label in RELATIONSHIP_TYPES))
    _one(graph, shape, RDF.predicate, (SH["in"], predicates))
    seen: dict[str, Property] = {}
    for relationship in RELATIONSHIP_TYPES.values():
        for one in relationship.properties:
            if one.name not in ELSEWHERE and one.name != "page":
                seen.setdefault(one.name, one)
    for one in seen.values():
        _property(graph, shape, URIRef(property_iri(one.name)), one)
    for path, kind in ((PROV.hadPrimarySource, class_iri("Document")), (OA.hasTarget, str(OA.SpecificResource))):
        part = _part(graph, shape, path)
        graph.add((part, SH.maxCount, Literal(1)))
        graph.add((part, SH["class"], URIRef(kind)))


def _target(graph: Graph) -> None:
    """The place of a statement: a document, its page, the quote and the offsets."""
    shape = _shape(graph, "Target")
    graph.add((shape, SH.targetObjectsOf, OA.hasTarget))
    _one(graph, shape, OA.hasSource, (SH["class"], URIRef(class_iri("Document"))))
    page = _part(graph, shape, URIRef(property_iri("page")))
    graph.add((page, SH.maxCount, Literal(1)))
    graph.add((page, SH.datatype, XSD.integer))
    graph.add((page, SH.minInclusive, Literal(1)))
    quote = _shape(graph, "TextQuoteSelector")
    graph.add((quote, SH.targetClass, OA.TextQuoteSelector))
    _one(graph, quote, OA.exact, (SH.datatype, XSD.string))
    position = _shape(graph, "TextPositionSelector")
    graph.add((position, SH.targetClass, OA.TextPositionSelector))
    for path in (OA.start, OA.end):
        _one(graph, position, path, (SH.datatype, XSD.nonNegativeInteger))


def _one(graph: Graph, shape: URIRef, path: URIRef, *constraints: tuple[URIRef, Node]) -> None:
    """Exactly one value, with these constraints."""
    part = _part(graph, shape, path)
    graph.add((part, SH.minCount, Literal(1)))
    graph.add((part, SH.maxCount, Literal(1)))
    for constraint, value in constraints:
        graph.add((part, constraint, value))
