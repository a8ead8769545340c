"""What the shapes do not allow is a row with its place."""

from __future__ import annotations

import pytest
from councilgraph.graph.exports.rdf import resources
from councilgraph.graph.exports.rdf_triples import triples_of
from councilgraph.graph.exports.rdf_validation import COLUMNS, violations
from councilgraph.ontology.vocabulary import NAMESPACE, NODES
from rdflib import Graph

from .awkward import COUNCIL, DOCUMENT, INSPECTION, awkward_graph


@pytest.fixture
def triples() -> Graph:
    return triples_of(resources(awkward_graph(surrogates=False)))


def test_an_export_conforms(triples: Graph) -> None:
    found = violations(triples)
    assert found.columns == COLUMNS
    assert found.rows == ()


@pytest.mark.parametrize(
    ("turtle", "focus", "path"),
    [
        (f'<{NODES}{INSPECTION.id}> cg:overallJudgement "fair" .', INSPECTION.id, "cg:overallJudgement"),
        (f'<{NODES}{COUNCIL.id}> cg:startDate "1974" .', COUNCIL.id, "cg:startDate"),
        (f'<{NODES}{COUNCIL.id}> cg:name "Another" .', COUNCIL.id, "cg:name"),
        (f"<{NODES}{DOCUMENT.id}> cg:reports <{NODES}{COUNCIL.id}> .", DOCUMENT.id, "cg:reports"),
        (f"<{NODES}theme:x> a cg:Theme .", "theme:x", "rdfs:label"),
    ],
)
def test_wrong_triples_are_named(triples: Graph, turtle: str, focus: str, path: str) -> None:
    triples.parse(data=f"@prefix cg: <{NAMESPACE}> . {turtle}", format="turtle")
    assert (focus, path) in {row[:2] for row in violations(triples).rows}


@pytest.mark.parametrize(
    ("type_", "said", "focus"),
    [
        ("followsUp", 'cg:reason "revisit"', set()),
        ("followsUp", 'cg:reason "whim"', {"urn:said"}),
        ("sameAs", 'cg:reason "whim"', set()),
        ("attended", 'cg:capacity "member"', set()),
        ("attended", 'cg:capacity "whim"', {"urn:said"}),
        ("follows", 'cg:relation "whim"', {"urn:said"}),
    ],
)
def test_the_words_of_a_statement_are_those_of_its_type(triples: Graph, type_: str, said: str, focus: set[str]) -> None:
    ends = f"rdf:subject <{NODES}{INSPECTION.id}> ; rdf:object <{NODES}{COUNCIL.id}>"
    prefixes = f"@prefix cg: <{NAMESPACE}> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ."
    statement = f'<urn:said> a cg:Statement ; {ends} ; rdf:predicate cg:{type_} ; cg:method "x" ; {said} .'
    triples.parse(data=f"{prefixes} {statement}", format="turtle")
    assert set(violations(triples).column("focus")) == focus


def test_a_place_without_its_quote_leads_to_document_and_page(triples: Graph) -> None:
    prefixes = "PREFIX cg: <https://councilgraph.org/ns#> PREFIX oa: <http://www.w3.org/ns/oa#> "
    triples.update(prefixes + "DELETE WHERE { ?q oa:exact 'Mudflats' }")
    rows = [row for row in violations(triples).rows if row[1] == "oa:exact"]
    assert [row[4:] for row in rows] == [("a folder/it's é.pdf", 2)]
