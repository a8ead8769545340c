"""Trusts and companies that run children's services, which are no councils."""

from __future__ import annotations

from datetime import date

import pytest
from councilgraph.ontology import NODE_TYPES
from councilgraph.ontology.organisations import services
from councilgraph.ontology.register import Register

REGISTER = Register.load()
NAMES = sorted({name for service in services() for name in (service.name, *service.aliases)})


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["{}", "The {}", "{} Limited", "{} (on behalf of the council)"])
def test_no_name_of_one_is_a_council(name: str, form: str) -> None:
    printed = form.format(name)
    for on in (None, date(2016, 1, 1), date(2024, 1, 1)):
        assert REGISTER.find(printed, on) is None
        assert REGISTER.find(printed, on, upper_tier=True) is None


@pytest.mark.parametrize(
    "printed",
    [
        "Kent Police",
        "West Midlands Police",
        "Kent and Medway Integrated Care Board",
        "Birmingham Safeguarding Children Partnership",
        "Leeds Safeguarding Children Board",
        "Adopt South West",
        "Adoption North Yorkshire Agency",
        "Tri-borough",
        "Wandsworth Clinical Commissioning Group",
        "Oxford Health NHS Foundation Trust",
    ],
)
def test_partnerships_and_partners_are_no_councils(printed: str) -> None:
    assert REGISTER.find(printed) is None
    assert REGISTER.find(printed, upper_tier=True) is None


def test_every_row_names_a_council_that_existed_and_a_kind_of_the_ontology() -> None:
    kinds = NODE_TYPES["Organisation"].by_name["kind"].choices
    for service in services():
        council = REGISTER.by_code(service.council)
        assert council is not None
        assert council.childrens_services
        assert service.kind in kinds
        assert service.source
        assert service.start is None or council.existed(service.start), service.name
        assert service.end is None or council.existed(service.end), service.name
        assert service.start is None or service.end is None or service.start < service.end


def test_a_council_has_one_at_a_time() -> None:
    served = [service.council for service in services()]
    assert len(served) == len(set(served))
