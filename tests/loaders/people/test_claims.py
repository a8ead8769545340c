"""Claims about people fit the ontology, quote their page, and have ids that keep people apart."""

from __future__ import annotations

from datetime import date

import pytest
from councilgraph.graph.claims import fault
from councilgraph.graph.records import Claim, NodeRef, Problem
from councilgraph.loaders.document import Document
from councilgraph.loaders.passages import passages
from councilgraph.loaders.people import people_claims, person_refs, read_people
from councilgraph.ontology.register import CouncilEntry

from .reading import load, names, text_document

COUNCIL = CouncilEntry("WEX", "Wexcombe County Council", "Wexcombe")
MEETING = NodeRef("Meeting", "meeting:wex/1")
ITEM = NodeRef("AgendaItem", "agenda-item:wex/1/2")
ACTION = NodeRef("Action", "action:wex/1/3")
DAY = date(2024, 1, 30)


def claims_of(document: Document, *, council: CouncilEntry | None = COUNCIL, meeting: bool = True) -> list[Claim]:
    """Everything said of the people of a document."""
    found = read_people(list(passages(document)), meeting=meeting)
    said = list(
        people_claims(
            found,
            document=document,
            council=council,
            meeting=MEETING if meeting else None,
            item_of=lambda passage: ITEM if "report" in passage.text else None,
            date=DAY,
            actions_of=lambda involvement: [ACTION],
        )
    )
    assert not [problem for problem in said if isinstance(problem, Problem)]
    return [claim for claim in said if isinstance(claim, Claim)]


def of(text: str, predicate: str, **options: bool) -> list[Claim]:
    """The claims with one predicate."""
    return [c for c in claims_of(text_document(text), **options) if c.predicate == predicate]


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("council", [COUNCIL, None], ids=["known", "unknown"])
def test_every_claim_fits_the_ontology(name: str, council: CouncilEntry | None) -> None:
    paper = load(name)
    texts = [page.text for page in paper.document.pages]
    for claim in claims_of(paper.document, council=council, meeting=paper.meeting):
        assert fault(claim, paper.document.id, texts) is None


def test_a_person_has_a_name_aliases_and_honours() -> None:
    claims = claims_of(text_document("PRESENT: Mr R C Lovage, OBE (Chairman)\nMr Lovage spoke."))
    said = {claim.predicate: claim.value for claim in claims if claim.subject.label == "Person"}
    assert said["name"] == "R C Lovage"
    assert said["aliases"] == ("Mr R C Lovage", "Mr Lovage")
    assert said["honours"] == "OBE"
    assert said["EVIDENCED_BY"] == NodeRef("Document", "document:test")


def test_ids_are_the_council_s_own() -> None:
    text = "In attendance: Ann O'Dell (Director of Education)"
    (claim,) = of(text, "HELD")
    assert claim.subject == NodeRef("Officer", "officer:wex/ann-odell")
    assert claim.value == NodeRef("Post", "post:wex/director-of-education")
    (elsewhere,) = [c for c in claims_of(text_document(text), council=None) if c.predicate == "HELD"]
    assert elsewhere.subject.id == "officer:unknown-test/ann-odell"


def test_a_surname_alone_is_no_key_beyond_its_document() -> None:
    document = text_document("Councillor Pike spoke. Mrs. Carver and Mr. Carver of the school listened.")
    found = read_people(list(passages(document)), meeting=True)
    ids = [ref.id for ref in person_refs(found, document=document, council=COUNCIL)]
    assert ids == ["councillor:wex/cllr-pike/test", "person:wex/1-mrs-carver/test", "person:wex/2-mr-carver/test"]


def test_two_of_one_name_have_their_titles_in_their_ids() -> None:
    document = text_document("Present: Mr J Aldis, Mrs J Aldis")
    found = read_people(list(passages(document)), meeting=True)
    ids = [ref.id for ref in person_refs(found, document=document, council=COUNCIL)]
    assert ids == ["person:wex/mr-j-aldis", "person:wex/mrs-j-aldis"]


def test_a_statutory_post_held_for_the_time_being() -> None:
    text = "In attendance: Ann Lee (Interim Director of Children's Services)"
    claims = claims_of(text_document(text))
    (held,) = [c for c in claims if c.predicate == "HELD"]
    assert held.properties == {"title": "Interim Director of Children's Services", "interim": True, "date": DAY}
    post = {c.predicate: c.value for c in claims if c.subject.label == "Post"}
    assert post["title"] == "Director of Children's Services"
    assert post["canonical_title"] == "Director of Children's Services"
    assert post["statutory"] is True
    assert post["AT"] == NodeRef("Council", "council:wex")


def test_a_post_elsewhere_is_at_its_body() -> None:
    text = "In attendance: Dr Ola Orchis (Chief Executive, Wexcombe Hospitals NHS Trust)"
    claims = claims_of(text_document(text))
    (at,) = [c for c in claims if c.predicate == "AT"]
    assert at.value == NodeRef("Organisation", "organisation:wexcombe-hospitals-nhs-trust")
    assert not [c for c in claims if c.predicate == "canonical_title"]
    (kind,) = [c.value for c in claims if c.subject.label == "Organisation" and c.predicate == "kind"]
    assert kind == "NHS body"


def test_presenting_goes_to_the_item_or_else_to_the_meeting() -> None:
    (item,) = of("Ann Lee, Head of Homes, introduced the report.", "PRESENTED")
    assert item.value == ITEM
    (meeting,) = of("Ann Lee, Head of Homes, gave a presentation.", "PRESENTED")
    assert meeting.value == MEETING


def test_where_there_is_no_meeting_nobody_attended_one() -> None:
    document = text_document("Ann Lee, Head of Homes, has been invited to present the report.")
    assert not [c for c in claims_of(document, meeting=False) if c.predicate == "INVITED_TO"]


def test_authors_contacts_and_those_responsible() -> None:
    text = "Report author: Ann Lee\nContact officer: Bob Moor\nResponsible officer: Cy Nye, Head of Homes"
    claims = claims_of(text_document(text), meeting=False)
    ends = {c.predicate: c.value for c in claims if c.predicate in ("WROTE", "CONTACT_FOR", "RESPONSIBLE_FOR")}
    document = NodeRef("Document", "document:test")
    assert ends == {"WROTE": document, "CONTACT_FOR": document, "RESPONSIBLE_FOR": ACTION}


def test_an_uncertain_kind_lowers_the_confidence_of_the_mention() -> None:
    sure, unsure = of("Present: Councillor Ann Lee\nSteve Grimshott ran the scheme.", "EVIDENCED_BY")
    assert sure.confidence >= 0.97
    assert unsure.confidence < 0.6
