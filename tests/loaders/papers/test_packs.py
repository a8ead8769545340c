"""Packs: which pages belong to which item, and that nothing is left out unsaid."""

from __future__ import annotations

from councilgraph.graph.records import Problem
from councilgraph.loaders.context import Context
from councilgraph.loaders.document import Document, Page
from councilgraph.loaders.kinds import kinds
from councilgraph.loaders.papers.packs import PackPart, agenda_claims, parts

from .reading import register

FRONT = "AGENDA\nSCHOOLS FORUM\nTuesday, 4 June 2024\n1. Apologies\n2. Budget\n3. Places"


def pack(*pages: str) -> Document:
    numbered = tuple(Page(number, text) for number, text in enumerate(pages, 1))
    return Document("document:pack", "pack.pdf", "0" * 64, "application/pdf", numbered)


def problems(document: Document) -> list[Problem]:
    said = agenda_claims(document, Context(register=register()))
    return [one for one in said if isinstance(one, Problem) and one.code == "unread-part"]


def test_the_number_on_each_first_page_parts_the_items() -> None:
    found = parts(pack(FRONT, "Agenda Item 2\nReport of the Director", "more", "more\nAgenda Item 3", "more"))
    assert found == [PackPart(1, 1), PackPart(2, 3, "2"), PackPart(4, 5, "3")]


def test_a_number_on_every_page_is_one_part() -> None:
    found = parts(pack(FRONT, "Agenda Item 2\na", "Agenda Item 2\nb", "Agenda Item 3\nc"))
    assert found == [PackPart(1, 1), PackPart(2, 3, "2"), PackPart(4, 4, "3")]


def test_without_numbers_reports_begin_parts() -> None:
    found = parts(pack(FRONT, "Wexmoor Council\nReport of the Director", "more", "MINUTES of a meeting of the Forum"))
    assert found == [PackPart(1, 1), PackPart(2, 3), PackPart(4, 4)]


def test_an_agenda_alone_is_one_part() -> None:
    assert parts(pack(FRONT, "3. Places (continued)")) == [PackPart(1, 2)]


def test_a_part_of_no_kind_is_a_problem_that_names_its_pages() -> None:
    found = problems(pack(FRONT, "Agenda Item 2\nA map", "another map"))
    assert [(one.page, one.message.partition(" of")[0]) for one in found] == [(2, "pages 2 to 3")]


def test_a_long_agenda_without_parts_is_not_read_to_its_end() -> None:
    found = problems(pack(FRONT, *["some page"] * 11))
    assert [one.message.partition(" of")[0] for one in found] == ["pages 9 to 12"]


def test_a_pack_is_an_agenda() -> None:
    document = pack(FRONT, "Agenda Item 2\nMINUTES of the meeting\nPresent: Ada Brackley\nRESOLVED that it be noted.")
    assert [kind.KIND for kind in kinds() if kind.recognises(document)] == ["agenda"]
