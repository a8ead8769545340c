"""What a person searches for, and the table of what was found."""

from __future__ import annotations

import pytest
from councilgraph.errors import UnknownNameError
from councilgraph.graph.search.hits import Hit
from councilgraph.graph.search.kinds import KINDS
from councilgraph.ontology.register import Register
from councilgraph.queries.searching import asked, table


def test_a_question_about_a_council(register: Register) -> None:
    plain = asked("plan", 5, (), None, lambda: register)
    assert (plain.limit, plain.kinds, plain.council) == (5, KINDS, None)
    about = asked("plan", 5, ["action"], "Invented North", lambda: register)
    assert (about.kinds, about.council) == (("action",), "council:x-0")
    with pytest.raises(UnknownNameError, match="no council 'Nowhere at all'"):
        asked("plan", 5, (), "Nowhere at all", lambda: register)


def test_a_table_of_hits() -> None:
    rows = table([Hit("page", "a.pdf", 3, "a [plan]", 1.5, "document:1", "document:1")])
    assert rows.columns == ("found", "path", "page", "snippet", "score", "id", "document")
    assert rows.rows == (("page", "a.pdf", 3, "a [plan]", 1.5, "document:1", "document:1"),)
    assert table([]).columns == rows.columns
