"""Commands that look one thing up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .conftest import Result, Run


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.status == 0, result.err
    return [json.loads(line) for line in result.out.splitlines()]


def test_a_council_is_shown_with_its_inspections_and_breaks(ask: Run) -> None:
    shown = ask("council", "Wexcombe", "--columns", "inspected,framework,series_break,overall,document,page")
    lines = shown.out.splitlines()
    assert lines[0] == "Wexcombe County Council"
    assert "  GSS code        X99000001" in lines
    assert [line.split()[0] for line in lines if line.startswith("20")] == [
        "2013-06-10",
        "2015-10-12",
        "2019-03-04",
        "2023-09-11",
    ]
    assert "Looked after children to SIF" in shown.out
    assert "SIF to ILACS" in shown.out
    assert lines[-1].startswith("Loaded: ")


def test_a_council_in_a_machine_format_is_rows_alone(ask: Run) -> None:
    shown = rows(ask("council", "Wexcombe", "County", "Council", "--format", "jsonl"))
    assert [(row["inspected"], row["series_break"]) for row in shown][1:3] == [
        ("2015-10-12", "Looked after children to SIF"),
        ("2019-03-04", "SIF to ILACS"),
    ]
    assert all(row["document"].endswith(".pdf") and row["page"] >= 1 for row in shown)


@pytest.mark.parametrize("name", ["x-wexcombe", "X99000001", "council:x-wexcombe"])
def test_a_council_is_found_by_code_and_id(name: str, ask: Run) -> None:
    assert ask("council", name).out.startswith("Wexcombe County Council\n")


def test_a_misspelt_council_is_taken_when_only_one_is_meant(ask: Run) -> None:
    taken = ask("council", "Wexcomb")
    assert (taken.status, taken.err.splitlines()[0]) == (0, "no council 'Wexcomb': taken for Wexcombe")
    real = ask("council", "oxfordshier")
    assert real.out.startswith("Oxfordshire County Council\n")
    assert real.err.splitlines() == ["no council 'oxfordshier': taken for Oxfordshire"]
    assert "\n\nNo inspection is loaded.\n\n" in real.out


@pytest.mark.parametrize("name", ["Atlantis", "Northshire", "Bridgeford"])
def test_a_council_that_could_be_several_or_none_is_refused(name: str, ask: Run) -> None:
    refused = ask("council", name)
    assert refused.status == 2
    assert refused.err.startswith(f"error: no council '{name}'.")
    assert refused.out == ""


def test_councils_before_and_after_are_named(ask: Run) -> None:
    assert "  replaced by" in ask("council", "Northamptonshire").out
    assert "Northamptonshire" in ask("council", "West Northamptonshire").out
    assert "  statistical neighbours  Cambridgeshire, " in ask("council", "Oxfordshire").out


def test_an_inspection_is_shown_with_grades_and_recommendations(ask: Run) -> None:
    shown = ask("inspection", "Wexcombe", "2015")
    assert shown.out.startswith("Wexcombe County Council, SIF\n")
    assert "  lead inspectors  Colm Averill\n" in shown.out
    assert "  report           wexcombe-2016-01-08.pdf, page 1\n" in shown.out
    assert "Adoption performance" in shown.out
    assert "strategy discussions" in shown.out
    assert "also loaded: 2015-10-12 (LSCB review) of Wexcombe Safeguarding Children Board" in shown.err


def test_an_inspection_in_a_machine_format_has_page_and_quote(ask: Run) -> None:
    shown = rows(ask("inspection", "Wexcombe", "SIF", "--format", "jsonl"))
    assert {row["part"] for row in shown} == {"judgement", "recommendation"}
    assert all(row["quote"] and row["page"] >= 1 and row["document"] == "wexcombe-2016-01-08.pdf" for row in shown)


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        ([], "inspected        2023-09-11 to"),
        (["2013"], "inspected        2013-06-10 to"),
        (["2019-03-05"], "inspected        2019-03-04 to"),
        (["2016-01-08"], "inspected        2015-10-12 to"),
        (["looked-after-2013"], "inspected        2013-06-10 to"),
        (["ILACS"], "inspected        2023-09-11 to"),
    ],
)
def test_an_inspection_is_chosen_by_year_day_or_framework(which: list[str], expected: str, ask: Run) -> None:
    assert expected in ask("inspection", "Wexcombe", *which).out


def test_the_board_s_review_is_shown_by_its_id(ask: Run) -> None:
    shown = ask("inspection", "inspection:x-wexcombe/2015-10-12/sif-lscb-review")
    assert shown.out.startswith("Wexcombe Safeguarding Children Board, LSCB review\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Wexcombe", "2017"], "no loaded inspection 'Wexcombe 2017'. Did you mean 2023-09-11 (ILACS) or"),
        (["Wexcombe", "JTAI"], "no loaded inspection 'Wexcombe JTAI'."),
        (["Oxfordshire"], "no loaded inspection 'Oxfordshire'."),
        (["inspection:none"], "no inspection with the id 'inspection:none'."),
        (["Wexcombe", "ILAC"], "no framework 'ILAC'. Did you mean ILACS?"),
    ],
)
def test_an_inspection_that_is_not_there_is_refused(arguments: list[str], message: str, ask: Run) -> None:
    refused = ask("inspection", *arguments)
    assert (refused.status, refused.out) == (2, "")
    assert message in refused.err


def test_a_recommendation_is_found_from_plain_words(ask: Run) -> None:
    found = rows(ask("recommendation", "homeless", "16", "and 17 year olds", "--format", "jsonl"))
    group = [row for row in found if row["found_by"] == "same ask"]
    assert found[: len(group)] == group
    assert [row["council"] for row in group] == [
        "Wexcombe County Council",
        "Harrowdale Metropolitan Borough Council",
        "London Borough of Temsworth",
        "Fenmoor Borough Council",
        "Marlbeck City Council",
        "Wexcombe County Council",
    ]
    assert all("homeless" in row["text"].lower() and row["quote"] and row["page"] and row["score"] for row in group)
    assert len({(row["label"], row["shared"]) for row in group}) == 1
    assert all(row["label"] is None for row in found[len(group) :])


def test_words_that_no_shared_recommendation_holds_are_said_to_be_found_alone(ask: Run) -> None:
    shown = ask("recommendation", "zeppelin moorings")
    assert shown.out.splitlines()[0] == "No shared recommendation holds most of these words; what shares words alone:"


def test_fewer_words_can_be_asked_for(ask: Run) -> None:
    some = rows(ask("recommendation", "homeless 16 and 17 year olds", "--format", "jsonl"))
    more = rows(ask("recommendation", "homeless 16 and 17 year olds", "--at-least", "1", "--format", "jsonl"))
    assert len(more) > len(some)


def test_a_recommendation_is_shown_by_its_id_with_those_who_were_told_the_same(ask: Run) -> None:
    one = rows(ask("recommendation", "homeless 16 and 17 year olds", "--format", "jsonl", "-n", "1"))[0]
    shown = ask("recommendation", one["recommendation"], "--at-least", "2")
    assert shown.status == 0
    assert shown.out.splitlines()[0] == one["text"]
    assert f"  place       {one['document']}, page {one['page']}" in shown.out
    assert "  themes      " in shown.out


def test_recommendations_that_can_t_be_looked_up(ask: Run) -> None:
    unknown = ask("recommendation", "recommendation:none")
    assert (unknown.status, unknown.err) == (2, "error: no recommendation with the id 'recommendation:none'.\n")
    empty = ask("recommendation", "that the")
    assert empty.status == 2
    assert "a text that says what is asked for" in empty.err
    assert ask("recommendation").status == 2


def test_a_theme_is_shown_with_the_councils_that_were_told(ask: Run) -> None:
    shown = ask("theme", "private", "fostering")
    assert shown.out.startswith("Private fostering\n")
    assert "  broader      Child protection and statutory safeguarding\n" in shown.out
    found = rows(ask("theme", "Private fostering", "--format", "jsonl"))
    assert found
    assert {row["theme"] for row in found} == {"Private fostering"}


def test_a_broad_theme_names_its_narrower_ones(ask: Run) -> None:
    shown = ask("theme", "front-door")
    assert "  narrower     Early help, " in shown.out


def test_an_unknown_theme_is_refused(ask: Run) -> None:
    refused = ask("theme", "private foster")
    assert (refused.status, refused.out) == (2, "")
    assert "Did you mean Private fostering?" in refused.err


def test_search_finds_pages_and_recommendations(ask: Run) -> None:
    found = rows(ask("search", '"return home" interview*', "--format", "jsonl"))
    assert {row["found"] for row in found} == {"page", "recommendation"}
    assert [row["score"] for row in found] == sorted((row["score"] for row in found), reverse=True)
    assert all("[return home] [interview" in row["text"].lower() and row["page"] >= 1 for row in found)


def test_search_narrows_down_to_kinds_and_a_council(ask_papers: Run) -> None:
    found = rows(ask_papers("search", "the", "--limit", "500", "--format", "jsonl"))
    kinds = {"recommendation", "action", "decision", "page"}
    assert {row["found"] for row in found} == kinds
    some = rows(ask_papers("search", "the", "-k", "action", "-k", "decision", "--format", "jsonl"))
    assert some == [row for row in found if row["found"] in {"action", "decision"}]
    about = rows(ask_papers("search", "the", "--council", "Harrowdle", "--limit", "500", "--format", "jsonl"))
    assert about == [row for row in found if row["document"].startswith("harrowdale")]
    assert ask_papers("search", "the", "--kind", "pages").status == 2


def test_search_says_when_more_places_hold_the_words(ask: Run) -> None:
    cut = ask("search", "children", "--format", "jsonl")
    assert len(rows(cut)) == 20
    assert "more places hold this than were asked for (20). Ask for more with --limit." in cut.err
    whole = ask("search", "children", "--limit", "500", "--format", "jsonl")
    assert len(rows(whole)) > 20
    assert "more places" not in whole.err


def test_search_with_a_limit_of_0_writes_nothing_and_says_that_there_is_something(ask: Run) -> None:
    nothing = ask("search", "children", "--limit", "0", "--format", "jsonl")
    assert (nothing.status, nothing.out) == (0, "")
    assert "more places hold this than were asked for (0)" in nothing.err
    assert "more places" not in ask("search", "xylophone", "--limit", "0").err


def test_search_for_what_is_nowhere_is_empty_and_0(ask: Run) -> None:
    found = ask("search", "xylophone")
    assert (found.status, found.err) == (0, "no rows\n")
    assert "Loaded: 25 documents" in found.out


def test_search_for_nothing_is_refused(ask: Run) -> None:
    refused = ask("search", '""')
    assert refused.status == 2
    assert "nothing to search for" in refused.err
