"""Stored queries in SPARQL give the rows of the Cypher of the same name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import councilgraph
import pytest
from councilgraph.api import Workspace
from councilgraph.errors import UnknownNameError
from councilgraph.graph.stores.base import Limits
from councilgraph.graph.stores.sparql import Endpoint
from councilgraph.queries.sparql import ask_sparql, sparql_names

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NARROWED = [
    ("most-shared-themes", {"framework": "ILACS", "since": "2018-01-01", "until": "2023-12-31"}),
    ("themes-by-framework", {"broad": "true"}),
    ("themes-by-framework", {"theme": "Supervision"}),
    ("themes-by-grade", {"area": "leadership", "framework": "ILACS"}),
    ("inspection-themes", {"broad": "true", "since": "2020-01-01"}),
    ("posts-at-inspections", {"title": "director", "months": "240"}),
]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with councilgraph.open(tmp_path_factory.mktemp("examples") / "store") as made:
        made.load([EXAMPLES / "reports", EXAMPLES / "councils"], workers=0)
        yield made


@pytest.mark.parametrize(("name", "given"), [*((name, {}) for name in sparql_names()), *NARROWED])
def test_the_rows_are_those_of_cypher(workspace: Workspace, name: str, given: dict[str, str]) -> None:
    assert workspace.sparql(name, given) == workspace.query(name, given)


def test_the_rows_are_those_of_cypher_on_real_documents(corpus: Path, tmp_path: Path) -> None:
    with councilgraph.open(tmp_path / "store") as real:
        real.load(corpus, workers=0)
        with Endpoint(real.graph()) as endpoint:
            for name in sparql_names():
                asked = ask_sparql(endpoint, name, {}, real.register(), limits=Limits(seconds=300, memory_mb=4096))
                assert asked.rows
                assert asked == real.query(name), name


def test_a_name_that_comes_close_is_suggested(workspace: Workspace) -> None:
    with pytest.raises(UnknownNameError, match="Did you mean most-shared-themes"):
        workspace.sparql("most-shared-theme")
