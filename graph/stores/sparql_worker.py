"""The process that answers SPARQL: it reads the graph, gives up files, connections and memory, then answers.

It is started by :mod:`.sparql`, which sends a graph or the path of an RDF file, then one query after the other.
"""

from __future__ import annotations

import pickle
import signal
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import CouncilgraphError
from ..exports.rdf_terms import TYPE, Iri, Resource
from ..exports.rdf_triples import read_triples, triples_of
from .sparql_grammar import with_prefixes
from .worker import channels, limit_processor, lock_down

if TYPE_CHECKING:
    from rdflib import Graph as Triples
    from rdflib.query import Result

_WARM_UP = (
    "SELECT ?a (COUNT(DISTINCT ?b) AS ?n) (MIN(STR(?b)) AS ?m) WHERE { ?a a ?b FILTER(REGEX(STR(?b), 'x', 'i')) "
    "OPTIONAL { ?b (a|^rdfs:label)* ?c } BIND(YEAR('2000-01-01'^^xsd:date) AS ?y) } GROUP BY ?a ORDER BY ?n LIMIT 1",
    "ASK { ?a ?b ?c FILTER(ROUND(1.5) > 1 && NOT EXISTS { ?c ?d ?a }) }",
    "CONSTRUCT { ?a a ?b } WHERE { ?a a ?b } LIMIT 1",
    "DESCRIBE cg:Statement",
)
"""What rdflib loads at a first query has to be loaded before no file can be opened."""


def serve(memory_mb: int) -> None:
    """Answer requests from standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the other side, which then ends this process
    requests, answers = channels()

    def send(*answer: Any) -> None:
        pickle.dump(answer, answers)
        answers.flush()

    try:
        triples = _opened(pickle.load(requests))
    except CouncilgraphError as error:
        send("error", str(error))
        return
    watch = lock_down(memory_mb, 0)
    send("ready")
    while True:
        try:
            query, seconds, wanted = pickle.load(requests)
        except EOFError:
            return
        limit_processor(seconds)
        watch.set()
        send(*answer(triples, query, wanted))
        watch.clear()


def _opened(source: list[Resource] | Path) -> Triples:
    triples = read_triples(source) if isinstance(source, Path) else triples_of(source)
    small = triples_of([Resource("urn:a", {TYPE: {Iri("urn:b"): None}})])
    for query in _WARM_UP:
        answer(small, with_prefixes(query), None)
    return triples


def answer(triples: Triples, query: str, wanted: int | None) -> tuple[Any, ...]:
    """("answer", columns, rows), or the kind of what went wrong and a message."""
    try:
        result = triples.query(query)
        columns, rows = _table(result)
        found = tuple(islice(rows, None if wanted is None else wanted + 1))
    except MemoryError:
        return "memory", ""
    except Exception as error:  # noqa: BLE001 - rdflib raises plain Exception for what its grammar lets through
        return "error", " ".join(str(error).split()) or type(error).__name__
    if wanted is not None and len(found) > wanted:
        return "rows", ""
    return "answer", columns, found


def _table(result: Result) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
    if result.type == "ASK":
        return ("answer",), iter([(bool(result.askAnswer),)])
    if result.type == "SELECT":
        columns = tuple(str(one) for one in result.vars or ())
        return columns, (tuple(map(_value, row)) for row in result)  # type: ignore[arg-type]
    triples = sorted(tuple(map(str, map(_value, row))) for row in result)  # type: ignore[arg-type]
    return ("subject", "predicate", "object"), iter(triples)


def _value(term: Any) -> Any:
    """None, a text, number, boolean or date; an address, and a value of any other type, as its text."""
    value = term.toPython() if hasattr(term, "toPython") else term
    if isinstance(value, Decimal):
        return float(value)
    if value is None or type(value) in (str, bool, int, float, date):
        return value
    return str(term)
