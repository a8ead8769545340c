"""Options that several commands share, and the workspace behind them."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError

if TYPE_CHECKING:
    from ..api import Workspace

DEFAULT_STORE = "councilgraph-store"

StoreOption = Annotated[
    str,
    typer.Option(
        "--store", "-s", envvar="COUNCILGRAPH_STORE", help="Folder that keeps what was loaded.", metavar="FOLDER"
    ),
]
ParametersOption = Annotated[
    list[str] | None, typer.Option("--param", "-p", help="A parameter as name=value; may be repeated.", metavar="N=V")
]


def open_workspace(store: str) -> Workspace:
    """The workspace in the folder that the user named."""
    from ..api import open as opened

    return opened(store)


def pairs(given: list[str] | None) -> dict[str, str]:
    """The parameters of ``-p name=value``. Raises UsageError for one without a name or value, or given twice."""
    found: dict[str, str] = {}
    for text in given or []:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise UsageError(f"'{text}' is no parameter. Write it as name=value.")
        if name in found:
            raise given_twice(name)
        found[name] = value
    return found


def given_twice(name: str) -> UsageError:
    """The error for a parameter that has two values."""
    return UsageError(f"the parameter '{name}' is given twice")


def typed(text: str) -> object:
    """The value that a parameter of free Cypher has: a date, anything that is JSON, else the text itself."""
    try:
        return date.fromisoformat(text) if len(text) == len("2024-01-31") else json.loads(text)
    except ValueError:
        pass
    try:
        return json.loads(text)
    except ValueError:
        return text
