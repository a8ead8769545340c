"""What every module that makes RDF shares: namespaces, terms, resources, and how a value becomes a literal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from ...ontology import Value, vocabulary
from .values import well_formed

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OA = "http://www.w3.org/ns/oa#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"

PREFIXES: Mapping[str, str] = {
    vocabulary.PREFIX: vocabulary.NAMESPACE,
    "dct": DCT,
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": OA,
    "org": "http://www.w3.org/ns/org#",
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "xsd": XSD,
}
"""Namespaces by the prefix under which both formats declare them."""

TYPE = RDF + "type"
LABEL = RDFS + "label"


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


def add(triples: Triples, predicate: str, *objects: Term) -> None:
    """Add what a resource is said to be; nothing where there are no objects."""
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
def shortened(address: str) -> str | None:
    """``address`` with a prefix of :data:`PREFIXES`, or None where none fits."""
    for prefix, namespace in PREFIXES.items():
        local = address.removeprefix(namespace)
        if local != address and local.isalnum():
            return f"{prefix}:{local}"
    return None


@lru_cache(maxsize=1024)
def predicate_of(label: str) -> str:
    """Address of the property that is this relationship type."""
    return vocabulary.relationship_iri(label)


@lru_cache(maxsize=65536)
def node_ref(node_id: str) -> Iri:
    """The resource that is this node."""
    return Iri(vocabulary.node_iri(node_id))
