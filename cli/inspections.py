"""Finding the one inspection that the user means."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from ..errors import UnknownNameError
from ..queries.parameters import framework_name
from .names import find_council
from .output import plain_text
from .talk import say

if TYPE_CHECKING:
    from ..api import Workspace

_YEAR, _DAY = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d{2}-\d{2}")


def chosen(workspace: Workspace, council: str, which: str | None) -> dict[str, Any]:
    """The row of reported-inspections that is meant: by id, or the council's last of that year, day or framework.

    The other inspections of the council are named on standard error. Raises UnknownNameError where there is none.
    """
    if council.startswith("inspection:"):
        rows = list(workspace.query("reported-inspections", {"inspection": council}))
        if not rows:
            raise UnknownNameError("inspection with the id", council)
        return rows[0]
    entry = find_council(council, workspace.register())
    rows = list(workspace.query("reported-inspections", {"council": entry.id}))
    own = [row for row in rows if row["body_id"] == entry.id]
    found = _of(own, which)
    if not found:
        meant = f"{entry.short_name} {which}" if which else entry.short_name
        raise UnknownNameError("loaded inspection", meant, map(_described, reversed(own)))
    one = found[-1]
    _tell_others(one, [row for row in rows if row is not one])
    return one


def _of(rows: list[dict[str, Any]], which: str | None) -> list[dict[str, Any]]:
    if which is None:
        return rows
    if _DAY.fullmatch(which):
        return [row for row in rows if _covers(row, which)]
    if _YEAR.fullmatch(which):
        return [row for row in rows if int(which) in {day.year for day in _days(row)}]
    framework = framework_name(which)
    return [row for row in rows if row["framework"] == framework]


def _days(row: dict[str, Any]) -> list[date]:
    return [day for day in (row["inspected"], row["ended"], row["published"]) if day is not None]


def _covers(row: dict[str, Any], day: str) -> bool:
    first, last = row["inspected"], row["ended"] or row["inspected"]
    inside = first is not None and plain_text(first) <= day <= plain_text(last)
    return inside or plain_text(row["published"]) == day


def _described(row: dict[str, Any]) -> str:
    return f"{plain_text(row['inspected'])} ({row['framework']})"


def _tell_others(one: dict[str, Any], others: list[dict[str, Any]]) -> None:
    for row in others:
        whose = "" if row["body_id"] == one["body_id"] else f" of {row['inspected_body']}"
        say(f"also loaded: {_described(row)}{whose}, {row['inspection']}")
