"""Reads a graph back from the triples that :mod:`~councilgraph.graph.exports.rdf` made of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import CouncilgraphError, ExportError
from ...ontology import NODE_TYPES, RELATIONSHIP_TYPES, Kind, Property, Value, vocabulary
from ..graph import Graph
from ..records import Node, NodeRef, Relationship
from .rdf import LISTS
from .rdf_statements import PLACE
from .rdf_terms import OA, RDF, TYPE
from .rdf_triples import read_triples
from .values import typed

if TYPE_CHECKING:
    from rdflib import Graph as Triples
    from rdflib.term import Node as Term

_LABELS = {vocabulary.relationship_iri(label): label for label in RELATIONSHIP_TYPES}


def read_graph(path: Path, syntax: str) -> Graph:
    """The graph whose triples stand in ``path``; ``syntax`` is rdflib's name for its format.

    Raises ExportError where it can't be read or is no such export.
    """
    triples = read_triples(path, syntax)
    try:
        return _graph(triples)
    except (ValueError, LookupError, TypeError, CouncilgraphError) as error:
        raise ExportError(f"{path} is no {syntax} export of a graph: {error}") from error


def _graph(triples: Triples) -> Graph:
    nodes = {node.id: node for node in _nodes(triples)}
    stated = list(_statements(triples, nodes))
    known = {(one.start.id, one.label, one.end.id) for one in stated}
    plain = [one for one in _plain(triples, nodes) if (one.start.id, one.label, one.end.id) not in known]
    return Graph.of(nodes.values(), stated + plain)


def _nodes(triples: Triples) -> Iterator[Node]:
    for label, declared in NODE_TYPES.items():
        for subject in _subjects(triples, vocabulary.class_iri(label)):
            properties = _properties(triples, subject, declared.properties)
            yield Node(label, vocabulary.node_id_of(str(subject)), properties)


def _statements(triples: Triples, nodes: Mapping[str, Node]) -> Iterator[Relationship]:
    for subject in _subjects(triples, vocabulary.STATEMENT):
        label = _LABELS[str(_object(triples, subject, RDF + "predicate"))]
        start, end = (_ref(_object(triples, subject, RDF + key), nodes) for key in ("subject", "object"))
        declared = RELATIONSHIP_TYPES[label]
        properties = _properties(triples, subject, declared.properties)
        yield Relationship(label, start, end, properties | _place(triples, subject, declared.by_name))


def _plain(triples: Triples, nodes: Mapping[str, Node]) -> Iterator[Relationship]:
    from rdflib import URIRef

    for address, label in _LABELS.items():
        for start, end in triples.subject_objects(URIRef(address)):
            yield Relationship(label, _ref(start, nodes), _ref(end, nodes))


def _place(triples: Triples, statement: Term, declared: Mapping[str, Property]) -> dict[str, Value]:
    target = _object(triples, statement, OA + "hasTarget")
    if target is None:
        return {}
    document = _object(triples, target, OA + "hasSource")
    found: dict[str, Value] = {"document": vocabulary.node_id_of(str(document))}
    for part in (target, *_selectors(triples, target)):
        for name, predicate in PLACE.items():
            value = _object(triples, part, predicate)
            if value is not None:
                found[name] = _value(declared[name].kind, [value])
    return found


def _selectors(triples: Triples, target: Term) -> Iterator[Term]:
    for selector in _objects(triples, target, OA + "hasSelector"):
        yield selector
        yield from _objects(triples, selector, OA + "refinedBy")


def _properties(triples: Triples, subject: Term, declared: Iterable[Property]) -> dict[str, Value]:
    found = {
        one.name: _value(one.kind, values)
        for one in declared
        if (values := _objects(triples, subject, vocabulary.property_iri(one.name)))
    }
    lists = _object(triples, subject, LISTS)
    for name, items in json.loads(str(lists)).items() if lists is not None else ():
        found[name] = tuple(items)
    return found


def _value(kind: Kind, terms: Iterable[Any]) -> Value:
    if kind is Kind.STRINGS:
        return tuple(sorted(str(term) for term in terms))
    (term,) = terms
    return typed(kind, str(term) if kind is Kind.STRING else term.toPython())


def _ref(subject: Term | None, nodes: Mapping[str, Node]) -> NodeRef:
    node_id = vocabulary.node_id_of(str(subject))
    return NodeRef(nodes[node_id].label, node_id)


def _subjects(triples: Triples, class_address: str) -> Iterator[Term]:
    from rdflib import URIRef

    return triples.subjects(URIRef(TYPE), URIRef(class_address))


def _objects(triples: Triples, subject: Term, predicate: str) -> list[Term]:
    from rdflib import URIRef

    return list(triples.objects(subject, URIRef(predicate)))


def _object(triples: Triples, subject: Term, predicate: str) -> Term | None:
    return next(iter(_objects(triples, subject, predicate)), None)
