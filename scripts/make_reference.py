"""Writes docs/ontology.md from the declarations: python scripts/make_reference.py"""

from __future__ import annotations

from pathlib import Path

from councilgraph.ontology.reference import reference_markdown

if __name__ == "__main__":
    target = Path(__file__).parent.parent / "docs" / "ontology.md"
    target.parent.mkdir(exist_ok=True)
    target.write_text(reference_markdown(), encoding="utf-8")
