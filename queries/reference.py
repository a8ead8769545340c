"""The reference of the stored queries, made from their headers.

``python -m councilgraph.queries.reference docs/queries.md`` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from .header import Parameter, StoredQuery
from .questions import QUESTIONS
from .run import stored_queries

_INTRODUCTION = """\
# Stored queries

<!-- Made from the headers in queries/library by `python -m councilgraph.queries.reference docs/queries.md`. -->

Run one with `councilgraph query NAME --parameter value`, or in Python with `workspace.query("NAME", parameter=value)`.
A file of `queries/library/` can be pasted into Neo4j Browser as it is. `councilgraph query NAME --help` shows
what is below, `--describe` its Cypher too. `councilgraph check --all` says that every one gives the same rows on every
store.

A parameter that is not required and has no default is left open: it narrows nothing down. A council, region, theme or
framework is given by name; a date is written year first. Columns `document` and `page` lead back to the
place in the papers.
"""


def reference() -> str:
    """The reference as Markdown: which query answers which question, then every query."""
    return "\n".join([_INTRODUCTION, *_by_question(), "", *_by_name()])


def _by_question() -> Iterator[str]:
    queries = stored_queries().values()
    yield "| | question | stored queries |"
    yield "|---|---|---|"
    for number, question in QUESTIONS.items():
        names = [query.name for query in queries if number in query.questions]
        if names:
            yield f"| {number} | {question} | {', '.join(map(_link, names))} |"
    yield f"| | (what else there is) | {', '.join(_link(query.name) for query in queries if not query.questions)} |"


def _link(name: str) -> str:
    return f"[{name}](#{name})"


def _by_name() -> Iterator[str]:
    for query in stored_queries().values():
        yield from _described(query)


def _described(query: StoredQuery) -> Iterator[str]:
    yield f"## {query.name}"
    yield f"\n**{query.title}.** {query.description}\n"
    if query.parameters:
        yield "| parameter | type | needed | example | |"
        yield "|---|---|---|---|---|"
        yield from (_parameter(parameter) for parameter in query.parameters.values())
        yield ""
    yield "| column | |"
    yield "|---|---|"
    yield from (f"| {column} | {_cell(meaning)} |" for column, meaning in query.columns.items())
    yield ""


def _parameter(parameter: Parameter) -> str:
    needed = "required" if parameter.required else f"default {parameter.default}" if parameter.default else "optional"
    choices = f"; one of {', '.join(parameter.choices)}" if parameter.choices else ""
    cells = (parameter.name, parameter.type, needed, f"`{parameter.example}`", parameter.description + choices)
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8", newline="\n")
