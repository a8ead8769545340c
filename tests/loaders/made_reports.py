"""Small reports about invented councils, made for the tests of loading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF

COUNCILS = "code,name,region\nx-wexmoor,Wexmoor Council,South West\nx-addlestow,Addlestow Borough Council,North West\n"
"""A councils.csv with two councils that do not exist."""

ASKS = (
    "The quality of plans for children in need.",
    "How well managers oversee the work of social workers.",
    "The time that care leavers wait for a health history.",
)

_AREAS = (
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
    "Overall effectiveness",
)


def pdf_of(*pages: Sequence[tuple[float, str]], size: float = 10.0) -> bytes:
    """A PDF; each page is a list of (points from the left, line of text), set one below the other."""
    document = FPDF(unit="pt", format="A4")
    document.creation_date = datetime(2026, 1, 1, tzinfo=UTC)
    for page in pages:
        document.add_page()
        document.set_font("Helvetica", size=size)
        for number, (left, text) in enumerate(page):
            document.text(left, 72 + number * 1.6 * size, text)
    return bytes(document.output())


def report(
    place: str = "Wexmoor",
    dates: str = "3 July to 14 July 2023",
    grade: str = "Good",
    asks: Sequence[str] = ASKS,
    inspector: str = "Orla Quenby",
) -> bytes:
    """An ILACS report in the layout of 2023, as small as its reader accepts."""
    head = [
        f"Inspection of {place} local authority children's services",
        f"Inspection dates: {dates}",
        f"Lead inspector: {inspector}, His Majesty's Inspector",
        "Judgement Grade",
        *(f"{area} {grade}" for area in _AREAS),
        "The council has been waiting for this report.",
    ]
    listed = [(72.0, "What needs to improve?")]
    for ask in asks:
        listed += [(72.0, "\u00b7"), (90.0, ask)]
    return pdf_of([(72.0, line) for line in head], [*listed, (72.0, f"{_AREAS[1]}: {grade}")])


def folder_of_reports(folder: Path, places: Sequence[str] = ("Wexmoor", "Addlestow")) -> Path:
    """A folder with a councils.csv and one report a council, in a folder of their own each."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "councils.csv").write_text(COUNCILS, encoding="utf-8")
    for number, place in enumerate(places):
        own = folder / place.lower()
        own.mkdir()
        (own / "report.pdf").write_bytes(report(place, dates=f"{3 + number} July to 14 July 2023"))
    return folder
