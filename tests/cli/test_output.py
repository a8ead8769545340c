"""The output options that every listing takes, and the formats."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from councilgraph.cli.output import Format, Output, plain_text, write_rows
from councilgraph.cli.tables import cell_text, fitted, write_table
from councilgraph.errors import ExportError, UsageError
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.graph.rows import Rows
from hypothesis import given
from hypothesis import strategies as st

from .conftest import Run

AWKWARD = Rows(
    ("name", "value", "page"),
    (
        ('say "no", then | \\ \n again', None, 1),
        ("\x1b[31mred\x0c", [date(2024, 1, 31), "b"], 12),
        ("é \u202e ✓", True, 3),
        ("=1+1", 0.1, 4),
    ),
)


def written(rows: Rows, capsys: pytest.CaptureFixture[str], **options: object) -> str:
    write_rows(rows, Output(**options))  # type: ignore[arg-type]
    return capsys.readouterr().out


def test_csv_and_tsv_are_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    for form, delimiter in ((Format.CSV, ","), (Format.TSV, "\t")):
        text = written(AWKWARD, capsys, format=form)
        read = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
        assert read[0] == ["name", "value", "page"]
        assert read[1] == ['say "no", then | \\ \n again', "", "1"]
        assert read[2][1:] == ["2024-01-31|b", "12"]
        assert [row[1] for row in read[3:]] == ["true", "0.1"]


def test_json_and_jsonl_are_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    expected = [
        {"name": 'say "no", then | \\ \n again', "value": None, "page": 1},
        {"name": "\x1b[31mred\x0c", "value": ["2024-01-31", "b"], "page": 12},
        {"name": "é \u202e ✓", "value": True, "page": 3},
        {"name": "=1+1", "value": 0.1, "page": 4},
    ]
    assert json.loads(written(AWKWARD, capsys, format=Format.JSON)) == expected
    lines = written(AWKWARD, capsys, format=Format.JSONL).splitlines()
    assert [json.loads(line) for line in lines] == expected


def test_markdown_has_one_line_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    lines = written(AWKWARD, capsys, format=Format.MARKDOWN).splitlines()
    assert lines[:2] == ["| name | value | page |", "| --- | --- | --- |"]
    assert lines[2] == '| say "no", then \\| \\\\ again |  | 1 |'
    assert len(lines) == 2 + len(AWKWARD)


def test_a_table_without_a_terminal_is_plain_and_whole(capsys: pytest.CaptureFixture[str]) -> None:
    long = Rows(("text", "page"), (("word " * 60 + "end", 7), ("short", None)))
    lines = written(long, capsys).splitlines()
    assert len(lines) == 3
    assert lines[1].endswith("end  7")
    assert lines[2] == "short"
    assert "\x1b" not in written(AWKWARD, capsys)


def test_nodes_and_relationships_come_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    node = Node("Council", "council:x", {"name": "X", "start_date": date(2000, 1, 2)})
    related = Relationship("MADE", NodeRef("Inspection", "i"), NodeRef("Recommendation", "r"), {"page": 2})
    text = written(Rows(("n", "r"), ((node, related),)), capsys, format=Format.JSONL)
    assert json.loads(text) == {
        "n": {"id": "council:x", "label": "Council", "properties": {"name": "X", "start_date": "2000-01-02"}},
        "r": {"label": "MADE", "start": "i", "end": "r", "properties": {"page": 2}},
    }
    assert json.loads(plain_text(node))["id"] == "council:x"


def test_limit_and_columns_choose(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(AWKWARD, Output(format=Format.CSV, limit=1, columns="page, value"))
    printed = capsys.readouterr()
    assert printed.out == "page,value\n1,\n"
    assert printed.err == "3 more rows are not shown\n"


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(UsageError, match=r"no column 'nmae'\. There are: name, value, page"):
        write_rows(AWKWARD, Output(columns="nmae"))


def test_nothing_found_is_said_beside_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(Rows(("a",), ()), Output())
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "no rows\n")
    assert written(Rows(("a",), ()), capsys, format=Format.CSV) == "a\n"
    assert written(Rows(("a",), ()), capsys, format=Format.JSON) == "[]\n"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "rows.csv"
    assert written(AWKWARD, capsys, format=Format.CSV, output=target) == ""
    assert target.read_text(encoding="utf-8").startswith("name,value,page\n")
    with pytest.raises(UsageError):
        write_rows(AWKWARD, Output(columns="nmae", output=tmp_path / "other.csv"))
    assert [path.name for path in tmp_path.iterdir()] == ["rows.csv"]
    with pytest.raises(ExportError, match="can't write"):
        write_rows(AWKWARD, Output(output=tmp_path / "no" / "folder.csv"))


@given(st.text())
def test_cells_have_no_control_characters_and_one_line(text: str) -> None:
    shown = cell_text(text)
    assert len(shown.splitlines()) <= 1
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)


@given(st.lists(st.integers(0, 200), min_size=1, max_size=12), st.integers(20, 250))
def test_fitted_columns_fit(natural: list[int], room: int) -> None:
    columns = [*(f"c{i}" for i in range(len(natural) - 1)), "page"]
    widths = fitted(columns, natural, room)
    least = [i for i in widths if columns[i] == "page" or i == 0]
    assert sum(widths.values()) + 2 * (len(widths) - 1) <= room or list(widths) == least
    assert all(widths[i] <= max(natural[i], len(columns[i])) for i in widths)
    assert all(natural[i] > 0 for i in widths)


def test_on_a_terminal_what_does_not_fit_is_left_out_and_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "55")
    names = ("council", "inspected", "overall", "text", "document", "page", "gss_code")
    row = ("Northmarsh Council", date(2020, 1, 2), "requires improvement", "word " * 30, "north/2020.pdf", 3, "X01")
    stream = StringIO()
    write_table(Rows(names, (row,)), stream, wide=False, on_terminal=True)
    lines = stream.getvalue().splitlines()
    assert all(len(line) <= 55 for line in lines)
    assert lines[0].split() == ["council", "inspected", "document", "page"]
    assert capsys.readouterr().err.startswith("columns not shown: overall, text, gss_code")
    stream = StringIO()
    write_table(Rows(names, (row,)), stream, wide=True, on_terminal=True)
    assert "word " * 29 in stream.getvalue()
    assert capsys.readouterr().err == ""


def test_what_all_rows_begin_with_stands_above_a_table_that_does_not_fit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    names = ("council", "inspected", "overall", "document", "page", "gss_code")
    days = (date(2020, 1, 2), date(2023, 1, 2))
    rows = tuple(("Northmarsh Council", day, "requires improvement", f"north/{day}.pdf", 3, "X01") for day in days)
    stream = StringIO()
    write_table(Rows(names, rows), stream, wide=False, on_terminal=True)
    lines = stream.getvalue().splitlines()
    assert lines[0] == "council: Northmarsh Council"
    assert lines[1].split() == ["inspected", "overall", "document", "page", "gss_code"]
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("COLUMNS", "200")
    stream = StringIO()
    write_table(Rows(names, rows), stream, wide=False, on_terminal=True)
    assert stream.getvalue().split()[:2] == ["council", "inspected"]


@pytest.mark.parametrize(
    "command",
    [
        ["query", "coverage"],
        ["cypher", "MATCH (c:Council) RETURN c.name AS name ORDER BY name"],
        ["council", "Wexcombe"],
        ["inspection", "Wexcombe"],
        ["recommendation", "homeless young people"],
        ["theme", "private fostering"],
        ["search", "supervision"],
        ["problems"],
        ["sources"],
        ["stats"],
        ["ontology"],
        ["query", "--list"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_every_listing_takes_the_same_options(command: list[str], ask: Run, tmp_path: Path) -> None:
    target = tmp_path / "rows.json"
    wrote = ask(*command, "--format", "json", "--limit", "2", "--output", target)
    assert (wrote.status, wrote.out) == (0, "")
    rows = json.loads(target.read_text(encoding="utf-8"))
    assert 1 <= len(rows) <= 2
    first = next(iter(rows[0]))
    narrowed = ask(*command, "--format", "jsonl", "--columns", first, "--wide")
    assert all(list(json.loads(line)) == [first] for line in narrowed.out.splitlines())
