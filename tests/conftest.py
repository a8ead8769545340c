"""Fixtures that many tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from councilgraph.graph.stores.neo4j import Address

from .servers import given_address, server_script

os.environ["COUNCILGRAPH_NAMES_MODEL"] = "off"  # the same results with and without the extra; its own tests set it free


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents: COUNCILGRAPH_CORPUS, else ../shared/corpus beside the checkout."""
    named = os.environ.get("COUNCILGRAPH_CORPUS")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip(f"no corpus at {folder}: set COUNCILGRAPH_CORPUS to a folder of real documents")
    return folder


@pytest.fixture(scope="session")
def neo4j_address() -> Iterator[Address]:
    """A Neo4j server: the one at COUNCILGRAPH_NEO4J_URI, else one that is started for these tests."""
    if (given := given_address()) is not None:
        yield given
        return
    script = server_script()
    try:
        with script.Neo4jServer() as server:
            yield Address(server.uri, server.user, server.password)
    except script.NoServerError as error:
        pytest.skip(f"no Neo4j server: {error}; name one in COUNCILGRAPH_NEO4J_URI")
