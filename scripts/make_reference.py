"""Writes the pages of docs/ that are made from declarations, headers and help: python scripts/make_reference.py"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from councilgraph.cli.reference import reference as command_line
from councilgraph.ontology.reference import reference_markdown
from councilgraph.queries.reference import reference as stored_queries

PAGES: dict[str, Callable[[], str]] = {
    "cli.md": command_line,
    "ontology.md": reference_markdown,
    "queries.md": stored_queries,
}

if __name__ == "__main__":
    docs = Path(__file__).parent.parent / "docs"
    docs.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (docs / name).write_text(page(), encoding="utf-8", newline="\n")
