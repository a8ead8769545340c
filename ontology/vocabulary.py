"""The RDF vocabulary: addresses of classes, properties, nodes and concepts, and the ontology in OWL and SHACL.

Names are derived from the declarations: ``start_date`` is ``cg:startDate``, ``HAS_THEME`` is ``cg:hasTheme``, and
a node's address is its id, percent-encoded, under :data:`NODES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from ..errors import OntologyError

if TYPE_CHECKING:
    from rdflib import Graph

NAMESPACE = "https://councilgraph.org/ns#"
"""Namespace of classes, properties and concepts; its prefix is :data:`PREFIX`."""

PREFIX = "cg"

NODES = "https://councilgraph.org/id/"
"""Namespace of nodes."""

STATEMENT = NAMESPACE + "Statement"
"""Class of a reified relationship: rdf:subject, rdf:predicate, rdf:object and the relationship's properties."""

ID = NAMESPACE + "id"
"""Property of every node: its id, by which commands and stored queries name it."""

SCHEMES = {
    "Grade": "Grades",
    "Framework": "Inspection frameworks",
    "Area": "Areas that inspection frameworks judge",
    "Theme": "Themes of recommendations",
}
"""Titles of the concept schemes by their names, which :func:`scheme_iri` takes."""

_SKOS = "http://www.w3.org/2004/02/skos/core#"
MATCHES = {
    # "broader" in the crosswalk says that the first area holds more than the second; SKOS names the second.
    "same": _SKOS + "exactMatch",
    "closest": _SKOS + "closeMatch",
    "broader": _SKOS + "narrowMatch",
    "narrower": _SKOS + "broadMatch",
}
"""The mapping property of SKOS for each relation of the crosswalk."""

_UNQUOTED = "/:,;=@!$&'()*+"  # allowed in a path; ids stay readable


def class_iri(label: str) -> str:
    """Address of the class of nodes with this label."""
    return NAMESPACE + label


def property_iri(name: str) -> str:
    """Address of a property of nodes or relationships: ``start_date`` gives ``…#startDate``."""
    return NAMESPACE + _camel(name)


def relationship_iri(label: str) -> str:
    """Address of a relationship type: ``HAS_THEME`` gives ``…#hasTheme``."""
    return NAMESPACE + _camel(label.lower())


def node_iri(node_id: str) -> str:
    """Address of a node; :func:`node_id_of` gives the id back, whatever characters it holds."""
    return NODES + quote(node_id, safe=_UNQUOTED, errors="surrogatepass")


def node_id_of(iri: str) -> str:
    """The id of the node with this address. Raises OntologyError for an address outside :data:`NODES`."""
    if not iri.startswith(NODES):
        raise OntologyError(f"{iri} is not the address of a node; those begin with {NODES}")
    return unquote(iri[len(NODES) :], errors="surrogatepass")


def activity_iri(kind: str, *parts: str) -> str:
    """Address of what made statements: the reading of a document by a reader, or a computation by a method."""
    return "/".join(
        (f"https://councilgraph.org/activity/{kind}", *(quote(p, ":", errors="surrogatepass") for p in parts))
    )


def software_iri(reader: str = "") -> str:
    """Address of the program, or of one of its readers."""
    return "https://councilgraph.org/software" + (
        f"/reader/{quote(reader, '', errors='surrogatepass')}" if reader else ""
    )


def scheme_iri(name: str) -> str:
    """Address of a concept scheme of :data:`SCHEMES`."""
    return f"{NAMESPACE}{name}Scheme"


def grade_iri(grade: str) -> str:
    """Address of a grade as a concept; its skos:notation is what a judgement's grade holds."""
    return f"{NAMESPACE}grade-{grade.replace(' ', '-')}"


def framework_iri(slug: str) -> str:
    """Address of an inspection framework as a concept; its skos:notation is what an inspection's framework holds."""
    return f"{NAMESPACE}framework-{slug}"


def area_iri(framework_slug: str, code: str) -> str:
    """Address of an area that a framework judges; its skos:notation is what a judgement's area code holds."""
    return f"{NAMESPACE}area-{framework_slug}-{code}"


def owl() -> Graph:
    """The ontology: classes, properties and relationships in OWL; grades, frameworks, areas and themes in SKOS.

    The crosswalk between frameworks is said with the mapping properties of SKOS. Serialise it with
    ``.serialize(format="turtle")``.
    """
    from .owl import build

    return build()


def shacl() -> Graph:
    """Shapes that an RDF export conforms to: properties of nodes, ends of relationships, statements and places."""
    from .shacl import build

    return build()


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
