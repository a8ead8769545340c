"""SHACL shapes of the RDF export, made from the declarations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rdflib import RDF, RDFS, SH, SKOS, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from .nodes import NODE_TYPES
from .owl import DATATYPES, ELSEWHERE, OA, PROV
from .relationships import RELATIONSHIP_TYPES
from .types import Kind, NodeType, Property, RelationshipType
from .vocabulary import ID, NAMESPACE, NODES, PREFIX, STATEMENT, class_iri, property_iri, relationship_iri


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
    _activities(graph)
    _target(graph)
    _selectors(graph)
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
    _one(graph, shape, URIRef(ID), (SH.datatype, XSD.string))
    _one(graph, shape, RDFS.label, (SH.datatype, XSD.string))
    for name in ("grade", "framework"):
        concept = _part(graph, shape, URIRef(property_iri(f"{name}_concept")))
        graph.add((concept, SH.maxCount, Literal(1)))
        graph.add((concept, SH["class"], SKOS.Concept))
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


def _list(graph: Graph, members: Iterable[Node], name: str | None = None) -> Node:
    items = BNode(name)
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
    for name, declared in _of_statements().items():
        alike = len({one.choices for one in declared.values()}) == 1
        first = next(iter(declared.values()))
        _property(graph, shape, URIRef(property_iri(name)), first if alike else replace(first, choices=()))
        for relationship, one in declared.items():
            if one.choices and not alike:
                _choices(graph, shape, relationship, one)
    for path, kind in ((PROV.hadPrimarySource, class_iri("Document")), (OA.hasTarget, str(OA.SpecificResource))):
        part = _part(graph, shape, path)
        graph.add((part, SH.maxCount, Literal(1)))
        graph.add((part, SH["class"], URIRef(kind)))
    graph.add((_part(graph, shape, PROV.wasGeneratedBy), SH["class"], PROV.Activity))
    _origin(graph, shape)


def _of_statements() -> dict[str, dict[str, Property]]:
    """By its name, what each relationship type declares of a property that statements carry."""
    found: dict[str, dict[str, Property]] = {}
    for relationship in RELATIONSHIP_TYPES.values():
        for one in relationship.properties:
            if one.name not in ELSEWHERE and one.name != "page":
                found.setdefault(one.name, {})[relationship.label] = one
    return found


def _choices(graph: Graph, shape: URIRef, relationship: str, declared: Property) -> None:
    """The closed vocabulary of one relationship type, where another has other values under the same name."""
    predicates = [URIRef(relationship_iri(other)) for other in RELATIONSHIP_TYPES if other != relationship]
    ways = (
        (RDF.predicate, (SH["in"], _list(graph, predicates))),
        (URIRef(property_iri(declared.name)), (SH["in"], _list(graph, map(Literal, declared.choices)))),
    )
    _either(graph, shape, f"either-{relationship}-{declared.name}", ways)


def _either(graph: Graph, shape: URIRef, name: str, ways: Iterable[tuple[URIRef, tuple[URIRef, Node]]]) -> None:
    """At least one of these constraints, each on the values of its path; ``name`` keeps several in one order."""
    members: list[Node] = []
    for path, constraint in ways:
        member, part = BNode(), BNode()
        graph.add((member, SH.property, part))
        graph.add((part, SH.path, path))
        graph.add((part, *constraint))
        members.append(member)
    graph.add((shape, SH["or"], _list(graph, members, name)))


def _origin(graph: Graph, shape: URIRef) -> None:
    """A statement names its document, unless its type is a computed one or it says by which method it was made."""
    computed = [URIRef(relationship_iri(one.label)) for one in RELATIONSHIP_TYPES.values() if not one.stated]
    ways = (
        (RDF.predicate, (SH["in"], _list(graph, computed))),
        (URIRef(property_iri("method")), (SH.minCount, Literal(1))),
        (PROV.hadPrimarySource, (SH.minCount, Literal(1))),
    )
    _either(graph, shape, "either-origin", ways)


def _activities(graph: Graph) -> None:
    """A reading is of one document; whatever was read or computed was so by a program."""
    for name in ("Reading", "Computation"):
        shape = _shape(graph, name)
        graph.add((shape, SH.targetClass, URIRef(class_iri(name))))
        _one(graph, shape, PROV.wasAssociatedWith, (SH["class"], PROV.SoftwareAgent))
        if name == "Reading":
            _one(graph, shape, PROV.used, (SH["class"], URIRef(class_iri("Document"))))


def _target(graph: Graph) -> None:
    """The place of a statement: a document, its page, and in the page's text the quote and the offsets."""
    shape = _shape(graph, "Target")
    graph.add((shape, SH.targetObjectsOf, OA.hasTarget))
    _one(graph, shape, OA.hasSource, (SH["class"], URIRef(class_iri("Document"))))
    whole_number = ((SH.datatype, XSD.integer), (SH.minInclusive, Literal(1)))
    _one(graph, shape, URIRef(property_iri("page")), *whole_number)
    _one(graph, shape, OA.hasSelector, (SH["class"], URIRef(class_iri("PageSelector"))))
    page = _shape(graph, "PageSelector")
    graph.add((page, SH.targetClass, URIRef(class_iri("PageSelector"))))
    _one(graph, page, RDF.value, (SH.pattern, Literal("^page=[1-9][0-9]*$")))
    for kind in (OA.TextQuoteSelector, OA.TextPositionSelector):
        part = BNode(re.sub(r"\W+", "-", f"{page} {kind}"))
        graph.add((page, SH.property, part))
        graph.add((part, SH.path, OA.refinedBy))
        graph.add((part, SH.qualifiedValueShape, (one := BNode())))
        graph.add((one, SH["class"], kind))
        graph.add((part, SH.qualifiedMinCount, Literal(1)))
        graph.add((part, SH.qualifiedMaxCount, Literal(1)))


def _selectors(graph: Graph) -> None:
    quote = _shape(graph, "TextQuoteSelector")
    graph.add((quote, SH.targetClass, OA.TextQuoteSelector))
    _one(graph, quote, OA.exact, (SH.datatype, XSD.string))
    position = _shape(graph, "TextPositionSelector")
    graph.add((position, SH.targetClass, OA.TextPositionSelector))
    _one(graph, position, OA.start, (SH.datatype, XSD.nonNegativeInteger), (SH.lessThanOrEquals, OA.end))
    _one(graph, position, OA.end, (SH.datatype, XSD.nonNegativeInteger))


def _one(graph: Graph, shape: URIRef, path: URIRef, *constraints: tuple[URIRef, Node]) -> None:
    """Exactly one value, with these constraints."""
    part = _part(graph, shape, path)
    graph.add((part, SH.minCount, Literal(1)))
    graph.add((part, SH.maxCount, Literal(1)))
    for constraint, value in constraints:
        graph.add((part, constraint, value))
