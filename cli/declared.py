"""The command that shows the ontology."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UnknownNameError
from .options import DEFAULT_STORE, StoreOption, open_workspace
from .output import Format, Output, listing_with, target, write_rows

if TYPE_CHECKING:
    from ..graph.rows import Rows
    from ..ontology import Property

OntologyFormat = StrEnum(  # type: ignore[misc]
    "OntologyFormat", {**{one.name: one.value for one in Format}, "OWL": "owl", "SHACL": "shacl"}
)


@listing_with(OntologyFormat)
def ontology(
    output: Output,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="nodes, relationships, frameworks, areas, crosswalk, grades, themes, councils, a label or a type.",
        ),
    ] = "nodes",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show what the graph can say: its types, the frameworks, themes and the register of councils.

    --format owl and --format shacl write the whole ontology as Turtle.
    """
    if str(output.format) in ("owl", "shacl"):
        from ..ontology import vocabulary

        graph = vocabulary.owl() if str(output.format) == "owl" else vocabulary.shacl()
        with target(output) as stream:
            stream.write(graph.serialize(format="turtle"))
        return
    if name == "councils":
        write_rows(_councils(store), output)
    else:
        write_rows(_listed(name), output)


def _listed(name: str) -> Rows:
    from ..ontology import NODE_TYPES, RELATIONSHIP_TYPES
    from ..queries.parameters import close_names

    if name in _LISTS:
        return _LISTS[name]()
    labels = {label.casefold(): label for label in (*NODE_TYPES, *RELATIONSHIP_TYPES)}
    label = labels.get(name.casefold())
    if label is None:
        raise UnknownNameError("label, type or list", name, close_names(name, [*_LISTS, "councils", *labels.values()]))
    declared = NODE_TYPES.get(label) or RELATIONSHIP_TYPES[label]
    return _properties(declared.properties)


def _rows(columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Rows:
    from ..graph.rows import Rows

    return Rows(columns, tuple(rows))


def _properties(properties: Iterable[Property]) -> Rows:
    rows = ((p.name, p.kind.value, p.description, list(p.choices)) for p in properties)
    return _rows(("property", "type", "description", "choices"), rows)


def _nodes() -> Rows:
    from ..ontology import NODE_TYPES

    rows = ((n.label, f"{n.key}:", n.description, [p.name for p in n.properties]) for n in NODE_TYPES.values())
    return _rows(("label", "ids_begin", "description", "properties"), rows)


def _relationships() -> Rows:
    from ..ontology import RELATIONSHIP_TYPES

    rows = (
        (r.label, list(r.starts), list(r.ends), "a document" if r.stated else "computed", r.description)
        for r in RELATIONSHIP_TYPES.values()
    )
    return _rows(("type", "from", "to", "stated_by", "description"), rows)


def _frameworks() -> Rows:
    from ..ontology.frameworks import FRAMEWORKS

    rows = ((f.name, f.slug, f.title, list(f.inspectorates), f.first, f.last) for f in FRAMEWORKS)
    return _rows(("framework", "slug", "title", "inspectorates", "first", "last"), rows)


def _areas() -> Rows:
    from ..ontology.frameworks import FRAMEWORKS

    rows = (
        (f.name, a.code, list(a.wordings), a.first or f.first, a.last or f.last, a.joint)
        for f in FRAMEWORKS
        for a in f.areas
    )
    return _rows(("framework", "area_code", "printed_as", "first", "last", "joint"), rows)


def _crosswalk() -> Rows:
    from ..ontology.crosswalk import CROSSWALK

    rows = (
        (c.framework, c.area, c.relation, c.other_framework, c.other_area, c.series_break, c.note, c.source)
        for c in CROSSWALK
    )
    columns = ("framework", "area_code", "relation", "other_framework", "other_area_code")
    return _rows((*columns, "series_break", "note", "source"), rows)


def _grades() -> Rows:
    from ..ontology import Grade

    return _rows(("grade",), ((grade.value,) for grade in Grade))


def _themes() -> Rows:
    from ..ontology.themes import themes

    rows = ((t.node_id, t.name, t.broader, t.scope_note, list(t.aliases)) for t in themes())
    return _rows(("id", "theme", "broader", "scope", "also_called"), rows)


def _councils(store: str) -> Rows:
    """The register, with the councils that the store adds where there is one."""
    from pathlib import Path

    from ..ontology.register import Register

    register = Register.load()
    if Path(store).is_dir():
        with open_workspace(store) as workspace:
            register = workspace.register()
    columns = (
        *("id", "name", "short_name", "gss_code", "council_type", "region", "nation", "start_date", "end_date"),
        *("replaced_by", "aliases"),
    )
    return _rows(columns, ([getattr(entry, name) for name in columns] for entry in register))  # type: ignore[misc]


_LISTS: Mapping[str, Callable[[], Rows]] = {
    "nodes": _nodes,
    "relationships": _relationships,
    "frameworks": _frameworks,
    "areas": _areas,
    "crosswalk": _crosswalk,
    "grades": _grades,
    "themes": _themes,
}
