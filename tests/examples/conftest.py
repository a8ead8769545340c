"""The example reports: as they lie in the folder, as they are made now, and what is expected of them."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest
import yaml
from councilgraph.examples.layouts import Made
from councilgraph.examples.make import EXPECTED, FOLDER, reports


@pytest.fixture(scope="session")
def made() -> dict[str, Made]:
    """Every report as it is set now."""
    return dict(reports())


@pytest.fixture(scope="session")
def expected() -> dict[str, Any]:
    """``expected.yaml``."""
    loaded: dict[str, Any] = yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="session")
def texts(expected: dict[str, Any]) -> dict[str, list[str]]:
    """The text of each page of each report in the folder."""
    return {name: page_texts((FOLDER / name).read_bytes()) for name in expected["documents"]}


def page_texts(content: bytes) -> list[str]:
    """The text of each page on one line. A hyphen at the end of a line comes out of PDFium as U+0002."""
    opened = pypdfium2.PdfDocument(content)
    raw = [page.get_textpage().get_text_bounded() for page in opened]
    return [" ".join(text.replace("\x02", "-").split()) for text in raw]
