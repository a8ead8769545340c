"""Judgements in their areas, and the grade before each, on invented inspections."""

from __future__ import annotations

from datetime import date

from councilgraph.graph.computed.areas import compute
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology import RELATIONSHIP_TYPES
from councilgraph.ontology.register import Register

HERE = NodeRef("Council", "council:here")


def graph_of(*inspections: tuple[str, str, str], bodies: tuple[NodeRef, ...] = (HERE,)) -> Graph:
    """Each inspection is its framework, first day and the codes of the areas that it judged."""
    nodes: list[Node] = []
    links: list[Relationship] = []
    for framework, day, codes in inspections:
        inspection = NodeRef("Inspection", f"inspection:{day}/{framework}")
        nodes.append(Node("Inspection", inspection.id, {"framework": framework, "start_date": date.fromisoformat(day)}))
        links += [Relationship("INSPECTED", inspection, body, {}) for body in bodies]
        for code in codes.split():
            judgement = NodeRef("Judgement", f"judgement:{day}/{code}")
            nodes.append(Node("Judgement", judgement.id, {"area_code": code, "grade": "good"}))
            links += [Relationship("JUDGED", inspection, judgement, {})] * 2  # a report and its copy
    return Graph.of(nodes, links)


def followed(graph: Graph) -> list[tuple[str, str, object, object]]:
    found = [part for part in compute(graph, Register.load()) if isinstance(part, Relationship)]
    return sorted(
        (
            r.start.id.partition(":")[2],
            r.end.id.partition(":")[2],
            r.properties["relation"],
            r.properties.get("series_break"),
        )
        for r in found
        if r.label == "FOLLOWS"
    )


def test_a_joint_grade_is_one_judgement_that_two_follow() -> None:
    graph = graph_of(("ILACS", "2019-02-04", "care-and-care-leavers"), ("ILACS", "2023-03-06", "care care-leavers"))
    assert followed(graph) == [
        ("2023-03-06/care", "2019-02-04/care-and-care-leavers", "narrower", "joint grade split"),
        ("2023-03-06/care-leavers", "2019-02-04/care-and-care-leavers", "narrower", "joint grade split"),
    ]


def test_only_the_last_day_counts_whatever_stood_between() -> None:
    graph = graph_of(
        ("SIF", "2014-02-03", "overall adoption"), ("SIF re-inspection", "2016-02-01", "overall"),
        ("JTAI", "2017-02-06", ""), ("ILACS", "2019-02-04", "overall care-and-care-leavers"),
    )  # fmt: skip
    assert followed(graph) == [
        ("2016-02-01/overall", "2014-02-03/overall", "same", None),
        ("2019-02-04/care-and-care-leavers", "2014-02-03/adoption", "broader", "new framework"),
        ("2019-02-04/overall", "2016-02-01/overall", "closest", "new framework"),
    ]


def test_what_the_crosswalk_does_not_pair_does_not_follow() -> None:
    graph = graph_of(("Looked after children", "2013-06-03", "overall capacity"), ("SIF", "2014-06-02", "overall"))
    assert followed(graph) == []


def test_an_inspection_of_two_councils_gives_each_pair_once() -> None:
    both = (HERE, NodeRef("Council", "council:there"))
    graph = graph_of(("SIF", "2014-02-03", "overall"), ("ILACS", "2019-02-04", "overall"), bodies=both)
    assert followed(graph) == [("2019-02-04/overall", "2014-02-03/overall", "closest", "new framework")]


def test_inspections_of_another_body_follow_nothing() -> None:
    board = (NodeRef("Organisation", "organisation:board"),)
    graph = graph_of(("LSCB review", "2014-02-03", "lscb"), ("LSCB review", "2016-02-01", "lscb"), bodies=board)
    assert followed(graph) == []
    assert _areas_of(graph) == {"area:sif-lscb-review/lscb"}


def test_an_area_that_its_framework_does_not_declare_is_in_none() -> None:
    graph = graph_of(("ILACS", "2019-02-04", "adoption overall"), ("unheard of", "2019-03-04", "overall"))
    assert _areas_of(graph) == {"area:ilacs/overall"}


def test_the_crosswalk_stands_in_the_graph_from_both_ends() -> None:
    parts = list(compute(Graph((), ()), Register.load()))
    pairs = {(r.start.id, r.end.id): r for r in parts if isinstance(r, Relationship)}
    assert {r.label for r in pairs.values()} == {"CORRESPONDS_TO"}
    assert all((end, start) in pairs for start, end in pairs)
    one = pairs["area:ilacs/care", "area:ilacs/care-and-care-leavers"]
    assert one.properties["relation"] == "narrower"
    assert one.properties.keys() <= RELATIONSHIP_TYPES["CORRESPONDS_TO"].by_name.keys()
    nodes = {part.id for part in parts if isinstance(part, Node)}
    assert {node for pair in pairs for node in pair} <= nodes


def _areas_of(graph: Graph) -> set[str]:
    return {r.end.id for r in compute(graph, Register.load()) if isinstance(r, Relationship) and r.label == "IN_AREA"}
