"""Council papers and inspection reports are told apart, and every document is of one kind at most."""

from __future__ import annotations

from pathlib import Path

import pytest
from councilgraph.loaders.document import Document, Page
from councilgraph.loaders.kinds import kinds
from councilgraph.loaders.papers.kind import (
    AGENDA,
    CALL_IN,
    DECISION,
    MINUTES,
    PLAN,
    REPORT,
    RESPONSE,
    paper_kind,
)

from tests.loaders.reading import read_file

PAPERS = {MINUTES, AGENDA, DECISION, REPORT, PLAN, RESPONSE, CALL_IN}
INSPECTIONS = ("area-send", "jtai", "ofsted-ilacs-sif")


def document(text: str) -> Document:
    return Document("document:kind", "paper.txt", "0" * 64, "text/plain", (Page(1, text),))


def recognised(text: str) -> list[str]:
    found = document(text)
    return [kind.KIND for kind in kinds() if kind.recognises(found)]


@pytest.mark.parametrize("folder", INSPECTIONS)
def test_no_inspection_report_is_taken_for_a_paper(corpus: Path, folder: str) -> None:
    taken = {}
    for path in sorted((corpus / folder).glob("*.pdf")):
        if path.read_bytes()[:5] == b"%PDF-":
            found = PAPERS.intersection(read_file(path).kinds)
            if found:
                taken[path.name] = found
    assert taken == {}


@pytest.mark.parametrize("folder", ["council-minutes", "kent"])
def test_every_real_paper_is_of_one_kind(corpus: Path, folder: str) -> None:
    files = [p for p in sorted((corpus / folder).iterdir()) if p.suffix in (".txt", ".pdf")]
    found = {path.name: read_file(path).kinds for path in files}
    assert [name for name, read in found.items() if len(read) != 1 or not PAPERS.issuperset(read)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Agenda item\n\nFostering\n\nMinutes:\n\nThe report was noted.\n\nSupporting documents:", MINUTES),
        ("Agenda item\n\nFostering\n\nTo receive the report.\n\nSupporting documents:", AGENDA),
        ("AGENDA\n\nCABINET\n\n1. Apologies\n\n2. Minutes of the meeting held on 3 May 2023", AGENDA),
        ("Record of Executive Decision\n\nDecision maker: Cabinet\n\nDecision: To go on.", DECISION),
        ("Report of the Director of Education\n\nRecommendations\n\nThat the Board notes the report.", REPORT),
        ("Improvement plan\n\nAction\tLead\tStatus\nTrain managers\tHead of Service\tDone", PLAN),
        ("Call-in of a Cabinet decision\n\nReasons for call-in\n\nNobody was asked.", CALL_IN),
        (
            "Cabinet response to scrutiny\n\nRecommendation\tResponse\nOne\tAccepted\nTwo\tRejected",
            RESPONSE,
        ),
        (
            "Inspection of children's services\n\nReport by the Director\n\nRecommendations\n\nThat it be noted.",
            REPORT,
        ),
    ],
)
def test_a_paper_says_what_it_is(text: str, kind: str) -> None:
    assert recognised(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "A recipe for soup\n\nChop two onions.",
        "Dear Councillor\n\nThank you for your letter.",
        "Wexmoor Council\nInspection of local authority children's services\nInspection dates: 3 July to 14 July 2023\n"
        "Lead inspector: Orla Quenby\nThe council was told to report back. RESOLVED",
    ],
)
def test_what_is_no_paper_is_left(text: str) -> None:
    assert paper_kind(document(text)) is None


def test_minutes_about_an_inspection_are_no_inspection_report() -> None:
    text = (
        "Agenda item\n\nWexmoor Council\n\nInspection of local authority children's services\n\nMinutes:\n\n"
        "The impact of leaders on social work practice with children and families was judged to be good.\n\n"
        "RESOLVED that the report be noted."
    )
    assert recognised(text) == [MINUTES]
