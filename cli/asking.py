"""Commands that ask the graph: query and cypher."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from .compared import comparison_notes
from .loaded import tell_loaded
from .options import (
    DEFAULT_STORE,
    MemoryLimitOption,
    ParametersOption,
    StoreOption,
    TimeLimitOption,
    given_twice,
    open_workspace,
    pairs,
    typed,
)
from .output import Output, listing, write_rows
from .talk import say

if TYPE_CHECKING:
    from ..queries.header import StoredQuery

ANY_OPTIONS = {"allow_extra_args": True, "ignore_unknown_options": True}
"""Settings of a command that reads the options it does not declare by itself."""

_IN_VAIN = ("unknown-label", "unknown-type", "unknown-property", "direction", "date-and-text", "list-and-text")
"""Rules of ``councilgraph check`` about what finds nothing on one store or on all."""


@listing
def query(
    context: typer.Context,
    output: Output,
    name: Annotated[
        str | None, typer.Argument(help="Name of the stored query; it stands before its parameters.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    parameters: ParametersOption = None,
    time_limit: TimeLimitOption = 30,
    memory_limit: MemoryLimitOption = 2048,
    *,
    show_list: Annotated[bool, typer.Option("--list", help="List the stored queries.")] = False,
    describe: Annotated[bool, typer.Option("--describe", help="Show title, parameters, columns and Cypher.")] = False,
    wants_help: Annotated[
        bool, typer.Option("--help", "-h", help="Show this message, or what the named query is for, and exit.")
    ] = False,
) -> None:
    """Run a stored query.

    Its parameters are given as --name value or as -p name=value, after the query's name:

    \b
        councilgraph query told-about-theme --theme "Private fostering" --since 2018-01-01
    """
    if wants_help and name is None:
        sys.stdout.write(context.get_help() + "\n")
        return
    if show_list:
        _list(output)
        return
    if name is None:
        raise UsageError("name a stored query. `councilgraph query --list` lists them.")
    from ..graph.stores.base import Limits
    from ..queries.run import stored_query

    asked = stored_query(name)
    if describe or wants_help:
        sys.stdout.write(described(asked, with_cypher=describe))
        return
    given, named = pairs(parameters), extra_parameters(context.args, asked)
    if twice := sorted(given.keys() & named.keys()):
        raise given_twice(twice[0])
    limits = Limits(seconds=time_limit, memory_mb=memory_limit)
    with open_workspace(store) as workspace:
        rows = workspace.query(name, given | named, limits=limits)
        write_rows(rows, output)
        tell_loaded(workspace, asked.about, output, comparison_notes(workspace, asked, given | named, rows))


@listing
def cypher(
    text: Annotated[str, typer.Argument(help="A Cypher query, @FILE to read it from a file, or - for standard input.")],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
    parameters: ParametersOption = None,
    time_limit: TimeLimitOption = 30,
    memory_limit: MemoryLimitOption = 2048,
) -> None:
    """Run a reading Cypher query.

    A parameter value is a date (2024-01-31), JSON (3, true, null, ["a", "b"], "12") or else a text. What can match
    nothing, such as a label that does not exist, is told beside the rows.
    """
    from ..graph.stores.base import Limits

    given, asked = {name: typed(value) for name, value in pairs(parameters).items()}, read_query(text)
    with open_workspace(store) as workspace:
        limits = Limits(seconds=time_limit, memory_mb=memory_limit)
        write_rows(workspace.cypher(asked, given, limits=limits), output)
    _tell_what_matches_nothing(asked)


def _tell_what_matches_nothing(asked: str) -> None:
    """Say what the ontology knows to be in vain, so that no row is not taken for nothing found."""
    from ..queries.portability import findings

    for one in findings(asked):
        if one.rule in _IN_VAIN:
            say(f"line {one.line}, column {one.column}: {one.problem}; instead: {one.rewriting}")


def extra_parameters(arguments: list[str], asked: StoredQuery) -> dict[str, str]:
    """Parameters given as ``--name value`` or ``--name=value``; a boolean one needs no value.

    Raises UsageError for one that is given twice and for anything else that stands on the command line.
    """
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--") or word == "--":
            raise UsageError(f"'{word}' is not expected here. Parameters are given as --name value or -p name=value.")
        option, equals, value = word[2:].partition("=")
        name = option.replace("-", "_")
        declared = asked.parameters.get(name)
        if not equals:
            takes_none = declared is not None and declared.type == "boolean"
            has_value = bool(rest) and not rest[0].startswith("--")
            if takes_none and not (has_value and rest[0].lower() in ("true", "false", "yes", "no")):
                value = "true"
            elif has_value:
                value = rest.pop(0)
            else:
                raise UsageError(f"--{option} needs a value")
        if name in found:
            raise given_twice(name)
        found[name] = value
    return found


def described(asked: StoredQuery, *, with_cypher: bool = True) -> str:
    """What a stored query is for, as text: parameters with examples, columns, and its Cypher where that is wanted."""
    parts = [f"{asked.name}: {asked.title}", "", asked.description, ""]
    if asked.questions:
        parts += [f"Answers question {', '.join(map(str, asked.questions))}.", ""]
    parts.append("Parameters:" if asked.parameters else "Parameters: none")
    for parameter in asked.parameters.values():
        needed = "required" if parameter.required else f"default {parameter.default or 'none'}"
        parts.append(f"  {parameter.name} ({parameter.type}, {needed}): {parameter.description}")
        parts.append(f"      for example --{parameter.name.replace('_', '-')} '{parameter.example}'")
    parts += ["", "Columns:", *(f"  {column}: {meaning}" for column, meaning in asked.columns.items())]
    return "\n".join([*parts, *(["", "Cypher:", "", asked.cypher] if with_cypher else []), ""])


def _list(output: Output) -> None:
    from ..graph.rows import Rows
    from ..queries.run import stored_queries

    found = stored_queries().values()
    rows = tuple((q.name, q.title, list(q.questions), list(q.parameters)) for q in found)
    write_rows(Rows(("query", "title", "questions", "parameters"), rows), output)


def read_query(text: str) -> str:
    """The query that the user gave: the text itself, a file's, or that of standard input. Raises UsageError."""
    if text == "-":
        return sys.stdin.read()
    if not text.startswith("@"):
        return text
    try:
        return Path(text[1:]).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"can't read the query from {text[1:]}: {error}") from error
