"""JSON-LD: the triples of the Turtle export for programs that would rather read JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..graph import Graph
from .files import replacing
from .rdf import resources
from .rdf_reader import read_graph
from .rdf_terms import PREFIXES, RDF, XSD, Iri, Resource, Term, shortened

FORMAT = "jsonld"
SUFFIX = ".jsonld"
DESCRIPTION = "RDF in JSON-LD, the same triples as Turtle"
FOLDER = False


def write(graph: Graph, target: Path) -> None:
    """Write nodes and statements (:func:`~.rdf.resources`), one a line. Raises ExportError."""
    with replacing(target) as stream:
        stream.write(f'{{"@context": {json.dumps(PREFIXES)},\n"@graph": [')
        before = "\n"
        for resource in resources(graph):
            stream.write(before + json.dumps(_object(resource), ensure_ascii=False))
            before = ",\n"
        stream.write("\n]}\n")


def read(path: Path) -> Graph:
    """The graph that was written to ``path``. Raises ExportError where it can't be read or is no such export."""
    return read_graph(path, "json-ld")


def _object(resource: Resource) -> dict[str, Any]:
    found: dict[str, Any] = {"@id": resource.address}
    for predicate, terms in resource.triples.items():
        if predicate == RDF + "type":
            found["@type"] = [shortened(term[0]) or term[0] for term in terms]
        else:
            values = [_value(term) for term in terms]
            found[shortened(predicate) or predicate] = values[0] if len(values) == 1 else values
    return found


def _value(term: Term) -> Any:
    if isinstance(term, Iri):
        return {"@id": term.address}
    if not term.datatype:
        return term.text
    if term.datatype in (XSD + "integer", XSD + "boolean"):
        return json.loads(term.text)
    return {"@value": term.text, "@type": shortened(term.datatype)}
