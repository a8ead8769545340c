"""Imitations with a layout: what stands in columns, wraps, or runs over a page. Written before any was read."""

from __future__ import annotations

from pathlib import Path

from tests.loaders.kinds.test_imitations import register, said
from tests.loaders.made_reports import pdf_of
from tests.loaders.reading import Reading, read_file

LEFT, INSIDE, RIGHT = 72.0, 90.0, 400.0


def read(folder: Path, content: bytes) -> Reading:
    path = folder / "made.pdf"
    path.write_bytes(content)
    return read_file(path, register=register())


def lines(*texts: str) -> list[tuple[float, str]]:
    return [(LEFT, text) for text in texts]


def bulleted(*items: tuple[str, ...]) -> list[tuple[float, str]]:
    """Items with a bullet each, alone on its line as the readers of PDFs give it; further lines stand further in."""
    return [
        (left, text)
        for first, *rest in items
        for left, text in ((LEFT, f"\u00b7 {first}"), *((INSIDE, line) for line in rest))
    ]


def test_an_assessment_saved_as_pdf(tmp_path: Path) -> None:
    found = said(
        read(
            tmp_path,
            pdf_of(
                lines(
                    "Wexmoor County Council: local authority assessment",
                    "How we assess local authorities",
                    "Assessment published: 8 November 2024",
                    "About Wexmoor County Council",
                    "The Care Quality Commission came in the spring.",
                ),
                lines(
                    "Overall summary",
                    "Local authority rating and score",
                    "Wexmoor County Council",
                    "Inadequate",
                    "Quality statement scores",
                    "Assessing needs",
                    "Score: 1",
                    "Supporting people to live healthier lives",
                    "Score: 2",
                    "Equity in experience and outcomes",
                    "Score: 1",
                    "Care provision, integration and continuity",
                    "Score: 2",
                    "Partnerships and communities",
                    "Score: 2",
                    "Safe pathways, systems and transitions",
                    "Score: 1",
                    "Safeguarding",
                    "Score: 1",
                    "Governance, management and sustainability",
                    "Score: 1",
                    "Learning, improvement and innovation",
                    "Score: 1",
                ),
                lines("Theme 3: How the local authority ensures safety within the system", "Safeguarding", "Score: 1"),
            ),
        )
    )
    assert (found["kind"], found["outcome"]) == ("adult social care assessment", "adult social care: inadequate")
    assert list(found["scores"].values()) == [1, 2, 1, 2, 2, 1, 1, 1, 1]
    assert found["inspected"] == ["council:x-wexmoor"]
    assert "problems" not in found


def test_ratings_in_a_column_of_their_own(tmp_path: Path) -> None:
    content = pdf_of(
        lines("An inspection of youth justice services in", "Wexmoor", "HM Inspectorate of Probation, June 2023"),
        [
            *lines("Ratings", "Wexmoor Youth Justice Service", "Fieldwork started 13 March 2023", "Score 21/36"),
            (LEFT, "Overall rating                                 Good"),
            *lines("1. Organisational delivery", "1.1 Governance and leadership    Good", "1.2 Staff    Outstanding"),
            *lines("1.3 Partnerships and services   Good", "1.4 Information and facilities    Requires improvement"),
            *lines("2. Court disposals", "2.1 Assessment   Good", "2.2 Planning    Inadequate"),
            *lines("2.3 Implementation and delivery  Good", "2.4 Reviewing   Good", "3. Out-of-court disposals"),
            *lines("3.1 Assessment   Inadequate", "3.2 Planning  Good", "3.3 Implementation and delivery   Good"),
            *lines("3.4 Out-of-court disposal policy and provision   Good"),
        ],
        [
            *lines("Recommendations", "As a result of our inspection findings, we have made two recommendations."),
            *lines("The Chair of the Wexmoor Youth Justice Management Board should:"),
            (LEFT, "1. make sure that the board meets before the money is spent and"),
            (INSIDE, "not afterwards."),
            *lines("The Wexmoor Youth Justice Service should:"),
            (LEFT, "2. ask children what they think of their plans."),
            *lines("", "Background", "Wexmoor has a river. This inspection was led by HM Inspector Orla Quenby."),
        ],
    )
    found = said(read(tmp_path, content))
    assert (found["kind"], found["overall"], found["scores"]) == (
        "youth justice inspection",
        "good",
        {"youth-overall": 21},
    )
    assert found["grades"]["youth-court-planning"] == "inadequate"
    assert found["grades"]["youth-out-of-court-assessment"] == "inadequate"
    assert len(found["grades"]) == 13
    assert (found["led"], str(found["start"])) == (["Orla Quenby"], "2023-03-13")
    assert [(number, text) for number, text, _ in found["recommendations"]] == [
        ("1", "make sure that the board meets before the money is spent and not afterwards."),
        ("2", "ask children what they think of their plans."),
    ]


def test_a_focused_visit_whose_list_runs_over_a_page(tmp_path: Path) -> None:
    content = pdf_of(
        [
            *[(RIGHT, text) for text in ("Piccadilly Gate", "Store Street", "Manchester", "M1 2WD")],
            *lines("12 June 2025", "Hester Bramling", "Director of Children's Services", "Wexmoor County Council"),
            *lines("County Hall", "Wexmoor WX1 1AA", "Dear Hester"),
            *lines("Focused visit to Wexmoor County Council children's services"),
            *lines("This letter summarises the findings of the focused visit to Wexmoor County Council children's"),
            *lines("services on 13 and 14 May 2025. His Majesty's Inspectors for this visit were Orla Quenby and"),
            *lines("Martin Vane."),
            *lines("Inspectors looked at the local authority's arrangements for care leavers aged 18 to 25."),
            *lines("Headline findings", "Young people are known by name.", "Area for priority action"),
            *bulleted(("The suitability of hotels in which young people live, and how this is", "decided.")),
            *lines("What needs to improve in this area of social work practice?"),
            *bulleted(
                ("Health histories.",), ("Pathway plans, so that they are of use to young people and are brought",)
            ),
        ],
        [
            (INSIDE, "up to date when things change."),
            *lines("Main findings", "Most young people like their personal adviser."),
            *lines("Ofsted will take the findings from this focused visit into account when planning the next visit."),
            *lines("Yours sincerely", "Orla Quenby", "His Majesty's Inspector"),
        ],
    )
    found = said(read(tmp_path, content))
    assert (found["kind"], found["led"]) == ("focused visit letter", ["Orla Quenby"])
    assert (str(found["start"]), str(found["end"]), str(found["published"])) == (
        "2025-05-13",
        "2025-05-14",
        "2025-06-12",
    )
    assert found["topic_as_printed"] == "care leavers aged 18 to 25"
    assert [text for _, text, _ in found["recommendations"]] == [
        "The suitability of hotels in which young people live, and how this is decided.",
        "Health histories.",
        "Pathway plans, so that they are of use to young people and are brought up to date when things change.",
    ]
    assert found["priorities"] == [True]
    assert found["held"][0][:3] == ["Hester Bramling", "Officer", "Director of Children's Services"]


def test_recommendations_to_a_force_that_wrap(tmp_path: Path) -> None:
    content = pdf_of(
        lines("National Child Protection Inspections", "Wexmoor Police", "2 to 13 March 2020", "June 2020"),
        [
            *lines("4. Investigation", "HMICFRS looked at forty cases.", "Recommendations"),
            *lines("We recommend that, within six months, Wexmoor Police:"),
            *bulleted(
                ("reviews how it allocates investigations in which children are", "victims; and"),
                ("improves supervision.",),
            ),
            *lines("5. Decision-making", "Officers decide quickly."),
        ],
    )
    found = said(read(tmp_path, content))
    assert (found["kind"], str(found["end"])) == ("police inspection", "2020-03-13")
    assert [text for _, text, _ in found["recommendations"]] == [
        "reviews how it allocates investigations in which children are victims; and",
        "improves supervision.",
    ]
    assert found["timescales"] == ["within six months"] * 2
