"""The references in docs/ are those that the code makes now."""

from __future__ import annotations

from pathlib import Path

from councilgraph.cli import reference as of_commands
from councilgraph.queries import reference as of_queries

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_reference_of_the_command_line_is_not_stale() -> None:
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == of_commands.reference()


def test_the_reference_of_the_queries_is_not_stale() -> None:
    assert (DOCS / "queries.md").read_text(encoding="utf-8") == of_queries.reference()
