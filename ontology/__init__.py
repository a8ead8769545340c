"""What the graph can say: node and relationship types, grades, frameworks, themes and the register of councils.

No document and no store is known here. Everything else derives its names from these declarations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .values import Value

if TYPE_CHECKING:
    from .grades import Grade, read_grade
    from .nodes import MERGEABLE, NODE_TYPES, PEOPLE
    from .relationships import RELATIONSHIP_TYPES
    from .types import Kind, NodeType, Property, RelationshipType

__all__ = [
    "MERGEABLE",
    "NODE_TYPES",
    "PEOPLE",
    "RELATIONSHIP_TYPES",
    "Grade",
    "Kind",
    "NodeType",
    "Property",
    "RelationshipType",
    "Value",
    "read_grade",
]

_HOMES = {
    **dict.fromkeys(("Grade", "read_grade"), "grades"),
    **dict.fromkeys(("MERGEABLE", "NODE_TYPES", "PEOPLE"), "nodes"),
    "RELATIONSHIP_TYPES": "relationships",
    **dict.fromkeys(("Kind", "NodeType", "Property", "RelationshipType"), "types"),
}


def __getattr__(name: str) -> Any:
    """Declarations are fetched when they are asked for: records need the type of a value alone, and so does a start."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value
