"""The command that exports the graph or a part of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from .names import find_council
from .options import DEFAULT_STORE, ParametersOption, StoreOption, open_workspace, pairs, typed
from .output import Output, write_rows
from .talk import counted, say

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.exports import Export
    from ..graph.graph import Graph


def export(
    form: Annotated[str, typer.Option("--format", "-f", help="Format to write; --list shows them.")] = "jsonl",
    target: Annotated[
        Path, typer.Option("--output", "-o", help="File or folder to write; - is standard output.")
    ] = Path("-"),
    store: StoreOption = DEFAULT_STORE,
    council: Annotated[str | None, typer.Option(metavar="NAME", help="Only what belongs to this council.")] = None,
    theme: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what has this theme, and where it comes from.")
    ] = None,
    around: Annotated[str | None, typer.Option(metavar="ID", help="Only what is near the node with this id.")] = None,
    hops: Annotated[int, typer.Option(min=0, help="How near, in relationships.")] = 1,
    query: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only nodes whose ids stand in a stored query's rows.")
    ] = None,
    cypher: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Only nodes that this Cypher query returns.")
    ] = None,
    parameters: ParametersOption = None,
    *,
    show_list: Annotated[bool, typer.Option("--list", help="List the formats.")] = False,
) -> None:
    """Write the graph, or a part of it, in a format that other programs read.

    Several choices narrow each other down: --council Oxfordshire --theme neglect is what both have in common.
    """
    if show_list:
        _list()
        return
    from ..graph.exports import export_named

    chosen = export_named(form)
    _check(chosen, target, query, cypher)
    with open_workspace(store) as workspace:
        part = _part(workspace, council, theme, around, hops, _ids(workspace, query, cypher, parameters))
        _write(workspace, chosen, target, part)
    say(f"wrote {counted(len(part.nodes), 'node')} and {counted(len(part.relationships), 'relationship')}")


def _check(chosen: Export, target: Path, query: str | None, cypher: str | None) -> None:
    if query is not None and cypher is not None:
        raise UsageError("--query and --cypher exclude each other. Give one of them.")
    if chosen.FOLDER and target == Path("-"):
        raise UsageError(f"the format {chosen.FORMAT} writes a folder. Name it with --output FOLDER.")


def _ids(workspace: Workspace, query: str | None, cypher: str | None, given: list[str] | None) -> set[str] | None:
    from ..graph.subgraph import ids_in

    if query is not None:
        return ids_in(workspace.query(query, pairs(given)), workspace.graph())
    if cypher is not None:
        parameters = {name: typed(value) for name, value in pairs(given).items()}
        return ids_in(workspace.cypher(cypher, parameters), workspace.graph())
    if given:
        raise UsageError("-p gives a parameter of --query or --cypher, and neither is there")
    return None


def _part(
    workspace: Workspace, council: str | None, theme: str | None, around: str | None, hops: int, ids: set[str] | None
) -> Graph:
    from ..graph.subgraph import select
    from ..queries.parameters import theme_id

    return select(
        workspace.graph(),
        council=find_council(council, workspace.register()).id if council is not None else None,
        theme=theme_id(theme) if theme is not None else None,
        around=around,
        hops=hops,
        ids=ids,
    )


def _write(workspace: Workspace, chosen: Export, target: Path, part: Graph) -> None:
    if target != Path("-"):
        workspace.export(chosen.FORMAT, target, part)
        return
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / f"export{chosen.SUFFIX}"
        workspace.export(chosen.FORMAT, file, part)
        sys.stdout.flush()
        with file.open("rb") as stream:  # bytes: the console's own encoding must not get between
            shutil.copyfileobj(stream, sys.stdout.buffer)


def _list() -> None:
    from ..graph.exports import exports
    from ..graph.rows import Rows

    rows = tuple((one.FORMAT, "folder" if one.FOLDER else one.SUFFIX, one.DESCRIPTION) for one in exports())
    write_rows(Rows(("format", "writes", "description"), rows), Output())
