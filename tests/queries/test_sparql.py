"""Stored queries in SPARQL give the rows of the Cypher of the same name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import councilgraph
import pytest
from councilgraph.api import Workspace
from councilgraph.errors import UnknownNameError, UsageError
from councilgraph.graph.graph import Graph
from councilgraph.graph.stores.base import Limits
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.sparql import Endpoint
from councilgraph.ontology.register import Register
from councilgraph.queries.run import run_query
from councilgraph.queries.sparql import ask_sparql, sparql_names

from .made import Maker

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NARROWED = [
    ("most-shared-themes", {"framework": "ILACS", "since": "2018-01-01", "until": "2023-12-31"}),
    ("themes-by-framework", {"broad": "true"}),
    ("themes-by-framework", {"theme": "Supervision"}),
    ("themes-by-grade", {"area": "leadership", "framework": "ILACS"}),
    ("inspection-themes", {"broad": "true", "since": "2020-01-01"}),
    ("posts-at-inspections", {"title": "director", "months": "240"}),
]
STATED = {
    "Ann": ("2022-07-15", "2022-05-15"),
    "Bea": ("2021-06-15", "2023-06-15"),
    "Cy": ("2022-07-01", "2022-06-15", "2022-05-31"),
}


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


@pytest.fixture
def equally_near() -> Graph:
    """A post that papers name as far before an inspection as after it, by a month, by a year and on the same day."""
    make = Maker()
    council = make.council("mid", "Midmere Council", "Invented North", "X31")
    paper = make.document("papers/midmere.md", "minutes")
    make.inspection(council, "ILACS", "2022-06-15", "good", {}, document=make.document("reports/midmere.pdf", "report"))
    post = make.node("Post", "post:mid/head", title="Head of Practice", canonical_title="Head of Practice")
    make.stated("AT", post, council, paper, 1, "Head of Practice")
    for name, days in STATED.items():
        person = make.node("Officer", f"officer:mid/{name.casefold()}", name=name)
        make.read(person, paper, 1, name)
        for page, day in enumerate(days, 1):
            said = f"{name}, {day}"
            make.stated("HELD", person, post, paper, page, said, title="Head", date=date.fromisoformat(day))
    return make.graph()


def test_of_equally_near_statements_the_earlier_one_is_picked(
    equally_near: Graph, register: Register, tmp_path: Path
) -> None:
    name, given = "posts-at-inspections", {"post": "Head of Practice"}
    with EmbeddedStore(tmp_path / "store") as store, Endpoint(equally_near) as endpoint:
        store.write(equally_near, "1")
        asked = ask_sparql(endpoint, name, given, register)
        assert asked == run_query(store, name, given, register)
    months = {row["person"]: (row["stated"].isoformat(), row["months_after"]) for row in asked}
    assert months == {"Ann": ("2022-05-15", -1), "Bea": ("2021-06-15", -12), "Cy": ("2022-06-15", 0)}


def test_a_name_that_comes_close_is_suggested(workspace: Workspace) -> None:
    with pytest.raises(UnknownNameError, match="Did you mean most-shared-themes"):
        workspace.sparql("most-shared-theme")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT ?c { ?c cg:name $name ; cg:id $id }", r"no parameter 'nmae'\. Did you mean name\?"),
        ("SELECT ?c { ?c cg:id $id FILTER($since < $until && $id != '$nmae') } # $nmae", "It has: id, since, until"),
        ("SELECT ?nmae { ?c cg:name ?nmae }", "It has: none"),
    ],
)
def test_a_parameter_that_the_text_does_not_have_is_refused(workspace: Workspace, query: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        workspace.sparql(query, {"nmae": "Wexcombe County Council"})
