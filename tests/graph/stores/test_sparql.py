"""SPARQL over a graph and over its export: rows, limits, and what is refused."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from councilgraph.errors import ExportError, QueryError, UsageError
from councilgraph.graph.exports import jsonld, turtle
from councilgraph.graph.stores.base import Limits
from councilgraph.graph.stores.sparql import Endpoint
from councilgraph.graph.stores.sparql_grammar import check_sparql, with_parameters

from ..exports.awkward import COUNCIL, awkward_graph

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c }"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    with Endpoint(awkward_graph(surrogates=False)) as made:
        yield made


def test_values_come_with_their_types(endpoint: Endpoint) -> None:
    rows = endpoint.ask("SELECT ?id ?day ?none WHERE { ?c a cg:Council ; cg:id ?id ; cg:startDate ?day }")
    assert rows.columns == ("id", "day", "none")
    assert rows.rows == ((COUNCIL.id, date(1974, 4, 1), None),)
    assert endpoint.ask("ASK { ?c a cg:Council }").rows == ((True,),)
    described = endpoint.ask("CONSTRUCT { ?c a org:Thing } WHERE { ?c a cg:Council }")
    assert described.columns == ("subject", "predicate", "object")
    assert len(described) == 1


def test_a_parameter_is_a_literal_whatever_it_holds(endpoint: Endpoint) -> None:
    query = "SELECT ?day WHERE { ?c cg:id $id ; cg:startDate ?day }"
    assert endpoint.ask(query, {"id": COUNCIL.id}).rows == ((date(1974, 4, 1),),)
    assert endpoint.ask(query, {"id": 'x" ; ?p ?q . ?c a "'}).rows == ()


@pytest.mark.parametrize(
    "value", [r"\u0041", r"\\u0022 . # \U0001F600", "\\u0022\nu", r"C:\users\Unit", "2019\u20132020"]
)
def test_a_parameter_with_the_look_of_an_escape_stays_as_it_is(endpoint: Endpoint, value: str) -> None:
    assert endpoint.ask("SELECT ?same { BIND($value AS ?same) }", {"value": value}).rows == ((value,),)


def test_an_escape_has_four_digits_or_eight(endpoint: Endpoint) -> None:
    asked = endpoint.ask(r'SELECT ("2019\u20132020" AS ?years) ("\u00101234\U0001F600" AS ?other) {}')
    assert asked.rows == (("2019\u20132020", "\x101234\U0001f600"),)


def test_names_within_texts_addresses_and_comments_are_left_alone() -> None:
    text = """SELECT "$a" '$a' <http://x/$a> $a # $a"""
    assert with_parameters(text, {"a": 1}) == text.replace(
        " $a #", ' "1"^^<http://www.w3.org/2001/XMLSchema#integer> #'
    )
    with pytest.raises(UsageError, match="'a' is no text"):
        with_parameters("$a", {"a": ["b"]})


@pytest.mark.parametrize("export", [turtle, jsonld])
def test_a_file_gives_the_rows_of_its_graph(export: type[turtle], endpoint: Endpoint, tmp_path: Path) -> None:
    target = tmp_path / f"graph{export.SUFFIX}"
    export.write(awkward_graph(surrogates=False), target)
    with Endpoint(target) as other:
        assert other.ask(COUNT) == endpoint.ask(COUNT)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * { SERVICE <http://localhost:9/> { ?a ?b ?c } }", "SERVICE would ask another server"),
        ("ASK { { OPTIONAL { SERVICE ?x { ?a ?b ?c } } } }", "SERVICE"),
        ("SELECT * { FILTER EXISTS { SERVICE <http://localhost:9/> { ?a ?b ?c } } }", "SERVICE"),
        ("SELECT * FROM <http://localhost:9/> { ?a ?b ?c }", "FROM would load another graph"),
        ("SELECT * FROM NAMED <file:///etc/hostname> { GRAPH ?g { ?a ?b ?c } }", "FROM"),
        ("LOAD <file:///etc/hostname>", "this is an update"),
        ("DELETE WHERE { ?a ?b ?c }", "this is an update"),
        ("MATCH (n) RETURN n", "this is no SPARQL query"),
        (r'ASK { ?a ?b "2019\u20132020" }', "this is no SPARQL query: .*20132020"),
        (r'ASK { ?a ?b "\UFFFFFFFF" }', "this is no SPARQL query: .*FFFFFFFF"),
    ],
)
def test_what_does_not_only_read_the_graph_is_refused(query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        check_sparql(query)


def test_a_query_over_a_limit_is_ended_and_the_next_one_runs(endpoint: Endpoint) -> None:
    with pytest.raises(QueryError, match=r"longer than the limit of 0\.5 seconds"):
        endpoint.ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", limits=Limits(seconds=0.5))
    with pytest.raises(QueryError, match="more than the limit of 1 rows"):
        endpoint.ask("SELECT ?a { ?a ?b ?c }", limits=Limits(rows=1))
    assert len(endpoint.ask(COUNT)) == 1


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a timer that interrupts is known to Unix alone")
def test_an_interrupted_question_leaves_no_answer_to_the_next_one(endpoint: Endpoint) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    expected = endpoint.ask(COUNT)
    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(KeyboardInterrupt):
            endpoint.ask("SELECT (COUNT(*) AS ?other) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert endpoint.ask(COUNT) == expected


def test_a_context_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "a.jsonld").write_text('{"@context": "http://localhost:9/", "@id": "urn:a"}')
    with Endpoint(tmp_path / "a.jsonld") as endpoint, pytest.raises(ExportError, match="nothing is fetched"):
        endpoint.ask(COUNT)
