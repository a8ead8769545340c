"""The README's tour, the guide and the notebook say what is printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from councilgraph.graph.stores.neo4j import Address
from councilgraph.queries.questions import QUESTIONS
from councilgraph.queries.run import stored_queries
from councilgraph.scripts.printed import NOTEBOOK, ROOT, STORES, Shown, executed, parts, renewed, timeless, written

from .servers import empty

GUIDE = "docs/guide.md"
STALE = "run: make docs"


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", STORES)
def test_a_page_prints_what_it_says(page: str) -> None:
    shown = text_of(page)
    now = renewed(shown, STORES[page])
    assert timeless(now.split("\n")) == timeless(shown.split("\n")), STALE


@pytest.mark.parametrize("page", STORES)
def test_a_page_has_commands_with_output(page: str) -> None:
    assert sum(bool(part.source and part.printed) for part in parts(text_of(page))) >= 5


@pytest.mark.xdist_group("neo4j")
def test_the_guide_prints_the_same_on_a_server(neo4j_address: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = text_of(GUIDE)
    empty(neo4j_address)
    monkeypatch.setenv("COUNCILGRAPH_NEO4J_PASSWORD", neo4j_address.password or "")
    monkeypatch.setenv("COUNCILGRAPH_LEDGER", STORES[GUIDE])
    now = renewed(shown, str(neo4j_address))
    assert timeless(now.split("\n")) == timeless(shown.split("\n"))


def test_the_notebook_prints_what_it_says() -> None:
    shown = text_of(NOTEBOOK)
    now = executed(json.loads(shown))
    for stored, cell in zip(json.loads(shown)["cells"], now["cells"], strict=True):
        assert cell == stored, STALE
    assert written(now) == shown, STALE


def test_the_notebook_tells_nothing_of_the_machine_it_ran_on(tmp_path: Path) -> None:
    shown = text_of(NOTEBOOK)
    for place in (ROOT, tmp_path.parents[2], Path.home()):
        assert f"{place}/" not in shown
    assert set(json.loads(shown)["metadata"]) == {"kernelspec", "language_info"}


def test_every_code_block_of_the_guide_is_run() -> None:
    prose = [line for part in parts(text_of(GUIDE)) if not part.source for line in part.printed]
    assert [line for line in prose if line.startswith(("    ", "```"))] == []


def answers() -> Iterator[tuple[int, str, str]]:
    """Number, title and text of each question in the guide."""
    for section in text_of(GUIDE).split("\n### ")[1:]:
        title, _, body = section.partition("\n")
        number, _, question = title.partition(". ")
        yield int(number), question, body


def test_the_guide_answers_every_question() -> None:
    assert {number: question for number, question, _ in answers()} == dict(QUESTIONS)


@pytest.mark.parametrize(("number", "body"), [(number, body) for number, _, body in answers()])
def test_a_question_of_the_guide_runs_a_query_that_answers_it(number: int, body: str) -> None:
    known = stored_queries()
    (run,) = re.findall(r"^    \$ councilgraph query (\S+)", body, re.MULTILINE)
    named = re.findall(r"\[([a-z-]+)\]\(queries\.md#\1\)", body)
    assert named[0] == run
    assert [name for name in named if number not in known[name].questions] == []


def test_parts_are_the_page_again() -> None:
    command = "    $ councilgraph cypher 'MATCH (c)\n      RETURN c'\n    c\n\n    d\n"
    python = "    >>> a = (\n    ... 1)\n    >>> a\n    1\n"
    page = f"Text\n\n{command}\nMore\n\n{python}"
    found = list(parts(page))
    assert "\n".join(line for part in found for line in (*part.source, *part.printed)) == page
    assert [part for part in found if part.source] == [
        Shown(("    $ councilgraph cypher 'MATCH (c)", "      RETURN c'"), ("    c", "", "    d")),
        Shown(("    >>> a = (", "    ... 1)"), ()),
        Shown(("    >>> a",), ("    1",)),
    ]


def test_a_page_is_given_what_is_printed_now() -> None:
    page = "    >>> for i in range(4):\n    ...     print(i)\n    {}\n"
    assert renewed(page.format("0\n    5\n    …"), "store") == page.format("0\n    1\n    …")
    assert renewed(page.format("7"), "store") == page.format("0\n    1\n    2\n    3")


def test_a_command_that_fails_is_no_output() -> None:
    with pytest.raises(RuntimeError, match="no stored query 'overdue'"):
        renewed("    $ councilgraph query overdue\n", "store")


def cell(*source: str) -> dict[str, Any]:
    return {"cell_type": "code", "id": "one", "source": list(source), "outputs": ["stale"], "execution_count": 9}


def test_a_cell_shows_what_it_prints_and_its_last_value() -> None:
    (done,) = executed({"cells": [cell("print('a')\n", "1 + 1")]})["cells"]
    assert done["execution_count"] == 1
    said, value = done["outputs"]
    assert said == {"name": "stdout", "output_type": "stream", "text": ["a\n"]}
    assert value["data"] == {"text/plain": ["2"]}
    (silent,) = executed({"cells": [cell("a = 1")]})["cells"]
    assert silent["outputs"] == []
