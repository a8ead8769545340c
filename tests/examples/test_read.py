"""Reading the example reports gives what is expected of them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import Any

import pytest
import yaml
from councilgraph.examples.make import EXPECTED, FOLDER, NOT_A_REPORT
from councilgraph.graph.ids import hashed_id
from councilgraph.graph.records import Claim, NodeRef, Problem
from councilgraph.loaders.context import Context
from councilgraph.loaders.formats import formats
from councilgraph.loaders.kinds import kinds
from councilgraph.ontology.register import Register, read_entries

DOCUMENTS: dict[str, Any] = yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))["documents"]
COMPARED = ("number", "section", "text", "lead_in", "theme_heading", "timescale")
Read = tuple[list[str], list[Claim], list[Problem]]


@pytest.fixture(scope="module")
def context() -> Context:
    added = read_entries((FOLDER / "councils.csv").read_text(encoding="utf-8"))
    return Context(register=Register.load().with_entries(added))


def read(name: str, context: Context) -> Read:
    content = (FOLDER / name).read_bytes()
    (form,) = [one for one in formats() if one.recognises(content[:4096])]
    document = form.read(FOLDER / name, hashed_id("document", name), name, hashlib.sha256(content).hexdigest(), content)
    recognised = [kind for kind in kinds() if kind.recognises(document)]
    said = [statement for kind in recognised for statement in kind.read(document, context)]
    claims = [statement for statement in said if isinstance(statement, Claim)]
    return [kind.KIND for kind in recognised], claims, [s for s in said if isinstance(s, Problem)]


def nodes(claims: list[Claim], label: str) -> list[dict[str, Any]]:
    """The properties of each node of a label with its id and page, and the ids at the end of its relationships."""
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for claim in claims:
        if claim.subject.label == label:
            node = found[claim.subject.id]
            node.setdefault("id", claim.subject.id)
            node.setdefault("page", claim.evidence.page)
            node[claim.predicate] = claim.value.id if isinstance(claim.value, NodeRef) else claim.value
    return list(found.values())


def visits(inspection: dict[str, Any]) -> list[str]:
    whole = f"{inspection['start_date']}/{inspection['end_date']}"
    return [str(visit) for visit in inspection.get("visits", (whole,))]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_report_is_read_as_expected(name: str, context: Context) -> None:
    facts = DOCUMENTS[name]
    recognised, claims, problems = read(name, context)
    assert recognised == [facts["kind"]]
    assert problems == []
    inspections = nodes(claims, "Inspection")
    assert [node["framework"] for node in inspections] == [one["framework"] for one in facts["inspections"]]
    for node, one in zip(inspections, facts["inspections"], strict=True):
        assert visits(node) == one["visits"]
        assert str(node.get("published_date", "")) == one.get("published_date", "")
        assert node.get("overall_judgement") == one.get("overall_judgement")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_judgements_are_read_as_expected(name: str, context: Context) -> None:
    wanted = [j for one in DOCUMENTS[name]["inspections"] for j in one.get("judgements", [])]
    read_ones = [j for j in nodes(read(name, context)[1], "Judgement") if j["area_code"] != "overall"]
    keys = ("area_code", "area", "grade")
    assert sorted([str(j[k]) for k in keys] for j in read_ones) == sorted([j[k] for k in keys] for j in wanted)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_recommendations_are_read_as_expected(name: str, context: Context) -> None:
    wanted = [item for one in DOCUMENTS[name]["inspections"] for item in one.get("recommendations", [])]
    found = nodes(read(name, context)[1], "Recommendation")
    for item, node in zip(wanted, found, strict=True):
        assert {key: node.get(key) for key in COMPARED} == {key: item.get(key) for key in COMPARED}
        assert node["page"] == item["page"]
        assert node["priority"] == item.get("priority", False)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_lead_inspectors_are_read_as_expected(name: str, context: Context) -> None:
    wanted = {lead for one in DOCUMENTS[name]["inspections"] for lead in one.get("lead_inspectors", [])}
    assert {node["name"] for node in nodes(read(name, context)[1], "Inspector") if "LED" in node} == wanted


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_outcome_and_the_people_of_letters_are_read_as_expected(name: str, context: Context) -> None:
    claims = read(name, context)[1]
    for node, one in zip(nodes(claims, "Inspection"), DOCUMENTS[name]["inspections"], strict=True):
        assert (node.get("outcome"), node.get("topic")) == (one.get("outcome"), one.get("topic"))
        assert str(node.get("statement_due", "")) == one.get("statement_due", "")
        for someone in one.get("people", []):
            held = {person["name"] for person in nodes(claims, someone["label"]) if "HELD" in person}
            assert someone["name"] in held


def test_the_web_page_is_of_no_format() -> None:
    head = (FOLDER / NOT_A_REPORT).read_bytes()[:4096]
    assert [form.MEDIA_TYPE for form in formats() if form.recognises(head)] != ["application/pdf"]
