"""The ontology in OWL, with grades, frameworks, areas and themes as SKOS; made from the declarations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS

from .crosswalk import CROSSWALK, NO_COUNTERPART, Crosswalk
from .frameworks import FRAMEWORKS, Area, Framework
from .grades import Grade
from .nodes import NODE_TYPES
from .relationships import RELATIONSHIP_TYPES
from .themes import Theme, themes
from .types import EVIDENCE_PROPERTIES, Kind, NodeType, Property, RelationshipType
from .vocabulary import (
    ID,
    MATCHES,
    NAMESPACE,
    PREFIX,
    SCHEMES,
    STATEMENT,
    area_iri,
    class_iri,
    framework_iri,
    grade_iri,
    node_iri,
    property_iri,
    relationship_iri,
    scheme_iri,
)

DATATYPES = {
    Kind.STRING: XSD.string,
    Kind.STRINGS: XSD.string,
    Kind.INTEGER: XSD.integer,
    Kind.FLOAT: XSD.double,
    Kind.BOOLEAN: XSD.boolean,
    Kind.DATE: XSD.date,
}
"""The datatype of a property's literals; a list is one literal for each item."""

OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")
ORG = Namespace("http://www.w3.org/ns/org#")

ELSEWHERE = frozenset({"document", "quote", "char_start", "char_end"})
"""Properties of a statement that Web Annotation and PROV-O say: its source and its place there."""

_PLACES_AND_ACTIVITIES = (
    ("PageSelector", OA.Selector, "A page of a document; what refines it is said of the page's text"),
    ("Reading", PROV.Activity, "A reader's reading of one document"),
    ("Computation", PROV.Activity, "The computation of relationships of one type by one method"),
)
"""Classes beside those of nodes, each with the class above it."""


def build() -> Graph:
    """See :func:`councilgraph.ontology.vocabulary.owl`."""
    graph = Graph()
    for prefix, namespace in ((PREFIX, NAMESPACE), ("oa", OA), ("org", ORG), ("dct", DCTERMS)):
        graph.bind(prefix, namespace, replace=True)
    _head(graph)
    for declared in NODE_TYPES.values():
        _class(graph, declared)
    _properties(graph)
    for relationship in RELATIONSHIP_TYPES.values():
        _relationship(graph, relationship)
    _grades(graph)
    _frameworks(graph)
    _themes(graph)
    return graph


def _head(graph: Graph) -> None:
    ontology = URIRef(NAMESPACE.rstrip("#"))
    graph.add((ontology, RDF.type, OWL.Ontology))
    graph.add((ontology, DCTERMS.title, Literal("councilgraph")))
    about = "Councils, inspections, committees and what is recommended, decided and done"
    graph.add((ontology, DCTERMS.description, Literal(about)))
    _describe(graph, URIRef(STATEMENT), OWL.Class, "Statement", "A relationship, with where it is stated")
    graph.add((URIRef(STATEMENT), RDFS.subClassOf, RDF.Statement))
    for name, parent, comment in _PLACES_AND_ACTIVITIES:
        _describe(graph, URIRef(class_iri(name)), OWL.Class, name, comment)
        graph.add((URIRef(class_iri(name)), RDFS.subClassOf, parent))
    for name in ("grade", "framework"):
        concept = URIRef(property_iri(f"{name}_concept"))
        _describe(graph, concept, OWL.ObjectProperty, str(concept).rpartition("#")[2], f"The {name} as a concept")
        graph.add((concept, RDFS.range, SKOS.Concept))
    _describe(graph, URIRef(ID), OWL.DatatypeProperty, "id", "The id of a node, by which commands name it")
    graph.add((URIRef(ID), RDFS.domain, _any_of(graph, map(class_iri, NODE_TYPES))))
    graph.add((URIRef(ID), RDFS.range, XSD.string))
    lists = URIRef(property_iri("lists"))
    _describe(graph, lists, OWL.AnnotationProperty, "lists", "The order of values where it matters, as JSON")


def _describe(graph: Graph, subject: URIRef, kind: URIRef, label: str, comment: str) -> None:
    graph.add((subject, RDF.type, kind))
    graph.add((subject, RDFS.label, Literal(label)))
    graph.add((subject, RDFS.comment, Literal(comment)))


def _class(graph: Graph, declared: NodeType) -> None:
    subject = URIRef(class_iri(declared.label))
    _describe(graph, subject, OWL.Class, declared.label, declared.description)
    for other in declared.same_as:
        graph.add((subject, RDFS.subClassOf, URIRef(other)))


def _properties(graph: Graph) -> None:
    """Every property once, over the classes that have it; a statement is the one that relationships' have."""
    declared: dict[str, list[Property]] = {}
    holders: dict[str, list[str]] = {}
    owners: tuple[NodeType | RelationshipType, ...] = (*NODE_TYPES.values(), *RELATIONSHIP_TYPES.values())
    for owner in owners:
        holder = class_iri(owner.label) if isinstance(owner, NodeType) else STATEMENT
        for one in owner.properties:
            if isinstance(owner, RelationshipType) and one.name in ELSEWHERE:
                continue
            declared.setdefault(one.name, []).append(one)
            if holder not in holders.setdefault(one.name, []):
                holders[one.name].append(holder)
    for name, same in declared.items():
        _property(graph, name, same, holders[name])


def _property(graph: Graph, name: str, same: list[Property], holders: list[str]) -> None:
    subject = URIRef(property_iri(name))
    graph.add((subject, RDF.type, OWL.DatatypeProperty))
    graph.add((subject, RDFS.label, Literal(name)))
    for comment in dict.fromkeys(one.description for one in same):
        graph.add((subject, RDFS.comment, Literal(comment)))
    if same[0] in EVIDENCE_PROPERTIES and name == "page":
        holders = [*holders, str(OA.SpecificResource)]
    graph.add((subject, RDFS.domain, _any_of(graph, holders)))
    datatypes = {DATATYPES[one.kind] for one in same}
    if len(datatypes) == 1:
        graph.add((subject, RDFS.range, datatypes.pop()))
    others = {one.same_as for one in same}
    for other in others if len(others) == 1 else ():
        if other is not None:
            graph.add((subject, RDFS.subPropertyOf, URIRef(other)))


def _relationship(graph: Graph, declared: RelationshipType) -> None:
    subject = URIRef(relationship_iri(declared.label))
    _describe(graph, subject, OWL.ObjectProperty, declared.label, declared.description)
    graph.add((subject, RDFS.domain, _any_of(graph, map(class_iri, declared.starts))))
    graph.add((subject, RDFS.range, _any_of(graph, map(class_iri, declared.ends))))
    if declared.same_as is not None:
        graph.add((subject, RDFS.subPropertyOf, URIRef(declared.same_as)))


def _any_of(graph: Graph, classes: Iterable[str]) -> URIRef | BNode:
    """The class, or the union of several: two domains would mean both at once."""
    members = [URIRef(one) for one in classes]
    if len(members) == 1:
        return members[0]
    union, items = BNode(), BNode()
    Collection(graph, items, members)  # type: ignore[arg-type]
    graph.add((union, RDF.type, OWL.Class))
    graph.add((union, OWL.unionOf, items))
    return union


def _scheme(graph: Graph, name: str) -> URIRef:
    scheme = URIRef(scheme_iri(name))
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    graph.add((scheme, DCTERMS.title, Literal(SCHEMES[name])))
    return scheme


def _concept(graph: Graph, subject: URIRef, scheme: URIRef, label: str, notation: str) -> None:
    graph.add((subject, RDF.type, SKOS.Concept))
    graph.add((subject, SKOS.inScheme, scheme))
    graph.add((subject, SKOS.prefLabel, Literal(label, lang="en")))
    graph.add((subject, SKOS.notation, Literal(notation)))


def _grades(graph: Graph) -> None:
    scheme = _scheme(graph, "Grade")
    for grade in Grade:
        _concept(graph, URIRef(grade_iri(grade)), scheme, grade.value.capitalize(), grade.value)


def _frameworks(graph: Graph) -> None:
    scheme = _scheme(graph, "Framework")
    areas = _scheme(graph, "Area")
    for framework in FRAMEWORKS:
        subject = URIRef(framework_iri(framework.slug))
        _concept(graph, subject, scheme, framework.title, framework.name)
        for area in framework.areas:
            _area(graph, framework, area, areas)
    slugs = {framework.name: framework.slug for framework in FRAMEWORKS}
    for row in CROSSWALK:
        _crosswalk(graph, row, slugs)


def _crosswalk(graph: Graph, row: Crosswalk, slugs: Mapping[str, str]) -> None:
    """How two areas stand to each other, or a note at the area or framework that has no counterpart."""
    slug = slugs[row.framework]
    one = URIRef(area_iri(slug, row.area) if row.area else framework_iri(slug))
    if row.relation == NO_COUNTERPART:
        graph.add((one, SKOS.editorialNote, Literal(f"no counterpart: {row.note}")))
        return
    graph.add((one, URIRef(MATCHES[row.relation]), URIRef(area_iri(slugs[row.other_framework], row.other_area))))
    if notes := "; ".join(filter(None, (row.note, row.series_break))):
        graph.add((one, SKOS.editorialNote, Literal(f"{row.other_framework}, {row.other_area}: {notes}")))


def _area(graph: Graph, framework: Framework, area: Area, scheme: URIRef) -> None:
    subject = URIRef(area_iri(framework.slug, area.code))
    label, *others = area.wordings
    _concept(graph, subject, scheme, label.capitalize(), area.code)
    for other in others:
        graph.add((subject, SKOS.altLabel, Literal(other, lang="en")))
    graph.add((subject, DCTERMS.isPartOf, URIRef(framework_iri(framework.slug))))


def _themes(graph: Graph) -> None:
    scheme = _scheme(graph, "Theme")
    for theme in themes():
        _theme(graph, theme, scheme)


def _theme(graph: Graph, theme: Theme, scheme: URIRef) -> None:
    subject = URIRef(node_iri(theme.node_id))
    _concept(graph, subject, scheme, theme.name, theme.id)
    graph.add((subject, RDF.type, URIRef(class_iri("Theme"))))
    graph.add((subject, SKOS.scopeNote, Literal(theme.scope_note, lang="en")))
    for alias in theme.aliases:
        graph.add((subject, SKOS.altLabel, Literal(alias, lang="en")))
    for hidden in theme.hidden:
        graph.add((subject, SKOS.hiddenLabel, Literal(hidden, lang="en")))
    if theme.broader is None:
        graph.add((subject, SKOS.topConceptOf, scheme))
        graph.add((scheme, SKOS.hasTopConcept, subject))
    else:
        broader = URIRef(node_iri(f"theme:{theme.broader}"))
        graph.add((subject, SKOS.broader, broader))
        graph.add((broader, SKOS.narrower, subject))
