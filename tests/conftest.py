"""Fixtures that many tests share."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from councilgraph.graph.stores.neo4j import Address

from .servers import given_address, server_script

# The same results with and without the extras; the models' own tests set them free.
os.environ["COUNCILGRAPH_NAMES_MODEL"] = os.environ["COUNCILGRAPH_SENTENCE_MODEL"] = "off"


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


@pytest.fixture
def dump_dom(tmp_path: Path) -> Callable[[str], str]:
    """Opens an address in a real browser and gives the elements that it made of the page, as text."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next((found for name in names if (found := shutil.which(name))), None)
    if browser is None:
        pytest.skip(f"none of {', '.join(names)} is on the PATH to show the page")

    def dump(address: str) -> str:
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
        place = f"--user-data-dir={tmp_path / 'profile'}"
        command = [browser, *options, place, "--virtual-time-budget=1000", "--dump-dom", address]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout

    return dump
