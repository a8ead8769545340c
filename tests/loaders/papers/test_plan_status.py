"""What progress, status and colours say of an action."""

from __future__ import annotations

import pytest
from councilgraph.loaders.papers.plan_status import colour_key, colour_status, status_of


@pytest.mark.parametrize(
    ("progress", "status"),
    [
        ("Complete – March 2024", "completed"),
        ("All actions completed. All outcomes on track.", "completed"),
        ("Actions completed with the exception of the audit.", "completed with exception"),
        ("Partially complete", "completed with exception"),
        ("Not yet started", "not started"),
        ("Not yet completed, drafting continues", "ongoing"),
        ("Overdue: waiting for the supplier", "overdue"),
        ("The work is behind schedule", "overdue"),
        ("On track for June", "on track"),
        ("In progress", "ongoing"),
        ("Work is under way", "ongoing"),
        ("Actions and outcomes are on-going. They are on-track to be completed.", "on track"),
        ("Done", "completed"),
        ("", "unknown"),
        ("See the appendix", "unknown"),
    ],
)
def test_status(progress: str, status: str) -> None:
    assert status_of(progress) == status


def test_colours_without_a_key() -> None:
    statuses = [colour_status(cell, {}) for cell in ("Green", "A", "red", "Blue", "Delivered", "")]
    assert statuses == ["on track", "ongoing", "overdue", "completed", "unknown", "unknown"]


def test_the_plan_says_what_its_colours_mean() -> None:
    key = colour_key(["Key: Green = completed; Amber = in progress; Red: not started", "A green field"])
    assert key == {"green": "completed", "amber": "ongoing", "red": "not started"}
    assert colour_status("Green", key) == "completed"
