"""Documents and claims made by hand, for tests of what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from councilgraph.graph.ids import hashed_id
from councilgraph.graph.ledger_rows import DocumentRecord, FileStamp, Reading
from councilgraph.graph.records import Claim, Evidence, NodeRef, Problem
from councilgraph.ontology import Value

WEXMOOR = NodeRef("Council", "council:x-wexmoor")
INSPECTION = NodeRef("Inspection", "inspection:x-wexmoor/2023-07-03/ilacs")


def record(path: str, kind: str = "ILACS report", **more: object) -> DocumentRecord:
    """A record of a document at ``path``; ``more`` are further fields."""
    fields: dict[str, object] = {"pages": 1, "sha256": "0" * 64, "media_type": "application/pdf"} | more
    identifier = hashed_id("document", path)
    return DocumentRecord(identifier, path, "/papers", f"/papers/{path}", FileStamp(1, 2, 3, 4), kind, **fields)  # type: ignore[arg-type]


def claim(
    document: DocumentRecord,
    text: str,
    quote: str,
    subject: NodeRef,
    predicate: str,
    value: Value | NodeRef,
    confidence: float = 1.0,
    properties: Mapping[str, Value] | None = None,
) -> Claim:
    """A claim whose evidence is the first place of ``quote`` in ``text``, the document's first page."""
    start = text.index(quote)
    evidence = Evidence(document.id, 1, start, start + len(quote), quote)
    return Claim(subject, predicate, value, evidence, None, confidence, properties or {})


def reading(
    document: DocumentRecord, text: str, claims: Iterable[Claim] = (), problems: Iterable[Problem] = ()
) -> Reading:
    """A reading of a document with one page."""
    return Reading.of(document, [text], claims, problems)
