"""The reference documentation of the ontology, generated from the declarations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .council_entries import COLUMNS
from .crosswalk import CROSSWALK, Crosswalk
from .frameworks import FRAMEWORKS, Framework
from .grades import Grade
from .nodes import NODE_TYPES
from .register import Register
from .relationships import RELATIONSHIP_TYPES
from .themes import themes
from .types import COMPUTED_PROPERTIES, EVIDENCE_PROPERTIES, NodeType, Property, RelationshipType
from .vocabulary import NAMESPACE, NODES, PREFIX, class_iri, property_iri, relationship_iri

_PREFIXES = {
    "http://www.w3.org/ns/org#": "org",
    "http://www.w3.org/ns/prov#": "prov",
    "http://www.w3.org/2004/02/skos/core#": "skos",
    "http://purl.org/dc/terms/": "dct",
    "http://xmlns.com/foaf/0.1/": "foaf",
    NAMESPACE: PREFIX,
}
_RELATIONS = {
    "same": "is the same as",
    "closest": "is closest to",
    "broader": "holds more than",
    "narrower": "is a part of",
    "none": "has no counterpart",
}


def reference_markdown() -> str:
    """Node types, relationships, grades, frameworks, crosswalk, themes and the register, in Markdown."""
    parts = (
        _introduction(),
        _node_types(),
        _relationships(),
        _grades(),
        _frameworks(),
        _crosswalk(),
        _themes(),
        _register(),
    )
    return "\n".join(line for part in parts for line in part)


def _introduction() -> Iterator[str]:
    yield "# The ontology"
    yield ""
    yield "What the graph can say. This page is generated from the declarations in `ontology/` by"
    yield "`python scripts/make_reference.py`."
    yield ""
    yield f"In RDF, classes and properties have the namespace `{NAMESPACE}` (prefix `{PREFIX}`), and a node's address"
    yield f"is `{NODES}` and its id."
    yield ""


def _node_types() -> Iterator[str]:
    yield "## Node types"
    yield ""
    yield "Every node has one label and a string `id`, which begins with the key of its type. A property that is not"
    yield "known is absent."
    yield ""
    for declared in NODE_TYPES.values():
        yield from _node_type(declared)


def _node_type(declared: NodeType) -> Iterator[str]:
    classes = ", ".join(f"`{_short(iri)}`" for iri in (class_iri(declared.label), *declared.same_as))
    yield f"### {declared.label}"
    yield ""
    yield f"{declared.description}. Ids begin with `{declared.key}:`. RDF: {classes}."
    yield ""
    yield from _table(("property", "type", "description", "RDF"), map(_property, declared.properties))


def _property(declared: Property) -> tuple[str, str, str, str]:
    iris = filter(None, (property_iri(declared.name), declared.same_as))
    return (
        f"`{declared.name}`",
        declared.kind.value,
        declared.description + _choices(declared),
        ", ".join(f"`{_short(iri)}`" for iri in iris),
    )


def _choices(declared: Property) -> str:
    return f"; one of {', '.join(f'`{choice}`' for choice in declared.choices)}" if declared.choices else ""


def _relationships() -> Iterator[str]:
    yield "## Relationships"
    yield ""
    yield "A relationship that a document states is one statement, and carries these properties; two documents that say"
    yield "the same give two relationships."
    yield ""
    yield from _table(("property", "type", "description", "RDF"), map(_property, EVIDENCE_PROPERTIES))
    yield "A computed relationship carries these."
    yield ""
    yield from _table(("property", "type", "description", "RDF"), map(_property, COMPUTED_PROPERTIES))
    yield from _table(
        ("relationship", "from", "to", "description", "own properties", "RDF"),
        map(_relationship, RELATIONSHIP_TYPES.values()),
    )


def _relationship(declared: RelationshipType) -> tuple[str, ...]:
    shared = {one.name for one in (EVIDENCE_PROPERTIES if declared.stated else COMPUTED_PROPERTIES)}
    own = [f"`{one.name}`: {one.description}{_choices(one)}" for one in declared.properties if one.name not in shared]
    iris = filter(None, (relationship_iri(declared.label), declared.same_as))
    return (
        declared.label,
        _labels(declared.starts),
        _labels(declared.ends),
        declared.description + ("" if declared.stated else " (computed)"),
        "; ".join(own),
        ", ".join(f"`{_short(iri)}`" for iri in iris),
    )


def _labels(labels: tuple[str, ...]) -> str:
    return "any" if len(labels) == len(NODE_TYPES) else ", ".join(labels)


def _grades() -> Iterator[str]:
    yield "## Grades"
    yield ""
    for grade in Grade:
        yield f"- `{grade.value}`"
    yield ""
    yield "“Requires improvement to be good” is `requires improvement`. `adequate` belongs to frameworks before"
    yield "November 2013 and is never merged with it."
    yield ""


def _frameworks() -> Iterator[str]:
    yield "## Inspection frameworks"
    yield ""
    yield from _table(("framework", "title", "inspectorates", "in use", "areas judged"), map(_framework, FRAMEWORKS))


def _framework(framework: Framework) -> tuple[str, ...]:
    first = framework.first.isoformat() if framework.first else ""
    last = framework.last.isoformat() if framework.last else ""
    return (
        f"`{framework.name}`",
        framework.title,
        ", ".join(framework.inspectorates),
        f"{first} to {last}".strip() if last else f"from {first}",
        ", ".join(f"`{area.code}`" for area in framework.areas),
    )


def _crosswalk() -> Iterator[str]:
    yield "## Crosswalk between the areas of frameworks"
    yield ""
    yield "The graph holds it as CORRESPONDS_TO between JudgementArea nodes. A grade for several areas together is one"
    yield "judgement: it is never read as two. Pairs of areas that are not here are not compared."
    yield ""
    head = ("framework", "area", "", "framework", "area", "break in the series", "note", "source")
    yield from _table(head, map(_crosswalk_row, CROSSWALK))


def _crosswalk_row(row: Crosswalk) -> tuple[str, ...]:
    one, other = (f"`{code}`" if code else "" for code in (row.area, row.other_area))
    relation = _RELATIONS[row.relation]
    return (row.framework, one, relation, row.other_framework, other, row.series_break, row.note, row.source)


def _themes() -> Iterator[str]:
    yield "## Themes"
    yield ""
    for broad in themes():
        if broad.broader is None:
            yield f"**{broad.name}** (`{broad.id}`): {broad.scope_note}"
            yield ""
            narrow = [theme for theme in themes() if theme.broader == broad.id]
            yield from _table(("theme", "name", "scope"), ((f"`{t.id}`", t.name, t.scope_note) for t in narrow))


def _register() -> Iterator[str]:
    register = Register.load()
    current = Counter(entry.council_type or "" for entry in register if entry.end_date is None)
    past = Counter(entry.council_type or "" for entry in register if entry.end_date is not None)
    yield "## Register of councils"
    yield ""
    yield "NOTICE names the sources."
    yield ""
    rows = ((kind, str(current[kind]), str(past[kind])) for kind in sorted(current | past, key=str.casefold))
    yield from _table(("kind", "current", "abolished"), rows)
    yield "A folder's own councils stand in a CSV file with these columns, of which `name` is required; several values"
    yield "in one cell are joined by `|`:"
    yield ""
    yield ", ".join(f"`{column}`" for column in COLUMNS) + "."
    yield ""


def _short(iri: str) -> str:
    return next(
        (f"{prefix}:{iri[len(name) :]}" for name, prefix in _PREFIXES.items() if iri.startswith(name)),
        iri,
    )


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(header) + " |"
    yield "|" + "---|" * len(header)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    yield ""
