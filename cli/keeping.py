"""Commands that tell what is kept: sources, problems and stats."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import DEFAULT_STORE, StoreOption, open_workspace
from .output import Output, listing, write_rows


@listing
def sources(
    output: Output,
    node: Annotated[str | None, typer.Argument(metavar="NODE", help="Id of a node: what is said of it, where.")] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the loaded documents: kind, pages, claims, problems, web address and SHA-256.

    With the id of a node, every statement of the documents about it, each with its page and quote. Of statements that
    differ the one that counts comes first: a report's own goes before what papers say of the inspection.
    """
    with open_workspace(store) as workspace:
        write_rows(workspace.sources() if node is None else workspace.statements(node), output)


@listing
def problems(
    output: Output,
    store: StoreOption = DEFAULT_STORE,
    document: Annotated[
        str | None, typer.Option(metavar="PATH", help="Only problems of this document or folder.")
    ] = None,
) -> None:
    """List what could not be read and where documents disagree: where, why, and what to do about it."""
    from ..graph.rows import Rows

    with open_workspace(store) as workspace:
        rows = workspace.problems()
    if document is not None:
        folder = document.rstrip("/") + "/"
        kept = [r for r in rows if document in (r["path"], r["document"]) or str(r["path"]).startswith(folder)]
        rows = Rows(rows.columns, tuple(tuple(row.values()) for row in kept))
    write_rows(rows, output)


@listing
def stats(output: Output, store: StoreOption = DEFAULT_STORE) -> None:
    """Count what is loaded: documents, pages, claims, and nodes and relationships by label."""
    with open_workspace(store) as workspace:
        write_rows(workspace.stats(), output)
