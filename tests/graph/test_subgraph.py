"""Subgraphs: what belongs to a council or theme, and where hubs end a walk."""

from __future__ import annotations

from datetime import date

import pytest
from councilgraph.errors import UnknownNameError, UsageError
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.graph.rows import Rows
from councilgraph.graph.subgraph import ids_in, of_council, of_theme, select, within
from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES
from hypothesis import given, settings

from .strategies import graphs

LABELS = {declared.key: declared.label for declared in NODE_TYPES.values()}
INSPECTORATE = "organisation:care-watch"


def ref(node_id: str) -> NodeRef:
    return NodeRef(LABELS[node_id.partition(":")[0]], node_id)


def relation(line: str) -> Relationship:
    """A relationship from 'start LABEL end', with 'start LABEL end < document' as its evidence."""
    stated, _, document = line.partition(" < ")
    start, label, end = stated.split()
    declared = RELATIONSHIP_TYPES[label]
    assert ref(start).label in declared.starts
    assert ref(end).label in declared.ends
    return Relationship(label, ref(start), ref(end), {"document": document} if document else {})


def one_council(name: str) -> list[str]:
    """What the papers say of one invented council; inspectorate, inspector, theme and shared ask are common to all."""
    return [
        line.replace("*", name)
        for line in (
            "document:*-report REPORTS inspection:*",
            "document:*-report CONCERNS council:*",
            "document:*-report RAISED problem:*",
            "inspection:* INSPECTED council:*",
            "inspection:* JUDGED judgement:*",
            "inspection:* MADE recommendation:*",
            "inspection:* EVIDENCED_BY document:*-report",
            f"{INSPECTORATE} CARRIED_OUT inspection:*",
            "inspector:shared LED inspection:*",
            "recommendation:* HAS_THEME theme:foster-care",
            "recommendation:* INSTANCE_OF shared-recommendation:one",
            "recommendation:* ADDRESSED_TO council:*",
            "committee:* PART_OF council:*",
            "meeting:* OF committee:*",
            "agenda-item:* ITEM_OF meeting:*",
            "agenda-item:* CONSIDERED inspection:*",
            "councillor:* CHAIRED meeting:*",
            "meeting:* DECIDED decision:*",
            "post:* AT council:*",
            "officer:* HELD post:* < document:*-staff",
            "document:*-plan CONCERNS council:*",
            "document:*-plan SET_OUT action:*",
            "action:* ADDRESSES recommendation:*",
            "post:* RESPONSIBLE_FOR action:*",
        )
    ]


@pytest.fixture
def graph() -> Graph:
    """Two invented councils that share an inspectorate, an inspector, a theme and a shared recommendation."""
    lines = [
        *one_council("mudflats"),
        *one_council("saltings"),
        "council:mudflats STATISTICAL_NEIGHBOUR council:saltings",
        "theme:foster-care BROADER theme:placements",
        "theme:other BROADER theme:placements",
        "recommendation:mudflats-other HAS_THEME theme:other",
        "inspection:mudflats MADE recommendation:mudflats-other",
    ]
    relationships = [relation(line) for line in lines]
    ids = {end.id for one in relationships for end in (one.start, one.end)}
    ids |= {"document:mudflats-staff", "document:saltings-staff"}
    kinds = {INSPECTORATE: {"kind": "inspectorate"}}
    return Graph.of((Node(ref(i).label, i, kinds.get(i, {})) for i in ids), relationships)


def test_a_council_has_what_belongs_to_it_and_nothing_of_another(graph: Graph) -> None:
    found = of_council(graph, "council:mudflats")
    shared = {INSPECTORATE, "inspector:shared", "shared-recommendation:one"}
    shared |= {"theme:foster-care", "theme:other", "theme:placements"}
    mudflats = {node.id for node in graph.nodes if "mudflats" in node.id} - {"document:mudflats-staff"}
    assert found == mudflats | shared


def test_the_documents_that_are_evidence_come_along(graph: Graph) -> None:
    part = select(graph, council="council:mudflats")
    assert "document:mudflats-staff" in {node.id for node in part.nodes}
    assert not [node.id for node in part.nodes if "saltings" in node.id]
    assert {one.label for one in part.relationships} == {one.label for one in graph.relationships} - {
        "STATISTICAL_NEIGHBOUR"
    }


def test_a_board_reviewed_in_the_same_report_comes_along(graph: Graph) -> None:
    review = [
        relation("document:mudflats-report REPORTS inspection:mudflats-board"),
        relation("inspection:mudflats-board INSPECTED organisation:mudflats-board"),
    ]
    nodes = [Node("Inspection", "inspection:mudflats-board"), Node("Organisation", "organisation:mudflats-board")]
    found = of_council(Graph.of([*graph.nodes, *nodes], [*graph.relationships, *review]), "council:mudflats")
    assert {"inspection:mudflats-board", "organisation:mudflats-board"} <= found


def test_a_joint_committee_does_not_bring_the_other_council(graph: Graph) -> None:
    joint = Relationship("PART_OF", ref("committee:mudflats"), ref("council:saltings"))
    found = of_council(Graph.of(graph.nodes, [*graph.relationships, joint]), "council:mudflats")
    assert not [node_id for node_id in found if "saltings" in node_id]


def test_a_theme_has_what_is_tagged_and_where_that_comes_from(graph: Graph) -> None:
    found = of_theme(graph, "theme:foster-care")
    both = {
        f"{key}:{name}"
        for key in ("recommendation", "inspection", "council", "action")
        for name in ("mudflats", "saltings")
    }
    papers = {f"document:{name}-{kind}" for name in ("mudflats", "saltings") for kind in ("report", "plan")}
    assert found == both | papers | {"theme:foster-care", "shared-recommendation:one", INSPECTORATE}


def test_a_broad_theme_has_its_narrower_ones(graph: Graph) -> None:
    assert {"theme:other", "recommendation:mudflats-other"} <= of_theme(graph, "theme:placements")
    assert "recommendation:saltings" not in of_theme(graph, "theme:other")


def test_a_walk_does_not_go_on_through_a_hub(graph: Graph) -> None:
    assert within(graph, "inspection:mudflats", 0) == {"inspection:mudflats"}
    near = within(graph, "inspection:mudflats", 1)
    assert {INSPECTORATE, "inspector:shared", "recommendation:mudflats"} <= near
    without_inspector = Graph.of(
        graph.nodes,
        [r for r in graph.relationships if r.label not in ("LED", "INSTANCE_OF", "STATISTICAL_NEIGHBOUR")],
    )
    assert not [i for i in within(without_inspector, "inspection:mudflats", 9) if "saltings" in i]
    assert "theme:foster-care" in within(without_inspector, "inspection:mudflats", 2)
    assert "inspection:saltings" in within(graph, "inspection:mudflats", 2)  # through the inspector


def test_a_walk_that_starts_at_a_hub_leaves_it(graph: Graph) -> None:
    assert {"inspection:mudflats", "inspection:saltings"} <= within(graph, INSPECTORATE, 1)


def test_choices_are_met_together(graph: Graph) -> None:
    part = select(graph, council="council:mudflats", theme="theme:other")
    labels = {node.label for node in part.nodes}
    assert {"recommendation:mudflats-other", "inspection:mudflats"} <= {node.id for node in part.nodes}
    assert "recommendation:mudflats" not in {node.id for node in part.nodes}
    assert "Committee" not in labels
    near = select(graph, around="recommendation:mudflats", hops=1, ids=["recommendation:mudflats", "council:saltings"])
    assert [node.id for node in near.nodes] == ["recommendation:mudflats"]


def test_no_choice_is_the_whole_graph_and_no_id_is_none(graph: Graph) -> None:
    assert select(graph) == graph
    assert select(graph, ids=[]) == Graph((), ())


def test_ids_are_collected_from_every_kind_of_value(graph: Graph) -> None:
    held = next(one for one in graph.relationships if one.label == "HELD")
    council = next(node for node in graph.nodes if node.label == "Council")
    rows = Rows(
        ("a", "b", "c", "d"),
        (
            (council, held, ["theme:other", ("meeting:mudflats", None)], {"x": {"y": "action:mudflats"}}),
            ("no id at all", 3, date(2024, 1, 1), "council:nowhere"),
        ),
    )
    expected = {council.id, held.start.id, held.end.id, "theme:other", "meeting:mudflats", "action:mudflats"}
    assert ids_in(rows, graph) == expected


def test_very_many_ids_are_looked_up() -> None:
    documents = [Node("Document", f"document:{number:05}") for number in range(20_000)]
    wanted = [node.id for node in documents[1:]]
    assert [node.id for node in select(Graph.of(documents, []), ids=wanted).nodes] == wanted


@pytest.mark.parametrize(
    ("choice", "error", "message"),
    [
        ({"council": "council:mudflat"}, UnknownNameError, r"no council with the id 'council:mudflat'\. .*mudflats"),
        ({"council": "theme:other"}, UsageError, "theme:other is a node with the label Theme, not Council"),
        ({"theme": "theme:othr"}, UnknownNameError, "theme:other"),
        ({"around": "inspection:mudfalts"}, UnknownNameError, "no node with the id .*inspection:mudflats"),
        ({"around": "inspection:mudflats", "hops": -1}, UsageError, "-1 is no number of hops"),
        ({"ids": ["council:mudflats", "xyzzy"]}, UnknownNameError, "no node with the id 'xyzzy'"),
    ],
)
def test_what_is_not_there_is_named(
    graph: Graph, choice: dict[str, object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        select(graph, **choice)  # type: ignore[arg-type]


@given(graph=graphs(max_nodes=10))
@settings(deadline=None, max_examples=50)
def test_a_part_is_a_graph_whose_relationships_have_both_ends(graph: Graph) -> None:
    for node in graph.nodes:
        part = select(graph, around=node.id, hops=2)
        ids = {one.id for one in part.nodes}
        assert node.id in ids
        assert ids <= {one.id for one in graph.nodes}
        assert all({one.start.id, one.end.id} <= ids for one in part.relationships)
        assert part == Graph.of(part.nodes, part.relationships)
