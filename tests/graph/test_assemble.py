"""The graph out of the ledger: the same for every order, each statement with its evidence, each conflict settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations
from pathlib import Path

from councilgraph.graph.assemble import assemble, register_of
from councilgraph.graph.computed.themes import METHOD as THEME_METHOD
from councilgraph.graph.graph import Graph
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.ledger_rows import REGISTER_KIND, Reading
from councilgraph.graph.records import Node, NodeRef, Problem, Relationship
from councilgraph.graph.version import graph_version
from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES

from .said import INSPECTION, WEXMOOR, claim, reading, record

TEXT = "Wexmoor good 2023 inadequate Ofsted Birmingham"
BIRMINGHAM = NodeRef("Council", "council:bir")
INSPECTOR = NodeRef("Inspector", "inspector:ofsted/orla-quenby")


def graph_of(tmp_path: Path, *readings: Reading) -> Graph:
    with Ledger.open(tmp_path / "store") as ledger:
        ledger.replace(readings)
        return assemble(ledger)


def node(graph: Graph, identifier: str) -> Node:
    return next(node for node in graph.nodes if node.id == identifier)


def links(graph: Graph, label: str) -> list[Relationship]:
    return [relationship for relationship in graph.relationships if relationship.label == label]


def inspection(path: str, name: str, framework: str, start: date, council: NodeRef = WEXMOOR) -> Reading:
    document, ref = record(path), NodeRef("Inspection", f"inspection:{name}")
    claims = [
        claim(document, TEXT, "2023", ref, "framework", framework),
        claim(document, TEXT, "2023", ref, "start_date", start),
        claim(document, TEXT, "Wexmoor", ref, "INSPECTED", council),
    ]
    return reading(document, TEXT, claims)


def graded(path: str, grade: str, confidence: float, names: Sequence[str] = ()) -> Reading:
    document = record(path)
    claims = [claim(document, TEXT, "good", INSPECTION, "overall_judgement", grade, confidence)]
    if names:
        claims.append(claim(document, TEXT, "Ofsted", INSPECTOR, "aliases", tuple(names)))
    return reading(document, TEXT, claims)


def test_statements_carry_their_evidence(tmp_path: Path) -> None:
    document = record("report.pdf", kind="SIF report")
    held = {"title": "Inspector", "interim": False}
    said = [
        claim(document, TEXT, "good", INSPECTOR, "HELD", NodeRef("Post", "post:a"), 0.5, held),
        claim(document, TEXT, "Ofsted", INSPECTOR, "EVIDENCED_BY", NodeRef("Document", document.id)),
    ]
    graph = graph_of(tmp_path, reading(document, TEXT, said))
    (held_by,) = links(graph, "HELD")
    assert dict(held_by.properties) == {
        "title": "Inspector",
        "interim": False,
        "document": document.id,
        "page": 1,
        "char_start": 8,
        "char_end": 12,
        "quote": "good",
        "confidence": 0.5,
        "loader": "SIF report",
    }
    (evidence,) = links(graph, "EVIDENCED_BY")
    assert (evidence.start, evidence.end.id, evidence.properties["quote"]) == (INSPECTOR, document.id, "Ofsted")
    assert node(graph, "post:a").properties == {}


def test_two_documents_that_say_the_same_give_two_relationships(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, *(inspection(path, "a", "ILACS", date(2023, 7, 3)) for path in ("one.pdf", "two.pdf")))
    assert len(links(graph, "INSPECTED")) == 2
    assert len([n for n in graph.nodes if n.label == "Inspection"]) == 1


def test_any_order_gives_the_same_graph(tmp_path: Path) -> None:
    readings = [
        graded("a.pdf", "good", 0.9, ["O. Quenby"]),
        graded("b.pdf", "inadequate", 0.9, ["Miss Quenby", "O. Quenby"]),
        inspection("c.pdf", "one", "SIF", date(2015, 1, 5)),
    ]
    graphs = []
    for number, order in enumerate(permutations(readings)):
        graphs.append(graph_of(tmp_path / str(number), *order))
    assert all(graph == graphs[0] for graph in graphs)


def test_the_surer_claim_counts_and_lists_are_united(tmp_path: Path) -> None:
    graph = graph_of(
        tmp_path,
        graded("a.pdf", "good", 0.8, ["O. Quenby"]),
        graded("b.pdf", "inadequate", 0.9, ["Miss Quenby", "O. Quenby"]),
    )
    assert node(graph, INSPECTION.id).properties["overall_judgement"] == "inadequate"
    assert node(graph, INSPECTOR.id).properties["aliases"] == ("Miss Quenby", "O. Quenby")


def test_documents_and_their_problems(tmp_path: Path) -> None:
    document = record(
        "a.pdf", kind="unknown", properties={"title": "From the manifest", "url": "https://example.org/a"}
    )
    said = [claim(document, TEXT, "good", NodeRef("Document", document.id), "title", "As printed")]
    problems = [Problem("unknown-kind", "none fits."), Problem("odd", "on a page.", 1), Problem("odd", "on a page.", 1)]
    graph = graph_of(tmp_path, reading(document, TEXT, said, problems))
    assert dict(node(graph, document.id).properties) == {
        "path": "a.pdf",
        "kind": "unknown",
        "sha256": "0" * 64,
        "media_type": "application/pdf",
        "pages": 1,
        "title": "From the manifest",
        "url": "https://example.org/a",
    }
    raised = links(graph, "RAISED")
    assert [r.start.id for r in raised] == [document.id] * 2
    assert sorted(str(node(graph, r.end.id).properties) for r in raised) == [
        "{'code': 'odd', 'message': 'on a page.', 'page': 1}",
        "{'code': 'unknown-kind', 'message': 'none fits.'}",
    ]


def test_problems_of_places_are_nodes_of_their_own(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "store") as ledger:
        ledger.note_places("/papers", [("closed", Problem("unreadable-folder", "closed."))])
        graph = assemble(ledger)
    assert [n.properties["code"] for n in graph.nodes if n.label == "Problem"] == ["unreadable-folder"]
    assert links(graph, "RAISED") == []


def test_one_problem_in_two_folders_is_two_wherever_they_lie(tmp_path: Path) -> None:
    def problems(name: str, *roots: str) -> set[str]:
        with Ledger.open(tmp_path / name) as ledger:
            for root in roots:
                ledger.note_places(root, [("manifest.csv", Problem("manifest-row", "wrong."))] * 2)
            return {n.id for n in assemble(ledger).nodes if n.label == "Problem"}

    alone, two = problems("a", "/papers"), problems("b", "/papers", "/other")
    assert len(alone) == 1
    assert len(two) == 2
    assert alone < two == problems("c", "/elsewhere/z", "/elsewhere/a")


def test_the_register_completes_councils_and_brings_neighbours(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, inspection("a.pdf", "a", "ILACS", date(2023, 7, 3), BIRMINGHAM))
    properties = node(graph, BIRMINGHAM.id).properties
    assert properties["name"] == "Birmingham City Council"
    assert properties["gss_code"] == "E08000025"
    near = links(graph, "STATISTICAL_NEIGHBOUR")
    assert sorted(r.properties["rank"] for r in near if r.start == BIRMINGHAM) == list(range(1, len(near) + 1))
    assert {r.properties["method"] for r in near} == {"register"}
    assert all(node(graph, r.end.id).properties["name"] for r in near)


def test_a_council_brings_those_it_came_from_and_those_that_followed(tmp_path: Path) -> None:
    gone = NodeRef("Council", "council:nth")  # Northamptonshire became two councils in 2021
    graph = graph_of(tmp_path, inspection("a.pdf", "a", "ILACS", date(2018, 7, 3), gone))
    followed = [r for r in links(graph, "REPLACED_BY") if r.start == gone]
    assert [(r.end.id, r.properties["date"]) for r in followed] == [
        ("council:nnt", date(2021, 4, 1)),
        ("council:wnt", date(2021, 4, 1)),
    ]
    after = graph_of(
        tmp_path / "after", inspection("a.pdf", "a", "ILACS", date(2023, 7, 3), NodeRef("Council", "council:nnt"))
    )
    assert gone in {r.start for r in links(after, "REPLACED_BY")}


def test_councils_of_a_loaded_register_are_found_again(tmp_path: Path) -> None:
    text = "code,name,replaced_by\nx-wexmoor,Wexmoor Council,x-new\nx-new,New Wexmoor Council,"
    graph = graph_of(
        tmp_path,
        reading(record("councils.csv", kind=REGISTER_KIND), text),
        reading(record("broken/councils.csv", kind=REGISTER_KIND), "no such thing"),
        inspection("a.pdf", "a", "ILACS", date(2023, 7, 3)),
    )
    assert node(graph, WEXMOOR.id).properties["name"] == "Wexmoor Council"
    assert [(r.start.id, r.end.id) for r in links(graph, "REPLACED_BY")] == [("council:x-wexmoor", "council:x-new")]
    with Ledger.open(tmp_path / "store") as ledger:
        found = register_of(ledger).find("Wexmoor Council")
    assert found is not None
    assert found.id == WEXMOOR.id


def test_every_theme_is_there_and_recommendations_have_some(tmp_path: Path) -> None:
    document, asked = record("a.pdf"), NodeRef("Recommendation", "recommendation:a")
    text = "Improve the timeliness of initial health assessments for children in care."
    graph = graph_of(tmp_path, reading(document, text, [claim(document, text, text, asked, "text", text)]))
    themes = {n.id for n in graph.nodes if n.label == "Theme"}
    assert {r.start.id for r in links(graph, "BROADER")} < themes
    found = links(graph, "HAS_THEME")
    assert found
    assert {r.start for r in found} == {asked}
    assert {r.end.id for r in found} <= themes
    assert all(r.properties["method"] == THEME_METHOD and r.properties["words"] for r in found)


def preceded(graph: Graph) -> list[tuple[str, str]]:
    short = "inspection:"
    links_by_date = links(graph, "PRECEDED_BY")
    return sorted((r.start.id.removeprefix(short), r.end.id.removeprefix(short)) for r in links_by_date)


def test_inspections_precede_each_other_by_date(tmp_path: Path) -> None:
    graph = graph_of(
        tmp_path,
        inspection("1.pdf", "first", "SIF", date(2015, 1, 5)),
        inspection("2.pdf", "second", "ILACS", date(2019, 1, 7)),
        inspection("3.pdf", "third", "ILACS", date(2023, 7, 3)),
        inspection("4.pdf", "elsewhere", "ILACS", date(2022, 7, 4), BIRMINGHAM),
    )
    assert preceded(graph) == [("second", "first"), ("third", "second")]


def test_all_inspections_of_one_day_precede_what_follows(tmp_path: Path) -> None:
    graph = graph_of(
        tmp_path,
        inspection("1.pdf", "first", "SIF", date(2015, 1, 5)),
        inspection("2.pdf", "a", "ILACS", date(2019, 1, 7)),
        inspection("3.pdf", "b", "SIF re-inspection", date(2019, 1, 7)),
        inspection("4.pdf", "last", "ILACS", date(2023, 7, 3)),
    )
    assert preceded(graph) == [("a", "first"), ("b", "first"), ("last", "a"), ("last", "b")]


def test_visits_precede_too_and_the_grades_before_are_one_step_away(tmp_path: Path) -> None:
    graph = graph_of(
        tmp_path,
        inspection("1.pdf", "graded", "ILACS", date(2019, 1, 7)),
        inspection("2.pdf", "letter", "JTAI", date(2020, 1, 6)),
        inspection("3.pdf", "visit", "focused visit", date(2021, 1, 4)),
        inspection("4.pdf", "again", "ILACS", date(2023, 7, 3)),
    )
    assert preceded(graph) == [("again", "graded"), ("again", "visit"), ("letter", "graded"), ("visit", "letter")]


def test_a_boards_review_stands_in_no_councils_row(tmp_path: Path) -> None:
    board = NodeRef("Organisation", "organisation:wexmoor-board")
    graph = graph_of(
        tmp_path,
        inspection("1.pdf", "review", "LSCB review", date(2014, 1, 6), board),
        inspection("2.pdf", "misread", "LSCB review", date(2015, 1, 5)),
        inspection("3.pdf", "council", "SIF", date(2016, 1, 4)),
        inspection("4.pdf", "review again", "LSCB review", date(2017, 1, 9), board),
    )
    assert preceded(graph) == []


def test_removing_a_document_takes_what_only_it_said(tmp_path: Path) -> None:
    kept = inspection("kept.pdf", "a", "ILACS", date(2023, 7, 3))
    alone = graph_of(tmp_path / "alone", kept)
    with Ledger.open(tmp_path / "both") as ledger:
        ledger.replace([kept, graded("gone.pdf", "good", 1.0), inspection("too.pdf", "a", "ILACS", date(2023, 7, 3))])
        assert assemble(ledger) != alone
        ledger.remove("gone.pdf")
        ledger.remove("too.pdf")
        assert assemble(ledger) == alone


def test_everything_is_declared(tmp_path: Path) -> None:
    graph = graph_of(
        tmp_path,
        inspection("a.pdf", "a", "ILACS", date(2023, 7, 3), BIRMINGHAM),
        graded("b.pdf", "good", 1.0, ["O. Quenby"]),
    )
    for one in graph.nodes:
        declared = NODE_TYPES[one.label].by_name
        assert all(declared[name].kind.accepts(value) for name, value in one.properties.items())
    for link in graph.relationships:
        known = RELATIONSHIP_TYPES[link.label]
        assert link.start.label in known.starts
        assert link.end.label in known.ends
        assert all(known.by_name[name].kind.accepts(value) for name, value in link.properties.items())


def test_the_version_of_the_graph_follows_the_ledger(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "store") as ledger:
        before = graph_version(ledger)
        ledger.replace([graded("a.pdf", "good", 1.0)])
        after = graph_version(ledger)
        ledger.replace([graded("a.pdf", "good", 1.0)])
        assert before != after == graph_version(ledger)
