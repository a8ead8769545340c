"""Turtle and JSON-LD: read by rdflib, asked with SPARQL, and the same graph back."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from councilgraph.errors import ExportError
from councilgraph.graph.computed import areas
from councilgraph.graph.exports import jsonld, turtle
from councilgraph.graph.exports.rdf_terms import PREFIXES
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology.register import Register
from councilgraph.ontology.vocabulary import area_iri, framework_iri, node_iri, scheme_iri
from hypothesis import given, settings

from ..strategies import graphs
from .awkward import COUNCIL, DOCUMENT, OFFICER, POST, THEME, awkward_graph, recommendation

FORMATS = pytest.mark.parametrize(
    ("export", "syntax"), [(turtle, "turtle"), (jsonld, "json-ld")], ids=["turtle", "jsonld"]
)

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # within rdflib


def triples(path: Path, syntax: str) -> rdflib.Graph:
    """What rdflib reads in a file."""
    return rdflib.Graph().parse(path, format=syntax)


def ask(found: rdflib.Graph, pattern: str) -> list[tuple[object, ...]]:
    """Rows of a SPARQL query, as Python values."""
    prefixes = "".join(f"PREFIX {prefix}: <{namespace}> " for prefix, namespace in PREFIXES.items())
    return [tuple(term.toPython() for term in row) for row in found.query(prefixes + pattern)]


@pytest.fixture
def awkward(tmp_path: Path) -> rdflib.Graph:
    turtle.write(awkward_graph(surrogates=False), tmp_path / "graph.ttl")
    return triples(tmp_path / "graph.ttl", "turtle")


@given(graph=graphs())
@settings(deadline=None, max_examples=60)
def test_turtle_gives_the_same_graph_back(tmp_path_factory: pytest.TempPathFactory, graph: Graph) -> None:
    target = tmp_path_factory.mktemp("turtle") / "graph.ttl"
    turtle.write(graph, target)
    assert turtle.read(target) == graph


@given(graph=graphs())
@settings(deadline=None, max_examples=40)
def test_json_ld_gives_the_same_graph_back(tmp_path_factory: pytest.TempPathFactory, graph: Graph) -> None:
    target = tmp_path_factory.mktemp("jsonld") / "graph.jsonld"
    jsonld.write(graph, target)
    assert jsonld.read(target) == graph


@FORMATS
def test_gives_awkward_text_back(export: type[turtle], syntax: str, tmp_path: Path) -> None:
    graph = awkward_graph(surrogates=False)
    export.write(graph, tmp_path / "graph")
    assert export.read(tmp_path / "graph") == graph


def test_both_say_the_same(awkward: rdflib.Graph, tmp_path: Path) -> None:
    jsonld.write(awkward_graph(surrogates=False), tmp_path / "graph.jsonld")
    assert set(triples(tmp_path / "graph.jsonld", "json-ld")) == set(awkward)
    assert not [term for triple in awkward for term in triple if isinstance(term, rdflib.BNode)]


@FORMATS
def test_a_lone_surrogate_becomes_the_replacement_character(export: type[turtle], syntax: str, tmp_path: Path) -> None:
    export.write(awkward_graph(), tmp_path / "graph")
    texts = {str(text) for text in triples(tmp_path / "graph", syntax).objects()}
    assert "broken \ufffd text" in texts


def test_turtle_holds_no_control_character_but_the_line_feed(tmp_path: Path) -> None:
    turtle.write(awkward_graph(), tmp_path / "graph.ttl")
    text = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert text.splitlines() == text.removesuffix("\n").split("\n")
    assert {c for c in text if ord(c) < 32 or 127 <= ord(c) < 160} == {"\n"}
    assert r'"a\u000Cb"' in text
    assert r'"\u0000"' in text


def test_a_statement_points_at_its_place_with_a_web_annotation(awkward: rdflib.Graph) -> None:
    rows = ask(
        awkward,
        f"""SELECT ?exact ?start ?end ?page ?confidence ?loader WHERE {{
            ?statement a cg:Statement, oa:Annotation; rdf:predicate cg:inspected; rdf:object <{node_iri(COUNCIL.id)}>;
                cg:confidence ?confidence; cg:loader ?loader; prov:hadPrimarySource ?document; oa:hasTarget ?target.
            ?target oa:hasSource ?document; cg:page ?page; oa:hasSelector ?part.
            ?part a cg:PageSelector; rdf:value 'page=2'; oa:refinedBy ?quote, ?position.
            ?quote a oa:TextQuoteSelector; oa:exact ?exact.
            ?position a oa:TextPositionSelector; oa:start ?start; oa:end ?end.
            ?document a prov:Entity; cg:path ?path }}""",
    )
    assert rows == [("Mudflats", 10, 18, 2, 0.9, "ilacs")]


def test_other_vocabularies_say_the_same(awkward: rdflib.Graph) -> None:
    council, post, officer, first = (node_iri(ref.id) for ref in (COUNCIL, POST, OFFICER, recommendation(0)))
    assert ask(awkward, f"SELECT ?p WHERE {{ ?p a foaf:Person; org:holds ?post. ?post org:postIn <{council}> }}") == [
        (officer,)
    ]
    assert ask(awkward, "SELECT ?c WHERE { ?c a org:FormalOrganization }") == [(council,)]
    assert ask(awkward, f"SELECT ?t WHERE {{ <{first}> dct:subject ?t. ?t a skos:Concept; skos:prefLabel ?name }}") == [
        (node_iri(THEME.id),)
    ]
    assert ask(awkward, "SELECT ?s WHERE { ?t a cg:Theme; skos:inScheme ?s }") == [(scheme_iri("Theme"),)]
    assert ask(
        awkward,
        "SELECT ?f WHERE { ?i a cg:Inspection; cg:frameworkConcept ?f. ?f a skos:Concept; skos:notation 'ILACS' }",
    ) == [(framework_iri("ilacs"),)]
    assert post in {row[0] for row in ask(awkward, "SELECT ?post WHERE { ?post a org:Post }")}


def test_the_crosswalk_is_said_with_the_mapping_properties_of_skos(tmp_path: Path) -> None:
    parts = list(areas.compute(Graph((), ()), Register.load()))
    nodes = [part for part in parts if isinstance(part, Node)]
    turtle.write(Graph.of(nodes, [p for p in parts if isinstance(p, Relationship)]), tmp_path / "areas.ttl")
    found = triples(tmp_path / "areas.ttl", "turtle")
    joint = node_iri("area:ilacs/care-and-care-leavers")
    within = f"SELECT ?code WHERE {{ <{joint}> skos:narrowMatch ?a . ?a cg:areaCode ?code ; cg:framework 'ILACS' }}"
    assert sorted(ask(found, within)) == [("care",), ("care-leavers",)]
    sif = f"ASK {{ <{node_iri('area:sif/overall')}> skos:closeMatch <{node_iri('area:ilacs/overall')}> }}"
    assert found.query("PREFIX skos: <http://www.w3.org/2004/02/skos/core#> " + sif).askAnswer
    concept = f"SELECT ?c WHERE {{ <{joint}> skos:exactMatch ?c ; skos:inScheme <{scheme_iri('Area')}> }}"
    assert ask(found, concept) == [(area_iri("ilacs", "care-and-care-leavers"),)]


def test_parallel_relationships_stay_apart(awkward: rdflib.Graph) -> None:
    rows = ask(awkward, "SELECT ?interim WHERE { ?s rdf:predicate cg:held; cg:interim ?interim } ORDER BY ?interim")
    assert rows == [(False,), (True,)]


@FORMATS
def test_keeps_a_relationship_without_properties_beside_one_with_them(
    export: type[turtle], syntax: str, tmp_path: Path
) -> None:
    post, council = Node("Post", "post:a"), Node("Council", "council:a")
    ends = NodeRef("Post", "post:a"), NodeRef("Council", "council:a")
    both = [Relationship("AT", *ends), Relationship("AT", *ends, {"quote": "of the council"})]
    for relationships in ([], both[:1], both[1:], both):
        graph = Graph.of([post, council], relationships)
        export.write(graph, tmp_path / "graph")
        assert export.read(tmp_path / "graph") == graph


@FORMATS
@pytest.mark.parametrize(
    "aliases", [(), ("a",), ("a", "b"), ("b", "a"), ("a", "a"), ("", "b")], ids=lambda aliases: "-".join(aliases)
)
def test_keeps_the_order_of_a_list(export: type[turtle], syntax: str, aliases: tuple[str, ...], tmp_path: Path) -> None:
    graph = Graph((Node("Council", "council:a", {"aliases": aliases}),), ())
    export.write(graph, tmp_path / "graph")
    assert export.read(tmp_path / "graph") == graph
    plain = ask(triples(tmp_path / "graph", syntax), "SELECT ?a WHERE { ?c cg:aliases ?a; skos:altLabel ?a }")
    assert sorted(plain) == sorted({(alias,) for alias in aliases})


@FORMATS
def test_the_address_of_a_statement_depends_on_its_content_alone(
    export: type[turtle], syntax: str, tmp_path: Path
) -> None:
    whole = awkward_graph()
    part = whole.only({POST.id, OFFICER.id, DOCUMENT.id})
    for name, graph in (("whole", whole), ("part", part)):
        export.write(graph, tmp_path / name)
    query = "SELECT ?s WHERE { ?s a cg:Statement; rdf:predicate cg:held }"
    found = [sorted(ask(triples(tmp_path / name, syntax), query)) for name in ("whole", "part")]
    assert found[0] == found[1]
    assert len(found[0]) == 2


@FORMATS
@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"<a> <b>",
        b'{"@graph": [',
        b"@prefix cg: <https://councilgraph.org/ns#> . <http://example.org/a> a cg:Council .",
        b'{"@id": "http://example.org/a", "@type": "https://councilgraph.org/ns#Council"}',
    ],
)
def test_what_is_no_export_is_named(export: type[turtle], syntax: str, content: bytes, tmp_path: Path) -> None:
    target = tmp_path / "graph"
    target.write_bytes(content)
    if syntax == "turtle" or content.startswith(b"{"):
        with pytest.raises(ExportError, match=r"graph is no .* export"):
            export.read(target)


@FORMATS
def test_a_file_that_cannot_be_read_is_named(export: type[turtle], syntax: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"can't read .*absent: No such file"):
        export.read(tmp_path / "absent")
