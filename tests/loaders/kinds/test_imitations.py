"""Imitations of documents of which no real one was seen: what each says is written beside it in expected.yaml.

The places, councils, forces and people are invented; the layouts follow the inspectorates' published descriptions.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from councilgraph.graph.claims import sift
from councilgraph.graph.records import Claim, NodeRef
from councilgraph.loaders.statements import UNTRIED
from councilgraph.ontology.frameworks import SIF, framework_named, grade_series
from councilgraph.ontology.register import Register, read_entries

from tests.loaders.reading import Reading, read_document, read_file

FOLDER = Path(__file__).with_name("imitations")
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / "expected.yaml").read_text(encoding="utf-8"))
COUNCILS = "code,name,short_name,council_type\nx-wexmoor,Wexmoor County Council,Wexmoor,county\n"


def read(name: str) -> Reading:
    return read_file(FOLDER / name, register=register())


def register() -> Register:
    return Register.load().with_entries(read_entries(COUNCILS))


def said(reading: Reading) -> dict[str, Any]:
    """What a reading says, in the form of expected.yaml; what is empty is left out."""
    found = {
        "kind": reading.kinds[0] if len(reading.kinds) == 1 else reading.kinds,
        "framework": "".join(reading.values("framework")),
        "inspected": reading.values("INSPECTED"),
        "concerns": reading.values("CONCERNS"),
        "start": only(reading.values("start_date")),
        "end": only(reading.values("end_date")),
        "published": only(reading.values("published_date", "Inspection")),
        "overall": only(reading.values("overall_judgement")),
        "outcome": only(reading.values("outcome")),
        "topic": only(reading.values("topic")),
        "topic_as_printed": only(reading.values("topic_as_printed")),
        "visit_number": only(reading.values("visit_number")),
        "led": names(reading, reading_of(reading, "LED")),
        "held": held(reading),
        "grades": reading.grades(),
        "scores": by_area(reading, "score"),
        "problems": [problem.code for problem in reading.problems],
        "recommendations": recommendations(reading),
        "timescales": [one["timescale"] for one in reading.recommendations() if "timescale" in one],
        "priorities": [one["priority"] for one in reading.recommendations() if one["priority"]],
    }
    return {name: value for name, value in found.items() if value not in (None, [], {})}


def only(values: list[Any]) -> Any:
    assert len(set(values)) <= 1, values
    return values[0] if values else None


def reading_of(reading: Reading, relationship: str) -> list[str]:
    return [claim.subject.id for claim in reading.claims if claim.predicate == relationship]


def names(reading: Reading, people: list[str]) -> list[str]:
    known = {claim.subject.id: str(claim.value) for claim in reading.claims if claim.predicate == "name"}
    return [known[person] for person in people]


def held(reading: Reading) -> list[list[str]]:
    found = [claim for claim in reading.claims if claim.predicate == "HELD"]
    return [
        [names(reading, [claim.subject.id])[0], claim.subject.label, str(claim.properties["title"]), ref(claim).id]
        for claim in found
    ]


def by_area(reading: Reading, predicate: str) -> dict[str, Any]:
    areas = {claim.subject.id: claim.value for claim in reading.claims if claim.predicate == "area_code"}
    return {str(areas[c.subject.id]): c.value for c in reading.claims if c.predicate == predicate}


def recommendations(reading: Reading) -> list[list[Any]]:
    asked: dict[str, list[str]] = defaultdict(list)
    for claim in reading.claims:
        if claim.predicate == "ADDRESSED_TO":
            asked[claim.subject.id].append(ref(claim).id)
    ids = [c.subject.id for c in reading.claims if c.predicate == "number" and c.subject.label == "Recommendation"]
    return [[one["number"], one["text"], asked[i]] for i, one in zip(ids, reading.recommendations(), strict=True)]


def ref(claim: Claim) -> NodeRef:
    assert isinstance(claim.value, NodeRef)
    return claim.value


def expected(name: str) -> dict[str, Any]:
    wanted = dict(EXPECTED[name])
    if wanted["framework"] in ("CQC adult social care", "focused visit", "monitoring visit"):
        wanted["concerns"] = wanted["inspected"][:1]
    return wanted


@pytest.mark.parametrize("name", EXPECTED)
def test_an_imitation_says_what_is_expected(name: str) -> None:
    assert said(read(name)) == expected(name)


@pytest.mark.parametrize("name", [name for name, wanted in EXPECTED.items() if wanted["kind"] != "LSCB review"])
def test_nothing_read_in_an_unseen_layout_is_sure_and_all_of_it_fits_the_ontology(name: str) -> None:
    reading = read(name)
    assert max(claim.confidence for claim in reading.claims) <= UNTRIED
    pages = tuple(page.text for page in reading.document.pages)
    assert list(sift(reading.claims, reading.document.id, pages)) == reading.claims


def test_every_imitation_is_expected() -> None:
    assert {path.name for path in FOLDER.iterdir()} - {"expected.yaml"} == set(EXPECTED)


@pytest.mark.parametrize("label", ["Report of: Head of Paid Service", "Agenda item 5", "MINUTES of the Cabinet"])
@pytest.mark.parametrize("name", EXPECTED)
def test_a_paper_that_begins_with_a_reports_title_is_none(name: str, label: str) -> None:
    document = read(name).document
    first = replace(document.pages[0], text=f"{label}\n{document.pages[0].text}")
    paper = replace(document, pages=(first, *document.pages[1:]))
    assert EXPECTED[name]["kind"] not in read_document(paper, register=register()).kinds


@pytest.mark.parametrize("name", EXPECTED)
def test_no_rating_of_another_service_stands_in_the_series_of_children_s_services(name: str) -> None:
    reading = read(name)
    councils = {claim.subject for claim in reading.claims if claim.predicate == "INSPECTED" and of_council(claim)}
    rated = [c.subject for c in reading.claims if c.predicate == "overall_judgement" and c.subject in councils]
    of = {
        claim.subject: framework_named(str(claim.value)) for claim in reading.claims if claim.predicate == "framework"
    }
    assert all(of[one] is not None and grade_series(of[one]) != grade_series(SIF) for one in rated)


def of_council(claim: Claim) -> bool:
    return ref(claim).label == "Council"
