"""The command line: every command, and the one place where errors become messages and exit statuses."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from .. import __version__
from ..errors import CouncilgraphError
from . import asking, checking, committees, declared, exporting, keeping, linked, loading, looking, people, review, why
from .talk import say

app = typer.Typer(
    name="councilgraph",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: rich costs as much at start as everything else together
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        print(f"councilgraph {__version__}")
        raise typer.Exit


@app.callback()
def main(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turn UK council papers and inspection reports into a knowledge graph, and ask it.

    Results go to standard output, everything else to standard error. Exit status: 0 done, 1 the request failed,
    2 wrong usage or unknown name, 3 finished, with problems recorded or found.
    """


app.command()(loading.load)
app.command(context_settings=asking.ANY_OPTIONS, add_help_option=False)(asking.query)
app.command()(asking.cypher)
app.command()(checking.check)
app.command()(people.officer)
app.command()(looking.council)
app.command()(committees.committee)
app.command()(looking.inspection)
app.command()(looking.recommendation)
app.command()(looking.theme)
app.command()(looking.search)
app.command()(exporting.export)
app.command("import")(linked.import_)
app.command()(linked.sparql)
app.command()(linked.validate)
app.command()(keeping.problems)
app.command()(keeping.sources)
app.command()(loading.remove)
app.command()(loading.push)
app.command()(declared.ontology)
app.command()(keeping.stats)
app.command()(review.review)
app.command()(why.why)


def run() -> None:
    """Run the command line and end the process with its exit status."""
    _take_any_text()
    try:
        app(prog_name="councilgraph")
    except CouncilgraphError as error:
        _flush()
        say(f"error: {error}")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        _drop_output()
        sys.exit(1)
    except SystemExit:
        _flush()
        raise


def _take_any_text() -> None:
    """Let a terminal that can't show a character show its code, instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _flush() -> None:
    """Write out what is buffered, while a reader that went away can still be passed over quietly."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()


def _drop_output() -> None:
    # The interpreter flushes once more when it ends, and would print an error of its own then.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    run()
