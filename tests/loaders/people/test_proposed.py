"""The rules decide on whom a model proposes; here one proposes everything that begins with capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from councilgraph.graph.records import Claim
from councilgraph.loaders.names_model import Proposal
from councilgraph.loaders.passages import passages
from councilgraph.loaders.people import FoundPerson, people_claims, read_people
from councilgraph.loaders.people.proposed import METHOD, MOST, REASON, is_proposed

from . import reading

_CAPITALS = re.compile(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)+")


class Everything:
    """Proposes every run of words with capitals, as sure as can be; it keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def proposals(self, texts: Sequence[str]) -> list[list[Proposal]]:
        self.asked.extend(texts)
        return [[Proposal(m.start(), m.end(), m.group(), 1.0) for m in _CAPITALS.finditer(text)] for text in texts]


class Nothing:
    """Proposes nothing."""

    def proposals(self, texts: Sequence[str]) -> list[list[Proposal]]:
        return [[] for _ in texts]


def added(text: str, *, meeting: bool = True) -> list[FoundPerson]:
    found = read_people(reading.text_passages(text), meeting=meeting, model=Everything())
    return [person for person in found if is_proposed(person)]


def names(text: str) -> list[str]:
    return [person.name for person in added(text)]


@pytest.mark.parametrize("name", reading.names())
def test_whom_the_rules_found_does_not_depend_on_a_model_and_nobody_is_added_who_is_not_named(name: str) -> None:
    paper = reading.load(name)
    read = list(passages(paper.document))
    alone = read_people(read, meeting=paper.meeting)
    both = read_people(read, meeting=paper.meeting, model=Everything())
    assert both[: len(alone)] == alone
    assert {person.name for person in both[len(alone) :]} <= {row.name for row in paper.people}


@pytest.mark.parametrize(
    ("line", "relationships"),
    [
        ("Thandolwethu Mbekwane presented the annual report.", {"PRESENTED"}),
        ("Thandolwethu Mbekwane queried the figures.", set()),
        ("The figures were queried. Thandolwethu Mbekwane asked about transport.", set()),
        ("Apologies for absence were received from Thandolwethu Mbekwane.", {"SENT_APOLOGIES"}),
    ],
)
def test_who_does_something_is_added_with_what_the_rules_read_of_it(line: str, relationships: set[str]) -> None:
    (person,) = added(line)
    assert person.name == "Thandolwethu Mbekwane"
    assert {involvement.relationship for involvement in person.involvements} == relationships
    assert person.kind == "person"


def test_a_row_whose_cells_ran_together_gives_a_post() -> None:
    (person,) = added("Wexcombe Council\nThandolwethu Mbekwane / Head of Practice Standards /\n")
    assert [post.title for post in person.posts] == ["Head of Practice Standards"]
    assert person.kind == "officer"


def test_a_post_between_two_names_is_the_first_ones() -> None:
    text = "Thandolwethu Mbekwane / Head of Practice Standards / Zsofika Kerteszne / Lay Member"
    assert {p.name: [post.title for post in p.posts] for p in added(text)} == {
        "Thandolwethu Mbekwane": ["Head of Practice Standards"],
        "Zsofika Kerteszne": ["Lay Member"],
    }


def test_two_who_do_it_together_are_both_added() -> None:
    assert names("Thandolwethu Mbekwane and Zsofika Kerteszne volunteered to join the group.") == [
        "Thandolwethu Mbekwane",
        "Zsofika Kerteszne",
    ]


def test_who_is_named_twice_needs_no_verb_and_who_is_named_once_does() -> None:
    once = "The work with Thandolwethu Mbekwane went on."
    assert names(once) == []
    assert names(f"{once}\nA letter to Thandolwethu Mbekwane was agreed.") == ["Thandolwethu Mbekwane"]


def test_nothing_is_surer_than_it_may_be_and_all_of_it_says_how_it_was_found() -> None:
    text = "Thandolwethu Mbekwane / Chief Executive, Wexcombe Hospitals NHS Trust\nThandolwethu Mbekwane presented it."
    document = reading.text_document(text)
    (person,) = added(text)
    assert person.kind_confidence <= MOST
    assert REASON in person.reasons
    said = people_claims(
        [person], document=document, council=None, meeting=None, item_of=lambda passage: None, date=None
    )
    claims = [claim for claim in said if isinstance(claim, Claim)]
    assert claims
    assert max(claim.confidence for claim in claims) <= MOST
    read = [claim for claim in claims if claim.predicate == "EVIDENCED_BY" and claim.subject.label != "Post"]
    assert [dict(claim.properties) for claim in read if claim.subject.id.startswith("person:")] == [{"method": METHOD}]
    assert not [claim for claim in claims if claim.predicate != "EVIDENCED_BY" and "method" in claim.properties]


def test_a_proposal_counts_only_where_the_rules_found_nobody() -> None:
    model = Everything()
    text = "Councillor Ada Thornbury and Thandolwethu Mbekwane spoke.\nZsofika Kerteszne asked about buses."
    found = read_people(reading.text_passages(text), meeting=True, model=model)
    assert [(person.name, is_proposed(person)) for person in found] == [
        ("Ada Thornbury", False),
        ("Zsofika Kerteszne", True),
    ]
    assert model.asked == ["Zsofika Kerteszne asked about buses."]


def test_who_may_be_somebody_the_rules_know_is_not_added() -> None:
    assert names("Ms Mbekwane presented the report.\nThandolwethu Mbekwane asked about buses.") == []
    assert names("Mr Peter Mbekwane presented the report.\nThandolwethu Mbekwane asked about buses.") == [
        "Thandolwethu Mbekwane"
    ]


def test_without_a_proposal_nobody_is_added() -> None:
    text = "Thandolwethu Mbekwane presented the annual report."
    assert read_people(reading.text_passages(text), meeting=True, model=Nothing()) == []
    assert read_people(reading.text_passages(text), meeting=True) == []


def test_the_proposal_must_be_the_name_and_be_likely() -> None:
    text = "Thandolwethu Mbekwane presented the annual report."

    class Proposing:
        def __init__(self, start: int, end: int, score: float) -> None:
            self.proposal = Proposal(start, end, text[start:end], score)

        def proposals(self, texts: Sequence[str]) -> list[list[Proposal]]:
            return [[self.proposal] for _ in texts]

    def found(start: int, end: int, score: float = 0.9) -> int:
        return len(read_people(reading.text_passages(text), meeting=True, model=Proposing(start, end, score)))

    assert found(0, 21) == 1
    assert found(0, 18) == 1  # the end of the surname is often missing
    assert found(0, 21, 0.6) == 0
    assert found(0, 13) == 0
    assert found(14, 21) == 0
    assert found(0, 31) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Ngozichukwu Adimora, a pupil at the school, spoke about buses.",
        "Ngozichukwu Adimora (15) asked about buses.",
        "Ngozichukwu Adimora, aged 15, asked about buses.",
        "A young person, Ngozichukwu Adimora, asked about buses.",
        "Ngozichukwu Adimora asked about buses.\nThe committee thanked Ngozichukwu Adimora, a care leaver.",
        "Councillor Ada Thornbury thanked Ngozichukwu Adimora, a pupil.\nNgozichukwu Adimora asked about buses.",
        "Ngozichukwu Adimora’s foster carers wrote in.\nNgozichukwu Adimora asked about buses.",
        "Case study\nNgozichukwu Adimora asked for a new placement.",
        "Ngozichukwu Adimora (not her real name) asked about buses.",
        "Ngozichukwu Adimora asked about buses. She is a member of the Youth Parliament.",
    ],
)
def test_who_may_be_a_child_is_never_added(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Milton Keynes asked for more.\nMilton Keynes replied.",
        "Brindlecombe Road closed in May.",
        "Brindlecombe Primary School presented its results.",
        "The Brindlecombe Review reported in May.",
        "Working Together replaced the guidance.",
        "Thandolwethu presented the report.",
        "T M Mbekwane presented the report.",
        "thandolwethu mbekwane presented the report.",
        "RESOLVED: that the report be noted.",
        "",
    ],
)
def test_what_is_no_full_name_of_a_person_is_not_added(text: str) -> None:
    assert names(text) == []


def test_a_report_tells_neither_who_came_nor_who_presented() -> None:
    (person,) = added("Thandolwethu Mbekwane presented the annual report.", meeting=False)
    assert person.involvements == ()
