"""A real Neo4j server for tests: the one at COUNCILGRAPH_NEO4J_URI, else one that is started."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

from councilgraph.graph.stores.neo4j import Address

_SCRIPT = Path(__file__).parents[1] / "scripts" / "neo4j_server.py"
GIVEN = "COUNCILGRAPH_NEO4J_URI"


def server_script() -> ModuleType:
    """The script that starts servers, as a module."""
    if (loaded := sys.modules.get("neo4j_server")) is not None:
        return loaded
    spec = importlib.util.spec_from_file_location("neo4j_server", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["neo4j_server"] = module
    spec.loader.exec_module(module)
    return module


def given_address() -> Address | None:
    """The server that the environment names; tests empty its database."""
    uri = os.environ.get(GIVEN)
    return Address.read(uri) if uri else None


def empty(address: Address) -> None:
    """Take everything out of a database."""
    import neo4j

    driver = neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password or ""))
    with driver, driver.session() as session:  # a session, since the query makes transactions of its own
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


def ask(address: Address, cypher: str, **parameters: object) -> list[tuple[object, ...]]:
    """Rows of a query, past councilgraph, by the driver."""
    import neo4j

    with neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password or "")) as driver:
        return [tuple(record.values()) for record in driver.execute_query(cypher, parameters).records]
