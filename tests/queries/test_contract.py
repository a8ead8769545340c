"""What every stored query keeps, whichever file it is."""

from __future__ import annotations

import re

import pytest
from councilgraph.cli.output import OPTION_NAMES
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.ontology import NODE_TYPES
from councilgraph.ontology.register import Register
from councilgraph.queries.header import PARAMETER_TYPES, StoredQuery
from councilgraph.queries.parameters import prepare
from councilgraph.queries.questions import QUESTIONS
from councilgraph.queries.run import LIBRARY, run_query, stored_queries

QUERIES = list(stored_queries().values())
EVERY_QUERY = pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)

_GIVEN = {"store", "param", "list", "describe", "help", "name", "parameters", "limits", "time_limit", "memory_limit"}
TAKEN = OPTION_NAMES | _GIVEN
"""Names that a parameter can't have: options of the command line and arguments of the Python interface."""


@EVERY_QUERY
def test_the_header_is_whole(query: StoredQuery) -> None:
    assert query.title[0].isupper()
    assert not query.title.endswith(".")
    assert query.description.endswith(".")
    assert query.about in NODE_TYPES
    assert all(1 <= number <= 25 for number in query.questions)
    for parameter in query.parameters.values():
        assert parameter.type in PARAMETER_TYPES
        assert parameter.example != ""
        assert not parameter.choices or parameter.example in parameter.choices
        assert parameter.name.isidentifier()
        assert parameter.name == parameter.name.lower()


@EVERY_QUERY
def test_parameters_are_declared_and_used(query: StoredQuery) -> None:
    assert set(re.findall(r"\$(\w+)", query.cypher)) == set(query.parameters)
    assert not set(query.parameters) & TAKEN


@EVERY_QUERY
def test_rows_lead_back_to_a_document_and_page(query: StoredQuery) -> None:
    assert {"document", "page"} <= set(query.columns)


@EVERY_QUERY
def test_it_runs_with_its_examples_and_has_the_declared_columns(
    query: StoredQuery, store: EmbeddedStore, register: Register
) -> None:
    rows = run_query(store, query.name, query.example_parameters(), register)
    assert rows.columns == tuple(query.columns)


@EVERY_QUERY
def test_every_example_is_accepted(query: StoredQuery, store: EmbeddedStore, register: Register) -> None:
    examples = {name: parameter.example for name, parameter in query.parameters.items()}
    given = prepare(query, examples, register)
    assert None not in given.values()
    assert store.run(query.cypher, given).columns == tuple(query.columns)


@EVERY_QUERY
def test_every_row_has_a_document_of_the_graph(query: StoredQuery, store: EmbeddedStore, register: Register) -> None:
    paths = set(store.run("MATCH (d:Document) RETURN d.path AS path").column("path"))
    given = {name: MADE[p.type if p.type in MADE else name] for name, p in query.parameters.items() if p.required}
    rows = run_query(store, query.name, given, register)
    assert len(rows) > 0 or query.name in ("theme-pairs",)
    nothing_loaded = 1 if query.name in ("neighbour-grades", "neighbours") else 0
    places = [(row["document"], row["page"]) for row in rows]
    assert sum(place[0] is None for place in places) == nothing_loaded
    assert {place[0] for place in places} - {None} <= paths
    assert all(type(page) is int and page >= 1 for document, page in places if document is not None)


MADE = {
    "council": "council:nmh",
    "theme": "missing-children",
    "words": "timely return home interviews",
    "recommendation": "recommendation:nmh/2014-03-03/sif/2",
    "shared": "shared-recommendation:supervision",
    "inspection": "inspection:nmh/2014-03-03/sif",
    "officer": "officer:nmh/dana-deviser",
    "committee": "Cabinet",
    "on": "2024-12-31",
}
"""What required parameters are given on the made graph, by type or name."""


@EVERY_QUERY
def test_documents_are_found_by_their_index(query: StoredQuery) -> None:
    """kglite 0.21.2 looks through all documents for `d.id = r.document`; for `(d:Document {id: paper})` it does not."""
    assert re.search(r"\w+\.id = \w+\.document\b", _code(query.cypher)) is None


@EVERY_QUERY
def test_the_file_reads_well(query: StoredQuery) -> None:
    text = (LIBRARY / f"{query.name}.cypher").read_text(encoding="utf-8")
    assert re.fullmatch(r"[a-z][a-z-]+[a-z]", query.name)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(len(line) <= 120 for line in query.cypher.splitlines())


def test_every_question_is_answered() -> None:
    answered = {number for query in QUERIES for number in query.questions}
    assert answered == set(QUESTIONS)


def _code(cypher: str) -> str:
    """The query without its comments and the text of its strings."""
    return re.sub(r"//.*", "", re.sub(r"'[^']*'", "''", cypher))
