"""The references in docs/ are those that the code makes now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from councilgraph.cli import reference as of_commands
from councilgraph.queries import reference as of_queries

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_reference_of_the_command_line_is_not_stale() -> None:
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == of_commands.reference()


def test_the_reference_of_the_queries_is_not_stale() -> None:
    assert (DOCS / "queries.md").read_text(encoding="utf-8") == of_queries.reference()


@pytest.mark.parametrize("page", [of_commands, of_queries], ids=lambda page: page.__name__)
def test_a_page_is_written_with_plain_line_ends_on_every_system(page: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "page.md"
    subprocess.run([sys.executable, "-m", page.__name__, str(target)], check=True, timeout=60)
    assert target.read_bytes() == page.reference().encode()
