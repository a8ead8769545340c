"""The example letters are made as they lie there, read as expected, and tie a council's inspections together."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from councilgraph.examples.make import EXPECTED_LETTERS, FOLDER, LETTERS, expected, letters
from councilgraph.loaders.statements import UNTRIED
from councilgraph.ontology.register import Register, read_entries

from tests.loaders.reading import Reading, read_file

DOCUMENTS: dict[str, Any] = yaml.safe_load(EXPECTED_LETTERS.read_text(encoding="utf-8"))["documents"]


def read(name: str) -> Reading:
    added = read_entries((FOLDER / "councils.csv").read_text(encoding="utf-8"))
    return read_file(LETTERS / name, register=Register.load().with_entries(added))


def test_what_is_expected_is_what_the_letters_are_set_from() -> None:
    assert yaml.safe_load(expected(dict(letters()), "letters"))["documents"] == DOCUMENTS
    assert {path.name for path in LETTERS.iterdir()} == set(DOCUMENTS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_letter_is_read_as_expected(name: str) -> None:
    facts, reading = DOCUMENTS[name], read(name)
    (one,) = facts["inspections"]
    assert (reading.kinds, reading.problems) == ([facts["kind"]], [])
    assert reading.values("framework") == [one["framework"]]
    assert reading.values("CONCERNS") == [f"council:{facts['council']}"]
    days = (*reading.values("start_date"), *reading.values("end_date"))
    assert ["/".join(day.isoformat() for day in days)] == one["visits"]
    assert [day.isoformat() for day in reading.values("published_date", "Inspection")] == [one["published_date"]]
    assert reading.values("overall_judgement") == []
    assert max(claim.confidence for claim in reading.claims) <= UNTRIED


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_recommendations_and_inspector_are_read_as_expected(name: str) -> None:
    (one,) = DOCUMENTS[name]["inspections"]
    reading = read(name)
    wanted = [(item["text"], item["page"], item.get("priority", False)) for item in one.get("recommendations", [])]
    assert [(r["text"], r["page"], r["priority"]) for r in reading.recommendations()] == wanted
    led = [claim.subject.id for claim in reading.claims if claim.predicate == "LED"]
    assert [identifier.rpartition("/")[2].replace("-", " ").title() for identifier in led] == one["lead_inspectors"]


def test_a_monitoring_visit_says_which_it_is_and_what_it_follows() -> None:
    reading = read("harrowdale-monitoring-visit-2016-03-09.pdf")
    assert reading.values("visit_number") == [3]
    assert reading.values("INSPECTED") == ["council:x-harrowdale"] * 2
    assert "inspection:x-harrowdale/mentioned-2014-11/unknown" in {claim.subject.id for claim in reading.claims}


def test_the_addressee_has_post_and_council() -> None:
    reading = read("harrowdale-focused-visit-2023-07-06.pdf")
    (held,) = [c for c in reading.claims if c.predicate == "HELD" and c.subject.label == "Officer"]
    assert held.subject.id == "officer:x-harrowdale/ottilie-farrant"
    assert held.properties["title"] == "Executive Director of Children\u2019s Services"
    assert reading.values("AT", "Post")[0] == "council:x-harrowdale"
