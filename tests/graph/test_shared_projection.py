"""Shared recommendations and repeats in the graph: the same in any order of loading, and cheap to bring up to date."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import councilgraph
import pytest
from councilgraph.errors import UsageError
from councilgraph.graph.ask_memory import AskMemory
from councilgraph.graph.assemble import assemble
from councilgraph.graph.graph import Graph
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.records import Relationship
from councilgraph.graph.sentence_model import SWITCH, no_sentence_model, sentence_model
from councilgraph.loaders.ingest import ingest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"
FIRST = ("councils.csv", "wexcombe-2016-01-08.pdf", "temsworth-2018-06-22.pdf", "marlbeck-2023-07-14.pdf")
SECOND = ("fenmoor-2023-03-10.pdf", "wexcombe-2023-11-03.pdf")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    copied(FIRST, folder)
    return folder


def copied(names: tuple[str, ...], folder: Path) -> None:
    for name in names:
        shutil.copy(EXAMPLES / name, folder / name)


def exported(store: Path, target: Path) -> bytes:
    with councilgraph.open(store) as workspace:
        workspace.export("jsonl", target)
    return target.read_bytes()


def loaded(folder: Path, store: Path) -> None:
    with councilgraph.open(store) as workspace:
        workspace.load(folder, workers=0)


def computed(store: Path) -> AskMemory:
    """What bringing the graph of a store up to date computes."""
    with Ledger.open(store, read_only=True) as ledger:
        memory = AskMemory(ledger)
        assemble(ledger, memory=memory)
    return memory


def of_type(graph: Graph, label: str) -> list[Relationship]:
    return [one for one in graph.relationships if one.label == label]


def test_added_documents_give_the_export_of_a_fresh_load(reports: Path, tmp_path: Path) -> None:
    loaded(reports, tmp_path / "grown")
    before = exported(tmp_path / "grown", tmp_path / "before.jsonl")
    copied(SECOND, reports)
    loaded(reports, tmp_path / "grown")
    loaded(reports, tmp_path / "fresh")
    grown = exported(tmp_path / "grown", tmp_path / "grown.jsonl")
    assert grown == exported(tmp_path / "fresh", tmp_path / "fresh.jsonl")
    assert grown != before
    with councilgraph.open(tmp_path / "grown") as workspace:
        for name in SECOND:
            workspace.remove(name)
    assert exported(tmp_path / "grown", tmp_path / "removed.jsonl") == before


def test_the_order_of_loading_does_not_matter(tmp_path: Path) -> None:
    for name, order in (("one", (FIRST, SECOND)), ("other", (("councils.csv", *SECOND), FIRST))):
        for names in order:
            folder = tmp_path / "parts" / name
            folder.mkdir(parents=True, exist_ok=True)
            copied(names, folder)
            loaded(folder, tmp_path / f"store-{name}")
    one, other = (exported(tmp_path / f"store-{name}", tmp_path / f"{name}.jsonl") for name in ("one", "other"))
    assert one == other


def test_only_what_a_new_document_touches_is_computed(reports: Path, tmp_path: Path) -> None:
    loaded(reports, tmp_path / "store")
    again = computed(tmp_path / "store").scorer_used
    assert again is not None
    assert (again.new, again.unused) == ({}, set())
    copied(SECOND[:1], reports)
    with Ledger.open(tmp_path / "store") as ledger:
        ingest(ledger, [reports])
    added = computed(tmp_path / "store").scorer_used
    assert added is not None
    new = set(added.keys) - set(again.keys)
    assert new
    assert len(new) <= len(added.new) < len(added.held)


def test_what_is_remembered_of_removed_documents_goes(reports: Path, tmp_path: Path) -> None:
    loaded(reports, tmp_path / "store")
    kept = "SELECT key, said FROM ask_memory ORDER BY key"
    with Ledger.open(tmp_path / "store", read_only=True) as ledger:
        before = ledger.rows(kept)
    copied(SECOND[:1], reports)
    loaded(reports, tmp_path / "store")
    with Ledger.open(tmp_path / "store", read_only=True) as ledger:
        assert len(ledger.rows(kept)) > len(before)
    with councilgraph.open(tmp_path / "store") as workspace:
        workspace.remove(SECOND[0])
        workspace.graph()
    with Ledger.open(tmp_path / "store", read_only=True) as ledger:
        assert ledger.rows(kept) == before


def test_memory_of_another_scorer_is_not_used(reports: Path, tmp_path: Path) -> None:
    loaded(reports, tmp_path / "store")
    with Ledger.open(tmp_path / "store") as ledger, ledger.transaction() as connection:
        connection.execute("UPDATE ask_scorer SET version = 'another'")
        connection.execute("UPDATE ask_memory SET said = '0.123'")
    memory = computed(tmp_path / "store")
    scorer = memory.scorer_used
    assert scorer is not None
    assert scorer.held == {}
    memory.keep(tmp_path / "store")
    with Ledger.open(tmp_path / "store", read_only=True) as ledger:
        assert ledger.rows("SELECT count(*) FROM ask_memory WHERE said = '0.123'") == [(0,)]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    store = tmp_path_factory.mktemp("projected") / "store"
    with councilgraph.open(store) as workspace:
        workspace.load(EXAMPLES, workers=0)
        return workspace.graph()


def test_groups_are_of_several_councils_and_explain_themselves(graph: Graph) -> None:
    shared = [node for node in graph.nodes if node.label == "SharedRecommendation"]
    members = of_type(graph, "INSTANCE_OF")
    assert shared
    for node in shared:
        own = [one for one in members if one.end.id == node.id]
        assert node.properties["recommendations"] == len(own)
        assert int(str(node.properties["councils"])) > 1
        assert node.properties["method"] == "rules"
        assert {one.properties["nearest"] for one in own} <= {one.start.id for one in own}
        assert all(one.properties["nearest"] != one.start.id and one.properties["method"] for one in own)


def test_repeats_lead_to_an_earlier_inspection_of_the_council(graph: Graph) -> None:
    days = {node.id: node.properties.get("start_date") for node in graph.nodes if node.label == "Inspection"}
    made = {one.end.id: one.start.id for one in of_type(graph, "MADE") if one.start.id in days}
    inspected = {one.start.id: one.end.id for one in of_type(graph, "INSPECTED")}
    repeats = of_type(graph, "REPEATS")
    assert repeats
    for one in repeats:
        later, earlier = made[one.start.id], made[one.end.id]
        assert inspected[later] == inspected[earlier] or "predecessor" in one.properties
        assert str(days[later]) > str(days[earlier])
        assert float(str(one.properties["score"])) >= 0.5
        assert float(str(one.properties["years"])) > 0
    ranks = sorted((one.start.id, one.properties["rank"], one.properties["score"]) for one in repeats)
    for (start, rank, score), (other, next_rank, next_score) in pairwise(ranks):
        if start == other:
            assert rank < next_rank  # type: ignore[operator]
            assert score >= next_score  # type: ignore[operator]


def test_a_word_moves_groups_and_survives_a_reload(reports: Path, tmp_path: Path) -> None:
    copied(SECOND, reports)
    loaded(reports, tmp_path / "store")
    before = exported(tmp_path / "store", tmp_path / "before.jsonl")
    with councilgraph.open(tmp_path / "store") as workspace:
        member = next(one for one in of_type(workspace.graph(), "INSTANCE_OF"))
        one, other = member.start.id, str(member.properties["nearest"])
        workspace.judge(one, other, "not same ask", author="A. Reader", reason="another duty")
        assert not together(workspace.graph(), one, other)
    (reports / FIRST[1]).touch()
    loaded(reports, tmp_path / "store")
    with councilgraph.open(tmp_path / "store") as workspace:
        assert not together(workspace.graph(), one, other)
        written = workspace.export_judgements()
        workspace.undo(one, other, of_asks=True)
        assert together(workspace.graph(), one, other)
        with pytest.raises(UsageError, match="nobody has judged"):
            workspace.undo(one, other, of_asks=True)
    assert exported(tmp_path / "store", tmp_path / "after.jsonl") == before
    loaded(reports, tmp_path / "another")
    with councilgraph.open(tmp_path / "another") as workspace:
        assert workspace.import_judgements(written) == 1
        assert not together(workspace.graph(), one, other)


def test_two_that_a_person_says_ask_the_same_are_together(reports: Path, tmp_path: Path) -> None:
    loaded(reports, tmp_path / "store")
    with councilgraph.open(tmp_path / "store") as workspace:
        asked = workspace.asked()
        pairs = ((one, other) for one in asked.asks for other in asked.asks if one < other)
        one, other = next(
            pair
            for pair in pairs
            if asked.score(*pair) < 0.1 and asked.asks[pair[0]].councils != asked.asks[pair[1]].councils
        )
        workspace.judge(one, other, "same ask")
        assert together(workspace.graph(), one, other)
        judged = [r for r in of_type(workspace.graph(), "INSTANCE_OF") if "judgement" in r.properties]
        assert {r.start.id for r in judged} <= {one, other}


def together(graph: Graph, one: str, other: str) -> bool:
    groups: dict[str, set[str]] = {}
    for member in of_type(graph, "INSTANCE_OF"):
        groups.setdefault(member.start.id, set()).add(member.end.id)
    return bool(groups.get(one, set()) & groups.get(other, set()))


def test_with_the_model_every_vector_is_computed_once(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    loaded(reports, store)
    assert methods(store) == {"rules"}
    monkeypatch.delenv(SWITCH)
    model = sentence_model()
    if model is None:
        pytest.skip(f"no sentence model: {no_sentence_model()}")
    loaded(reports, store)  # nothing is new, and the vectors that are lacking come all the same
    assert len(methods(store)) == 1
    assert "MiniLM" in methods(store).pop()
    with Ledger.open(store, read_only=True) as ledger:
        kept = ledger.rows("SELECT text, vector FROM sentence_vector")
    loaded(reports, tmp_path / "fresh")
    monkeypatch.setenv(SWITCH, "off")
    grown, fresh = (exported(one, tmp_path / f"{one.name}.jsonl") for one in (store, tmp_path / "fresh"))
    assert grown == fresh  # cached vectors count although the model is switched off
    copied(SECOND[:1], reports)
    loaded(reports, store)
    assert methods(store) == {"rules"}  # not every recommendation has a vector now
    monkeypatch.delenv(SWITCH)
    loaded(reports, store)
    with Ledger.open(store, read_only=True) as ledger:
        assert set(kept) < set(ledger.rows("SELECT text, vector FROM sentence_vector"))


def methods(store: Path) -> set[str]:
    with councilgraph.open(store) as workspace:
        return {str(n.properties["method"]) for n in workspace.graph().nodes if n.label == "SharedRecommendation"}
