"""The command that says whether queries give the same rows on every store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from ..errors import UsageError
from .asking import read_query
from .loading import PROBLEMS_RECORDED
from .output import Output, listing, write_rows
from .talk import say

_COLUMNS = ("query", "line", "column", "rule", "found", "problem", "rewriting")


@listing
def check(
    output: Output,
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="QUERY", help="Cypher, a file that holds it, - for standard input, or a stored query's name."
        ),
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="Check the stored queries.")] = False,
) -> None:
    """Say whether a query gives the same rows on every store.

    Each row is a place where it leaves the portable subset of Cypher, and what to write there. Exit status 3 where
    there is one. No store is opened.
    """
    if every == (text is not None):
        raise UsageError("name a query, a file or -, or give --all for the stored queries.")
    from ..graph.rows import Rows
    from ..queries.portability import findings

    checked = list(_stored() if text is None else [_named(text)])
    rows = tuple(
        (name, one.line, one.column, one.rule, one.found, one.problem, one.rewriting)
        for name, cypher in checked
        for one in findings(cypher)
    )
    write_rows(Rows(_COLUMNS, rows), output)
    if rows:
        raise typer.Exit(PROBLEMS_RECORDED)
    say("portable" if text is not None else f"{len(checked)} stored queries are portable")


def _stored() -> Iterator[tuple[str, str]]:
    from ..queries.run import query_names

    return ((name, _text_of(name)) for name in query_names())


def _text_of(name: str) -> str:
    from ..queries.run import LIBRARY

    return (LIBRARY / f"{name}.cypher").read_text(encoding="utf-8")


def _named(text: str) -> tuple[str, str]:
    """What the query is called in the rows, and the query."""
    from ..queries.run import query_names

    if text == "-" or text.startswith("@"):
        return text.removeprefix("@"), read_query(text)
    if text in query_names():
        return text, _text_of(text)
    return (text, read_query(f"@{text}")) if _is_file(text) else ("query", text)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # a query is no name of a file: too long, or with a null character
        return False
