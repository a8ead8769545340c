"""The commands sparql, validate and import."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from councilgraph.queries.sparql import sparql_names

from .conftest import EXAMPLES, Result, Run

SERVER = "bolt://127.0.0.1:9"  # nothing listens there
COUNCILS = "SELECT ?name WHERE { ?c a cg:Council ; cg:name ?name . FILTER(?name = $name) }"


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.status == 0, result.err
    return [json.loads(line) for line in result.out.splitlines()]


@pytest.fixture
def exported(ask: Run, tmp_path: Path) -> Path:
    """The store's graph in Turtle."""
    file = tmp_path / "graph.ttl"
    assert ask("export", "--format", "turtle", "--output", file).status == 0
    return file


def test_a_question_has_the_same_rows_in_both_languages_and_of_a_file(ask: Run, run: Run, exported: Path) -> None:
    name, form = "themes-by-framework", ("-p", "theme=Supervision", "--format", "jsonl")
    expected = rows(ask("query", name, *form))
    assert expected
    assert rows(ask("sparql", name, *form)) == expected
    assert rows(run("sparql", name, "--from", exported, *form)) == expected


def test_sparql_of_ones_own_takes_parameters(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "asked.rq").write_text(COUNCILS, encoding="utf-8")
    given = ("-p", "name=Wexcombe County Council", "--format", "jsonl")
    for query in (COUNCILS, f"@{tmp_path / 'asked.rq'}"):
        assert rows(ask("sparql", query, *given)) == [{"name": "Wexcombe County Council"}]
    assert rows(ask("sparql", "-", *given, stdin=COUNCILS)) == [{"name": "Wexcombe County Council"}]


def test_the_questions_that_have_a_sparql_form_are_listed(run: Run) -> None:
    listed = rows(run("sparql", "--list", "--format", "jsonl"))
    assert [row["query"] for row in listed] == list(sparql_names())
    assert len(listed) == 5


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "--list"),
        (("most-shared-theme",), 2, "most-shared-themes"),
        (("DELETE WHERE { ?s ?p ?o }",), 1, "this is an update"),
        (("SELECT * WHERE { SERVICE <http://localhost/> { ?s ?p ?o } }",), 1, "SERVICE"),
        (("SELECT * WHERE {",), 1, "line 1"),
        ((COUNCILS, "-p", "nmae=Wexcombe County Council"), 2, "Did you mean name?"),
        (("ASK {}", "--from", "nowhere.ttl"), 1, "nowhere.ttl"),
    ],
)
def test_what_cannot_be_asked_says_why(ask: Run, arguments: tuple[str, ...], status: int, said: str) -> None:
    asked = ask("sparql", *arguments)
    assert (asked.status, asked.out) == (status, "")
    assert said in asked.err


@pytest.fixture
def one_report(run: Run, tmp_path: Path) -> Path:
    """A store with one report, since shapes are checked slowly."""
    report = next(EXAMPLES.glob("wexcombe-2016-*.pdf"))
    assert run("load", report, "--store", tmp_path / "one", "--quiet").status == 0
    return tmp_path / "one"


def test_the_shapes_allow_what_was_loaded(run: Run, one_report: Path) -> None:
    checked = run("validate", "--store", one_report)
    assert (checked.status, checked.out) == (0, "")
    assert checked.err == "the shapes allow everything that is there\n"


def test_what_the_shapes_do_not_allow_ends_with_3(run: Run, one_report: Path, tmp_path: Path) -> None:
    file = tmp_path / "one.ttl"
    assert run("export", "--store", one_report, "--format", "turtle", "--output", file).status == 0
    text = file.read_text(encoding="utf-8")
    assert (grades := text.count('cg:grade "')) > 3
    file.write_text(text.replace('cg:grade "', 'cg:grade "not '), encoding="utf-8")
    checked = run("validate", file, "--format", "jsonl")
    assert checked.status == 3
    found = [json.loads(line) for line in checked.out.splitlines()]
    assert {row["path"] for row in found} == {"cg:grade"}
    assert len(found) == grades
    assert all(row["value"].startswith("not ") for row in found)
    assert all(row["document"].startswith("wexcombe-2016-") and row["page"] >= 1 for row in found)
    assert f"{len(found)} violations" in checked.err


def test_an_imported_export_is_asked_like_the_store_it_came_from(
    ask: Run, run: Run, exported: Path, tmp_path: Path
) -> None:
    store = tmp_path / "imported"
    imported = run("import", exported, "--store", store)
    assert imported.status == 0, imported.err
    assert imported.err.startswith("imported ")
    for query in ("recommendations", "grade-path", "told-again"):
        assert rows(run("query", query, "--store", store, "--format", "jsonl")) == rows(
            ask("query", query, "--format", "jsonl")
        )
    assert rows(run("problems", "--store", store, "--format", "jsonl")) == rows(ask("problems", "--format", "jsonl"))
    searched = run("search", '"return home"', "--store", store, "--format", "jsonl")
    assert {row["found"] for row in rows(searched)} == {"recommendation"}
    assert "no pages were searched" in searched.err
    assert "no pages" not in run("search", "home", "--kind", "action", "--store", store).err
    assert "holds no pages to search" in run("search", "home", "--kind", "page", "--store", store).err
    for place, option in ((("--store", store), "--store"), (("--store", SERVER, "--ledger", store), "--ledger")):
        refused = run("load", exported.parent, *place)
        assert refused.status == 1
        assert f"Load documents into another folder with {option}." in refused.err


def test_an_import_keeps_away_from_documents_and_servers(run: Run, loaded: Path, exported: Path) -> None:
    into_documents = run("import", exported, "--store", loaded)
    assert into_documents.status == 1
    assert "holds documents that were loaded" in into_documents.err
    into_server = run("import", exported, "--store", "neo4j://localhost:7687")
    assert into_server.status == 2
    assert "councilgraph push neo4j://localhost:7687" in into_server.err
