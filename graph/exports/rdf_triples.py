"""RDF in rdflib's hands: the triples of a graph, and those that stand in a file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import ExportError, UsageError
from .rdf_terms import PREFIXES, Iri, Resource, Term

if TYPE_CHECKING:
    from rdflib import Graph as Triples
    from rdflib.term import Node

SYNTAXES = {".ttl": "turtle", ".nt": "turtle", ".jsonld": "json-ld"}
"""rdflib's name for the format of a file with this ending; N-Triples is a part of Turtle."""


def triples_of(described: Iterable[Resource]) -> Triples:
    """The triples of :func:`~.rdf.resources`, which exports hold."""
    from rdflib import Graph as Triples

    found = Triples()
    _bind(found)
    found.addN(
        (_term(Iri(resource.address)), _term(Iri(predicate)), _term(term), found)
        for resource in described
        for predicate, terms in resource.triples.items()
        for term in terms
    )
    return found


def read_triples(path: Path, syntax: str | None = None) -> Triples:
    """The triples in ``path``; ``syntax`` is rdflib's name for its format, by default told by its ending.

    Nothing is fetched from elsewhere. Raises UsageError for an ending that is none of :data:`SYNTAXES`, and ExportError
    where the file can't be read.
    """
    from rdflib import Graph as Triples

    form = syntax or _syntax(path)
    found = Triples()
    _bind(found)
    try:
        content = path.read_bytes()
        if form == "json-ld":
            _refuse_addresses(json.loads(content))
        found.parse(data=content, format=form)
    except OSError as error:
        raise ExportError(f"can't read {path}: {error.strerror}") from error
    except (SyntaxError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ExportError(f"{path} is no {form} export of a graph: {error}") from error
    return found


def _syntax(path: Path) -> str:
    if path.suffix.lower() not in SYNTAXES:
        raise UsageError(f"{path} is no RDF file. Its name ends with {', '.join(SYNTAXES)}.")
    return SYNTAXES[path.suffix.lower()]


def _refuse_addresses(value: Any) -> None:
    """Raises ValueError for a context that lies elsewhere: a reader would fetch it."""
    if isinstance(value, list):
        for item in value:
            _refuse_addresses(item)
    elif isinstance(value, dict):
        contexts = value.get("@context", [])
        for one in contexts if isinstance(contexts, list) else [contexts]:
            if isinstance(one, str):
                raise ValueError(f"its context is at {one}, and nothing is fetched; write the context into the file")
        if "@import" in value:
            raise ValueError("its context imports another, and nothing is fetched")
        for item in value.values():
            _refuse_addresses(item)


def _bind(triples: Triples) -> None:
    for prefix, namespace in PREFIXES.items():
        triples.bind(prefix, namespace, replace=True)


def _term(term: Term) -> Node:
    from rdflib import Literal, URIRef

    if isinstance(term, Iri):
        return URIRef(term.address)
    return Literal(term.text, datatype=URIRef(term.datatype)) if term.datatype else Literal(term.text)
