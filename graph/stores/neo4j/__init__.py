"""The store on a Neo4j server: the same graph, the same queries, for whoever outgrows a folder."""

from __future__ import annotations

from .address import Address
from .store import Neo4jStore

__all__ = ["Address", "Neo4jStore"]
