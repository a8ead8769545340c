"""The commands query and cypher."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from councilgraph.cli.asking import described, extra_parameters
from councilgraph.cli.loaded import loaded_line
from councilgraph.cli.options import pairs, typed
from councilgraph.errors import UsageError
from councilgraph.graph.rows import Rows
from councilgraph.queries.run import query_names, stored_query

from .conftest import Run


def test_the_stored_queries_are_listed(run: Run) -> None:
    listed = run("query", "--list", "--format", "jsonl")
    assert [json.loads(line)["query"] for line in listed.out.splitlines()] == query_names()


def test_a_stored_query_is_described(run: Run) -> None:
    shown = run("query", "told-about-theme", "--describe")
    assert shown.out == described(stored_query("told-about-theme"))
    assert "  theme (theme, required): name or id of the theme, broad or narrow\n" in shown.out
    assert "      for example --theme 'Private fostering'\n" in shown.out
    assert "  document: path of the document\n" in shown.out
    assert "MATCH (t:Theme)" in shown.out


def test_parameters_are_given_in_either_way(ask: Run) -> None:
    by_option = ask("query", "told-about-theme", "--theme", "Private fostering", "--since=2018-01-01", "-f", "csv")
    by_pair = ask("query", "told-about-theme", "-p", "theme=private-fostering", "-p", "since=2018-01-01", "-f", "csv")
    assert by_option.status == by_pair.status == 0
    assert by_option.out == by_pair.out
    assert len(by_option.out.splitlines()) >= 2


def test_what_was_loaded_stands_below_a_table_and_beside_other_formats(ask: Run) -> None:
    table = ask("query", "coverage", "--council", "Wexcombe")
    assert table.out.splitlines()[-1].startswith("Loaded: 28 inspections, from 25 documents (13 ILACS report, 6 SIF")
    machine = ask("query", "coverage", "--council", "Wexcombe", "--format", "json")
    assert "Loaded: 28 inspections" in machine.err
    assert len(json.loads(machine.out)) == 3


def test_nothing_found_is_0_and_says_what_was_loaded(ask: Run) -> None:
    found = ask("query", "told-about-theme", "--theme", "neglect", "--region", "Northern Ireland")
    assert found.status == 0
    assert found.err == "no rows\n"
    assert "Loaded: 163 recommendations" in found.out


def test_what_was_compared_stands_below_the_table(ask: Run) -> None:
    path = ask("query", "grade-path", "--council", "Wexcombe").out
    assert "\nBreaks in the series: " in path
    assert "`councilgraph ontology crosswalk` says which areas correspond." in path
    assert "joint grades for children in care and care leavers; each is one judgement and never split." in path
    assert "one judgement" not in ask("query", "coverage").out


def test_neighbours_are_counted_and_those_of_no_document_are_named(ask: Run) -> None:
    added = ask("query", "neighbour-grades", "--council", "Wexcombe")
    assert "Neighbours of Wexcombe: the register has none." in added.out
    known = ask("query", "most-shared-themes", "--neighbours-of", "Leeds", "--format", "json")
    assert "No document mentions Leeds, so the graph does not hold its neighbours" in known.err
    assert "Kirklees Council" in known.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name a stored query. `councilgraph query --list` lists them."),
        (["grade-paths"], "no stored query 'grade-paths'. Did you mean grade-path?"),
        (["told-about-theme"], "needs the parameter 'theme'"),
        (["told-about-theme", "--theme"], "--theme needs a value"),
        (["told-about-theme", "neglect"], "'neglect' is not expected here"),
        (["most-shared-themes", "--region", "Walse"], "no region 'Walse'. Did you mean Wales"),
        (["most-shared-themes", "--neighbours-of", "Ledes"], "no council 'Ledes'. Did you mean Leeds"),
        (["told-about-theme", "--theme", "neglekt"], "no theme 'neglekt'. Did you mean Neglect"),
        (["told-about-theme", "--theme", "neglect", "--sinc", "x"], "no parameter 'sinc'. Did you mean since?"),
        (["told-about-theme", "-p", "theme"], "'theme' is no parameter. Write it as name=value."),
        (["told-about-theme", "-p", "theme=a", "-p", "theme=b"], "the parameter 'theme' is given twice"),
        (["grade-path", "--council", "A", "--council=B"], "the parameter 'council' is given twice"),
        (["grade-path", "-p", "council=A", "--council", "A"], "the parameter 'council' is given twice"),
        (["themes-by-grade", "--broad", "--broad"], "the parameter 'broad' is given twice"),
        (["told-again", "--at-least", "3", "--at_least", "3"], "the parameter 'at_least' is given twice"),
        (["grade-path", "--council", "Wexcome Regis"], "no council 'Wexcome Regis'."),
    ],
)
def test_a_query_that_can_t_be_asked_ends_with_2(arguments: list[str], message: str, ask: Run) -> None:
    failed = ask("query", *arguments)
    assert failed.status == 2
    assert failed.err.startswith("error: ")
    assert message in failed.err
    assert failed.out == ""


def test_extra_parameters() -> None:
    query = stored_query("themes-by-grade")
    assert extra_parameters(["--broad", "--area", "leadership"], query) == {"broad": "true", "area": "leadership"}
    assert extra_parameters(["--broad", "no", "--area=x=y"], query) == {"broad": "no", "area": "x=y"}
    again = stored_query("told-again")
    assert extra_parameters(["--at-least", "3"], again) == {"at_least": "3"}
    assert extra_parameters(["--at_least", "-1"], again) == {"at_least": "-1"}
    for wrong in (["-x"], ["--"], ["x"], ["--area", "--broad"]):
        with pytest.raises(UsageError):
            extra_parameters(wrong, query)


def test_values_of_free_cypher() -> None:
    assert typed("2024-01-31") == date(2024, 1, 31)
    assert typed("3") == 3
    assert typed("0.5") == 0.5
    assert typed('"3"') == "3"
    assert typed("true") is True
    assert typed("null") is None
    assert typed('["a", "b"]') == ["a", "b"]
    assert typed("E10000025") == "E10000025"
    assert typed("South West") == "South West"
    assert typed("10characte") == "10characte"
    assert pairs(["a=1", "b=x=y", "c="]) == {"a": "1", "b": "x=y", "c": ""}


def test_cypher_is_asked_with_parameters(ask: Run) -> None:
    text = (
        "MATCH (i:Inspection) WHERE i.start_date >= $since AND i.framework = $f RETURN i.id AS id ORDER BY id LIMIT $n"
    )
    asked = ask("cypher", text, "-p", "since=2023-01-01", "-p", "f=ILACS", "-p", "n=2", "--format", "csv")
    assert asked.status == 0
    assert len(asked.out.splitlines()) == 3


def test_cypher_comes_from_standard_input_or_a_file(ask: Run, tmp_path: Path) -> None:
    text = "// how many\nMATCH (c:Council) RETURN count(c) AS n"
    (tmp_path / "count.cypher").write_text(text, encoding="utf-8")
    typed_in = ask("cypher", "-", "--format", "csv", stdin=text)
    assert typed_in.out.splitlines()[0] == "n"
    assert ask("cypher", f"@{tmp_path / 'count.cypher'}", "--format", "csv").out == typed_in.out
    missing = ask("cypher", "@none.cypher")
    assert missing.status == 2
    assert "can't read the query from none.cypher" in missing.err


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:Council)",
        "MATCH (n) DETACH DELETE n",
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "MATCH (n) RETURN n; MATCH (n) RETURN n",
        "CALL db.labels()",
        "MATCH (n RETURN n",
        "",
    ],
)
def test_cypher_that_may_not_or_can_t_run_ends_with_1(text: str, ask: Run) -> None:
    refused = ask("cypher", text)
    assert refused.status == 1
    assert refused.err.startswith("error: ")
    assert refused.out == ""


def test_a_time_limit_ends_a_query(ask: Run) -> None:
    text = "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN count(*) AS n"
    ended = ask("cypher", text, "--time-limit", "0.2")
    assert ended.status == 1
    assert "error: " in ended.err


def test_limits_of_a_stored_query_are_those_that_are_given(ask: Run) -> None:
    ended = ask("query", "inspection-themes", "--time-limit", "0.001")
    assert ended.status == 1
    assert "longer than the limit of 0.001 seconds" in ended.err
    larger = ask("query", "inspection-themes", "--time-limit", "60", "--memory-limit", "64", "--format", "csv")
    assert larger.out == ask("query", "inspection-themes", "--format", "csv").out != ""


@pytest.mark.parametrize("limit", [("--time-limit", "0"), ("--time-limit", "1e9"), ("--memory-limit", "63")])
@pytest.mark.parametrize("command", [("query", "coverage"), ("cypher", "RETURN 1 AS one")])
def test_a_limit_that_no_query_can_keep_ends_with_2(command: tuple[str, str], limit: tuple[str, str], ask: Run) -> None:
    refused = ask(*command, *limit)
    assert refused.status == 2
    assert "limit" in refused.err
    assert refused.out == ""


def test_what_is_loaded_is_said_on_one_line() -> None:
    kinds = Rows(("kind", "documents"), (("SIF report", 2), ("unknown", 1)))
    assert loaded_line("Recommendation", 1, kinds) == (
        "Loaded: 1 recommendation, from 3 documents (2 SIF report, 1 unknown)."
    )
    assert loaded_line("SharedRecommendation", 0, kinds).startswith("Loaded: 0 shared recommendations, from")
    assert loaded_line("Document", 3, kinds).startswith("Loaded: 3 documents (")
    assert loaded_line("Document", 0, Rows(("kind", "documents"), ())).startswith("Loaded: nothing.")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_help_of_a_stored_query_is_its_header(run: Run, option: str) -> None:
    shown = run("query", "told-about-theme", option)
    assert shown.status == 0
    assert shown.out == described(stored_query("told-about-theme"), with_cypher=False)
    assert "MATCH" not in shown.out


def test_the_help_of_the_command_is_its_own(run: Run) -> None:
    assert "--describe" in run("query", "--help").out
    assert run("query", "told-about-them", "--help").status == 2


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "MATCH (c:Counsil) RETURN c.name AS name",
            "line 1, column 10: no node has the label 'Counsil'; instead: Council",
        ),
        ("MATCH (c:Council)-[:INSPECTED]->(i) RETURN c.name AS name", "it goes the other way"),
        ("MATCH (c:Council) RETURN c.nam AS name", "Council has no property 'nam'"),
        ("MATCH (i:Inspection) WHERE i.start_date = '2016' RETURN i.id AS id", "instead: date('2016')"),
    ],
)
def test_what_can_match_nothing_is_told_beside_the_rows(ask: Run, query: str, said: str) -> None:
    asked = ask("cypher", query, "--format", "jsonl")
    assert asked.status == 0
    assert said in asked.err


def test_a_query_that_is_merely_not_portable_runs_in_silence(ask: Run) -> None:
    asked = ask("cypher", "MATCH (c:Council) RETURN c.name", "--format", "jsonl")
    assert (asked.status, asked.err) == (0, "")
    assert asked.out
