"""The made graph in a real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.ontology.register import Register

from .made import made_graph


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """An embedded store that holds the made graph."""
    folder: Path = tmp_path_factory.mktemp("made-store")
    with EmbeddedStore(folder) as made:
        made.write(made_graph(), "made")
        yield made


@pytest.fixture(scope="session")
def register() -> Register:
    """The register that the package carries."""
    return Register.load()
