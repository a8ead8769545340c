"""The shapes in which node and relationship types are declared.

A type is declared once, in :mod:`councilgraph.ontology.nodes` or :mod:`councilgraph.ontology.relationships`;
store schemas, CSV headers, RDF classes, SHACL shapes and the reference documentation are derived from it. The
records are plain dataclasses, so that an unknown key in a declaration is an error when the module is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum


class Kind(Enum):
    """The type of a property, with the Python type that holds it."""

    STRING = "string"
    STRINGS = "string[]"
    INTEGER = "integer"
    FLOAT = "float"
    BOOLEAN = "boolean"
    DATE = "date"

    def accepts(self, value: object) -> bool:
        """Whether ``value`` is of this kind; a bool is never an integer."""
        if self is Kind.STRINGS:
            return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
        if self is Kind.DATE:
            return type(value) is date
        if self is Kind.FLOAT:
            return type(value) is float
        return type(value) is _PYTHON_TYPES[self]


_PYTHON_TYPES: Mapping[Kind, type] = {Kind.STRING: str, Kind.INTEGER: int, Kind.BOOLEAN: bool}


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or relationship type.

    ``choices`` closes the vocabulary: a claim with another value is refused. ``same_as`` is the address of the
    RDF property that says the same in ORG, PROV-O, SKOS or Dublin Core.
    """

    name: str
    description: str
    kind: Kind = Kind.STRING
    choices: tuple[str, ...] = ()
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label with its properties; ``key`` is the part of every id before the colon."""

    label: str
    key: str
    description: str
    properties: tuple[Property, ...]
    title: str = "name"
    same_as: tuple[str, ...] = ()
    by_name: Mapping[str, Property] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {p.name: p for p in self.properties})


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """A relationship type, the labels at its two ends, and its properties.

    ``stated`` relationships come from a document and carry the evidence properties; the others are computed and
    carry ``method`` and ``score``.
    """

    label: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    description: str
    properties: tuple[Property, ...] = ()
    stated: bool = True
    same_as: str | None = None
    by_name: Mapping[str, Property] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        own = {p.name for p in self.properties}
        shared = EVIDENCE_PROPERTIES if self.stated else COMPUTED_PROPERTIES
        object.__setattr__(self, "properties", self.properties + tuple(p for p in shared if p.name not in own))
        object.__setattr__(self, "by_name", {p.name: p for p in self.properties})


EVIDENCE_PROPERTIES = (
    Property("document", "Id of the document that states it", same_as="http://www.w3.org/ns/prov#hadPrimarySource"),
    Property("page", "Page of the document, counted from 1 as the file counts them", Kind.INTEGER),
    Property("char_start", "Offset of the first character of the quote in the page's text", Kind.INTEGER),
    Property("char_end", "Offset after the last character of the quote in the page's text", Kind.INTEGER),
    Property("quote", "Exactly that slice of the page's text"),
    Property("confidence", "How likely the statement was read rightly, 0 to 1", Kind.FLOAT),
    Property("loader", "The reader that made the statement"),
)

COMPUTED_PROPERTIES = (
    Property("method", "How it was computed"),
    Property("score", "How strong it is, 0 to 1", Kind.FLOAT),
)
