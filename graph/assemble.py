"""The graph made from the ledger: nodes with the properties their claims agree on, relationships with evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..errors import OntologyError
from ..ontology import Value
from ..ontology.register import CouncilEntry, Register, read_entries
from .ask_memory import AskMemory
from .asked import Asked
from .computed import comparisons, computations
from .graph import Graph
from .ids import hashed_id
from .judgements import Judged, history
from .ledger import Ledger, LedgerProblem
from .ledger_rows import REGISTER_KIND, DocumentRecord
from .records import Claim, Node, NodeRef, Relationship
from .resolution import resolve
from .statements import Precedence, disagreements


def assemble(ledger: Ledger, register: Register | None = None, memory: AskMemory | None = None) -> Graph:
    """The whole graph: what the documents state, what is known of councils and themes, what is computed from both.

    The same documents give the same graph in whatever order they were loaded. Where documents disagree about a
    property, the claim counts that :class:`~councilgraph.graph.statements.Precedence` puts first, and each other
    value is a Problem. Lists are united. Nodes that are one, by what :mod:`councilgraph.graph.resolution` finds and
    people say, become one node before anything is computed. Scores of recommendations come from ``memory`` where it
    has them.
    """
    with ledger.snapshot():
        councils, said = register_of(ledger, register), history(ledger)
        documents = {document.id: document for document in ledger.documents()}
        claims = list(ledger.claims())
        resolution = resolve(_stated(claims, documents, ledger.problems()), councils, Judged.of(said))
        stated = _with_problems(resolution.graph, claims, {d.id: d.path for d in documents.values()})
        computed = _computed(stated, resolution.links, councils)
        asked = Asked.of(computed, ledger, said, memory)
    compared = [part for comparison in comparisons() for part in comparison.compare(asked, councils)]
    nodes = [part for part in compared if isinstance(part, Node)]
    relationships = [part for part in compared if isinstance(part, Relationship)]
    return Graph.of((*computed.nodes, *nodes), (*computed.relationships, *relationships)) if compared else computed


def _computed(stated: Graph, links: Iterable[Relationship], councils: Register) -> Graph:
    """What documents state and what follows from it, with what each computation adds."""
    nodes = {NodeRef(node.label, node.id): node for node in stated.nodes}
    relationships = [*stated.relationships, *links]
    for computation in computations():
        for part in computation.compute(stated, councils):
            if isinstance(part, Relationship):
                relationships.append(part)
            else:
                ref = NodeRef(part.label, part.id)
                nodes[ref] = _completed(nodes.get(ref), part)
    return Graph.of(nodes.values(), relationships)


def register_of(ledger: Ledger, register: Register | None = None) -> Register:
    """The register (the package's own without another) with the councils that loaded documents add to it."""
    councils = register or Register.load()
    added = [d.id for d in ledger.documents() if d.kind == REGISTER_KIND and d.pages]
    entries = [entry for document in added for entry in _entries(ledger.page_text(document, 1))]
    return councils.with_entries(entries) if entries else councils


def _entries(text: str) -> list[CouncilEntry]:
    try:
        return read_entries(text)
    except OntologyError:
        return []  # its document carries the problem


def _with_problems(graph: Graph, claims: list[Claim], paths: Mapping[str, str]) -> Graph:
    """The graph with a problem for each value that another document contradicts."""
    found = [part for one in disagreements(claims, graph) for part in one.problems(paths)]
    nodes = (part for part in found if isinstance(part, Node))
    raised = (part for part in found if isinstance(part, Relationship))
    return Graph((*graph.nodes, *nodes), (*graph.relationships, *raised)) if found else graph


def _stated(claims: list[Claim], documents: Mapping[str, DocumentRecord], found: Iterable[LedgerProblem]) -> Graph:
    nodes: dict[NodeRef, dict[str, Value]] = {}
    for claim in claims:
        nodes.setdefault(claim.subject, {})
        if isinstance(claim.value, NodeRef):
            nodes.setdefault(claim.value, {})
    for claim in Precedence(claims, {}).ordered(c for c in claims if not isinstance(c.value, NodeRef)):
        _add(nodes[claim.subject], claim.predicate, claim.value)
    for document in documents.values():
        nodes.setdefault(NodeRef("Document", document.id), {}).update(_document_properties(document))
    relationships = [_relationship(claim, documents) for claim in claims if isinstance(claim.value, NodeRef)]
    problems, raised = _problems(found)
    parts = (Node(ref.label, ref.id, properties) for ref, properties in nodes.items())
    return Graph((*parts, *problems), (*relationships, *raised))


def _add(properties: dict[str, Value], name: str, value: Value | NodeRef) -> None:
    """Take in a value of lower precedence than what ``properties`` hold already; lists are united and sorted."""
    held = properties.get(name)
    if isinstance(value, tuple):
        properties[name] = tuple(sorted({*value, *(held if isinstance(held, tuple) else ())}))
    elif held is None and not isinstance(value, NodeRef):
        properties[name] = value


def _completed(stated: Node | None, computed: Node) -> Node:
    properties = dict(computed.properties)
    for name, value in (stated.properties if stated is not None else {}).items():
        _add(properties, name, value)
    return Node(computed.label, computed.id, properties)


def _relationship(claim: Claim, documents: Mapping[str, DocumentRecord]) -> Relationship:
    assert isinstance(claim.value, NodeRef)
    place = claim.evidence
    properties: dict[str, Value] = {
        **claim.properties,
        "document": place.document,
        "page": place.page,
        "char_start": place.char_start,
        "char_end": place.char_end,
        "quote": place.quote,
        "confidence": claim.confidence,
        "loader": documents[place.document].kind,
    }
    return Relationship(claim.predicate, claim.subject, claim.value, properties)


def _document_properties(document: DocumentRecord) -> dict[str, Value]:
    known: dict[str, Value | None] = {
        "path": document.path,
        "kind": document.kind,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": document.pages or None,
    }
    return {name: value for name, value in known.items() if value is not None} | dict(document.properties)


def _problems(found: Iterable[LedgerProblem]) -> tuple[list[Node], list[Relationship]]:
    nodes: dict[str, Node] = {}
    raised: list[Relationship] = []
    roots: dict[tuple[str, ...], list[str | None]] = {}
    for item in found:
        problem, page = item.problem, item.problem.page
        parts = (item.document or item.path, problem.code, problem.message, str(page))
        said_in = roots.setdefault(parts, [])
        if item.root not in said_in:
            said_in.append(item.root)
        # Where two folders have the same problem at one path, they are counted: where folders lie is in no id.
        place = said_in.index(item.root)
        ref = NodeRef("Problem", hashed_id("problem", *parts, *([str(place + 1)] if place else ())))
        if ref.id in nodes:
            continue  # said twice of one page
        properties: dict[str, Value] = {"code": problem.code, "message": problem.message}
        nodes[ref.id] = Node(ref.label, ref.id, properties | ({"page": page} if page is not None else {}))
        if item.document is not None:
            raised.append(Relationship("RAISED", NodeRef("Document", item.document), ref))
    return list(nodes.values()), raised
