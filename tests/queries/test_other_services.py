"""A council whose adult social care is inadequate and whose children's services are good: each grade stays its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from councilgraph.graph.computed import earlier_inspections, follow_ups
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import NodeRef, Relationship
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.ontology.frameworks import FRAMEWORKS, SIF, grade_series
from councilgraph.ontology.register import Register
from councilgraph.queries.header import StoredQuery
from councilgraph.queries.run import run_query, stored_queries

from .made import Maker, told

ADULTS, EARLY, LATE = date(2024, 3, 4), date(2019, 1, 14), date(2025, 2, 3)
CQC = "CQC adult social care"
WEST, ASKED = NodeRef("Council", "council:wpl"), NodeRef("Recommendation", "recommendation:wpl/2019-01-14/ilacs/1")
QUERIES = list(stored_queries().values())


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Westpool: good for children in 2019 and 2025, inadequate for adults in 2024, with a director named in between."""
    make = Maker()
    make.node("Theme", "theme:neglect", name="Neglect")
    west = make.council("wpl", "Westpool Council", "Invented South", "X04")
    early, late = make.document("west/2019.pdf", "ilacs-report"), make.document("west/2025.pdf", "ilacs-report")
    grades = {"leadership": "good", "help-and-protection": "good"}
    make.inspection(west, "ILACS", "2019-01-14", "good", grades, [told("Act on neglect.", "neglect")], document=early)
    make.inspection(west, "ILACS", "2025-02-03", "good", grades, document=late)
    rated = make.document("west/adults.pdf", "adult social care assessment")
    made = make.inspection(west, CQC, "2024-03-04", None, {"adults-overall": "inadequate"}, document=rated)
    given = {**make.nodes[made.id].properties, "overall_judgement": "inadequate"}
    make.node("Inspection", made.id, **given, outcome="adult social care: inadequate")
    visited = make.document("west/visit.pdf", "monitoring visit letter")
    make.inspection(west, "monitoring visit", "2024-10-07", None, {}, document=visited)
    _plan(make)
    _director(make)
    make.compare()
    return make.graph()


def _plan(make: Maker) -> None:
    plan = make.document("west/plan.pdf", "action plan")
    make.stated("CONCERNS", plan, WEST, plan, 1, "Westpool")
    make.node("Document", plan.id, **{**make.nodes[plan.id].properties, "published_date": date(2020, 5, 4)})
    action = make.node("Action", "action:west/1", text="Train everybody on neglect.", kind="formal")
    make.read(action, plan, 2, "Train everybody on neglect.")
    make.stated("ADDRESSES", action, ASKED, plan, 2, "neglect")


def _director(make: Maker) -> None:
    title = "Director of Children's Services"
    paper = make.document("west/minutes.pdf", "minutes")
    post = make.node("Post", "post:wpl/dcs", title=title, canonical_title=title, statutory=True)
    person = make.node("Officer", "officer:wpl/ivy-inventor", name="Ivy Inventor")
    make.stated("AT", post, WEST, paper, 1, title)
    make.stated("HELD", person, post, paper, 1, title, title=title, interim=False, date=date(2023, 6, 1))


@pytest.fixture(scope="module")
def store(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(tmp_path_factory.mktemp("other-services")) as made:
        made.write(graph, "made")
        yield made


def _rows(store: EmbeddedStore, register: Register, name: str, columns: str, **given: Any) -> list[tuple[Any, ...]]:
    rows = run_query(store, name, given, register)
    return [tuple(row[column] for column in columns.split()) for row in rows]


def test_no_spell_of_inadequate_children_s_services_is_seen(store: EmbeddedStore, register: Register) -> None:
    assert _rows(store, register, "years-inadequate", "council") == []
    assert _rows(store, register, "themes-before-leaving-inadequate", "council") == []


def test_a_director_s_grades_are_those_of_children_s_services(store: EmbeddedStore, register: Register) -> None:
    found = _rows(store, register, "director-changes", "person grade_before grade_after grade_path")
    assert found == [("Ivy Inventor", "good", "good", [f"{EARLY} good", f"{LATE} good"])]


def test_a_grade_path_names_the_framework_and_compares_none_with_another_service(
    store: EmbeddedStore, register: Register
) -> None:
    assert _rows(store, register, "grade-path", "inspected framework overall before direction") == [
        (EARLY, "ILACS", "good", None, None),
        (ADULTS, CQC, "inadequate", None, None),
        (LATE, "ILACS", "good", "good", "same"),
    ]


def test_the_next_inspection_is_one_of_children_s_services(store: EmbeddedStore, register: Register) -> None:
    found = _rows(store, register, "actions-where-improved", "told framework overall next next_framework next_overall")
    assert found == [(EARLY, "ILACS", "good", LATE, "ILACS", "good")]


@pytest.mark.parametrize("name", ["leadership-differs", "themes-by-grade", "care-leavers-below-care"])
def test_it_is_left_out_where_areas_are_compared(name: str, store: EmbeddedStore, register: Register) -> None:
    said = [value for row in run_query(store, name, {}, register) for value in row.values()]
    assert CQC not in said
    assert "inadequate" not in said


@pytest.mark.parametrize("name", ["inspections", "inspection-themes", "neighbour-grades", "predecessors"])
def test_its_grade_stands_beside_its_framework(name: str, store: EmbeddedStore, register: Register) -> None:
    given = {"council": "council:wpl"} if "council" in stored_queries()[name].parameters else {}
    rows = list(run_query(store, name, given, register))
    assert {row["framework"] for row in rows if row["overall"] == "inadequate"} <= {CQC}
    assert {row["overall"] for row in rows if row["framework"] == CQC} <= {"inadequate"}


def test_a_monitoring_visit_follows_up_no_assessment_of_adult_social_care(graph: Graph) -> None:
    found = [part for part in follow_ups.compute(graph, Register.load()) if isinstance(part, Relationship)]
    assert [part for part in found if "adult" in part.end.id or "adult" in part.start.id] == []


def test_a_grade_of_children_s_services_is_one_step_from_the_last_one(graph: Graph) -> None:
    found = earlier_inspections.compute(graph, Register.load())
    steps = {(part.start.id, part.end.id) for part in found if isinstance(part, Relationship)}
    assert ("inspection:wpl/2025-02-03/ilacs", "inspection:wpl/2019-01-14/ilacs") in steps


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_query_that_shows_or_compares_overall_grades_names_the_framework_or_keeps_to_one_service(
    query: StoredQuery,
) -> None:
    if "overall_judgement" in query.cypher:
        assert re.search(r"\.framework AS \w*framework\b|\bframework,|\.framework IN \[", query.cypher)


def test_the_frameworks_that_queries_keep_to_are_those_of_children_s_services() -> None:
    children = [f.name for f in FRAMEWORKS if grade_series(f) == grade_series(SIF)]
    listed = [re.findall(r"\.framework IN \[([^\]]+)\]", query.cypher) for query in QUERIES]
    assert sum(map(len, listed)) > 0
    for one in (one for found in listed for one in found):
        assert one == ", ".join(f"'{name}'" for name in children)
