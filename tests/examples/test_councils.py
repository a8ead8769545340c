"""The councils of the examples exist nowhere, and between them have something to say to every stored question."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest
from councilgraph.examples.councils import councils
from councilgraph.examples.make import FOLDER
from councilgraph.ontology.register import CouncilEntry, Register, read_entries

RANK = ("outstanding", "good", "requires improvement", "inadequate")
Inspections = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def entries() -> list[CouncilEntry]:
    return read_entries((FOLDER / "councils.csv").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def own(expected: dict[str, Any]) -> Inspections:
    """The inspections of each council itself, by its code, in the order of their dates."""
    found: Inspections = defaultdict(list)
    for facts in expected["documents"].values():
        found[facts["council"]] += [one for one in facts["inspections"] if one["framework"] != "LSCB review"]
    return {code: sorted(ones, key=lambda one: str(one["visits"][0])) for code, ones in found.items()}


def grades(one: dict[str, Any]) -> dict[str, str]:
    return {judgement["area_code"]: judgement["grade"] for judgement in one.get("judgements", [])}


def test_the_register_knows_none_of_them(entries: list[CouncilEntry]) -> None:
    register = Register.load()
    for entry in entries:
        assert register.by_code(entry.code) is None
        assert [register.find(name) for name in entry.names] == [None] * len(entry.names)


def test_their_codes_can_not_be_mistaken_for_real_ones(entries: list[CouncilEntry]) -> None:
    assert all(entry.code.startswith("x-") for entry in entries)
    assert all((entry.gss_code or "").startswith("X99") for entry in entries)
    assert all(domain.endswith(".example") for entry in entries for domain in entry.domains)


def test_the_list_and_the_reports_name_the_same_councils(entries: list[CouncilEntry]) -> None:
    with_them = Register.load().with_entries(entries)
    for council, _ in councils():
        for name in (council.name, council.title, council.place):
            found = with_them.find(name)
            assert found is not None, name
            assert found.code == council.code


def test_councils_have_two_to_four_inspections(own: Inspections) -> None:
    assert {code: 2 <= len(ones) <= 4 for code, ones in own.items()} == dict.fromkeys(own, True)


def test_every_framework_occurs(own: Inspections) -> None:
    frameworks = {one["framework"] for ones in own.values() for one in ones}
    assert frameworks == {"ILACS", "SIF", "SIF re-inspection", "Looked after children", "JTAI", "Area SEND"}


def test_a_council_leaves_inadequate_and_one_is_still_there(own: Inspections) -> None:
    paths = {code: [one.get("overall_judgement") for one in ones] for code, ones in own.items()}
    assert any("inadequate" in path[:-1] and path[-1] != "inadequate" for path in paths.values())
    assert any(path[-1] == "inadequate" for path in paths.values())
    assert any(None in path for path in paths.values())  # the form of April 2026 gives no overall grade


def test_leadership_differs_and_care_leavers_are_judged_below_children_in_care(own: Inspections) -> None:
    judged = [grades(one) for ones in own.values() for one in ones]
    assert any(g["leadership"] not in set(g.values()) - {g["leadership"]} for g in judged if len(set(g.values())) > 1)
    below = [g for g in judged if "care" in g and g["care-leavers"] in RANK]
    assert any(RANK.index(g["care-leavers"]) > RANK.index(g["care"]) for g in below)
    assert any(g.get("care-leavers") == "not judged" for g in judged)


def test_inspectors_lead_at_several_councils(own: Inspections) -> None:
    places: dict[str, set[str]] = defaultdict(set)
    for code, ones in own.items():
        for one in ones:
            for lead in one.get("lead_inspectors", []):
                places[lead].add(code)
    assert sum(len(codes) > 1 for codes in places.values()) >= 5


@pytest.mark.parametrize("concern", ["pathway plan", "life-story", "strategy", "return home|missing", "homeless"])
def test_a_concern_is_shared_and_comes_back(own: Inspections, concern: str) -> None:
    told: dict[str, int] = defaultdict(int)
    for code, ones in own.items():
        for one in ones:
            texts = " ".join(item["text"].lower() for item in one.get("recommendations", []))
            told[code] += any(words in texts for words in concern.split("|"))
    assert sum(times > 0 for times in told.values()) >= 3
    assert max(told.values()) >= 2


def test_one_report_makes_no_recommendation(own: Inspections) -> None:
    assert sum("recommendations" not in one for ones in own.values() for one in ones) == 1
