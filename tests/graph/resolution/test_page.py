"""The page about resolution names every reason and method of the code, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import councilgraph

PAGE = Path(__file__).parents[3] / "docs" / "who-is-who.md"
LEVELS = {"same-name", "short-form", "initial-fits", "surname-only"}


def test_the_page_is_what_the_code_does() -> None:
    page = PAGE.read_text(encoding="utf-8")
    folder = Path(councilgraph.__file__).parent / "graph" / "resolution"
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    assert set(re.findall(r"^\| ([a-z-]+) \| [-0-9l]", page, re.MULTILINE)) == LEVELS | set(
        re.findall(r'Reason\(\s*"([a-z-]+)"', code)
    )
    assert all(f"(`{method}`)" in page for method in re.findall(r'^METHOD = "([a-z-]+)"', code, re.MULTILINE))
