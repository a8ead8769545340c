"""What the graph can say: node and relationship types, grades, frameworks, themes and the register of councils.

No document and no store is known here. Everything else derives its names from these declarations.
"""

from .grades import Grade, read_grade
from .nodes import MERGEABLE, NODE_TYPES, PEOPLE
from .relationships import RELATIONSHIP_TYPES
from .types import Kind, NodeType, Property, RelationshipType, Value

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
