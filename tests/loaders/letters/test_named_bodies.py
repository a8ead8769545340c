"""Whom letters and reports tell to do something, and what columns become where a text has no layout."""

from __future__ import annotations

from pathlib import Path

import pytest
from councilgraph.examples.layouts import (
    AreaSend,
    Ask,
    AskList,
    Council,
    Jtai,
    Priority,
    Signed,
    set_area_send,
    set_jtai,
)
from councilgraph.loaders.formats import pdf, text
from councilgraph.ontology.register import Register, read_entries

from tests.loaders.reading import Reading, read_document

from .test_variants import ends, names, people
from .variants import COUNCILS

REGISTER = Register.load().with_entries(read_entries(COUNCILS))
COUNCIL = Council("x-tarn", "London Borough of Tarn and Hithe", "Tarn and Hithe", "Tarn and Hithe")
NORTH, SOUTH = "NHS North Tarn Integrated Care Board", "NHS South Tarn Integrated Care Board"
REPORT = AreaSend(
    council=COUNCIL,
    dates="3 to 7 June 2024",
    visits=(("2024-06-03", "2024-06-07"),),
    previous="20 to 24 November 2017",
    outcome="widespread and/or systemic failings",
    partners=f"The {COUNCIL.name}, {NORTH} (ICB) and {SOUTH} are jointly responsible for the planning and "
    "commissioning of services for children and young people with SEND in Tarn and Hithe.",
    after=(),
    findings=("Families wait.",),
    priorities=(Priority("Tarn and Hithe Council and both ICBs", (), Ask("Leaders should agree what they will buy.")),),
    improvements=(
        Ask("The local authority should improve short breaks."),
        Ask("NHS South Tarn ICB needs to improve:", ("school nursing", "the pathway for autism.")),
        Ask("The ICBs should share one form."),
        Ask("Health leaders should shorten waits."),
        Ask("Leaders from NHS Elsewhere ICB should come to meetings."),
    ),
    leaders=(
        (COUNCIL.name, "Verity Osgood, Director of Children’s Services", "www.tarn.example"),
        ("NHS North Tarn ICB NHS South Tarn ICB", "Maud Lintott, Chief Nurse", "www.tarn.nhs.example"),
    ),
    team=(("Rowan Thistlewood, Ofsted Lead inspector",), ("Cosmo Farrant, CQC Lead inspector",)),
    leads=(),
    people=(),
)
LETTER = Jtai(
    council=COUNCIL,
    day="14 March 2023",
    published_date="2023-03-14",
    addressees=(
        f"Verity Osgood, Director of Children’s Services, {COUNCIL.name}",
        "Delphine Orme, Chief Constable, Northmarch Police",
        "Maud Lintott, Chief Executive, NHS North Tarn Integrated Care Board",
        "Ezra Cobham, Head of Probation Delivery Unit, The Probation Service",
    ),
    dear="Dear Tarn and Hithe Local Safeguarding Partnership",
    title="Joint targeted area inspection of Tarn and Hithe",
    opening=(
        "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response "
        "to serious youth violence in Tarn and Hithe.",
        "This inspection took place from 6 to 10 February 2023. It was carried out by inspectors from Ofsted and the "
        "Care Quality Commission (CQC).",
    ),
    visits=(("2023-02-06", "2023-02-10"),),
    findings=(("Headline findings", ("The partners meet often.",)),),
    asks=(
        AskList(
            "Areas for priority action",
            (
                Ask("Northmarch Police and Tarn and Hithe Council must meet on the day on which a child is hurt."),
                Ask("The integrated care board must cut the wait for help."),
                Ask("Schools and Northmarch Police should speak with each other."),
            ),
            priority=True,
        ),
    ),
    next_steps=("Somebody ought to write a written statement of action soon.",),
    signed=(Signed("", "Ines Waverley", ("National Director, Ofsted",)),),
    people=(),
    topic="serious youth violence",
    in_columns=False,
)
OLD_SIGNATURES = """\
9 May 2018
Verity Osgood, Director of Children’s Services, London Borough of Tarn and Hithe
Dear local partnership
Joint targeted area inspection of the multi-agency response to neglect in Tarn and Hithe
Between 12 and 16 February 2018, Ofsted, the Care Quality Commission (CQC), HMI Constabulary (HMICFRS) and HMI \
Probation (HMI Prob) undertook a joint inspection of the multi-agency response to neglect in Tarn and Hithe.
Areas for improvement
\u25aa Plans are vague.
Yours sincerely
Ofsted Care Quality Commission
Ines Waverley
National Director, Social Care
Rufus Amory
Deputy Chief Inspector
"""


def read_pdf(content: bytes, name: str) -> Reading:
    return read_document(pdf.read(Path(name), f"document:{name}", name, "0" * 64, content), register=REGISTER)


def read_text(content: str, name: str) -> Reading:
    document = text.read(Path(name), f"document:{name}", name, "0" * 64, content.encode())
    return read_document(document, register=REGISTER)


def addressed(reading: Reading) -> list[list[str]]:
    named = names(reading)
    return [[named[body] for body in bodies] for bodies in ends(reading, "ADDRESSED_TO", "Recommendation").values()]


@pytest.fixture(scope="module")
def report() -> Reading:
    return read_pdf(set_area_send(REPORT).content, "report.pdf")


@pytest.fixture(scope="module")
def letter() -> Reading:
    return read_pdf(set_jtai(LETTER).content, "letter.pdf")


def test_an_ask_goes_to_the_bodies_that_its_sentence_names(report: Reading) -> None:
    everybody = [COUNCIL.name, NORTH, SOUTH]
    assert addressed(report) == [everybody, [COUNCIL.name], [SOUTH], [SOUTH], [NORTH, SOUTH], everybody, everybody]


def test_no_board_is_made_up_of_words_that_mean_several(report: Reading) -> None:
    boards = {name for node, name in names(report).items() if node.startswith("organisation:") and "Board" in name}
    assert boards == {NORTH, SOUTH}


def test_a_leader_below_two_boards_is_of_neither(report: Reading) -> None:
    assert ("Maud Lintott", "Person", "Chief Nurse", None) in people(report)
    assert [problem.code for problem in report.problems] == ["unread-body"]


def test_a_letter_s_priority_actions_go_to_the_addressees_that_they_name(letter: Reading) -> None:
    assert addressed(letter) == [["Northmarch Police", COUNCIL.name], [NORTH], [COUNCIL.name]]


def test_a_delivery_unit_belongs_to_the_post(letter: Reading) -> None:
    assert ("Ezra Cobham", "Person", "Head of Probation Delivery Unit", "Probation Service") in people(letter)


def test_a_statement_asked_for_in_other_words_is_a_problem(letter: Reading) -> None:
    assert [problem.code for problem in letter.problems] == ["unread-due-date"]
    assert letter.values("statement_required") == []


def test_a_box_at_the_margin_ends_the_list_with_a_problem() -> None:
    listed = "\u25aa Plans are vague.\nCase study: areas for improvement\nA boy waits.\n\u25aa Visits are late.\n"
    cut = read_text(OLD_SIGNATURES.replace("\u25aa Plans are vague.\n", listed), "letter.txt")
    assert [one["text"] for one in cut.recommendations()] == ["Plans are vague."]
    assert "list-cut" in [problem.code for problem in cut.problems]
    assert "list-cut" not in [problem.code for problem in read_text(OLD_SIGNATURES, "letter.txt").problems]


def test_signatures_in_columns_without_layout_are_a_problem_and_nobody_s_post() -> None:
    reading = read_text(OLD_SIGNATURES, "letter.txt")
    assert "unread-signatories" in [problem.code for problem in reading.problems]
    assert [label for _, label, _, _ in people(reading)] == ["Officer"]


def test_partners_in_columns_without_layout_are_a_problem() -> None:
    whole = read_pdf(set_area_send(REPORT).content, "report.pdf").document
    reading = read_text("\f".join(page.text for page in whole.pages), "report.txt")
    assert "unread-partners" in [problem.code for problem in reading.problems]
    assert {label for _, label, _, _ in people(reading)} == {"Inspector"}
