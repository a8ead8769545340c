"""The command that looks up one person, on papers of invented councils."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .conftest import Result, Run

MINUTES, CABINET, PLAN = "scrutiny-minutes.txt", "cabinet-minutes.txt", "action-plan.txt"
DIRECTOR = "Director of Children's Services"


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.status == 0, result.err
    return [json.loads(line) for line in result.out.splitlines()]


def section(shown: Result, heading: str) -> list[str]:
    """The lines of a table under its heading, without its header."""
    lines = shown.out.splitlines()
    start = lines.index(heading) + 2
    return lines[start : lines.index("", start)]


def test_an_officer_is_shown_in_parts_with_dates_pages_and_quotes(ask_papers: Run) -> None:
    shown = ask_papers("officer", "Tobias", "Wrenfield")
    assert shown.status == 0
    assert shown.out.splitlines()[:4] == [
        "Tobias Wrenfield",
        "  id               officer:x-wexcombe/tobias-wrenfield",
        "  kind             Officer",
        "  council          Wexcombe County Council",
    ]
    assert "  also printed as  Mr Wrenfield\n" in shown.out
    assert "  first named      2016-02-16\n  last named       2016-11-14\n" in shown.out
    posts = section(shown, "Posts")
    assert [(line[:10], "Head of Safeguarding" in line) for line in posts] == [
        ("2016-02-16", True),
        ("2016-11-14", True),
    ]
    assert MINUTES in posts[0]
    assert PLAN in posts[1]
    assert "in attendance" in section(shown, "Meetings")[0]
    assert "Homeless young people" in section(shown, "Presented")[0]
    assert "offered to send Members" in section(shown, "Actions")[0]
    assert "contact for" in section(shown, "Papers")[0]
    assert shown.out.splitlines()[-1].startswith("Loaded: 29 documents")


def test_a_machine_format_has_every_part_in_date_order(ask_papers: Run) -> None:
    found = rows(ask_papers("officer", "officer:x-wexcombe/ingrid-solberg-pike", "--format", "jsonl"))
    stated = [row for row in found if row["date"] is not None]
    assert [row["date"] for row in stated] == sorted(row["date"] for row in stated)
    assert {(row["part"], row["involvement"], row["date"], row["document"]) for row in stated} == {
        ("meeting", "attended", "2016-02-16", MINUTES),
        ("post", "held", "2016-02-16", MINUTES),
        ("presentation", "presented", "2016-02-16", MINUTES),
        ("meeting", "attended", "2016-03-14", CABINET),
        ("post", "held", "2016-03-14", CABINET),
        ("presentation", "presented", "2016-03-14", CABINET),
        ("post", "held", "2016-11-14", PLAN),
        ("paper", "wrote", "2016-11-14", PLAN),
    }
    assert all(row["page"] == 1 and row["quote"] for row in found)


def test_whom_somebody_may_be_confused_with_is_named(ask_papers: Run) -> None:
    found = rows(ask_papers("officer", "Solberg-Pike", "-c", "Wexcombe", "--format", "jsonl"))
    candidate = found[-1]
    assert (candidate["part"], candidate["what"]) == ("candidate", "Ingrid Solberg-Pike")
    assert candidate["council"] == "Harrowdale Metropolitan Borough Council"
    assert "same-name" in candidate["reason"]
    assert 0.5 < candidate["score"] <= 1
    assert candidate["target"] == "officer:x-harrowdale/ingrid-solberg-pike"
    assert candidate["document"] == "harrowdale-note.txt"


def test_others_with_the_surname_in_the_same_council_are_named(ask_papers: Run) -> None:
    shown = ask_papers("officer", "Magnus Thorne")
    assert "Romilly Thorne" in section(shown, "Same surname in the same council")[0]
    assert "same surname" in shown.out
    assert "May be the same person" not in shown.out


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("petifer", "Orla Pettifer"),
        ("Orla Petifer", "Orla Pettifer"),
        ("cllr o pettifer", "Orla Pettifer"),
        ("PETTIFER", "Orla Pettifer"),
        ("Mr Wrenfield", "Tobias Wrenfield"),
        ("averill", "Colm Averill"),
        ("officer:x-wexcombe/magnus-thorne", "Magnus Thorne"),
    ],
)
def test_a_name_is_found_in_part_by_initials_or_misspelt(name: str, person: str, ask_papers: Run) -> None:
    shown = ask_papers("officer", name)
    assert shown.out.startswith(f"{person}\n")
    misspelt = "etifer" in name
    assert (f"no person '{name}': taken for {person}\n" in shown.err) is misspelt


def test_an_inspector_is_shown_with_the_inspections_led(ask_papers: Run) -> None:
    shown = ask_papers("officer", "Colm Averill")
    assert "  kind          Inspector\n" in shown.out
    assert "  in papers of  Harrowdale Metropolitan Borough Council, " in shown.out
    assert "wexcombe-2016-01-08.pdf" in section(shown, "Inspections led")[-1]


def test_where_several_people_fit_they_are_listed(ask_papers: Run) -> None:
    several = ask_papers("officer", "thorne")
    assert (several.status, several.out) == (2, "")
    assert several.err.splitlines() == [
        "  Romilly Thorne (Cllr Romilly Thorne), Councillor, Wexcombe County Council, "
        "councillor:x-wexcombe/romilly-thorne",
        "  Magnus Thorne, Officer, Wexcombe County Council: Committee Clerk, officer:x-wexcombe/magnus-thorne",
        "error: 'thorne' fits 2 people. Give more of the name, --council NAME or an id.",
    ]
    assert f"Harrowdale Metropolitan Borough Council: Interim {DIRECTOR}" in ask_papers("officer", "solberg pike").err


def test_a_council_chooses_among_people_of_one_name(ask_papers: Run) -> None:
    shown = ask_papers("officer", "Ingrid Solberg-Pike", "--council", "Harrowdale")
    assert "  id           officer:x-harrowdale/ingrid-solberg-pike\n" in shown.out
    assert "interim" in section(shown, "Posts")[0]


def test_an_unknown_person_is_refused_with_what_is_loaded(ask_papers: Run) -> None:
    refused = ask_papers("officer", "Zebedee Xanthos")
    assert (refused.status, refused.out) == (2, "")
    loaded, error = refused.err.splitlines()
    assert loaded.startswith("Loaded: ")
    assert " people, from 29 documents" in loaded
    assert error == "error: no person 'Zebedee Xanthos'."
    close = ask_papers("officer", "Orlando Pettigrew")
    assert close.err.splitlines()[-1] == "error: no person 'Orlando Pettigrew'. Did you mean Orla Pettifer?"


def test_a_person_of_another_council_is_suggested(ask_papers: Run) -> None:
    refused = ask_papers("officer", "Amos Quill", "--council", "Wexcombe")
    assert refused.status == 2
    assert "no person in this council's papers 'Amos Quill'." in refused.err
    assert "Did you mean Amos Quill (councillor:x-harrowdale/amos-quill)?" in refused.err
    assert ask_papers("officer", "Amos Quill", "--council", "Atlantis").status == 2


def test_columns_and_limits_write_one_table(ask_papers: Run) -> None:
    shown = ask_papers("officer", "wrenfield", "--columns", "part,date,page", "-n", "2")
    table = shown.out.partition("part")[2].splitlines()
    assert [line.split()[0] for line in table[1:3]] == ["meeting", "post"]
    assert "more rows are not shown" in shown.err


def test_nobody_is_found_where_no_paper_is_loaded(ask: Run) -> None:
    refused = ask("officer", "wrenfield")
    assert refused.status == 2
    assert "people, from 25 documents" in refused.err
