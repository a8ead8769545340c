"""Checks an RDF export against the ontology's SHACL shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...errors import CouncilgraphError, UsageError
from ...ontology import vocabulary
from ..rows import Rows
from .rdf_statements import PLACE
from .rdf_terms import OA, PROV, RDF, shortened

if TYPE_CHECKING:
    from rdflib import Graph as Triples

COLUMNS = ("focus", "path", "value", "message", "document", "page")


def violations(triples: Triples) -> Rows:
    """What in ``triples`` the shapes do not allow, in the order of the focus nodes; no rows where all is well.

    Columns: focus (the id of a node, else an address), path (the property), value, message, and the document and page
    of a statement, or where a node was read. Raises UsageError where pyshacl is not installed.
    """
    try:
        from pyshacl import validate
    except ImportError as error:
        raise UsageError(
            "pyshacl is not installed. Install councilgraph with its extra 'validate', or pyshacl itself."
        ) from error
    _, report, _ = validate(triples, shacl_graph=vocabulary.shacl())
    rows = set(_results(report, triples))
    return Rows(COLUMNS, tuple(sorted(rows, key=lambda row: tuple(map(str, row)))))


def _results(report: Any, triples: Triples) -> Iterator[tuple[Any, ...]]:
    from rdflib import RDF as RDF_NAMES
    from rdflib import SH

    for result in report.subjects(RDF_NAMES.type, SH.ValidationResult):
        focus, path, value = (report.value(result, one) for one in (SH.focusNode, SH.resultPath, SH.value))
        message = str(report.value(result, SH.resultMessage) or "")
        yield _named(focus), _named(path), _named(value), _plain(message), *_place(triples, focus)


def _named(term: Any) -> str | None:
    """The id of a node, the short name of a property, or the text itself."""
    if term is None:
        return None
    try:
        return vocabulary.node_id_of(str(term))
    except CouncilgraphError:
        return shortened(str(term)) or str(term)


def _plain(message: str) -> str:
    """The message on one line, without the addresses of the nodes that it names."""
    return " ".join(message.replace(vocabulary.NODES, "").replace(vocabulary.NAMESPACE, "cg:").split())


def _place(triples: Triples, focus: Any) -> tuple[str | None, int | None]:
    """The path and page of a statement or of a part of it, or of the first place where a node was read."""
    from rdflib import URIRef

    about = URIRef(str(focus).partition("#")[0])
    if str(about).startswith(vocabulary.NODES):
        path = triples.value(about, URIRef(vocabulary.property_iri("path")), any=True)
        return (str(path), None) if path is not None else min(_read_at(triples, about), default=(None, None))
    return next(_places(triples, about), (None, None))


def _read_at(triples: Triples, node: Any) -> Iterator[tuple[str, int]]:
    from rdflib import URIRef

    evidenced = URIRef(vocabulary.relationship_iri("EVIDENCED_BY"))
    for statement in triples.subjects(URIRef(RDF + "subject"), node):
        if (statement, URIRef(RDF + "predicate"), evidenced) in triples:
            yield from ((path, page or 0) for path, page in _places(triples, statement))


def _places(triples: Triples, statement: Any) -> Iterator[tuple[str, int | None]]:
    from rdflib import URIRef

    for document in triples.objects(statement, URIRef(PROV + "hadPrimarySource")):
        path = triples.value(document, URIRef(vocabulary.property_iri("path")), any=True)
        target = triples.value(statement, URIRef(OA + "hasTarget"), any=True)
        page = None if target is None else triples.value(target, URIRef(PLACE["page"]), any=True)
        number = str(page)
        yield str(path or _named(document)), int(number) if number.isdecimal() else None
