"""The records that travel through the graph: evidence, claims and problems in, nodes and relationships out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ..ontology import Value

_NONE: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in a document: ``quote`` is exactly the slice [char_start, char_end) of the page's text.

    ``page`` counts from 1 as the file counts its pages, whatever number is printed on them. A document hands
    evidence out with ``cite``; nothing else makes it.
    """

    document: str
    page: int
    char_start: int
    char_end: int
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class NodeRef:
    """A node named by its label and id."""

    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that one document makes about ``subject``, with the place where it stands.

    ``predicate`` is a property of the subject's label (then ``value`` is its value) or a relationship type (then
    ``value`` is the node at its end and ``properties`` are the relationship's own). ``printed`` is the wording as
    printed, where it differs from the value. A claim with the predicate EVIDENCED_BY says where the node itself
    was read; its value is the document's node.
    """

    subject: NodeRef
    predicate: str
    value: Value | NodeRef
    evidence: Evidence
    printed: str | None = None
    confidence: float = 1.0
    properties: Mapping[str, Value] = field(default_factory=lambda: _NONE)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a document that could not be read: a short code, a message with the next step, the page."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """An assembled node. A property that is not known is absent from ``properties``."""

    label: str
    id: str
    properties: Mapping[str, Value] = field(default_factory=lambda: _NONE)


@dataclass(frozen=True, slots=True)
class Relationship:
    """An assembled relationship between two nodes; two documents that state the same give two of them."""

    label: str
    start: NodeRef
    end: NodeRef
    properties: Mapping[str, Value] = field(default_factory=lambda: _NONE)
