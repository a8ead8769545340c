"""Turtle, for triple stores, Protégé and rdflib."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ..graph import Graph
from .files import replacing
from .rdf import resources
from .rdf_reader import read_graph
from .rdf_terms import PREFIXES, RDF, XSD, Iri, Resource, Term, shortened

FORMAT = "turtle"
SUFFIX = ".ttl"
DESCRIPTION = "RDF in Turtle, aligned with ORG, PROV-O, SKOS and Web Annotation"
FOLDER = False

# Turtle allows most of these as they are; escaped, no tool on the way trips over them or breaks a line there.
_ESCAPED = re.compile('[\x00-\x1f"\\\\\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_BARE = (XSD + "integer", XSD + "boolean")


def write(graph: Graph, target: Path) -> None:
    """Write nodes and statements (:func:`~.rdf.resources`), each as one block. Raises ExportError."""
    with replacing(target) as stream:
        stream.writelines(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
        for resource in resources(graph):
            stream.writelines(_block(resource))


def read(path: Path) -> Graph:
    """The graph that was written to ``path``. Raises ExportError where it can't be read or is no such export."""
    return read_graph(path, "turtle")


def _block(resource: Resource) -> Iterator[str]:
    yield f"\n<{resource.address}>"
    before = " "
    for predicate, objects in resource.triples.items():
        yield f"{before}{_name(predicate)} {', '.join(map(_term, objects))}"
        before = " ;\n    "
    yield " .\n"


@lru_cache(maxsize=1024)
def _name(predicate: str) -> str:
    return "a" if predicate == RDF + "type" else shortened(predicate) or f"<{predicate}>"


def _term(term: Term) -> str:
    if isinstance(term, Iri):
        return shortened(term.address) or f"<{term.address}>"
    if term.datatype in _BARE:
        return term.text
    text = _ESCAPED.sub(_escape, term.text)
    return f'"{text}"^^{shortened(term.datatype)}' if term.datatype else f'"{text}"'


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _SHORT.get(character) or f"\\u{ord(character):04X}"
