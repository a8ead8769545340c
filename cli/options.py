"""Options that several commands share, and the workspace behind them."""

from __future__ import annotations

import getpass
import json
import sys
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
        "--store",
        "-s",
        envvar="COUNCILGRAPH_STORE",
        help="Folder that keeps what was loaded, or the address of a Neo4j server (neo4j://HOST:7687).",
        metavar="STORE",
    ),
]
ParametersOption = Annotated[
    list[str] | None, typer.Option("--param", "-p", help="A parameter as name=value; may be repeated.", metavar="N=V")
]
TimeLimitOption = Annotated[float, typer.Option(min=0.001, help="Seconds after which the query is ended.")]
MemoryLimitOption = Annotated[int, typer.Option(min=64, help="Megabytes that the query may use.")]


LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        envvar="COUNCILGRAPH_LEDGER",
        help=f"With a server as store: folder that keeps what is loaded. Default: {DEFAULT_STORE}.",
        metavar="FOLDER",
    ),
]


def open_workspace(store: str, ledger: str | None = None) -> Workspace:
    """The workspace in the folder, or at the server, that the user named; a password is asked for on a terminal."""
    from ..api import open as opened

    return opened(store, ledger=ledger, password=asked_password(store) if "://" in store else None)


def asked_password(store: str) -> str | None:
    """The password typed for a server, where the environment has none and there is a terminal to ask on."""
    from ..graph.stores.neo4j import Address

    address = Address.read(store)
    if address.password is not None or not sys.stdin.isatty():
        return None
    return getpass.getpass(f"Password of {address.user} at {address}: ")


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
