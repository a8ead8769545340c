"""Writes the example reports, and what is to be found in them: ``python -m councilgraph.examples.make``.

The same versions of the libraries give the same bytes. They stand at the head of ``expected.yaml``; with others, the
text of the pages is the same.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from .councils import Report, councils, harrowdale
from .layouts import (
    WEB_PAGE,
    AreaSend,
    Ilacs,
    Jtai,
    LookedAfter,
    Made,
    set_area_send,
    set_ilacs,
    set_jtai,
    set_looked_after,
    set_sif,
    set_visit,
)

FOLDER = Path(__file__).with_name("reports")
EXPECTED = Path(__file__).with_name("expected.yaml")
LETTERS = Path(__file__).with_name("letters")
EXPECTED_LETTERS = Path(__file__).with_name("expected-letters.yaml")
NOT_A_REPORT = "not-a-report.pdf"
_HEAD = """\
# What is to be found in the reports of examples/reports, written by examples/make.py from the words that the reports
# are set from. tests/examples compares it with the text of the pages themselves. Numbers of recommendations without a
# printed number are their positions in the report; pages count from 1; dates of visits are first and last days.
"""


def reports() -> Iterator[tuple[str, Made]]:
    """Every report with its file name, in the order of the councils' names."""
    for _, of_council in councils():
        for name, report in of_council.items():
            yield name, _set(report)


def letters() -> Iterator[tuple[str, Made]]:
    """Every letter between the reports, with its file name."""
    for name, letter in harrowdale.LETTERS.items():
        yield name, set_visit(letter)


def made_with() -> dict[str, str]:
    """The versions on which the bytes of the reports depend."""
    return {"fpdf2": version("fpdf2"), "fonttools": version("fonttools"), "zlib": zlib.ZLIB_RUNTIME_VERSION}


def expected(made: dict[str, Made], kind: str = "reports") -> str:
    """``expected.yaml`` for these reports, or for the letters."""
    facts: dict[str, Any] = {name: report.facts.plain() for name, report in made.items()}
    document = {"made_with": made_with(), "documents": facts}
    return _HEAD.replace("reports", kind) + yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=110)


def main() -> int:
    """Writes all files; returns the exit status."""
    made = dict(reports())
    for name, report in made.items():
        (FOLDER / name).write_bytes(report.content)
    written = dict(letters())
    for name, letter in written.items():
        (LETTERS / name).write_bytes(letter.content)
    EXPECTED_LETTERS.write_text(expected(written, "letters"), encoding="utf-8")
    (FOLDER / NOT_A_REPORT).write_text(WEB_PAGE, encoding="utf-8")
    EXPECTED.write_text(expected(made), encoding="utf-8")
    print(
        f"{len(made)} reports, {len(written)} letters and {NOT_A_REPORT} in {FOLDER}, what they say in {EXPECTED.name}"
    )
    return 0


def _set(report: Report) -> Made:
    if isinstance(report, Ilacs):
        return set_ilacs(report)
    if isinstance(report, LookedAfter):
        return set_looked_after(report)
    if isinstance(report, Jtai):
        return set_jtai(report)
    if isinstance(report, AreaSend):
        return set_area_send(report)
    return set_sif(report)


if __name__ == "__main__":
    sys.exit(main())
