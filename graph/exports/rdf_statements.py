"""Relationships as RDF statements: what each says, who read or computed it, and the place where a document says it.

A statement is a ``cg:Statement`` with an address made from its content. PROV-O names the document it rests on and the
activity that made it. Its place is the target of a Web Annotation: the document, the page as one selector, and, as
refinements of that page's text, the quote and its offsets.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import version

from ...ontology import RELATIONSHIP_TYPES, Property, Value, vocabulary
from ..ids import hashed_id
from ..records import Relationship
from .rdf_terms import (
    DCT,
    LABEL,
    OA,
    OWL,
    PROV,
    RDF,
    TYPE,
    XSD,
    Iri,
    Literal,
    Resource,
    Triples,
    add,
    literal,
    node_ref,
    predicate_of,
)
from .values import plain_properties, well_formed

STATEMENTS = "https://councilgraph.org/statement/"
"""Namespace of statements, apart from that of nodes."""

PLACE: Mapping[str, str] = {
    "page": vocabulary.property_iri("page"),
    "quote": OA + "exact",
    "char_start": OA + "start",
    "char_end": OA + "end",
}
"""The properties that say where in its document a statement stands."""

Describe = Callable[[Triples, Mapping[str, Value], Mapping[str, Property]], None]

_TARGET, _SOURCE, _SELECTOR, _REFINED_BY = (
    OA + name for name in ("hasTarget", "hasSource", "hasSelector", "refinedBy")
)
_GENERATED_BY, _ASSOCIATED, _USED = (PROV + name for name in ("wasGeneratedBy", "wasAssociatedWith", "used"))
_PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc8118"
"""The specification of PDF's fragment identifiers; its page=N counts from 1, as the graph's pages do."""

_SOFTWARE = vocabulary.software_iri()


def statement(one: Relationship, formats: Mapping[str, str], describe: Describe) -> Iterator[Resource]:
    """The statement and, where it names a document, its place there; ``formats`` are media types by document."""
    content = [one.start.id, one.label, one.end.id, plain_properties(one.properties)]
    address = STATEMENTS + hashed_id("statement", json.dumps(content)).partition(":")[2]
    triples: Triples = {}
    add(triples, TYPE, *map(Iri, (vocabulary.STATEMENT, RDF + "Statement", PROV + "Entity")))
    add(triples, RDF + "subject", node_ref(one.start.id))
    add(triples, RDF + "predicate", Iri(predicate_of(one.label)))
    add(triples, RDF + "object", node_ref(one.end.id))
    properties = dict(one.properties)
    document = properties.pop("document", None)
    place = {name: properties.pop(name) for name in PLACE if document is not None and name in properties}
    describe(triples, properties, RELATIONSHIP_TYPES[one.label].by_name)
    for activity in filter(None, (_reading(one), _computation(one))):
        add(triples, _GENERATED_BY, Iri(activity))
    if document is not None:
        add(triples, TYPE, Iri(OA + "Annotation"))
        add(triples, PROV + "hadPrimarySource", node_ref(str(document)))
        add(triples, _TARGET, Iri(address + "#target"))
    yield Resource(address, triples)
    if document is not None:
        yield from _target(address, str(document), place, formats)


def activities(stated: Iterable[Relationship]) -> Iterator[Resource]:
    """The activities that made the statements, and the software that carried them out, by address."""
    found: dict[str, Resource] = {}
    for one in stated:
        for resource in (*_reading_resources(one), *_computation_resources(one)):
            found.setdefault(resource.address, resource)
    yield from (found[address] for address in sorted(found))


def _reading(one: Relationship) -> str | None:
    document, loader = one.properties.get("document"), one.properties.get("loader")
    if document is None or loader is None:
        return None
    return vocabulary.activity_iri("reading", str(loader), str(document))


def _computation(one: Relationship) -> str | None:
    method = one.properties.get("method")
    return None if method is None else vocabulary.activity_iri("computation", one.label, str(method))


def _reading_resources(one: Relationship) -> Iterator[Resource]:
    address = _reading(one)
    if address is None:
        return
    loader = well_formed(str(one.properties["loader"]))
    reader = vocabulary.software_iri(str(one.properties["loader"]))
    triples = _activity("Reading", f"Reading by {loader}", reader)
    add(triples, _USED, node_ref(str(one.properties["document"])))
    yield Resource(address, triples)
    yield from _software(reader, f"Reader {loader}")


def _computation_resources(one: Relationship) -> Iterator[Resource]:
    address = _computation(one)
    if address is not None:
        label = f"Computation of {one.label} by {well_formed(str(one.properties['method']))}"
        yield Resource(address, _activity("Computation", label, _SOFTWARE))
        yield from _software(_SOFTWARE, "councilgraph")


def _activity(kind: str, label: str, software: str) -> Triples:
    triples: Triples = {}
    add(triples, TYPE, Iri(vocabulary.class_iri(kind)), Iri(PROV + "Activity"))
    add(triples, LABEL, Literal(label))
    add(triples, _ASSOCIATED, Iri(software))
    return triples


def _software(address: str, label: str) -> Iterator[Resource]:
    triples: Triples = {}
    add(triples, TYPE, Iri(PROV + "SoftwareAgent"))
    add(triples, LABEL, Literal(label))
    add(triples, OWL + "versionInfo", Literal(f"councilgraph {version('councilgraph')}"))
    yield Resource(address, triples)


def _target(address: str, document: str, place: Mapping[str, Value], formats: Mapping[str, str]) -> Iterator[Resource]:
    """The place: where the page is known, the quote and the offsets are those of its text, so they refine it."""
    target: Triples = {}
    add(target, TYPE, Iri(OA + "SpecificResource"))
    add(target, _SOURCE, node_ref(document))
    within = list(_text_selectors(address, place))
    refinements = [Iri(selector.address) for selector in within]
    if "page" in place:
        page = Resource(address + "#page", _page_selector(place["page"], formats.get(document)))
        add(target, PLACE["page"], literal(place["page"]))
        add(target, _SELECTOR, Iri(page.address))
        add(page.triples, _REFINED_BY, *refinements)
        within = [page, *within]
    else:
        add(target, _SELECTOR, *refinements)
    yield Resource(address + "#target", target)
    yield from within


def _page_selector(page: Value, media_type: str | None) -> Triples:
    """A page; of a PDF it is the fragment that every reader of PDFs knows, and for other files nothing defines one."""
    triples: Triples = {}
    is_pdf = media_type == "application/pdf"
    add(triples, TYPE, Iri(vocabulary.class_iri("PageSelector")), *([Iri(OA + "FragmentSelector")] if is_pdf else []))
    add(triples, RDF + "value", Literal(f"page={page}"))
    if is_pdf:
        add(triples, DCT + "conformsTo", Iri(_PDF_FRAGMENTS))
    return triples


def _text_selectors(address: str, place: Mapping[str, Value]) -> Iterator[Resource]:
    for name, kind, parts in (
        ("quote", "TextQuoteSelector", ("quote",)),
        ("position", "TextPositionSelector", ("char_start", "char_end")),
    ):
        if any(part in place for part in parts):
            yield Resource(f"{address}#{name}", _text_selector(kind, place, parts))


def _text_selector(kind: str, place: Mapping[str, Value], parts: Iterable[str]) -> Triples:
    triples: Triples = {}
    add(triples, TYPE, Iri(OA + kind))
    for name in parts:
        if name in place:
            value = literal(place[name])
            number = value.datatype == XSD + "integer"
            add(triples, PLACE[name], value._replace(datatype=XSD + "nonNegativeInteger") if number else value)
    return triples
