"""Stored queries in SPARQL give the rows of the Cypher of the same name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import councilgraph
import pytest
from councilgraph.api import Workspace
from councilgraph.errors import UnknownNameError
from councilgraph.queries.sparql import sparql_names

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


def test_a_name_that_comes_close_is_suggested(workspace: Workspace) -> None:
    with pytest.raises(UnknownNameError, match="Did you mean most-shared-themes"):
        workspace.sparql("most-shared-theme")
