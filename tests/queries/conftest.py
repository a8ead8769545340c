"""The made graph in a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from councilgraph.graph.graph import Graph
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.ontology.register import Register, read_entries
from councilgraph.queries.run import run_query

from .chains import chains_graph
from .made import made_graph

Ask = Callable[..., list[tuple[Any, ...]]]


def _holding(graph: Graph, folder: Path) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(folder) as made:
        made.write(graph, "made")
        yield made


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """An embedded store that holds the made graph."""
    yield from _holding(made_graph(), tmp_path_factory.mktemp("made-store"))


@pytest.fixture(scope="session")
def chains(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """An embedded store that holds councils with chains of inspections."""
    yield from _holding(chains_graph(), tmp_path_factory.mktemp("chains-store"))


@pytest.fixture(scope="session")
def register() -> Register:
    """The register that the package carries, with the regions of the made graph."""
    regions = ("Invented North", "Invented South")
    text = "\n".join(("code,name,region", *(f"x-{i},{name} Council,{name}" for i, name in enumerate(regions))))
    return Register.load().with_entries(read_entries(text))


@pytest.fixture
def ask(store: EmbeddedStore, register: Register) -> Ask:
    """Runs a stored query on the made graph and returns the rows, cut down to the columns that are named."""
    return _asking(store, register)


@pytest.fixture
def ask_chains(chains: EmbeddedStore, register: Register) -> Ask:
    """Runs a stored query on the councils with chains, as ``ask`` does."""
    return _asking(chains, register)


def _asking(store: EmbeddedStore, register: Register) -> Ask:
    def run(name: str, columns: str, **given: Any) -> list[tuple[Any, ...]]:
        rows = run_query(store, name, given, register)
        return [tuple(row[column] for column in columns.split()) for row in rows]

    return run
