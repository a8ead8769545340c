"""The command that looks up one committee, and what papers add to the council and recommendation commands."""

from __future__ import annotations

from .conftest import Run
from .test_people import CABINET, MINUTES, PLAN, rows, section


def test_a_committee_is_shown_in_parts(ask_papers: Run) -> None:
    shown = ask_papers("committee", "Children's", "Scrutiny", "Committee")
    assert shown.status == 0
    assert shown.out.startswith("Children's Scrutiny Committee\n")
    assert "  kind         scrutiny\n  council      Wexcombe County Council\n  meetings     1\n" in shown.out
    assert section(shown, "Meetings")[0].startswith("2016-02-16")
    assert "Orla Pettifer" in section(shown, "Chairs")[0]
    assert "2015-10-12 SIF" in section(shown, "Inspections and papers considered")[0]
    assert ["Inspection of services for children" in line for line in section(shown, "Items")] == [True, False]
    assert ["Ingrid" in line for line in section(shown, "Presenters")] == [True, False]
    assert ["note the report" in line for line in section(shown, "Decisions")] == [True, False]
    assert "offered to send Members" in section(shown, "Actions")[0]
    assert shown.out.splitlines()[-1].startswith("Loaded: 4 meetings, from 29 documents")


def test_a_committee_s_meetings_stand_in_date_order(ask_papers: Run) -> None:
    found = rows(ask_papers("committee", "cabinet", "--format", "jsonl"))
    meetings = [(row["met"], row["document"], row["page"]) for row in found if row["part"] == "meeting"]
    assert meetings == [("2016-03-14", CABINET, 1), ("2016-11-14", PLAN, 1)]
    assert [row["met"] for row in found] == sorted(row["met"] for row in found)
    assert all(row["quote"] for row in found)


def test_committees_are_found_in_part_by_id_or_misspelt(ask_papers: Run) -> None:
    for name in ("scrutiny", "committee:x-wexcombe/childrens-scrutiny-committee", "Children’s scrutiny comittee"):
        assert ask_papers("committee", name).out.startswith("Children's Scrutiny Committee\n")
    assert "taken for Cabinet\n" in ask_papers("committee", "Cabinett").err


def test_several_or_unknown_committees_are_refused(ask_papers: Run) -> None:
    several = ask_papers("committee", "children's")
    assert (several.status, several.out) == (2, "")
    assert several.err.splitlines()[:2] == [
        "  Children's Improvement Board, Harrowdale Metropolitan Borough Council, "
        "committee:x-harrowdale/childrens-improvement-board",
        "  Children's Scrutiny Committee, Wexcombe County Council, committee:x-wexcombe/childrens-scrutiny-committee",
    ]
    assert "fits 2 committees" in several.err
    one = ask_papers("committee", "children's", "--council", "Harrowdale")
    assert one.out.startswith("Children's Improvement Board\n")
    unknown = ask_papers("committee", "Planning")
    assert (unknown.status, unknown.out) == (2, "")
    assert unknown.err.startswith("Loaded: 3 committees, from 29 documents")


def test_a_council_is_shown_with_its_committees_posts_and_actions(ask_papers: Run) -> None:
    lines = [" ".join(line.split()) for line in ask_papers("council", "Wexcombe").out.splitlines()]
    assert "committees Cabinet (2 meetings), Children's Scrutiny Committee (1 meeting)" in lines
    assert "Director of Children's Services Ingrid Solberg-Pike (2016-11-14)" in lines
    assert "actions 4 (2 completed, 1 on track, 1 unknown)" in lines


def test_a_council_without_papers_has_no_such_lines(ask_papers: Run) -> None:
    shown = ask_papers("council", "Temsworth")
    assert "committees" not in shown.out
    assert "actions" not in shown.out


def test_a_recommendation_is_shown_with_the_actions_that_answer_it(ask_papers: Run) -> None:
    text = "strategy discussions police health professional"
    told = rows(ask_papers("recommendation", text, "--format", "jsonl"))
    one = next(row["recommendation"] for row in told if row["document"] == "wexcombe-2016-01-08.pdf")
    shown = ask_papers("recommendation", one)
    answers = section(shown, "Actions that answer it")
    assert [line[:10] for line in answers] == ["2016-11-14", "2016-11-14"]
    assert all("completed" in line and PLAN in line for line in answers)
    assert "  may be the same as  recommendation:" in shown.out


def test_a_recommendation_that_a_paper_restates_is_shown_too(ask_papers: Run) -> None:
    query = "MATCH (r:Recommendation {kind: 'report'}) RETURN r.id AS id ORDER BY id LIMIT 1"
    (one,) = rows(ask_papers("cypher", query, "--format", "jsonl"))
    shown = ask_papers("recommendation", one["id"])
    assert shown.status == 0
    assert "told to" not in shown.out
    assert f"{PLAN}, page 1" in shown.out


def test_where_no_action_answers_it_is_said_how_many_are_loaded(ask: Run, ask_papers: Run) -> None:
    for run, number in ((ask, 0), (ask_papers, 4)):
        one = rows(run("recommendation", "homeless 16 and 17 year olds", "--format", "jsonl", "-n", "1"))[0]
        assert (
            f"No action answers it, of {number} that are loaded.\n" in run("recommendation", one["recommendation"]).out
        )


def test_the_minutes_are_the_evidence_of_a_stored_query(ask_papers: Run) -> None:
    found = rows(ask_papers("query", "committees-on-inspections", "--committee", "scrutiny", "--format", "jsonl"))
    assert [(row["inspected"], row["presenter"], row["document"]) for row in found] == [
        ("2015-10-12", "Ingrid Solberg-Pike", MINUTES)
    ]
