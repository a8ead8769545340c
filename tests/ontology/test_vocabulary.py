import os
import subprocess
import sys
from datetime import date

import pytest
from councilgraph.errors import OntologyError
from councilgraph.graph.exports import turtle
from councilgraph.graph.graph import Graph as CouncilGraph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES, vocabulary
from councilgraph.ontology.frameworks import FRAMEWORKS
from councilgraph.ontology.themes import themes
from councilgraph.ontology.vocabulary import (
    NAMESPACE,
    NODES,
    STATEMENT,
    area_iri,
    class_iri,
    framework_iri,
    grade_iri,
    node_id_of,
    node_iri,
    property_iri,
    relationship_iri,
)
from hypothesis import given
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, URIRef

ONTOLOGY = vocabulary.owl()
SHAPES = vocabulary.shacl()
CG = NAMESPACE


@given(st.text(min_size=1))
def test_a_node_address_gives_its_id_back(node_id):
    iri = node_iri(node_id)
    assert node_id_of(iri) == node_id
    assert iri.isascii()
    assert not set(iri) & set(' "<>{}|\\^`#?')


def test_a_readable_id_stays_readable():
    assert node_iri("inspection:oxf/2014-04-29/sif") == NODES + "inspection:oxf/2014-04-29/sif"


def test_an_address_outside_the_nodes_is_refused():
    with pytest.raises(OntologyError, match="not the address of a node"):
        node_id_of("https://example.org/id/council:lds")


def test_names_follow_the_conventions_of_rdf():
    assert property_iri("start_date") == NAMESPACE + "startDate"
    assert relationship_iri("HAS_THEME") == NAMESPACE + "hasTheme"
    assert class_iri("AgendaItem") == NAMESPACE + "AgendaItem"


def test_no_two_declared_names_share_an_address():
    properties = {p.name for t in (*NODE_TYPES.values(), *RELATIONSHIP_TYPES.values()) for p in t.properties}
    addresses = [class_iri(label) for label in NODE_TYPES]
    addresses += [property_iri(name) for name in properties]
    addresses += [relationship_iri(label) for label in RELATIONSHIP_TYPES]
    addresses.append(STATEMENT)
    assert len(addresses) == len(set(addresses))


def test_every_type_is_declared_in_owl():
    for declared in NODE_TYPES.values():
        subject = URIRef(class_iri(declared.label))
        assert (subject, RDF.type, OWL.Class) in ONTOLOGY
        for other in declared.same_as:
            assert (subject, RDFS.subClassOf, URIRef(other)) in ONTOLOGY
    for relationship in RELATIONSHIP_TYPES.values():
        subject = URIRef(relationship_iri(relationship.label))
        assert (subject, RDF.type, OWL.ObjectProperty) in ONTOLOGY
        assert len(list(ONTOLOGY.objects(subject, RDFS.domain))) == 1
        assert len(list(ONTOLOGY.objects(subject, RDFS.range))) == 1


def test_every_property_has_one_domain_and_a_datatype():
    properties = list(ONTOLOGY.subjects(RDF.type, OWL.DatatypeProperty))
    assert URIRef(property_iri("start_date")) in properties
    assert URIRef(property_iri("quote")) not in properties
    for subject in properties:
        assert len(list(ONTOLOGY.objects(subject, RDFS.domain))) == 1, subject
        assert len(list(ONTOLOGY.objects(subject, RDFS.range))) == 1, subject
    assert (URIRef(property_iri("start_date")), RDFS.range, URIRef("http://www.w3.org/2001/XMLSchema#date")) in ONTOLOGY


def test_grades_areas_and_themes_are_concepts():
    assert (URIRef(grade_iri("requires improvement")), SKOS.notation, Literal("requires improvement")) in ONTOLOGY
    leaders = URIRef(area_iri("ilacs", "leadership"))
    assert (leaders, RDF.type, SKOS.Concept) in ONTOLOGY
    for theme in themes():
        subject = URIRef(node_iri(theme.node_id))
        assert (subject, SKOS.prefLabel, Literal(theme.name, lang="en")) in ONTOLOGY
        assert (subject, SKOS.broader, None) in ONTOLOGY or theme.broader is None


def test_the_crosswalk_names_areas_that_exist_and_the_direction_of_skos():
    concepts = set(ONTOLOGY.subjects(RDF.type, SKOS.Concept))
    for relation in (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch):
        for one, other in ONTOLOGY.subject_objects(relation):
            assert {one, other} <= concepts
    joint, care = URIRef(area_iri("ilacs", "care-and-care-leavers")), URIRef(area_iri("ilacs", "care"))
    assert (joint, SKOS.narrowMatch, care) in ONTOLOGY
    lscb = URIRef(area_iri("sif-lscb-review", "lscb"))
    assert "no counterpart" in str(ONTOLOGY.value(lscb, SKOS.editorialNote))
    assert "no counterpart" in str(ONTOLOGY.value(URIRef(framework_iri("jtai")), SKOS.editorialNote))


def test_no_area_of_another_service_has_the_code_of_one_of_childrens_services():
    childrens = {area.code for f in FRAMEWORKS if f.inspectorates[0] == "Ofsted" for area in f.areas}
    others = {area.code for f in FRAMEWORKS if f.inspectorates[0] != "Ofsted" for area in f.areas}
    assert others
    assert not childrens & others
    assert {code.partition("-")[0] for code in others} == {"adults", "youth", "police"}


def test_owl_and_shapes_read_back_from_turtle():
    for graph in (ONTOLOGY, SHAPES):
        again = Graph().parse(data=graph.serialize(format="turtle"), format="turtle")
        assert len(again) == len(graph)


def test_every_run_writes_the_same_turtle():
    program = (
        "from councilgraph.ontology import vocabulary as v\n"
        "print(v.owl().serialize(format='turtle'), v.shacl().serialize(format='turtle'))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


EVIDENCE = {
    "document": "document:1",
    "page": 3,
    "char_start": 10,
    "char_end": 14,
    "quote": "Good",
    "confidence": 1.0,
    "loader": "ilacs",
}
REPORT = NodeRef("Document", "document:1")
INSPECTION = NodeRef("Inspection", "inspection:x-eastmere/2023-05-01/ilacs")
JUDGEMENT = NodeRef("Judgement", "judgement:1")
CONFORMING = CouncilGraph.of(
    [
        Node("Council", "council:x-eastmere", {"name": "Eastmere Council", "start_date": date(1998, 4, 1)}),
        Node("Document", "document:1", {"path": "eastmere report.pdf", "pages": 12}),
        Node("Inspection", INSPECTION.id, {"framework": "ILACS", "overall_judgement": "good"}),
        Node("Judgement", "judgement:1", {"area": "Overall effectiveness", "grade": "good"}),
        Node("Theme", "theme:supervision", {"name": "Supervision", "aliases": ("case supervision", "one-to-one")}),
    ],
    [
        Relationship("REPORTS", REPORT, INSPECTION, EVIDENCE),
        Relationship("JUDGED", INSPECTION, JUDGEMENT, EVIDENCE),
        Relationship("INSPECTED", INSPECTION, NodeRef("Council", "council:x-eastmere"), EVIDENCE),
    ],
)


def exported(graph, folder):
    turtle.write(graph, folder / "graph.ttl")
    return Graph().parse(folder / "graph.ttl")


def faults(graph):
    conforms, report, _ = validate(graph, shacl_graph=SHAPES)
    paths = {str(path).rpartition("#")[2] for path in report.objects(None, SH.resultPath)}
    return conforms, paths


def test_shapes_are_well_formed():
    assert validate(SHAPES, meta_shacl=True)[0]


def test_an_export_conforms(tmp_path):
    assert faults(exported(CONFORMING, tmp_path)) == (True, set())


@pytest.mark.parametrize(
    ("turtle_text", "path"),
    [
        (f'<{NODES}judgement:1> <{CG}grade> "quite good" .', "grade"),
        (f'<{NODES}judgement:1> <{CG}grade> "inadequate" .', "grade"),
        (f'<{NODES}council:x-eastmere> <{CG}endDate> "last year" .', "endDate"),
        (f"<{NODES}document:1> <{CG}reports> <{NODES}council:x-eastmere> .", "reports"),
        (f'<{NODES}document:1> <{CG}reports> "an inspection" .', "reports"),
        (f"<{NODES}document:1> a <{CG}Statement> .", "predicate"),
    ],
)
def test_what_the_ontology_does_not_allow_is_reported(turtle_text, path, tmp_path):
    graph = exported(CONFORMING, tmp_path).parse(data=turtle_text, format="turtle")
    conforms, paths = faults(graph)
    assert not conforms
    assert path in paths


def test_a_relationship_of_the_wrong_kind_of_node_is_reported(tmp_path):
    graph = exported(CONFORMING, tmp_path)
    wrong = f"<{NODES}council:x-eastmere> <{CG}judged> <{NODES}judgement:1> ."
    conforms, _ = faults(graph.parse(data=wrong, format="turtle"))
    assert not conforms


def test_an_id_of_another_kind_is_reported(tmp_path):
    graph = exported(CONFORMING, tmp_path)
    wrong = f"<{NODES}committee:1> a <{CG}Council> ."
    conforms, _ = faults(graph.parse(data=wrong, format="turtle"))
    assert not conforms
