"""Status codes of Neo4j servers that say more than the class of an error: https://neo4j.com/docs/status-codes."""

from __future__ import annotations

TIMED_OUT = frozenset(
    {
        "Neo.ClientError.Transaction.TransactionTimedOut",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    }
)
"""The transaction ran into the limit of time that councilgraph, or the server's own setting, gave it."""

OUT_OF_MEMORY = frozenset(
    {
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "Neo.TransientError.General.OutOfMemoryError",
        "Neo.TransientError.General.TransactionOutOfMemoryError",
    }
)
"""The transaction wants more memory than the server gives to one, or to all. The driver takes these for passing."""

READ_ONLY = frozenset(
    {
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
        "Neo.ClientError.General.ReadOnly",
        "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
        "Neo.ClientError.Statement.AccessMode",
    }
)
"""The database, or the session, takes no writes."""

GONE = "Neo.ClientError.Statement.EntityNotFound"
"""What a query had found was deleted before its properties were read."""

INDEX_IN_THE_WAY = "Neo.ClientError.Schema.IndexAlreadyExists"
"""A constraint can't be made, since its label and property have an index that belongs to none."""
