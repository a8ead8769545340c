"""Grades, frameworks, areas and themes as SKOS concepts, with the schemes they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ontology import Grade, vocabulary
from ...ontology.frameworks import Framework, framework_named
from ..records import Node
from .rdf_terms import DCT, SKOS, TYPE, Iri, Literal, Resource, Triples, add

GRADE, FRAMEWORK = vocabulary.property_iri("grade_concept"), vocabulary.property_iri("framework_concept")
"""The properties that lead from a node to the concept of its grade, and to that of its framework."""

_IN_SCHEME, _EXACT = SKOS + "inScheme", SKOS + "exactMatch"


def concept_links(node: Node) -> Iterator[tuple[str, str]]:
    """Predicate and address for the schemes that a node is in, and for the concepts that it is sorted by."""
    framework = _framework(node)
    if node.label in ("JudgementArea", "Theme"):
        yield _IN_SCHEME, vocabulary.scheme_iri("Area" if node.label == "JudgementArea" else "Theme")
    if framework is not None and (code := _area_code(node, framework)):
        yield _EXACT, vocabulary.area_iri(framework.slug, code)
    if (grade := _grade(node)) is not None:
        yield GRADE, vocabulary.grade_iri(grade)
    if framework is not None:
        yield FRAMEWORK, vocabulary.framework_iri(framework.slug)


def concepts(nodes: Iterable[Node]) -> Iterator[Resource]:
    """The concepts that the nodes name and the schemes that hold them, by address."""
    found: dict[str, Resource] = {}
    for node in nodes:
        for resource in _of_node(node):
            found.setdefault(resource.address, resource)
    yield from (found[address] for address in sorted(found))


def _of_node(node: Node) -> Iterator[Resource]:
    if node.label in ("JudgementArea", "Theme"):
        yield _scheme("Area" if node.label == "JudgementArea" else "Theme")
    if (grade := _grade(node)) is not None:
        yield from _concept(vocabulary.grade_iri(grade), "Grade", grade.capitalize(), grade)
    framework = _framework(node)
    if framework is None:
        return
    yield from _concept(vocabulary.framework_iri(framework.slug), "Framework", framework.title, framework.name)
    if code := _area_code(node, framework):
        label = next(area for area in framework.areas if area.code == code).wordings[0].capitalize()
        yield from _concept(vocabulary.area_iri(framework.slug, code), "Area", label, code)


def _concept(address: str, scheme: str, label: str, notation: str) -> Iterator[Resource]:
    triples: Triples = {}
    add(triples, TYPE, Iri(SKOS + "Concept"))
    add(triples, _IN_SCHEME, Iri(vocabulary.scheme_iri(scheme)))
    add(triples, SKOS + "prefLabel", Literal(label))
    add(triples, SKOS + "notation", Literal(notation))
    yield Resource(address, triples)
    yield _scheme(scheme)


def _scheme(name: str) -> Resource:
    triples: Triples = {}
    add(triples, TYPE, Iri(SKOS + "ConceptScheme"))
    add(triples, DCT + "title", Literal(vocabulary.SCHEMES[name]))
    return Resource(vocabulary.scheme_iri(name), triples)


def _framework(node: Node) -> Framework | None:
    return framework_named(str(node.properties.get("framework", "")))


def _area_code(node: Node, framework: Framework) -> str:
    code = str(node.properties.get("area_code", ""))
    return code if node.label == "JudgementArea" and framework.judges(code) else ""


def _grade(node: Node) -> str | None:
    """The node's grade, where it is one of the grades."""
    given = node.properties.get("grade", node.properties.get("overall_judgement"))
    return str(given) if given in tuple(Grade) else None
