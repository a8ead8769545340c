"""Commands that change what is loaded: load and remove."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import DEFAULT_STORE, LedgerOption, StoreOption, asked_password, open_workspace
from .output import Output, listing, write_rows
from .talk import counted, say

if TYPE_CHECKING:
    from ..api import Summary
    from ..loaders.ingest import Progress

PROBLEMS_RECORDED = 3
"""Exit status of a load that finished with problems."""


def load(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders to load.")],
    store: StoreOption = DEFAULT_STORE,
    workers: Annotated[
        int | None, typer.Option(min=0, help="Reading processes; 0 reads in this one. Default: one a processor.")
    ] = None,
    prefix: Annotated[str, typer.Option("--as", metavar="PREFIX", help="Folder name to put before every path.")] = "",
    council: Annotated[
        str | None, typer.Option(metavar="NAME", help="Council of files whose manifest names none.")
    ] = None,
    ledger: LedgerOption = None,
    *,
    no_names_model: Annotated[
        bool, typer.Option("--no-names-model", help="Let the rules alone read people, though the names model is there.")
    ] = False,
    no_sentence_model: Annotated[
        bool,
        typer.Option("--no-sentence-model", help="Compare recommendations by rules alone, though the model is there."),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress and no notes.")] = False,
) -> None:
    """Read documents into the store.

    A file that is as it was is left alone; a changed one replaces what it said before. Whatever can't be read is
    recorded as a problem and stops nothing: the exit status is then 3.
    """
    if no_names_model:
        os.environ["COUNCILGRAPH_NAMES_MODEL"] = "off"  # the reading processes go by it too
    if no_sentence_model:
        os.environ["COUNCILGRAPH_SENTENCE_MODEL"] = "off"
    workspace = open_workspace(store, ledger)
    with workspace, _progress(shown=sys.stderr.isatty() and not quiet) as progress:
        summary = workspace.load(paths, workers=workers, council=council, prefix=prefix, progress=progress)
    _tell(summary, quiet=quiet)
    if summary.problems:
        raise typer.Exit(PROBLEMS_RECORDED)


@listing
def remove(
    names: Annotated[list[str], typer.Argument(metavar="PATH", help="Documents or folders, by path or id.")],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
    ledger: LedgerOption = None,
) -> None:
    """Remove documents, and everything that only they said.

    Paths are those that `councilgraph sources` lists. The files themselves stay where they are.
    """
    from ..graph.rows import Rows

    with open_workspace(store, ledger) as workspace:
        removed = [document for name in names for document in workspace.remove(name)]
    write_rows(Rows(("path", "kind", "document"), tuple((d.path, d.kind, d.id) for d in removed)), output)
    say(f"removed {counted(len(removed), 'document')}")


def push(
    address: Annotated[
        str, typer.Argument(metavar="ADDRESS", help="A Neo4j server: neo4j://[USER@]HOST[:PORT][/DATABASE].")
    ],
    store: StoreOption = DEFAULT_STORE,
    *,
    replace: Annotated[bool, typer.Option("--replace", help="Replace the graph of another ledger.")] = False,
    beside_other_data: Annotated[
        bool, typer.Option("--beside-other-data", help="Write into a database that holds other data too.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
) -> None:
    """Write the graph of a folder to a Neo4j server, as far as it differs from what is there.

    A push that is interrupted leaves a server that answers no questions; the next one goes on where it stopped. The
    password comes from the environment variable COUNCILGRAPH_NEO4J_PASSWORD, or is asked for.
    """
    from ..errors import UsageError
    from ..graph.stores.neo4j import Address

    if "://" in store:
        raise UsageError("push takes a folder as --store. Give the server as the argument.")
    to = Address.read(address, password=asked_password(address))
    with open_workspace(store) as workspace, _progress(shown=sys.stderr.isatty() and not quiet) as progress:
        written = workspace.push(to, progress=progress, beside=beside_other_data, replace=replace)
    say(f"{to}: {written.put} nodes, relationships and pages written, {written.removed} removed")


@contextmanager
def _progress(*, shown: bool) -> Iterator[Progress | None]:
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(done: int, total: int, path: str) -> None:
            bar.update(task, completed=done, total=total, description=path[-50:])

        yield show


def _tell(summary: Summary, *, quiet: bool) -> None:
    print(
        f"{counted(summary.documents, 'document')}, {counted(summary.pages, 'page')}: {summary.new} new, "
        f"{summary.changed} changed, {summary.unchanged} unchanged ({summary.seconds:.1f} s)"
    )
    _table("kind", "documents", summary.kinds)
    _table("problem", "times", summary.problems)
    if quiet:
        return
    if summary.ignored:
        say(f"{counted(summary.ignored, 'hidden file or manifest', 'hidden files and manifests')} passed over")
    if summary.copies:
        say(
            f"{counted(len(summary.copies), 'document')} with the same content as another, whose actions and decisions "
            f"count twice until one is removed: {', '.join(summary.copies[:5])}"
            + (" ..." if len(summary.copies) > 5 else "")
        )
    if summary.missing:
        say(
            f"{counted(len(summary.missing), 'document')} no longer there, and kept until removed: "
            + ", ".join(summary.missing[:5])
            + (" ..." if len(summary.missing) > 5 else "")
        )
    if summary.rules_alone is not None:
        say(summary.rules_alone)
    if summary.problems:
        say("`councilgraph problems` tells what they are")


def _table(name: str, number: str, counts: Mapping[str, int]) -> None:
    from ..graph.rows import Rows

    if counts:
        print()
        write_rows(Rows((name, number), tuple(counts.items())), Output())
