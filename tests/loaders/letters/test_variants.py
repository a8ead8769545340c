"""Letters and reports in variants of the layouts are read as they were written to be."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from councilgraph.examples.layouts import Inspection, Made
from councilgraph.graph.records import NodeRef
from councilgraph.loaders.formats import pdf
from councilgraph.ontology.register import Register, read_entries

from tests.loaders.reading import Reading, read_document

from .variants import COUNCILS, VARIANTS

REGISTER = Register.load().with_entries(read_entries(COUNCILS))
PEOPLE = ("Officer", "Councillor", "Inspector", "Person")


@cache
def read(name: str) -> tuple[Inspection, Reading]:
    made: Made = VARIANTS[name]()
    path = Path(f"{name}.pdf")
    document = pdf.read(path, f"document:{name}", path.name, "0" * 64, made.content)
    return made.facts.inspections[0], read_document(document, register=REGISTER)


def ends(reading: Reading, relationship: str, label: str) -> dict[str, list[str]]:
    """Ids at the end of a relationship, by the id it starts from, which has this label."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in reading.claims:
        if claim.predicate == relationship and claim.subject.label == label and isinstance(claim.value, NodeRef):
            found[claim.subject.id].append(claim.value.id)
    return found


def names(reading: Reading) -> dict[str, str]:
    """The names claimed of nodes, and those of the register."""
    known = {entry.id: entry.name for entry in REGISTER}
    return known | {c.subject.id: str(c.value) for c in reading.claims if c.predicate == "name"}


def people(reading: Reading) -> list[tuple[str, str, str | None, str | None]]:
    """Name, label, printed post and body of every person."""
    held = {c.subject.id: c for c in reading.claims if c.predicate == "HELD"}
    at = ends(reading, "AT", "Post")
    found, named = [], names(reading)
    for claim in reading.claims:
        if claim.predicate == "EVIDENCED_BY" and claim.subject.label in PEOPLE:
            post = held.get(claim.subject.id)
            title = str(post.properties["title"]) if post else None
            bodies = at.get(post.value.id, []) if post and isinstance(post.value, NodeRef) else []
            body = named[bodies[0]] if bodies else None
            found.append((named[claim.subject.id], claim.subject.label, title, body))
    return found


def property_of(reading: Reading, name: str) -> Any:
    return next(iter(reading.values(name, "Inspection")), None)


@pytest.mark.parametrize("name", VARIANTS)
def test_one_kind_recognises_it_without_a_problem(name: str) -> None:
    _, reading = read(name)
    assert reading.kinds == [VARIANTS[name]().facts.kind]
    assert reading.problems == []


@pytest.mark.parametrize("name", VARIANTS)
def test_the_header(name: str) -> None:
    wanted, reading = read(name)
    visit = f"{property_of(reading, 'start_date')}/{property_of(reading, 'end_date')}"
    assert (visit,) == wanted.visits
    assert reading.values("INSPECTED") == [f"council:{VARIANTS[name]().facts.council}"]
    for own in ("outcome", "topic"):
        assert property_of(reading, own) == getattr(wanted, own)
    for day in ("published_date", "statement_due"):
        assert str(property_of(reading, day)) == str(getattr(wanted, day))


@pytest.mark.parametrize("name", VARIANTS)
def test_what_is_asked_for(name: str) -> None:
    wanted, reading = read(name)
    keys = ("text", "page", "lead_in", "theme_heading", "priority")
    found = [tuple(one.get(key) for key in keys) for one in reading.recommendations()]
    assert found == [tuple(getattr(one, key) for key in keys) for one in wanted.recommendations]


@pytest.mark.parametrize("name", VARIANTS)
def test_who_is_responsible(name: str) -> None:
    wanted, reading = read(name)
    named = names(reading)
    addressed = list(ends(reading, "ADDRESSED_TO", "Recommendation").values())
    for bodies, one in zip(addressed, wanted.recommendations, strict=True):
        if one.responsible:
            assert [named[body] for body in bodies] == list(one.responsible)


@pytest.mark.parametrize("name", VARIANTS)
def test_the_people(name: str) -> None:
    wanted, reading = read(name)
    found = sorted(people(reading), key=str)
    assert found == sorted(((one.name, one.label, one.post, one.body) for one in wanted.people), key=str)


@pytest.mark.parametrize("name", VARIANTS)
def test_who_led(name: str) -> None:
    wanted, reading = read(name)
    named = names(reading)
    assert [named[start] for start in ends(reading, "LED", "Inspector")] == list(wanted.lead_inspectors)
