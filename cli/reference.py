"""The reference of the command line, made from the help texts.

``python -m councilgraph.cli.reference docs/cli.md`` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from .main import app

_INTRODUCTION = """\
# The command line

<!-- Made from the help texts by `python -m councilgraph.cli.reference docs/cli.md`. -->

Results go to standard output, everything else to standard error. A table is fitted to the terminal; where no terminal
reads it, it is plain and whole. `--format csv|tsv|json|jsonl|md` writes every column, lists joined by `|`.

| exit status | |
|---|---|
| 0 | done; an empty result is 0 |
| 1 | the request failed |
| 2 | wrong usage or unknown name |
| 3 | finished, with problems recorded or found (`load`; `check`, `validate`) |
"""
_SETTINGS: dict[str, Any] = {"terminal_width": 100, "max_content_width": 100, "help_option_names": ["-h", "--help"]}


def reference() -> str:
    """The reference as Markdown: the help text of every command, in the order in which the help lists them."""
    return "\n".join([_INTRODUCTION, *_commands()])


def _commands() -> Iterator[str]:
    group = typer.main.get_group(app)
    above = typer.Context(group, info_name="councilgraph", **_SETTINGS)
    yield _help("councilgraph", group.get_help(above))
    for name, command in group.commands.items():
        yield _help(f"councilgraph {name}", command.get_help(typer.Context(command, above, name, **_SETTINGS)))


def _help(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text.strip()}\n```\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8", newline="\n")
