"""What a new council's card says of those before it."""

from __future__ import annotations

from councilgraph.cli.cards import council_card
from councilgraph.ontology.register import CouncilEntry, Register

REGISTER = Register.load()


def lines(code: str) -> dict[str, object]:
    entry = REGISTER.by_code(code)
    assert isinstance(entry, CouncilEntry)
    return dict(council_card(entry, REGISTER)[1])


def test_the_authority_for_childrens_services_comes_first_and_its_inspections_are_pointed_to() -> None:
    card = lines("NNT")
    assert str(card["before it"]).startswith("Northamptonshire County Council, Corby Borough Council")
    assert "predecessors" in str(card["their inspections"])


def test_the_council_before_names_those_that_followed() -> None:
    card = lines("NTH")
    assert card["replaced by"] == "North Northamptonshire Council, West Northamptonshire Council"
    assert (card["before it"], card["their inspections"]) == ("", None)
