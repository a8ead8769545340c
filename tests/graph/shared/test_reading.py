"""What a recommendation asks for: the same in any form, and less where it is only a purpose or a means."""

from __future__ import annotations

import pytest
from councilgraph.graph.shared import Ask
from councilgraph.graph.shared.reading import asks_in


def strengths(text: str, lead_in: str = "", section: str = "") -> dict[str, float]:
    return {key: found.strength for key, found in asks_in(Ask("x", text, lead_in, section=section)).items()}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Timeliness of strategy meetings", "strategy-discussions/timeliness"),
        ("Ensure that all strategy discussions are convened swiftly.", "strategy-discussions/timeliness"),
        ("The LADO's recording of allegations", "allegations/lado"),
        ("Work with designated officers on how allegations are handled", "allegations/lado"),
        ("The response to 16-year-olds who present as homeless", "homeless/response"),
        ("How well IROs challenge drift", "reviews/iro-challenge"),
        ("Letters before proceedings that parents understand", "pre-proceedings/letters"),
        ("PLO work that is on time", "pre-proceedings/plo"),
        ("Children's life stories", "life-story/work"),
        ("The share of young people who are NEET", "care-leavers/eet"),
        ("Staying put with former carers", "care-leavers/staying-put"),
        ("Oversight of children living in unregistered homes", "placements/unregistered"),
        ("Waiting times for autism assessments", "send/waiting"),
        ("The timeliness with which EHC plans are issued", "send/ehc-timely"),
        ("Section 11 audits by every partner", "board/section-11"),
        ("Safety planning with families", "plans/safety"),
        ("How family time is arranged for children in care", "placements/family-time"),
        ("The use of family group conferences", "early-help/family-networks"),
        ("Transfers between teams", "front-door/transfers"),
        ("The number of places in special schools that are available", "send/places"),
        ("The capacity of the designated clinical officer", "send/designated-officers"),
        ("Police and health to be at strategy meetings as a matter of course", "strategy-discussions/partners"),
        ("Do not leave children and parents to tell their story more than once", "leadership/information-sharing"),
    ],
)
def test_jargon_and_form_do_not_matter(text: str, key: str) -> None:
    assert strengths(text)[key] > 0.5


def test_an_ask_that_is_a_purpose_counts_for_less() -> None:
    asked = strengths("Reduce the caseloads of social workers so that life-story work is done.")
    assert asked["workforce/caseloads"] > asked["life-story/work"]


def test_a_purpose_counts_in_full_where_nothing_else_is_asked() -> None:
    assert strengths("Continue all this work with vigour to ensure that supervision is reflective.") == pytest.approx(
        {"management/supervision": 0.94}, abs=0.05
    )


def test_a_lead_in_belongs_to_what_it_leads_in() -> None:
    asked = strengths("being told promptly of the outcome", "Leaders should improve how return home interviews work by")
    assert "missing-children/return-interviews" in asked
    assert "missing-children/return-interviews" not in strengths("being told promptly of the outcome")


def test_what_an_item_names_again_counts_as_the_items_own() -> None:
    lead_in = "Improve the quality of assessments by"
    again = strengths("ensuring that assessments consider fathers", lead_in)
    assert again["assessment/quality"] > strengths("finding out about fathers", lead_in)["assessment/quality"]


def test_what_something_is_done_alongside_counts_for_less_and_what_it_is_done_through_does_not() -> None:
    beside = strengths("Reflective supervision that, alongside independent reviewing officers, challenges drift")
    assert beside["reviews/iro-challenge"] < beside["management/supervision"]
    ways = "Find ways through which the LSCB hears the views of children"
    assert strengths(ways, section="LSCB")["voice/services"] > 0.5


def test_collated_interviews_are_information_and_timely_ones_are_interviews() -> None:
    collated = "Collate return home interviews of children who were missing to see patterns."
    assert "missing-children/return-interviews" not in strengths(collated)
    both = "Hold return home interviews that are timely and collate them to see patterns of going missing."
    assert {"missing-children/return-interviews", "missing-children/intelligence"} <= strengths(both).keys()


def test_a_risk_assessment_is_no_social_work_assessment() -> None:
    assert "assessment/quality" not in strengths("The quality of risk assessments")
    assert "assessment/quality" in strengths("The quality of assessments")


def test_the_section_says_that_the_board_is_asked() -> None:
    text = "A data set from all agencies that shows how well they do."
    assert "board/dataset" in strengths(text, section="LSCB")
    assert "board/dataset" not in strengths("A data set that shows how well they do.")


def test_the_words_that_decided_are_kept() -> None:
    found = asks_in(Ask("x", "Timeliness of strategy meetings"))["strategy-discussions/timeliness"]
    assert found.words == ("timeliness", "strategy meetings")


def test_references_to_pages_are_no_words() -> None:
    assert strengths("The quality of pathway plans (paragraph 12)") == strengths("The quality of pathway plans")
