"""Every error that councilgraph raises on purpose, under one root.

Only the root command of the command line catches :class:`CouncilgraphError`; its ``exit_code`` becomes the exit
status (0 done, 1 the request failed, 2 wrong usage or unknown name, 3 finished with problems recorded).
"""

from __future__ import annotations

from collections.abc import Iterable


class CouncilgraphError(Exception):
    """Root of all errors. The message names the thing, the place and the next step."""

    exit_code = 1


class UnknownNameError(CouncilgraphError):
    """A name that the user gave is not known; close names are suggested."""

    exit_code = 2

    def __init__(self, what: str, name: str, suggestions: Iterable[str] = ()) -> None:
        close = list(suggestions)
        hint = f" Did you mean {' or '.join(close[:3])}?" if close else ""
        super().__init__(f"no {what} '{name}'.{hint}")
        self.name = name
        self.suggestions = close


class UsageError(CouncilgraphError):
    """The request is not well formed: a missing parameter, a wrong type, options that exclude each other."""

    exit_code = 2


class OntologyError(CouncilgraphError):
    """A claim or a declaration does not fit the ontology."""


class StoreError(CouncilgraphError):
    """A store can't be opened, read or written."""


class PushError(StoreError):
    """The ledger was changed and kept, and the graph on the server, which follows it, could not be written."""

    def __init__(self, why: Exception, folder: object, command: str) -> None:
        super().__init__(
            f"what was changed is kept in {folder} but did not reach the server; `{command}` sends it once this is put "
            f"right: {why}"
        )


class QueryError(CouncilgraphError):
    """A query is not allowed, not valid, or ended at a limit of time or memory."""


class RefusedQueryError(QueryError):
    """A query that is not run, with the line and column of what it may not hold, counted from 1, and the reason."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        end = "" if reason.endswith("?") else "."
        super().__init__(f"query not accepted at line {line}, column {column}: {reason}{end}")
        self.line, self.column, self.reason = line, column, reason


class ExportError(CouncilgraphError):
    """An export can't be written."""


class LoadError(CouncilgraphError):
    """A load can't start: no such path, a folder nobody may read, a manifest that can't be understood."""
