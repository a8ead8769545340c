"""councilgraph: a knowledge graph of council papers and inspection reports, with evidence for every fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import Summary, Workspace, open  # noqa: A004 - read as councilgraph.open
    from .errors import CouncilgraphError
    from .graph.graph import Graph
    from .graph.rows import Rows

__version__ = "0.1.0"

__all__ = ["CouncilgraphError", "Graph", "Rows", "Summary", "Workspace", "__version__", "open"]

_HOMES = {
    "CouncilgraphError": "errors",
    "Graph": "graph.graph",
    "Rows": "graph.rows",
    "Summary": "api",
    "Workspace": "api",
    "open": "api",
}


def __getattr__(name: str) -> Any:
    """Names of the interface are fetched when they are asked for, so that the import itself costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value
