"""What documents say of one thing: which statement counts, which ones differ, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..errors import UnknownNameError
from ..ontology import NODE_TYPES, RELATIONSHIP_TYPES, Grade, Kind, Value
from .graph import Graph
from .ids import hashed_id
from .ledger import Ledger
from .records import Claim, Node, NodeRef, Relationship
from .resolution._matches import ids_of, ref_of
from .rows import Rows

CODE = "statements-disagree"
"""Code of the problem that names two documents which give one property different values."""

DISAGREE = f"""
MATCH (d:Document)-[:RAISED]->(p:Problem {{code: '{CODE}'}})
RETURN d.path AS path, p.page AS page, p.code AS code, p.message AS message, d.id AS document
ORDER BY path, page, message
"""
"""Asks a graph for these problems."""

_OF_INSPECTIONS = ("JUDGED", "MADE")
_COLUMNS = ("property", "value", "printed", "counts", "document", "page", "quote", "confidence", "node")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A property to which documents give different values: the claim that counts, and one for each other value.

    ``subject`` is the node as the graph has it; each claim keeps the id with which it was read.
    """

    subject: NodeRef
    property: str
    chosen: Claim
    others: tuple[Claim, ...]

    def problems(self, paths: Mapping[str, str]) -> Iterator[Node | Relationship]:
        """A Problem with RAISED for each other value; ``paths`` are those of the documents, by id."""
        for other in self.others:
            place = NodeRef("Document", other.evidence.document)
            message = (
                f"{self.subject.label} {self.subject.id}: {self.property} is {_said(self.chosen, paths)}, but "
                f"{_said(other, paths)}. The first counts; read both pages, and remove the document that is wrong."
            )
            node = NodeRef("Problem", hashed_id("problem", place.id, CODE, message, str(other.evidence.page)))
            yield Node(node.label, node.id, {"code": CODE, "message": message, "page": other.evidence.page})
            yield Relationship("RAISED", place, node)


class Precedence:
    """The order in which statements count.

    What the report of an inspection says of it, of its grades and of its recommendations goes before what any other
    paper says of them; then surer statements go first, then those of the document whose id sorts first. The order of
    loading does not matter.
    """

    def __init__(self, claims: Iterable[Claim], became: Mapping[str, NodeRef]) -> None:
        self._became = became
        self._inspections: dict[str, set[str]] = {}
        self._reports: dict[str, set[str]] = {}
        for claim in claims:
            if isinstance(claim.value, NodeRef) and claim.predicate == "REPORTS":
                self._reports.setdefault(claim.subject.id, set()).add(self._now(claim.value.id))
            elif isinstance(claim.value, NodeRef) and claim.predicate in _OF_INSPECTIONS:
                self._inspections.setdefault(self._now(claim.value.id), set()).add(self._now(claim.subject.id))

    def ordered(self, claims: Iterable[Claim]) -> list[Claim]:
        """``claims``, which come in the order of the ledger, the ones that count first."""
        return sorted(claims, key=lambda claim: (not self.first_hand(claim), -claim.confidence))

    def first_hand(self, claim: Claim) -> bool:
        """Whether a claim stands in the report of the inspection that it speaks of."""
        reported = self._reports.get(claim.evidence.document)
        if reported is None:
            return False
        subject = self._now(claim.subject.id)
        return subject in reported or not reported.isdisjoint(self._inspections.get(subject, ()))

    def _now(self, identifier: str) -> str:
        ref = self._became.get(identifier)
        return ref.id if ref is not None else identifier


def became(graph: Graph) -> dict[str, NodeRef]:
    """The node of the graph that each id leads to, the node's own or that of a node that it took in."""
    return {identifier: ref_of(node) for node in graph.nodes for identifier in ids_of(node)}


def disagreements(claims: Iterable[Claim], graph: Graph) -> Iterator[Disagreement]:
    """Every property of one value that two documents give different ones, by subject and property.

    Dates, numbers, truth values and grades are compared. Wordings are not, because two papers print one thing in
    different words; nor what a later paper may change, nor what a reader makes of a name.
    """
    said = list(claims)
    now = became(graph)
    groups: dict[tuple[NodeRef, str], dict[Value | NodeRef, Claim]] = {}
    for claim in Precedence(said, now).ordered(claim for claim in said if _compared(claim)):
        subject = now.get(claim.subject.id, claim.subject)
        groups.setdefault((subject, claim.predicate), {}).setdefault(claim.value, claim)
    for (subject, name), values in sorted(groups.items(), key=lambda item: item[0]):
        first, *rest = values.values()
        others = tuple(other for other in rest if other.evidence.document != first.evidence.document)
        if others:
            yield Disagreement(subject, name, first, others)


def statements(ledger: Ledger, graph: Graph, name: str) -> Rows:
    """Everything that documents state of the properties of the node with the id ``name``, what counts first.

    Columns: property, value, printed, counts, document (its path), page, quote, confidence, node (the id it was read
    with). Raises UnknownNameError where the graph has no such node.
    """
    now = became(graph)
    subject = now.get(name)
    if subject is None:
        raise UnknownNameError("node with the id", name)
    properties = next(node.properties for node in graph.nodes if ref_of(node) == subject)
    claims = list(ledger.claims())
    own = [c for c in claims if now.get(c.subject.id) == subject and c.predicate not in RELATIONSHIP_TYPES]
    paths = {document.id: document.path for document in ledger.documents()}
    rows = [_row(claim, properties, paths) for claim in Precedence(claims, now).ordered(own)]
    return Rows(_COLUMNS, tuple(sorted(rows, key=lambda row: str(row[0]))))


def _row(claim: Claim, properties: Mapping[str, Value], paths: Mapping[str, str]) -> tuple[object, ...]:
    held, place = properties.get(claim.predicate), claim.evidence
    if isinstance(claim.value, tuple) and isinstance(held, tuple):
        counts = set(claim.value) <= set(held)
    else:
        counts = claim.value == held
    return (
        *(claim.predicate, claim.value, claim.printed, counts),
        *(paths[place.document], place.page, place.quote, claim.confidence, claim.subject.id),
    )


_GRADES = frozenset(grade.value for grade in Grade)
# A later plan moves a due date. A Post is statutory, and a recommendation has a position, by a reader's rule.
_CHANGING = frozenset({"status", "due_date", "statutory", "position", "pages"})


def _compared(claim: Claim) -> bool:
    declared = NODE_TYPES[claim.subject.label].by_name.get(claim.predicate)
    if declared is None or claim.predicate in _CHANGING or isinstance(claim.value, NodeRef):
        return False
    if declared.kind is Kind.STRING:
        return bool(declared.choices) and _GRADES.issuperset(declared.choices)
    return declared.kind is not Kind.STRINGS


def _said(claim: Claim, paths: Mapping[str, str]) -> str:
    place = claim.evidence
    return f"{claim.value} in {paths[place.document]}, page {place.page}"
