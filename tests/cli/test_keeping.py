"""The commands sources, problems, stats, ontology and export."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import rdflib
from councilgraph.graph.exports import exports
from councilgraph.graph.exports.jsonl import read
from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES
from councilgraph.ontology.frameworks import FRAMEWORKS
from councilgraph.ontology.themes import themes

from .conftest import Result, Run


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.status == 0, result.err
    return [json.loads(line) for line in result.out.splitlines()]


def test_sources_lists_documents(ask: Run) -> None:
    found = rows(ask("sources", "--format", "jsonl"))
    assert len(found) == 25
    one = next(row for row in found if row["path"] == "wexcombe-2016-01-08.pdf")
    assert one["kind"] == "SIF report"
    assert one["pages"] > 3
    assert len(one["sha256"]) == 64


def test_problems_are_listed_with_file_and_reason(ask: Run) -> None:
    found = rows(ask("problems", "--format", "jsonl"))
    assert [row["path"] for row in found] == ["not-a-report.pdf"]
    assert found[0]["code"].startswith("unknown-")
    assert found[0]["message"].endswith(".")
    assert rows(ask("problems", "--document", "not-a-report.pdf", "--format", "jsonl")) == found
    assert rows(ask("problems", "--document", "wexcombe-2016-01-08.pdf", "--format", "jsonl")) == []


def test_stats_count_everything(ask: Run) -> None:
    counted = {(row["what"], row["name"]): row["count"] for row in rows(ask("stats", "--format", "jsonl"))}
    assert counted["ledger", "documents"] == 25
    assert counted["node", "Document"] == 25
    assert counted["node", "Recommendation"] == counted["relationship", "MADE"] == 163


@pytest.mark.parametrize(
    ("arguments", "column", "expected"),
    [
        ([], "label", set(NODE_TYPES)),
        (["relationships"], "type", set(RELATIONSHIP_TYPES)),
        (["themes"], "id", {theme.node_id for theme in themes()}),
        (["frameworks"], "framework", {framework.name for framework in FRAMEWORKS}),
        (["grades"], "grade", {"outstanding", "good", "requires improvement", "adequate", "inadequate", "not judged"}),
        (["areas"], "framework", {framework.name for framework in FRAMEWORKS if framework.areas}),
        (["made"], "property", {p.name for p in RELATIONSHIP_TYPES["MADE"].properties}),
        (["Council"], "property", {p.name for p in NODE_TYPES["Council"].properties}),
    ],
)
def test_the_ontology_is_listed(arguments: list[str], column: str, expected: set[str], run: Run) -> None:
    assert {row[column] for row in rows(run("ontology", *arguments, "--format", "jsonl"))} == expected


def test_the_crosswalk_is_listed(run: Run) -> None:
    assert "closest" in {row["relation"] for row in rows(run("ontology", "crosswalk", "--format", "jsonl"))}


def test_the_register_holds_the_councils_of_the_store(ask: Run, run: Run, tmp_path: Path) -> None:
    def ids(result: Result) -> set[str]:
        return {row["id"] for row in rows(result)}

    own = ids(run("ontology", "councils", "--format", "jsonl", "--store", tmp_path / "none"))
    assert "council:oxf" in own
    added = ids(ask("ontology", "councils", "--format", "jsonl")) - own
    assert "council:x-wexcombe" in added


def test_an_unknown_part_of_the_ontology_is_refused(run: Run) -> None:
    refused = run("ontology", "Concil")
    assert refused.status == 2
    assert "no label, type or list 'Concil'. Did you mean" in refused.err


@pytest.mark.parametrize("form", ["owl", "shacl"])
def test_owl_and_shacl_are_read_back(form: str, run: Run, tmp_path: Path) -> None:
    target = tmp_path / "ontology.ttl"
    assert run("ontology", "--format", form, "--output", target).status == 0
    assert len(rdflib.Graph().parse(target, format="turtle")) > 100
    assert "@prefix" in run("ontology", "--format", form).out


def test_every_export_format_is_listed(run: Run) -> None:
    listed = run("export", "--list")
    assert [line.split()[0] for line in listed.out.splitlines()[1:]] == [one.FORMAT for one in exports()]


def test_the_whole_graph_is_exported(ask: Run, tmp_path: Path) -> None:
    target = tmp_path / "graph.jsonl"
    wrote = ask("export", "--output", target)
    assert (wrote.status, wrote.out) == (0, "")
    assert len(read(target).nodes) > 200
    assert f"wrote {len(read(target).nodes)} nodes and" in wrote.err
    assert ask("export", "--format", "jsonl").out == target.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [one.FORMAT for one in exports()])
def test_every_format_is_written(form: str, ask: Run, tmp_path: Path) -> None:
    target = tmp_path / "part"
    wrote = ask("export", "--format", form, "--theme", "private fostering", "--output", target)
    assert wrote.status == 0, wrote.err
    assert target.exists()


def labels(result: Result) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows(result):
        if row["type"] == "node":
            found[row["label"]] = found.get(row["label"], 0) + 1
    return found


def test_a_council_s_part_holds_no_other_council_s_inspections(ask: Run) -> None:
    part = ask("export", "--council", "wexcomb")
    ids = {row["id"] for row in rows(part) if row["type"] == "node" and row["label"] == "Inspection"}
    assert ids
    assert {one.split("/")[0] for one in ids} == {"inspection:x-wexcombe"}
    assert "taken for Wexcombe" in part.err


def test_choices_narrow_each_other_down(ask: Run) -> None:
    both = labels(ask("export", "--council", "Wexcombe", "--theme", "private fostering"))
    assert both["Council"] == 1
    assert 0 < both["Recommendation"] < labels(ask("export", "--council", "Wexcombe"))["Recommendation"]


def test_a_neighbourhood_is_exported(ask: Run) -> None:
    near = labels(ask("export", "--around", "inspection:x-wexcombe/2015-10-12/sif", "--hops", "1"))
    assert near["Inspection"] > 1
    assert near["Judgement"] == 6
    alone = labels(ask("export", "--around", "inspection:x-wexcombe/2015-10-12/sif", "--hops", "0"))
    assert alone == {"Inspection": 1}


def test_what_a_query_finds_is_exported(ask: Run) -> None:
    found = labels(ask("export", "--query", "told-about-theme", "-p", "theme=private-fostering"))
    assert set(found) == {"Recommendation"}
    text = "MATCH (i:Inspection)-[m:MADE]->(r:Recommendation) WHERE i.framework = $f RETURN m"
    both = labels(ask("export", "--cypher", text, "-p", "f=SIF"))
    assert {"Inspection", "Recommendation"} <= set(both)


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["--format", "grapml"], 2, "no export format 'grapml'. Did you mean graphml"),
        (["--format", "csv"], 2, "the format csv writes a folder. Name it with --output FOLDER."),
        (["--query", "coverage", "--cypher", "MATCH (n) RETURN n"], 2, "exclude each other"),
        (["-p", "a=b"], 2, "neither is there"),
        (["--council", "Atlantis"], 2, "no council 'Atlantis'"),
        (["--council", "Oxfordshire"], 2, "no council with the id 'council:oxf'"),
        (["--around", "inspection:none"], 2, "no node with the id 'inspection:none'"),
        (["--query", "coverag"], 2, "no stored query 'coverag'. Did you mean coverage?"),
        (["--cypher", "MATCH (n) DELETE n"], 1, "changes the graph"),
        (["--output", "no/such/folder.jsonl"], 1, "can't write"),
    ],
)
def test_an_export_that_can_t_be_made_says_why(arguments: list[str], status: int, message: str, ask: Run) -> None:
    failed = ask("export", *arguments)
    assert (failed.status, failed.out) == (status, "")
    assert message in failed.err
