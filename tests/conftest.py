"""Fixtures that many tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ["COUNCILGRAPH_NAMES_MODEL"] = "off"  # the same results with and without the extra; its own tests set it free


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents: COUNCILGRAPH_CORPUS, else ../shared/corpus beside the checkout."""
    named = os.environ.get("COUNCILGRAPH_CORPUS")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip(f"no corpus at {folder}: set COUNCILGRAPH_CORPUS to a folder of real documents")
    return folder
