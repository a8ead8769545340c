"""What is left out, what a report does not say, and how sure the rest is."""

from __future__ import annotations

import pytest
from councilgraph.loaders.passages import passages as passages_of
from councilgraph.loaders.people import read_people, read_post_actors

from .reading import load, names, text_passages


@pytest.mark.parametrize(
    "text",
    [
        "Leah, aged 16, told the Board about the residential.",
        "Chloe Winterton, a year nine pupil, sang.",
        "The card was drawn by Sam Lidgett (aged 11).",
        "A case study of Daniel Smithson, not his real name, was discussed.",
        "Young person Jo Brill spoke of her school.",
    ],
)
def test_children_are_nobody_s_nodes(text: str) -> None:
    assert read_people(text_passages(text), meeting=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Homes in Otterburn Avenue, Victoria Road and St Cuthbert Street are near Florence Nightingale Hospital.",
        "The Laming Inquiry, the Munro Review and the Philomena Protocol were cited, with Signs of Safety.",
        "Grant Thornton and Great Ormond Street were asked; Harbour Lights Housing Ltd was not.",
        "The Scrutiny Committee referred it to the Health and Wellbeing Board.",
    ],
)
def test_streets_schemes_and_cited_works_are_nobody(text: str) -> None:
    assert read_people(text_passages(text), meeting=True) == []


def test_a_report_says_neither_who_came_nor_who_presented() -> None:
    text = "Jane Browning, Director of Education, presented the plan to Cabinet in June.\nPresent: Ann Lee"
    found = read_people(text_passages(text), meeting=False)
    assert [p.involvements for p in found] == [()] * len(found)


def test_invited_is_neither_attended_nor_presented() -> None:
    text = "Jane Browning, Director of Education, has been invited to present the report."
    (person,) = read_people(text_passages(text), meeting=True)
    assert [i.relationship for i in person.involvements] == ["INVITED_TO"]


@pytest.mark.parametrize(
    "text",
    [
        "In May Mr Murfin presented the Outstanding Achievement Award at the annual dinner.",
        "Ms Chandos had attended the national conference.",
        "Mr Lovage attended the opening of the spiritual gardens.",
        "The Chair introduced Ann Lee to the Committee.",
        "A report was to be presented by Mr Raby at the next meeting.",
        "Apologies for lateness were received from Councillor Quaye.",
    ],
)
def test_what_is_not_done_at_the_meeting(text: str) -> None:
    assert all(p.involvements == () for p in read_people(text_passages(text), meeting=True))


def test_the_membership_an_agenda_prints_has_not_come() -> None:
    text = "AGENDA\nCABINET\nMembership: Councillors I Bowyer (Chair) and S Dunk"
    found = read_people(text_passages(text), meeting=True)
    assert [(p.name, p.involvements) for p in found] == [("I Bowyer", ()), ("S Dunk", ())]


def test_the_chair_of_a_visiting_board_is_not_the_meeting_s() -> None:
    text = "Present: Cllr A Lee (Chair)\nAlso present: Bob Moor (Chair of Wexcombe Safeguarding Children Partnership)"
    lee, moor = read_people(text_passages(text), meeting=True)
    assert "CHAIRED" in {i.relationship for i in lee.involvements}
    assert {i.relationship for i in moor.involvements} == {"ATTENDED"}
    assert (moor.kind, moor.posts[0].organisation) == ("person", "Wexcombe Safeguarding Children Partnership")


def test_a_chair_who_sent_apologies_was_not_in_the_chair() -> None:
    (person,) = read_people(text_passages("Apologies: Councillor A Lee (Chair)"), meeting=True)
    assert [i.relationship for i in person.involvements] == ["SENT_APOLOGIES"]


def test_who_shows_no_kind_is_a_person_without_confidence() -> None:
    (person,) = read_people(text_passages("Steve Grimshott ran the scheme."), meeting=True)
    assert person.kind == "person"
    assert person.kind_confidence < 0.6


def test_a_kind_that_only_the_company_shows_is_not_sure() -> None:
    text = (
        "PRESENT: Mr A Lee (Chairman), Mr B Moor\nIN ATTENDANCE: Mrs C Nye (Director of Education)\n"
        "Mr Lee, Leader of the Council, spoke."
    )
    found = read_people(text_passages(text), meeting=True)
    assert [(p.name, p.kind, p.kind_confidence >= 0.9) for p in found] == [
        ("A Lee", "councillor", True),
        ("B Moor", "councillor", False),
        ("C Nye", "officer", True),
    ]


def test_posts_without_a_name_stay_posts() -> None:
    text = "The Director of Care, the Head of Homes and Cabinet Member for Families presented a report."
    passages = text_passages(text)
    assert read_people(passages, meeting=True) == []
    actors = read_post_actors(passages)
    assert [(a.title, a.kind, a.relationship) for a in actors] == [
        ("Director of Care", "officer", "PRESENTED"),
        ("Head of Homes", "officer", "PRESENTED"),
        ("Cabinet Member for Families", "councillor", "PRESENTED"),
    ]
    assert all(passages[0].text[a.start : a.end] == a.title for a in actors)


def test_every_place_is_a_slice_of_its_passage() -> None:
    for name in names():
        passages = list(passages_of(load(name).document))
        for person in read_people(passages, meeting=True):
            places = [person.first, *((p.passage, p.start, p.end) for p in person.posts)]
            places += [(i.passage, i.start, i.end) for i in person.involvements]
            for passage, start, end in places:
                assert any(passage is own for own in passages)
                assert passage.cite(start, end).quote


def test_reading_twice_gives_the_same() -> None:
    passages = text_passages("Present: Councillors A Lee (Chair) and B Moor\nOfficers: C Nye")
    assert read_people(passages, meeting=True) == read_people(passages, meeting=True)


@pytest.mark.parametrize("text", ["", "\n\n", "Present:", "Apologies: none", "Councillors", "(((((", "Mr", "Cllr. "])
def test_papers_without_people(text: str) -> None:
    passages = text_passages(text)
    assert read_people(passages, meeting=True) == []
    assert read_post_actors(passages) == []
